/** Cells of the add-in's own sheets that could not be used as they stand, with their place. */
import type { HistoryProblem } from "./history";
import type { SettingProblemCode } from "./settings-check";

/** One cell at fault, and what happens instead. */
export interface OwnSheetTrouble {
  /** A setting's starting value is used; a history row is left out of comparisons and the period stays open. */
  readonly kind: "setting" | "history";
  readonly sheet: string;
  /** Address of the cell, for example "B17". */
  readonly address: string;
  readonly code: SettingProblemCode | HistoryProblem["code"];
  /** What stands there; "" for a blank cell. */
  readonly value: string;
}
