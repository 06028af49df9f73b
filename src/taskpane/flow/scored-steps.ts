/**
 * What can be asked without delay once the accounts are scored. Loaded as one piece while the tables are read:
 * trying out a cut or a rule must answer in the same frame.
 */
import { allocationView, chooseAllocation, rulesToStartWith, solveAllocation } from "./allocation-step";
import { pickRows } from "./pick-rows";
import { whatIfTiers } from "./what-if";

/** The questions, by name. */
export const scoredSteps = {
  allocationView,
  chooseAllocation,
  pickRows,
  rulesToStartWith,
  solveAllocation,
  whatIfTiers,
} as const;

/** The loaded piece. */
export type ScoredSteps = typeof scoredSteps;
