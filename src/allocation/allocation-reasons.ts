/** Why every account ends with its owner: a code, and the figures of its sentence. */
import type { AllocationReasonCode, AllocationRow, ManagerLoad } from "./allocation";
import { ownershipCost } from "./allocation-problem";
import type { OwnershipTable } from "./ownership-table";

/** A relative difference below this is not worth a sentence. */
const SAME = 1e-9;

type Parameters = Record<string, string | number>;

/**
 * Explains every account.
 * @param table - The table.
 * @param owners - Manager index of every account, or -1 for no one.
 * @param loads - Loads that belong to the owners.
 * @returns One row an account, in the question's order.
 */
export function allocationRows(
  table: OwnershipTable,
  owners: readonly number[],
  loads: readonly ManagerLoad[],
): AllocationRow[] {
  return table.question.accounts.map((account, index) => {
    const owner = owners[index];
    const { present, hold } = table.eligible[index];
    const [reason, parameters] = explain(table, index, owner, loads);
    return {
      accountId: account.id,
      presentOwner: account.presentOwner,
      owner: owner < 0 ? null : table.managers[owner].name,
      moved: owner >= 0 && account.presentOwner !== null && owner !== present,
      reason,
      parameters,
      fit: owner < 0 ? 0 : table.fit.fit(index, owner),
      fitPresent: present < 0 ? null : table.fit.fit(index, present),
      locked: hold === "lock",
    };
  });
}

function explain(
  table: OwnershipTable,
  account: number,
  owner: number,
  loads: readonly ManagerLoad[],
): [AllocationReasonCode, Parameters] {
  const { present, hold, managers, removed } = table.eligible[account];
  const facts = table.question.accounts[account];
  if (owner < 0) {
    return [
      "UNASSIGNED",
      {
        because: managers.length === 0 ? "no-eligible-manager" : "short-hours",
        ...prefixed("removed", removed),
      },
    ];
  }
  const to = table.managers[owner].name;
  const fit = table.fit.fit(account, owner);
  if (hold !== null) return ["FIXED", { manager: to, by: hold, fit }];
  if (facts.presentOwner === null) return ["NEW", { manager: to, fit, ...sameRegion(table, account, owner) }];
  if (owner === present) return keptReason(table, account, owner, fit);
  if (present < 0 || !managers.includes(present)) {
    return [
      "MOVED_FORCED",
      {
        manager: facts.presentOwner,
        to,
        because: present < 0 ? "owner-gone" : "not-eligible",
        fit,
        ...sameRegion(table, account, owner),
      },
    ];
  }
  return movedReason(table, account, owner, loads);
}

function keptReason(
  table: OwnershipTable,
  account: number,
  owner: number,
  fit: number,
): [AllocationReasonCode, Parameters] {
  const { managers } = table.eligible[account];
  const manager = table.managers[owner].name;
  if (managers.length === 1) return ["ONLY_ELIGIBLE", { manager, fit }];
  const best = bestFit(table, account);
  if (best.fit <= fit + SAME) return ["KEPT_BEST", { manager, fit, choices: managers.length }];
  return ["KEPT_CONTINUITY", { manager, fit, best: table.managers[best.manager].name, bestFit: best.fit }];
}

function movedReason(
  table: OwnershipTable,
  account: number,
  owner: number,
  loads: readonly ManagerLoad[],
): [AllocationReasonCode, Parameters] {
  const { present } = table.eligible[account];
  const from = loads[present];
  const stay = ownershipCost(table, account, present);
  const go = ownershipCost(table, account, owner);
  const hours = table.hours[account];
  const loadWithout = from.capacity > 0 ? (from.hoursAfter + hours) / from.capacity : 0;
  const parameters: Parameters = {
    manager: from.manager,
    to: table.managers[owner].name,
    loadBefore: from.loadBefore,
    loadWithout,
    loadAfter: from.loadAfter,
    fitBefore: table.fit.fit(account, present),
    fitAfter: table.fit.fit(account, owner),
    fitGain: stay.fit - go.fit,
    moveCost: go.move,
    ...sameRegion(table, account, owner),
  };
  if (stay.fit - go.fit >= go.move - SAME && stay.fit - go.fit > SAME) return ["MOVED_FIT", parameters];
  if (loadWithout > 1 + SAME) return ["MOVED_CAPACITY", parameters];
  return ["MOVED_BALANCE", parameters];
}

function bestFit(table: OwnershipTable, account: number): { manager: number; fit: number } {
  let best = { manager: -1, fit: -1 };
  for (const manager of table.eligible[account].managers) {
    const fit = table.fit.fit(account, manager);
    if (fit > best.fit) best = { manager, fit };
  }
  return best;
}

/** The account's territory, when the new owner serves it. */
function sameRegion(table: OwnershipTable, account: number, owner: number): Parameters {
  const { region } = table.question.accounts[account];
  return region !== null && table.fit.allows("sameRegion", account, owner) ? { region } : {};
}

function prefixed(prefix: string, figures: Readonly<Record<string, number>>): Parameters {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${prefix}.${key}`, value]));
}
