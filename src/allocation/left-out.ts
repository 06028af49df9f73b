/**
 * How few accounts must be left without an owner when not all can have one: first the fewest of the top
 * service class, then of the next, so that no higher class is left out for a lower one.
 */
import type { ServiceClass } from "../accounts/scored-account";
import { serviceClasses } from "../accounts/service-standards";
import { solveAssignment } from "../solver/solve-assignment";
import { allocationProblem, type LeaveOut } from "./allocation-problem";
import type { OwnershipTable } from "./ownership-table";
import type { SolveTools } from "./solve-point";

/** The fewest accounts left out. */
export interface FewestLeftOut {
  readonly leaveOut: LeaveOut;
  /** Whether fewer are proven to be impossible. */
  readonly proven: boolean;
}

/**
 * Finds the fewest accounts left out, class by class from the top.
 * @param table - The table.
 * @param moveLimit - Largest number of voluntary moves; null = no limit.
 * @param tools - Engine and cancel.
 * @returns Limits by class; null when even leaving out every unlocked account breaks a hard rule.
 */
export async function fewestLeftOut(
  table: OwnershipTable,
  moveLimit: number | null,
  tools: SolveTools,
): Promise<FewestLeftOut | null> {
  const most: Record<ServiceClass, number> = { strategic: 0, key: 0, general: 0, floor: 0 };
  for (const account of table.question.accounts) most[account.serviceClass]++;
  let proven = true;
  for (const counted of serviceClasses) {
    if (most[counted] === 0) continue;
    const set = allocationProblem(table, {
      moveLimit,
      elasticHours: false,
      leaveOut: { most: { ...most }, counted },
    });
    const solution = await solveAssignment(set.problem, {
      seed: table.question.seed,
      wholeCosts: true,
      ...tools,
    });
    if (solution.violation > 0) return null;
    most[counted] = Math.round(solution.cost);
    proven &&= solution.proven;
  }
  return { leaveOut: { most, counted: null }, proven };
}
