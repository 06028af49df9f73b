/**
 * The kinds of timing a portfolio may follow, behind one set of questions: the (M)BG/CNBD-k family, Pareto/NBD, and
 * accounts that buy once and never again.
 */
import * as cnbd from "../models/cnbd-k/likelihood";
import * as cnbdCount from "../models/cnbd-k/order-count";
import type { OneTimeBuyers } from "../models/cnbd-k/mixture";
import type { CnbdParameters } from "../models/cnbd-k/parameters";
import { portfolioForecast, type PortfolioForecast } from "../models/cnbd-k/portfolio-forecast";
import { paretoTailsIfAlive } from "../models/pareto-nbd/order-count";
import * as pareto from "../models/pareto-nbd/pareto-nbd";
import type { PurchaseHistories, PurchaseHistory } from "../models/purchase-history";

/** Pareto/NBD among other kinds of timing. */
export interface ParetoTiming extends pareto.ParetoNbdParameters {
  readonly variant: "Pareto";
}

/** Parameters of one kind of timing. */
export type TimingParameters = CnbdParameters | ParetoTiming | OneTimeBuyers;

/**
 * Log-likelihood of one account.
 * @param p - Timing.
 * @param history - The account; weeks.
 * @returns The logarithm of the density; −Infinity when it is impossible.
 */
export function timingLogLikelihood(p: TimingParameters, history: PurchaseHistory): number {
  if (p.variant === "one-time") return history.frequency === 0 ? 0 : -Infinity;
  return p.variant === "Pareto" ? pareto.logLikelihood(p, history) : cnbd.logLikelihood(p, history);
}

/**
 * Chance that an account has not gone for good.
 * @param p - Timing.
 * @param history - The account; weeks.
 * @returns A probability, 0 to 1.
 */
export function timingAlive(p: TimingParameters, history: PurchaseHistory): number {
  if (p.variant === "one-time") return 0;
  return p.variant === "Pareto" ? pareto.probabilityAlive(p, history) : cnbd.probabilityAlive(p, history);
}

/**
 * Chance of at least one order in the time ahead.
 * @param p - Timing.
 * @param history - The account; weeks.
 * @param weeks - Weeks ahead, 0 or more.
 * @returns A probability, 0 to 1.
 */
export function timingActive(p: TimingParameters, history: PurchaseHistory, weeks: number): number {
  if (p.variant === "one-time") return 0;
  return p.variant === "Pareto"
    ? pareto.probabilityActive(p, history, weeks)
    : cnbdCount.probabilityActive(p, history, weeks);
}

/**
 * Expected orders in the time ahead of an account that is still there.
 * @param p - Timing.
 * @param history - The account; weeks.
 * @param weeks - Weeks ahead, 0 or more.
 * @returns A number of orders.
 */
export function timingExpectedIfAlive(p: TimingParameters, history: PurchaseHistory, weeks: number): number {
  if (p.variant === "one-time") return 0;
  return p.variant === "Pareto"
    ? pareto.expectedPurchasesIfAlive(p, history, weeks)
    : cnbdCount.expectedPurchasesIfAlive(p, history, weeks);
}

/**
 * Distribution of the orders ahead of an account that is still there.
 * @param p - Timing.
 * @param history - The account; weeks.
 * @param weeks - Weeks ahead, 0 or more.
 * @returns Entry j is P(at least j orders); entry 0 is 1.
 */
export function timingTailsIfAlive(
  p: TimingParameters,
  history: PurchaseHistory,
  weeks: number,
): Float64Array {
  if (p.variant === "one-time") return Float64Array.of(1);
  return p.variant === "Pareto"
    ? paretoTailsIfAlive(p, history, weeks)
    : cnbdCount.purchaseTailsIfAlive(p, history, weeks);
}

/**
 * Usual gap between orders of an account that orders again.
 * @param p - Timing other than one-time.
 * @param history - The account; weeks.
 * @returns Weeks.
 */
export function timingGapWeeks(p: CnbdParameters | ParetoTiming, history: PurchaseHistory): number {
  const k = p.variant === "Pareto" ? 1 : p.k;
  return (k * (p.alpha + history.recency)) / (p.r + k * history.frequency);
}

/** P(no order in the weeks ahead | alive): fewer than k − f events of a negative binomial, mixed over f. */
function cnbdSilenceIfAlive(parameters: CnbdParameters, history: PurchaseHistory, weeks: number): number {
  const { k, r, alpha } = parameters;
  const R = r + k * history.frequency;
  const odds = weeks / (alpha + history.T);
  const success = odds / (1 + odds);
  const weights = cnbd.silentEventWeights(parameters, history);
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

/**
 * Chance of no order in the weeks ahead of an account that stays.
 * @param p - Timing other than one-time.
 * @param history - The account; weeks.
 * @param weeks - Weeks ahead, above 0.
 * @returns A probability, 0 to 1.
 */
export function timingSilenceIfStaying(
  p: CnbdParameters | ParetoTiming,
  history: PurchaseHistory,
  weeks: number,
): number {
  if (p.variant !== "Pareto") return cnbdSilenceIfAlive(p, history, weeks);
  return Math.exp(-(p.r + history.frequency) * Math.log1p(weeks / (p.alpha + history.T)));
}

/**
 * P(alive) and a weighted sum of expected orders of very many accounts.
 * @param p - Timing.
 * @param histories - The accounts; weeks.
 * @param horizonsWeeks - Horizons, above 0.
 * @param coefficients - One weight for each horizon.
 * @returns Both figures of each account.
 */
export function timingForecast(
  p: TimingParameters,
  histories: PurchaseHistories,
  horizonsWeeks: Float64Array,
  coefficients: Float64Array,
): PortfolioForecast {
  if (p.variant !== "Pareto" && p.variant !== "one-time")
    return portfolioForecast(p, histories, horizonsWeeks, coefficients);
  const n = histories.T.length;
  const probabilityAlive = new Float64Array(n);
  const expected = new Float64Array(n);
  for (let i = 0; p.variant === "Pareto" && i < n; i++) {
    const history = { frequency: histories.frequency[i], recency: histories.recency[i], T: histories.T[i] };
    probabilityAlive[i] = pareto.probabilityAlive(p, history);
    let sum = 0;
    for (let h = 0; h < horizonsWeeks.length; h++)
      sum += coefficients[h] * pareto.expectedPurchasesIfAlive(p, history, horizonsWeeks[h]);
    expected[i] = probabilityAlive[i] * sum;
  }
  return { probabilityAlive, expected };
}
