/** Everything that writes the add-in's own sheets, loaded as one piece at the first build. */
import { ALL_PARTS, buildAllocation, buildParts } from "./build-steps";
import { buildCards } from "./cards-step";
import { closePeriod } from "./close-period";
import { freezeSheets } from "./freeze-step";
import { buildScores } from "./scores-step";
import { writeSettings } from "./settings-sheet";
import { buildSummary } from "./summary-step";
import { SheetWriter } from "./write-own";

/** The steps, by name. */
export const writingSteps = {
  ALL_PARTS,
  SheetWriter,
  buildAllocation,
  buildCards,
  buildParts,
  buildScores,
  buildSummary,
  closePeriod,
  freezeSheets,
  writeSettings,
} as const;

/** The loaded piece. */
export type WritingSteps = typeof writingSteps;
