/** The closed periods, read back from the history sheet. */
import {
  historyColumns,
  lastClosed,
  readHistory,
  type HistoryRow,
  type LastClosed,
} from "../../accounts/history";
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import { ownSheet } from "../../excel/own-sheet";
import { readWhole } from "../../excel/read-grids";
import type { Session } from "../../excel/session";
import type { SheetOutline, TableOutline, WorkbookOutline } from "../../excel/workbook-outline";
import type { CellValue } from "../../intake/reading";
import { LANGUAGES } from "../../language/language";
import { listWords } from "../../language/lists";
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
  const sheet = ownSheet(outline, "history");
  const table = sheet?.tables.at(0);
  const area = table ?? sheet?.used;
  if (sheet === null || area === null || area === undefined) return { rows: [], trouble: [] };
  const place = {
    firstRow: area.firstRow,
    firstColumn: area.firstColumn,
    rows: area.rows,
    columns: area.columns,
    sheet: sheet.name,
    worksheetId: sheet.worksheetId,
    table: null,
  };
  const [grid] = await readWhole(session, [place], [], () => Promise.resolve());
  const head = table === undefined ? Math.max(0, LIST_HEAD_ROW - area.firstRow) : 1;
  const places = placesIn(grid.values.at(Math.max(0, head - 1)) ?? []);
  const lines = grid.values
    .slice(head)
    .map((line) => places.map((index) => (index === null ? null : (line[index] ?? null))));
  const { rows, problems } = readHistory(lines);
  const trouble = problems.map(({ row, column, code }): OwnSheetTrouble => {
    const index = historyColumns.indexOf(column);
    const letters = columnLetters(area.firstColumn + (places[index] ?? 0));
    return {
      kind: "history",
      sheet: sheet.name,
      address: `${letters}${String(area.firstRow + head + row + 1)}`,
      code,
      value: String(lines[row][index] ?? ""),
    };
  });
  return { rows, trouble };
}

/**
 * Where the columns of the history stand in its table, wherever the user moved them.
 *
 * @param session - An open conversation.
 * @param sheet - The history sheet.
 * @param table - Its table.
 * @returns Place from 0 in the table of each of `historyColumns`; null where it is gone.
 */
export async function historyPlaces(
  session: Session,
  sheet: SheetOutline,
  table: TableOutline,
): Promise<readonly (number | null)[]> {
  const { firstRow, firstColumn, columns } = table;
  const head = await session.request(({ workbook }) =>
    workbook.worksheets
      .getItem(sheet.worksheetId)
      .getRangeByIndexes(firstRow, firstColumn, 1, columns)
      .load("values"),
  );
  const [texts] = head.values as CellValue[][];
  return placesIn(texts);
}

/** By the header in either language; a column whose header was changed is looked for at its own place. */
function placesIn(head: readonly CellValue[]): readonly (number | null)[] {
  const texts = head.map((cell) => String(cell).trim());
  const named = historyColumns.map((column) =>
    texts.findIndex((text) =>
      LANGUAGES.some((language) => listWords[language].history.heads[column] === text),
    ),
  );
  const taken = new Set(named);
  return named.map((place, index) => {
    if (place >= 0) return place;
    return index < texts.length && !taken.has(index) ? index : null;
  });
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
