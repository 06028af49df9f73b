/** Columns whose cells are merged downwards, as in hand-kept ledgers: the text stands in the first row only. */
import { cellText, isBlankCell } from "./cell-text";
import type { CellValue, SheetGrid } from "./reading";
import type { TotalsRows } from "./totals-rows";

/** A column without a blank so far down is none of merged cells. */
const LOOK_ROWS = 2000;
/** At least so many blank cells are below others, or it is chance. */
const LEAST_BLANK = 3;
const LEAST_BLANK_SHARE = 0.3;

/**
 * Whether a column is blank only where another is: their blanks then mean the same.
 *
 * @param grid - A sheet or table.
 * @param column - Column within the grid.
 * @param key - A column for which {@link isMergedDown} holds.
 * @param first - First data row within the grid.
 * @param end - Row after the last one.
 * @param totals - Tells totals rows, which are no part of a block.
 * @returns True when every blank of the column stands beside one of the key, and there are some.
 */
export function isBlankWith(
  grid: SheetGrid,
  column: number,
  key: number,
  first: number,
  end: number,
  totals: TotalsRows,
): boolean {
  let blank = 0;
  for (let row = first; row < end; row++) {
    const cells: readonly CellValue[] = grid.values[row];
    if (!isBlankCell(cells[column])) continue;
    if (!isBlankCell(cells[key])) {
      if (totals.has(cells)) continue;
      return false;
    }
    blank++;
  }
  return blank >= LEAST_BLANK;
}

/**
 * Whether a column's blanks stand for the value above: it starts filled, no value comes twice, and a good
 * part is blank. Where values come again, a blank is a gap: nobody repeats a name that merging shows.
 *
 * @param grid - A sheet or table.
 * @param column - Column within the grid.
 * @param first - First data row within the grid.
 * @param end - Row after the last one.
 * @param totals - Tells totals rows, which are no part of a block.
 * @returns True for a column of merged cells.
 */
export function isMergedDown(
  grid: SheetGrid,
  column: number,
  first: number,
  end: number,
  totals: TotalsRows,
): boolean {
  const seen = new Set<string>();
  let blank = 0;
  let rows = 0;
  for (let row = first; row < end; row++) {
    const cells: readonly CellValue[] = grid.values[row];
    const cell = cells[column];
    // A subtotal under each block is no value that comes again.
    if (totals.has(cells)) continue;
    if (isBlankCell(cell)) {
      if (row === first) return false;
      // A row blank all over is no part of a merged block.
      if (cells.some((other) => !isBlankCell(other))) blank++;
    } else {
      const text = cellText(cell);
      if (seen.has(text)) return false;
      seen.add(text);
    }
    rows++;
    if (rows === LOOK_ROWS && blank === 0) return false;
  }
  return blank >= LEAST_BLANK && blank >= rows * LEAST_BLANK_SHARE && seen.size >= 2;
}
