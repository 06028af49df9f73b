/** CLV: expected margin from each account over the months ahead. */
import { resultWords, type NoteWords } from "../language/functions";
import { accountHistory } from "../accounts/order-histories";
import { lifetimeValue } from "../accounts/lifetime-value";
import { answerByAccount } from "./arguments/account-argument";
import { expectedValuesOf } from "./arguments/expected-values";
import { marginArgument } from "./arguments/margin-argument";
import { orderBook, type OrderBook } from "./arguments/order-book";
import { orderModelOf } from "./arguments/order-model-of";
import { languageArgument, numberArgument, wordArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

const COLUMNS = { value: 1, range: 3, full: 8 };

/**
 * Expected margin from each account over the months ahead, discounted, in the currency of the orders.
 *
 * @customfunction CLV
 * @helpurl help/clv
 * @param account - One account, or a column of accounts.
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order (or the block under the months; or two columns number and total).
 * @param margin - A margin rate such as 0.3, or a column of money margins beside the orders. Default 1: the result is revenue.
 * @param months - Months ahead; 36 by default.
 * @param discount - Discount rate a year; 0.1 by default.
 * @param asOf - The day to look from; by default the last order date.
 * @param output - "value" (default), "range" for mean, P10 and P90, or "full".
 * @param model - A block returned by FIT, to hold an earlier fit still.
 * @param language - "en" (default) or "zh", for the note of "full".
 * @returns One row per account.
 */
export function clv(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts: unknown[][],
  margin?: unknown[][],
  months?: number,
  discount?: number,
  asOf?: unknown,
  output?: string,
  model?: unknown[][],
  language?: string,
): unknown[][] {
  const money = marginArgument(margin);
  const options = {
    months: numberArgument(months, "months", 36, {
      above: 0,
      atMost: 1200,
    }),
    discountRatePerYear: numberArgument(discount, "discount", 0.1, {
      above: -1,
      atMost: 10,
      hint: "percent",
    }),
    marginRate: money !== null && "rate" in money ? money.rate : null,
  };
  const form = wordArgument(output, "output", ["value", "range", "full"]);
  const { notes } = resultWords[languageArgument(language)];
  const margins = money !== null && "column" in money ? money.column : null;
  const book = orderBook({
    accounts: orderAccounts,
    dates: orderDates,
    amounts: orderAmounts,
    asOf,
    margins,
  });
  if (!book.histories.hasAmounts)
    throw invalidArgument({ code: "argument-missing", argument: "order_amounts" });
  const fitted = orderModelOf(book, model);
  if (fitted.spend === null) throw invalidArgument({ code: "model-without-money" });
  if (form === "value") {
    const means = expectedValuesOf(fitted, book.histories, options);
    return answerByAccount(account, book, 1, (index) => [means?.[index] ?? ""]);
  }
  return answerByAccount(account, book, COLUMNS[form], (index) => {
    const estimate = lifetimeValue(fitted, accountHistory(book.histories, index), options);
    if (estimate === null) return Array.from({ length: COLUMNS[form] }, () => "");
    const range = [estimate.mean, estimate.p10, estimate.p90];
    if (form === "range") return range;
    const undiscounted = expectedValuesOf(fitted, book.histories, { ...options, discountRatePerYear: 0 });
    const perOrder = (undiscounted?.[index] ?? NaN) / estimate.expectedOrders;
    return [
      ...range,
      estimate.probabilityAlive,
      estimate.expectedOrders,
      Number.isFinite(perOrder) ? perOrder : "",
      estimate.basis,
      notesOf(notes, book, money === null, estimate.basis === "R").join(notes.separator),
    ];
  });
}

/** What a reader of the figure must know. */
function notesOf(
  notes: NoteWords,
  book: OrderBook,
  isRevenue: boolean,
  isRuleIndex: boolean,
): readonly string[] {
  const parts: string[] = [];
  if (isRevenue) parts.push(notes.noMargin);
  if (isRuleIndex) parts.push(notes.lowConfidence);
  if (book.marginsMissing > 0) parts.push(notes.marginsMissing(book.marginsMissing));
  if (book.histories.afterAsOf > 0) parts.push(notes.afterAsOf(book.histories.afterAsOf));
  if (book.data.leftOut > 0) parts.push(notes.leftOut(book.data.leftOut));
  return parts;
}
