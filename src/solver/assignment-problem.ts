/**
 * The generalised assignment problem with convex piecewise linear costs of the agents' activities:
 * every job takes exactly one of its pairs; every row sums coefficients of the pairs taken and
 * charges a convex cost for the sum, with a hard ceiling.
 *
 * Capacities with priced overtime, balance of loads, bands of value, count limits, a limit on the
 * number of moves and limits on jobs left out are all rows of this one form.
 */
import { RowCosts, type RowCost } from "./row-costs";

/** A problem in packed arrays; pairs are sorted by job. */
export interface AssignmentProblem {
  readonly jobs: number;
  readonly agents: number;
  /** Pairs of job j are pairStart[j] to pairStart[j + 1] - 1. */
  readonly pairStart: Int32Array;
  /** Agent of each pair, 0 to agents - 1. */
  readonly pairAgent: Int32Array;
  readonly pairCost: Float64Array;
  /** Row entries of pair p are entryStart[p] to entryStart[p + 1] - 1. */
  readonly entryStart: Int32Array;
  readonly entryRow: Int32Array;
  readonly entryCoefficient: Float64Array;
  readonly rows: RowCosts;
}

/** Numbers in a typed array that doubles when it is full: a tenth of what a list of numbers weighs while it grows. */
class GrowingInts {
  length = 0;
  private items = new Int32Array(1024);

  push(value: number): number {
    if (this.length === this.items.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length] = value;
    return ++this.length;
  }

  packed(): Int32Array {
    return this.items.slice(0, this.length);
  }
}

/** The same for fractions. */
class GrowingFloats {
  length = 0;
  private items = new Float64Array(1024);

  push(value: number): number {
    if (this.length === this.items.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length] = value;
    return ++this.length;
  }

  packed(): Float64Array {
    return this.items.slice(0, this.length);
  }
}

/** Collects rows, jobs and pairs, and packs them into an {@link AssignmentProblem}. */
export class AssignmentProblemBuilder {
  private readonly rowCosts: RowCost[] = [];
  private readonly starts = new GrowingInts();
  private readonly agentOfPair = new GrowingInts();
  private readonly costOfPair = new GrowingFloats();
  private readonly entryStarts = new GrowingInts();
  private readonly rowsOfEntries = new GrowingInts();
  private readonly coefficients = new GrowingFloats();

  /**
   * @param agents - Number of agents, 1 or more.
   */
  constructor(private readonly agents: number) {}

  /**
   * Adds a row.
   * @param cost - Convex cost of the row's activity.
   * @returns Index of the row.
   */
  addRow(cost: RowCost): number {
    return this.rowCosts.push(cost) - 1;
  }

  /**
   * Begins the next job; the pairs added after it are its pairs.
   * @returns Index of the job.
   */
  addJob(): number {
    return this.starts.push(this.agentOfPair.length) - 1;
  }

  /**
   * Begins the next pair of the last job; the entries added after it are its entries.
   * @param agent - Agent, 0 to agents - 1.
   * @param cost - Cost of taking the pair; finite.
   * @returns Index of the pair.
   */
  addPair(agent: number, cost: number): number {
    this.entryStarts.push(this.rowsOfEntries.length);
    this.costOfPair.push(cost);
    return this.agentOfPair.push(agent) - 1;
  }

  /**
   * Adds an entry to the last pair; at most one a row.
   * @param row - Row.
   * @param coefficient - What the pair adds to the row's activity, 0 or more.
   */
  addEntry(row: number, coefficient: number): void {
    if (coefficient === 0) return;
    this.rowsOfEntries.push(row);
    this.coefficients.push(coefficient);
  }

  /**
   * @returns The packed problem.
   * @throws RangeError when a job has no pair.
   */
  build(): AssignmentProblem {
    const jobs = this.starts.length;
    this.starts.push(this.agentOfPair.length);
    this.entryStarts.push(this.rowsOfEntries.length);
    const pairStart = this.starts.packed();
    for (let job = 0; job < jobs; job++) {
      if (pairStart[job + 1] <= pairStart[job]) {
        throw new RangeError(`every job must have a pair, job ${String(job)} has none`);
      }
    }
    return {
      jobs,
      agents: this.agents,
      pairStart,
      pairAgent: this.agentOfPair.packed(),
      pairCost: this.costOfPair.packed(),
      entryStart: this.entryStarts.packed(),
      entryRow: this.rowsOfEntries.packed(),
      entryCoefficient: this.coefficients.packed(),
      rows: new RowCosts(this.rowCosts),
    };
  }
}
