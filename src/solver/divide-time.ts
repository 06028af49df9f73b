/** Divides hours over accounts whose response grows with the square root of the time spent. */

/** One account's response: gain = weight * sqrt(hours), within limits. */
export interface TimeNeed {
  /** 0 or more. */
  readonly weight: number;
  /** Least and most hours. */
  readonly least: number;
  readonly most: number;
}

const BISECTIONS = 200;

/**
 * Hours of every account so that the sum of the gains is largest: the same gain for one more hour everywhere,
 * found by bisecting that price.
 * @param hours - Hours there are, 0 or more.
 * @param needs - Accounts; 0 <= least <= most.
 * @returns Hours of each; they add up to the hours there are, unless all limits together are lower or higher.
 * @throws RangeError when hours are negative or a limit is out of order.
 */
export function divideTime(hours: number, needs: readonly TimeNeed[]): number[] {
  if (!(hours >= 0)) throw new RangeError(`hours must be 0 or more, are ${String(hours)}`);
  for (const need of needs) {
    if (!(need.least >= 0 && need.most >= need.least)) {
      throw new RangeError(`limits must rise from 0, are ${String(need.least)} to ${String(need.most)}`);
    }
  }
  const at = (price: number): number[] =>
    needs.map(({ weight, least, most }) => Math.min(Math.max((weight / (2 * price)) ** 2, least), most));
  const used = (price: number): number => at(price).reduce((sum, hour) => sum + hour, 0);
  const heaviest = needs.reduce((most, need) => Math.max(most, need.weight), 0);
  if (heaviest === 0) return needs.map((need) => need.least);
  let low = heaviest * 1e-9;
  let high = heaviest * 1e9;
  if (used(low) <= hours) return at(low);
  if (used(high) >= hours) return at(high);
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = Math.sqrt(low * high);
    if (used(middle) > hours) low = middle;
    else high = middle;
  }
  return at(high);
}
