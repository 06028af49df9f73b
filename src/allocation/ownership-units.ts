/** What is owned as a whole: single accounts, and families of parent and subsidiaries. */
import type { AllocationQuestion } from "./allocation";
import type { AccountEligibility } from "./eligibility";

/** Accounts that go to one manager together. */
export interface OwnershipUnit {
  /** Indexes into the question's accounts. */
  readonly members: readonly number[];
  /** Managers who may own all of them. */
  readonly managers: readonly number[];
}

/**
 * Joins accounts to families where one manager may own all of them.
 *
 * A family of which no manager may own every account is left apart: the harder rules win.
 * @param question - The question.
 * @param eligible - Managers open to every account.
 * @returns Units in the order of their first account.
 */
export function ownershipUnits(
  question: AllocationQuestion,
  eligible: readonly AccountEligibility[],
): OwnershipUnit[] {
  const families = new Map<string, number[]>();
  question.accounts.forEach((account, index) => {
    const key = question.rules.familiesTogether ? familyRoot(question, account.id) : account.id;
    const members = families.get(key);
    if (members) members.push(index);
    else families.set(key, [index]);
  });
  return [...families.values()].flatMap((members) => {
    if (members.length === 1) return [{ members, managers: eligible[members[0]].managers }];
    const shared = eligible[members[0]].managers.filter((manager) =>
      members.every((member) => eligible[member].managers.includes(manager)),
    );
    if (shared.length > 0) return [{ members, managers: shared }];
    return members.map((member) => ({ members: [member], managers: eligible[member].managers }));
  });
}

const parentMaps = new WeakMap<AllocationQuestion, ReadonlyMap<string, string | null>>();

/**
 * Topmost parent of an account; a circle of parents ends at the smallest id in it.
 * @param question - The question.
 * @param id - Id of the account.
 * @returns Id that all accounts of the family share.
 */
export function familyRoot(question: AllocationQuestion, id: string): string {
  let parents = parentMaps.get(question);
  if (!parents) {
    parents = new Map(question.accounts.map((account) => [account.id, account.parentId]));
    parentMaps.set(question, parents);
  }
  const path = [id];
  for (;;) {
    const last = path[path.length - 1];
    const parent = parents.get(last) ?? null;
    if (parent === null || parent === "" || parent === last) return last;
    const circle = path.indexOf(parent);
    if (circle >= 0) return path.slice(circle).reduce((a, b) => (a < b ? a : b));
    path.push(parent);
  }
}
