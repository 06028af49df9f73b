/** Solves an assignment problem: incumbent, proven bound and prices, by the method its size asks for. */
import { seededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import { reducedCostLimit } from "./core-pairs";
import { isWholeWithinReach, WHOLE_PROBLEM_PAIRS, solveRelaxed, solveWhole } from "./engine-search";
import { shake } from "./improve-assignment";
import { knapsackBound } from "./knapsack-bound";
import type { MilpSolver } from "./milp-solver";
import { PlainSearch } from "./plain-search";
import type { AssignmentSolution, SolveOptions } from "./solve-options";
import { SolveRun } from "./solve-run";
import { subgradientBound } from "./subgradient";

/** Annealing proposals a job. */
const ANNEALING_PROPOSALS = 300;
const MOST_PROPOSALS = 6_000_000;
/** Annealing of plain assignment problems: rounds, and proposals a job of each round. */
const PLAIN_ROUNDS = 4;
const PLAIN_PROPOSALS = 1000;
/** Relative gap, and number of promising pairs, up to which the engine can close a plain problem. */
const ENGINE_CLOSES = 4e-3;
const FEW_PAIRS = 300;
/** Above so many jobs the first choice comes from the linear program, and annealing does better than branching. */
const MANY_JOBS = 5000;
/** Rounds of shaking without an engine. */
const SHAKES = 12;

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
  const run = new SolveRun(problem, options);
  await firstPrices(run);
  if (options.milp && !run.finished()) await withEngine(run, options.milp);
  else if (!run.finished()) await withoutEngine(run);
  return run.solution();
}

/** Prices, bound and a first good choice. */
async function firstPrices(run: SolveRun): Promise<void> {
  const { problem, options, best } = run;
  const guess = best.violation <= 0 ? best.cost : Math.abs(best.cost) * 1.5 + 1;
  run.usePrices(
    subgradientBound(problem, {
      iterations: 300,
      target: guess,
      ...(options.prices ? { prices: options.prices } : {}),
    }),
  );
  await run.report();
  // With an engine the linear program gives a better place to begin from.
  if (options.milp && problem.jobs > MANY_JOBS) return;
  run.tryFrom(run.relaxed.choice);
  await run.report();
}

/** Linear program, then whole numbers on the pairs that matter. */
async function withEngine(run: SolveRun, engine: MilpSolver): Promise<void> {
  const { problem, options } = run;
  const support = await solveRelaxed(run, engine);
  await run.report();
  run.tryFrom(support ? support.rounded : run.relaxed.choice);
  await run.report();
  if (run.finished()) return;
  if (run.plain) {
    await solvePlain(run, engine, support?.pairs ?? []);
    return;
  }
  if (problem.jobs > MANY_JOBS && !isWholeWithinReach(run, WHOLE_PROBLEM_PAIRS)) {
    run.anneal(options.seed, annealingProposals(problem.jobs));
    await run.report();
    return;
  }
  await solveWhole(run, engine, support?.pairs ?? []);
  if (run.finished()) return;
  run.anneal(options.seed, annealingProposals(problem.jobs));
  await run.report();
}

/** Plain assignment problems have a stronger bound, and a search of their own. */
async function solvePlain(run: SolveRun, engine: MilpSolver, support: readonly number[]): Promise<void> {
  const { problem, options } = run;
  for (let round = 0; round < PLAIN_ROUNDS && !run.finished(); round++) {
    run.anneal(options.seed + round, PLAIN_PROPOSALS * problem.jobs);
  }
  if (run.best.violation > 0) {
    await solveWhole(run, engine, support);
    if (run.best.violation > 0) return;
  }
  run.raiseBound(Math.min(knapsackBound(problem, run.relaxed.priced, run.best.cost), run.best.cost));
  if (run.finished()) return;
  const few = isWholeWithinReach(run, FEW_PAIRS);
  if (few) await solveWhole(run, engine, support);
  if (run.finished()) return;
  const search = new PlainSearch(problem, {
    seed: options.seed,
    prices: run.relaxed.prices.map((price) => Math.abs(price)),
    typical: reducedCostLimit(run.reduced, problem.jobs / 2),
    target: run.bound,
    onChoice: async (choice) => {
      run.tryFrom(choice);
      await run.report();
      return run.finished();
    },
  });
  await search.begin(run.best.choice);
  // The engine closes small gaps; on larger ones it only takes time.
  if (!few && !run.finished() && run.best.cost - run.bound <= ENGINE_CLOSES * Math.abs(run.bound)) {
    await solveWhole(run, engine, support);
  }
  if (!run.finished()) await search.merge();
}

/** Iterated local search: shake, descend, keep the better. */
async function withoutEngine(run: SolveRun): Promise<void> {
  const { problem, options } = run;
  run.anneal(options.seed, annealingProposals(problem.jobs));
  await run.report();
  const random = seededRandom(options.seed);
  for (let round = 0; round < SHAKES && !run.finished(); round++) {
    run.state.reset(run.best.choice);
    shake(run.state, random, Math.max(2, Math.round(problem.jobs * 0.02)));
    run.descendAndKeep(1);
    await run.report();
  }
}

function annealingProposals(jobs: number): number {
  return Math.min(jobs * ANNEALING_PROPOSALS, MOST_PROPOSALS);
}
