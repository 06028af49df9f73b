/**
 * Search for plain generalised assignment problems: several exchanges from different places, then the choices
 * they end in with one another as guides.
 *
 * Source: Glover (1997), "A Template for Scatter Search and Path Relinking", Artificial Evolution, LNCS 1363
 * (good choices are led towards one another).
 */
import { seededRandom, type SeededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import { exchangeJobs, type ExchangedChoice } from "./exchange-jobs";

/** How to search. */
export interface PlainSearchOptions {
  readonly seed: number;
  /** Good prices of the rows. */
  readonly prices: Float64Array;
  /** A typical reduced cost: the unit of what a choice may be dearer for a while. */
  readonly typical: number;
  /** Cost at which nothing better is possible. */
  readonly target: number;
  /** Told of every choice; true stops the search. */
  readonly onChoice: (choice: Int32Array) => Promise<boolean>;
}

const STARTS = 6;
const ROUNDS = 1000;
/** What a choice may be dearer for a while, in typical reduced costs, one exchange after another. */
const ALLOWANCES: readonly number[] = [0.3, 1, 2];
const MOST_MERGES = 300;
/** Visits of the exact searches in all. */
const MOST_NODES = 100_000_000;

/** The search, in two parts so that an engine may try in between. */
export class PlainSearch {
  private readonly random: SeededRandom;
  private readonly elite: ExchangedChoice[] = [];
  private nodes = 0;

  /**
   * @param problem - A plain generalised assignment problem with whole-number costs.
   * @param options - Prices, target and what to do with each choice.
   */
  constructor(
    private readonly problem: AssignmentProblem,
    private readonly options: PlainSearchOptions,
  ) {
    this.random = seededRandom(options.seed);
  }

  /**
   * Several exchanges from one choice, each by a way of its own.
   * @param start - A feasible choice: pair of every job.
   */
  async begin(start: Int32Array): Promise<void> {
    for (let k = 0; k < STARTS; k++) {
      let last = start;
      for (const allowance of ALLOWANCES) {
        const found = this.exchange(last, allowance);
        last = found.choice;
        this.elite[k] = found;
      }
      if (await this.options.onChoice(last)) return;
    }
  }

  /** Leads the choices towards one another until the visits are spent; after {@link begin}. */
  async merge(): Promise<void> {
    for (let k = 0; k < MOST_MERGES && this.nodes < MOST_NODES; k++) {
      const one = this.random.index(STARTS);
      const other = (one + 1 + this.random.index(STARTS - 1)) % STARTS;
      const allowance = ALLOWANCES[k % ALLOWANCES.length];
      const merged = this.exchange(this.elite[one].choice, allowance, this.elite[other].choice);
      if (merged.cost <= this.elite[one].cost) this.elite[one] = merged;
      if (await this.options.onChoice(merged.choice)) return;
    }
  }

  private exchange(from: Int32Array, allowance: number, guide?: Int32Array): ExchangedChoice {
    const { prices, target, typical } = this.options;
    const found = exchangeJobs(this.problem, from, prices, {
      random: this.random,
      rounds: ROUNDS,
      target,
      allowance: allowance * typical,
      ...(guide ? { guide } : {}),
    });
    this.nodes += found.nodes;
    return found;
  }
}
