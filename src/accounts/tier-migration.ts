/**
 * Movement between tiers from one period to the next, and how much of it is the accounts' own. The period
 * before is tiered again under the present rule: an account that keeps its tier there and has another one now
 * has changed itself; one that already has its present tier there was moved by the rule alone; one that has
 * neither was moved by the rule and moved on by itself. The three parts are all accounts that changed tier.
 */

/** One account's tiers; ranks of the present scheme, null = no sales in that period or not rated. */
export interface TierMove {
  /** Tier of the period before, as it was then. */
  readonly prior: number | null;
  /** The same period's data under the present rule. */
  readonly restated: number | null;
  readonly present: number | null;
}

/** Why an account changed tier. */
export type MoveCause = "real" | "rule" | "both";

/** Counts of a migration. */
export interface MigrationCounts {
  /** Rows: prior tier from 0, then new; columns: present tier from 0, then lost. */
  readonly counts: readonly (readonly number[])[];
  readonly up: number;
  readonly down: number;
  readonly entered: number;
  readonly left: number;
  readonly real: number;
  readonly byRule: number;
  readonly both: number;
}

/**
 * Why one account changed tier.
 *
 * @param move - Its tiers.
 * @returns The cause; null when it did not change, came, or left.
 */
export function moveCause({ prior, restated, present }: TierMove): MoveCause | null {
  if (prior === null || present === null || prior === present) return null;
  if (restated === present) return "rule";
  return restated === prior ? "real" : "both";
}

/**
 * Migration matrix with its split.
 *
 * @param moves - One entry an account.
 * @param tiers - Number of tiers of the present scheme.
 * @returns Counts by prior tier (then new) and present tier (then lost). `real`, `byRule` and `both` add up
 *   to all accounts that changed tier.
 */
export function tierMigration(moves: readonly TierMove[], tiers: number): MigrationCounts {
  const counts = Array.from({ length: tiers + 1 }, () => new Array<number>(tiers + 1).fill(0));
  const causes = { real: 0, rule: 0, both: 0 };
  let up = 0;
  let down = 0;
  let entered = 0;
  let left = 0;
  for (const move of moves) {
    const { prior, present } = move;
    if (prior === null && present === null) continue;
    counts[prior ?? tiers][present ?? tiers] += 1;
    if (prior === null) entered += 1;
    else if (present === null) left += 1;
    else if (present < prior) up += 1;
    else if (present > prior) down += 1;
    const cause = moveCause(move);
    if (cause !== null) causes[cause] += 1;
  }
  return { counts, up, down, entered, left, real: causes.real, byRule: causes.rule, both: causes.both };
}
