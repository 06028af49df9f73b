/** Reads what cells show, for the few places where their values do not say enough. */
import type { CellValue } from "../intake/reading";
import type { Session } from "./session";
import type { WorkbookOutline } from "./workbook-outline";

/** Part of one column of a sheet. Rows and columns from 0. */
export interface ColumnPart {
  readonly sheet: string;
  readonly firstRow: number;
  readonly column: number;
  readonly rows: number;
}

/**
 * Reads the values and texts of parts of columns in one request.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @param parts - What to read.
 * @returns The cells of all parts, one after the other.
 */
export async function readTexts(
  session: Session,
  outline: WorkbookOutline,
  parts: readonly ColumnPart[],
): Promise<readonly { readonly value: CellValue; readonly text: string }[]> {
  if (parts.length === 0) return [];
  const ranges = await session.request(({ workbook }) =>
    parts.flatMap(({ sheet, firstRow, column, rows }) => {
      const id = outline.sheets.find(({ name }) => name === sheet)?.worksheetId;
      if (id === undefined) return [];
      return [
        workbook.worksheets.getItem(id).getRangeByIndexes(firstRow, column, rows, 1).load("values,text"),
      ];
    }),
  );
  return ranges.flatMap((range) => {
    const values = range.values as CellValue[][];
    const texts = range.text;
    return values.map(([value], row) => ({ value, text: texts[row][0] }));
  });
}
