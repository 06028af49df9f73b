/** The history sheet: closed periods are read back, and closing the present one adds a row an account. */
import {
  closingProblem,
  historyColumns,
  historyRows,
  lastClosed,
  readHistory,
  type HistoryRow,
  type LastClosed,
} from "../../accounts/history";
import { readWhole } from "../../excel/read-grids";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { historySheetLayout } from "../../sheets/history-sheet-layout";
import { LIST_HEAD_ROW } from "../../sheets/list-sheet";
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { SheetWriter } from "./write-own";

/**
 * Reads the closed periods.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns Rows of all periods; none without a history sheet.
 */
export async function readClosedPeriods(
  session: Session,
  outline: WorkbookOutline,
): Promise<readonly HistoryRow[]> {
  const sheet = outline.sheets.find((candidate) => candidate.own === "history");
  const area = sheet?.tables.at(0) ?? sheet?.used;
  if (sheet === undefined || area === null || area === undefined) return [];
  const place = {
    firstRow: area.firstRow,
    firstColumn: area.firstColumn,
    rows: area.rows,
    columns: historyColumns.length,
    sheet: sheet.name,
    worksheetId: sheet.worksheetId,
    table: null,
  };
  const [grid] = await readWhole(session, [place], [], () => Promise.resolve());
  const head = Math.max(0, LIST_HEAD_ROW - area.firstRow);
  return readHistory(grid.values.slice(head)).rows;
}

/**
 * The last closed period before the present one.
 *
 * @param history - Rows of all periods.
 * @param asOf - End of the present period.
 * @returns Its tiers; null when none was closed.
 */
export function closedBefore(history: readonly HistoryRow[], asOf: number): LastClosed | null {
  return lastClosed(history, asOf);
}

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
  const problem = closingProblem(core.memory.history, scored.asOf);
  if (problem !== null) {
    const sheet = core.snapshot().built.find(({ id }) => id === "history")?.sheet;
    throw new FlowStop("already-closed", sheet === undefined ? {} : { sheet });
  }
  const added = historyRows(scored, settings);
  const history = [...core.memory.history, ...added];
  const layout = historySheetLayout(history, core.language, scored.asOf);
  const built = await writer.write(layout, "writing-history", added.length);
  core.memory.history = history;
  return { sheet: built.sheet, rows: added.length };
}
