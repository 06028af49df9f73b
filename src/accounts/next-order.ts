/** When the next order of an account is due, given how long it has already been silent. */
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { repeatTimingOf, type RepeatComponent } from "./order-timing";
import { overdueFactor, ownGapDays } from "./own-rhythm";
import type { NextOrderEstimate } from "./scored-account";
import { dayAfter, historyOnClock } from "./season-clock";
import { timingSilenceIfStaying } from "./timing-parameters";

/** Weeks until the chance of silence has fallen to the given level, by bisection on the log scale. */
function weeksUntil(timing: readonly RepeatComponent[], history: AccountHistory, silence: number): number {
  const remaining = (weeks: number): number =>
    timing.reduce(
      (sum, { weight, parameters }) => sum + weight * timingSilenceIfStaying(parameters, history, weeks),
      0,
    );
  let low = Math.log(1e-3);
  let high = Math.log(52 * 100);
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (remaining(Math.exp(middle)) > silence) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

/**
 * The next order of an account that is still there.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @param asOf - Day to look from, Excel serial.
 * @returns Median day of the next order with its P10-P90 window (none before the as-of day), how overdue the
 *   account is, and its usual gap. Days beyond a century are cut there.
 */
export function nextOrder(model: OrderModel, history: AccountHistory, asOf: number): NextOrderEstimate {
  const seen = historyOnClock(model.clock, history);
  const timing = repeatTimingOf(model.timing, seen);
  const day = (silence: number): number => dayAfter(model.clock, asOf, 7 * weeksUntil(timing, seen, silence));
  return {
    expected: day(0.5),
    windowStart: day(0.9),
    windowEnd: day(0.1),
    overdueFactor: overdueFactor(model, history),
    expectedGapDays: ownGapDays(model, history),
  };
}
