/** Grids for tests, written as rows of cells. */
import type { CellValue, SheetGrid } from "../../src/intake/reading";

/**
 * A sheet from its rows.
 *
 * @param sheet - Name of the sheet.
 * @param rows - Rows of cells; short rows are filled with blanks.
 * @returns The grid, starting at A1.
 */
export function grid(sheet: string, rows: readonly (readonly CellValue[])[]): SheetGrid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  return {
    sheet,
    table: null,
    firstRow: 0,
    firstColumn: 0,
    values,
    numberFormats: values.map((row) => row.map(() => "General")),
    totalRows: rows.length,
  };
}
