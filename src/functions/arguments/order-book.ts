/** The orders of a call as histories up to the as-of day, kept so that calls over one ledger share them. */
import { historiesFromSummaries, orderHistories, type OrderHistories } from "../../accounts/order-histories";
import { parseMoney } from "../../intake/parse-money";
import { parsePercent } from "../../intake/parse-percent";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, cellValue, shownCell, widthOf, type Cells } from "./cells";
import { readOrderData, type OrderArguments } from "./order-data";
import type { OrderData } from "./order-forms";
import { RecentCalls } from "./recent-calls";
import { dateArgument } from "./value-arguments";

/** Orders of one ledger up to one day. Equal calls get the same book, so results can hang on it. */
export interface OrderBook {
  readonly data: OrderData;
  readonly asOf: number;
  readonly histories: OrderHistories;
}

/** The arguments a book is made from. */
export interface BookArguments extends OrderArguments {
  readonly asOf: unknown;
  /** A column of money margins as tall as the ledger; left out elsewhere. */
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
  return books.resultFor([ledgerNumber(data), asOf, margins], () => ({
    data,
    asOf,
    histories: historiesOf(data, asOf, margins),
  }));
}

function ledgerNumber(data: OrderData): number {
  const known = ledgerNumbers.get(data);
  if (known !== undefined) return known;
  ledgersRead += 1;
  ledgerNumbers.set(data, ledgersRead);
  return ledgersRead;
}

function historiesOf(data: OrderData, asOf: number, margins: Cells | null): OrderHistories {
  if (data.form === "summary") {
    if (margins !== null) throw invalidArgument({ code: "margin-column-needs-ledger" });
    return historiesFromSummaries(data.summaries, asOf);
  }
  if (margins === null) return orderHistories(data.orders, asOf);
  return orderHistories({ ...data.orders, margins: marginColumn(margins, data) }, asOf);
}

/** Money margin of each order; a blank margin is not known and counts as none. */
function marginColumn(
  margins: Cells,
  data: OrderData & { readonly form: "ledger" | "monthly" },
): Float64Array {
  if (data.rangeRow === null) throw invalidArgument({ code: "margin-column-needs-ledger" });
  if (widthOf(margins) !== 1 || margins.length !== data.rangeRows) {
    throw invalidArgument({ code: "margin-height", rows: margins.length, ledgerRows: data.rangeRows });
  }
  return Float64Array.from(data.rangeRow, (row) => {
    const money = parseMoney(cellValue(margins[row][0]));
    return money.status === "value" ? money.value : NaN;
  });
}

/**
 * The margin argument: one rate, or a column of money margins.
 *
 * @param argument - As Excel passes it.
 * @returns A rate, a column, or `null` when no margin is given.
 * @throws WorksheetError for a rate that is no number or above 100 %.
 */
export function marginArgument(
  argument: unknown,
): { readonly rate: number } | { readonly column: Cells } | null {
  const cells = cellsOf(argument);
  if (cells === null) return null;
  if (cells.length > 1 || widthOf(cells) > 1) return { column: cells };
  const cell = cells[0][0];
  const rate = parsePercent(cellValue(cell));
  if (rate.status !== "value")
    throw invalidArgument({ code: "not-a-number", argument: "margin", found: shownCell(cell) });
  if (rate.value > 1 || rate.value < -1) {
    throw invalidArgument({
      code: "out-of-range",
      argument: "margin",
      found: shownCell(cell),
      rule: "a rate from -1 to 1 such as 0.3 or 30 %; money margins go in a column",
    });
  }
  return { rate: rate.value };
}
