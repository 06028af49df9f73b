/** What the flow needs from whoever runs it. */
import type { Language } from "../../language/language";
import type { MilpSolver } from "../../solver/milp-solver";

/** Language, clock, patience and the heavy engine. */
export interface FlowOptions {
  readonly language: Language;
  /** The present moment as an Excel serial with fraction, local time. */
  readonly now: () => number;
  /** Seconds of a clock that only runs forward. */
  readonly seconds: () => number;
  /** Waits, so that the event loop breathes (0) or a cell being edited is left alone (1000). */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Integer programming engine for the allocation; without one the built-in search works alone, with a larger gap. */
  readonly loadSolver?: () => Promise<MilpSolver>;
}
