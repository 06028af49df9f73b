/** Order data as a summary, the form most existing sheets have: first | last order, number of orders | total. */
import { parseDate } from "../../intake/parse-date";
import { parseMoney } from "../../intake/parse-money";
import { parseNumber } from "../../intake/parse-number";
import type { RowTrouble } from "../../language/function-problems";
import { invalidArgument } from "../worksheet-error";
import { AccountKeys } from "./account-keys";
import { cellValue, isMissing, isMissingOrZero, type Cells } from "./cells";
import type { OrdersByAccount } from "./order-forms";
import { RowTroubles } from "./row-troubles";

interface SummaryLine {
  readonly first: number;
  readonly last: number;
  readonly orders: number;
  readonly total: number;
}

/**
 * Reads a summary. An account on two lines is joined; an account with 0 orders is a prospect.
 *
 * @param accounts - One column, one row an account.
 * @param dates - Two columns: first and last order day.
 * @param amounts - Two columns: number of orders and their total.
 * @returns One line an account.
 * @throws WorksheetError when more than 5 % of the rows are unusable or a date can be read in two ways.
 */
export function readOrderSummary(accounts: Cells, dates: Cells, amounts: Cells): OrdersByAccount {
  const keys = new AccountKeys();
  const troubles = new RowTroubles();
  const lines = new Map<string, SummaryLine>();
  let filled = 0;
  accounts.forEach(([accountCell], at) => {
    const cells = [...(dates[at] ?? []), ...(amounts[at] ?? [])];
    if (isMissingOrZero(accountCell) && cells.every(isMissingOrZero)) return;
    if (
      at === 0 &&
      cells.every((cell) => typeof cell === "string" && parseMoney(cell).status === "not-recognised")
    ) {
      return;
    }
    filled += 1;
    const line = isMissing(accountCell) ? "missing-account" : readLine(cells);
    if (typeof line === "string") {
      troubles.add(line, at);
      return;
    }
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
    named: keys.named,
    rangeRows: accounts.length,
    lastDay: ordering.reduce((latest, [, { last }]) => Math.max(latest, last), -Infinity),
    leftOut: troubles.count,
  };
}

function readLine(cells: readonly unknown[]): SummaryLine | RowTrouble {
  const [firstCell, lastCell, countCell, totalCell] = cells.map(cellValue);
  const count = parseNumber(countCell);
  if (count.status === "error-cell") return "error-cell";
  const orders = count.status === "blank" ? 0 : count.status === "value" ? count.value : NaN;
  if (!(Number.isInteger(orders) && orders >= 0)) return "missing-count";
  if (orders === 0) return { first: NaN, last: NaN, orders: 0, total: 0 };
  const last = parseDate(lastCell === 0 ? null : lastCell);
  const first = parseDate(firstCell === 0 ? null : firstCell);
  for (const date of [first, last]) {
    if (date.status === "error-cell") return "error-cell";
    if (date.status === "ambiguous") return "ambiguous-date";
    if (date.status === "blank") return "missing-date";
  }
  if (first.status !== "value" || last.status !== "value" || first.value > last.value) return "text-date";
  const total = parseMoney(totalCell);
  if (total.status === "blank") return "missing-amount";
  if (total.status !== "value") return total.status === "error-cell" ? "error-cell" : "text-amount";
  // Orders of one day are one order, so a single day holds one, however many were counted.
  const distinct = first.value === last.value ? 1 : orders;
  return { first: first.value, last: last.value, orders: distinct, total: total.value };
}

function joined(one: SummaryLine, other: SummaryLine): SummaryLine {
  if (one.orders === 0) return other;
  if (other.orders === 0) return one;
  return {
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    orders: one.orders + other.orders,
    total: one.total + other.total,
  };
}
