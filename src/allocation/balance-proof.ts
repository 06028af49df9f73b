/** How few moves bring every load near the mean, or that no allocation within the rules does: what is proven. */
import { solveAssignment } from "../solver/solve-assignment";
import type { BalanceReached } from "./allocation";
import { allocationProblem, type LeaveOut } from "./allocation-problem";
import type { OwnershipTable } from "./ownership-table";
import type { SolveTools } from "./solve-point";

/** A bound this far above a whole number of moves is rounding. */
const ROUNDING = 1e-6;

/** What is known before anything is proven. */
export interface BalanceFound {
  /** Largest number of voluntary moves the rules allow; null = no limit. */
  readonly moveLimit: number | null;
  /** Distance from the mean load that counts as balanced, as a share of it. */
  readonly band: number;
  /** Fewest voluntary moves found that balance; null = none found. */
  readonly moves: number | null;
  readonly leaveOut?: LeaveOut;
}

/**
 * Proves what it can.
 *
 * With an allocation that balances, moves alone are counted and their bound, rounded up, is the least number
 * possible. Without one, the distance from the band alone is minimised: a bound above 0 says that it can't be.
 * @param table - The table.
 * @param found - What was found.
 * @param tools - Engine and cancel.
 * @returns State with the moves found and the least that can be.
 */
export async function balanceProof(
  table: OwnershipTable,
  found: BalanceFound,
  tools: SolveTools,
): Promise<BalanceReached> {
  const { moves, moveLimit, band, leaveOut } = found;
  if (moves === 0) return { state: "reached", moves, leastMoves: 0 };
  const set = allocationProblem(table, {
    moveLimit,
    elasticHours: true,
    loadBand: band,
    onlyBalance: true,
    ...(moves === null ? {} : { moveCost: 1 }),
    ...(leaveOut ? { leaveOut } : {}),
  });
  const { bound } = await solveAssignment(set.problem, { ...tools, seed: table.question.seed });
  if (moves === null) {
    return { state: bound > ROUNDING ? "impossible" : "not-found", moves: null, leastMoves: null };
  }
  return { state: "reached", moves, leastMoves: Math.min(moves, Math.max(0, Math.ceil(bound - ROUNDING))) };
}
