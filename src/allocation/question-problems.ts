/** What in a question can't be used as it stands: each with the row to look at. */
import type { AllocationAccount, AllocationManager, AllocationQuestion, QuestionProblem } from "./allocation";
import { availableManagers } from "./available-managers";
import { familyRoot } from "./ownership-units";

/**
 * Checks a question before it is solved.
 * @param question - The question.
 * @returns Problems in the order of the managers table, then of the accounts table; empty when all is well.
 */
export function questionProblems(question: AllocationQuestion): QuestionProblem[] {
  return [
    ...managerProblems(question),
    ...targetProblems(question),
    ...accountProblems(question),
    ...familyProblems(question),
  ];
}

/** Families whose accounts are locked to different managers, at the first account that differs. */
function familyProblems(question: AllocationQuestion): QuestionProblem[] {
  const { rules } = question;
  if (!rules.familiesTogether || !rules.lockedStay) return [];
  const lockOf = new Map<string, string>();
  const told = new Set<string>();
  return question.accounts.flatMap((account): QuestionProblem[] => {
    const fixed = rules.fixed[account.id] as string | undefined;
    if (fixed === undefined) return [];
    const manager = fixed === "" ? (account.presentOwner ?? "") : fixed;
    const family = familyRoot(question, account.id);
    const first = lockOf.get(family);
    if (first === undefined) lockOf.set(family, manager);
    if (first === undefined || first === manager || told.has(family)) return [];
    told.add(family);
    const parameters = { account: account.name, accountId: account.id, manager, other: first };
    return [{ code: "family-locks-differ", stops: true, place: account.place, field: "lock", parameters }];
  });
}

function managerProblems(question: AllocationQuestion): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  const active = question.managers.filter((manager) => !manager.inactive);
  const hoursKnown = active.some((manager) => manager.hours !== null);
  const seen = new Map<string, number>();
  for (const manager of active) {
    const { place } = manager;
    const first = seen.get(manager.name);
    if (first !== undefined) {
      problems.push({
        code: "duplicate-manager",
        stops: true,
        place,
        field: "managerName",
        parameters: { manager: manager.name, firstRow: first },
      });
    } else seen.set(manager.name, place.row);
    if (hoursKnown && manager.hours === null) {
      problems.push({
        code: "hours-blank",
        stops: true,
        place,
        field: "managerHours",
        parameters: { manager: manager.name },
      });
    } else if (manager.hours !== null && !(manager.hours > 0)) {
      problems.push({
        code: "hours-not-positive",
        stops: true,
        place,
        field: "managerHours",
        parameters: { manager: manager.name, hours: manager.hours },
      });
    }
  }
  return problems;
}

/** Targets that the largest account alone exceeds: one problem, at the first of them. */
function targetProblems({ accounts, managers }: AllocationQuestion): QuestionProblem[] {
  let largest = accounts[0] as AllocationAccount | undefined;
  for (const account of accounts) if (account.value > (largest?.value ?? 0)) largest = account;
  const value = largest?.value ?? 0;
  const below = managers.filter(
    ({ inactive, valueTarget }) =>
      !inactive && valueTarget !== null && valueTarget > 0 && valueTarget < value,
  );
  const first = below[0] as AllocationManager | undefined;
  if (largest === undefined || first === undefined) return [];
  const { name: manager, place, valueTarget } = first;
  const parameters = {
    manager,
    account: largest.name,
    value,
    target: valueTarget ?? 0,
    below: below.length,
    targets: managers.filter(({ valueTarget }) => valueTarget !== null && valueTarget > 0).length,
  };
  return [{ code: "account-above-target", stops: false, place, field: "managerValueTarget", parameters }];
}

function accountProblems(question: AllocationQuestion): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  const names = new Set(availableManagers(question).managers.map((manager) => manager.name));
  const listed = new Set(question.managers.map((manager) => manager.name));
  const unknownOwners = new Set<string>();
  for (const account of question.accounts) {
    const { place, presentOwner: owner } = account;
    if (!(account.hours >= 0)) {
      problems.push({
        code: "account-hours-negative",
        stops: true,
        place,
        field: "serviceHours",
        parameters: { account: account.name, hours: account.hours },
      });
    }
    if (owner !== null && owner !== "" && !listed.has(owner) && !unknownOwners.has(owner)) {
      unknownOwners.add(owner);
      problems.push({
        code: "owner-unknown",
        stops: false,
        place,
        field: "owner",
        parameters: { owner, accounts: question.accounts.filter((a) => a.presentOwner === owner).length },
      });
    }
    if (account.split !== undefined && account.split.total !== 1) {
      problems.push({
        code: "shares-not-whole",
        stops: true,
        place,
        field: "ownerSplit",
        parameters: { account: account.name, shares: account.split.text },
      });
    }
    const fixed = question.rules.lockedStay ? question.rules.fixed[account.id] : undefined;
    if (fixed === undefined) continue;
    const lockedTo = fixed === "" ? (owner ?? "") : fixed;
    if (!names.has(lockedTo)) {
      problems.push({
        code: "locked-to-unknown",
        stops: true,
        place,
        field: "lock",
        parameters: { account: account.name, accountId: account.id, manager: lockedTo },
      });
    } else if ((question.rules.excluded[account.id] ?? []).includes(lockedTo)) {
      problems.push({
        code: "locked-to-excluded",
        stops: true,
        place,
        field: "lock",
        parameters: { account: account.name, accountId: account.id, manager: lockedTo },
      });
    }
  }
  return problems;
}
