/**
 * Predictions of one account's orders from a fitted timing: one model of the (M)BG/CNBD-k family, or a mixture
 * of several in which the account's own history decides how much each counts.
 */
import { logLikelihood, probabilityAlive } from "../models/cnbd-k/likelihood";
import {
  expectedPurchasesIfAlive,
  probabilityActive,
  purchaseTailsIfAlive,
} from "../models/cnbd-k/order-count";
import type { CnbdParameters } from "../models/cnbd-k/parameters";
import type { PurchaseHistory } from "../models/purchase-history";

/** One model and its share of the accounts. */
export interface TimingComponent {
  /** Share of accounts that follow it, 0 to 1. */
  readonly weight: number;
  readonly parameters: CnbdParameters;
}

/** One or more components whose weights add up to 1. */
export type OrderTiming = readonly TimingComponent[];

/**
 * How much each component counts for one account, given its history.
 * @param timing - The components.
 * @param history - The account; weeks.
 * @returns The same components with posterior weights that add up to 1.
 */
export function timingOf(timing: OrderTiming, history: PurchaseHistory): OrderTiming {
  if (timing.length === 1) return timing;
  const logs = timing.map(({ weight, parameters }) => Math.log(weight) + logLikelihood(parameters, history));
  const top = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return timing.map(({ parameters }, i) => ({ parameters, weight: parts[i] / sum }));
}

function weighted(
  timing: OrderTiming,
  history: PurchaseHistory,
  value: (p: CnbdParameters) => number,
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
  return weighted(timing, history, (p) => probabilityAlive(p, history));
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
  return 1 - weighted(timing, history, (p) => probabilityActive(p, history, horizonWeeks));
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
    (p) => probabilityAlive(p, history) * expectedPurchasesIfAlive(p, history, horizonWeeks),
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
      const upTo = expectedPurchasesIfAlive(p, history, times[i]);
      sum += (upTo - before) * factors[i];
      before = upTo;
    }
    return probabilityAlive(p, history) * sum;
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
    const alive = weight * probabilityAlive(parameters, history);
    const part = purchaseTailsIfAlive(parameters, history, horizonWeeks);
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

/**
 * The account's own usual gap between orders, shrunk to the pool.
 * @param timing - Fitted timing.
 * @param history - The account; weeks.
 * @returns Days.
 */
export function expectedGapDays(timing: OrderTiming, history: PurchaseHistory): number {
  return (
    7 *
    weighted(
      timing,
      history,
      ({ k, r, alpha }) => (k * (alpha + history.recency)) / (r + k * history.frequency),
    )
  );
}
