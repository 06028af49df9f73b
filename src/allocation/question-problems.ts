/** What in a question can't be used as it stands: each with the row to look at. */
import type { AllocationQuestion, QuestionProblem } from "./allocation";
import { availableManagers } from "./available-managers";
import { familyRoot } from "./ownership-units";

/**
 * Checks a question before it is solved.
 * @param question - The question.
 * @returns Problems in the order of the managers table, then of the accounts table; empty when all is well.
 */
export function questionProblems(question: AllocationQuestion): QuestionProblem[] {
  return [...managerProblems(question), ...accountProblems(question), ...familyProblems(question)];
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
    const parameters = { account: account.name, manager, other: first };
    return [{ code: "family-locks-differ", stops: true, place: account.place, parameters }];
  });
}

function managerProblems(question: AllocationQuestion): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  const active = question.managers.filter((manager) => !manager.inactive);
  const hoursKnown = active.some((manager) => manager.hours !== null);
  const seen = new Map<string, number>();
  const largest = Math.max(0, ...question.accounts.map((account) => account.value));
  const largestName = question.accounts.find((account) => account.value === largest)?.name ?? "";
  for (const manager of active) {
    const { place } = manager;
    const first = seen.get(manager.name);
    if (first !== undefined) {
      problems.push({
        code: "duplicate-manager",
        stops: true,
        place,
        parameters: { manager: manager.name, firstRow: first },
      });
    } else seen.set(manager.name, place.row);
    if (hoursKnown && manager.hours === null) {
      problems.push({ code: "hours-blank", stops: true, place, parameters: { manager: manager.name } });
    } else if (manager.hours !== null && !(manager.hours > 0)) {
      problems.push({
        code: "hours-not-positive",
        stops: true,
        place,
        parameters: { manager: manager.name, hours: manager.hours },
      });
    }
    if (manager.valueTarget !== null && manager.valueTarget > 0 && largest > manager.valueTarget) {
      problems.push({
        code: "account-above-target",
        stops: false,
        place,
        parameters: {
          manager: manager.name,
          account: largestName,
          value: largest,
          target: manager.valueTarget,
        },
      });
    }
  }
  return problems;
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
        parameters: { account: account.name, hours: account.hours },
      });
    }
    if (owner !== null && owner !== "" && !listed.has(owner) && !unknownOwners.has(owner)) {
      unknownOwners.add(owner);
      problems.push({
        code: "owner-unknown",
        stops: false,
        place,
        parameters: { owner, accounts: question.accounts.filter((a) => a.presentOwner === owner).length },
      });
    }
    if (account.split !== undefined && account.split.total !== 1) {
      problems.push({
        code: "shares-not-whole",
        stops: true,
        place,
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
        parameters: { account: account.name, manager: lockedTo },
      });
    } else if ((question.rules.excluded[account.id] ?? []).includes(lockedTo)) {
      problems.push({
        code: "locked-to-excluded",
        stops: true,
        place,
        parameters: { account: account.name, manager: lockedTo },
      });
    }
  }
  return problems;
}
