/** Cells of the add-in's own sheets that could not be used as they stand, with their place. */
import type { HistoryProblem } from "./history";
import type { SettingProblemCode } from "./settings-check";

/** One cell at fault, and what happens instead. */
export interface OwnSheetTrouble {
  /**
   * A setting's starting value is used; a history row is left out of comparisons and the period stays open; for
   * a tier set by hand the rule's tier is used, or it holds without an end.
   */
  readonly kind: "setting" | "history" | "override";
  readonly sheet: string;
  /** Address of the cell, for example "B17". */
  readonly address: string;
  readonly code: SettingProblemCode | HistoryProblem["code"];
  /** What stands there; "" for a blank cell. */
  readonly value: string;
}
