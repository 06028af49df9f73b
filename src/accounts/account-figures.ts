/** Figures of an account over 12-month periods: sales, margin, orders, contact cost, contribution. */
import type { AccountRecords } from "./account-records";
import { addMonths } from "./calendar";
import { contactCost } from "./contact-kind";
import { creditGrade, paymentFigures, type CreditGrade, type PaymentFigures } from "./receivable-figures";
import { marginRates, type MarginRates } from "./margin-rates";
import type { Order, Portfolio } from "./records";
import type { Settings } from "./settings";

/** One figure for each of the three 12-month periods, newest first. */
export type Periods<T = number> = readonly [now: T, before: T, earlier: T];

/** Figures of one account. Money in the workbook's currency; periods end at the as-of day. */
export interface AccountFigures {
  readonly sales: Periods;
  readonly salesTotal: number;
  /** Sales of the last six months and of the same six months a year before. */
  readonly halfYear: readonly [now: number, yearBefore: number];
  /** Orders with an amount above 0; returns lower sales and are no orders. */
  readonly orders: Periods;
  readonly ordersTotal: number;
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  /** Distinct order days, oldest first. */
  readonly orderDays: readonly number[];
  /** Gross margin; null where the workbook has none. */
  readonly margin: Periods<number | null>;
  /** Null without a visits table. */
  readonly contactCost: Periods<number | null>;
  /** Margin less rebates, contact cost and capital tied up: net profit before service hours. Null without margin. */
  readonly contribution: Periods<number | null>;
  readonly payments: PaymentFigures | null;
  readonly creditGrade: CreditGrade | null;
  readonly creditGradeBefore: CreditGrade | null;
}

/** Figures of all accounts and the periods they are for. */
export interface PortfolioFigures {
  /** In the order of the accounts table. */
  readonly accounts: readonly AccountFigures[];
  /** Last day of each period, newest first; a period begins the day after the next entry. */
  readonly ends: readonly [number, number, number, number];
  readonly margins: MarginRates;
  /** Margin over sales of the last 12 months; null when unknown or without sales. */
  readonly marginRate: number | null;
  /** First order of all. */
  readonly since: number | null;
}

function periodOf(day: number, ends: PortfolioFigures["ends"]): 0 | 1 | 2 | null {
  if (day > ends[0] || day <= ends[3]) return null;
  if (day > ends[1]) return 0;
  return day > ends[2] ? 1 : 2;
}

type Three = [number, number, number];

/** Sums of a list over the three periods. */
function sumsByPeriod<T extends { readonly date: number }>(
  records: readonly T[],
  ends: PortfolioFigures["ends"],
  amountOf: (record: T) => number,
): Three {
  const sums: Three = [0, 0, 0];
  for (const record of records) {
    const period = periodOf(record.date, ends);
    if (period !== null) sums[period] += amountOf(record);
  }
  return sums;
}

function salesBetween(orders: readonly Order[], after: number, until: number): number {
  return orders.reduce((sum, { date, amount }) => sum + (date > after && date <= until ? amount : 0), 0);
}

function figuresOf(
  records: AccountRecords,
  ends: PortfolioFigures["ends"],
  margins: MarginRates,
  settings: Settings,
): AccountFigures {
  const { account, orders, visits, receivables } = records;
  const bought = orders.filter((order) => order.amount > 0);
  const sales = sumsByPeriod(orders, ends, (order) => order.amount);
  const margin =
    margins.source === "none"
      ? null
      : sumsByPeriod(orders, ends, (order) => margins.marginOf(order, account) ?? 0);
  const contact =
    visits === null
      ? null
      : sumsByPeriod(visits, ends, (visit) => contactCost(visit, settings.value.contactCosts));
  const { capitalRatePerYear } = settings.value;
  const paymentsAt = (period: 0 | 1 | 2): PaymentFigures | null =>
    receivables === null ? null : paymentFigures(receivables, ends[period], ends[period + 1]);
  const contributionOf = (period: 0 | 1 | 2): number | null => {
    if (margin === null) return null;
    // Rebates are known for the last 12 months only; earlier periods are compared without them.
    const rebates = period === 0 ? (account.rebates ?? 0) : 0;
    const capital = ((paymentsAt(period)?.overdueMoneyDays ?? 0) * capitalRatePerYear) / 365;
    return margin[period] - rebates - (contact?.[period] ?? 0) - capital;
  };
  const payments = paymentsAt(0);
  const gradeOf = (figures: PaymentFigures | null): CreditGrade | null =>
    figures === null ? null : creditGrade(figures, account.creditLimit, settings.card.creditDays);
  const orderDays = [...new Set(bought.map((order) => order.date))];
  return {
    sales,
    halfYear: [
      salesBetween(orders, addMonths(ends[0], -6), ends[0]),
      salesBetween(orders, addMonths(ends[1], -6), ends[1]),
    ],
    salesTotal: orders.reduce((sum, order) => sum + order.amount, 0),
    orders: sumsByPeriod(bought, ends, () => 1),
    ordersTotal: bought.length,
    firstOrder: orderDays.at(0) ?? null,
    lastOrder: orderDays.at(-1) ?? null,
    orderDays,
    margin: margin ?? [null, null, null],
    contactCost: contact ?? [null, null, null],
    contribution: [contributionOf(0), contributionOf(1), contributionOf(2)],
    payments,
    creditGrade: gradeOf(payments),
    creditGradeBefore: gradeOf(paymentsAt(1)),
  };
}

/**
 * Figures of every account at the portfolio's as-of day.
 *
 * @param portfolio - The portfolio.
 * @param records - Its records by account, in the order of the accounts table.
 * @param settings - Costs, capital rate, assumed margin.
 * @returns The figures; money that is not known is null.
 */
export function portfolioFigures(
  portfolio: Portfolio,
  records: readonly AccountRecords[],
  settings: Settings,
): PortfolioFigures {
  const { asOf } = portfolio;
  const ends = [asOf, addMonths(asOf, -12), addMonths(asOf, -24), addMonths(asOf, -36)] as const;
  const margins = marginRates(portfolio, settings);
  const accounts = records.map((entry) => figuresOf(entry, ends, margins, settings));
  let margin = 0;
  let sales = 0;
  for (const figures of accounts) {
    if (figures.margin[0] === null) continue;
    margin += figures.margin[0];
    sales += figures.sales[0];
  }
  const firsts = accounts.map((figures) => figures.firstOrder).filter((day) => day !== null);
  return {
    accounts,
    ends,
    margins,
    marginRate: margins.source === "none" || sales <= 0 ? null : margin / sales,
    since: firsts.length === 0 ? null : firsts.reduce((first, day) => Math.min(first, day)),
  };
}
