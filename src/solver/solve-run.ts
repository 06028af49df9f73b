/** One solve of an assignment problem: the best choice, the bound and the prices known so far. */
import { seededRandom } from "../numeric/seeded-random";
import { annealAssignment, candidatePairs } from "./anneal-assignment";
import type { AssignmentProblem } from "./assignment-problem";
import { AssignmentState } from "./assignment-state";
import { cheapestPairs, reducedCostLimit, reducedCosts, takePairs } from "./core-pairs";
import { descend, isBetter, startingViolationPrices, type ValuedChoice } from "./improve-assignment";
import { isPlainAssignment } from "./knapsack-bound";
import type { AssignmentSolution, SolveOptions } from "./solve-options";
import type { PricedBound } from "./subgradient";

/** Cost within this relative distance of the bound counts as proven. */
export const PROVEN = 1e-6;
/** From a feasible choice breaking a ceiling costs so many times more, since nothing has to be repaired. */
const FEASIBLE_PRICE = 20;
/** First and last temperature in units of a typical reduced cost. */
const HOT = 0.15;
const COLD = 0.01;

/** What is known, and how it gets better. */
export class SolveRun {
  best: ValuedChoice;
  bound = -Infinity;
  /** The prices with the best bound, and what they make of the pairs. */
  relaxed: PricedBound;
  reduced: Float64Array;
  /** A plain generalised assignment problem with whole-number costs. */
  readonly plain: boolean;
  readonly state: AssignmentState;
  private readonly violationPrices: Float64Array;
  private reach = Infinity;

  /**
   * @param problem - The problem.
   * @param options - How to solve it.
   */
  constructor(
    readonly problem: AssignmentProblem,
    readonly options: SolveOptions,
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

  /**
   * @returns True when cancelled or proven.
   */
  finished(): boolean {
    return this.options.signal?.aborted === true || this.proven();
  }

  /**
   * @returns What is known now as an answer.
   */
  solution(): AssignmentSolution {
    const bound = this.best.violation <= 0 ? Math.min(this.bound, this.best.cost) : this.bound;
    return { ...this.best, bound, prices: this.relaxed.prices, proven: this.proven() };
  }

  /**
   * Keeps a bound when it is better; a bound on whole-number costs is rounded up.
   * @param bound - Lower bound on the cost.
   */
  raiseBound(bound: number): void {
    const tolerance = 1e-6 * Math.max(1, Math.abs(bound));
    this.bound = Math.max(this.bound, this.options.wholeCosts ? Math.ceil(bound - tolerance) : bound);
  }

  /**
   * Takes over prices.
   * @param priced - Prices with their bound.
   */
  usePrices(priced: PricedBound): void {
    this.relaxed = priced;
    this.raiseBound(priced.bound);
    this.reduced = reducedCosts(this.problem, priced.priced);
    this.reach = reducedCostLimit(this.reduced, this.problem.jobs * 2);
  }

  /**
   * Pairs that a choice better than the best one may use: the others' reduced costs alone exceed the gap.
   * @returns 1 for each such pair.
   */
  promisingPairs(): Uint8Array {
    if (this.best.violation > 0) return new Uint8Array(this.reduced.length).fill(1);
    const slack = this.best.cost - this.relaxed.bound;
    const limit = slack + 1e-6 * Math.max(1, Math.abs(this.best.cost));
    return takePairs(this.reduced, limit, [this.best.choice]);
  }

  /**
   * Anneals the best choice among the pairs of small reduced cost.
   * @param seed - Seed of the proposals.
   * @param proposals - Number of proposals.
   */
  anneal(seed: number, proposals: number): void {
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

  /**
   * Keeps a choice when it is better, and what a descent from it leads to.
   * @param choice - Pair of every job.
   */
  tryFrom(choice: Int32Array): void {
    this.state.reset(choice);
    const value = this.state.value();
    if (isBetter(value, this.best)) this.best = { choice: Int32Array.from(choice), ...value };
    this.descendAndKeep(value.violation <= 0 ? FEASIBLE_PRICE : 1);
  }

  /**
   * Descends from the state and keeps what is better.
   * @param priceFactor - How many times the usual price breaking a ceiling costs.
   */
  descendAndKeep(priceFactor: number): void {
    this.state.violationPrice.set(this.violationPrices.map((price) => price * priceFactor));
    this.state.recompute();
    const value = descend(this.state, this.reduced, this.reach);
    if (isBetter(value, this.best)) this.best = { choice: Int32Array.from(this.state.choice), ...value };
  }

  /** Tells the caller how far it is, and gives others the thread. */
  async report(): Promise<void> {
    this.options.onProgress?.({
      cost: this.best.violation <= 0 ? this.best.cost : null,
      bound: this.bound,
    });
    await this.options.pause?.();
  }

  private proven(): boolean {
    const { cost, violation } = this.best;
    return violation <= 0 && cost - this.bound <= PROVEN * Math.max(1, Math.abs(this.bound));
  }
}
