/**
 * Movement between tiers from one period to the next, and how much of it is the accounts' own: what the same
 * data show under the present rule is real, what the rule's change alone explains is not.
 */
import type { TierSummary } from "./tier-summary";

/** One account's tiers; ranks of the present scheme, null = no sales in that period or not rated. */
export interface TierMove {
  /** Tier of the period before, as it was then. */
  readonly prior: number | null;
  /** The same period's data under the present rule. */
  readonly restated: number | null;
  readonly present: number | null;
}

/**
 * Migration matrix with its split.
 *
 * @param moves - One entry an account.
 * @param tiers - Number of tiers of the present scheme.
 * @returns Counts by prior tier (then new) and present tier (then lost). `real` and `byRule` add up to all
 *   accounts that changed tier.
 */
export function tierMigration(
  moves: readonly TierMove[],
  tiers: number,
): NonNullable<TierSummary["migration"]> {
  const counts = Array.from({ length: tiers + 1 }, () => new Array<number>(tiers + 1).fill(0));
  let up = 0;
  let down = 0;
  let entered = 0;
  let left = 0;
  let real = 0;
  let byRule = 0;
  for (const { prior, restated, present } of moves) {
    if (prior === null && present === null) continue;
    counts[prior ?? tiers][present ?? tiers] += 1;
    if (prior === null) entered += 1;
    else if (present === null) left += 1;
    else if (prior !== present) {
      if (present < prior) up += 1;
      else down += 1;
      if (restated === present) byRule += 1;
      else real += 1;
    }
  }
  return { counts, up, down, entered, left, real, byRule };
}
