/** The closed periods, read back from the history sheet. */
import {
  historyColumns,
  lastClosed,
  readHistory,
  type HistoryRow,
  type LastClosed,
} from "../../accounts/history";
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import { readWhole } from "../../excel/read-grids";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { columnLetters } from "../../sheets/a1-range";
import { LIST_HEAD_ROW } from "../../sheets/read-back-places";

/** Closed periods as the sheet has them, in whatever order it was sorted. */
export interface ClosedPeriods {
  readonly rows: readonly HistoryRow[];
  /** Cells whose rows could not be read. */
  readonly trouble: readonly OwnSheetTrouble[];
}

/**
 * Reads the closed periods.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns Rows of all periods and what could not be read; none without a history sheet.
 */
export async function readClosedPeriods(session: Session, outline: WorkbookOutline): Promise<ClosedPeriods> {
  const sheet = outline.sheets.find((candidate) => candidate.own === "history");
  const area = sheet?.tables.at(0) ?? sheet?.used;
  if (sheet === undefined || area === null || area === undefined) return { rows: [], trouble: [] };
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
  const { rows, problems } = readHistory(grid.values.slice(head));
  const trouble = problems.map(({ row, column, code }): OwnSheetTrouble => {
    const place = historyColumns.indexOf(column);
    return {
      kind: "history",
      sheet: sheet.name,
      address: `${columnLetters(area.firstColumn + place)}${String(area.firstRow + head + row + 1)}`,
      code,
      value: String(grid.values[head + row]?.[place] ?? ""),
    };
  });
  return { rows, trouble };
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
