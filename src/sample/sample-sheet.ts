/** A sheet of the sample workbook as plain data. */

/** A cell of the sample workbook: dates are serial day numbers. */
export type SampleCell = string | number | null;

/** One sheet: a header row and rows below it. */
export interface SampleSheet {
  readonly name: string;
  readonly values: readonly (readonly SampleCell[])[];
  /** Number format of each column; null = general. */
  readonly numberFormats: readonly (string | null)[];
  /** Column widths in points. */
  readonly columnWidths: readonly number[];
  /** Name of the Excel table to make of it; null = none. */
  readonly table: string | null;
}

/** A column of a sheet: its header, its format and its width. */
export interface SampleColumn {
  readonly header: string;
  readonly format: "text" | "date" | "money" | "count" | "share";
  /** Points. */
  readonly width: number;
}

const FORMATS: Readonly<Record<SampleColumn["format"], string | null>> = {
  text: null,
  date: "yyyy-mm-dd",
  money: "#,##0",
  count: "0",
  share: "0%",
};

/**
 * Puts a sheet together.
 *
 * @param name - Name of the sheet.
 * @param table - Name of its Excel table.
 * @param columns - The columns from A.
 * @param rows - One list of cells a row.
 * @returns The sheet.
 */
export function sampleSheet(
  name: string,
  table: string,
  columns: readonly SampleColumn[],
  rows: readonly (readonly SampleCell[])[],
): SampleSheet {
  return {
    name,
    table,
    values: [columns.map(({ header }) => header), ...rows],
    numberFormats: columns.map(({ format }) => FORMATS[format]),
    columnWidths: columns.map(({ width }) => width),
  };
}
