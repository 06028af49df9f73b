/** Which pairs are worth handing to the engine, judged by their reduced costs. */
import type { AssignmentProblem } from "./assignment-problem";

/**
 * Reduced costs: how much dearer each pair is than its job's cheapest, at the rows' prices.
 * @param problem - The problem.
 * @param priced - Costs of the pairs at the rows' prices.
 * @returns One figure a pair, 0 for the cheapest of each job.
 */
export function reducedCosts(problem: AssignmentProblem, priced: Float64Array): Float64Array {
  const reduced = new Float64Array(priced.length);
  for (let job = 0; job < problem.jobs; job++) {
    let cheapest = Infinity;
    const end = problem.pairStart[job + 1];
    for (let p = problem.pairStart[job]; p < end; p++) cheapest = Math.min(cheapest, priced[p]);
    for (let p = problem.pairStart[job]; p < end; p++) reduced[p] = priced[p] - cheapest;
  }
  return reduced;
}

/**
 * Reduced cost below which so many pairs lie, the cheapest of each job not counted.
 * @param reduced - Reduced costs.
 * @param count - Number of pairs wanted.
 * @returns The limit; Infinity when there are fewer pairs.
 */
export function reducedCostLimit(reduced: Float64Array, count: number): number {
  const above = reduced.filter((cost) => cost > 0).sort();
  return count >= above.length ? Infinity : above[Math.max(0, Math.floor(count))];
}

/**
 * Marks the pairs to take in: cheapest of each job, those below a limit, and the pairs of given choices.
 * @param reduced - Reduced costs.
 * @param limit - Largest reduced cost taken in.
 * @param choices - Choices whose pairs are taken in as well.
 * @returns 1 for each pair taken in.
 */
export function takePairs(reduced: Float64Array, limit: number, choices: readonly Int32Array[]): Uint8Array {
  const taken = new Uint8Array(reduced.length);
  for (let p = 0; p < reduced.length; p++) if (reduced[p] <= 0 || reduced[p] < limit) taken[p] = 1;
  for (const choice of choices) for (const pair of choice) taken[pair] = 1;
  return taken;
}

/**
 * The cheapest pair of every job, loads not looked at.
 * @param problem - The problem.
 * @returns Pair of every job.
 */
export function cheapestPairs(problem: AssignmentProblem): Int32Array {
  const choice = new Int32Array(problem.jobs);
  for (let job = 0; job < problem.jobs; job++) {
    choice[job] = problem.pairStart[job];
    for (let p = choice[job] + 1; p < problem.pairStart[job + 1]; p++) {
      if (problem.pairCost[p] < problem.pairCost[choice[job]]) choice[job] = p;
    }
  }
  return choice;
}

/**
 * Counts the pairs taken in.
 * @param flags - Zeros and ones.
 * @returns Number of ones.
 */
export function countTaken(flags: Uint8Array): number {
  let total = 0;
  for (const flag of flags) total += flag;
  return total;
}

/**
 * Takes in the pairs that are cheaper at some prices than every pair of their job taken in before.
 * @param problem - The problem.
 * @param priced - Costs of the pairs at the prices.
 * @param taken - 1 for each pair taken in; changed in place.
 * @param cheapest - Cheapest pair of every job at the prices.
 * @returns Number of pairs added.
 */
export function addMissing(
  problem: AssignmentProblem,
  priced: Float64Array,
  taken: Uint8Array,
  cheapest: Int32Array,
): number {
  let added = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if (taken[cheapest[job]] === 1) continue;
    let least = Infinity;
    const end = problem.pairStart[job + 1];
    for (let p = problem.pairStart[job]; p < end; p++) if (taken[p] === 1) least = Math.min(least, priced[p]);
    for (let p = problem.pairStart[job]; p < end; p++) {
      if (taken[p] === 0 && priced[p] < least) {
        taken[p] = 1;
        added++;
      }
    }
  }
  return added;
}
