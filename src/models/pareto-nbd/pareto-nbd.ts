/**
 * Pareto/NBD: purchases at a rate gamma(r, alpha) over customers until an unseen death at a rate gamma(s, beta).
 * A check on the BG family, and a candidate beside it.
 *
 * Everything that other programs take from hypergeometric functions is one integral with a positive integrand
 * over the time of death, so nothing cancels. It runs over ln(min(alpha, beta) + u) in panels of 20 Gauss points.
 *
 * Sources: Schmittlein, Morrison & Colombo (1987), "Counting Your Customers"; Fader & Hardie (2005),
 * "A Note on Deriving the Pareto/NBD Model", http://www.brucehardie.com/notes/009/.
 */
import { logRising } from "../../numeric/log-gamma";
import { logistic, softplus } from "../../numeric/log-scale";
import { checkHistory, type PurchaseHistory } from "../purchase-history";
import { integrateExponential } from "./exponential-integral";

/** Parameters; time unit weeks. */
export interface ParetoNbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/**
 * Checks a set of parameters.
 * @param parameters - The parameters.
 * @throws RangeError naming the parameter that breaks its rule.
 */
function checkParetoNbd(parameters: ParetoNbdParameters): void {
  for (const name of ["r", "alpha", "s", "beta"] as const)
    if (!(parameters[name] > 0 && Number.isFinite(parameters[name])))
      throw new RangeError(`${name} must be a finite number above 0, got ${parameters[name]}`);
}

/**
 * Log-odds of having died since the last purchase, and the means of what its derivatives need.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @returns Log-odds (−Infinity when no time has passed) and means over the posterior time of death u of
 *   ln((alpha+T)/(alpha+u)), 1/(alpha+u), ln((beta+T)/(beta+u)) and 1/(beta+u).
 */
export function deathOdds(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
): { readonly logOdds: number; readonly means: Float64Array } {
  const { r, alpha, s, beta } = parameters;
  const { frequency, recency, T } = history;
  const R = r + frequency;
  const smaller = Math.min(alpha, beta);
  // Differences from T keep their digits when recency is close to T.
  const result = integrateExponential({
    from: 0,
    to: Math.log1p((T - recency) / (smaller + recency)),
    steepness: R + s + 1,
    logValue: (w) => {
      const beyond = (smaller + recency) * Math.expm1(w);
      const left = Math.max(0, T - recency - beyond);
      const u = recency + beyond;
      return (
        R * Math.log1p(left / (alpha + u)) +
        s * Math.log1p(left / (beta + u)) -
        Math.log(beta + u) +
        Math.log(smaller + recency) +
        w
      );
    },
    means: (w, into) => {
      const u = recency + (smaller + recency) * Math.expm1(w);
      const left = Math.max(0, T - u);
      into[0] = Math.log1p(left / (alpha + u));
      into[1] = 1 / (alpha + u);
      into[2] = Math.log1p(left / (beta + u));
      into[3] = 1 / (beta + u);
    },
  });
  return { logOdds: Math.log(s) + result.logIntegral, means: result.means };
}

/**
 * Log-likelihood of one customer.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @returns The logarithm of the density.
 * @throws RangeError when parameters or history break their rules.
 */
export function logLikelihood(parameters: ParetoNbdParameters, history: PurchaseHistory): number {
  checkParetoNbd(parameters);
  checkHistory(history);
  const { r, alpha, s, beta } = parameters;
  const { frequency, T } = history;
  return (
    logRising(r, frequency) -
    r * Math.log1p(T / alpha) -
    frequency * Math.log(alpha + T) -
    s * Math.log1p(T / beta) +
    softplus(deathOdds(parameters, history).logOdds)
  );
}

/**
 * P(alive) at T.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @returns A probability, 0 to 1.
 * @throws RangeError when parameters or history break their rules.
 */
export function probabilityAlive(parameters: ParetoNbdParameters, history: PurchaseHistory): number {
  checkParetoNbd(parameters);
  checkHistory(history);
  return logistic(-deathOdds(parameters, history).logOdds);
}

/**
 * CET: expected purchases in the weeks ahead.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Weeks ahead, 0 or more.
 * @returns A number of purchases.
 * @throws RangeError when an argument breaks its rule.
 */
export function expectedPurchases(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  return probabilityAlive(parameters, history) * expectedPurchasesIfAlive(parameters, history, horizonWeeks);
}

/**
 * Expected purchases in the weeks ahead of a customer known to be alive.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Weeks ahead, 0 or more.
 * @returns A number of purchases.
 * @throws RangeError when the horizon breaks its rule.
 */
export function expectedPurchasesIfAlive(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  checkHorizon(horizonWeeks);
  const { r, alpha, s, beta } = parameters;
  const rate = (r + history.frequency) / (alpha + history.T);
  const stretch = Math.log1p(horizonWeeks / (beta + history.T));
  const z = (1 - s) * stretch;
  // (e^z − 1)/z tends to 1 where s is 1.
  return rate * (beta + history.T) * stretch * (z === 0 ? 1 : Math.expm1(z) / z);
}

/**
 * Chance of at least one purchase in the weeks ahead.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Weeks ahead, 0 or more.
 * @returns A probability, 0 to 1.
 * @throws RangeError when an argument breaks its rule.
 */
export function probabilityActive(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  checkHorizon(horizonWeeks);
  if (horizonWeeks === 0) return 0;
  const { r, alpha, s, beta } = parameters;
  const R = r + history.frequency;
  const A = alpha + history.T;
  const B = beta + history.T;
  const smaller = Math.min(A, B);
  const { logIntegral } = integrateExponential({
    from: 0,
    to: Math.log1p(horizonWeeks / smaller),
    steepness: R + s + 1,
    logValue: (w) => {
      const u = smaller * Math.expm1(w);
      return Math.log(R / (A + u)) - R * Math.log1p(u / A) - s * Math.log1p(u / B) + Math.log(smaller) + w;
    },
  });
  return probabilityAlive(parameters, history) * Math.exp(logIntegral);
}

/**
 * DERT: expected purchases over all time to come, discounted continuously.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @param discountRatePerWeek - Continuous rate a week, above 0.
 * @returns A discounted number of purchases.
 * @throws RangeError when an argument breaks its rule.
 */
export function discountedResidualPurchases(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  discountRatePerWeek: number,
): number {
  if (!(discountRatePerWeek > 0 && Number.isFinite(discountRatePerWeek)))
    throw new RangeError(`discountRatePerWeek must be a finite number above 0, got ${discountRatePerWeek}`);
  const { r, alpha, s, beta } = parameters;
  const B = beta + history.T;
  const { logIntegral } = integrateExponential({
    from: 0,
    // After 60 discount times nothing is left.
    to: Math.log1p(60 / (discountRatePerWeek * B)),
    steepness: s + 1,
    logValue: (w) => Math.log(B) + w - s * w - discountRatePerWeek * B * Math.expm1(w),
  });
  const rate = (r + history.frequency) / (alpha + history.T);
  return probabilityAlive(parameters, history) * rate * Math.exp(logIntegral);
}

function checkHorizon(horizonWeeks: number): void {
  if (!(horizonWeeks >= 0 && Number.isFinite(horizonWeeks)))
    throw new RangeError(`horizonWeeks must be a finite number of 0 or more, got ${horizonWeeks}`);
}
