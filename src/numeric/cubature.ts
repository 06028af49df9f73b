/**
 * Points that stand for a normal distribution of several variables.
 *
 * Source: McNamee & Stenger (1967), "Construction of Fully Symmetric Numerical Integration Formulas"; exact for
 * polynomials up to the third degree.
 */
import { choleskyFactor } from "./symmetric-matrix";

/**
 * Points along the axes of the covariance, the same distance from the centre both ways, each equally likely.
 * @param centre - n means.
 * @param covariance - n x n, row by row; null when not known.
 * @returns 2n points; none when the covariance is not known or not positive definite.
 */
export function cubaturePoints(centre: readonly number[], covariance: readonly number[] | null): number[][] {
  const n = centre.length;
  const factor = covariance && choleskyFactor(covariance, n);
  if (!factor) return [];
  const points: number[][] = [];
  for (let column = 0; column < n; column++) {
    for (const sign of [-1, 1])
      points.push(centre.map((value, i) => value + sign * Math.sqrt(n) * factor[i * n + column]));
  }
  return points;
}
