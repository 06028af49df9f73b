/** A long piece of work: how it reports progress, how it is stopped, how it ends. */
import type { FlowError } from "./flow-error";

/** What a job is doing now. The pane has the words. */
export type Phase =
  | "looking"
  | "reading"
  | "fitting"
  | "scoring"
  | "solving"
  | "writing-sample"
  | "writing-scores"
  | "writing-cards"
  | "writing-live-card"
  | "writing-allocation"
  | "writing-summary"
  | "writing-history"
  | "writing-settings"
  | "writing-standards"
  | "writing-visit-plan"
  | "writing-owners"
  | "reverting"
  | "making-slides"
  | "copying"
  | "waiting";

/** One step of progress; counts real things (sheets, rows, cards, cells) and never runs backwards within a phase. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly of: number;
  /** Name of the user's table or of our sheet the phase is about; null = none. */
  readonly subject: string | null;
  /** The solver's state; present only while solving. */
  readonly solver?: SolverProgress;
}

/** How good the best allocation found so far is. */
export interface SolverProgress {
  /** Largest distance from the best possible, 0.021 is 2.1 %; null before the first bound. */
  readonly gap: number | null;
  readonly moves: number | null;
  /** Heaviest load over the mean or over capacity, 1.19 is 119 %. */
  readonly heaviestLoad: number | null;
  /** True from the moment a stop keeps something. */
  readonly hasIncumbent: boolean;
}

/** How a caller follows and stops a job. */
export interface JobOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting leaves each own sheet either new and complete or as before; the solver keeps its best. */
  readonly signal?: AbortSignal;
}

/** How a job ended. Nothing is thrown: trouble is a value. */
export type Outcome<T> =
  | { readonly status: "done"; readonly value: T }
  | {
      readonly status: "cancelled";
      /** What is complete and what is as before. */
      readonly sheets: readonly SheetState[];
    }
  | { readonly status: "failed"; readonly error: FlowError };

/** An own sheet after a stop. */
export interface SheetState {
  readonly sheet: string;
  readonly state: "complete" | "as-before";
}
