/** Moving the cell references inside a formula's text. */
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "./a1";

// A quoted text, a quoted sheet name or a bracketed table reference is skipped; then an optional sheet and
// a reference to a cell, a whole column or a whole row.
const PIECES =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])|[\p{L}_][\p{L}\p{N}_.]*|\[[^\]]*\]/gu;

/** Where a reference points, with its dollars. */
export interface CellReference {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * Rewrites every reference to a single cell (the two ends of an area count as two).
 * @param formula - Text without its "=".
 * @param move - The new place of a reference, or undefined when it is gone.
 * @returns The formula with its references moved; lost ones are #REF!.
 */
export function moveReferences(
  formula: string,
  move: (reference: CellReference) => { readonly row: number; readonly column: number } | undefined,
): string {
  let sheetOfArea: string | undefined;
  let lastEnd = -1;
  let moved = "";
  let done = 0;
  for (const match of formula.matchAll(PIECES)) {
    moved += formula.slice(done, match.index) + one(match);
    done = match.index + match[0].length;
  }
  return moved + formula.slice(done);

  function one(match: RegExpMatchArray): string {
    const [whole, text, prefix, dollarColumn, letters, dollarRow, digits] = match as (string | undefined)[] &
      [string];
    const offset = match.index ?? 0;
    if (text !== undefined || letters === undefined || digits === undefined) return whole;
    const follows = formula.charAt(offset - 1) === ":" && lastEnd === offset - 1;
    const sheet = prefix === undefined ? (follows ? sheetOfArea : undefined) : bareName(prefix.slice(0, -1));
    sheetOfArea = sheet;
    lastEnd = offset + whole.length;
    const row = Number(digits) - 1;
    const column = columnOf(letters);
    if (row < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return whole;
    const place = move({
      sheet,
      row,
      column,
      fixedRow: dollarRow === "$",
      fixedColumn: dollarColumn === "$",
    });
    if (!place) return `${prefix ?? ""}#REF!`;
    return `${prefix ?? ""}${dollarColumn ?? ""}${columnLetters(place.column)}${dollarRow ?? ""}${String(place.row + 1)}`;
  }
}

function bareName(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * A formula as it reads after copying it elsewhere.
 * @param formula - Text without its "=".
 * @param rows - Rows it moves down.
 * @param columns - Columns it moves right.
 * @returns The formula with relative references moved along.
 */
export function slideFormula(formula: string, rows: number, columns: number): string {
  return moveReferences(formula, (reference) => {
    const row = reference.row + (reference.fixedRow ? 0 : rows);
    const column = reference.column + (reference.fixedColumn ? 0 : columns);
    const inside = row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
    return inside ? { row, column } : undefined;
  });
}
