/** Sums and odds on the log scale, safe where the plain numbers would overflow. */

/**
 * ln(1 + e^x) without overflow.
 * @param x - Any number.
 * @returns A number above or equal to max(0, x).
 */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/**
 * ln(e^x + e^y) without overflow.
 * @param x - Any number or −Infinity.
 * @param y - Any number or −Infinity.
 * @returns The logarithm of the sum.
 */
export function logAdd(x: number, y: number): number {
  if (x === -Infinity) return y;
  if (y === -Infinity) return x;
  return Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));
}

/**
 * Probability that belongs to log-odds.
 * @param logOdds - Any number.
 * @returns A probability, 0 to 1.
 */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/**
 * Log-odds of a probability.
 * @param probability - 0 to 1.
 * @returns ln(p / (1 − p)); infinite at 0 and 1, NaN outside.
 */
export function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}
