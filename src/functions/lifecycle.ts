/** LIFECYCLE: the stage each account is in. */
import { ownHorizonDays } from "../accounts/churn-risk";
import { lifecycleStage } from "../accounts/lifecycle";
import { accountHistory, type OrderHistories } from "../accounts/order-histories";
import { overdueFactor as overdueFactorOf } from "../accounts/own-rhythm";
import { resultWords } from "../language/functions";
import { answerByAccount } from "./arguments/account-argument";
import { orderBook } from "./arguments/order-book";
import { orderModelOf } from "./arguments/order-model-of";
import { languageArgument } from "./arguments/value-arguments";

/**
 * Lifecycle stage of each account: prospect, new, growing, mature, declining, dormant, lost or won-back.
 *
 * @customfunction LIFECYCLE
 * @helpurl help/lifecycle
 * @param account - One account, or a column of accounts; one without any order is a prospect.
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order; without amounts growth is that of the number of orders.
 * @param asOf - The day to look from; by default the last order date.
 * @param language - "en" (default) or "zh".
 * @returns One stage per account.
 */
export function lifecycle(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts?: unknown[][],
  asOf?: unknown,
  language?: string,
): unknown[][] {
  const { stages } = resultWords[languageArgument(language)];
  const book = orderBook({ accounts: orderAccounts, dates: orderDates, amounts: orderAmounts, asOf });
  const { histories } = book;
  const stageOf = (index: number): string => {
    const model = orderModelOf(book, null);
    const history = accountHistory(histories, index);
    const { now, before } = lastTwoYears(histories, index);
    const stage = lifecycleStage({
      orders: history.orders,
      firstDay: history.firstDay,
      lastDay: history.lastDay,
      orderDays: daysOf(histories, index),
      asOf: book.asOf,
      horizonDays: ownHorizonDays(model, history),
      overdueFactor: overdueFactorOf(model, history),
      sales12: now,
      sales12Before: before,
    });
    return stages[stage];
  };
  return answerByAccount(
    account,
    book,
    1,
    (index) => [stageOf(index)],
    () => [stages.prospect],
  );
}

function daysOf(histories: OrderHistories, index: number): Float64Array | null {
  if (!histories.hasDays) return null;
  return histories.days.subarray(histories.offsets[index], histories.offsets[index + 1]);
}

/** Sales, or orders where no amounts are known, of the last 365 days and of the 365 before. */
function lastTwoYears(
  histories: OrderHistories,
  index: number,
): { readonly now: number | null; readonly before: number | null } {
  if (!histories.hasDays) return { now: null, before: null };
  let now = 0;
  let before = 0;
  for (let at = histories.offsets[index]; at < histories.offsets[index + 1]; at++) {
    const age = histories.asOf - histories.days[at];
    const counted = histories.hasAmounts ? histories.amounts[at] : 1;
    if (age < 365) now += counted;
    else if (age < 730) before += counted;
  }
  return { now, before };
}
