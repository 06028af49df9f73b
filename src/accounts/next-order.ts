/** When the next order of an account is due, given how long it has already been silent. */
import { silentEventWeights } from "../models/cnbd-k/likelihood";
import type { CnbdParameters } from "../models/cnbd-k/parameters";
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { expectedGapDays, timingOf, type OrderTiming } from "./order-timing";
import type { NextOrderEstimate } from "./scored-account";

/** P(no order in the weeks ahead | alive): fewer than k − f events of a negative binomial, mixed over f. */
function silenceIfAlive(parameters: CnbdParameters, history: AccountHistory, weeks: number): number {
  const { k, r, alpha } = parameters;
  const R = r + k * history.frequency;
  const odds = weeks / (alpha + history.T);
  const success = odds / (1 + odds);
  const weights = silentEventWeights(parameters, history);
  let W = 0;
  let sum = 0;
  weights.forEach((weight, f) => {
    W += weight;
    let mass = Math.exp(-(R + f) * Math.log1p(odds));
    for (let i = 0; i < k - f; i++) {
      sum += weight * mass;
      mass *= (success * (R + f + i)) / (i + 1);
    }
  });
  return sum / W;
}

/** Weeks until the chance of silence has fallen to the given level, by bisection on the log scale. */
function weeksUntil(timing: OrderTiming, history: AccountHistory, silence: number): number {
  const remaining = (weeks: number): number =>
    timing.reduce(
      (sum, { weight, parameters }) => sum + weight * silenceIfAlive(parameters, history, weeks),
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
  const timing = timingOf(model.timing, history);
  const gap = expectedGapDays(model.timing, history);
  const day = (silence: number): number => asOf + Math.ceil(7 * weeksUntil(timing, history, silence));
  return {
    expected: day(0.5),
    windowStart: day(0.9),
    windowEnd: day(0.1),
    overdueFactor: (asOf - history.lastDay) / gap,
    expectedGapDays: gap,
  };
}
