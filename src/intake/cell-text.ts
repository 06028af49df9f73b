/** The text of a cell, brought to one form: full-width characters, odd spaces and minus signs made plain. */
import type { CellValue } from "./reading";

const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;
const VISIBLE = /[!-~\p{L}]/u;
const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD]/gu;
// eslint-disable-next-line no-control-regex -- Tabs and control characters come with pasted cells.
const WHITE = /[\s\u0000-\u001F\u007F]+/gu;
const MINUS = /[\u2010-\u2015\u2212\uFE63\u02D7]/gu;
const NOTHING = new Set([
  "",
  "-",
  "--",
  "---",
  "/",
  "n/a",
  "na",
  "nil",
  "null",
  "none",
  "无",
  "暂无",
  "未知",
]);

/**
 * Brings a cell's text to one form: NFKC (full-width digits, brackets and ¥ become plain), every kind of
 * minus sign a hyphen, runs of white space one space, none at the ends.
 *
 * @param value - A cell, of any kind.
 * @returns The plain text, "" for a blank cell.
 * @example
 * cellText("\u3000１，２００ "); // => "1,200"
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  // Most cells are plain already, and a ledger has millions of them.
  if (PLAIN.test(value)) return value;
  return value.normalize("NFKC").replace(INVISIBLE, "").replace(MINUS, "-").replace(WHITE, " ").trim();
}

/**
 * Whether a cell holds nothing: empty, white space only, or `null`.
 *
 * @param value - A cell, of any kind.
 * @returns True when there is nothing to read in it.
 */
export function isBlankCell(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "string" && !VISIBLE.test(value) && cellText(value) === "";
}

/**
 * Whether a text is a way of writing "nothing here": a dash, "n/a", 无 and the like.
 *
 * @param text - A text as {@link cellText} returns it.
 * @returns True when it stands for a blank.
 */
export function isPlaceholder(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

const ERROR =
  /^#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|PYTHON!|EXTERNAL!)$/iu;

/**
 * Whether a cell holds an Excel error, which arrives as text such as "#N/A".
 *
 * @param value - A cell, of any kind.
 * @returns True for an error cell.
 */
export function isErrorCell(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERROR.test(value);
}
