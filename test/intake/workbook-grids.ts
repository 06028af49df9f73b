/** Reads an .xlsx file into the grids intake works on, as the add-in would get them from Excel. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { readFileSync } from "node:fs";
import type { CellValue, SheetGrid } from "../../src/intake/reading";

installChartSupport();

/** What a file holds, as Excel would report it. */
export interface WorkbookGrids {
  readonly grids: readonly SheetGrid[];
  readonly date1904: boolean;
}

/**
 * Reads every sheet of a workbook.
 *
 * @param path - An .xlsx file.
 * @returns One grid a sheet that has any cell.
 */
export async function workbookGrids(path: string): Promise<WorkbookGrids> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  // Files by simple writers come without properties, whatever the library's types say.
  const properties = workbook.properties as { readonly date1904?: boolean } | undefined;
  const date1904 = properties?.date1904 === true;
  const grids = workbook.worksheets.flatMap((sheet) => {
    const grid = gridOf(sheet, date1904);
    return grid === null ? [] : [grid];
  });
  return { grids, date1904 };
}

function gridOf(sheet: Worksheet, date1904: boolean): SheetGrid | null {
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  let columns = 0;
  let firstRow = Infinity;
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    const cells: CellValue[] = [];
    const rowFormats: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = valueOf(cell, date1904);
      rowFormats[column - 1] = typeof cell.numFmt === "string" ? cell.numFmt : "General";
    });
    columns = Math.max(columns, cells.length);
    firstRow = Math.min(firstRow, rowNumber - 1);
    values[rowNumber - 1] = cells;
    formats[rowNumber - 1] = rowFormats;
  });
  if (columns === 0) return null;
  const filled = <T>(rows: T[][], blank: T): T[][] =>
    Array.from(rows.slice(firstRow), (row: T[] | undefined) =>
      Array.from({ length: columns }, (_, column) => row?.[column] ?? blank),
    );
  return {
    sheet: sheet.name,
    table: null,
    firstRow,
    firstColumn: 0,
    values: filled<CellValue>(values, ""),
    numberFormats: filled(formats, "General"),
    totalRows: values.length - firstRow,
  };
}

function valueOf(cell: Cell, date1904: boolean): CellValue {
  const value: unknown = cell.isMerged && cell.master !== cell ? "" : cell.value;
  return plain(value, date1904);
}

function plain(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + (date1904 ? 24107 : 25569);
  if (typeof value !== "object") return "";
  if ("error" in value) return String(value.error);
  if ("result" in value) return plain(value.result, date1904);
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText
      .map((part: { text?: unknown }) => (typeof part.text === "string" ? part.text : ""))
      .join("");
  }
  if ("text" in value) return plain(value.text, date1904);
  return "";
}
