/** What the solver needs of a linear and integer programming engine, whoever provides it. */

/** A linear program with some whole-number columns, row by row in compressed columns. */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Entries of column c are starts[c] to starts[c + 1] - 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 1 for whole-number columns, 0 for others. */
  readonly integral: Int32Array;
  readonly offset: number;
}

/** How a program is to be solved. */
export interface MilpOptions {
  /** Solve the continuous relaxation only. */
  readonly relaxed: boolean;
  /** A feasible start for all columns. */
  readonly start?: Float64Array;
  readonly nodeLimit?: number;
  /** Stops when (objective - bound) / |objective| is at most this. */
  readonly relativeGap?: number;
  readonly absoluteGap?: number;
  readonly seed: number;
  /** Limit on simplex iterations; the deterministic clock. */
  readonly iterationLimit?: number;
  /** Gives up when aborted, with the status "failed" or the best so far. */
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface MilpAnswer {
  readonly status: "optimal" | "limit" | "infeasible" | "failed";
  /** Values of the columns; null when none were found. */
  readonly values: Float64Array | null;
  /** Prices of the rows; for relaxed solves only. */
  readonly rowPrices: Float64Array | null;
  readonly objective: number;
  /** Proven bound on the program's objective. */
  readonly bound: number;
}

/** An engine, in this thread or in another. */
export interface MilpSolver {
  /**
   * @param program - The program.
   * @param options - How to solve it.
   * @returns The answer; never rejects for limits or infeasibility.
   */
  solve(program: LinearProgram, options: MilpOptions): Promise<MilpAnswer>;
}
