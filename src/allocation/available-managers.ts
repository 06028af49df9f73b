/** Which managers can be given accounts at all, and why others stay out. */
import type { AllocationManager, AllocationQuestion, AllocationResult } from "./allocation";

/** Managers in and out. */
export interface AvailableManagers {
  readonly managers: readonly AllocationManager[];
  readonly leftOut: AllocationResult["leftOut"];
}

/**
 * Sorts the managers of a question into those who can own accounts and those left out.
 * @param question - The question.
 * @returns Managers who take part, in their order, and the others with the reason.
 */
export function availableManagers(question: AllocationQuestion): AvailableManagers {
  const { rules } = question;
  const territoriesMatter =
    rules.sameRegion === "must" &&
    rules.leaveOutWithoutTerritory &&
    question.accounts.some((account) => known(account.region)) &&
    question.managers.some((manager) => known(manager.region));
  const seen = new Set<string>();
  const managers: AllocationManager[] = [];
  const leftOut: { manager: string; reason: "no-territory" | "inactive" | "duplicate" }[] = [];
  for (const manager of question.managers) {
    if (manager.inactive) leftOut.push({ manager: manager.name, reason: "inactive" });
    else if (seen.has(manager.name)) leftOut.push({ manager: manager.name, reason: "duplicate" });
    else if (territoriesMatter && !known(manager.region) && !known(manager.secondaryRegion)) {
      leftOut.push({ manager: manager.name, reason: "no-territory" });
    } else {
      seen.add(manager.name);
      managers.push(manager);
    }
  }
  return { managers, leftOut };
}

function known(text: string | null): boolean {
  return text !== null && text.trim() !== "";
}
