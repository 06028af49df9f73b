/**
 * Sample quantiles by linear interpolation between order statistics (type 7).
 *
 * Source: Hyndman & Fan (1996), "Sample Quantiles in Statistical Packages".
 */

/**
 * Quantile of numbers already in ascending order.
 * @param sorted - Numbers in ascending order.
 * @param probability - 0 to 1.
 * @returns The quantile; NaN for an empty list or a probability outside 0 to 1.
 */
export function sortedQuantile(sorted: ArrayLike<number>, probability: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(probability >= 0 && probability <= 1)) return NaN;
  const position = probability * last;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, last)];
  return low + (position - below) * (high - low);
}

/**
 * Quantile of numbers in any order.
 * @param values - Numbers; not changed.
 * @param probability - 0 to 1.
 * @returns The quantile; NaN for an empty list or a probability outside 0 to 1.
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return sortedQuantile(Float64Array.from(values).sort(), probability);
}
