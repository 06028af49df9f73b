/** Rounds figures so that they still add up: the largest remainders are rounded up. */

/**
 * Rounds to multiples of a unit whose sum is the rounded sum of the figures.
 * @param figures - Finite figures.
 * @param unit - Unit, above 0; 1 when absent.
 * @returns Rounded figures in the same order; equal remainders go to the earlier one.
 * @throws RangeError when the unit is not above 0 or a figure is not finite.
 * @example
 * largestRemainder([33.4, 33.3, 33.3]); // => [34, 33, 33]
 */
export function largestRemainder(figures: readonly number[], unit = 1): number[] {
  if (!(unit > 0)) throw new RangeError(`unit must be above 0, is ${String(unit)}`);
  if (!figures.every(Number.isFinite)) throw new RangeError("figures must be finite");
  const scaled = figures.map((figure) => figure / unit);
  const whole = scaled.map((figure) => Math.floor(figure + 1e-9));
  const missing =
    Math.round(scaled.reduce((sum, figure) => sum + figure, 0)) - whole.reduce((sum, part) => sum + part, 0);
  const order = scaled
    .map((figure, index) => ({ index, remainder: figure - whole[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let k = 0; k < missing; k++) whole[order[k % order.length].index]++;
  return whole.map((part) => part * unit);
}
