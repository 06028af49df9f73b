/** Reads a table of returns: orders returned whole by their id, or returned amounts of their own. */
import type { AccountIndex } from "./account-index";
import { accountKey } from "./account-index";
import type { OrderLine } from "./order-lines";
import type { Returned } from "./orders-of-lines";
import { endOfMonth, parseDate } from "./parse-date";
import type { DateOptions } from "./parse-date";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/** What a table of returns comes to. */
export interface ReadReturns extends Returned {
  /** Returned amounts with an account and a date of their own, as negative lines. */
  readonly lines: readonly OrderLine[];
}

/** No table of returns. */
export const noReturns: Returned = { orderIds: new Set() };

/**
 * Reads the returns. A row with account, date and amount is a negative line; a row with an order id only
 * says that the whole order was returned.
 *
 * @param table - The table.
 * @param index - Finds accounts.
 * @param log - Where unusable rows are noted.
 * @param dates - How dates are to be read.
 * @returns Work that ends with the returned orders and amounts.
 */
export function* readReturns(
  table: TableToRead,
  index: AccountIndex,
  log: ReadingLog,
  dates: DateOptions,
): Steps<ReadReturns> {
  const values = yield* RowValues.of(table, log, dates);
  const orderIds = new Set<string>();
  const lines: OrderLine[] = [];
  let count = 0;
  for (const row of tableRows(table, log)) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (values.flag(row, "returnFlag") === false) continue;
    const line = lineOf(row, values, index, dates);
    const orderId = row.text("returnOrderId");
    if (line !== null) lines.push(line);
    else if (orderId !== null) orderIds.add(accountKey(orderId));
    else log.find("returns-unclear", "your-call", row, null);
  }
  return { orderIds, lines };
}

function lineOf(row: TableRow, values: RowValues, index: AccountIndex, dates: DateOptions): OrderLine | null {
  const amount = values.number(row, "returnAmount");
  const date = parseDate(row.cell("returnDate"), dates);
  const account = index.find(row.cell("returnAccountId"), row.cell("returnAccountName"));
  if (amount === null || date.status !== "value" || account.status !== "found") return null;
  return {
    row,
    idField: "returnAccountId",
    nameField: "returnAccountName",
    dateField: "returnDate",
    place: { sheet: row.sheet, row: row.row },
    date: date.precision === "month" ? endOfMonth(date.value) : date.value,
    amount: -Math.abs(amount),
    margin: null,
    product: null,
    channel: null,
    salesperson: null,
    // The order it belongs to keeps its own date and amount, so the return stays a record of its own.
    orderId: null,
    region: null,
    industry: null,
    currency: null,
  };
}
