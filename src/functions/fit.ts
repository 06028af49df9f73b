/** FIT: the fitted model as a block of cells. */
import { modelBlock } from "../accounts/model-block";
import { orderBook } from "./arguments/order-book";
import { labelledBlock } from "./arguments/model-labels";
import { orderModelOf } from "./arguments/order-model-of";
import { languageArgument } from "./arguments/value-arguments";

/**
 * The model fitted to the orders, as two columns label and value; pass the block as model to CLV, CHURN_RISK or NEXT_ORDER to hold it still.
 *
 * @customfunction FIT
 * @helpurl help/fit
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order (or the block under the months; or two columns number and total).
 * @param asOf - The day to look from; by default the last order date.
 * @param language - "en" (default) or "zh", for the labels; a block is read back in either.
 * @returns Two columns, label and value; times are in weeks.
 */
export function fit(
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts: unknown[][],
  asOf?: unknown,
  language?: string,
): unknown[][] {
  const words = languageArgument(language);
  const book = orderBook({ accounts: orderAccounts, dates: orderDates, amounts: orderAmounts, asOf });
  return labelledBlock(modelBlock(orderModelOf(book, null)), words);
}
