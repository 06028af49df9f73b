/** A complete choice of pairs with the activities it causes, changed one job at a time. */
import type { AssignmentProblem } from "./assignment-problem";

/** Cost of a choice, and by how much it breaks ceilings (0 = feasible). */
export interface AssignmentValue {
  readonly cost: number;
  /** Sum over rows of activity above ceiling, each in units of its ceiling. */
  readonly violation: number;
}

/** The pair chosen for every job, and the activity of every row. */
export class AssignmentState {
  readonly choice: Int32Array;
  readonly activity: Float64Array;
  /** Price of a unit of activity above the ceiling, one a row; call {@link recompute} after changing it. */
  readonly violationPrice: Float64Array;
  /** Priced cost of every row at its activity. */
  private readonly present: Float64Array;

  /**
   * @param problem - The problem.
   * @param choice - Pair of every job; copied.
   * @param violationPrice - Starting price of a unit above a ceiling, one a row; copied.
   */
  constructor(
    readonly problem: AssignmentProblem,
    choice: ArrayLike<number>,
    violationPrice: Float64Array,
  ) {
    this.choice = Int32Array.from(choice);
    this.activity = new Float64Array(problem.rows.count);
    this.present = new Float64Array(problem.rows.count);
    this.violationPrice = Float64Array.from(violationPrice);
    this.recompute();
  }

  /** Sums the activities anew, which removes what rounding has gathered. */
  recompute(): void {
    this.activity.fill(0);
    const { jobs, entryStart, entryRow, entryCoefficient, rows } = this.problem;
    for (let job = 0; job < jobs; job++) {
      const pair = this.choice[job];
      const end = entryStart[pair + 1];
      for (let e = entryStart[pair]; e < end; e++) this.activity[entryRow[e]] += entryCoefficient[e];
    }
    for (let row = 0; row < rows.count; row++) this.present[row] = this.rowCost(row, this.activity[row]);
  }

  /**
   * Replaces the whole choice.
   * @param choice - Pair of every job; copied.
   */
  reset(choice: ArrayLike<number>): void {
    this.choice.set(choice);
    this.recompute();
  }

  /**
   * Cost of one row at an activity, with the price of breaking its ceiling.
   * @param row - Row.
   * @param activity - Activity.
   * @returns The priced cost.
   */
  rowCost(row: number, activity: number): number {
    const { rows } = this.problem;
    const cost = rows.at(row, activity);
    return activity > rows.ceiling[row] ? cost + rows.excess(row, activity) * this.violationPrice[row] : cost;
  }

  /**
   * Change of cost if a pair's entries were added now.
   * @param pair - Pair.
   * @returns Pair cost plus the rise of the rows' costs.
   */
  addCost(pair: number): number {
    const { entryStart, entryRow, entryCoefficient, pairCost } = this.problem;
    let cost = pairCost[pair];
    const end = entryStart[pair + 1];
    for (let e = entryStart[pair]; e < end; e++) {
      const row = entryRow[e];
      cost += this.rowCost(row, this.activity[row] + entryCoefficient[e]) - this.present[row];
    }
    return cost;
  }

  /**
   * Takes a job's pair out.
   * @param job - Job.
   * @returns The cost that goes with it.
   */
  remove(job: number): number {
    const pair = this.choice[job];
    return this.problem.pairCost[pair] - this.addEntries(pair, -1);
  }

  /**
   * Puts a job on a pair, after {@link remove}.
   * @param job - Job.
   * @param pair - One of its pairs.
   * @returns The cost that comes with it.
   */
  put(job: number, pair: number): number {
    this.choice[job] = pair;
    return this.problem.pairCost[pair] + this.addEntries(pair, 1);
  }

  /**
   * @returns Cost and violation of the whole choice.
   */
  value(): AssignmentValue {
    const { rows, pairCost, jobs } = this.problem;
    let cost = 0;
    for (let job = 0; job < jobs; job++) cost += pairCost[this.choice[job]];
    let violation = 0;
    for (let row = 0; row < rows.count; row++) {
      cost += rows.at(row, this.activity[row]);
      const excess = rows.excess(row, this.activity[row]);
      if (excess > 0) violation += excess / Math.max(rows.ceiling[row], 1);
    }
    return { cost, violation };
  }

  /** Adds a pair's entries and returns by how much the rows' costs rise. */
  private addEntries(pair: number, sign: number): number {
    const { entryStart, entryRow, entryCoefficient } = this.problem;
    const end = entryStart[pair + 1];
    let rise = 0;
    for (let e = entryStart[pair]; e < end; e++) {
      const row = entryRow[e];
      const activity = this.activity[row] + sign * entryCoefficient[e];
      const cost = this.rowCost(row, activity);
      rise += cost - this.present[row];
      this.activity[row] = activity;
      this.present[row] = cost;
    }
    return rise;
  }
}
