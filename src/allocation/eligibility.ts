/** Who may own which account: fixed, excluded, matching rules and holds, with what each rule removed. */
import type { AccountFit } from "./account-fit";
import { matchingRules } from "./account-fit";
import type { AllocationManager, AllocationQuestion } from "./allocation";

/** Why an account must stay or go where it is told. */
export type Hold = "lock" | "high-risk" | "open-deal" | "tenure";

/** Managers open to one account. */
export interface AccountEligibility {
  /** Indexes into the available managers, rising. */
  readonly managers: readonly number[];
  /** Index of the present owner among the available managers, or -1. */
  readonly present: number;
  /** What leaves it only one manager; null when free. */
  readonly hold: Hold | null;
  /** Managers each rule removed, rules applied one after another. */
  readonly removed: Readonly<Record<string, number>>;
}

/**
 * Finds the managers open to every account.
 * @param question - The question.
 * @param managers - Managers who can be given accounts.
 * @param fit - Prepared matches of the same accounts and managers.
 * @returns One entry an account, in the question's order.
 */
export function eligibility(
  question: AllocationQuestion,
  managers: readonly AllocationManager[],
  fit: AccountFit,
): AccountEligibility[] {
  const { rules } = question;
  const indexOf = new Map(managers.map((manager, index) => [manager.name, index]));
  const everyone = managers.map((_, index) => index);
  const applied = matchingRules.filter((rule) => rules[rule] === "must" && fit.knows(rule));
  return question.accounts.map((account, j) => {
    const present = account.presentOwner === null ? -1 : (indexOf.get(account.presentOwner) ?? -1);
    const locked = rules.lockedStay ? lockedTo(rules.fixed[account.id], account.presentOwner) : null;
    const lockedIndex = locked === null ? undefined : indexOf.get(locked);
    if (lockedIndex !== undefined) {
      return {
        managers: [lockedIndex],
        present,
        hold: "lock",
        removed: { lockedStay: managers.length - 1 },
      };
    }
    const removed: Record<string, number> = {};
    const keep = (
      rule: string,
      list: readonly number[],
      test: (manager: number) => boolean,
    ): readonly number[] => {
      // Most accounts are left with the same list: it is shared, not copied.
      if (list.every(test)) return list;
      const left = list.filter(test);
      removed[rule] = list.length - left.length;
      return left;
    };
    const excluded = new Set(rules.excluded[account.id] ?? []);
    let open: readonly number[] =
      excluded.size === 0
        ? everyone
        : keep("excluded", everyone, (manager) => !excluded.has(managers[manager].name));
    for (const rule of applied) {
      const mayStay = rule === "sameRegion" && rules.ownersKeepOutsideRegion ? present : -1;
      open = keep(rule, open, (manager) => manager === mayStay || fit.allows(rule, j, manager));
    }
    const hold = open.includes(present) ? heldBecause(account, rules) : null;
    if (hold !== null) open = keep(hold, open, (manager) => manager === present);
    return { managers: open, present, hold, removed };
  });
}

/** Name an account is locked to; "" in the rules means its present owner. */
function lockedTo(fixed: string | undefined, presentOwner: string | null): string | null {
  if (fixed === undefined) return null;
  return fixed === "" ? presentOwner : fixed;
}

function heldBecause(
  account: AllocationQuestion["accounts"][number],
  rules: AllocationQuestion["rules"],
): Hold | null {
  if (rules.noMoveAtHighRisk && account.highRisk) return "high-risk";
  if (rules.noMoveAtOpenDeal && account.openDeal) return "open-deal";
  const fresh =
    rules.leastTenureYears !== null &&
    account.tenureYears !== null &&
    account.tenureYears < rules.leastTenureYears;
  return fresh ? "tenure" : null;
}
