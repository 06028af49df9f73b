/** Order histories from an account-summary sheet: first and last order, their number and total. */
import { completeMargins, lastDate } from "./ledger-groups";
import type { OrderHistories } from "./order-histories";

/** What an account-summary sheet says of each account; columns of equal height. */
export interface AccountSummaries {
  readonly accounts: readonly string[];
  readonly firstDates: ArrayLike<number>;
  readonly lastDates: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly totals: ArrayLike<number> | null;
  readonly margins?: ArrayLike<number> | null;
}

const DAYS_A_WEEK = 7;

/**
 * Histories from an account-summary sheet, which knows only first, last, number and total.
 * @param summaries - Columns of equal height. The number of orders is taken as the number of order days.
 * @param asOf - Day to look from (Excel serial); null = the latest last date.
 * @returns Histories without single days; rows with missing figures or a last order after that day are left out.
 */
export function historiesFromSummaries(summaries: AccountSummaries, asOf: number | null): OrderHistories {
  const today = Math.floor(asOf ?? lastDate(summaries.lastDates));
  const kept: number[] = [];
  const indexById = new Map<string, number>();
  let afterAsOf = 0;
  let incomplete = 0;
  summaries.accounts.forEach((id, i) => {
    const [first, last, orders] = [summaries.firstDates[i], summaries.lastDates[i], summaries.orders[i]];
    const usable = id !== "" && first <= last && orders >= 1 && !indexById.has(id);
    if (!usable) incomplete++;
    else if (Math.floor(last) > today) afterAsOf++;
    else {
      indexById.set(id, kept.length);
      kept.push(i);
    }
  });
  const pick = (value: (i: number) => number): Float64Array => Float64Array.from(kept, value);
  const frequency = pick((i) => {
    const sameDay = Math.floor(summaries.firstDates[i]) === Math.floor(summaries.lastDates[i]);
    return sameDay ? 0 : Math.max(1, Math.round(summaries.orders[i]) - 1);
  });
  const { totals } = summaries;
  const margins = completeMargins(totals, summaries.margins ?? null);
  const money = (column: ArrayLike<number>): Float64Array =>
    pick((i) => (Number.isFinite(column[i]) ? column[i] : 0));
  return {
    asOf: today,
    ids: kept.map((i) => summaries.accounts[i]),
    indexById,
    orders: frequency.map((x) => x + 1),
    firstDay: pick((i) => Math.floor(summaries.firstDates[i])),
    lastDay: pick((i) => Math.floor(summaries.lastDates[i])),
    frequency,
    recency: pick(
      (i) => (Math.floor(summaries.lastDates[i]) - Math.floor(summaries.firstDates[i])) / DAYS_A_WEEK,
    ),
    T: pick((i) => (today - Math.floor(summaries.firstDates[i])) / DAYS_A_WEEK),
    logGaps: new Float64Array(kept.length),
    total: totals ? money(totals) : new Float64Array(kept.length),
    margin: margins ? money(margins) : null,
    hasAmounts: totals !== null,
    hasDays: false,
    offsets: new Int32Array(kept.length + 1),
    days: new Float64Array(0),
    amounts: new Float64Array(0),
    margins: null,
    afterAsOf,
    incomplete,
  };
}
