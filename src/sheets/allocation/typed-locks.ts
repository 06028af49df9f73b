/** What the user typed into the lock column, as rules of the next allocation. */
import type { ReadLocks } from "../../allocation/locks";

const keeps = new Set(["x", "×", "✓", "✗", "1", "true", "yes", "y", "是", "锁", "锁定"]);
const not = /^(?:not|no|不给|非|除)\s*[:：]?\s*/i;

/**
 * Reads typed locks: a mark keeps the present owner, a manager's name fixes the account to him, "not" and one
 * or more names keeps it away from them.
 *
 * @param typed - What stands in the lock column by account id.
 * @param managers - Names of the managers; capitals do not matter.
 * @returns Rules, cleared locks, and what names nobody.
 * @example
 * typedLocks({ A1: "x", A2: "not Ann Lee" }, ["Ann Lee"]).excluded; // => { A2: ["Ann Lee"] }
 */
export function typedLocks(
  typed: Readonly<Record<string, string | number | boolean>>,
  managers: readonly string[],
): ReadLocks {
  const known = new Map(managers.map((name) => [name.trim().toLowerCase(), name]));
  const fixed: Record<string, string> = {};
  const excluded: Record<string, readonly string[]> = {};
  const cleared: string[] = [];
  const unclear: { accountId: string; text: string }[] = [];
  for (const [accountId, value] of Object.entries(typed)) {
    const text = String(value).trim();
    const lower = text.toLowerCase();
    const manager = known.get(lower);
    if (text === "" || lower === "false") cleared.push(accountId);
    else if (manager !== undefined) fixed[accountId] = manager;
    else if (keeps.has(lower)) fixed[accountId] = "";
    else {
      const names = not.test(text) ? text.replace(not, "").split(/[,，、;；]/) : [];
      const found = names.map((name) => known.get(name.trim().toLowerCase()));
      const all = found.filter((name): name is string => name !== undefined);
      if (all.length > 0 && all.length === found.length) excluded[accountId] = all;
      else unclear.push({ accountId, text });
    }
  }
  return { fixed, excluded, cleared, unclear };
}
