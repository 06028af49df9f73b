/** What the flow needs from whoever runs it. */
import type { Portfolio } from "../../accounts/records";
import type { ScoreOptions } from "../../accounts/score-portfolio";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import type { AllocationQuestion, AllocationResult } from "../../allocation/allocation";
import type { AllocationProgress } from "../../allocation/moves-curve";
import type { Language } from "../../language/language";
import type { MilpSolver } from "../../solver/milp-solver";

/** How an allocation is asked for. */
export interface AskedAllocation {
  /** Stops the search; the best so far is kept. */
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: AllocationProgress) => void;
}

/** Language, clock, patience and the heavy engine. */
export interface FlowOptions {
  readonly language: Language;
  /** The present moment as an Excel serial with fraction, local time. */
  readonly now: () => number;
  /** Seconds of a clock that only runs forward. */
  readonly seconds: () => number;
  /** Waits, so that the event loop breathes (0) or a cell being edited is left alone (1000). */
  readonly pause: (milliseconds: number) => Promise<void>;
  /**
   * Scores off this thread, so that the pane stays alive meanwhile. Without it, or when it answers null, the
   * accounts are scored here.
   */
  readonly score?: (
    portfolio: Portfolio,
    settings: Settings,
    options: ScoreOptions,
  ) => Promise<ScoredPortfolio | null>;
  /**
   * Allocates off this thread, for the same reason. Without it, or when it answers null, owners are sought here.
   */
  readonly allocate?: (
    question: AllocationQuestion,
    asked: AskedAllocation,
  ) => Promise<AllocationResult | null>;
  /** Listen to changes of the sheets, so that stale figures are noticed; a flow that ends with its job need not. */
  readonly watch?: boolean;
  /** Integer programming engine for an allocation here; without one the built-in search works alone, with a larger gap. */
  readonly loadSolver?: () => Promise<MilpSolver>;
}
