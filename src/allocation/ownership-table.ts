/** Everything the solver's problem and the explanations share: managers, units, pairs, targets. */
import { AccountFit } from "./account-fit";
import type { AllocationManager, AllocationQuestion, AllocationResult } from "./allocation";
import { availableManagers } from "./available-managers";
import { eligibility, type AccountEligibility } from "./eligibility";
import { ownershipUnits, type OwnershipUnit } from "./ownership-units";

/** Capacity and targets of one manager. */
export interface ManagerTarget {
  /** Hours a month: from the hours column, or an equal share of the need. */
  readonly capacity: number;
  /** Hours that would be this manager's fair share of the need. */
  readonly fairHours: number;
  /** Value that would be this manager's target. */
  readonly value: number;
}

/** A question made ready. */
export interface OwnershipTable {
  readonly question: AllocationQuestion;
  readonly managers: readonly AllocationManager[];
  readonly leftOut: AllocationResult["leftOut"];
  readonly fit: AccountFit;
  readonly eligible: readonly AccountEligibility[];
  /** Units someone may own. */
  readonly units: readonly OwnershipUnit[];
  /** Accounts no one may own. */
  readonly orphans: readonly number[];
  readonly capacityFrom: "hours-column" | "equal-share";
  readonly targets: readonly ManagerTarget[];
  /** Hours of each account as allocated: its standard, or less when hours are short. */
  readonly hours: readonly number[];
}

/**
 * Makes a question ready.
 * @param question - The question.
 * @param hours - Hours of each account; the standards when absent.
 * @returns The table.
 */
export function ownershipTable(question: AllocationQuestion, hours?: readonly number[]): OwnershipTable {
  const { managers, leftOut } = availableManagers(question);
  const fit = new AccountFit(question.accounts, managers, question.rules);
  const eligible = eligibility(question, managers, fit);
  const units = ownershipUnits(question, eligible);
  const accountHours = hours ?? question.accounts.map((account) => Math.max(account.hours, 0));
  const capacityFrom = managers.some((manager) => manager.hours !== null) ? "hours-column" : "equal-share";
  return {
    question,
    managers,
    leftOut,
    fit,
    eligible,
    units: units.filter((unit) => unit.managers.length > 0),
    orphans: units.filter((unit) => unit.managers.length === 0).flatMap((unit) => unit.members),
    capacityFrom,
    targets: managerTargets(question, managers, capacityFrom, accountHours),
    hours: accountHours,
  };
}

function managerTargets(
  question: AllocationQuestion,
  managers: readonly AllocationManager[],
  capacityFrom: OwnershipTable["capacityFrom"],
  hours: readonly number[],
): ManagerTarget[] {
  const need = hours.reduce((sum, hour) => sum + hour, 0);
  const totalValue = question.accounts.reduce((sum, account) => sum + account.value, 0);
  const capacities = managers.map((manager) =>
    capacityFrom === "equal-share" ? need / managers.length : Math.max(manager.hours ?? 0, 0),
  );
  const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
  return capacities.map((capacity, index) => {
    const share = total > 0 ? capacity / total : 1 / managers.length;
    return {
      capacity,
      fairHours: need * share,
      value: managers[index].valueTarget ?? totalValue * share,
    };
  });
}
