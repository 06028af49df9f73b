/**
 * Shifted-beta-geometric: how long contracts are renewed when the chance of not renewing varies over customers as
 * beta(alpha, beta).
 *
 * Sources: Fader & Hardie (2007), "How to Project Customer Retention"; Fader & Hardie (2010), "Customer-Base
 * Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity".
 */
import { digamma, logRising } from "../../numeric/log-gamma";
import { minimise } from "../../numeric/minimise";

/** Parameters of the beta distribution of the chance of not renewing. */
export interface SbgParameters {
  readonly alpha: number;
  readonly beta: number;
}

/** A fitted sBG. */
export interface SbgFit {
  readonly parameters: SbgParameters;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

function checkParameters({ alpha, beta }: SbgParameters): void {
  if (!(alpha > 0 && Number.isFinite(alpha))) throw new RangeError(`alpha must be above 0, got ${alpha}`);
  if (!(beta > 0 && Number.isFinite(beta))) throw new RangeError(`beta must be above 0, got ${beta}`);
}

/**
 * Share of customers still there after t renewals.
 * @param parameters - alpha and beta.
 * @param renewals - t, a whole number of 0 or more.
 * @returns A share, 0 to 1.
 * @throws RangeError when an argument breaks its rule.
 */
export function survival(parameters: SbgParameters, renewals: number): number {
  checkParameters(parameters);
  if (!(Number.isInteger(renewals) && renewals >= 0))
    throw new RangeError(`renewals must be a whole number of 0 or more, got ${renewals}`);
  const { alpha, beta } = parameters;
  return Math.exp(logRising(beta, renewals) - logRising(alpha + beta, renewals));
}

/**
 * Retention rate of the t-th renewal among those who reach it; it rises with t because the loyal remain.
 * @param parameters - alpha and beta.
 * @param renewal - t, a whole number of 1 or more.
 * @returns A share, 0 to 1.
 * @throws RangeError when an argument breaks its rule.
 */
export function retentionRate(parameters: SbgParameters, renewal: number): number {
  checkParameters(parameters);
  if (!(Number.isInteger(renewal) && renewal >= 1))
    throw new RangeError(`renewal must be a whole number of 1 or more, got ${renewal}`);
  const { alpha, beta } = parameters;
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

/**
 * DERL: expected number of discounted renewals a customer is still good for, just before the next renewal is due.
 * @param parameters - alpha and beta.
 * @param periodsCompleted - Contract periods up to now, 1 or more.
 * @param discountRatePerPeriod - Above 0.
 * @returns Discounted periods; the next renewal itself counts in full.
 * @throws RangeError when an argument breaks its rule.
 */
export function discountedResidualLifetime(
  parameters: SbgParameters,
  periodsCompleted: number,
  discountRatePerPeriod: number,
): number {
  if (!(discountRatePerPeriod > 0 && Number.isFinite(discountRatePerPeriod)))
    throw new RangeError(`discountRatePerPeriod must be above 0, got ${discountRatePerPeriod}`);
  let alive = 1;
  let factor = 1;
  let sum = 0;
  for (let t = periodsCompleted; ; t++) {
    alive *= retentionRate(parameters, t);
    const term = alive * factor;
    sum += term;
    factor /= 1 + discountRatePerPeriod;
    // Retention is at most 1, so the rest is below a geometric series.
    if (term / discountRatePerPeriod <= 1e-15 * sum) return sum;
  }
}

/**
 * Fits the model to a cohort by maximum likelihood.
 * @param survivors - Customers there at the start and after each renewal, never rising, at least two entries.
 * @returns The fit.
 * @throws RangeError when the counts break their rules or nobody was lost.
 */
export function fitSbg(survivors: readonly number[]): SbgFit {
  if (survivors.length < 2)
    throw new RangeError(`survivors must have at least 2 entries, got ${survivors.length}`);
  survivors.forEach((count, i) => {
    if (!(count >= 0) || (i > 0 && count > survivors[i - 1]))
      throw new RangeError(`survivors must fall or stay from entry to entry, got ${count} at ${i + 1}`);
  });
  const last = survivors.length - 1;
  if (survivors[last] === survivors[0]) throw new RangeError("survivors must show at least one loss");
  const evaluate = (position: Float64Array, gradient: Float64Array): number => {
    const alpha = Math.exp(position[0]);
    const beta = Math.exp(position[1]);
    let value = 0;
    let dAlpha = 0;
    let dBeta = 0;
    // Lost at renewal t: alpha (beta)_{t−1} / (alpha+beta)_t; still there after all: (beta)_n / (alpha+beta)_n.
    const add = (count: number, kept: number, lost: number): void => {
      const tries = kept + lost;
      const all = digamma(alpha + beta + tries) - digamma(alpha + beta);
      value += count * (lost * Math.log(alpha) + logRising(beta, kept) - logRising(alpha + beta, tries));
      dAlpha += count * (lost / alpha - all);
      dBeta += count * (digamma(beta + kept) - digamma(beta) - all);
    };
    for (let t = 1; t <= last; t++) add(survivors[t - 1] - survivors[t], t - 1, 1);
    add(survivors[last], last, 0);
    gradient[0] = -alpha * dAlpha;
    gradient[1] = -beta * dBeta;
    return -value;
  };
  const minimum = minimise(evaluate, [0, 0], { tolerance: 1e-11 });
  return {
    parameters: { alpha: Math.exp(minimum.x[0]), beta: Math.exp(minimum.x[1]) },
    logLikelihood: -minimum.value,
    converged: minimum.converged,
  };
}
