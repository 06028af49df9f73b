/** The header rows of a grid: one or two lines, read as texts, with the columns of each table in it. */
import { isBlankCell } from "./cell-text";
import type { CellValue, SheetGrid } from "./reading";

/** A header cell: its place, and the texts it may be known by. */
export interface HeaderCell {
  /** Column from 0 within the grid. */
  readonly column: number;
  /** As the user sees it. */
  readonly text: string;
  /** With the line above it, where the header has two lines. */
  readonly long: string | null;
}

const LONGEST_HEADER = 80;

/**
 * The headers a row would give.
 *
 * @param grid - A sheet or table.
 * @param row - Row within the grid, from 0: the last line of the header.
 * @param lines - 2 to read the row above as the upper line.
 * @returns One header for each filled cell.
 */
export function headersAt(grid: SheetGrid, row: number, lines: 1 | 2): HeaderCell[] {
  const lower = grid.values[row] ?? [];
  const upper = lines === 2 ? filledRight(grid.values[row - 1] ?? [], lower) : [];
  const headers: HeaderCell[] = [];
  for (let column = 0; column < Math.max(lower.length, upper.length); column++) {
    const below = headerText(lower[column]);
    const above = headerText(upper[column]);
    if (below === "" && above === "") continue;
    if (below === "") headers.push({ column, text: above, long: null });
    else
      headers.push({
        column,
        text: below,
        long: above === "" || above === below ? null : `${above}${below}`,
      });
  }
  return headers;
}

/**
 * The upper line of a header, filled to the right: a merged header shows its text in its first cell only; it
 * holds as long as there is a line below it.
 *
 * @param upper - The upper line.
 * @param lower - The line below it.
 * @returns A text for each column, "" where there is none.
 */
export function filledRight(upper: readonly CellValue[], lower: readonly CellValue[]): string[] {
  const filled: string[] = [];
  let last = "";
  const columns = Math.max(upper.length, lower.length);
  for (let column = 0; column < columns; column++) {
    const text = headerText(upper[column]);
    if (text !== "") last = text;
    else if (headerText(lower[column]) === "") last = "";
    filled.push(text === "" ? last : text);
  }
  return filled;
}

/** As the user wrote it, for the user to find it again. */
function headerText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined || isBlankCell(cell)) return "";
  const text = typeof cell === "string" ? cell.trim() : String(cell);
  return text.length > LONGEST_HEADER ? "" : text;
}

/**
 * Splits a table's columns where a column is blank from the header down, or the same headers begin again.
 *
 * @param grid - A sheet or table.
 * @param headers - Headers of a row.
 * @param row - Their row within the grid.
 * @param sampleRows - How many rows below to look at.
 * @returns Runs of headers without a blank column between them.
 */
export function columnRuns(
  grid: SheetGrid,
  headers: readonly HeaderCell[],
  row: number,
  sampleRows: number,
): HeaderCell[][] {
  const used = new Set(headers.map((header) => header.column));
  const below = grid.values.slice(row + 1, row + 1 + sampleRows);
  const isBlank = (column: number): boolean =>
    !used.has(column) && below.every((cells) => isBlankCell(cells[column]));
  const runs: HeaderCell[][] = [];
  let previous = -2;
  for (const header of headers) {
    let gap = false;
    for (let column = previous + 1; column < header.column && previous >= 0; column++)
      gap ||= isBlank(column);
    if (previous < 0 || gap) runs.push([header]);
    else runs[runs.length - 1].push(header);
    previous = header.column;
  }
  return runs.flatMap(repeatedParts);
}

/** The same headers over and over, as where one year stands right beside another, are as many tables. */
function repeatedParts(run: readonly HeaderCell[]): HeaderCell[][] {
  for (let size = 2; size <= run.length / 2; size++) {
    if (run.length % size !== 0) continue;
    if (run.every(({ text }, place) => text === run[place % size].text)) {
      return Array.from({ length: run.length / size }, (_, part) =>
        run.slice(part * size, (part + 1) * size),
      );
    }
  }
  return [[...run]];
}

/**
 * Whether every cell of a row is blank.
 *
 * @param cells - One row.
 * @returns True for a row without content.
 */
export function isBlankRow(cells: readonly CellValue[] | undefined): boolean {
  return cells === undefined || cells.every((cell) => isBlankCell(cell));
}
