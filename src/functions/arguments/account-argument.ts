/** The accounts a function answers for: the first argument, which decides the shape of the answer. */
import { invalidArgument, notAvailable, type WorksheetError } from "../worksheet-error";
import { isoDay } from "./iso-day";
import { accountKey } from "./account-keys";
import { cellsOf, errorIn, isMissing, rangeOf, shownCell, widthOf, type Cells } from "./cells";
import type { OrderBook } from "./order-book";

/** Answers for one account: one value, or the columns of a row. */
export type AccountAnswer = (index: number) => readonly unknown[];

/**
 * Answers account by account, one row each, in the shape of the first argument.
 *
 * @param argument - One account or a column of accounts; a row of accounts is answered as a row.
 * @param book - The orders.
 * @param columns - Columns of one answer; blanks and errors fill them.
 * @param answer - Answers for an account with orders, given its position in the histories.
 * @param withoutOrders - Answers for an account that is named in the data but has not ordered; #N/A when left out.
 * @returns One row an account.
 * @throws WorksheetError when the argument is missing or has several columns.
 */
export function answerByAccount(
  argument: unknown,
  book: OrderBook,
  columns: number,
  answer: AccountAnswer,
  withoutOrders?: (account: string) => readonly unknown[],
): unknown[][] {
  const cells = rangeOf(argument);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: "account" });
  const lying = cells.length === 1 && widthOf(cells) > 1 && columns === 1;
  if (widthOf(cells) > 1 && !lying) {
    throw invalidArgument({ code: "argument-one-column", argument: "account", columns: widthOf(cells) });
  }
  const standing: Cells = lying ? cells[0].map((cell) => [cell]) : cells;
  const rows = standing.map(([cell]): unknown[] => {
    if (isMissing(cell)) return filled("", columns);
    const error = errorIn(cell);
    if (error !== null) return filled(error, columns);
    const account = accountKey(cell);
    const index = book.histories.indexById.get(account);
    if (index !== undefined) return [...answer(index)];
    // A blank that the host sent as 0, unless an account is really called so.
    if (cell === 0 && !book.data.named.has(account)) return filled("", columns);
    const answered = withoutOrders?.(account);
    return answered !== undefined
      ? [...answered]
      : filled(unknownAccount(account, shownCell(cell), book), columns);
  });
  return lying ? [rows.map(([value]) => value)] : rows;
}

/**
 * One account's position in the histories.
 *
 * @param argument - One account.
 * @param book - The orders.
 * @returns Its position.
 * @throws WorksheetError when it is missing, more than one, or without orders.
 */
export function oneAccount(argument: unknown, book: OrderBook): number {
  const cells = cellsOf(argument);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: "account" });
  if (cells.length > 1 || widthOf(cells) > 1) {
    throw invalidArgument({ code: "one-account", rows: cells.length, columns: widthOf(cells) });
  }
  const error = errorIn(cells[0][0]);
  if (error !== null) throw error;
  const account = accountKey(cells[0][0]);
  const index = book.histories.indexById.get(account);
  if (index === undefined) throw unknownAccount(account, shownCell(cells[0][0]), book);
  return index;
}

function unknownAccount(account: string, shown: string, book: OrderBook): WorksheetError {
  const { data, asOf } = book;
  if (!data.named.has(account)) return notAvailable({ code: "account-unknown", account: shown });
  if (data.form === "summary") {
    const { accounts, firstDates, lastDates } = data.summaries;
    const line = accounts.indexOf(account);
    if (line >= 0 && firstDates[line] <= asOf) {
      return notAvailable({
        code: "summary-after-as-of",
        account: shown,
        last: isoDay(lastDates[line]),
        day: isoDay(asOf),
      });
    }
  }
  return notAvailable({ code: "no-orders-until", account: shown, day: isoDay(book.asOf) });
}

function filled(value: unknown, columns: number): unknown[] {
  return Array.from({ length: columns }, () => value);
}
