/**
 * Fitting Pareto/NBD by maximum likelihood or MAP over (ln r, ln(r/alpha), ln s, ln(s/beta)).
 *
 * Priors: ln r ~ N(0,1); ln(r/alpha) ~ N(ln pooled rate, 1); ln s ~ N(0,1); ln(s/beta) ~ N(−ln mean T, 1.5²).
 */
import { digamma, logRising } from "../../numeric/log-gamma";
import { logistic, softplus } from "../../numeric/log-scale";
import { laplaceCovariance } from "../../numeric/laplace-covariance";
import { minimise } from "../../numeric/minimise";
import type { PurchaseHistories } from "../purchase-history";
import { deathOdds, type ParetoNbdParameters } from "./pareto-nbd";

/** A fitted Pareto/NBD. */
export interface ParetoNbdFit {
  readonly parameters: ParetoNbdParameters;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** The four transformed parameters the search ran over. */
  readonly position: Float64Array;
  /** Their covariance (Laplace), 4 x 4 row by row; null where the curvature gives none, or not asked for. */
  readonly covariance: Float64Array | null;
}

/**
 * Parameters at a position of the search.
 * @param position - ln r, ln(r/alpha), ln s, ln(s/beta).
 * @returns The parameters.
 */
export function paretoAt(position: ArrayLike<number>): ParetoNbdParameters {
  const r = Math.exp(position[0]);
  const s = Math.exp(position[2]);
  return { r, alpha: r / Math.exp(position[1]), s, beta: s / Math.exp(position[3]) };
}

/** Distinct customers with their numbers: equal histories are integrated once. */
function distinctHistories(
  histories: PurchaseHistories,
): { x: number; t: number; T: number; count: number }[] {
  const found = new Map<string, { x: number; t: number; T: number; count: number }>();
  for (let i = 0; i < histories.T.length; i++) {
    const [x, t, T] = [histories.frequency[i], histories.recency[i], histories.T[i]];
    const key = `${x} ${t} ${T}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { x, t, T, count: 1 });
  }
  return [...found.values()];
}

/**
 * Fits the model.
 * @param histories - At least one customer; weeks.
 * @param prior - "weak" or "none".
 * @param near - Position to start from when it is known to be near; then no covariance is worked out.
 * @returns The fit.
 * @throws RangeError when there is no customer.
 */
export function fitParetoNbd(
  histories: PurchaseHistories,
  prior: "weak" | "none",
  near?: readonly number[],
): ParetoNbdFit {
  if (histories.T.length === 0) throw new RangeError("histories must hold at least one customer, got 0");
  const customers = distinctHistories(histories);
  let purchases = 0;
  let weeks = 0;
  let n = 0;
  for (const { x, T, count } of customers) {
    purchases += x * count;
    weeks += T * count;
    n += count;
  }
  const logRate = Math.log(weeks > 0 ? Math.max(purchases, 0.5) / weeks : 1 / 52);
  const logMeanAge = Math.log(weeks > 0 ? weeks / n : 52);
  const priorMeans = [0, logRate, 0, -logMeanAge];
  const priorSds = [1, 1, 1, 1.5];
  let logLikelihood = 0;
  const evaluate = (position: Float64Array, gradient: Float64Array): number => {
    const parameters = paretoAt(position);
    const { r, alpha, s, beta } = parameters;
    const psiR = digamma(r);
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    let ds = 0;
    let dBeta = 0;
    for (const { x, t, T, count } of customers) {
      const { logOdds, means } = deathOdds(parameters, { frequency: x, recency: t, T });
      const dead = logistic(logOdds);
      const R = r + x;
      value +=
        count *
        (logRising(r, x) -
          r * Math.log1p(T / alpha) -
          x * Math.log(alpha + T) -
          s * Math.log1p(T / beta) +
          softplus(logOdds));
      dr += count * (digamma(R) - psiR - Math.log1p(T / alpha) + dead * means[0]);
      dAlpha += count * (r / alpha - R / (alpha + T) + dead * R * (1 / (alpha + T) - means[1]));
      ds += count * (-Math.log1p(T / beta) + dead * (1 / s + means[2]));
      dBeta += count * (s / beta - s / (beta + T) + dead * (s / (beta + T) - (s + 1) * means[3]));
    }
    logLikelihood = value;
    gradient[0] = -(r * dr + alpha * dAlpha);
    gradient[1] = alpha * dAlpha;
    gradient[2] = -(s * ds + beta * dBeta);
    gradient[3] = beta * dBeta;
    if (prior === "none") return -value;
    let penalty = 0;
    for (let i = 0; i < 4; i++) {
      const z = (position[i] - priorMeans[i]) / priorSds[i];
      penalty += 0.5 * z * z;
      gradient[i] += z / priorSds[i];
    }
    return penalty - value;
  };
  const minimum = minimise(evaluate, near ?? priorMeans, { tolerance: near ? 1e-7 : 1e-10 });
  evaluate(minimum.x, new Float64Array(4));
  const fitted = logLikelihood;
  return {
    parameters: paretoAt(minimum.x),
    logLikelihood: fitted,
    converged: minimum.converged,
    position: minimum.x,
    covariance: near ? null : laplaceCovariance(evaluate, minimum.x),
  };
}
