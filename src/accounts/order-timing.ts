/**
 * Predictions of one account's orders from a fitted timing: one model, or a mixture of several in which the account's
 * own history decides how much each counts.
 */
import type { PurchaseHistory } from "../models/purchase-history";
import {
  timingActive,
  timingAlive,
  timingExpectedIfAlive,
  timingGapWeeks,
  timingLogLikelihood,
  timingTailsIfAlive,
  type ParetoTiming,
  type TimingParameters,
} from "./timing-parameters";
import type { CnbdParameters } from "../models/cnbd-k/parameters";

/** One model and its share of the accounts. */
export interface TimingComponent {
  /** Share of accounts that follow it, 0 to 1. */
  readonly weight: number;
  readonly parameters: TimingParameters;
}

/** One or more components whose weights add up to 1. */
export type OrderTiming = readonly TimingComponent[];

/** Components less likely than e to this beside the likeliest are left out: long histories leave few. */
const LEAST_LOG_WEIGHT = -14;

/**
 * How much each component counts for one account, given its history.
 * @param timing - The components.
 * @param history - The account; weeks.
 * @returns The same components with posterior weights that add up to 1.
 */
export function timingOf(timing: OrderTiming, history: PurchaseHistory): OrderTiming {
  if (timing.length === 1) return timing;
  const logs = timing.map(
    ({ weight, parameters }) => Math.log(weight) + timingLogLikelihood(parameters, history),
  );
  const top = Math.max(...logs);
  const parts = logs.map((log) => (log - top < LEAST_LOG_WEIGHT ? 0 : Math.exp(log - top)));
  const sum = parts.reduce((a, b) => a + b, 0);
  return timing.map(({ parameters }, i) => ({ parameters, weight: parts[i] / sum }));
}

function weighted(
  timing: OrderTiming,
  history: PurchaseHistory,
  value: (p: TimingParameters) => number,
): number {
  let sum = 0;
  for (const { weight, parameters } of timingOf(timing, history))
    if (weight > 0) sum += weight * value(parameters);
  return sum;
}

/**
 * Chance that the account has not gone for good.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @returns A probability, 0 to 1.
 */
export function aliveProbability(timing: OrderTiming, history: PurchaseHistory): number {
  return weighted(timing, history, (p) => timingAlive(p, history));
}

/**
 * Chance of no order in the time ahead.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @param horizonWeeks - Length of the time ahead.
 * @returns A probability, 0 to 1.
 */
export function silenceProbability(
  timing: OrderTiming,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  return 1 - weighted(timing, history, (p) => timingActive(p, history, horizonWeeks));
}

/**
 * Expected number of orders in the time ahead.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @param horizonWeeks - Length of the time ahead.
 * @returns A number of orders.
 */
export function expectedOrders(timing: OrderTiming, history: PurchaseHistory, horizonWeeks: number): number {
  return weighted(
    timing,
    history,
    (p) => timingAlive(p, history) * timingExpectedIfAlive(p, history, horizonWeeks),
  );
}

/**
 * Expected orders in the time ahead, each counted by what money at its time is worth today.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @param times - Ends of the periods ahead in weeks, ascending.
 * @param factors - Discount factor at each of them.
 * @returns A discounted number of orders.
 */
export function discountedOrders(
  timing: OrderTiming,
  history: PurchaseHistory,
  times: ArrayLike<number>,
  factors: ArrayLike<number>,
): number {
  return weighted(timing, history, (p) => {
    let sum = 0;
    let before = 0;
    for (let i = 0; i < times.length; i++) {
      const upTo = timingExpectedIfAlive(p, history, times[i]);
      sum += (upTo - before) * factors[i];
      before = upTo;
    }
    return timingAlive(p, history) * sum;
  });
}

/**
 * Distribution of the number of orders in the time ahead.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @param horizonWeeks - Length of the time ahead.
 * @returns Entry j is P(at least j orders); entry 0 is 1; entries left out are below 1e-18.
 */
export function orderTails(
  timing: OrderTiming,
  history: PurchaseHistory,
  horizonWeeks: number,
): Float64Array {
  let tails = new Float64Array(1);
  for (const { weight, parameters } of timingOf(timing, history)) {
    if (!(weight > 0)) continue;
    const alive = weight * timingAlive(parameters, history);
    const part = timingTailsIfAlive(parameters, history, horizonWeeks);
    if (part.length > tails.length) {
      const longer = new Float64Array(part.length);
      longer.set(tails);
      tails = longer;
    }
    for (let j = 1; j < part.length; j++) tails[j] += alive * part[j];
  }
  tails[0] = 1;
  return tails;
}

/** A component of accounts that may order again. */
export interface RepeatComponent {
  readonly weight: number;
  readonly parameters: CnbdParameters | ParetoTiming;
}

/**
 * The components an account follows if it is to order again.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @returns Components without one-time buyers, their weights adding up to 1.
 */
export function repeatTimingOf(timing: OrderTiming, history: PurchaseHistory): RepeatComponent[] {
  const parts = timingOf(timing, history).flatMap(({ weight, parameters }): RepeatComponent[] =>
    parameters.variant === "one-time" ? [] : [{ weight, parameters }],
  );
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return parts.map(({ weight, parameters }) => ({
    weight: sum > 0 ? weight / sum : 1 / parts.length,
    parameters,
  }));
}

/**
 * The account's own usual gap between orders, shrunk to the pool.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @returns Days.
 */
export function expectedGapDays(timing: OrderTiming, history: PurchaseHistory): number {
  return repeatTimingOf(timing, history).reduce(
    (sum, { weight, parameters }) => sum + 7 * weight * timingGapWeeks(parameters, history),
    0,
  );
}
