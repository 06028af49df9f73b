/** Solves an assignment problem: incumbent, proven bound and prices, by the method its size asks for. */
import { seededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import { assignmentProgram } from "./assignment-program";
import { annealAssignment, candidatePairs } from "./anneal-assignment";
import { AssignmentState } from "./assignment-state";
import {
  addMissing,
  cheapestPairs,
  countTaken,
  reducedCostLimit,
  reducedCosts,
  takePairs,
} from "./core-pairs";
import { descend, isBetter, shake, startingViolationPrices, type ValuedChoice } from "./improve-assignment";
import { isPlainAssignment, knapsackBound } from "./knapsack-bound";
import { largestActivities, relaxedValue } from "./lagrangian-bound";
import type { MilpSolver } from "./milp-solver";
import type { AssignmentSolution, SolveOptions } from "./solve-options";
import { subgradientBound, type PricedBound } from "./subgradient";

/** Cost within this relative distance of the bound counts as proven. */
const PROVEN = 1e-6;
/** Up to so many pairs the whole problem goes to the engine. */
const WHOLE_PROBLEM_PAIRS = 3000;
/** Simplex iterations of the engine on the promising pairs. */
const CORE_ITERATIONS = 8000;
const CORE_NODES = 30;
const WHOLE_ITERATIONS = 400_000;
const WHOLE_NODES = 20_000;
const PLAIN_ITERATIONS = 40_000;
/** Annealing proposals a job. */
const ANNEALING_PROPOSALS = 300;
const MOST_PROPOSALS = 6_000_000;
/** Annealing of plain assignment problems: rounds, and proposals in all. */
const PLAIN_ROUNDS = 4;
const PLAIN_PROPOSALS = 2_000_000;
/** From a feasible choice breaking a ceiling costs so many times more, since nothing has to be repaired. */
const FEASIBLE_PRICE = 20;
/** First and last temperature in units of a typical reduced cost. */
const HOT = 0.15;
const COLD = 0.01;
/** Above so many jobs the first choice comes from the linear program, and annealing does better than branching. */
const MANY_JOBS = 5000;
/** Up to so many columns the engine goes on to the very optimum. */
const SMALL_PROGRAM = 1000;
/** Relative gap at which the engine stops, on the whole problem and on the promising pairs. */
const CORE_GAP = 5e-4;
const ENGINE_GAP = 9e-5;

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
  await run.start();
  if (options.milp && !run.finished()) await run.withEngine(options.milp);
  else if (!run.finished()) await run.searchOn(12);
  return run.solution();
}

/** One solve with what is known so far. */
class SolveRun {
  private best: ValuedChoice;
  private bound = -Infinity;
  private relaxed: PricedBound;
  private readonly state: AssignmentState;
  private readonly violationPrices: Float64Array;
  private reduced: Float64Array;
  private reach = Infinity;
  /** A plain generalised assignment problem with whole-number costs. */
  private readonly plain: boolean;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly options: SolveOptions,
  ) {
    this.violationPrices = startingViolationPrices(problem);
    this.plain = options.wholeCosts === true && isPlainAssignment(problem);
    const start = options.start ?? cheapestPairs(problem);
    this.state = new AssignmentState(problem, start, this.violationPrices);
    this.best = { choice: Int32Array.from(start), ...this.state.value() };
    this.reduced = reducedCosts(problem, problem.pairCost);
    this.relaxed = {
      bound: -Infinity,
      prices: new Float64Array(problem.rows.count),
      priced: problem.pairCost,
      choice: this.best.choice,
    };
  }

  finished(): boolean {
    return this.options.signal?.aborted === true || this.proven();
  }

  solution(): AssignmentSolution {
    const bound = this.best.violation <= 0 ? Math.min(this.bound, this.best.cost) : this.bound;
    return { ...this.best, bound, prices: this.relaxed.prices, proven: this.proven() };
  }

  /** Prices, bound and a first good choice. */
  async start(): Promise<void> {
    const guess = this.best.violation <= 0 ? this.best.cost : Math.abs(this.best.cost) * 1.5 + 1;
    this.usePrices(
      subgradientBound(this.problem, {
        iterations: 300,
        target: guess,
        ...(this.options.prices ? { prices: this.options.prices } : {}),
      }),
    );
    await this.report();
    // With an engine the linear program gives a better place to begin from.
    if (this.options.milp && this.problem.jobs > MANY_JOBS) return;
    this.tryFrom(this.relaxed.choice);
    await this.report();
  }

  /** Linear program, then whole numbers on the pairs that matter. */
  async withEngine(engine: MilpSolver): Promise<void> {
    const { problem, options } = this;
    let support = await this.solveRelaxed(engine);
    await this.report();
    this.tryFrom(support ? support.rounded : this.relaxed.choice);
    await this.report();
    if (this.finished()) return;
    this.improvePlain();
    if (this.finished()) return;
    const promising = this.promisingPairs();
    const whole = countTaken(promising) <= WHOLE_PROBLEM_PAIRS;
    if (problem.jobs > MANY_JOBS && !whole) {
      this.anneal(this.options.seed, annealingProposals(problem.jobs));
      await this.report();
      return;
    }
    const extra = Math.min(Math.max(Math.round(problem.jobs * 0.15), 300), 4000);
    const taken = whole
      ? promising
      : takePairs(this.reduced, reducedCostLimit(this.reduced, extra), [this.best.choice]);
    if (support) for (const pair of support.pairs) taken[pair] = 1;
    support = null;
    const program = assignmentProgram(problem, taken);
    const answer = await engine.solve(program.program, {
      relaxed: false,
      seed: options.seed,
      relativeGap: this.options.wholeCosts ? 0 : this.engineGap(whole, program.program.columns),
      ...(this.options.wholeCosts ? { absoluteGap: 0.99 } : {}),
      nodeLimit: whole ? WHOLE_NODES : CORE_NODES,
      iterationLimit: this.plain
        ? PLAIN_ITERATIONS
        : whole
          ? (this.options.mostIterations ?? WHOLE_ITERATIONS)
          : CORE_ITERATIONS,
      ...(this.best.violation <= 0 ? { start: program.columnsOf(this.best.choice) } : {}),
    });
    // Pairs left out can't be part of anything better than the best choice, so the bound holds up to its cost.
    if (whole && answer.status !== "failed") this.raiseBound(Math.min(answer.bound, this.best.cost));
    if (answer.values) this.tryFrom(program.choiceOf(answer.values));
    await this.report();
  }

  /** Plain assignment problems have a stronger bound, and annealing is cheap on them. */
  private improvePlain(): void {
    if (!this.plain) return;
    for (let round = 0; round < PLAIN_ROUNDS && !this.finished(); round++) {
      this.anneal(this.options.seed + round, PLAIN_PROPOSALS / PLAIN_ROUNDS);
    }
    if (this.best.violation > 0) return;
    this.raiseBound(
      Math.min(knapsackBound(this.problem, this.relaxed.priced, this.best.cost), this.best.cost),
    );
  }

  /** Iterated local search: shake, descend, keep the better. */
  async searchOn(rounds: number): Promise<void> {
    this.anneal(this.options.seed, annealingProposals(this.problem.jobs));
    await this.report();
    const random = seededRandom(this.options.seed);
    for (let round = 0; round < rounds && !this.finished(); round++) {
      this.state.reset(this.best.choice);
      shake(this.state, random, Math.max(2, Math.round(this.problem.jobs * 0.02)));
      this.descendAndKeep(1);
      await this.report();
    }
  }

  /** Solves the linear program by adding pairs that pay until none is left. */
  private async solveRelaxed(
    engine: MilpSolver,
  ): Promise<{ readonly rounded: Int32Array; readonly pairs: number[] } | null> {
    const { problem, options } = this;
    const wanted = Math.max(problem.jobs * 2, 3000);
    const taken = takePairs(this.reduced, reducedCostLimit(this.reduced, wanted), [
      this.best.choice,
      this.relaxed.choice,
    ]);
    const top = largestActivities(problem);
    const priced = new Float64Array(problem.pairCost.length);
    for (let round = 0; round < 4; round++) {
      const program = assignmentProgram(problem, taken);
      const answer = await engine.solve(program.program, { relaxed: true, seed: options.seed });
      if (answer.status !== "optimal" || !answer.values || !answer.rowPrices) return null;
      const prices = program.pricesOf(answer.rowPrices);
      const value = relaxedValue(problem, prices, top, priced);
      const missing = answer.objective - value.bound;
      if (value.bound > this.bound) {
        this.usePrices({
          bound: value.bound,
          prices,
          priced: Float64Array.from(priced),
          choice: value.choice,
        });
      }
      const added = addMissing(problem, priced, taken, value.choice);
      if (added === 0 || missing <= 2e-5 * Math.abs(value.bound) || round === 3) {
        const pairs: number[] = [];
        program.eachPair(answer.values, (pair) => pairs.push(pair));
        return { rounded: program.choiceOf(answer.values), pairs };
      }
      await this.report();
    }
    return null;
  }

  /** Pairs that a choice better than the best one may use: the others' reduced costs alone exceed the gap. */
  private promisingPairs(): Uint8Array {
    if (this.best.violation > 0) return new Uint8Array(this.reduced.length).fill(1);
    const slack = this.best.cost - this.relaxed.bound;
    const limit = slack + 1e-6 * Math.max(1, Math.abs(this.best.cost));
    return takePairs(this.reduced, limit, [this.best.choice]);
  }

  private engineGap(whole: boolean, columns: number): number {
    if (!whole) return CORE_GAP;
    return columns <= SMALL_PROGRAM ? PROVEN / 10 : ENGINE_GAP;
  }

  private raiseBound(bound: number): void {
    const tolerance = 1e-6 * Math.max(1, Math.abs(bound));
    this.bound = Math.max(this.bound, this.options.wholeCosts ? Math.ceil(bound - tolerance) : bound);
  }

  private usePrices(priced: PricedBound): void {
    this.relaxed = priced;
    this.raiseBound(priced.bound);
    this.reduced = reducedCosts(this.problem, priced.priced);
    this.reach = reducedCostLimit(this.reduced, this.problem.jobs * 2);
  }

  /** Anneals the best choice among the pairs of small reduced cost. */
  private anneal(seed: number, proposals: number): void {
    const { problem, state } = this;
    state.reset(this.best.choice);
    state.violationPrice.set(this.violationPrices.map((price) => price * FEASIBLE_PRICE));
    state.recompute();
    const candidates = candidatePairs(problem.pairStart, this.reduced, this.reach, state.choice);
    const typical = reducedCostLimit(this.reduced, problem.jobs / 2);

    annealAssignment(state, candidates, {
      random: seededRandom(seed),
      proposals,
      hot: typical * HOT,
      cold: typical * COLD,
    });
    this.tryFrom(Int32Array.from(state.choice));
  }

  private tryFrom(choice: Int32Array): void {
    this.state.reset(choice);
    const value = this.state.value();
    if (isBetter(value, this.best)) this.best = { choice: Int32Array.from(choice), ...value };
    this.descendAndKeep(value.violation <= 0 ? FEASIBLE_PRICE : 1);
  }

  private descendAndKeep(priceFactor: number): void {
    this.state.violationPrice.set(this.violationPrices.map((price) => price * priceFactor));
    this.state.recompute();
    const value = descend(this.state, this.reduced, this.reach);
    if (isBetter(value, this.best)) this.best = { choice: Int32Array.from(this.state.choice), ...value };
  }

  private proven(): boolean {
    const { cost, violation } = this.best;
    return violation <= 0 && cost - this.bound <= PROVEN * Math.max(1, Math.abs(this.bound));
  }

  private async report(): Promise<void> {
    this.options.onProgress?.({
      cost: this.best.violation <= 0 ? this.best.cost : null,
      bound: this.bound,
    });
    await this.options.pause?.();
  }
}

function annealingProposals(jobs: number): number {
  return Math.min(jobs * ANNEALING_PROPOSALS, MOST_PROPOSALS);
}
