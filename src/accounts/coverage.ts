/** Coverage of the service standards by tier, and the load of each owner. */
import type { Manager } from "./records";
import type { ScoredAccount, ScoredPortfolio } from "./scored-account";
import type { Settings } from "./settings";
import type { CoverageRow, OwnerLoad } from "./tier-summary";

/** A scored account with whether its contacts keep up; null without a visits table. */
export interface CoveredAccount {
  readonly scored: ScoredAccount;
  readonly onStandard: boolean | null;
}

/**
 * Share of accounts whose contacts keep up with the standard. Lost accounts are not expected to be visited.
 *
 * @param covered - Accounts.
 * @returns 0 to 1; null when nothing is known.
 */
export function onStandardShare(covered: readonly CoveredAccount[]): number | null {
  const known = covered.filter(({ scored, onStandard }) => onStandard !== null && scored.stage !== "lost");
  return known.length === 0
    ? null
    : known.filter(({ onStandard }) => onStandard === true).length / known.length;
}

/**
 * One row of the coverage table.
 *
 * @param label - Tier or total.
 * @param covered - Its accounts.
 * @returns Contacts due and done in 90 days, share on standard, number behind, hours a month.
 */
export function coverageRow(label: string, covered: readonly CoveredAccount[]): CoverageRow {
  const served = covered.filter(({ scored }) => scored.stage !== "lost");
  return {
    label,
    standard: served.reduce((sum, { scored }) => sum + (scored.visitsStandard ?? 0), 0),
    done: served.reduce((sum, { scored }) => sum + (scored.visitsDone ?? 0), 0),
    onStandardShare: onStandardShare(covered),
    overdue: served.filter(({ onStandard }) => onStandard === false).length,
    hours: covered.reduce((sum, { scored }) => sum + scored.serviceHours, 0),
  };
}

/**
 * Load of every owner, the heaviest first. Managers without an account are listed too.
 *
 * @param scored - The scored portfolio.
 * @param covered - Its accounts with their coverage, in the same order.
 * @param managers - The managers table; null when there is none.
 * @param settings - Hours of a person without hours of their own.
 * @returns One row an owner.
 */
export function ownerLoads(
  scored: ScoredPortfolio,
  covered: readonly CoveredAccount[],
  managers: readonly Manager[] | null,
  settings: Settings,
): readonly OwnerLoad[] {
  const byOwner = new Map<string, CoveredAccount[]>();
  for (const manager of managers ?? []) if (!manager.inactive) byOwner.set(manager.name, []);
  scored.accounts.forEach(({ owner }, index) => {
    if (owner === null) return;
    const own = byOwner.get(owner);
    if (own === undefined) byOwner.set(owner, [covered[index]]);
    else own.push(covered[index]);
  });
  const hoursOf = new Map(
    managers?.map(({ name, hoursPerMonth: hours }) => [name, hours !== null && hours > 0 ? hours : null]),
  );
  return [...byOwner]
    .map(([owner, own]) => ({
      owner,
      accounts: own.length,
      strategic: own.filter((entry) => entry.scored.tier.serviceClass === "strategic").length,
      onStandardShare: onStandardShare(own),
      hours: own.reduce((sum, entry) => sum + entry.scored.serviceHours, 0),
      capacity: hoursOf.get(owner) ?? settings.capacity.hoursPerPerson,
    }))
    .sort((a, b) => b.hours / b.capacity - a.hours / a.capacity || (a.owner < b.owner ? -1 : 1));
}
