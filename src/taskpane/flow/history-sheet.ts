/** The closed periods, read back from the history sheet. */
import {
  historyColumns,
  lastClosed,
  readHistory,
  type HistoryRow,
  type LastClosed,
} from "../../accounts/history";
import { readWhole } from "../../excel/read-grids";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { LIST_HEAD_ROW } from "../../sheets/read-back-places";

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
