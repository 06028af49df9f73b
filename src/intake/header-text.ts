/** The text of a header, brought to the form headers are compared in, for looking it up. */
import { cellText } from "./cell-text";
import type { CellValue } from "./reading";
import { wordsWithin } from "./run-together";
import { withoutUnit } from "./units";

const BRACKETED = /(?<=\S)\s*[([{【][^)\]}】]*[)\]}】]/gu;
/** Which part of a document a column belongs to, as templates of ERP systems put it first. */
const PART = /^\((?:单据[头体]|表[头体]|主表|子表|明细|必填|\p{Script=Han}{1,4}信息)\)\s*/u;
const SEPARATORS = /[\s_\-./\\:;,|*#"'&()[\]{}【】<>?!+=、·•$€£¥]+/gu;
/** "Customer #" is a number, not a customer. */
const NUMBER_SIGN = /#(?!\p{L})/gu;
const WORD_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)/gu;

/**
 * Brings a header to the form it is compared in: lower case, no spaces or punctuation.
 *
 * @param header - A header cell.
 * @returns Two forms: with and without the unit and what stands in brackets after it.
 * @example
 * headerForms("Amount (USD)"); // => ["amountusd", "amount"]
 */
export function headerForms(header: CellValue): readonly [full: string, bare: string] {
  const text = cellText(header).toLowerCase().replace(PART, "");
  return [compact(text), compact(withoutUnit(text).replace(BRACKETED, ""))];
}

/**
 * Brings a text to lower case without spaces and punctuation.
 *
 * @param text - Any text.
 * @returns The letters and digits of it, in lower case.
 */
export function compact(text: string): string {
  return text.toLowerCase().replace(NUMBER_SIGN, "no").replace(SEPARATORS, "");
}

/**
 * The words of a plain text without a unit, split at separators, brackets, where a capital begins a word, and where
 * words of business are written together.
 *
 * @param text - A text.
 * @returns Words in lower case.
 * @example
 * wordsOf("HT_AccountNumber"); // => ["ht", "account", "number"]
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(BRACKETED, " ")
    .replace(WORD_BOUNDARY, " ")
    .toLowerCase()
    .replace(NUMBER_SIGN, " no ")
    .split(SEPARATORS)
    .filter((word) => word !== "")
    .flatMap(wordsWithin);
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
