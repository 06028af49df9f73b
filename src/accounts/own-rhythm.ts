/** An account's own rhythm by a fitted portfolio: its usual gap, and how overdue it is against it. */
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { aliveProbability, expectedGapDays, expectedOrders } from "./order-timing";
import { clockWeeks, historyOnClock } from "./season-clock";

/**
 * The account's usual gap between orders, shrunk to the pool; season-adjusted where the model runs on a clock.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @returns Days.
 */
export function ownGapDays(model: OrderModel, history: AccountHistory): number {
  return expectedGapDays(model.timing, historyOnClock(model.clock, history));
}

/**
 * Days since the last order over the usual gap, both season-adjusted where the model runs on a clock.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @returns 1 = just due.
 */
export function overdueFactor(model: OrderModel, history: AccountHistory): number {
  const { T, recency } = historyOnClock(model.clock, history);
  return (7 * (T - recency)) / ownGapDays(model, history);
}

/**
 * Expected number of orders in the days ahead.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @param days - Days ahead.
 * @returns A number of orders.
 */
export function ordersAhead(model: OrderModel, history: AccountHistory, days: number): number {
  const weeks = clockWeeks(model.clock, history.asOf, days);
  return expectedOrders(model.timing, historyOnClock(model.clock, history), weeks);
}

/**
 * Chance that the account has not gone for good.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @returns A probability, 0 to 1.
 */
export function stillThere(model: OrderModel, history: AccountHistory): number {
  return aliveProbability(model.timing, historyOnClock(model.clock, history));
}
