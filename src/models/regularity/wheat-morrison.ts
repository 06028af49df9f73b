/**
 * Regularity of purchase timing from pairs of gaps: 1 is irregular (Poisson), 2 and more is a rhythm.
 *
 * For gamma gaps of shape k the share M = gap1/(gap1 + gap2) is beta(k, k), so k = (1 − 4 Var M)/(8 Var M).
 *
 * Source: Wheat & Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times".
 */

/** An estimate of regularity. */
export interface Regularity {
  /** Erlang shape k; above 0. */
  readonly k: number;
  /** Customers with the two gaps it takes. */
  readonly customers: number;
}

/**
 * Estimates regularity from the last two gaps of each customer.
 * @param gaps1 - One gap a customer, above 0, any unit.
 * @param gaps2 - The next gap of the same customers.
 * @returns The estimate; null when fewer than two customers have two gaps or all their shares are a half.
 */
export function wheatMorrison(gaps1: ArrayLike<number>, gaps2: ArrayLike<number>): Regularity | null {
  const n = gaps1.length;
  if (n < 2) return null;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const share = gaps1[i] / (gaps1[i] + gaps2[i]);
    squares += (share - 0.5) ** 2;
  }
  // The mean of M is a half by symmetry, so it need not be estimated.
  const variance = squares / n;
  return variance > 0 ? { k: Math.max(1e-6, (1 - 4 * variance) / (8 * variance)), customers: n } : null;
}
