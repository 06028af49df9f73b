/**
 * Order histories: a ledger of orders turned into what the models need to know of each account.
 *
 * Orders of one account on one day are one order. An amount of 0 or less is a return: it lowers money and is
 * no order. Work grows in proportion to the rows; only the days of one account are ever sorted.
 */
import { completeMargins, groupRows, lastDate } from "./ledger-groups";

/** A ledger as columns of equal height. Rows with an empty account or a date that is no number are left out. */
export interface OrderRows {
  readonly accounts: readonly string[];
  /** Excel serial day numbers; a time of day is cut off. */
  readonly dates: ArrayLike<number>;
  /** Money; null when the ledger has none: then every row is an order. NaN counts as no amount. */
  readonly amounts: ArrayLike<number> | null;
  /** Margin of each row in money; null or left out when not known. NaN is filled at the rate of the other rows. */
  readonly margins?: ArrayLike<number> | null;
}

/** One account's history. Times in weeks, days as Excel serial numbers. */
export interface AccountHistory {
  readonly id: string;
  /** Distinct order days, 1 or more. */
  readonly orders: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Repeat order days. */
  readonly frequency: number;
  /** Age at the last order, weeks. */
  readonly recency: number;
  /** Age today, weeks. */
  readonly T: number;
  /** Σ ln(gap in weeks); 0 when days are not known one by one. */
  readonly logGaps: number;
  /** Money of all orders less returns; 0 when the ledger has no amounts. */
  readonly total: number;
  /** Margin of all rows; null when not known. */
  readonly margin: number | null;
  /** Day it is seen from, Excel serial. */
  readonly asOf: number;
  /** Its order days, oldest first; empty when they are not known one by one. */
  readonly orderDays: Float64Array;
}

/** The histories of all accounts that have ordered up to the as-of day. Typed arrays run parallel to `ids`. */
export interface OrderHistories {
  /** Day everything is seen from, Excel serial. */
  readonly asOf: number;
  readonly ids: readonly string[];
  readonly indexById: ReadonlyMap<string, number>;
  readonly orders: Float64Array;
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
  readonly logGaps: Float64Array;
  readonly total: Float64Array;
  /** Margin of each account; null when the ledger has none. */
  readonly margin: Float64Array | null;
  readonly hasAmounts: boolean;
  /** Whether single days are known (a ledger) or only first, last and number (an account summary). */
  readonly hasDays: boolean;
  /** Where each account's order days begin in `days`; one entry more than accounts. */
  readonly offsets: Int32Array;
  /** Order days of all accounts, account by account, oldest first; empty without `hasDays`. */
  readonly days: Float64Array;
  /** Money of each order day, returns of the time since the day before taken off. */
  readonly amounts: Float64Array;
  readonly margins: Float64Array | null;
  /** Rows left out. */
  readonly afterAsOf: number;
  readonly incomplete: number;
}

const DAYS_A_WEEK = 7;

/**
 * Builds the histories of all accounts in a ledger.
 * @param ledger - Columns of equal height, rows in any order.
 * @param asOf - Day to look from (Excel serial); null = the last date of the ledger.
 * @returns Histories of the accounts with at least one order up to that day, in order of first appearance.
 * @throws RangeError when the columns differ in height.
 */
export function orderHistories(ledger: OrderRows, asOf: number | null): OrderHistories {
  const n = ledger.accounts.length;
  for (const column of [ledger.dates, ledger.amounts, ledger.margins])
    if (column && column.length !== n)
      throw new RangeError(
        `order columns must be equally tall, got ${n} accounts and ${column.length} values`,
      );
  const today = Math.floor(asOf ?? lastDate(ledger.dates));
  const { ids, starts, rows, afterAsOf, incomplete } = groupRows(ledger.accounts, ledger.dates, today);
  const { dates, amounts: money } = ledger;
  const marginOf = completeMargins(money, ledger.margins ?? null);
  const keptIds: string[] = [];
  const offsets: number[] = [0];
  const days = new Float64Array(rows.length);
  const amounts = new Float64Array(rows.length);
  const margins = marginOf ? new Float64Array(rows.length) : null;
  let end = 0;
  for (let g = 0; g < ids.length; g++) {
    const begin = end;
    // Returns before the first order have nothing to be taken off; they wait for it.
    let waitingMoney = 0;
    let waitingMargin = 0;
    for (let i = starts[g]; i < starts[g + 1];) {
      const day = Math.floor(dates[rows[i]]);
      let dayMoney = 0;
      let dayMargin = 0;
      let isOrder = false;
      // A day is taken as a whole, so that it does not matter whether an order or its return stands first.
      for (; i < starts[g + 1] && Math.floor(dates[rows[i]]) === day; i++) {
        const row = rows[i];
        const value = money ? money[row] : 0;
        const amount = Number.isFinite(value) ? value : 0;
        dayMoney += amount;
        if (marginOf) dayMargin += marginOf[row];
        isOrder ||= money === null || amount > 0;
      }
      if (isOrder) {
        days[end] = day;
        amounts[end] = 0;
        if (margins) margins[end] = 0;
        end++;
      }
      if (end === begin) {
        waitingMoney += dayMoney;
        waitingMargin += dayMargin;
      } else {
        amounts[end - 1] += dayMoney + waitingMoney;
        if (margins) margins[end - 1] += dayMargin + waitingMargin;
        waitingMoney = 0;
        waitingMargin = 0;
      }
    }
    if (end > begin) {
      keptIds.push(ids[g]);
      offsets.push(end);
    }
  }
  return historiesFromDays({
    asOf: today,
    ids: keptIds,
    offsets: Int32Array.from(offsets),
    days: days.subarray(0, end),
    amounts: amounts.subarray(0, end),
    margins: margins?.subarray(0, end) ?? null,
    hasAmounts: money !== null,
    afterAsOf,
    incomplete,
  });
}

/** Order days account by account, before the figures of each account are drawn from them. */
export type OrderDays = Pick<
  OrderHistories,
  "asOf" | "ids" | "offsets" | "days" | "amounts" | "margins" | "hasAmounts" | "afterAsOf" | "incomplete"
>;

/**
 * Draws the figures of each account from its order days.
 * @param source - Order days, account by account.
 * @returns The histories.
 */
export function historiesFromDays(source: OrderDays): OrderHistories {
  const { asOf, ids, offsets, days, amounts, margins } = source;
  const n = ids.length;
  const column = (): Float64Array => new Float64Array(n);
  const figures = {
    orders: column(),
    firstDay: column(),
    lastDay: column(),
    frequency: column(),
    recency: column(),
    T: column(),
    logGaps: column(),
    total: column(),
  };
  const margin = margins ? column() : null;
  const indexById = new Map<string, number>();
  for (let g = 0; g < n; g++) {
    indexById.set(ids[g], g);
    const from = offsets[g];
    const to = offsets[g + 1];
    let total = amounts[from];
    let marginTotal = margins ? margins[from] : 0;
    let logGaps = 0;
    for (let i = from + 1; i < to; i++) {
      total += amounts[i];
      if (margins) marginTotal += margins[i];
      logGaps += Math.log((days[i] - days[i - 1]) / DAYS_A_WEEK);
    }
    figures.orders[g] = to - from;
    figures.firstDay[g] = days[from];
    figures.lastDay[g] = days[to - 1];
    figures.frequency[g] = to - from - 1;
    figures.recency[g] = (days[to - 1] - days[from]) / DAYS_A_WEEK;
    figures.T[g] = (asOf - days[from]) / DAYS_A_WEEK;
    figures.logGaps[g] = logGaps;
    figures.total[g] = total;
    if (margin) margin[g] = marginTotal;
  }
  return { ...source, ...figures, margin, indexById, hasDays: true };
}

/**
 * One account's history.
 * @param histories - The histories.
 * @param index - Position of the account in `ids`.
 * @returns Its figures.
 * @throws RangeError when there is no such position.
 */
export function accountHistory(histories: OrderHistories, index: number): AccountHistory {
  if (!(Number.isInteger(index) && index >= 0 && index < histories.ids.length))
    throw new RangeError(`index must be a position of ${histories.ids.length} accounts, got ${index}`);
  return {
    id: histories.ids[index],
    orders: histories.orders[index],
    firstDay: histories.firstDay[index],
    lastDay: histories.lastDay[index],
    frequency: histories.frequency[index],
    recency: histories.recency[index],
    T: histories.T[index],
    logGaps: histories.logGaps[index],
    total: histories.total[index],
    margin: histories.margin ? histories.margin[index] : null,
    asOf: histories.asOf,
    orderDays: histories.days.subarray(histories.offsets[index], histories.offsets[index + 1]),
  };
}

/**
 * The history of an account by its id.
 * @param histories - The histories.
 * @param id - Account id as in the ledger.
 * @returns Its figures, or null when it has no order up to the as-of day.
 */
export function historyOf(histories: OrderHistories, id: string): AccountHistory | null {
  const index = histories.indexById.get(id);
  return index === undefined ? null : accountHistory(histories, index);
}
