/** Closing the present period adds a row an account to the history sheet. */
import { closingProblem, historyRows } from "../../accounts/history";
import { historySheetLayout } from "../../sheets/history-sheet-layout";
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { SheetWriter } from "./write-own";

/**
 * Closes the present period.
 *
 * @param core - Shared state after reading.
 * @param writer - Writes own sheets.
 * @returns The sheet and the number of rows added.
 */
export async function closePeriod(
  core: FlowCore,
  writer: SheetWriter,
): Promise<{ readonly sheet: string; readonly rows: number }> {
  const { scored, settings } = core.needScored();
  // The sheet is written anew with the new rows: one that can't be read would be lost.
  const unreadable = core.snapshot().sheetTrouble.find(({ kind }) => kind === "history");
  if (unreadable !== undefined) {
    const { sheet, address } = unreadable;
    throw new FlowStop("history-unreadable", { sheet, parameters: { address } });
  }
  const problem = closingProblem(core.memory.history, scored.asOf);
  if (problem !== null) {
    const sheet = core.snapshot().built.find(({ id }) => id === "history")?.sheet;
    throw new FlowStop(problem, sheet === undefined ? {} : { sheet });
  }
  const added = historyRows(scored, settings);
  const history = [...core.memory.history, ...added];
  const layout = historySheetLayout(history, core.language, scored.asOf);
  const built = await writer.write(layout, "writing-history", added.length);
  core.memory.history = history;
  return { sheet: built.sheet, rows: added.length };
}
