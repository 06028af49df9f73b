/**
 * Keeps text text: what a cell would read as a formula, a number or a date is written with Excel's text
 * prefix, which the cell doesn't show. Not with the text format: there the prefix would show.
 *
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection (the set = + - @ TAB CR).
 */

// Blank and control characters first, then a character that starts a formula; full-width forms too, which
// Excel in East Asian languages may read as their half-width twins.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const FORMULA_START = /^[\s\u0000-\u001f\u200b-\u200f\ufeff]*[=+\-@＝＋－＠\t\r]/u;
// Anything with a digit might be read as a number, a date or a time; words for logical values too.
const MIGHT_CONVERT = /[\d０-９]|^\s*(true|false|真|假)\s*$|^[#'"]/iu;

/**
 * Whether Excel might take a text for a formula.
 *
 * @param text - Any text.
 * @returns True when it begins, after blanks, with a character that starts a formula, or with a tab or return.
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) || /^[\t\r]/u.test(text);
}

/**
 * The text as it has to be given to `range.formulas` so that the cell shows exactly it.
 *
 * @param text - Any text.
 * @returns The text, with a leading apostrophe where Excel would otherwise convert it.
 */
export function asCellText(text: string): string {
  return looksLikeFormula(text) || MIGHT_CONVERT.test(text) ? `'${text}` : text;
}

/**
 * A name for a chart series or another place that takes "=" for a reference and knows no text prefix.
 *
 * @param text - Any text.
 * @returns The text, led by a zero-width space where it would be read as a reference.
 */
export function asObjectName(text: string): string {
  return looksLikeFormula(text) ? `\u200b${text}` : text;
}
