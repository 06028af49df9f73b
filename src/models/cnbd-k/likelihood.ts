/**
 * Likelihood and P(alive) of one customer under (M)BG/CNBD-k, in closed form and on the log scale.
 *
 * With A = alpha + T, rho = (T − t_x)/A, R = r + kx: "W" is the odds weight of being alive and silent since the
 * last purchase, "O" that of having dropped out at it, both relative to silence of a single Poisson event.
 *
 * Source: Reutterer, Platzer & Schröder (2020); for k = 1 Hardie's note 021 (2008), "Computing P(alive) Using
 * the BG/NBD Model", http://www.brucehardie.com/notes/021/.
 */
import { logGamma, logRising } from "../../numeric/log-gamma";
import { logAdd, logistic } from "../../numeric/log-scale";
import { checkHistory, type PurchaseHistory } from "../purchase-history";
import { checkParameters, extraDropoutChances, type CnbdParameters } from "./parameters";

/**
 * Weights w_f of the number f < k of unseen Erlang events since the last purchase.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @returns k positive numbers, the first of them 1; their sum is W.
 */
export function silentEventWeights(parameters: CnbdParameters, history: PurchaseHistory): Float64Array {
  const { k, r, alpha } = parameters;
  const weights = new Float64Array(k);
  const R = r + k * history.frequency;
  const rho = (history.T - history.recency) / (alpha + history.T);
  weights[0] = 1;
  for (let f = 1; f < k; f++) weights[f] = ((weights[f - 1] * (R + f - 1)) / f) * rho;
  return weights;
}

function logSum(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return Math.log(sum);
}

/** ln O; −Infinity when dropout is impossible. */
function logDroppedOut(parameters: CnbdParameters, history: PurchaseHistory): number {
  const { k, r, alpha, a, b } = parameters;
  const chances = history.frequency + extraDropoutChances(parameters);
  if (chances === 0) return -Infinity;
  const R = r + k * history.frequency;
  const stretch = Math.log1p((history.T - history.recency) / (alpha + history.recency));
  return Math.log(a) - Math.log(b + chances - 1) + R * stretch;
}

/**
 * Log-likelihood of one customer's history.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks. For k > 1 `logGaps` counts.
 * @returns The logarithm of the density.
 * @throws RangeError when parameters or history break their rules.
 */
export function logLikelihood(parameters: CnbdParameters, history: PurchaseHistory): number {
  checkParameters(parameters);
  checkHistory(history);
  const { k, r, alpha, a, b } = parameters;
  const x = history.frequency;
  const chances = x + extraDropoutChances(parameters);
  const timing = k === 1 ? 0 : (k - 1) * (history.logGaps ?? 0) - x * logGamma(k);
  // r ln(alpha) − R ln(alpha + T), written so that neither part cancels the other.
  const scale = -r * Math.log1p(history.T / alpha) - k * x * Math.log(alpha + history.T);
  const survived = logRising(b, chances) - logRising(a + b, chances);
  const silence = logAdd(logDroppedOut(parameters, history), logSum(silentEventWeights(parameters, history)));
  return timing + logRising(r, k * x) + scale + survived + silence;
}

/**
 * P(alive): the chance that the customer has not dropped out by T.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @returns A probability, 0 to 1.
 * @throws RangeError when parameters or history break their rules.
 */
export function probabilityAlive(parameters: CnbdParameters, history: PurchaseHistory): number {
  checkParameters(parameters);
  checkHistory(history);
  return logistic(logSum(silentEventWeights(parameters, history)) - logDroppedOut(parameters, history));
}
