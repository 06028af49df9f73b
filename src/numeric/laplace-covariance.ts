/** Covariance of fitted parameters from the curvature of the log-posterior at its top (Laplace's method). */
import type { DifferentiableFunction } from "./minimise";
import { symmetricInverse } from "./symmetric-matrix";

/**
 * Covariance of parameters by Laplace's method, from central differences of the gradient.
 * @param f - Minus the log-posterior, with its gradient.
 * @param position - Its minimum.
 * @returns The inverse of the curvature, row by row; null where the curvature is not positive definite.
 */
export function laplaceCovariance(f: DifferentiableFunction, position: Float64Array): Float64Array | null {
  const n = position.length;
  const hessian = new Float64Array(n * n);
  const step = 1e-4;
  const up = new Float64Array(n);
  const down = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const moved = Float64Array.from(position);
    moved[i] = position[i] + step;
    f(moved, up);
    moved[i] = position[i] - step;
    f(moved, down);
    for (let j = 0; j < n; j++) {
      const slope = (up[j] - down[j]) / (2 * step);
      hessian[i * n + j] += slope / 2;
      hessian[j * n + i] += slope / 2;
    }
  }
  return symmetricInverse(hessian, n);
}
