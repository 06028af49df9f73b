/** The part of a solve that uses the engine: linear program, then whole numbers on the pairs that matter. */
import { assignmentProgram } from "./assignment-program";
import { addMissing, countTaken, reducedCostLimit, takePairs } from "./core-pairs";
import { largestActivities, relaxedValue } from "./lagrangian-bound";
import type { MilpSolver } from "./milp-solver";
import { PROVEN, type SolveRun } from "./solve-run";

/** Up to so many pairs the whole problem goes to the engine. */
export const WHOLE_PROBLEM_PAIRS = 3000;
/** Simplex iterations of the engine on the promising pairs. */
const CORE_ITERATIONS = 8000;
const CORE_NODES = 30;
const WHOLE_ITERATIONS = 400_000;
const WHOLE_NODES = 20_000;
const PLAIN_ITERATIONS = 40_000;
/** Up to so many columns the engine goes on to the very optimum. */
const SMALL_PROGRAM = 1000;
/** Relative gap at which the engine stops, on the whole problem and on the promising pairs. */
const CORE_GAP = 5e-4;
const ENGINE_GAP = 9e-5;

/** What the linear program says. */
export interface RelaxedAnswer {
  /** Pair of every job with the largest share. */
  readonly rounded: Int32Array;
  /** Pairs with a share above 0. */
  readonly pairs: readonly number[];
}

/**
 * Solves the linear program by adding pairs that pay until none is left.
 * @param run - The solve; its prices and bound get better.
 * @param engine - The engine.
 * @returns The answer; null when the engine fails.
 */
export async function solveRelaxed(run: SolveRun, engine: MilpSolver): Promise<RelaxedAnswer | null> {
  const { problem, options } = run;
  const wanted = Math.max(problem.jobs * 2, 3000);
  const taken = takePairs(run.reduced, reducedCostLimit(run.reduced, wanted), [
    run.best.choice,
    run.relaxed.choice,
  ]);
  const top = largestActivities(problem);
  const priced = new Float64Array(problem.pairCost.length);
  for (let round = 0; round < 4; round++) {
    const program = assignmentProgram(problem, taken);
    const answer = await engine.solve(program.program, {
      relaxed: true,
      seed: options.seed,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (answer.status !== "optimal" || !answer.values || !answer.rowPrices) return null;
    const prices = program.pricesOf(answer.rowPrices);
    const value = relaxedValue(problem, prices, top, priced);
    const missing = answer.objective - value.bound;
    if (value.bound > run.bound) {
      run.usePrices({ bound: value.bound, prices, priced: Float64Array.from(priced), choice: value.choice });
    }
    const added = addMissing(problem, priced, taken, value.choice);
    if (added === 0 || missing <= 2e-5 * Math.abs(value.bound) || round === 3) {
      const pairs: number[] = [];
      program.eachPair(answer.values, (pair) => pairs.push(pair));
      return { rounded: program.choiceOf(answer.values), pairs };
    }
    await run.report();
  }
  return null;
}

/**
 * Whether the pairs that matter are few enough for the engine to decide on all of them.
 * @param run - The solve.
 * @param most - Largest number of pairs.
 * @returns True when there are no more.
 */
export function isWholeWithinReach(run: SolveRun, most: number): boolean {
  return countTaken(run.promisingPairs()) <= most;
}

/**
 * Whole numbers on the pairs that matter: all of those a better choice may use, or the most promising.
 * @param run - The solve.
 * @param engine - The engine.
 * @param support - Pairs of the linear program's solution.
 */
export async function solveWhole(
  run: SolveRun,
  engine: MilpSolver,
  support: readonly number[],
): Promise<void> {
  const { problem, options } = run;
  const promising = run.promisingPairs();
  const whole = countTaken(promising) <= WHOLE_PROBLEM_PAIRS;
  const extra = Math.min(Math.max(Math.round(problem.jobs * 0.15), 300), 4000);
  const taken = whole
    ? promising
    : takePairs(run.reduced, reducedCostLimit(run.reduced, extra), [run.best.choice]);
  for (const pair of support) taken[pair] = 1;
  const program = assignmentProgram(problem, taken);
  const answer = await engine.solve(program.program, {
    relaxed: false,
    seed: options.seed,
    relativeGap: options.wholeCosts ? 0 : engineGap(whole, program.program.columns),
    ...(options.wholeCosts ? { absoluteGap: 0.99 } : {}),
    nodeLimit: whole ? WHOLE_NODES : CORE_NODES,
    iterationLimit: run.plain
      ? PLAIN_ITERATIONS
      : whole
        ? (options.mostIterations ?? WHOLE_ITERATIONS)
        : CORE_ITERATIONS,
    ...(run.best.violation <= 0 ? { start: program.columnsOf(run.best.choice) } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  // Pairs left out can't be part of anything better than the best choice, so the bound holds up to its cost.
  if (whole && answer.status !== "failed") run.raiseBound(Math.min(answer.bound, run.best.cost));
  if (answer.values) run.tryFrom(program.choiceOf(answer.values));
  await run.report();
}

function engineGap(whole: boolean, columns: number): number {
  if (!whole) return CORE_GAP;
  return columns <= SMALL_PROGRAM ? PROVEN / 10 : ENGINE_GAP;
}
