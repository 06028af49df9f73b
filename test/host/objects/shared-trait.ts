/** Formats of a range that its cells may not share. */
import type { CellStyle } from "../model/cell-style";
import type { FormatTarget } from "./format-target";

/**
 * A trait all cells share.
 * @param range - The cells.
 * @param trait - Reads it from a style.
 * @returns The trait, or null when cells differ, as office.js answers for mixed ranges.
 */
export function sharedTrait<T>(
  range: FormatTarget,
  trait: (style: CellStyle, row: number, column: number) => T,
): T | null {
  const { sheet, area } = range.hostPlace();
  const first = trait(sheet.styleAt(area.row, area.column), area.row, area.column);
  const text = JSON.stringify(first);
  let same = true;
  if (area.rows * area.columns > 1) {
    sheet.eachCell(area, (cell, row, column) => {
      if (same && JSON.stringify(trait(cell.style, row, column)) !== text) same = false;
    });
  }
  return same ? first : null;
}
