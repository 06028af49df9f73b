/**
 * Adds rows below the list of an own sheet and leaves all the rest of the sheet as the user has it: further
 * columns, order, filters, widths. A hidden copy takes the sheet's place when anything fails.
 */
import type { OwnSheetId } from "../sheets/sheet-layout";
import { ExcelFailure } from "./failure";
import { putBack, queueCopy } from "./kept-copy";
import { ACTION_BYTES, cellBytes, REQUEST_BYTES } from "./payload";
import type { Session } from "./session";
import { workingName } from "./sheet-names";
import { asCellText, looksLikeFormula } from "./text-safety";
import type { SheetOutline, TableOutline, WorkbookOutline } from "./workbook-outline";
import { queueEntries, type Entries } from "./workbook-settings";

/** A print area from A1: its last column and its last row. */
const PRINTED = /^(?:.*!)?\$?A\$?1:\$?([A-Z]+)\$?(\d+)$/u;

/** A plain value to add; null = the cell is left alone, so that a computed column of the user's goes on. */
export type AddedCell = string | number | boolean | null;

/** What is added. */
export interface AddedRows {
  readonly id: OwnSheetId;
  /** One cell a column of the table, its first column first. */
  readonly rows: readonly (readonly AddedCell[])[];
  /** Height of the rows in points. */
  readonly rowPoints: number;
  /** The title in A1, put there where the cell still holds one of the texts before. */
  readonly title: { readonly text: string; readonly before: readonly string[] };
  /** Remembered in the request that makes the sheet complete. */
  readonly remember?: Entries;
}

/**
 * Adds rows to the table of an own sheet.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @param target - The sheet.
 * @param table - Its table.
 * @param added - What is added.
 * @param onShare - Called with the share written, 0 to 1.
 * @throws {@link ExcelFailure} before anything is changed when the workbook or the sheet is protected, and
 * after putting the sheet back when Excel refused something.
 */
export async function appendRows(
  session: Session,
  outline: WorkbookOutline,
  target: SheetOutline,
  table: TableOutline,
  added: AddedRows,
  onShare: (share: number) => Promise<void>,
): Promise<void> {
  const at = { sheet: target.name, row: null, column: null };
  if (outline.structureProtected) throw new ExcelFailure("structure-protected", at);
  if (target.isProtected) throw new ExcelFailure("sheet-protected", at);
  session.at({ sheet: target.name });
  const parts = inRequests(added.rows);
  let first = table.firstRow + table.rows;
  try {
    for (const [index, rows] of parts.entries()) {
      const firstRow = first;
      const check = await session.request((context) => {
        const sheet = context.workbook.worksheets.getItem(target.worksheetId);
        if (index === 0) queueCopy(context, sheet, added.id);
        queueRows(sheet, table, firstRow, rows, added.rowPoints);
        return queueReadBack(sheet, table, firstRow, rows);
      });
      verify(target.name, check);
      first += rows.length;
      await onShare((index + 1) / parts.length);
    }
    await finish(session, target, table, added, first);
  } catch (error) {
    await putBack(session, outline, added.id, target, { tables: target.tables.map(({ name }) => name) });
    throw error;
  }
}

/** The title and the print area follow, where the user left them as they were; then the copy goes. */
async function finish(
  session: Session,
  target: SheetOutline,
  table: TableOutline,
  { id, title, remember = {} }: AddedRows,
  end: number,
): Promise<void> {
  const found = await session.request(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(target.worksheetId);
    return {
      title: sheet.getRange("A1").load("values"),
      print: sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
    };
  });
  const shown: unknown = found.title.values[0][0];
  const print = found.print.isNullObject ? null : PRINTED.exec(found.print.address);
  await session.request((context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(target.worksheetId);
    if (typeof shown === "string" && title.before.includes(shown))
      sheet.getRange("A1").values = [[asCellText(title.text)]];
    if (print !== null && Number(print[2]) === table.firstRow + table.rows)
      sheet.pageLayout.setPrintArea(`A1:${print[1]}${String(end)}`);
    workbook.worksheets.getItem(workingName("before", id)).delete();
    queueEntries(context, remember);
  });
}

function queueRows(
  sheet: Excel.Worksheet,
  table: TableOutline,
  firstRow: number,
  rows: AddedRows["rows"],
  points: number,
): void {
  const inputs = rows.map((row) => row.map((cell) => (typeof cell === "string" ? asCellText(cell) : cell)));
  // Null is what leaves a cell alone, though the declaration of the library leaves it out.
  sheet.tables.getItem(table.name).rows.add(undefined, inputs as (string | number | boolean)[][]);
  const place = sheet.getRangeByIndexes(firstRow, table.firstColumn, rows.length, table.columns);
  place.format.rowHeight = points;
  if (table.rows < 2) return;
  const model = sheet.getRangeByIndexes(firstRow - 1, table.firstColumn, 1, table.columns);
  place.copyFrom(model, "Formats");
}

type ReadBack = readonly { readonly row: number; readonly text: string; readonly range: Excel.Range }[];

function queueReadBack(
  sheet: Excel.Worksheet,
  table: TableOutline,
  firstRow: number,
  rows: AddedRows["rows"],
): ReadBack {
  return rows.flatMap((row, down) =>
    row.flatMap((text, right) =>
      typeof text === "string" && looksLikeFormula(text)
        ? [
            {
              row: firstRow + down,
              text,
              range: sheet.getRangeByIndexes(firstRow + down, table.firstColumn + right, 1, 1).load("values"),
            },
          ]
        : [],
    ),
  );
}

function verify(sheet: string, check: ReadBack): void {
  for (const { row, text, range } of check) {
    const value: unknown = range.values[0][0];
    if (value !== text) throw new ExcelFailure("text-became-formula", { sheet, row: row + 1, column: null });
  }
}

function inRequests(rows: AddedRows["rows"]): readonly AddedRows["rows"][] {
  const parts: (readonly AddedCell[])[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = row.reduce((sum: number, cell) => sum + cellBytes(cell), ACTION_BYTES / 10);
    if (bytes > 0 && bytes + size > REQUEST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts[parts.length - 1].push(row);
    bytes += size;
  }
  return parts;
}
