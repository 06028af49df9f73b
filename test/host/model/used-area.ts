/** The used part of a sheet. */
import { ValueType, type Cell } from "@cj-tech-master/excelts";
import type { Area } from "./a1";

/** A sheet whose cells can be visited. */
export interface VisitableSheet {
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void;
}

/**
 * The rectangle of used cells.
 * @param sheet - The sheet.
 * @param within - Look only here.
 * @param valuesOnly - Cells with formats alone do not count.
 * @returns The bounding area, or undefined when nothing is used.
 */
export function usedArea(sheet: VisitableSheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: { row: number; column: number; bottom: number; right: number } | undefined;
  sheet.eachCell(within, (cell, row, column) => {
    const counts =
      cell.type === ValueType.Null || cell.type === ValueType.Merge
        ? !valuesOnly && (cell.isMerged || Object.keys(cell.style).length > 0)
        : true;
    if (!counts) return;
    used ??= { row, column, bottom: row, right: column };
    used.bottom = row;
    used.column = Math.min(used.column, column);
    used.right = Math.max(used.right, column);
  });
  if (!used) return undefined;
  return {
    row: used.row,
    column: used.column,
    rows: used.bottom - used.row + 1,
    columns: used.right - used.column + 1,
  };
}
