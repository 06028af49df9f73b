/** What Excel makes of a value that a program or a person puts into a cell. */
import { dateSerial } from "./date-serial";

/** The content of a cell after Excel has read the input. */
export type CellInput =
  | { readonly kind: "keep" }
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string };

const NUMBER = /^([+-])?(?:\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE][+-]?\d+)?(%)?$/;
const MONEY = /^(-)?([$¥€£])\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ERRORS = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);

function numberFrom(text: string): CellInput | undefined {
  const number = NUMBER.exec(text);
  if (number && /\d/.test(text)) {
    const plain = Number(text.replaceAll(",", "").replace("%", ""));
    if (!Number.isFinite(plain)) return undefined;
    const decimals = (number[2] ?? "").length > 1;
    if (number[3]) return { kind: "number", number: plain / 100, numberFormat: decimals ? "0.00%" : "0%" };
    if (text.includes(","))
      return { kind: "number", number: plain, numberFormat: decimals ? "#,##0.00" : "#,##0" };
    return { kind: "number", number: plain };
  }
  const money = MONEY.exec(text);
  if (!money) return undefined;
  const [, sign, symbol = "", whole = "", cents] = money;
  const amount = Number(whole.replaceAll(",", "") + (cents ?? ""));
  return {
    kind: "number",
    number: sign ? -amount : amount,
    numberFormat: `"${symbol}"#,##0${cents ? ".00" : ""}`,
  };
}

/**
 * Reads an input as Excel does for the English (US) locale: numbers, percentages, amounts, ISO-like dates,
 * logical values and error names typed as text become what they look like. Assumption: other spellings of
 * dates and times, which depend on the user's locale, stay text here.
 * @param input - A value as it arrives: null leaves the cell as it is, "" empties it.
 * @param numberFormat - The cell's format; "@" keeps every string as text.
 * @param date1904 - Whether the workbook counts its days from 1904.
 * @returns The cell's new content.
 */
export function readInput(input: unknown, numberFormat: string, date1904: boolean): CellInput {
  if (input === null || input === undefined) return { kind: "keep" };
  if (typeof input === "number") return { kind: "number", number: input };
  if (typeof input === "boolean") return { kind: "boolean", boolean: input };
  if (typeof input !== "string") return { kind: "text", text: JSON.stringify(input) };
  if (input === "") return { kind: "empty" };
  if (numberFormat === "@") return { kind: "text", text: input };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input.slice(1) };
  if (input.startsWith("'")) return { kind: "text", text: input.slice(1) };
  const trimmed = input.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", boolean: upper === "TRUE" };
  if (ERRORS.has(upper)) return { kind: "error", error: upper };
  const date = ISO_DATE.exec(trimmed);
  if (date) {
    const serial = dateSerial(Number(date[1]), Number(date[2]), Number(date[3]), date1904);
    if (serial !== undefined) return { kind: "number", number: serial, numberFormat: "m/d/yyyy" };
  }
  return numberFrom(trimmed) ?? { kind: "text", text: input };
}
