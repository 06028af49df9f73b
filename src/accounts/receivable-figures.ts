/** What an account's invoices say: balance, overdue money, days late, days sales outstanding, credit grade. */
import type { Receivable } from "./records";

/** Payment figures of one account at a day. */
export interface PaymentFigures {
  /** Invoiced and not paid. */
  readonly balance: number;
  /** Past its due day, and past it by more than 30 days. */
  readonly overdue: number;
  readonly overdueOver30: number;
  /** Money-days overdue in the last 12 months: what capital cost is charged on. */
  readonly overdueMoneyDays: number;
  /** Most days any invoice was late in the last 12 months, open ones included; 0 = all in time. */
  readonly worstDaysLate: number;
  /** Money-weighted days from invoice to payment of invoices paid in the last 12 months. */
  readonly daysSalesOutstanding: number | null;
  /** Mean days late, early payment counting as 0: all of the last 12 months, the last 90 days, and the 12 months before those. */
  readonly meanDaysLate: number | null;
  readonly meanDaysLate90: number | null;
  readonly meanDaysLateBefore: number | null;
  readonly invoices: number;
}

/** Credit grade, best first. */
export type CreditGrade = "A" | "B" | "C" | "D";

/** What is still open of an invoice at a day. */
function openAmount(receivable: Receivable, asOf: number): number {
  const { amount, paidOn, paidAmount } = receivable;
  if (paidOn !== null && paidOn > asOf) return amount;
  const paid = paidAmount ?? (paidOn === null ? 0 : amount);
  return Math.max(0, amount - paid);
}

/** Day an invoice stopped being late: when it was paid in full, else the as-of day. */
function settledDay(receivable: Receivable, asOf: number): number {
  const { paidOn } = receivable;
  return paidOn !== null && paidOn <= asOf && openAmount(receivable, asOf) === 0 ? paidOn : asOf;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Payment figures at a day.
 *
 * @param receivables - The account's invoices.
 * @param asOf - Excel serial day.
 * @param yearStart - Day after which the last 12 months begin.
 * @returns The figures; zeros and nulls when there is no invoice.
 */
export function paymentFigures(
  receivables: readonly Receivable[],
  asOf: number,
  yearStart: number,
): PaymentFigures {
  const known = receivables.filter(({ invoiced, due }) => (invoiced ?? due) <= asOf);
  let balance = 0;
  let overdue = 0;
  let overdueOver30 = 0;
  let overdueMoneyDays = 0;
  let worstDaysLate = 0;
  let weightedDays = 0;
  let paidMoney = 0;
  const year: number[] = [];
  const quarter: number[] = [];
  const before: number[] = [];
  for (const receivable of known) {
    const { due, amount, invoiced, paidOn } = receivable;
    const open = openAmount(receivable, asOf);
    const settled = settledDay(receivable, asOf);
    const daysLate = Math.max(0, settled - due);
    balance += open;
    if (open > 0 && due < asOf) overdue += open;
    if (open > 0 && asOf - due > 30) overdueOver30 += open;
    const lateFrom = Math.max(due, yearStart);
    if (settled > lateFrom) overdueMoneyDays += (open > 0 ? open : amount) * (settled - lateFrom);
    if (settled > yearStart) worstDaysLate = Math.max(worstDaysLate, daysLate);
    // An open invoice not yet due says nothing of the habit.
    const tells = open === 0 || due < asOf;
    if (tells && settled > yearStart) year.push(daysLate);
    if (tells && settled > asOf - 90) quarter.push(daysLate);
    if (tells && settled <= asOf - 90 && settled > asOf - 90 - 365) before.push(daysLate);
    if (invoiced !== null && paidOn !== null && paidOn <= asOf && paidOn > yearStart && open === 0) {
      weightedDays += amount * (paidOn - invoiced);
      paidMoney += amount;
    }
  }
  return {
    balance,
    overdue,
    overdueOver30,
    overdueMoneyDays,
    worstDaysLate,
    daysSalesOutstanding: paidMoney > 0 ? weightedDays / paidMoney : null,
    meanDaysLate: mean(year),
    meanDaysLate90: mean(quarter),
    meanDaysLateBefore: mean(before),
    invoices: known.length,
  };
}

/**
 * Credit grade: A when nothing was more than so many days overdue in 12 months, B and C likewise, D beyond
 * or when the balance is over the credit limit.
 *
 * @param payments - Payment figures of the account.
 * @param creditLimit - Its limit; null = none agreed.
 * @param days - Most days overdue for each grade.
 * @param days.A - For A.
 * @param days.B - For B.
 * @param days.C - For C.
 * @returns The grade; null when there is no invoice to judge by.
 */
export function creditGrade(
  payments: PaymentFigures,
  creditLimit: number | null,
  days: { readonly A: number; readonly B: number; readonly C: number },
): CreditGrade | null {
  if (payments.invoices === 0) return null;
  if (creditLimit !== null && payments.balance > creditLimit) return "D";
  if (payments.worstDaysLate <= days.A) return "A";
  if (payments.worstDaysLate <= days.B) return "B";
  return payments.worstDaysLate <= days.C ? "C" : "D";
}
