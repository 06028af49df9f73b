/** What can't be met, in the order in which it should be said. */
import type { MovesPoint, Unmet } from "./allocation";
import type { OwnershipTable } from "./ownership-table";

/**
 * Lists what is not met.
 * @param table - The table.
 * @param point - The allocation chosen, or null when there is none.
 * @param need - Hours a month by the standards, before any cut.
 * @param available - Hours a month there are; null without an hours column.
 * @returns Unmet needs: no managers, no eligible manager, fixed hours, hours short, limits.
 */
export function unmetNeeds(
  table: OwnershipTable,
  point: MovesPoint | null,
  need: number,
  available: number | null,
): Unmet[] {
  const { question, managers } = table;
  const id = (account: number): string => question.accounts[account].id;
  if (managers.length === 0) {
    return [
      {
        code: "no-managers",
        accounts: question.accounts.map((account) => account.id),
        manager: null,
        hours: null,
        removed: {},
      },
    ];
  }
  const unmet: Unmet[] = table.orphans.map((account) => ({
    code: "no-eligible-manager",
    accounts: [id(account)],
    manager: null,
    hours: null,
    removed: table.eligible[account].removed,
  }));
  if (table.capacityFrom === "hours-column") unmet.push(...fixedHours(table));
  const most = available === null ? Infinity : available * (1 + question.rules.overtimeShare);
  const left =
    point === null ? [] : point.rows.filter((row) => row.owner === null).map((row) => row.accountId);
  const orphans = new Set(table.orphans.map(id));
  const leftByHours = left.filter((account) => !orphans.has(account));
  if (available !== null && (need > most || leftByHours.length > 0)) {
    unmet.push({
      code: "short-hours",
      accounts: leftByHours,
      manager: null,
      hours: Math.max(need - available, 0),
      removed: {},
    });
  }
  return unmet;
}

/** Managers whose accounts that can go nowhere else need more than their hours with overtime. */
function fixedHours(table: OwnershipTable): Unmet[] {
  const { question, managers, targets } = table;
  return managers.flatMap((manager, index): Unmet[] => {
    const fixed = table.units
      .filter((unit) => unit.managers.length === 1 && unit.managers[0] === index)
      .flatMap((unit) => unit.members);
    const hours = fixed.reduce((sum, account) => sum + table.hours[account], 0);
    const excess = hours - targets[index].capacity * (1 + question.rules.overtimeShare);
    if (excess <= 1e-9) return [];
    return [
      {
        code: "fixed-hours",
        accounts: fixed.map((account) => question.accounts[account].id),
        manager: manager.name,
        hours: excess,
        removed: {},
      },
    ];
  });
}
