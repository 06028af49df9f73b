/** Brings a choice to feasibility and to a local optimum, and shakes it loose again. */
import { type SeededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import type { AssignmentState } from "./assignment-state";
import { type AssignmentValue } from "./assignment-state";
import { shiftJobs, swapJobs } from "./local-search";

/** A choice with its value. */
export interface ValuedChoice extends AssignmentValue {
  readonly choice: Int32Array;
}

/** Rounds in which the price of broken ceilings is raised before a choice is given up as infeasible. */
const REPAIR_ROUNDS = 8;

/**
 * Whether one value is better than another: less violation first, then less cost.
 * @param a - A value.
 * @param b - Another.
 * @returns True when a is better.
 */
export function isBetter(a: AssignmentValue, b: AssignmentValue): boolean {
  const feasibleA = a.violation <= 0;
  const feasibleB = b.violation <= 0;
  if (feasibleA !== feasibleB) return feasibleA;
  if (!feasibleA && Math.abs(a.violation - b.violation) > 1e-9) return a.violation < b.violation;
  return a.cost < b.cost;
}

/**
 * A price for a unit above each ceiling that outweighs a typical difference between pairs.
 * @param problem - The problem.
 * @returns One price a row.
 */
export function startingViolationPrices(problem: AssignmentProblem): Float64Array {
  const { jobs, pairStart, pairCost, entryRow, entryCoefficient, rows } = problem;
  let spread = 0;
  for (let job = 0; job < jobs; job++) {
    let low = Infinity;
    let high = -Infinity;
    for (let pair = pairStart[job]; pair < pairStart[job + 1]; pair++) {
      low = Math.min(low, pairCost[pair]);
      high = Math.max(high, pairCost[pair]);
    }
    spread += high - low;
  }
  const sum = new Float64Array(rows.count);
  const count = new Float64Array(rows.count);
  for (let e = 0; e < entryRow.length; e++) {
    sum[entryRow[e]] += entryCoefficient[e];
    count[entryRow[e]]++;
  }
  const perJob = (2 * spread) / Math.max(jobs, 1) + 1e-6;
  return sum.map((total, row) => (total > 0 ? (perJob * count[row]) / total : 1));
}

/**
 * Descends to a local optimum, raising the price of broken ceilings until none is broken.
 * @param state - Changed in place.
 * @param priced - Costs of pairs at the rows' prices, which guide the swaps.
 * @param reach - How far above a job's cheapest pair a swap may go.
 * @returns Value reached.
 */
export function descend(state: AssignmentState, priced: Float64Array, reach: number): AssignmentValue {
  for (let round = 0; round < REPAIR_ROUNDS; round++) {
    for (let pass = 0; pass < 30; pass++) {
      const shifted = shiftJobs(state, 20);
      const swapped = swapJobs(state, priced, reach);
      if (!shifted && !swapped) break;
      if (!swapped) break;
    }
    state.recompute();
    const value = state.value();
    if (value.violation <= 0) return value;
    for (let row = 0; row < state.activity.length; row++) {
      if (state.problem.rows.excess(row, state.activity[row]) > 0) state.violationPrice[row] *= 4;
    }
    state.recompute();
  }
  return state.value();
}

/**
 * Moves some jobs at random, preferring cheap pairs, so that the next descent ends elsewhere.
 * @param state - Changed in place.
 * @param random - Stream of random numbers.
 * @param count - Jobs to move.
 */
export function shake(state: AssignmentState, random: SeededRandom, count: number): void {
  const { jobs, pairStart } = state.problem;
  for (let k = 0; k < count; k++) {
    const job = random.index(jobs);
    const pairs = pairStart[job + 1] - pairStart[job];
    if (pairs < 2) continue;
    state.remove(job);
    state.put(job, pairStart[job] + random.index(pairs));
  }
}
