/** Order data as a summary, the form most existing sheets have: first | last order, number of orders | total. */
import { parseDate } from "../../intake/parse-date";
import { parseMoney } from "../../intake/parse-money";
import { parseNumber } from "../../intake/parse-number";
import type { RowTrouble } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";
import { AccountKeys } from "./account-keys";
import { cellValue, isMissing, isMissingOrZero, type Cells } from "./cells";
import { OneCurrency } from "./one-currency";
import type { OrdersByAccount } from "./order-forms";
import { RowTroubles } from "./row-troubles";

interface SummaryLine {
  readonly first: number;
  readonly last: number;
  readonly orders: number;
  readonly total: number;
  readonly currency: string | null;
  readonly rows: readonly number[];
}

/**
 * Reads a summary. An account on two lines is joined; an account with 0 orders is a prospect.
 *
 * @param accounts - One column, one row an account.
 * @param dates - Two columns: first and last order day.
 * @param amounts - Two columns: number of orders and their total.
 * @returns One line an account.
 * @throws WorksheetError when more than 5 % of the rows are unusable, a date can be read in two ways, or
 *   currencies are mixed.
 */
export function readOrderSummary(accounts: Cells, dates: Cells, amounts: Cells): OrdersByAccount {
  const keys = new AccountKeys();
  const troubles = new RowTroubles();
  const currency = new OneCurrency("order_amounts");
  const lines = new Map<string, SummaryLine>();
  let filled = 0;
  accounts.forEach(([accountCell], at) => {
    const cells = [...(dates[at] ?? []), ...(amounts[at] ?? [])];
    if (isMissingOrZero(accountCell) && cells.every(isMissingOrZero)) return;
    if (cells.every(isTitle)) return;
    filled += 1;
    const line = isMissing(accountCell) ? "missing-account" : readLine(cells, at);
    if (typeof line === "string") {
      troubles.add(line, at);
      return;
    }
    currency.check(line.currency, at, 1);
    const key = keys.keyOf(accountCell);
    const known = lines.get(key);
    lines.set(key, known === undefined ? line : joined(known, line));
  });
  troubles.refuseIfTooMany(filled);
  const ordering = [...lines].filter(([, line]) => line.orders > 0);
  if (ordering.length === 0) throw invalidArgument({ code: "no-orders" });
  return {
    form: "summary",
    summaries: {
      accounts: ordering.map(([account]) => account),
      firstDates: ordering.map(([, { first }]) => first),
      lastDates: ordering.map(([, { last }]) => last),
      orders: ordering.map(([, { orders }]) => orders),
      totals: ordering.map(([, { total }]) => total),
    },
    rangeRowsOfLine: ordering.map(([, { rows }]) => rows),
    named: keys.named,
    rangeRows: accounts.length,
    lastDay: ordering.reduce((latest, [, { last }]) => Math.max(latest, last), -Infinity),
    leftOut: troubles.count,
    currency: currency.named,
  };
}

/** A column title that came along: text that is neither date, number nor error. */
function isTitle(cell: unknown): boolean {
  return (
    typeof cell === "string" &&
    parseMoney(cell).status === "not-recognised" &&
    parseDate(cell).status === "not-recognised"
  );
}

function readLine(cells: readonly unknown[], row: number): SummaryLine | RowTrouble {
  const [firstCell, lastCell, countCell, totalCell] = cells.map(cellValue);
  const count = parseNumber(countCell);
  if (count.status === "error-cell") return "error-cell";
  const orders = count.status === "blank" ? 0 : count.status === "value" ? count.value : NaN;
  if (!(Number.isInteger(orders) && orders >= 0)) return "missing-count";
  if (orders === 0) return { first: NaN, last: NaN, orders: 0, total: 0, currency: null, rows: [row] };
  const first = readDay(firstCell);
  const last = readDay(lastCell);
  if (typeof first === "string") return first;
  if (typeof last === "string") return last;
  if (first > last) return "last-before-first";
  const total = parseMoney(totalCell);
  if (total.status === "blank") return "missing-amount";
  if (total.status !== "value") return total.status === "error-cell" ? "error-cell" : "text-amount";
  // Orders of one day are one order, so a single day holds one, however many were counted.
  const distinct = first === last ? 1 : orders;
  return { first, last, orders: distinct, total: total.value, currency: total.currency, rows: [row] };
}

/** A day, or why the cell holds none; 0 is what some hosts send for a blank. */
function readDay(cell: ReturnType<typeof cellValue>): number | RowTrouble {
  const date = parseDate(cell === 0 ? null : cell);
  if (date.status === "value") return date.value;
  if (date.status === "blank") return "missing-date";
  if (date.status === "error-cell") return "error-cell";
  if (date.status === "ambiguous") return "ambiguous-date";
  return typeof cell === "string" ? "text-date" : "not-a-date";
}

function joined(one: SummaryLine, other: SummaryLine): SummaryLine {
  const rows = [...one.rows, ...other.rows];
  if (one.orders === 0) return { ...other, rows };
  if (other.orders === 0) return { ...one, rows };
  return {
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    orders: one.orders + other.orders,
    total: one.total + other.total,
    currency: one.currency ?? other.currency,
    rows,
  };
}
