/** Cells as they arrive in a worksheet function, whatever host sent them. */
import { isErrorCell } from "../../intake/cell-text";
import type { CellValue } from "../../intake/reading";
import { WorksheetError, type WorksheetErrorCode } from "../worksheet-error";

/** A rectangle of cells, row by row. */
export type Cells = readonly (readonly unknown[])[];

/**
 * An argument as a rectangle, one blank cell included.
 *
 * @param argument - What Excel passes: a matrix, one value, or nothing.
 * @returns The cells; `null` when the argument was left out.
 */
export function rangeOf(argument: unknown): Cells | null {
  if (isMissing(argument)) return null;
  const cells: Cells = !Array.isArray(argument)
    ? [[argument]]
    : argument.length > 0 && argument.every((row) => Array.isArray(row))
      ? (argument as readonly (readonly unknown[])[])
      : [argument as readonly unknown[]];
  return cells.length === 0 || widthOf(cells) === 0 ? null : cells;
}

/**
 * An argument as a rectangle, where a blank cell says as little as nothing.
 *
 * @param argument - What Excel passes: a matrix, one value, or nothing.
 * @returns The cells; `null` when the argument was left out or is one blank cell.
 */
export function cellsOf(argument: unknown): Cells | null {
  const cells = rangeOf(argument);
  return cells?.length === 1 && cells[0].length === 1 && isMissing(cells[0][0]) ? null : cells;
}

/**
 * A range without the blank rows at its end, which a generous selection brings along.
 *
 * @param cells - A rectangle.
 * @returns At least its first row.
 */
export function withoutTrailingBlanks(cells: Cells): Cells {
  let height = cells.length;
  while (height > 1 && cells[height - 1].every(isMissing)) height -= 1;
  return height === cells.length ? cells : cells.slice(0, height);
}

/**
 * The one value of an argument that is not a range.
 *
 * @param argument - A value, a rectangle of one cell, or nothing.
 * @returns The value; `null` when left out or blank.
 */
export function singleCell(argument: unknown): CellValue {
  const value = cellValue(cellsOf(argument)?.[0]?.[0]);
  return value === "" ? null : value;
}

/**
 * A cell as plain value: blanks `null` or "", errors as their text, rich values by what they show as number or text.
 *
 * @param cell - Any value a host puts into an argument.
 * @returns Number, text, truth value, or `null`.
 */
export function cellValue(cell: unknown): CellValue {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell === "object") {
    const rich = cell as { readonly code?: unknown; readonly basicValue?: unknown };
    if (typeof rich.code === "string" && rich.code.startsWith("#")) return rich.code;
    const basic = rich.basicValue;
    if (typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean") return basic;
  }
  return "#VALUE!";
}

/**
 * Whether a cell holds nothing; hosts send blanks as `null`, "" or leave them out.
 *
 * @param cell - Any cell.
 * @returns True for a blank; 0 is a number.
 */
export function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/**
 * Whether a cell holds nothing or 0, which is what some hosts send for a blank.
 *
 * @param cell - Any cell.
 * @returns True for a blank and for 0.
 */
export function isMissingOrZero(cell: unknown): boolean {
  return cell === 0 || isMissing(cell);
}

/**
 * The error a cell holds, to be handed through.
 *
 * @param cell - Any cell.
 * @returns The error, or `null` for a cell without one.
 */
export function errorIn(cell: unknown): WorksheetError | null {
  const value = cellValue(cell);
  if (!isErrorCell(value)) return null;
  const code = (["#N/A", "#NUM!", "#DIV/0!", "#NULL!"] as readonly string[]).find((known) => known === value);
  return new WorksheetError((code as WorksheetErrorCode | undefined) ?? "#VALUE!", null);
}

/**
 * Text of a cell for a message, cut to a readable length.
 *
 * @param cell - Any cell.
 * @returns At most 40 characters.
 */
export function shownCell(cell: unknown): string {
  return String(cellValue(cell) ?? "").slice(0, 40);
}

/**
 * Number of columns.
 *
 * @param cells - A rectangle.
 * @returns Width of its first row.
 */
export function widthOf(cells: Cells): number {
  return cells[0]?.length ?? 0;
}
