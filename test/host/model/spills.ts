/** Areas that formulas have spilled into, as the engine remembers them. */
import type { Workbook } from "@cj-tech-master/excelts";
import { getPersistentSpillMap } from "@cj-tech-master/excelts/formula";
import { containsArea, type Area } from "./a1";
import type { SheetModel } from "./sheet-model";

/**
 * Takes a spill away when something is typed into it, so that the engine sees what was typed and not its own
 * old results.
 * @param workbook - The engine's workbook.
 * @param sheet - The sheet.
 * @param row - Row index of the typed cell.
 * @param column - Column index of the typed cell.
 */
export function breakSpill(workbook: Workbook, sheet: SheetModel, row: number, column: number): void {
  const spills = getPersistentSpillMap(workbook);
  if (spills.size === 0) return;
  for (const [key, { worksheetId, sourceRow, sourceCol, rows, cols }] of spills) {
    const area = { row: sourceRow - 1, column: sourceCol - 1, rows, columns: cols };
    const anchor = area.row === row && area.column === column;
    const typed = { row, column, rows: 1, columns: 1 };
    if (worksheetId !== sheet.sheet.id || anchor || !containsArea(area, typed)) continue;
    sheet.eachCell(area, (cell) => {
      if (cell.formula === undefined) cell.value = null;
    });
    spills.delete(key);
  }
}

/**
 * Areas that formulas have spilled into, their own cell included.
 * @param workbook - The engine's workbook.
 * @param sheet - The sheet.
 * @returns The areas after the last calculation.
 */
export function spillsOn(workbook: Workbook, sheet: SheetModel): Area[] {
  return [...getPersistentSpillMap(workbook as never).values()]
    .filter(({ worksheetId }) => worksheetId === sheet.sheet.id)
    .map(({ sourceRow, sourceCol, rows, cols }) => ({
      row: sourceRow - 1,
      column: sourceCol - 1,
      rows,
      columns: cols,
    }));
}
