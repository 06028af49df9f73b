/** Locks read back from the allocation table, put into the rules. */
import type { AllocationRules } from "./allocation";

/** What the lock column says. */
export interface ReadLocks {
  /** Account id -> manager it is fixed to ("" = its present owner). */
  readonly fixed: Readonly<Record<string, string>>;
  /** Account id -> managers it must not go to. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
  /** Accounts whose lock was cleared. */
  readonly cleared: readonly string[];
  /** Entries that name nobody known; they hold the account with a manager that is not there. */
  readonly unclear: readonly { readonly accountId: string; readonly text: string }[];
}

/**
 * Adds what the lock column says to the rules.
 *
 * @param rules - Rules to extend; what the column says about an account replaces what they say about it.
 * @param locks - The column.
 * @returns New rules; an entry that names nobody stays a lock, so that solving stops and says so.
 */
export function rulesWithLocks(rules: AllocationRules, locks: ReadLocks): AllocationRules {
  const unclear = locks.unclear.map(({ accountId, text }): readonly [string, string] => [accountId, text]);
  const said = new Set([
    ...locks.cleared,
    ...Object.keys(locks.fixed),
    ...Object.keys(locks.excluded),
    ...unclear.map(([accountId]) => accountId),
  ]);
  return {
    ...rules,
    fixed: { ...without(rules.fixed, said), ...locks.fixed, ...Object.fromEntries(unclear) },
    excluded: { ...without(rules.excluded, said), ...locks.excluded },
  };
}

function without<T>(entries: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.has(key)));
}
