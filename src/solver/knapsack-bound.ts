/**
 * A stronger bound for problems whose only rows are capacities with whole-number weights: the jobs' demands are
 * relaxed instead of the capacities, so that each agent solves a knapsack exactly.
 *
 * Source: Fisher, Jaikumar & Van Wassenhove (1986), "A Multiplier Adjustment Method for the Generalized
 * Assignment Problem", Management Science 32(9).
 */
import type { AssignmentProblem } from "./assignment-problem";

const ITERATIONS = 1500;
/** Iterations without a better bound after which the step is halved. */
const PATIENCE = 20;
/** Largest total of (items x capacity) of one iteration that is worth the time. */
const MOST_WORK = 2e8;

/** Pairs of one agent. */
interface Knapsack {
  readonly capacity: number;
  readonly pairs: number[];
}

/**
 * Whether the bound applies: every pair has one entry, whole-number weights and capacities, no priced row.
 * @param problem - The problem.
 * @returns True for a plain generalised assignment problem.
 */
export function isPlainAssignment(problem: AssignmentProblem): boolean {
  const { rows, pairCost, entryStart, entryCoefficient, entryRow, pairAgent } = problem;
  for (let pair = 0; pair < pairCost.length; pair++) {
    const entry = entryStart[pair];
    if (entryStart[pair + 1] - entry !== 1 || !Number.isInteger(entryCoefficient[entry])) return false;
    if (entryRow[entry] !== pairAgent[pair]) return false;
  }
  for (let row = 0; row < rows.count; row++) {
    if (
      rows.slope[row] !== 0 ||
      rows.constant[row] !== 0 ||
      rows.breakStart[row + 1] > rows.breakStart[row]
    ) {
      return false;
    }
    if (!Number.isInteger(rows.ceiling[row])) return false;
  }
  return true;
}

/**
 * Improves the jobs' prices by subgradient steps and keeps the best bound.
 * @param problem - A problem for which {@link isPlainAssignment} holds.
 * @param priced - Costs of the pairs at good prices of the rows; they give the first prices of the jobs.
 * @param target - Cost of the best choice known.
 * @returns Lower bound on the cost of every feasible choice.
 */
export function knapsackBound(problem: AssignmentProblem, priced: Float64Array, target: number): number {
  const { jobs, pairStart } = problem;
  const knapsacks = agentKnapsacks(problem);
  const jobOfPair = new Int32Array(problem.pairCost.length);
  let prices = new Float64Array(jobs);
  for (let job = 0; job < jobs; job++) {
    prices[job] = Infinity;
    for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
      jobOfPair[p] = job;
      prices[job] = Math.min(prices[job], priced[p]);
    }
  }
  let best = -Infinity;
  let bestPrices = prices;
  let step = 1;
  let waiting = 0;
  const taken = new Int32Array(jobs);
  for (let iteration = 0; iteration < ITERATIONS && step > 1e-3; iteration++) {
    taken.fill(0);
    let bound = prices.reduce((sum, price) => sum + price, 0);
    for (const knapsack of knapsacks) {
      const gain = fillKnapsack(problem, knapsack, prices, jobOfPair, taken);
      if (gain === null) return best;
      bound -= gain;
    }
    if (bound > best + 1e-6) {
      best = bound;
      bestPrices = Float64Array.from(prices);
      waiting = 0;
    } else if (++waiting > PATIENCE) {
      step /= 2;
      waiting = 0;
      prices = Float64Array.from(bestPrices);
      continue;
    }
    const norm = taken.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    if (norm === 0 || best >= target) break;
    const length = (step * Math.max(target - bound, 0.5)) / norm;
    for (let job = 0; job < jobs; job++) prices[job] += length * (1 - taken[job]);
  }
  return best;
}

function agentKnapsacks(problem: AssignmentProblem): Knapsack[] {
  const knapsacks = Array.from({ length: problem.agents }, (_, agent): Knapsack => ({
    capacity: problem.rows.ceiling[agent] ?? 0,
    pairs: [],
  }));
  problem.pairAgent.forEach((agent, pair) => knapsacks[agent].pairs.push(pair));
  return knapsacks;
}

/** Best gain of one agent; counts its jobs in `taken`. Null when the work would be out of proportion. */
function fillKnapsack(
  problem: AssignmentProblem,
  knapsack: Knapsack,
  prices: Float64Array,
  jobOfPair: Int32Array,
  taken: Int32Array,
): number | null {
  const { capacity } = knapsack;
  const items = knapsack.pairs.filter((pair) => prices[jobOfPair[pair]] - problem.pairCost[pair] > 0);
  if (items.length * capacity > MOST_WORK) return null;
  const gains = new Float64Array(capacity + 1);
  const chosen = items.map((pair) => {
    const gain = prices[jobOfPair[pair]] - problem.pairCost[pair];
    const weight = problem.entryCoefficient[problem.entryStart[pair]];
    const picks = new Uint8Array(capacity + 1);
    for (let room = capacity; room >= weight; room--) {
      const sum = gains[room - weight] + gain;
      if (sum > gains[room]) {
        gains[room] = sum;
        picks[room] = 1;
      }
    }
    return picks;
  });
  let room = capacity;
  for (let k = items.length - 1; k >= 0; k--) {
    if (chosen[k][room] === 0) continue;
    taken[jobOfPair[items[k]]]++;
    room -= problem.entryCoefficient[problem.entryStart[items[k]]];
  }
  return gains[capacity];
}
