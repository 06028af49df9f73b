/** NEXT_ORDER: when the next order of each account is due. */
import { nextOrder as nextOrderEstimate } from "../accounts/next-order";
import { accountHistory } from "../accounts/order-histories";
import { answerByAccount } from "./arguments/account-argument";
import { orderBook } from "./arguments/order-book";
import { orderModelOf } from "./arguments/order-model-of";
import { wordArgument } from "./arguments/value-arguments";

/**
 * Expected date of each account's next order, as a date serial: give the cells a date format.
 *
 * @customfunction NEXT_ORDER
 * @helpurl help/next-order
 * @param account - One account, or a column of accounts.
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order; amounts of 0 or less are returns, not orders.
 * @param asOf - The day to look from; by default the last order date.
 * @param output - "value" (default), or "range" for date, earliest and latest date, and overdue factor.
 * @param model - A block returned by FIT, to hold an earlier fit still.
 * @returns One row per account.
 */
export function nextOrder(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts?: unknown[][],
  asOf?: unknown,
  output?: string,
  model?: unknown[][],
): unknown[][] {
  const form = wordArgument(output, "output", ["value", "range"]);
  const book = orderBook({ accounts: orderAccounts, dates: orderDates, amounts: orderAmounts, asOf });
  const fitted = orderModelOf(book, model);
  return answerByAccount(account, book, form === "value" ? 1 : 4, (index) => {
    const estimate = nextOrderEstimate(fitted, accountHistory(book.histories, index), book.asOf);
    if (form === "value") return [estimate.expected];
    return [estimate.expected, estimate.windowStart, estimate.windowEnd, estimate.overdueFactor];
  });
}
