/** The charts of a sheet: those the file brought, and those that were added. */
import type { Bag } from "./bag";
import type { Area } from "./a1";
import type { SheetModel } from "./sheet-model";

/** Cells a series takes its numbers or categories from. */
export interface CellsOf {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** One series. */
export interface SeriesState {
  values: CellsOf | undefined;
  categories: CellsOf | undefined;
  /** Cell that holds the name, when no name was given. */
  nameCell: CellsOf | undefined;
  readonly bag: Bag;
}

/** A corner of a chart: a cell and points within it. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** One chart. */
export interface ChartState {
  readonly id: string;
  readonly sheet: SheetModel;
  type: string;
  from: Corner;
  to: Corner;
  readonly series: SeriesState[];
  readonly bag: Bag;
  /** Number of the engine's chart, once there is one. */
  engineNumber: number | undefined;
  /** The chart came with the file and is kept as it is. */
  readonly fromFile: boolean;
}

/**
 * Where a corner lies.
 * @param corner - The corner.
 * @param sheet - Its sheet.
 * @returns Points from the sheet's top left.
 */
export function cornerPoints(
  corner: Corner,
  sheet: SheetModel,
): { readonly left: number; readonly top: number } {
  let left = corner.right;
  let top = corner.down;
  for (let column = 0; column < corner.column; column += 1) left += sheet.columnPoints(column);
  for (let row = 0; row < corner.row; row += 1) top += sheet.rowPoints(row);
  return { left, top };
}

/**
 * The corner at a place.
 * @param left - Points from the left.
 * @param top - Points from the top.
 * @param sheet - The sheet.
 * @returns The cell there and the points within it.
 */
export function cornerAt(left: number, top: number, sheet: SheetModel): Corner {
  let column = 0;
  let row = 0;
  let right = Math.max(0, left);
  let down = Math.max(0, top);
  while (right >= sheet.columnPoints(column) && column < 16_000) right -= sheet.columnPoints(column++);
  while (down >= sheet.rowPoints(row) && row < 1_000_000) down -= sheet.rowPoints(row++);
  return { row, column, right, down };
}
