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
  /** Price of a unit of activity above the ceiling, one a row. */
  readonly violationPrice: Float64Array;

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
    this.violationPrice = Float64Array.from(violationPrice);
    this.recompute();
  }

  /** Sums the activities anew, which removes what rounding has gathered. */
  recompute(): void {
    this.activity.fill(0);
    for (let job = 0; job < this.problem.jobs; job++) this.addEntries(this.choice[job], 1);
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
    const excess = this.problem.rows.excess(row, activity);
    const cost = this.problem.rows.at(row, activity);
    return excess > 0 ? cost + excess * this.violationPrice[row] : cost;
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
      const activity = this.activity[row];
      cost += this.rowCost(row, activity + entryCoefficient[e]) - this.rowCost(row, activity);
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
    this.addEntries(pair, -1);
    return this.addCost(pair);
  }

  /**
   * Puts a job on a pair, after {@link remove}.
   * @param job - Job.
   * @param pair - One of its pairs.
   */
  put(job: number, pair: number): void {
    this.choice[job] = pair;
    this.addEntries(pair, 1);
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

  private addEntries(pair: number, sign: number): void {
    const { entryStart, entryRow, entryCoefficient } = this.problem;
    const end = entryStart[pair + 1];
    for (let e = entryStart[pair]; e < end; e++) this.activity[entryRow[e]] += sign * entryCoefficient[e];
  }
}
