/** Sales by calendar month with the same month a year before. */
import { monthOfDay, monthStart } from "./calendar";
import type { Order } from "./records";

/** One month of the trend chart. */
export interface MonthSales {
  /** First day of the month. */
  readonly month: number;
  readonly sales: number;
  /** Null before the history of the whole workbook starts. */
  readonly yearEarlier: number | null;
}

const MONTHS_SHOWN = 24;
const SHORT_HISTORY_MONTHS = 18;

function monthNumber(day: number): number {
  const { year, month } = monthOfDay(day);
  return 12 * year + month - 1;
}

/**
 * Monthly sales up to the month of the as-of day.
 *
 * @param orders - Orders of one account.
 * @param asOf - The day looked from.
 * @param since - First order of the whole workbook; null = none.
 * @returns 24 months, oldest first; 12 where the workbook reaches back less than 18 months.
 */
export function monthlySales(
  orders: readonly Order[],
  asOf: number,
  since: number | null,
): readonly MonthSales[] {
  const last = monthNumber(asOf);
  const first = since === null ? last : monthNumber(since);
  const shown = last - first + 1 < SHORT_HISTORY_MONTHS ? 12 : MONTHS_SHOWN;
  const sums = new Map<number, number>();
  for (const { date, amount } of orders) {
    const month = monthNumber(date);
    sums.set(month, (sums.get(month) ?? 0) + amount);
  }
  return Array.from({ length: shown }, (_, index) => {
    const back = shown - 1 - index;
    const month = last - back;
    return {
      month: monthStart(asOf, -back),
      sales: sums.get(month) ?? 0,
      yearEarlier: month - 12 < first ? null : (sums.get(month - 12) ?? 0),
    };
  });
}
