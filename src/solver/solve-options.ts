/** What a solve of an assignment problem is given, reports and answers. */
import type { ValuedChoice } from "./improve-assignment";
import type { MilpSolver } from "./milp-solver";

/** What is known while solving. */
export interface SolveProgress {
  /** Best feasible cost so far, or null. */
  readonly cost: number | null;
  readonly bound: number;
}

/** How to solve. */
export interface SolveOptions {
  readonly seed: number;
  /** Integer programming engine; without one the search stands alone. */
  readonly milp?: MilpSolver;
  /** All costs are whole numbers, so that a bound may be rounded up. */
  readonly wholeCosts?: boolean;
  /** Most simplex iterations the engine may spend on a whole problem; the solver's own limit when left out. */
  readonly mostIterations?: number;
  /** A choice to begin with. */
  readonly start?: Int32Array;
  /** Prices of the rows to begin with. */
  readonly prices?: Float64Array;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Gives the thread to others for a moment; called several times a second. */
  readonly pause?: () => Promise<void>;
}

/** The best choice found and how good it is proven to be. */
export interface AssignmentSolution extends ValuedChoice {
  /** Lower bound on the cost of every feasible choice. */
  readonly bound: number;
  /** Price of a unit of each row's activity. */
  readonly prices: Float64Array;
  /** Cost equals bound up to rounding. */
  readonly proven: boolean;
}
