/**
 * Order data of a worksheet function, in whichever of three forms the sheet holds them: a ledger (account,
 * date, amount), a monthly table (a row of months over a block), or a summary (first | last, count | total).
 */
import { invalidArgument } from "../worksheet-error";
import type { Cells } from "./cells";
import { cellsOf, widthOf } from "./cells";
import { readLedger } from "./order-ledger";
import { readMonthlyTable } from "./monthly-table";
import type { OrderData } from "./order-forms";
import { readOrderSummary } from "./order-summary";

/** The arguments order data come in. */
export interface OrderArguments {
  readonly accounts: unknown;
  readonly dates: unknown;
  /** Left out: every row is an order and money is not known. */
  readonly amounts: unknown;
}

/**
 * Reads order data, recognising the form by its shape.
 *
 * @param orders - The three arguments as Excel passes them.
 * @returns The orders.
 * @throws WorksheetError when a range is missing, shapes don't fit, or too many rows are unusable.
 */
export function readOrderData(orders: OrderArguments): OrderData {
  const accounts = upright(required(orders.accounts, "order_accounts"));
  const dates = required(orders.dates, "order_dates");
  const amounts = cellsOf(orders.amounts);
  if (widthOf(accounts) !== 1) {
    throw invalidArgument({
      code: "argument-one-column",
      argument: "order_accounts",
      columns: widthOf(accounts),
    });
  }
  if (amounts !== null && isMonthly(accounts, dates, amounts))
    return readMonthlyTable(accounts, dates, amounts);
  const standing = upright(dates, accounts.length);
  sameHeight(standing, "order_dates", accounts);
  if (widthOf(standing) === 2) {
    if (amounts === null || widthOf(amounts) !== 2) throw invalidArgument({ code: "summary-needs-counts" });
    sameHeight(amounts, "order_amounts", accounts);
    return readOrderSummary(accounts, standing, amounts);
  }
  if (widthOf(standing) !== 1) throw badShape("order_dates", standing);
  const money = amounts === null ? null : upright(amounts, accounts.length);
  if (money !== null) {
    if (widthOf(money) !== 1) throw badShape("order_amounts", money);
    sameHeight(money, "order_amounts", accounts);
  }
  return readLedger(accounts, standing, money);
}

function required(argument: unknown, name: string): Cells {
  const cells = cellsOf(argument);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: name });
  return cells;
}

/** A row of months over a block with one row an account. */
function isMonthly(accounts: Cells, dates: Cells, amounts: Cells): boolean {
  if (dates.length !== 1 || widthOf(dates) < 2) return false;
  if (amounts.length !== accounts.length || widthOf(amounts) !== widthOf(dates)) return false;
  // One account with two columns is read as first | last | count | total: no month is a small whole number.
  return !(accounts.length === 1 && widthOf(dates) === 2);
}

/** A ledger may lie on its side; everything else must stand. */
function upright(cells: Cells, height?: number): Cells {
  if (cells.length !== 1 || widthOf(cells) === 1 || height === 1) return cells;
  return (cells[0] ?? []).map((cell) => [cell]);
}

function sameHeight(cells: Cells, argument: string, accounts: Cells): void {
  if (cells.length === accounts.length) return;
  throw invalidArgument({
    code: "heights-differ",
    argument,
    rows: cells.length,
    other: "order_accounts",
    otherRows: accounts.length,
  });
}

function badShape(argument: string, cells: Cells): Error {
  return invalidArgument({ code: "argument-shape", argument, rows: cells.length, columns: widthOf(cells) });
}
