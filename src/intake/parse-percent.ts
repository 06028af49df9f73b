/** Reads a share from a cell: 12%, 0.12 or 12 in a column of percentages. */
import { cellText } from "./cell-text";
import type { ParsedNumber } from "./parsed";
import { parseNumber } from "./parse-number";
import type { CellValue } from "./reading";

/**
 * Reads a share. A bare number is taken as it stands; whether a column of bare numbers is in hundredths
 * is seen from the whole column, not from a cell.
 *
 * @param value - A number, or text such as "12.5%", "12.5 ％" or "0.125".
 * @returns The share, 0.125 for 12.5 %, or why there is none.
 * @example
 * parsePercent("12.5%"); // => { status: "value", value: 0.125 }
 */
export function parsePercent(value: CellValue | undefined): ParsedNumber {
  if (typeof value !== "string") return parseNumber(value);
  const text = cellText(value);
  if (!text.includes("%")) return parseNumber(value);
  const number = parseNumber(text.replace(/\s*%\s*/u, ""));
  return number.status === "value"
    ? { status: "value", value: Number((number.value / 100).toPrecision(15)) }
    : number;
}
