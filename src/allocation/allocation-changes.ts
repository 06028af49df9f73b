/** What changed since the allocation kept before, and why: for the regular re-evaluation. */
import type { AllocationChanges, AllocationQuestion, AllocationRow, PreviousAllocation } from "./allocation";

/** Hours that differ by less than this share are called the same. */
const SAME_HOURS = 0.05;

/**
 * Compares an allocation with the one kept before.
 * @param question - The question of now.
 * @param rows - Rows of the allocation of now.
 * @param previous - The one kept before.
 * @returns Accounts whose owner differs, with the likeliest cause that the data shows.
 */
export function allocationChanges(
  question: AllocationQuestion,
  rows: readonly AllocationRow[],
  previous: PreviousAllocation,
): AllocationChanges {
  const active = new Set(question.managers.filter((m) => !m.inactive).map((manager) => manager.name));
  type Change = AllocationChanges["rows"][number];
  const changes = rows.flatMap((row, index): Change[] => {
    const account = question.accounts[index];
    const before = (previous.owners[row.accountId] as string | undefined) ?? null;
    if (before === row.owner) return [];
    const change = (why: Change["why"], parameters: Change["parameters"] = {}): Change[] => [
      { accountId: row.accountId, before, now: row.owner, why, parameters },
    ];
    if (before === null) return change("new-account");
    if (!active.has(before)) return change("owner-gone", { manager: before });
    if (account.presentOwner !== null && account.presentOwner !== before) {
      return change("owner-changed-by-hand", { manager: account.presentOwner });
    }
    const tierBefore = (previous.tiers[row.accountId] as string | undefined) ?? "";
    const tierNow = account.tierLabel ?? "";
    if (tierBefore !== tierNow) return change("tier-changed", { from: tierBefore, to: tierNow });
    const hoursBefore = (previous.hours[row.accountId] as number | undefined) ?? account.hours;
    if (Math.abs(account.hours - hoursBefore) > SAME_HOURS * Math.max(hoursBefore, 1e-9)) {
      return change("hours-changed", { from: hoursBefore, to: account.hours });
    }
    return change("balance", { reason: row.reason });
  });
  return { since: previous.date, rows: changes };
}

/**
 * Keeps an allocation for comparison.
 * @param question - The question it answers.
 * @param rows - Its rows.
 * @param date - Day it was made, as an Excel serial number.
 * @returns What to store.
 */
export function keptAllocation(
  question: AllocationQuestion,
  rows: readonly AllocationRow[],
  date: number,
): PreviousAllocation {
  const owners: Record<string, string> = {};
  const hours: Record<string, number> = {};
  const tiers: Record<string, string> = {};
  rows.forEach((row, index) => {
    const account = question.accounts[index];
    if (row.owner !== null) owners[row.accountId] = row.owner;
    hours[row.accountId] = account.hours;
    if (account.tierLabel !== null) tiers[row.accountId] = account.tierLabel;
  });
  return { date, owners, hours, tiers };
}
