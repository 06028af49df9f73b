/**
 * Good prices by deflected subgradient steps with Polyak's step length.
 *
 * Source: Camerini, Fratta & Maffioli (1975), "On Improving Relaxation Methods by Modified Gradient
 * Techniques", Mathematical Programming Study 3.
 */
import type { AssignmentProblem } from "./assignment-problem";
import { largestActivities, relaxedValue } from "./lagrangian-bound";

/** The best bound found and what belongs to it. */
export interface PricedBound {
  readonly bound: number;
  readonly prices: Float64Array;
  /** Cost of every pair at these prices. */
  readonly priced: Float64Array;
  /** Cheapest pair of every job at these prices. */
  readonly choice: Int32Array;
}

/** How long to look for prices. */
export interface SubgradientOptions {
  readonly iterations: number;
  /** Cost of a feasible choice, or a guess above the bound. */
  readonly target: number;
  /** Prices to begin with; 0 when absent. */
  readonly prices?: Float64Array;
  /** Called after each improvement's relaxed choice; a better target may be handed back. */
  readonly onChoice?: (choice: Int32Array, iteration: number) => number;
}

/** Iterations without a better bound after which the step is halved. */
const PATIENCE = 12;
const SMALLEST_STEP = 1e-4;
const TARGET_ABOVE = 0.02;

/** Mean coefficient of each row, so that a step means the same in hours, money and counts. */
function rowScales(problem: AssignmentProblem): Float64Array {
  const sum = new Float64Array(problem.rows.count);
  const count = new Float64Array(problem.rows.count);
  for (let e = 0; e < problem.entryRow.length; e++) {
    sum[problem.entryRow[e]] += problem.entryCoefficient[e];
    count[problem.entryRow[e]]++;
  }
  return sum.map((total, row) => (total > 0 ? total / count[row] : 1));
}

/**
 * Improves the rows' prices until the bound stops rising.
 * @param problem - The problem.
 * @param options - Iterations, target and starting prices.
 * @returns The best bound met, with its prices.
 */
export function subgradientBound(problem: AssignmentProblem, options: SubgradientOptions): PricedBound {
  const { rows } = problem;
  const scale = rowScales(problem);
  const top = largestActivities(problem);
  const priced = new Float64Array(problem.pairCost.length);
  const prices = Float64Array.from(options.prices ?? new Float64Array(rows.count));
  const direction = new Float64Array(rows.count);
  let bestPrices = Float64Array.from(prices);
  let best = -Infinity;
  let target = options.target;
  let step = 1;
  let waiting = 0;
  for (let iteration = 0; iteration < options.iterations && step > SMALLEST_STEP; iteration++) {
    const relaxed = relaxedValue(problem, prices, top, priced);
    if (options.onChoice) target = Math.min(target, options.onChoice(relaxed.choice, iteration));
    if (relaxed.bound > best + 1e-7 * Math.abs(best)) {
      best = relaxed.bound;
      bestPrices = Float64Array.from(prices);
      waiting = 0;
    } else if (relaxed.bound > best) {
      best = relaxed.bound;
      bestPrices = Float64Array.from(prices);
      waiting++;
    } else {
      waiting++;
    }
    if (waiting > PATIENCE) {
      step /= 2;
      waiting = 0;
      prices.set(bestPrices);
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let row = 0; row < rows.count; row++) {
      direction[row] = relaxed.slope[row] / scale[row] + 0.7 * direction[row];
      norm += direction[row] * direction[row];
    }
    if (norm === 0) break;
    // A far-off target makes wild steps, so it is never taken to be much above the best bound.
    const level = Math.min(target, best + TARGET_ABOVE * Math.abs(best) + 1);
    const length = (step * Math.max(level - relaxed.bound, 1e-6 * Math.abs(level))) / norm;
    for (let row = 0; row < rows.count; row++) prices[row] += (length * direction[row]) / scale[row];
  }
  const final = relaxedValue(problem, bestPrices, top, priced);
  return { bound: final.bound, prices: bestPrices, priced, choice: final.choice };
}
