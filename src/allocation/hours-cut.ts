/** Shrinks service standards when hours are short: from the lowest service class up, down to its floor. */
import type { ServiceClass } from "../accounts/scored-account";
import type { AllocationQuestion } from "./allocation";

/** Service classes in the order in which their hours are cut. */
const CUT_ORDER: readonly ServiceClass[] = ["floor", "general", "key", "strategic"];

/** Hours after the cut. */
export interface CutHours {
  /** Hours of each account. */
  readonly hours: readonly number[];
  /** Share of its standard each class keeps. */
  readonly kept: Readonly<Record<ServiceClass, number>>;
}

/**
 * Cuts the hours of the accounts until they fit, the lowest class first.
 * @param question - The question.
 * @param available - Hours a month there are, overtime included.
 * @returns Hours of each account; their sum may still be above what is available when all floors are reached.
 */
export function cutHours(question: AllocationQuestion, available: number): CutHours {
  const standards = question.accounts.map((account) => Math.max(account.hours, 0));
  const floors = question.accounts.map((account, j) =>
    Math.min(Math.max(account.hoursFloor, 0), standards[j]),
  );
  const hours = [...standards];
  const kept: Record<ServiceClass, number> = { strategic: 1, key: 1, general: 1, floor: 1 };
  let excess = total(hours) - available;
  for (const serviceClass of CUT_ORDER) {
    if (excess <= 0) break;
    const members = question.accounts.flatMap((account, j) =>
      account.serviceClass === serviceClass ? [j] : [],
    );
    const need = members.reduce((sum, j) => sum + standards[j], 0);
    const room = members.reduce((sum, j) => sum + standards[j] - floors[j], 0);
    if (room <= 0) continue;
    const share = Math.min(1, excess / room);
    for (const j of members) hours[j] = standards[j] - share * (standards[j] - floors[j]);
    kept[serviceClass] = (need - share * room) / need;
    excess -= share * room;
  }
  return { hours, kept };
}

function total(hours: readonly number[]): number {
  return hours.reduce((sum, hour) => sum + hour, 0);
}
