/** Order data as a monthly table: a row of months over a block with one row an account. */
import { isErrorCell } from "../../intake/cell-text";
import { parseDate } from "../../intake/parse-date";
import { parseMoney } from "../../intake/parse-money";
import type { RowTrouble } from "../../language/function-problems";
import { invalidArgument } from "../worksheet-error";
import { AccountKeys } from "./account-keys";
import { cellValue, isMissing, isMissingOrZero, shownCell, type Cells } from "./cells";
import type { OrdersByDay } from "./order-forms";
import { RowTroubles } from "./row-troubles";

/**
 * Reads a monthly table. A month with money counts as one order on the day in the header (the first of the
 * month for a header such as 2025-03); a blank or 0 is no order; the last header is the last day known.
 *
 * @param accounts - One column, one row an account.
 * @param dates - One row of months.
 * @param amounts - A block as tall as `accounts` and as wide as `dates`.
 * @returns The orders, account by account.
 * @throws WorksheetError for a header that is no date, or when more than 5 % of the cells are unusable.
 */
export function readMonthlyTable(accounts: Cells, dates: Cells, amounts: Cells): OrdersByDay {
  const days = (dates[0] ?? []).map(readMonth);
  const keys = new AccountKeys();
  const troubles = new RowTroubles();
  const account: string[] = [];
  const day: number[] = [];
  const amount: number[] = [];
  let filled = 0;
  accounts.forEach(([accountCell], at) => {
    const cells = amounts[at] ?? [];
    if (isMissingOrZero(accountCell) && cells.every(isMissingOrZero)) return;
    filled += 1;
    const trouble = troubleOfRow(accountCell, cells);
    if (trouble !== null) {
      troubles.add(trouble, at);
      return;
    }
    const key = keys.keyOf(accountCell);
    cells.forEach((cell, column) => {
      const money = moneyOf(cell);
      if (money === 0 || typeof money === "string") return;
      account.push(key);
      day.push(days[column] ?? NaN);
      amount.push(money);
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
  };
}

function readMonth(cell: unknown): number {
  const date = parseDate(cellValue(cell));
  if (date.status === "value") return date.value;
  throw invalidArgument({
    code: date.status === "ambiguous" ? "ambiguous-date" : "not-a-date",
    argument: "order_dates",
    found: shownCell(cell),
  });
}

function troubleOfRow(accountCell: unknown, cells: readonly unknown[]): RowTrouble | null {
  if (isErrorCell(cellValue(accountCell))) return "error-cell";
  if (isMissing(accountCell)) return "missing-account";
  for (const cell of cells) {
    const money = moneyOf(cell);
    if (typeof money === "string") return money;
  }
  return null;
}

function moneyOf(cell: unknown): number | RowTrouble {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const money = parseMoney(cellValue(cell));
  if (money.status === "value") return money.value;
  if (money.status === "blank") return 0;
  return money.status === "error-cell" ? "error-cell" : "text-amount";
}
