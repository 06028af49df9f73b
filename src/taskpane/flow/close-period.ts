/** Closing the present period adds a row an account to the history sheet. */
import { closingProblem, historyCells, historyRows, type HistoryRow } from "../../accounts/history";
import type { AddedCell } from "../../excel/append-rows";
import { DAYS_1904 } from "../../intake/date-system";
import { LANGUAGES } from "../../language/language";
import { historySheetLayout, historyTitle } from "../../sheets/history-sheet-layout";
import { LIST_ROW_POINTS } from "../../sheets/read-back-places";
import type { FlowCore, JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import { historyPlaces } from "./history-sheet";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/**
 * Closes the present period. The rows are added below those of the history sheet, of which all else stays as the
 * user has it; a workbook without one gets it now.
 *
 * @param core - Shared state after reading.
 * @param tools - Tools of the running job.
 * @param writer - Writes own sheets.
 * @returns The sheet and the number of rows added.
 */
export async function closePeriod(
  core: FlowCore,
  tools: JobTools,
  writer: SheetWriter,
): Promise<{ readonly sheet: string; readonly rows: number }> {
  const { scored, settings } = core.needScored();
  // Rows that can't be read may be of the very period that is to be closed.
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
  const appended = await append(core, tools, writer, added, history);
  const { sheet } =
    appended ??
    (await writer.write(
      historySheetLayout(history, core.language, scored.asOf),
      "writing-history",
      added.length,
    ));
  core.memory.history = history;
  return { sheet, rows: added.length };
}

/** Null when there is no table to add to: then the sheet is written anew. */
async function append(
  core: FlowCore,
  tools: JobTools,
  writer: SheetWriter,
  added: readonly HistoryRow[],
  history: readonly HistoryRow[],
): Promise<BuiltSheet | null> {
  const target = writer.present("history");
  const table = target?.tables.at(0);
  if (target === null || table === undefined) return null;
  const places = await historyPlaces(tools.session, target, table);
  const days = core.memory.date1904 ? DAYS_1904 : 0;
  const rows = added.map((row) => {
    const line: AddedCell[] = Array.from({ length: table.columns }, () => null);
    historyCells({ ...row, periodEnd: row.periodEnd - days }).forEach((cell, index) => {
      const place = places[index];
      if (place !== null) line[place] = cell;
    });
    return line;
  });
  const before = LANGUAGES.map((language) => historyTitle(core.memory.history, language));
  const title = { text: historyTitle(history, core.language), before };
  return writer.append(
    target,
    table,
    { id: "history", rows, rowPoints: LIST_ROW_POINTS, title },
    "writing-history",
  );
}
