/** A layout for a workbook that counts its days from 1904: its dates are 1,462 days less. */
import type { Cell, CellBlock, GridRange, SheetLayout, StyledRange } from "./sheet-layout";

const DAYS = 1462;
const DATE = /[yd]|m(?=[-/.])|(?<=[-/.])m|年|月/iu;

/**
 * The layout with every date cell in days from 1904.
 *
 * @param layout - A layout with dates of the 1900 system.
 * @returns The same sheet; numbers in cells with a date format are 1,462 less, formulas are left alone because
 * Excel computes them in its own days.
 */
export function datesIn1904(layout: SheetLayout): SheetLayout {
  const dates = dateCells(layout);
  const shift = (block: CellBlock): CellBlock => ({
    ...block,
    values: block.values.map((line, down) =>
      line.map((cell, right): Cell => {
        const isDate = dates.has(keyOf(block.row + down, block.column + right));
        return typeof cell === "number" && isDate ? cell - DAYS : cell;
      }),
    ),
  });
  return { ...layout, cells: layout.cells.map(shift) };
}

/** Cells with a date format: by their style, or by that of the cells their format is copied from. */
function dateCells(layout: SheetLayout): ReadonlySet<string> {
  const dates = new Set<string>();
  paint(layout.styles, dates);
  for (const { from, to } of layout.copies ?? []) {
    for (const target of to) {
      eachCell(target, (row, column) => {
        const source = keyOf(
          from.row + ((row - target.row) % from.rows),
          from.column + ((column - target.column) % from.columns),
        );
        if (dates.has(source)) dates.add(keyOf(row, column));
        else dates.delete(keyOf(row, column));
      });
    }
  }
  paint(layout.stylesAfterCopies ?? [], dates);
  return dates;
}

function paint(styles: readonly StyledRange[], dates: Set<string>): void {
  for (const { range, style } of styles) {
    if (style.numberFormat === undefined) continue;
    const isDate = isDateFormat(style.numberFormat);
    eachCell(range, (row, column) => {
      if (isDate) dates.add(keyOf(row, column));
      else dates.delete(keyOf(row, column));
    });
  }
}

function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/giu, "");
  return DATE.test(bare) && !/[0#]/u.test(bare);
}

function eachCell(
  { row, column, rows, columns }: GridRange,
  visit: (row: number, column: number) => void,
): void {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) visit(row + down, column + right);
}

function keyOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
