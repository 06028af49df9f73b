/** The order model of a call: fitted once for each book of orders, or held still by a block that FIT returned. */
import { modelFromBlock } from "../../accounts/model-block";
import { fitOrderModel, type OrderModel } from "../../accounts/order-model";
import { fitSpendModel } from "../../accounts/spend-model";
import { invalidArgument, notAvailable } from "../worksheet-error";
import { cellsOf, cellValue, type Cells } from "./cells";
import { isoDay } from "./iso-day";
import { plainBlock } from "./model-labels";
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
  if (block !== null)
    return withMargin(
      book,
      held.resultFor([block], () => modelOfBlock(block)),
    );
  const known = fitted.get(book);
  if (known !== undefined) return known;
  if (book.histories.ids.length === 0) {
    throw notAvailable({ code: "nobody-ordered-until", day: isoDay(book.asOf) });
  }
  const fit = fitOrderModel(book.histories);
  fitted.set(book, fit);
  return fit;
}

const completed = new WeakMap<OrderBook, WeakMap<OrderModel, OrderModel>>();

/** FIT knows no margins: where a call brings a margin column, what an order earns is fitted to it. */
function withMargin(book: OrderBook, model: OrderModel): OrderModel {
  if (model.marginSpend !== null || book.histories.margin === null) return model;
  const byModel = completed.get(book) ?? new WeakMap<OrderModel, OrderModel>();
  completed.set(book, byModel);
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const withSpend = { ...model, marginSpend: fitSpendModel(book.histories, "margin") };
  byModel.set(model, withSpend);
  return withSpend;
}

function modelOfBlock(block: Cells): OrderModel {
  const read = modelFromBlock(plainBlock(block.map((row) => row.map(cellValue))));
  if ("problem" in read) throw invalidArgument({ code: "model-block", label: read.problem.label });
  return read.model;
}
