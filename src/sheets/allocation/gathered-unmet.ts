/** Unmet needs put together, so that twenty accounts without a manager are one sentence. */
import type { Unmet } from "../../allocation/allocation";

/**
 * Unmet needs with those of one kind, manager and cause taken together.
 *
 * @param unmet - Needs as the allocation lists them.
 * @returns One need a sentence, in the order of the first of each.
 */
export function gatheredUnmet(unmet: readonly Unmet[]): readonly Unmet[] {
  const gathered = new Map<string, Unmet>();
  for (const need of unmet) {
    const key = JSON.stringify([need.code, need.manager, need.removed]);
    const before = gathered.get(key);
    gathered.set(
      key,
      before === undefined
        ? need
        : {
            ...before,
            accounts: [...before.accounts, ...need.accounts],
            hours:
              before.hours === null && need.hours === null ? null : (before.hours ?? 0) + (need.hours ?? 0),
          },
    );
  }
  return [...gathered.values()];
}
