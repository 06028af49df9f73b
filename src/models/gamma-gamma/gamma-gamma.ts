/**
 * Gamma-Gamma: what one order of a customer is worth, when orders vary about the customer's own mean and the
 * means vary between customers.
 *
 * Source: Fader & Hardie (2013), note 025, "The Gamma-Gamma Model of Monetary Value",
 * http://www.brucehardie.com/notes/025/gamma_gamma.pdf
 */
import { digamma, logGamma, logRising } from "../../numeric/log-gamma";
import { minimise } from "../../numeric/minimise";
import { symmetricInverse } from "../../numeric/symmetric-matrix";

/** Orders are gamma(p, ν) given the customer's ν, and ν is gamma(q, gamma) over customers. */
export interface GammaGammaParameters {
  readonly p: number;
  /** Above 1, so that the mean exists. */
  readonly q: number;
  /** In units of money. */
  readonly gamma: number;
}

/** A fitted Gamma-Gamma. */
export interface GammaGammaFit {
  readonly parameters: GammaGammaParameters;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Covariance of (ln p, ln(q − 1), ln mean), 3 x 3 row by row; null where the curvature gives none. */
  readonly covariance: Float64Array | null;
}

/**
 * Log-likelihood of one customer's mean order value.
 * @param parameters - p, q, gamma.
 * @param orders - Number of orders behind the mean, 1 or more.
 * @param meanValue - Mean order value, above 0.
 * @returns The logarithm of the density.
 */
export function spendLogLikelihood(
  parameters: GammaGammaParameters,
  orders: number,
  meanValue: number,
): number {
  const { p, q, gamma } = parameters;
  const shape = p * orders;
  return (
    logRising(q, shape) -
    logGamma(shape) -
    q * Math.log1p((orders * meanValue) / gamma) -
    shape * Math.log1p(gamma / (orders * meanValue)) -
    Math.log(meanValue)
  );
}

/**
 * Expected value of an order of a customer, given the orders seen.
 * @param parameters - p, q above 1, gamma.
 * @param orders - Number of orders behind the mean, 0 or more.
 * @param meanValue - Their mean value; not used when there are no orders.
 * @returns Money an order.
 */
export function expectedOrderValue(
  parameters: GammaGammaParameters,
  orders: number,
  meanValue: number,
): number {
  const { p, q, gamma } = parameters;
  return orders === 0 ? (p * gamma) / (q - 1) : (p * (gamma + orders * meanValue)) / (p * orders + q - 1);
}

/**
 * Parameters at a position of the search.
 * @param position - ln p, ln(q − 1), ln of the mean order value over customers.
 * @returns p, q, gamma.
 */
export function gammaGammaAt(position: ArrayLike<number>): GammaGammaParameters {
  const p = Math.exp(position[0]);
  const excess = Math.exp(position[1]);
  return { p, q: 1 + excess, gamma: (Math.exp(position[2]) * excess) / p };
}

/**
 * Fits the model.
 * @param orders - Number of orders behind each customer's mean, 1 or more.
 * @param meanValues - Mean order value of each customer, above 0, as many as `orders`.
 * @param prior - "weak" adds ln p ~ N(ln 4, 1.5²), ln(q − 1) ~ N(ln 2, 1); "none" is maximum likelihood.
 * @returns The fit.
 * @throws RangeError when there is no customer or a figure is out of range.
 */
export function fitGammaGamma(
  orders: ArrayLike<number>,
  meanValues: ArrayLike<number>,
  prior: "weak" | "none",
): GammaGammaFit {
  const n = orders.length;
  if (n === 0) throw new RangeError("orders must hold at least one customer, got 0");
  let logMean = 0;
  for (let i = 0; i < n; i++) {
    if (!(orders[i] >= 1 && meanValues[i] > 0 && Number.isFinite(meanValues[i])))
      throw new RangeError(`orders and meanValues must be above 0, got ${orders[i]} and ${meanValues[i]}`);
    logMean += Math.log(meanValues[i]) / n;
  }
  const countOf = new Map<number, number>();
  for (let i = 0; i < n; i++) countOf.set(orders[i], (countOf.get(orders[i]) ?? 0) + 1);
  const evaluate = (position: Float64Array, gradient: Float64Array): number => {
    const { p, q, gamma } = gammaGammaAt(position);
    let value = 0;
    let dp = 0;
    let dq = 0;
    let dGamma = 0;
    const psiQ = digamma(q);
    for (const [x, count] of countOf) {
      const psiAll = digamma(p * x + q);
      value += count * (logRising(q, p * x) - logGamma(p * x));
      dp += count * x * (psiAll - digamma(p * x));
      dq += count * (psiAll - psiQ);
    }
    for (let i = 0; i < n; i++) {
      const shape = p * orders[i];
      const sum = orders[i] * meanValues[i];
      const logFirst = Math.log1p(sum / gamma);
      const logSecond = logFirst - Math.log(sum / gamma);
      value -= q * logFirst + shape * logSecond + Math.log(meanValues[i]);
      dp -= orders[i] * logSecond;
      dq -= logFirst;
      dGamma += (q * sum) / (gamma * (gamma + sum)) - shape / (gamma + sum);
    }
    gradient[0] = -(p * dp - gamma * dGamma);
    gradient[1] = -((q - 1) * dq + gamma * dGamma);
    gradient[2] = -gamma * dGamma;
    let penalty = 0;
    if (prior === "weak") {
      const first = (position[0] - Math.log(4)) / 1.5;
      const second = position[1] - Math.LN2;
      // A wide prior on the mean only matters when everything else is silent.
      const third = (position[2] - logMean) / 3;
      penalty = (first * first + second * second + third * third) / 2;
      gradient[0] += first / 1.5;
      gradient[1] += second;
      gradient[2] += third / 3;
    }
    return penalty - value;
  };
  const minimum = minimise(evaluate, [Math.log(4), Math.LN2, logMean], { tolerance: 1e-10 });
  const hessian = new Float64Array(9);
  const up = new Float64Array(3);
  const down = new Float64Array(3);
  for (let i = 0; i < 3; i++) {
    const moved = Float64Array.from(minimum.x);
    moved[i] = minimum.x[i] + 1e-4;
    evaluate(moved, up);
    moved[i] = minimum.x[i] - 1e-4;
    evaluate(moved, down);
    for (let j = 0; j < 3; j++) {
      hessian[i * 3 + j] += (up[j] - down[j]) / 4e-4;
      hessian[j * 3 + i] += (up[j] - down[j]) / 4e-4;
    }
  }
  const parameters = gammaGammaAt(minimum.x);
  let logLikelihood = 0;
  for (let i = 0; i < n; i++) logLikelihood += spendLogLikelihood(parameters, orders[i], meanValues[i]);
  return {
    parameters,
    logLikelihood,
    converged: minimum.converged,
    covariance: symmetricInverse(hessian, 3),
  };
}
