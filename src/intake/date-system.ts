/**
 * Whether a workbook counts its days from 1904, told from what its date cells show: no interface says so.
 *
 * Source: Microsoft, "Differences between the 1900 and the 1904 date system in Excel",
 * https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
 */
import { fieldType } from "./fields";
import type { CellValue, Recognition, SheetGrid } from "./reading";

/** Days from the 1904 system's zero to the 1900 system's. */
export const DAYS_1904 = 1462;

/** A date cell: its serial and the text Excel shows. */
export interface ShownDate {
  readonly value: CellValue;
  readonly text: string;
}

/** A column of dates in the user's data. */
export interface DateColumn {
  readonly sheet: string;
  readonly table: string | null;
  /** First row and column from 0, counted from A1. */
  readonly firstRow: number;
  readonly column: number;
  readonly rows: number;
}

/** Rows of a column that are enough to see. */
const ROWS = 40;
const COLUMNS = 4;

/**
 * Columns whose texts show the date system.
 *
 * @param recognition - The recognised tables.
 * @param grids - Samples of the sheets.
 * @returns The first rows of at most four date columns that hold numbers.
 */
export function dateColumns({ sources }: Recognition, grids: readonly SheetGrid[]): readonly DateColumn[] {
  const columns = sources.flatMap(({ sheet, table, headerRow, columns: choices }): DateColumn[] => {
    const grid = grids.find((candidate) => candidate.sheet === sheet && candidate.table === table);
    if (grid === undefined) return [];
    const first = Math.max(0, headerRow - grid.firstRow + 1);
    const rows = Math.min(ROWS, grid.values.length - first);
    return choices
      .filter(({ field }) => fieldType(field) === "date")
      .filter(({ column }) =>
        grid.values
          .slice(first, first + rows)
          .some((row) => typeof row[column - grid.firstColumn] === "number"),
      )
      .map(({ column }) => ({ sheet, table, firstRow: grid.firstRow + first, column, rows }));
  });
  return columns.slice(0, COLUMNS);
}

/**
 * Whether the serials count from 1904.
 *
 * @param shown - Date cells with what they show.
 * @returns True when the texts name the years and days that the 1904 system gives, and none that the 1900
 * system gives.
 */
export function countsFrom1904(shown: readonly ShownDate[]): boolean {
  let later = 0;
  for (const { value, text } of shown) {
    if (typeof value !== "number" || value < 1 || value > 80_000) continue;
    const named = new Set((text.normalize("NFKC").match(/\d+/gu) ?? []).map(Number));
    if (names(named, value)) return false;
    if (names(named, value + DAYS_1904)) later++;
  }
  return later > 0;
}

/** Whether the figures of a text include the year, in four digits or two, and the day of a serial. */
function names(figures: ReadonlySet<number>, serial: number): boolean {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  const day = date.getUTCDate();
  const inTwo = year % 100;
  if (figures.has(year)) return figures.has(day) || figures.size < 3;
  // 5/5/25 names 25 once, and it may be the day.
  return figures.has(inTwo) && figures.has(day) && (inTwo !== day || figures.size < 3);
}
