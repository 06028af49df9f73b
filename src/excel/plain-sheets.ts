/** Writes sheets that are simply data: the sample workbook, and copies of own sheets as plain values. */
import { a1Address } from "../sheets/a1-range";
import type { CellValue } from "../intake/reading";
import { ExcelFailure } from "./failure";
import { cellBytes, REQUEST_BYTES } from "./payload";
import type { Session } from "./session";
import { freeSheetName, workingName } from "./sheet-names";
import { asCellText } from "./text-safety";
import type { WorkbookOutline } from "./workbook-outline";
import { queueEntries, type Entries } from "./workbook-settings";

/** A sheet of data: a header row and rows below it. */
export interface PlainSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Number format of each column; null = general. */
  readonly numberFormats: readonly (string | null)[];
  /** Column widths in points; null = Excel's own. */
  readonly columnWidths?: readonly (number | null)[];
  /** Name of the Excel table to make of it; null = none. */
  readonly table: string | null;
}

/**
 * Adds sheets of data to the workbook. They are written hidden and shown by a last small request; when Excel
 * refuses one, all are removed again.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @param sheets - What to add.
 * @param remember - What to remember, given the names, in the request that shows the sheets.
 * @returns The names the sheets got.
 */
export async function addPlainSheets(
  session: Session,
  outline: WorkbookOutline,
  sheets: readonly PlainSheet[],
  remember: (names: readonly string[]) => Entries = () => ({}),
): Promise<readonly string[]> {
  if (outline.structureProtected) throw new ExcelFailure("structure-protected");
  const names: string[] = [];
  for (const sheet of sheets) {
    const taken = names.map((name) => ({ name }));
    names.push(
      freeSheetName(sheet.name, { sheets: [...outline.sheets, ...taken] as WorkbookOutline["sheets"] }),
    );
  }
  try {
    for (const parts of requestsOf(sheets)) {
      session.at({ sheet: names[parts[0].index] });
      await session.request(({ workbook }) => {
        for (const { index, group, isFirst, isLast } of parts) {
          const working = workingName("building", `sample-${index}`);
          if (isFirst) workbook.worksheets.getItemOrNullObject(working).delete();
          const worksheet = isFirst ? workbook.worksheets.add(working) : workbook.worksheets.getItem(working);
          if (isFirst) {
            worksheet.visibility = "Hidden";
            formatColumns(worksheet, sheets[index]);
          }
          writeRows(worksheet, sheets[index], group);
          if (isLast) finish(worksheet, sheets[index]);
        }
      });
    }
    await session.request((context) => {
      names.forEach((name, index) => {
        const worksheet = context.workbook.worksheets.getItem(workingName("building", `sample-${index}`));
        worksheet.name = name;
        worksheet.visibility = "Visible";
      });
      queueEntries(context, remember(names));
    });
    return names;
  } catch (error) {
    await session.tidy(({ workbook }) => {
      names.forEach((name, index) => {
        workbook.worksheets.getItemOrNullObject(name).delete();
        workbook.worksheets.getItemOrNullObject(workingName("building", `sample-${index}`)).delete();
      });
    });
    throw error;
  }
}

/** Rows of one sheet that travel together. */
interface SheetPart {
  readonly index: number;
  readonly group: RowGroup;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Small sheets share a request, large ones take several. */
function requestsOf(sheets: readonly PlainSheet[]): readonly (readonly SheetPart[])[] {
  const requests: SheetPart[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  sheets.forEach((sheet, index) => {
    const groups = rowGroups(sheet);
    groups.forEach((group, position) => {
      if (bytes + group.bytes > REQUEST_BYTES) {
        requests.push([]);
        bytes = 0;
      }
      bytes += group.bytes;
      const isLast = position === groups.length - 1;
      requests[requests.length - 1].push({ index, group, isFirst: position === 0, isLast });
    });
  });
  return requests;
}

interface RowGroup {
  readonly first: number;
  readonly rows: number;
  readonly bytes: number;
}

function rowGroups(sheet: PlainSheet): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  let first = 0;
  let bytes = 0;
  sheet.values.forEach((row, index) => {
    const size = row.reduce((sum: number, cell) => sum + cellBytes(cell), 4);
    if (index > first && bytes + size > REQUEST_BYTES) {
      groups.push({ first, rows: index - first, bytes });
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  return [...groups, { first, rows: sheet.values.length - first, bytes }];
}

function formatColumns(worksheet: Excel.Worksheet, sheet: PlainSheet): void {
  sheet.numberFormats.forEach((format, column) => {
    if (format !== null)
      worksheet.getRangeByIndexes(1, column, Math.max(1, sheet.values.length - 1), 1).numberFormat =
        format as unknown as string[][];
  });
  sheet.columnWidths?.forEach((points, column) => {
    if (points !== null)
      worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
}

function writeRows(worksheet: Excel.Worksheet, sheet: PlainSheet, { first, rows }: RowGroup): void {
  const columns = widthOf(sheet);
  if (columns === 0 || rows === 0) return;
  worksheet.getRangeByIndexes(first, 0, rows, columns).formulas = sheet.values
    .slice(first, first + rows)
    .map((row) => Array.from({ length: columns }, (_, column) => asInput(row[column] ?? null)));
}

function asInput(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" ? asCellText(value) : value;
}

function finish(worksheet: Excel.Worksheet, sheet: PlainSheet): void {
  worksheet.getRangeByIndexes(0, 0, 1, Math.max(1, widthOf(sheet))).format.font.bold = true;
  if (sheet.table === null) return;
  const range = a1Address({ row: 0, column: 0, rows: sheet.values.length, columns: widthOf(sheet) });
  worksheet.tables.add(range, true).name = sheet.table;
}

function widthOf(sheet: PlainSheet): number {
  return sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
}

/**
 * Copies a sheet beside itself with values in the place of its formulas.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @param sheet - Name of the sheet.
 * @param name - Name wanted for the copy.
 * @param remember - What to remember, given the name it got, in the request that makes the copy.
 * @returns The name the copy got.
 */
export async function copyAsValues(
  session: Session,
  outline: WorkbookOutline,
  sheet: string,
  name: string,
  remember: (name: string) => Entries = () => ({}),
): Promise<string> {
  if (outline.structureProtected)
    throw new ExcelFailure("structure-protected", { sheet, row: null, column: null });
  // The copy would be protected, too, and keep its formulas.
  if (outline.sheets.some((one) => one.name === sheet && one.isProtected))
    throw new ExcelFailure("sheet-protected", { sheet, row: null, column: null });
  session.at({ sheet });
  const free = freeSheetName(name, outline);
  try {
    await session.request((context) => {
      const copy = context.workbook.worksheets.getItem(sheet).copy("End");
      copy.name = free;
      copy.visibility = "Visible";
      const used = copy.getUsedRange(false);
      used.copyFrom(used, "Values");
      queueEntries(context, remember(free));
    });
  } catch (error) {
    await session.tidy(({ workbook }) => {
      workbook.worksheets.getItemOrNullObject(free).delete();
    });
    throw error;
  }
  return free;
}
