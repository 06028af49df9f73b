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

/** One coefficient of a pair in a row; coefficients are zero or more. */
export interface PairEntry {
  readonly row: number;
  readonly coefficient: number;
}

/** Collects rows, jobs and pairs, and packs them into an {@link AssignmentProblem}. */
export class AssignmentProblemBuilder {
  private readonly rowCosts: RowCost[] = [];
  private readonly starts: number[] = [];
  private readonly agentOfPair: number[] = [];
  private readonly costOfPair: number[] = [];
  private readonly entryStarts: number[] = [];
  private readonly rowsOfEntries: number[] = [];
  private readonly coefficients: number[] = [];

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
   * Adds a pair to the last job.
   * @param agent - Agent, 0 to agents - 1.
   * @param cost - Cost of taking the pair; finite.
   * @param entries - Coefficients in rows; at most one a row.
   * @returns Index of the pair.
   */
  addPair(agent: number, cost: number, entries: readonly PairEntry[]): number {
    this.entryStarts.push(this.rowsOfEntries.length);
    for (const entry of entries) {
      if (entry.coefficient === 0) continue;
      this.rowsOfEntries.push(entry.row);
      this.coefficients.push(entry.coefficient);
    }
    this.costOfPair.push(cost);
    return this.agentOfPair.push(agent) - 1;
  }

  /**
   * @returns The packed problem.
   * @throws RangeError when a job has no pair.
   */
  build(): AssignmentProblem {
    const pairStart = Int32Array.from([...this.starts, this.agentOfPair.length]);
    for (let job = 0; job < this.starts.length; job++) {
      if (pairStart[job + 1] <= pairStart[job]) {
        throw new RangeError(`every job must have a pair, job ${String(job)} has none`);
      }
    }
    return {
      jobs: this.starts.length,
      agents: this.agents,
      pairStart,
      pairAgent: Int32Array.from(this.agentOfPair),
      pairCost: Float64Array.from(this.costOfPair),
      entryStart: Int32Array.from([...this.entryStarts, this.rowsOfEntries.length]),
      entryRow: Int32Array.from(this.rowsOfEntries),
      entryCoefficient: Float64Array.from(this.coefficients),
      rows: new RowCosts(this.rowCosts),
    };
  }
}
