/**
 * Fitting (M)BG/CNBD-k to many customers: maximum likelihood, or MAP with weak priors that keep small
 * portfolios from running away.
 *
 * Optimised over (ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b)), where the likelihood is close to quadratic,
 * with its exact gradient. Priors: ln r ~ N(0,1); ln(r/(k alpha)) ~ N(ln pooled rate, 1);
 * logit(a/(a+b)) ~ N(−2, 1.5²); ln(a+b) ~ N(ln 3, 1).
 */
import { minimise, type DifferentiableFunction } from "../../numeric/minimise";
import { laplaceCovariance } from "../../numeric/laplace-covariance";
import type { PurchaseHistories } from "../purchase-history";
import { parametersAt } from "./position";
import { CnbdLikelihood } from "./summed-likelihood";
import type { CnbdParameters, DropoutVariant } from "./parameters";

/** "weak": MAP with the weak priors; "none": plain maximum likelihood. */
export type FitPrior = "weak" | "none";

/** What to fit and how. */
export interface CnbdFitOptions {
  readonly variant: DropoutVariant;
  readonly k: number;
  readonly prior: FitPrior;
}

/** A fitted model. */
export interface CnbdFit {
  readonly parameters: CnbdParameters;
  /** Log-likelihood at the parameters, without the prior. */
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** The four transformed parameters the search ran over. */
  readonly position: Float64Array;
  /** Their covariance (Laplace), 4 x 4 row by row; null where the curvature gives none. */
  readonly covariance: Float64Array | null;
}

const PRIOR_MEAN = [0, 0, -2, Math.log(3)];
const PRIOR_SD = [1, 1, 1.5, 1];
/** Above this many customers the search starts from a fit to an even sample of them. */
const SAMPLE_ABOVE = 20_000;
const SAMPLE_SIZE = 5_000;

/**
 * Purchases a week over all customers, the centre of the prior of the rate.
 * @param histories - The customers.
 * @returns Purchases a week, always above 0.
 */
export function pooledRate(histories: PurchaseHistories): number {
  let purchases = 0;
  let weeks = 0;
  for (let i = 0; i < histories.T.length; i++) {
    purchases += histories.frequency[i];
    weeks += histories.T[i];
  }
  // When nobody has bought again yet, one purchase for every ten customers keeps the rate above 0.
  const atLeast = purchases > 0 ? purchases : histories.T.length / 10;
  return weeks > 0 ? atLeast / weeks : 1 / 52;
}

function sample(histories: PurchaseHistories, size: number): PurchaseHistories {
  const n = histories.T.length;
  const pick = (from: Float64Array): Float64Array =>
    Float64Array.from({ length: size }, (_, i) => from[Math.floor(((i + 0.5) * n) / size)]);
  return {
    frequency: pick(histories.frequency),
    recency: pick(histories.recency),
    T: pick(histories.T),
    logGaps: pick(histories.logGaps),
  };
}

/**
 * Minus the logarithm of the weak prior of the four timing parameters, up to a constant.
 * @param position - The four timing parameters first.
 * @param gradient - Its derivatives are added here.
 * @param logRate - Logarithm of the pooled rate.
 * @returns A number of 0 or more.
 */
export function timingPrior(position: Float64Array, gradient: Float64Array, logRate: number): number {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const z = (position[i] - (i === 1 ? logRate : PRIOR_MEAN[i])) / PRIOR_SD[i];
    value += 0.5 * z * z;
    gradient[i] += z / PRIOR_SD[i];
  }
  return value;
}

function objective(likelihood: CnbdLikelihood, prior: FitPrior, logRate: number): DifferentiableFunction {
  return (position, gradient) => {
    const value = -likelihood.evaluate(position, gradient);
    for (let i = 0; i < 4; i++) gradient[i] = -gradient[i];
    return prior === "none" ? value : value + timingPrior(position, gradient, logRate);
  };
}

/**
 * Fits one model of the family.
 * @param histories - At least one customer; weeks.
 * @param options - Variant, k and prior.
 * @returns The fit.
 * @throws RangeError when there is no customer or k is not a whole number of 1 or more.
 */
export function fitCnbd(histories: PurchaseHistories, options: CnbdFitOptions): CnbdFit {
  const n = histories.T.length;
  if (n === 0) throw new RangeError("histories must hold at least one customer, got 0");
  if (!(Number.isInteger(options.k) && options.k >= 1))
    throw new RangeError(`k must be a whole number of 1 or more, got ${options.k}`);
  const logRate = Math.log(pooledRate(histories));
  const likelihood = new CnbdLikelihood(histories, options.variant, options.k);
  const f = objective(likelihood, options.prior, logRate);
  let start = Float64Array.of(0, logRate, -1.5, Math.log(3));
  let inverseHessian: Float64Array | undefined;
  if (n > SAMPLE_ABOVE) {
    const part = new CnbdLikelihood(sample(histories, SAMPLE_SIZE), options.variant, options.k);
    const g = objective(part, options.prior, logRate);
    start = Float64Array.from(minimise(g, start, { tolerance: 1e-7 }).x);
    inverseHessian = laplaceCovariance(g, start)?.map((entry) => (entry * SAMPLE_SIZE) / n);
  }
  const minimum = minimise(f, start, { tolerance: 1e-10, inverseHessian });
  // Curvature adds up over customers, so that of the sample, scaled, serves where there are very many.
  const covariance = inverseHessian ?? laplaceCovariance(f, minimum.x);
  return {
    parameters: parametersAt(minimum.x, options.variant, options.k),
    logLikelihood: likelihood.evaluate(minimum.x, new Float64Array(4)),
    converged: minimum.converged,
    iterations: minimum.iterations,
    position: minimum.x,
    covariance,
  };
}
