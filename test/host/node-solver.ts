/** The allocation's engine in Node: the same HiGHS as the pane's worker, in this thread. */
import loadHighs from "highs";
import { highsEngine } from "../../src/solver/highs-engine";
import type { MilpSolver } from "../../src/solver/milp-solver";

/**
 * Loads the engine at the first solve.
 *
 * @returns The engine.
 */
export function loadSolver(): Promise<MilpSolver> {
  return Promise.resolve(highsEngine(() => loadHighs()));
}
