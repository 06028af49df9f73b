/**
 * Lagrangian relaxation of the rows: with a price on every row the jobs choose on their own, and the
 * value of the relaxed problem is a lower bound for every set of prices.
 *
 * Source: Fisher (1981), "The Lagrangian Relaxation Method for Solving Integer Programming Problems",
 * Management Science 27(1).
 */
import type { AssignmentProblem } from "./assignment-problem";
import type { RowCosts } from "./row-costs";

/** Value of the relaxed problem at some prices. */
export interface RelaxedValue {
  /** Lower bound on the cost of every feasible choice. */
  readonly bound: number;
  /** Cheapest pair of every job at these prices. */
  readonly choice: Int32Array;
  /** Activity the jobs cause less the activity the rows would like: the direction in which prices rise. */
  readonly slope: Float64Array;
}

/**
 * Cost of every pair at the rows' prices.
 * @param problem - The problem.
 * @param prices - Price of a unit of activity, one a row.
 * @param into - Receives the priced costs, one a pair.
 */
function pricePairs(problem: AssignmentProblem, prices: Float64Array, into: Float64Array): void {
  const { entryStart, entryRow, entryCoefficient, pairCost } = problem;
  let e = 0;
  for (let pair = 0; pair < pairCost.length; pair++) {
    let cost = pairCost[pair];
    const end = entryStart[pair + 1];
    for (; e < end; e++) cost += entryCoefficient[e] * prices[entryRow[e]];
    into[pair] = cost;
  }
}

/**
 * The largest activity each row can have, which bounds the relaxed problem when there is no ceiling.
 * @param problem - The problem.
 * @returns One figure a row: the smaller of its ceiling and what all jobs together could cause.
 */
export function largestActivities(problem: AssignmentProblem): Float64Array {
  const { jobs, pairStart, entryStart, entryRow, entryCoefficient, rows } = problem;
  const largest = new Float64Array(rows.count);
  const ofJob = new Float64Array(rows.count);
  for (let job = 0; job < jobs; job++) {
    const from = entryStart[pairStart[job]];
    const to = entryStart[pairStart[job + 1]];
    for (let e = from; e < to; e++) {
      const row = entryRow[e];
      if (entryCoefficient[e] > ofJob[row]) {
        largest[row] += entryCoefficient[e] - ofJob[row];
        ofJob[row] = entryCoefficient[e];
      }
    }
    for (let e = from; e < to; e++) ofJob[entryRow[e]] = 0;
  }
  return largest.map((activity, row) => Math.min(activity, rows.ceiling[row]));
}

/**
 * What the rows add to the bound at some prices.
 * @param rows - Costs of the rows.
 * @param prices - Price of a unit of activity, one a row.
 * @param top - Largest activity of every row, finite.
 * @returns Sum over rows of min over activities of cost - price * activity.
 */
export function rowsBound(rows: RowCosts, prices: Float64Array, top: Float64Array): number {
  let bound = 0;
  for (let row = 0; row < rows.count; row++) {
    const activity = rows.bestActivity(row, prices[row], top[row]);
    bound += rows.at(row, activity) - prices[row] * activity;
  }
  return bound;
}

/**
 * Solves the relaxed problem.
 * @param problem - The problem.
 * @param prices - Price of a unit of activity, one a row.
 * @param top - From {@link largestActivities}.
 * @param priced - Working space, one figure a pair; holds the priced costs afterwards.
 * @returns Bound, choice and slope.
 */
export function relaxedValue(
  problem: AssignmentProblem,
  prices: Float64Array,
  top: Float64Array,
  priced: Float64Array,
): RelaxedValue {
  const { jobs, pairStart, entryStart, entryRow, entryCoefficient, rows } = problem;
  pricePairs(problem, prices, priced);
  const choice = new Int32Array(jobs);
  const slope = new Float64Array(rows.count);
  let bound = 0;
  for (let job = 0; job < jobs; job++) {
    let best = pairStart[job];
    const last = pairStart[job + 1];
    for (let pair = best + 1; pair < last; pair++) if (priced[pair] < priced[best]) best = pair;
    choice[job] = best;
    bound += priced[best];
    const end = entryStart[best + 1];
    for (let e = entryStart[best]; e < end; e++) slope[entryRow[e]] += entryCoefficient[e];
  }
  for (let row = 0; row < rows.count; row++) {
    const activity = rows.bestActivity(row, prices[row], top[row]);
    bound += rows.at(row, activity) - prices[row] * activity;
    slope[row] -= activity;
  }
  return { bound, choice, slope };
}
