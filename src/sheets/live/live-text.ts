/** Pieces of formulas that put figures between words: money, percent, dates, joined fields. */
import type { CardPage } from "../card/card-page";
import type { Cell } from "../sheet-layout";
import { quoted } from "./live-sources";

/** A cell to overwrite: address and the inside of its formula. */
export type LiveCell = readonly [address: string, expression: string];

/** Text constants of a formula end at 255 characters. */
const LONGEST_TEXT = 240;

/**
 * An expression that shows "—" where it fails.
 *
 * @param expression - Inside of a formula.
 * @returns The guarded expression.
 */
export function orDash(expression: string): string {
  return `IFERROR(${expression},"—")`;
}

/**
 * An expression as a cell.
 *
 * @param expression - Inside of a formula.
 * @returns The formula.
 */
export function formulaCell(expression: string): Cell {
  return { formula: `=${expression}` };
}

/**
 * A long text of ours as constants that formulas accept.
 *
 * @param text - The text.
 * @returns An expression.
 */
export function longText(text: string): string {
  const letters = Array.from(text);
  const parts: string[] = [];
  for (let from = 0; from < letters.length; from += LONGEST_TEXT)
    parts.push(quoted(letters.slice(from, from + LONGEST_TEXT).join("")));
  return parts.length === 0 ? '""' : parts.join("&");
}

/**
 * A sentence of ours with expressions in the place of its figures.
 *
 * @param sentence - The sentence as written with `marks` for figures.
 * @param marks - Stand-ins in the order in which they occur in the sentence.
 * @param expressions - What comes in their places.
 * @returns An expression.
 */
export function filled(sentence: string, marks: readonly string[], expressions: readonly string[]): string {
  const parts: string[] = [];
  let rest = sentence;
  marks.forEach((mark, index) => {
    const at = rest.indexOf(mark);
    if (at < 0) return;
    if (at > 0) parts.push(quoted(rest.slice(0, at)));
    parts.push(expressions[index] ?? '""');
    rest = rest.slice(at + mark.length);
  });
  if (rest !== "" || parts.length === 0) parts.push(quoted(rest));
  return parts.join("&");
}

/**
 * TEXT with one of the page's number formats.
 *
 * @param value - Expression of a number.
 * @param format - The number format.
 * @returns An expression.
 */
export function textOf(value: string, format: string): string {
  return `TEXT(${value},${quoted(format)})`;
}

/**
 * A share in percent as text.
 *
 * @param value - Expression of a share.
 * @returns An expression such as "31%".
 */
export function percentOf(value: string): string {
  return `TEXT(${value},"0%")`;
}

/**
 * Compact money as text. The units are put on by the formula: not every program reads conditions in TEXT.
 *
 * @param page - The card, for its language.
 * @param value - Expression of an amount, not negative.
 * @returns An expression such as "1.33m", "405k" or "933.7万".
 */
export function moneyText(page: CardPage, value: string): string {
  const text = (from: number, unit: number, format: string | null, name: string, rest: string): string => {
    const scaled = `${value}/${String(unit)}`;
    // A rounded number written as it is has no zero after its point.
    const written = format === null ? `ROUND(${scaled},1)` : textOf(scaled, format);
    return `IF(${value}>=${String(from)},${written}&${quoted(name)},${rest})`;
  };
  const plain = textOf(value, "#,##0");
  if (page.language === "zh-CN")
    return text(99995000, 100000000, "0.00", "亿", text(9999.5, 10000, null, "万", plain));
  const thousands = text(9950, 1000, "0", "k", text(999.5, 1000, "0.0", "k", plain));
  return text(999500, 1000000, "0.00", "m", thousands);
}

/**
 * Money that carries its sign.
 *
 * @param page - The card, for its language.
 * @param value - Expression of an amount.
 * @returns An expression such as "+154k" or "−154k".
 */
export function signedMoneyText(page: CardPage, value: string): string {
  return `IF(ROUND(${value},0)<0,"−",IF(ROUND(${value},0)>0,"+",""))&${moneyText(page, `ABS(${value})`)}`;
}

/**
 * Fields joined without those that are missing.
 *
 * @param page - The card, for its language.
 * @param parts - Expressions that give "—" for what is missing.
 * @returns An expression; "—" when all are missing.
 */
export function joinedText(page: CardPage, parts: readonly string[]): string {
  const gap = page.formats.join(["", ""]);
  const texts = parts.map((part) => `IF(${part}="—","",${quoted(gap)}&${part})`).join("&");
  const all = parts.map((part) => `${part}="—"`).join(",");
  return `IF(AND(${all}),"—",MID(${texts},${String(gap.length + 1)},500))`;
}

/**
 * Two fields of one row; a missing one shows as "—".
 *
 * @param page - The card, for its language.
 * @param parts - Expressions that give "—" for what is missing.
 * @returns An expression; a single "—" when all are missing.
 */
export function pairedText(page: CardPage, parts: readonly string[]): string {
  const gap = quoted(page.formats.join(["", ""]));
  const all = parts.map((part) => `${part}="—"`).join(",");
  return `IF(AND(${all}),"—",${parts.join(`&${gap}&`)})`;
}

/**
 * A change with its direction.
 *
 * @param change - Expression of the change.
 * @param text - Expression of its size without sign.
 * @param least - Smallest change that is not written as zero.
 * @returns An expression such as "▲ +6%".
 */
export function directedText(change: string, text: string, least: string): string {
  return `IF(${change}>=${least},"▲ +",IF(${change}<=-${least},"▼ −","■ "))&${text}`;
}
