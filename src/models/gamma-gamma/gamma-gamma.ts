/**
 * Gamma-Gamma: what one order of a customer is worth, when orders vary about the customer's own mean and the
 * means vary between customers.
 *
 * Source: Fader & Hardie (2013), note 025, "The Gamma-Gamma Model of Monetary Value",
 * http://www.brucehardie.com/notes/025/gamma_gamma.pdf
 */
import { digamma, logGamma, logRising } from "../../numeric/log-gamma";
import { laplaceCovariance } from "../../numeric/laplace-covariance";
import { minimise } from "../../numeric/minimise";

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
  /** ln p, ln(q − 1) and ln of the mean order value over customers. */
  readonly position: Float64Array;
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

/** Log-likelihood at p, q, gamma with its derivatives. */
interface LikelihoodAt {
  readonly value: number;
  readonly dp: number;
  readonly dq: number;
  readonly dGamma: number;
}

/**
 * Fits the model to mean order values, as published.
 *
 * Means alone tell p from q only through how fast they settle as orders grow; where single orders are known,
 * use {@link fitGammaGammaToOrders}.
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
  const countOf = countsOf(orders);
  return search(logMean, prior, ({ p, q, gamma }) => {
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
    return { value, dp, dq, dGamma };
  });
}

/**
 * Fits the same model to single orders: what varies within customers settles p, what varies between them q.
 *
 * Where customers have about as many orders each, means alone can't tell the two apart, and a fit to means may
 * draw every customer to the pool.
 * @param orders - Number of orders of each customer, 1 or more.
 * @param sums - Sum of each customer's order values, above 0, as many as `orders`.
 * @param logSums - Sum of the logarithms of the same values.
 * @param prior - As in {@link fitGammaGamma}.
 * @returns The fit; its log-likelihood is that of the single orders.
 * @throws RangeError when there is no customer or a figure is out of range.
 */
export function fitGammaGammaToOrders(
  orders: ArrayLike<number>,
  sums: ArrayLike<number>,
  logSums: ArrayLike<number>,
  prior: "weak" | "none",
): GammaGammaFit {
  const n = orders.length;
  if (n === 0) throw new RangeError("orders must hold at least one customer, got 0");
  let logMean = 0;
  for (let i = 0; i < n; i++) {
    if (!(orders[i] >= 1 && sums[i] > 0 && Number.isFinite(sums[i]) && Number.isFinite(logSums[i])))
      throw new RangeError(`orders and sums must be above 0, got ${orders[i]} and ${sums[i]}`);
    logMean += Math.log(sums[i] / orders[i]) / n;
  }
  const countOf = countsOf(orders);
  return search(logMean, prior, ({ p, q, gamma }) => {
    let value = 0;
    let dp = 0;
    let dq = 0;
    let dGamma = 0;
    const psiQ = digamma(q);
    const psiP = digamma(p);
    const logGammaOfP = logGamma(p);
    for (const [x, count] of countOf) {
      const psiAll = digamma(p * x + q);
      value += count * (logRising(q, p * x) - x * logGammaOfP);
      dp += count * x * (psiAll - psiP);
      dq += count * (psiAll - psiQ);
    }
    const logGammaParameter = Math.log(gamma);
    for (let i = 0; i < n; i++) {
      const shape = p * orders[i];
      const logAll = Math.log(gamma + sums[i]);
      value += q * (logGammaParameter - logAll) + (p - 1) * logSums[i] - shape * logAll;
      dp += logSums[i] - orders[i] * logAll;
      dq += logGammaParameter - logAll;
      dGamma += q / gamma - (shape + q) / (gamma + sums[i]);
    }
    return { value, dp, dq, dGamma };
  });
}

function countsOf(orders: ArrayLike<number>): ReadonlyMap<number, number> {
  const countOf = new Map<number, number>();
  for (let i = 0; i < orders.length; i++) countOf.set(orders[i], (countOf.get(orders[i]) ?? 0) + 1);
  return countOf;
}

/** Finds the best p, q and gamma in (ln p, ln(q − 1), ln mean). */
function search(
  logMean: number,
  prior: "weak" | "none",
  likelihood: (parameters: GammaGammaParameters) => LikelihoodAt,
): GammaGammaFit {
  const evaluate = (position: Float64Array, gradient: Float64Array): number => {
    const parameters = gammaGammaAt(position);
    const { p, q, gamma } = parameters;
    const { value, dp, dq, dGamma } = likelihood(parameters);
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
  const parameters = gammaGammaAt(minimum.x);
  return {
    parameters,
    logLikelihood: likelihood(parameters).value,
    converged: minimum.converged,
    covariance: laplaceCovariance(evaluate, minimum.x),
    position: minimum.x,
  };
}
