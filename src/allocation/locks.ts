/** Locks typed into the allocation table, read back into the rules. */
import type { AllocationRules } from "./allocation";

/** One row of the allocation table as it stands in the sheet. */
export interface LockCell {
  readonly accountId: string;
  /** Text of the lock column; anything but blank, "0", "no" and "否" locks. */
  readonly lock: string;
  /** Text of the proposed column: a lock holds the account with the manager written there. */
  readonly proposed: string;
  readonly presentOwner: string | null;
}

const UNLOCKED: ReadonlySet<string> = new Set(["", "0", "no", "n", "false", "否"]);

/**
 * Turns lock cells into fixed accounts.
 *
 * A locked account stays with its present owner; if another manager's name was typed over the proposal,
 * it goes to that manager.
 * @param rules - Rules to extend; accounts fixed there stay fixed unless the table says otherwise.
 * @param cells - Rows of the table.
 * @param proposals - What the add-in had proposed, by account id, to tell a typed name from our own.
 * @returns New rules.
 */
export function rulesWithLocks(
  rules: AllocationRules,
  cells: readonly LockCell[],
  proposals: Readonly<Record<string, string | null>>,
): AllocationRules {
  const fixed: Record<string, string> = { ...rules.fixed };
  for (const cell of cells) {
    const id = cell.accountId;
    const proposed = cell.proposed.trim();
    const typed = proposed !== "" && proposed !== (proposals[id] ?? "") && proposed !== cell.presentOwner;
    if (UNLOCKED.has(cell.lock.normalize("NFKC").trim().toLowerCase())) {
      Reflect.deleteProperty(fixed, id);
    } else fixed[id] = typed ? proposed : "";
  }
  return { ...rules, fixed };
}
