/**
 * Small symmetric matrices, stored row by row: Cholesky factor and inverse.
 *
 * Source: Golub & Van Loan (2013), "Matrix Computations", 4th ed., section 4.2.
 */

/**
 * Lower Cholesky factor L of a symmetric positive definite matrix, A = L Lᵀ.
 * @param matrix - n x n, row by row.
 * @param n - Number of rows.
 * @returns L, row by row, or null when the matrix is not positive definite.
 */
export function choleskyFactor(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= factor[i * n + k] * factor[j * n + k];
      if (i === j) {
        if (!(sum > 0) || sum === Infinity) return null;
        factor[i * n + i] = Math.sqrt(sum);
      } else factor[i * n + j] = sum / factor[j * n + j];
    }
  }
  return factor;
}

/**
 * Inverse of a symmetric positive definite matrix.
 * @param matrix - n x n, row by row.
 * @param n - Number of rows.
 * @returns The inverse, row by row, or null when the matrix is not positive definite.
 */
export function symmetricInverse(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const factor = choleskyFactor(matrix, n);
  if (factor === null) return null;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const solution = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= factor[i * n + k] * solution[k];
      solution[i] = sum / factor[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = solution[i];
      for (let k = i + 1; k < n; k++) sum -= factor[k * n + i] * solution[k];
      solution[i] = sum / factor[i * n + i];
    }
    for (let i = 0; i < n; i++) inverse[i * n + column] = solution[i];
  }
  return inverse;
}
