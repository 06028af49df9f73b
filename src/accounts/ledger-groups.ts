/** Ledger rows put account by account, in time proportional to the rows, and their margins completed. */

/** More rows than one account ever has; times any day number it stays a whole double. */
const PLACES = 2 ** 30;

/** Rows that count, put account by account. */
export interface GroupedRows {
  readonly ids: readonly string[];
  readonly starts: Int32Array;
  /** Row numbers, account by account, in the order of the ledger. */
  readonly rows: Int32Array;
  readonly afterAsOf: number;
  readonly incomplete: number;
}

/**
 * Groups the rows of a ledger by account, oldest day first and in ledger order within a day.
 * @param accounts - Account of each row; empty = left out.
 * @param dates - Excel serial day of each row; no number = left out.
 * @param asOf - Rows after this day are left out.
 * @returns Row numbers account by account, and how many rows were left out.
 */
export function groupRows(accounts: readonly string[], dates: ArrayLike<number>, asOf: number): GroupedRows {
  const n = accounts.length;
  const groupOf = new Int32Array(n).fill(-1);
  const groupById = new Map<string, number>();
  const ids: string[] = [];
  const counts: number[] = [];
  let afterAsOf = 0;
  let incomplete = 0;
  for (let i = 0; i < n; i++) {
    const id = accounts[i];
    const date = dates[i];
    if (id === "" || !Number.isFinite(date)) {
      incomplete++;
      continue;
    }
    if (Math.floor(date) > asOf) {
      afterAsOf++;
      continue;
    }
    let group = groupById.get(id);
    if (group === undefined) {
      group = ids.length;
      groupById.set(id, group);
      ids.push(id);
      counts.push(0);
    }
    counts[group]++;
    groupOf[i] = group;
  }
  const starts = new Int32Array(ids.length + 1);
  counts.forEach((count, g) => (starts[g + 1] = starts[g] + count));
  const next = starts.slice();
  const rows = new Int32Array(starts[ids.length]);
  for (let i = 0; i < n; i++) if (groupOf[i] >= 0) rows[next[groupOf[i]]++] = i;
  for (let g = 0; g < ids.length; g++) sortByDay(rows, starts[g], starts[g + 1], dates);
  return { ids, starts, rows, afterAsOf, incomplete };
}

/** Sorts the row numbers of one account by day, ledger order within a day, unless they already are. */
function sortByDay(rows: Int32Array, from: number, to: number, dates: ArrayLike<number>): void {
  let sorted = true;
  for (let i = from + 1; sorted && i < to; i++)
    sorted = Math.floor(dates[rows[i]]) >= Math.floor(dates[rows[i - 1]]);
  if (sorted) return;
  // Day and place in one number: plain numbers sort many times faster than through a comparison function.
  const before = rows.slice(from, to);
  const keys = Float64Array.from(before, (row, i) => Math.floor(dates[row]) * PLACES + i).sort();
  for (let i = 0; i < keys.length; i++)
    rows[from + i] = before[keys[i] - Math.floor(keys[i] / PLACES) * PLACES];
}

/**
 * Latest usable date of a ledger, the default as-of day.
 * @param dates - Excel serial day numbers; NaN is passed over.
 * @returns A whole day number; NaN when there is no date.
 */
export function lastDate(dates: ArrayLike<number>): number {
  let last = NaN;
  for (let i = 0; i < dates.length; i++)
    if (!(dates[i] <= last) && Number.isFinite(dates[i])) last = dates[i];
  return Math.floor(last);
}

/**
 * Fills missing margins at the rate of the rows that have one.
 * @param money - Amount of each row; null when not known.
 * @param margins - Margin of each row, NaN where missing; null when there is no such column.
 * @returns Margins without gaps; null when no row has one.
 */
export function completeMargins(
  money: ArrayLike<number> | null,
  margins: ArrayLike<number> | null,
): ArrayLike<number> | null {
  if (margins === null) return null;
  let known = 0;
  let margin = 0;
  let amount = 0;
  for (let i = 0; i < margins.length; i++) {
    if (!Number.isFinite(margins[i])) continue;
    known++;
    margin += margins[i];
    if (money && Number.isFinite(money[i])) amount += money[i];
  }
  if (known === 0) return null;
  if (known === margins.length) return margins;
  const rate = amount > 0 ? margin / amount : 0;
  return Float64Array.from(margins, (value, i) => {
    if (Number.isFinite(value)) return value;
    return money && Number.isFinite(money[i]) ? rate * money[i] : 0;
  });
}
