/** The text of a header, brought to the form headers are compared in, and the unit it names. */
import { cellText } from "./cell-text";
import type { CellValue } from "./reading";

const BRACKETED = /(?<=\S)\s*[([{【][^)\]}】]*[)\]}】]/gu;
const SEPARATORS = /[\s_\-./\\:;,|*#"'&()[\]{}【】<>?!+=、·•]+/gu;
const WORD_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)/gu;

/** Units a header may name, with what one of them is worth. */
const SCALES: readonly (readonly [unit: RegExp, factor: number])[] = [
  [/百万元?|\bmillions?\b|\bmio\b|\bmn\b/iu, 1e6],
  [/千万元?/u, 1e7],
  [/亿元?/u, 1e8],
  [/万元?|萬元?/u, 1e4],
  [/千元|\bthousands?\b|\b000s\b|['’]000\b|\bk(?:usd|eur|cny|rmb)?\b/iu, 1e3],
];

/**
 * Brings a header to the form it is compared in: lower case, no spaces or punctuation.
 *
 * @param header - A header cell.
 * @returns Two forms: with and without what stands in brackets after it.
 * @example
 * headerForms("Amount (USD)"); // => ["amountusd", "amount"]
 */
export function headerForms(header: CellValue): readonly [full: string, bare: string] {
  const text = cellText(header).toLowerCase();
  return [compact(text), compact(text.replace(BRACKETED, ""))];
}

/**
 * Brings a text to lower case without spaces and punctuation.
 *
 * @param text - Any text.
 * @returns The letters and digits of it, in lower case.
 */
export function compact(text: string): string {
  return text.toLowerCase().replace(SEPARATORS, "");
}

/**
 * The words of a header, split at separators, brackets and where a capital follows a small letter.
 *
 * @param header - A header cell.
 * @returns Words in lower case.
 * @example
 * headerWords("HT_AccountNumber"); // => ["ht", "account", "number"]
 */
export function headerWords(header: CellValue): readonly string[] {
  return cellText(header)
    .replace(BRACKETED, " ")
    .replace(WORD_BOUNDARY, " ")
    .toLowerCase()
    .split(SEPARATORS)
    .filter((word) => word !== "");
}

/**
 * What one unit of a column is worth, from the unit in its header: 10,000 for 金额（万元）.
 *
 * @param header - A header cell.
 * @returns The factor; 1 when the header names no unit.
 */
export function headerScale(header: CellValue): number {
  const text = cellText(header);
  const bracket = /[([【/]\s*(?:单位\s*[::]?\s*)?([^)\]】]*)[)\]】]?\s*$/u.exec(text)?.[1];
  const named = bracket ?? /(?:^|\s)in\s+(.+)$/iu.exec(text)?.[1];
  if (named === undefined) return 1;
  return SCALES.find(([unit]) => unit.test(named))?.[1] ?? 1;
}

/**
 * A fingerprint of a table's headers, the same for the same headers in any order.
 *
 * @param headers - Header cells, blanks allowed.
 * @returns Eight hexadecimal digits.
 */
export function headerFingerprint(headers: readonly CellValue[]): string {
  const text = headers
    .map((header) => headerForms(header)[0])
    .filter((header) => header !== "")
    .sort()
    .join("\u0001");
  // FNV-1a, 32 bit.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
