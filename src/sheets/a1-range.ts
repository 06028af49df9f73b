/** Addresses such as "C18:F18" and the rectangles they name. */
import type { GridRange } from "./sheet-layout";

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The rectangle an address names.
 *
 * @param address - "B3" or "B3:D5", upper case, without sheet and dollar signs.
 * @returns Rows and columns counted from 0.
 * @throws RangeError when the text is not such an address.
 */
export function a1Range(address: string): GridRange {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(address);
  if (match === null) throw new RangeError(`address must look like B3 or B3:D5, got "${address}"`);
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnOf(firstColumn);
  const rows = Number(lastRow) - row;
  const columns = columnOf(lastColumn) - column + 1;
  if (rows < 1 || columns < 1)
    throw new RangeError(`address must run down and to the right, got "${address}"`);
  return { row, column, rows, columns };
}

/**
 * Letters of a column.
 *
 * @param column - Column from 0.
 * @returns "A" for 0, "AA" for 26.
 * @example
 * columnLetters(27); // => "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Address of a rectangle, the opposite of {@link a1Range}.
 *
 * @param range - Rows and columns from 0.
 * @returns "B3" for one cell, else "B3:D5".
 */
export function a1Address(range: GridRange): string {
  const first = `${columnLetters(range.column)}${String(range.row + 1)}`;
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${columnLetters(range.column + range.columns - 1)}${String(range.row + range.rows)}`;
}
