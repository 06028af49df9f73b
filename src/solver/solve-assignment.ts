/** Solves an assignment problem: incumbent, proven bound and prices, by the method its size asks for. */
import { seededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import { AssignmentState } from "./assignment-state";
import { descend, isBetter, shake, startingViolationPrices, type ValuedChoice } from "./improve-assignment";
import type { MilpSolver } from "./milp-solver";
import { subgradientBound } from "./subgradient";

/** What is known while solving. */
export interface SolveProgress {
  /** Best feasible cost so far, or null. */
  readonly cost: number | null;
  readonly bound: number;
}

/** How to solve. */
export interface SolveOptions {
  readonly seed: number;
  /** Integer programming engine; without one the search stands alone. */
  readonly milp?: MilpSolver;
  /** A choice to begin with. */
  readonly start?: Int32Array;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Gives the thread to others for a moment; called several times a second. */
  readonly pause?: () => Promise<void>;
}

/** The best choice found and how good it is proven to be. */
export interface AssignmentSolution extends ValuedChoice {
  /** Lower bound on the cost of every feasible choice. */
  readonly bound: number;
  /** Price of a unit of each row's activity. */
  readonly prices: Float64Array;
  /** Cost equals bound up to rounding. */
  readonly proven: boolean;
}

/** Cost within this relative distance of the bound counts as proven. */
const PROVEN = 1e-6;

/**
 * Solves the problem.
 * @param problem - The problem.
 * @param options - See {@link SolveOptions}; the same seed gives the same answer.
 * @returns The best choice, its cost, the bound and the prices.
 */
export async function solveAssignment(
  problem: AssignmentProblem,
  options: SolveOptions,
): Promise<AssignmentSolution> {
  const random = seededRandom(options.seed);
  const violationPrices = startingViolationPrices(problem);
  const cheapest = new Int32Array(problem.jobs);
  for (let job = 0; job < problem.jobs; job++) {
    cheapest[job] = problem.pairStart[job];
    for (let pair = cheapest[job] + 1; pair < problem.pairStart[job + 1]; pair++) {
      if (problem.pairCost[pair] < problem.pairCost[cheapest[job]]) cheapest[job] = pair;
    }
  }
  const state = new AssignmentState(problem, options.start ?? cheapest, violationPrices);
  const first = descend(state, problem.pairCost, Infinity);
  let best: ValuedChoice = { choice: Int32Array.from(state.choice), ...first };
  const relaxed = subgradientBound(problem, {
    iterations: 400,
    target: first.violation <= 0 ? first.cost : first.cost * 1.1 + 1,
  });
  await options.pause?.();
  const rounds = 12;
  for (let round = 0; round < rounds && !options.signal?.aborted; round++) {
    if (round === 0) state.reset(relaxed.choice);
    else {
      state.reset(best.choice);
      shake(state, random, Math.max(2, Math.round(problem.jobs * 0.02)));
    }
    state.violationPrice.set(violationPrices);
    const value = descend(state, relaxed.priced, Infinity);
    if (isBetter(value, best)) best = { choice: Int32Array.from(state.choice), ...value };
    options.onProgress?.({ cost: best.violation <= 0 ? best.cost : null, bound: relaxed.bound });
    await options.pause?.();
  }
  const bound = Math.min(relaxed.bound, best.violation <= 0 ? best.cost : Infinity);
  return {
    ...best,
    bound,
    prices: relaxed.prices,
    proven: best.violation <= 0 && best.cost - bound <= PROVEN * Math.max(1, Math.abs(bound)),
  };
}
