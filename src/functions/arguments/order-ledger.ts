/** Order data as a ledger: one row an order, account | date | amount. */
import { isErrorCell } from "../../intake/cell-text";
import { parseDate } from "../../intake/parse-date";
import { parseMoney } from "../../intake/parse-money";
import type { RowTrouble } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";
import { AccountKeys } from "./account-keys";
import { cellValue, isMissingOrZero, type Cells } from "./cells";
import { OneCurrency } from "./one-currency";
import type { OrdersByDay } from "./order-forms";
import { RowTroubles } from "./row-troubles";

/**
 * Reads a ledger. Rows without account, date or amount are left out and counted; blank rows are nothing;
 * a header row on top is skipped, and so is every copy of it further down.
 *
 * @param accounts - One column.
 * @param dates - One column of the same height.
 * @param amounts - One column of the same height, or `null` when money is not given.
 * @returns The usable orders.
 * @throws WorksheetError when more than 5 % of the rows are unusable, a date can be read in two ways, or
 *   currencies are mixed.
 */
export function readLedger(accounts: Cells, dates: Cells, amounts: Cells | null): OrdersByDay {
  const height = accounts.length;
  const keys = new AccountKeys();
  const troubles = new RowTroubles();
  const currency = new OneCurrency("order_amounts");
  const days = new ReadDays();
  const account: string[] = [];
  const day = new Float64Array(height);
  const amount = amounts === null ? null : new Float64Array(height);
  const row = new Int32Array(height);
  let used = 0;
  let filled = 0;
  let lastDay = -Infinity;
  let header: readonly unknown[] | null = null;
  for (let at = 0; at < height; at++) {
    const accountCell = accounts[at]?.[0];
    const dateCell = dates[at]?.[0];
    const amountCell = amounts?.[at]?.[0];
    if ([accountCell, dateCell, amountCell].every(isMissingOrZero)) continue;
    if (filled === 0 && header === null && isHeader(dateCell, amounts === null ? null : amountCell)) {
      header = [accountCell, dateCell, amountCell];
      continue;
    }
    if (header !== null && dateCell === header[1] && accountCell === header[0] && amountCell === header[2])
      continue;
    filled += 1;
    const read = readRow(accountCell, dateCell, amounts === null ? 0 : amountCell, days);
    if (typeof read === "string") {
      troubles.add(read, at);
      continue;
    }
    currency.check(read.currency, at);
    account.push(keys.keyOf(accountCell));
    day[used] = read.day;
    if (amount !== null) amount[used] = read.amount;
    row[used] = at;
    if (read.day > lastDay) lastDay = read.day;
    used += 1;
  }
  troubles.refuseIfTooMany(filled);
  if (used === 0) throw invalidArgument({ code: "no-orders" });
  return {
    form: "ledger",
    orders: {
      accounts: account,
      dates: day.subarray(0, used),
      amounts: amount === null ? null : amount.subarray(0, used),
    },
    rangeRow: row.subarray(0, used),
    named: keys.named,
    rangeRows: height,
    lastDay,
    leftOut: troubles.count,
    currency: currency.named,
  };
}

interface ReadRow {
  readonly day: number;
  readonly amount: number;
  readonly currency: string | null;
}

function readRow(
  accountCell: unknown,
  dateCell: unknown,
  amountCell: unknown,
  days: ReadDays,
): ReadRow | RowTrouble {
  const account = cellValue(accountCell);
  if (isErrorCell(account)) return "error-cell";
  if (account === null || account === "" || (typeof account === "string" && account.trim() === "")) {
    return "missing-account";
  }
  const day = days.dayOf(dateCell);
  if (typeof day === "string") return day;
  // Numbers first: a ledger is read on every call that its cells changed for.
  if (typeof amountCell === "number" && Number.isFinite(amountCell))
    return { day, amount: amountCell, currency: null };
  const money = parseMoney(cellValue(amountCell));
  if (money.status === "value") return { day, amount: money.value, currency: money.currency };
  if (money.status === "blank") return "missing-amount";
  return money.status === "error-cell" ? "error-cell" : "text-amount";
}

/** Days read so far: text dates are dear to read, and a ledger repeats them. */
class ReadDays {
  readonly #read = new Map<unknown, number | RowTrouble>();

  dayOf(cell: unknown): number | RowTrouble {
    const known = this.#read.get(cell);
    if (known !== undefined) return known;
    const day = readDay(cell);
    this.#read.set(cell, day);
    return day;
  }
}

function readDay(cell: unknown): number | RowTrouble {
  // Some hosts send a blank cell as 0, and day 0 is no date.
  if (cell === 0) return "missing-date";
  const date = parseDate(cellValue(cell));
  if (date.status === "value") return date.value;
  if (date.status === "blank") return "missing-date";
  if (date.status === "ambiguous") return "ambiguous-date";
  if (date.status === "error-cell") return "error-cell";
  return typeof cellValue(cell) === "string" ? "text-date" : "not-a-date";
}

/** Column titles that came along: text where a date and an amount belong. */
function isHeader(dateCell: unknown, amountCell: unknown): boolean {
  const isTitle = (cell: unknown, status: string): boolean =>
    typeof cell === "string" && status === "not-recognised";
  if (!isTitle(dateCell, parseDate(cellValue(dateCell)).status)) return false;
  return amountCell === null || isTitle(amountCell, parseMoney(cellValue(amountCell)).status);
}
