/**
 * Tier bounds: for schemes that rank one value, the smallest value each tier still takes, best tier first.
 * Equal values therefore always share a tier, and the account that crosses a share is included in the
 * better one.
 */
import { naturalBreaks } from "../numeric/natural-breaks";
import type { TierScheme } from "./tier-scheme";

// Shares are quotients of sums: an account that starts exactly on a cut must not slip over it by rounding.
const SHARE_TOLERANCE = 1e-12;

/** Index of the first value above `limit` in rising values. */
function firstAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Fills the bounds of tiers nobody reached with the next better one, so that no value falls into them. */
function closeGaps(bounds: number[]): readonly number[] {
  for (let tier = 1; tier < bounds.length; tier += 1) {
    if (bounds[tier] > bounds[tier - 1]) bounds[tier] = bounds[tier - 1];
  }
  bounds[bounds.length - 1] = Number.NEGATIVE_INFINITY;
  return bounds;
}

/**
 * Walks the groups of equal positive values from the best down and notes the last value of each tier;
 * `position` is where a group stands in its scheme, from what was counted before it.
 */
function boundsByPosition(
  sorted: Float64Array,
  cuts: readonly number[],
  floor: number,
  position: (accumulated: number, counted: number) => number,
): readonly number[] {
  const bounds = new Array<number>(cuts.length + 1).fill(Number.POSITIVE_INFINITY);
  const lowest = firstAbove(sorted, floor);
  let accumulated = 0;
  let tier = 0;
  let last = sorted.length - 1;
  while (last >= lowest) {
    const value = sorted[last];
    const place = position(accumulated, sorted.length - 1 - last);
    while (tier < cuts.length && place >= cuts[tier] - SHARE_TOLERANCE) tier += 1;
    if (tier === cuts.length) break;
    bounds[tier] = value;
    while (last >= lowest && sorted[last] === value) {
      accumulated += value;
      last -= 1;
    }
  }
  return closeGaps(bounds);
}

/**
 * Bounds by accumulated share (ABC): a value belongs to the first tier whose cut lies above the share
 * accumulated before its group of equals. Values of 0 or less add nothing and are in the lowest tier.
 *
 * @param sorted - Values, rising, without unknowns.
 * @param cuts - Rising shares in (0, 1].
 * @returns One bound a tier, falling, the last minus infinity; null when the total is 0 or less.
 */
export function shareBounds(sorted: Float64Array, cuts: readonly number[]): readonly number[] | null {
  let total = 0;
  for (let i = firstAbove(sorted, 0); i < sorted.length; i += 1) total += sorted[i];
  if (total <= 0) return null;
  return boundsByPosition(sorted, cuts, 0, (accumulated) => accumulated / total);
}

/**
 * Bounds by rank (pyramid): a value belongs to the first tier whose cut lies above the share of accounts
 * strictly better than it.
 *
 * @param sorted - Values, rising, without unknowns.
 * @param cuts - Rising shares of accounts in (0, 1].
 * @param signed - Whether values of 0 or less belong to the lowest tier whatever their rank.
 * @returns One bound a tier, falling, the last minus infinity; null when `signed` and no value is above 0.
 */
function rankBounds(
  sorted: Float64Array,
  cuts: readonly number[],
  signed: boolean,
): readonly number[] | null {
  const n = sorted.length;
  if (n === 0 || (signed && sorted[n - 1] <= 0)) return null;
  const floor = signed ? 0 : Number.NEGATIVE_INFINITY;
  return boundsByPosition(sorted, cuts, floor, (_, counted) => counted / n);
}

/**
 * Bounds by natural breaks. With fewer distinct values than tiers the better tiers are filled first.
 *
 * @param sorted - Values, rising, without unknowns.
 * @param tiers - Number of tiers, at least 1.
 * @param logarithm - Whether to break log(1 + value); then values below 0 count as 0.
 * @param signed - Whether values of 0 or less belong to the lowest tier.
 * @returns One bound a tier, falling, the last minus infinity; null when `signed` and no value is above 0.
 */
function breaksBounds(
  sorted: Float64Array,
  tiers: number,
  logarithm: boolean,
  signed: boolean,
): readonly number[] | null {
  const n = sorted.length;
  if (n === 0 || (signed && sorted[n - 1] <= 0)) return null;
  const scale = (value: number): number => {
    const counted = signed || logarithm ? Math.max(0, value) : value;
    return logarithm ? Math.log1p(counted) : counted;
  };
  const scaled = sorted.map(scale);
  const starts = naturalBreaks(scaled, tiers);
  const bounds = new Array<number>(tiers).fill(Number.POSITIVE_INFINITY);
  starts.forEach((start, index) => {
    let low = 0;
    let high = n;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (scaled[middle] >= start) high = middle;
      else low = middle + 1;
    }
    const bound = sorted[low];
    if (!signed || bound > 0) bounds[starts.length - 1 - index] = bound;
  });
  return closeGaps(bounds);
}

/** Lower bounds of a score scheme; a limit on the top tier raises its bound, never parting equal scores. */
function scoreBounds(
  scores: Float64Array,
  cuts: readonly number[],
  topLimit: number | undefined,
): readonly number[] {
  const bounds = [...cuts, Number.NEGATIVE_INFINITY];
  if (topLimit === undefined || scores.length <= topLimit) return bounds;
  // Place of the first score left out: everyone equal to it stays out as well.
  const leftOut = scores[scores.length - 1 - topLimit];
  if (leftOut < cuts[0]) return bounds;
  let place = scores.length - topLimit;
  while (place < scores.length && scores[place] === leftOut) place += 1;
  bounds[0] = place < scores.length ? scores[place] : Number.POSITIVE_INFINITY;
  return bounds;
}

/**
 * Bounds of a scheme that ranks one value.
 *
 * @param scheme - A scheme without problems, not RFM.
 * @param sorted - Known values or scores of the population, rising.
 * @param signed - Whether values of 0 or less belong to the lowest tier.
 * @param topLimit - Most members the top tier of a score may have; undefined = no limit.
 * @returns Falling lower bounds, one a tier; null when nothing can be rated.
 */
export function schemeBounds(
  scheme: TierScheme,
  sorted: Float64Array,
  signed: boolean,
  topLimit?: number,
): readonly number[] | null {
  switch (scheme.kind) {
    case "share":
      return shareBounds(sorted, scheme.cuts);
    case "rank":
      return rankBounds(sorted, scheme.cuts, signed);
    case "breaks":
      return breaksBounds(sorted, scheme.labels.length, scheme.logarithm, signed);
    case "score":
      return scoreBounds(sorted, scheme.cuts, topLimit);
    case "cuts":
      return scheme.cuts.length === scheme.labels.length
        ? scheme.cuts
        : [...scheme.cuts, Number.NEGATIVE_INFINITY];
    case "rfm":
      return [];
  }
}

/**
 * Tier of a value.
 *
 * @param value - Any number.
 * @param bounds - Falling lower bounds, best tier first.
 * @returns 0 for the top tier; -1 when the value is below the lowest bound.
 */
export function tierRank(value: number, bounds: readonly number[]): number {
  for (let tier = 0; tier < bounds.length; tier += 1) if (value >= bounds[tier]) return tier;
  return -1;
}
