/** Order data as a monthly table: a row of months over a block with one row an account. */
import { isErrorCell } from "../../intake/cell-text";
import { parseDate } from "../../intake/parse-date";
import type { ParsedMoney } from "../../intake/parsed";
import { parseMoney } from "../../intake/parse-money";
import type { RowTrouble } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";
import { AccountKeys } from "./account-keys";
import { cellValue, isMissing, isMissingOrZero, shownCell, type Cells } from "./cells";
import { OneCurrency } from "./one-currency";
import type { OrdersByDay } from "./order-forms";
import { RowTroubles } from "./row-troubles";

/**
 * Reads a monthly table. A month with money counts as one order on the day in the header (the first of the
 * month for a header such as 2025-03); a blank or 0 is no order; the last header is the last day known. Rows
 * that repeat the months are titles that came along.
 *
 * @param accounts - One column, one row an account.
 * @param dates - One row of months.
 * @param amounts - A block as tall as `accounts` and as wide as `dates`.
 * @returns The orders, account by account.
 * @throws WorksheetError for a header that is no date, when more than 5 % of the rows are unusable, or when
 *   currencies are mixed.
 */
export function readMonthlyTable(accounts: Cells, dates: Cells, amounts: Cells): OrdersByDay {
  const [titles] = dates;
  const days = titles.map(readMonth);
  const keys = new AccountKeys();
  const troubles = new RowTroubles();
  const currency = new OneCurrency("order_amounts");
  const account: string[] = [];
  const day: number[] = [];
  const amount: number[] = [];
  let filled = 0;
  accounts.forEach(([accountCell], at) => {
    const cells = amounts[at] ?? [];
    if (isMissingOrZero(accountCell) && cells.every(isMissingOrZero)) return;
    if (cells.every((cell, column) => !isMissing(cell) && isSameMonth(cell, titles[column], days[column]))) {
      return;
    }
    filled += 1;
    const money = cells.map(moneyOf);
    const trouble = troubleOfRow(accountCell, money);
    if (trouble !== null) {
      troubles.add(trouble, at);
      return;
    }
    const key = keys.keyOf(accountCell);
    money.forEach((read, column) => {
      if (read.status !== "value") return;
      currency.check(read.currency, at, column);
      if (read.value === 0) return;
      account.push(key);
      day.push(days[column]);
      amount.push(read.value);
    });
  });
  troubles.refuseIfTooMany(filled);
  if (keys.named.size === 0) throw invalidArgument({ code: "no-orders" });
  return {
    form: "monthly",
    orders: { accounts: account, dates: Float64Array.from(day), amounts: Float64Array.from(amount) },
    rangeRow: null,
    named: keys.named,
    rangeRows: accounts.length,
    lastDay: Math.max(...days),
    leftOut: troubles.count,
    currency: currency.named,
  };
}

function readMonth(cell: unknown, column: number): number {
  const date = parseDate(cellValue(cell));
  if (date.status === "value") return date.value;
  throw invalidArgument({
    code: date.status === "ambiguous" ? "ambiguous-date" : "not-a-date",
    argument: "order_dates",
    found: shownCell(cell),
    place: { column: column + 1 },
  });
}

function isSameMonth(cell: unknown, title: unknown, day: number): boolean {
  return cell === title || (typeof cell === "string" && readDate(cell) === day);
}

function readDate(text: string): number | null {
  const date = parseDate(text);
  return date.status === "value" ? date.value : null;
}

function troubleOfRow(accountCell: unknown, money: readonly ParsedMoney[]): RowTrouble | null {
  if (isErrorCell(cellValue(accountCell))) return "error-cell";
  if (isMissing(accountCell)) return "missing-account";
  if (money.some(({ status }) => status === "error-cell")) return "error-cell";
  return money.some(({ status }) => status !== "value" && status !== "blank") ? "text-amount" : null;
}

function moneyOf(cell: unknown): ParsedMoney {
  return parseMoney(cellValue(cell));
}
