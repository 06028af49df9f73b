/**
 * Logistic regression drawn towards prior coefficients (ridge), by Newton's method with step halving.
 *
 * Source: le Cessie & van Houwelingen (1992), "Ridge Estimators in Logistic Regression".
 */
import { logistic, softplus } from "./log-scale";
import { symmetricInverse } from "./symmetric-matrix";

/** Independent normal priors of the coefficients. */
export interface CoefficientPrior {
  readonly means: readonly number[];
  /** Above 0. */
  readonly standardDeviations: readonly number[];
}

/** A fitted regression. */
export interface RidgeLogistic {
  readonly coefficients: Float64Array;
  /** Posterior covariance, row by row. */
  readonly covariance: Float64Array;
}

/**
 * Fits the regression.
 * @param rows - n rows of features, row by row; as many columns as the prior has means.
 * @param outcomes - n outcomes, 1 or 0.
 * @param prior - Prior of the coefficients.
 * @returns Coefficients and covariance.
 */
export function ridgeLogistic(
  rows: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  prior: CoefficientPrior,
): RidgeLogistic {
  const { means, standardDeviations } = prior;
  const d = means.length;
  const n = outcomes.length;
  let coefficients = Float64Array.from(means);
  let covariance = new Float64Array(d * d);
  let value = objective(rows, outcomes, prior, coefficients);
  for (let iteration = 0; iteration < 60; iteration++) {
    const slope = new Float64Array(d);
    const hessian = new Float64Array(d * d);
    for (let i = 0; i < d; i++) {
      const precision = 1 / standardDeviations[i] ** 2;
      slope[i] = (means[i] - coefficients[i]) * precision;
      hessian[i * d + i] = precision;
    }
    for (let row = 0; row < n; row++) {
      let z = 0;
      for (let i = 0; i < d; i++) z += coefficients[i] * rows[row * d + i];
      const p = logistic(z);
      for (let i = 0; i < d; i++) {
        slope[i] += (outcomes[row] - p) * rows[row * d + i];
        for (let j = 0; j <= i; j++)
          hessian[i * d + j] += p * (1 - p) * rows[row * d + i] * rows[row * d + j];
      }
    }
    for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) hessian[j * d + i] = hessian[i * d + j];
    const inverse = symmetricInverse(hessian, d);
    if (inverse === null) break;
    covariance = Float64Array.from(inverse);
    const step = coefficients.map((_, i) => {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += covariance[i * d + j] * slope[j];
      return sum;
    });
    let factor = 1;
    let next = coefficients;
    let nextValue = value;
    for (; factor > 1e-6; factor /= 2) {
      next = Float64Array.from(coefficients, (c, i) => c + factor * step[i]);
      nextValue = objective(rows, outcomes, prior, next);
      if (nextValue <= value) break;
    }
    const moved = Math.max(...step.map(Math.abs)) * factor;
    coefficients = next;
    value = nextValue;
    if (moved < 1e-9) break;
  }
  return { coefficients, covariance };
}

function objective(
  rows: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  prior: CoefficientPrior,
  coefficients: Float64Array,
): number {
  const d = coefficients.length;
  let value = 0;
  for (let i = 0; i < d; i++)
    value += 0.5 * ((coefficients[i] - prior.means[i]) / prior.standardDeviations[i]) ** 2;
  for (let row = 0; row < outcomes.length; row++) {
    let z = 0;
    for (let i = 0; i < d; i++) z += coefficients[i] * rows[row * d + i];
    value += softplus(z) - outcomes[row] * z;
  }
  return value;
}
