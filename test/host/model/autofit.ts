/** Widths and heights that fit their text, estimated from character counts: there is no font engine here. */
import type { Area } from "./a1";
import { MAX_COLUMNS } from "./a1";
import { cellText } from "./cell-content";
import type { SheetModel } from "./sheet-model";

/** Wide characters (Chinese, Japanese, Korean) take two. */
function textUnits(text: string): number {
  let units = 0;
  for (const character of text) units += /[\u2E80-\uFFEF]/u.test(character) ? 2 : 1;
  return units;
}

function pointSize(sheet: SheetModel, row: number, column: number): number {
  return sheet.book.styles.fontOf(sheet.styleAt(row, column)).size ?? 11;
}

/**
 * Fits columns to the widest text in an area.
 * @param sheet - The sheet.
 * @param area - Whose cells count; its columns are resized.
 */
export function autofitColumns(sheet: SheetModel, area: Area): void {
  const widths = new Map<number, number>();
  sheet.eachCell(area, (cell, row, column) => {
    const text = cellText(cell, sheet.book.date1904);
    if (text === "" || cell.isMerged) return;
    const longest = Math.max(...text.split("\n").map(textUnits));
    const points = (longest * 5.25 + 5) * (pointSize(sheet, row, column) / 11);
    widths.set(column, Math.max(widths.get(column) ?? 0, points));
  });
  for (const [column, points] of widths) {
    sheet.setColumnPoints({ row: 0, column, rows: 1, columns: 1 }, Math.min(points, 255 * 5.25));
  }
}

/**
 * Fits rows to the tallest text in an area.
 * @param sheet - The sheet.
 * @param area - Whose rows are resized.
 */
export function autofitRows(sheet: SheetModel, area: Area): void {
  const heights = new Map<number, number>();
  sheet.eachCell({ ...area, column: 0, columns: MAX_COLUMNS }, (cell, row, column) => {
    const text = cellText(cell, sheet.book.date1904);
    if (text === "" || cell.isMerged) return;
    const size = pointSize(sheet, row, column);
    const width = Math.max(1, sheet.columnPoints(column));
    const wrapped = cell.style.alignment?.wrapText === true;
    const lines = text
      .split("\n")
      .reduce(
        (sum, line) => sum + (wrapped ? Math.ceil((textUnits(line) * 5.25 * size) / 11 / width) || 1 : 1),
        0,
      );
    heights.set(row, Math.max(heights.get(row) ?? 0, lines * size * 1.32 + 0.5));
  });
  for (const [row, points] of heights) {
    sheet.setRowPoints({ row, column: 0, rows: 1, columns: 1 }, Math.min(Math.round(points * 4) / 4, 409.5));
  }
}
