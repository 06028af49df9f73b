/** The order model of a call: fitted once for each book of orders, or held still by a block that FIT returned. */
import { modelFromBlock } from "../../accounts/model-block";
import { fitOrderModel, type OrderModel } from "../../accounts/order-model";
import { invalidArgument, notAvailable } from "../worksheet-error";
import { cellsOf, cellValue, type Cells } from "./cells";
import { isoDay } from "./iso-day";
import type { OrderBook } from "./order-book";
import { RecentCalls } from "./recent-calls";

const fitted = new WeakMap<OrderBook, OrderModel>();
const held = new RecentCalls<OrderModel>(4);

/**
 * The model to answer with.
 *
 * @param book - The orders.
 * @param model - The model argument: a block from FIT, or left out.
 * @returns The same object for equal orders or equal blocks.
 * @throws WorksheetError when nobody had ordered by the as-of day, or the block is none of FIT's.
 */
export function orderModelOf(book: OrderBook, model: unknown): OrderModel {
  const block = cellsOf(model);
  if (block !== null) return held.resultFor([block], () => modelOfBlock(block));
  const known = fitted.get(book);
  if (known !== undefined) return known;
  if (book.histories.ids.length === 0) {
    throw notAvailable({ code: "nobody-ordered-until", day: isoDay(book.asOf) });
  }
  const fit = fitOrderModel(book.histories);
  fitted.set(book, fit);
  return fit;
}

function modelOfBlock(block: Cells): OrderModel {
  const read = modelFromBlock(block.map((row) => row.map(cellValue)));
  if ("problem" in read) throw invalidArgument({ code: "model-block", label: read.problem.label });
  return read.model;
}
