/**
 * How many people a workload needs.
 *
 * Source: Talley (1961), "How to Design Sales Territories"; the worked example in Kotler, "Marketing
 * Management" (1,000 accounts x 36 calls and 2,000 x 12 calls at 1,000 calls a person).
 */

/**
 * People needed for classes of accounts.
 * @param classes - Number of accounts and effort each (calls, hours) of every class; 0 or more.
 * @param effortPerPerson - Effort one person can give in the same time, above 0.
 * @returns People, not rounded.
 * @throws RangeError when the effort a person can give is not above 0.
 * @example
 * peopleNeeded([{ accounts: 1000, effort: 36 }, { accounts: 2000, effort: 12 }], 1000); // => 60
 */
export function peopleNeeded(
  classes: readonly { readonly accounts: number; readonly effort: number }[],
  effortPerPerson: number,
): number {
  if (!(effortPerPerson > 0)) {
    throw new RangeError(`effort a person can give must be above 0, is ${String(effortPerPerson)}`);
  }
  return classes.reduce((sum, one) => sum + one.accounts * one.effort, 0) / effortPerPerson;
}
