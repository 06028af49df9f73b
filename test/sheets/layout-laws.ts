/** Laws every layout obeys, as functions that list what breaks them. */
import type { Cell, GridRange, SheetLayout } from "../../src/sheets/sheet-layout";

/**
 * Every filled cell of a layout.
 *
 * @param layout - The layout.
 * @returns Row, column and value of each.
 */
export function filledCells(
  layout: SheetLayout,
): readonly { readonly row: number; readonly column: number; readonly value: Exclude<Cell, null> }[] {
  return layout.cells.flatMap((block) =>
    block.values.flatMap((line, down) =>
      line.flatMap((value, right) =>
        value === null ? [] : [{ row: block.row + down, column: block.column + right, value }],
      ),
    ),
  );
}

/**
 * Value of one cell.
 *
 * @param layout - The layout.
 * @param row - Row from 0.
 * @param column - Column from 0.
 * @returns The value; null when the cell is empty.
 */
export function cellAt(layout: SheetLayout, row: number, column: number): Cell {
  return filledCells(layout).find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

function overlap(a: GridRange, b: GridRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/**
 * Pairs of merges that overlap.
 *
 * @param layout - The layout.
 * @returns Descriptions; empty when all is well.
 */
export function overlappingMerges(layout: SheetLayout): readonly string[] {
  return layout.merges.flatMap((a, index) =>
    layout.merges
      .slice(index + 1)
      .flatMap((b) => (overlap(a, b) ? [`${JSON.stringify(a)} ${JSON.stringify(b)}`] : [])),
  );
}

/**
 * Numbers that are not finite and texts that show a missing word or value.
 *
 * @param layout - The layout.
 * @returns Descriptions; empty when all is well.
 */
export function brokenCells(layout: SheetLayout): readonly string[] {
  return filledCells(layout).flatMap(({ row, column, value }) => {
    const at = `${String(row)}/${String(column)}`;
    if (typeof value === "number" && !Number.isFinite(value)) return [`${at} ${String(value)}`];
    const text = typeof value === "object" ? value.formula : String(value);
    if (/\b(?:undefined|NaN|Infinity|null)\b|\[object/.test(text)) return [`${at} ${text}`];
    if (typeof value === "object" && !value.formula.startsWith("=")) return [`${at} ${text}`];
    return [];
  });
}

/**
 * Cells inside the rows of the print area that stand between it and the helper columns, or below it.
 *
 * @param layout - The layout.
 * @param firstHelper - First column that may hold helper cells.
 * @returns Descriptions; empty when all is well.
 */
export function strayCells(layout: SheetLayout, firstHelper: number): readonly string[] {
  const { printArea } = layout.page;
  return filledCells(layout).flatMap(({ row, column }) => {
    const printed = column < printArea.column + printArea.columns;
    const belowPage = row >= printArea.row + printArea.rows;
    return (printed && belowPage) || (!printed && column < firstHelper)
      ? [`${String(row)}/${String(column)}`]
      : [];
  });
}

/**
 * Colours used that are not in the palette.
 *
 * @param layout - The layout.
 * @param palette - All colours allowed.
 * @returns The colours; empty when all is well.
 */
export function foreignColors(layout: SheetLayout, palette: readonly string[]): readonly string[] {
  const used = JSON.stringify([
    layout.styles,
    layout.stylesAfterCopies,
    layout.charts,
    layout.conditionalFormats,
  ]);
  return [...new Set(used.match(/#[0-9A-Fa-f]{6}/g) ?? [])].filter((color) => !palette.includes(color));
}
