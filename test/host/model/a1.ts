/** Cell addresses in A1 notation; rows and columns count from 0 here. */

/** Rows of a sheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on one sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Letters of a column.
 * @param column - Column index from 0.
 * @returns "A" for 0, "XFD" for 16383.
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * A1 notation of an area without its sheet.
 * @param area - The rectangle.
 * @param dollar - "$" for an absolute address.
 * @returns "A1", "A1:B2", "A:C" for whole columns or "1:3" for whole rows.
 */
export function addressOf(area: Area, dollar: "" | "$" = ""): string {
  const { row, column, rows, columns } = area;
  const first = columnLetters(column);
  const last = columnLetters(column + columns - 1);
  const top = String(row + 1);
  const bottom = String(row + rows);
  if (rows >= MAX_ROWS && columns < MAX_COLUMNS) return `${dollar}${first}:${dollar}${last}`;
  if (columns >= MAX_COLUMNS) return `${dollar}${top}:${dollar}${bottom}`;
  const start = `${dollar}${first}${dollar}${top}`;
  return rows === 1 && columns === 1 ? start : `${start}:${dollar}${last}${dollar}${bottom}`;
}

/**
 * A sheet's name as it stands before the "!" of an address.
 * @param name - The sheet's name.
 * @returns The name, quoted when it holds more than letters, digits and underscores or reads as a cell.
 */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function between(top: number, left: number, bottom: number, right: number): Area | undefined {
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  return inside ? area : undefined;
}

/**
 * Reads an address without a sheet.
 * @param text - "A1", "$A$1:B2", "A:C" or "1:3".
 * @returns The area, or undefined when the text is no address or lies off the sheet.
 */
export function parseAddress(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/**
 * Splits a sheet's name off an address.
 * @param text - "Sheet1!A1", "'My sheet'!A1:B2" or "A1".
 * @returns The sheet's name when there is one, and the rest.
 */
export function splitSheet(text: string): { readonly sheet?: string; readonly address: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { address: text };
  const raw = text.slice(0, mark);
  const sheet = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  return { sheet, address: text.slice(mark + 1) };
}

/**
 * The cells two areas share.
 * @param a - One area.
 * @param b - The other, on the same sheet.
 * @returns Their overlap, or undefined when they share none.
 */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/**
 * The smallest area that holds both.
 * @param a - One area.
 * @param b - The other, on the same sheet.
 * @returns Their bounding rectangle.
 */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/**
 * Whether one area lies within another.
 * @param outer - The larger area.
 * @param inner - The smaller, on the same sheet.
 * @returns True when no cell of the smaller lies outside.
 */
export function containsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
