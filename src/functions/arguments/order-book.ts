/** The orders of a call as histories up to the as-of day, kept so that calls over one ledger share them. */
import { orderHistories, type OrderHistories } from "../../accounts/order-histories";
import { historiesFromSummaries } from "../../accounts/summary-histories";
import { cellsOf, type Cells } from "./cells";
import { marginColumn } from "./margin-argument";
import { readOrderData, type OrderArguments } from "./order-data";
import type { OrderData } from "./order-forms";
import { RecentCalls } from "./recent-calls";
import { dateArgument } from "./value-arguments";

/** Orders of one ledger up to one day. Equal calls get the same book, so results can hang on it. */
export interface OrderBook {
  readonly data: OrderData;
  readonly asOf: number;
  readonly histories: OrderHistories;
  /** Orders whose margin is not known though there is a margin column. */
  readonly marginsMissing: number;
}

/** The arguments a book is made from. */
export interface BookArguments extends OrderArguments {
  readonly asOf: unknown;
  /** A column of money margins as tall as the order data; left out elsewhere. */
  readonly margins?: Cells | null;
}

const LEDGERS_KEPT = 4;
const BOOKS_KEPT = 8;
const ledgers = new RecentCalls<OrderData>(LEDGERS_KEPT);
const books = new RecentCalls<OrderBook>(BOOKS_KEPT);
const ledgerNumbers = new WeakMap<OrderData, number>();
let ledgersRead = 0;

/**
 * The orders of a call.
 *
 * @param book - Order arguments, as-of day and margin column as Excel passes them.
 * @returns The book; the same object for equal contents.
 * @throws WorksheetError when the order data cannot be used.
 */
export function orderBook(book: BookArguments): OrderBook {
  const content = [cellsOf(book.accounts), cellsOf(book.dates), cellsOf(book.amounts)];
  const data = ledgers.resultFor(content, () => readOrderData(book));
  const asOf = dateArgument(book.asOf, "as_of") ?? data.lastDay;
  const margins = book.margins ?? null;
  // The ledger has been compared already: its number stands for it.
  return books.resultFor([ledgerNumber(data), asOf, margins], () => bookOf(data, asOf, margins));
}

function ledgerNumber(data: OrderData): number {
  const known = ledgerNumbers.get(data);
  if (known !== undefined) return known;
  ledgersRead += 1;
  ledgerNumbers.set(data, ledgersRead);
  return ledgersRead;
}

function bookOf(data: OrderData, asOf: number, cells: Cells | null): OrderBook {
  if (cells === null) return { data, asOf, histories: historiesOf(data, asOf, null), marginsMissing: 0 };
  const { margins, missing } = marginColumn(cells, data);
  return { data, asOf, histories: historiesOf(data, asOf, margins), marginsMissing: missing };
}

function historiesOf(data: OrderData, asOf: number, margins: Float64Array | null): OrderHistories {
  return data.form === "summary"
    ? historiesFromSummaries({ ...data.summaries, margins }, asOf)
    : orderHistories({ ...data.orders, margins }, asOf);
}
