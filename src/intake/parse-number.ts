/** Reads a number from a cell, typed or written as text, with thousands separators and 万 or 亿. */
import { cellText, isErrorCell, isPlaceholder } from "./cell-text";
import type { ParsedNumber } from "./parsed";
import type { CellValue } from "./reading";

const PLAIN = /^\d+(?:\.\d*)?$|^\.\d+$/u;
const EXPONENT = /^\d+(?:\.\d+)?e[+-]?\d{1,3}$/iu;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;
/** 12,34,567.00 as written in India. */
const GROUPED_BY_TWO = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d*)?$/u;
/** 1,2000,0000 as grouped by 万. */
const GROUPED_BY_FOUR = /^\d{1,4}(?:,\d{4})+(?:\.\d*)?$/u;
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/u;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d*$/u;
const SEVERAL_DOTS = /^\d{1,3}(?:\.\d{3}){2,}$/u;
const DECIMAL_COMMA = /^\d+,\d+$/u;

const MULTIPLIERS: readonly (readonly [suffix: string, factor: number])[] = [
  ["百万", 1e6],
  ["千万", 1e7],
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
  ["萬", 1e4],
  ["千", 1e3],
  ["k", 1e3],
  ["mn", 1e6],
  ["m", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
];

/**
 * Reads a number without sign or unit: digits, separators, decimals, and one suffix such as 万 or k.
 *
 * @param text - Plain text as `cellText` returns it.
 * @returns The number; "ambiguous" for 12,5, which may be 12.5 or a slip; else "not-recognised".
 * @example
 * parseDigits("12.5万"); // => { status: "value", value: 125000 }
 */
export function parseDigits(text: string): ParsedNumber {
  const lower = text.toLowerCase();
  for (const [suffix, factor] of MULTIPLIERS) {
    if (!lower.endsWith(suffix)) continue;
    const inner = separatedDigits(lower.slice(0, -suffix.length).trimEnd());
    if (inner.status !== "value") return inner;
    // 12.345678万 must not become 123456.78000000001.
    return { status: "value", value: Number((inner.value * factor).toPrecision(15)) };
  }
  return separatedDigits(lower);
}

function separatedDigits(text: string): ParsedNumber {
  if (PLAIN.test(text) || EXPONENT.test(text)) return finite(Number(text));
  if (GROUPED.test(text) || GROUPED_BY_TWO.test(text) || GROUPED_BY_FOUR.test(text)) {
    return finite(Number(text.replaceAll(",", "")));
  }
  if (SPACED.test(text)) return finite(Number(text.replace(/[ '’]/gu, "").replace(",", ".")));
  if (CONTINENTAL.test(text)) return finite(Number(text.replaceAll(".", "").replace(",", ".")));
  if (SEVERAL_DOTS.test(text)) return finite(Number(text.replaceAll(".", "")));
  return { status: DECIMAL_COMMA.test(text) ? "ambiguous" : "not-recognised" };
}

function finite(value: number): ParsedNumber {
  return Number.isFinite(value) ? { status: "value", value } : { status: "not-recognised" };
}

/**
 * Reads a number from a cell.
 *
 * @param value - A number, or text such as "1,200", "-12.5万", "(300)", "1,200-".
 * @returns The number, or why there is none.
 */
export function parseNumber(value: CellValue | undefined): ParsedNumber {
  if (typeof value === "number") return finite(value);
  if (typeof value === "boolean") return { status: "not-recognised" };
  if (isErrorCell(value)) return { status: "error-cell" };
  const text = cellText(value);
  if (text === "" || isPlaceholder(text)) return { status: "blank" };
  if (text.length > 40) return { status: "not-recognised" };
  const { rest, negative } = withoutSign(text);
  const digits = parseDigits(rest);
  if (digits.status !== "value") return digits;
  return { status: "value", value: negative && digits.value !== 0 ? -digits.value : digits.value };
}

/**
 * Takes the sign off a number's text: a leading or trailing minus, brackets, or the ▲ and △ of bookkeepers.
 *
 * @param text - Plain text as `cellText` returns it.
 * @returns The text without its sign, and whether it was negative.
 */
export function withoutSign(text: string): { readonly rest: string; readonly negative: boolean } {
  const bracketed = /^\((.*)\)$/u.exec(text);
  if (bracketed !== null) return { rest: bracketed[1].trim(), negative: true };
  if (/^[-▲△]/u.test(text)) return { rest: text.slice(1).trimStart(), negative: true };
  // 1,200.- is how the Swiss write no cents, and no minus.
  if (/\d[.,]-+$/u.test(text)) return { rest: text.replace(/[.,]-+$/u, ""), negative: false };
  if (text.endsWith("-")) return { rest: text.slice(0, -1).trimEnd(), negative: true };
  if (text.startsWith("+")) return { rest: text.slice(1).trimStart(), negative: false };
  return { rest: text, negative: false };
}
