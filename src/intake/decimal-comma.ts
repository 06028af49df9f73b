/** Amounts written as text with a decimal comma, 1.234,50, where the column itself shows it. */
import { cellText } from "./cell-text";
import type { CellValue } from "./reading";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableToRead } from "./table-rows";

/** So many texts show how a column is written. */
const ENOUGH = 500;
/** Only a decimal comma explains these, and only a decimal point those. */
const COMMA = /^\d{1,3}(?:\.\d{3})+,\d*$|^\d+,\d{1,2}$/u;
const POINT = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d*)?$|^\d{1,3},\d{3}\.\d*$|^\d+\.\d{1,2}$/u;
/** This is either: more than a thousand, or a number with three decimals. */
const EITHER = /^\d{1,3},\d{3}$/u;
/** A few texts with a comma among many of those are slips. */
const MOST_EITHER = 3;
/** Money has no three decimals: where every text looks like this, the point parts thousands. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/u;
const LEAST_THOUSANDS = 3;

/**
 * Whether a column's texts are written with a decimal comma.
 *
 * @param table - A table.
 * @param column - Column counted from the sheet's column A, from 0.
 * @returns Work that ends with true when some texts can be read in no other way and none speaks against it.
 */
export function* hasDecimalComma({ grid, source }: TableToRead, column: number): Steps<boolean> {
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  const end = Math.min(grid.values.length, first + source.rowCount);
  let commas = 0;
  let thousands = 0;
  let others = 0;
  let either = 0;
  for (let row = first; row < end; row++) {
    if ((row - first + 1) % ROWS_A_STEP === 0) yield;
    const cell = grid.values[row][column - grid.firstColumn];
    if (typeof cell === "number" && !Number.isInteger(cell)) others++;
    if (typeof cell !== "string" || cell === "") continue;
    const digits = bare(cell);
    if (POINT.test(digits)) return false;
    if (THOUSANDS.test(digits)) thousands++;
    else if (/[.,]/u.test(digits)) others++;
    if (COMMA.test(digits)) commas++;
    else if (EITHER.test(digits)) either++;
    if (commas === ENOUGH) break;
  }
  if (commas === 0) return thousands >= LEAST_THOUSANDS && others === 0;
  return either <= MOST_EITHER * commas;
}

/** The digits of an amount without sign, currency and brackets. */
function bare(cell: string): string {
  return cellText(cell).replace(/^[^\d]+|[^\d,.]+$/gu, "");
}

/**
 * A text with a decimal comma as one with a decimal point.
 *
 * @param cell - A cell of a column that {@link hasDecimalComma}.
 * @returns "1234.50" for "1.234,50"; anything but texts as it is.
 */
export function withDecimalPoint(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  return cell.replaceAll(/(?<=\d)\.(?=\d)/gu, "").replace(/(?<=\d),(?=\d|$)/u, ".");
}
