/** What can't be met, in the order in which it should be said. */
import type { MovesPoint, Unmet } from "./allocation";
import type { OwnershipTable } from "./ownership-table";

/** What the list is made from. */
export interface UnmetInput {
  readonly table: OwnershipTable;
  /** The allocation chosen, or null when there is none. */
  readonly point: MovesPoint | null;
  /** Hours a month by the standards, before any cut. */
  readonly need: number;
  /** Hours a month there are; null without an hours column. */
  readonly available: number | null;
  /** A ceiling had to be broken. */
  readonly violated: boolean;
}

/**
 * Lists what is not met.
 * @param input - The table, the allocation and the sums.
 * @returns No managers, no eligible manager, fixed hours, hours short, limits: in this order.
 */
export function unmetNeeds(input: UnmetInput): Unmet[] {
  const { table, point, need, available } = input;
  const { question, managers } = table;
  const id = (account: number): string => question.accounts[account].id;
  const everyone = question.accounts.map((account) => account.id);
  if (managers.length === 0) return [unmet("no-managers", everyone, null)];
  const list: Unmet[] = table.orphans.map((account) => ({
    ...unmet("no-eligible-manager", [id(account)], null),
    removed: table.eligible[account].removed,
  }));
  if (table.capacityFrom === "hours-column") list.push(...fixedHours(table));
  const orphans = new Set(table.orphans.map(id));
  const left = (point?.rows ?? []).flatMap((row) =>
    row.owner === null && !orphans.has(row.accountId) ? [row.accountId] : [],
  );
  const missing = available === null ? 0 : need - available * (1 + question.rules.overtimeShare);
  if (available !== null && missing > 1e-9) {
    list.push(unmet("short-hours", left, need - available));
    return list;
  }
  if (left.length === 0 && !input.violated) return list;
  const limits = limitsTooLow(table, left);
  if (limits.length > 0) list.push(...limits);
  else if (question.rules.moveLimit !== null && list.length === 0) {
    list.push(unmet("move-limit", left, null));
  } else if (list.length === 0) {
    list.push(unmet("short-hours", left, leftHours(table, left)));
  }
  return list;
}

function unmet(code: Unmet["code"], accounts: readonly string[], hours: number | null): Unmet {
  return { code, accounts, manager: null, hours, removed: {} };
}

function leftHours(table: OwnershipTable, left: readonly string[]): number {
  const ids = new Set(left);
  return table.question.accounts.reduce(
    (sum, account, j) => (ids.has(account.id) ? sum + table.hours[j] : sum),
    0,
  );
}

/** Count limits that together are below the number of accounts. */
function limitsTooLow(table: OwnershipTable, left: readonly string[]): Unmet[] {
  const { question, managers } = table;
  const strategic = question.accounts.filter((account) => account.serviceClass === "strategic").length;
  const room = (limit: (manager: (typeof managers)[number]) => number | null): number =>
    managers.reduce((sum, manager) => sum + (limit(manager) ?? Infinity), 0);
  const list: Unmet[] = [];
  const accountsOver = question.accounts.length - room((manager) => manager.accountLimit);
  if (accountsOver > 0) list.push(unmet("count-limit", left, accountsOver));
  const strategicOver = strategic - room((manager) => manager.strategicLimit);
  if (strategicOver > 0) list.push(unmet("strategic-limit", left, strategicOver));
  return list;
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
