/** The unit amounts are written in, where a header or a title above the table names one: 万元, k USD, $000. */
import { cellText } from "./cell-text";
import type { CellValue, SheetGrid } from "./reading";

const MONEY = "(?:usd|eur|gbp|cny|rmb|hkd|jpy|chf|us\\$|\\$|€|£|¥)";
const ZH_MONEY = "(?:人民币|美元|欧元|港元|港币|日元|英镑|美金|圆|元)?";
/** Not part of a longer word or number. */
const OPEN = "(?<![\\p{L}\\d.,])";
const CLOSE = "(?![\\p{L}\\d])";

const zh = (word: string): RegExp =>
  new RegExp(`[${word.slice(0, 1)}]${word.slice(1)}(?:美|欧|港|日)?${ZH_MONEY}$`, "u");

const latin = (source: string): RegExp => new RegExp(source, "iu");

/** Units with what one of them is worth; the longer way of writing first. */
const UNITS: readonly (readonly [unit: RegExp, factor: number])[] = [
  [zh("百万"), 1e6],
  [zh("千万"), 1e7],
  [zh("亿"), 1e8],
  [zh("万"), 1e4],
  [zh("萬"), 1e4],
  [zh("千元"), 1e3],
  [zh("仟元"), 1e3],
  [latin(`${OPEN}(?:in\\s+)?(?:${MONEY}\\s*)?billions?(?:\\s*(?:of\\s+)?${MONEY})?${CLOSE}`), 1e9],
  [latin(`${OPEN}(?:in\\s+)?(?:${MONEY}\\s*)?millions?(?:\\s*(?:of\\s+)?${MONEY})?${CLOSE}`), 1e6],
  [latin(`${OPEN}(?:in\\s+)?(?:${MONEY}\\s*)?(?:mio|mln|mn)\\.?(?:\\s*${MONEY})?${CLOSE}`), 1e6],
  [latin(`${OPEN}(?:${MONEY}\\s*(?:mm|m)|mm?\\s*${MONEY})${CLOSE}`), 1e6],
  [latin(`${OPEN}(?:in\\s+)?(?:${MONEY}\\s*)?thousands?(?:\\s*(?:of\\s+)?${MONEY})?${CLOSE}`), 1e3],
  [latin(`${OPEN}(?:in\\s+)?(?:${MONEY}\\s*)?(?:tsd|tds)\\.?(?:\\s*${MONEY})?${CLOSE}`), 1e3],
  [latin(`${OPEN}(?:${MONEY}\\s*[kt]|[kt]\\s*${MONEY})${CLOSE}`), 1e3],
  [latin(`${OPEN}(?:${MONEY}\\s*['’]?|['’])000(?:['’]?s)?(?:\\s*${MONEY})?${CLOSE}`), 1e3],
  [latin("(?<=[([]\\s*)000(?:['’]?s)?(?=\\s*[)\\]])"), 1e3],
  [latin(`(?<=[([]\\s*)[kt](?=\\s*[)\\]])`), 1e3],
  [latin(`(?<=[([]\\s*)(?:m|mm)(?=\\s*[)\\]])`), 1e6],
  [latin("(?:^|\\s)in\\s+k$"), 1e3],
];
const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/gu;

interface Unit {
  readonly factor: number;
  /** The text without the unit. */
  readonly rest: string;
}

/** What every unit has in it; most texts have nothing of it, and all cells that may be headers are asked. */
const MAY_NAME =
  /[百千仟亿万萬([【$€£¥]|000|illion|thousand|mio|ml?n|t[sd][ds]|usd|eur|gbp|cny|rmb|hkd|jpy|chf|in\s+k$/iu;

/** The unit at the end of a text, or within brackets anywhere in it. */
function unitIn(text: string): Unit | null {
  if (!MAY_NAME.test(text)) return null;
  for (const [unit, factor] of UNITS) {
    const found = unit.exec(text);
    if (found !== null) {
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
      return { factor, rest: rest.replace(/[\s,,:/_-]+$/u, "").trim() };
    }
  }
  for (const [whole, inner] of text.matchAll(BRACKETS)) {
    const named = inner.replace(/^\s*单位\s*[::]?\s*/u, "").trim();
    const found = unitIn(named);
    if (found !== null) return { factor: found.factor, rest: text.replace(whole, " ").trim() };
  }
  return null;
}

/**
 * What one unit of a column is worth, from the unit in its header.
 *
 * @param header - A header cell.
 * @returns The factor; 1 when the header names no unit.
 * @example
 * headerScale("金额（万元）"); // => 10000
 */
export function headerScale(header: CellValue): number {
  const text = cellText(header);
  // "Price per thousand" names what the price is for, not what it is written in.
  return piecesIn(text) === null ? (unitIn(text)?.factor ?? 1) : 1;
}

/**
 * A header without the unit it names, for finding out what it means.
 *
 * @param text - A header's text.
 * @returns "Revenue" for "Revenue $'000"; the text itself when it names no unit or nothing else.
 */
export function withoutUnit(text: string): string {
  const rest = piecesIn(text)?.rest ?? unitIn(text)?.rest ?? text;
  return rest === "" ? text : rest;
}

const PIECES: readonly (readonly [written: RegExp, pieces: number])[] = [
  [/(?:\/|每|per )\s*(?:1,?000(?!\d)|千(?![克米瓦卡帕伏赫])|thousand)/iu, 1000],
  [/(?:\/|每|per )\s*(?:100(?!\d)|百(?!分)|hundred)/iu, 100],
  [/(?:\/|每)\s*万(?!元|美|港|欧|日|圆|人民币|$|[)）])/u, 10_000],
];

/**
 * How many pieces a unit price is for, where its header says so.
 *
 * @param header - Header of a column of unit prices.
 * @returns 1000 for "单价（元/千只）" or "Price per 1,000"; else 1.
 */
export function priceUnit(header: CellValue): number {
  return piecesIn(cellText(header))?.pieces ?? 1;
}

/** "Sales /1000" is written in thousands; only a price is for so many pieces. */
function piecesIn(text: string): { readonly pieces: number; readonly rest: string } | null {
  if (!/price|cost|单价|价格/iu.test(text)) return null;
  for (const [written, pieces] of PIECES) {
    if (written.test(text)) return { pieces, rest: text.replace(written, " ").trim() };
  }
  return null;
}

/** Titles stand at most so many rows above the header. */
const TITLE_ROWS = 8;
const LONGEST_TITLE = 80;
const SAID = /单位|amounts?|figures?|values?|numbers?|sales|revenue|currency|units?|金额|数据/iu;

/**
 * What one unit of all amounts of a table is worth, from a remark above it such as "单位：万元" or
 * "Figures in USD thousands".
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header within the grid.
 * @returns The factor; 1 when no remark names a unit.
 */
export function titleScale(grid: SheetGrid, headerRow: number): number {
  for (const cells of grid.values.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow).reverse()) {
    for (const cell of cells) {
      const factor = typeof cell === "string" ? remarkScale(cellText(cell)) : 1;
      if (factor !== 1) return factor;
    }
  }
  return 1;
}

/** A remark says that it speaks of units, or is nothing but one; any other sentence may mention a million. */
function remarkScale(text: string): number {
  if (text === "" || text.length > LONGEST_TITLE) return 1;
  const named = /单位\s*:\s*([^\s,;。()[\]【】]+)/u.exec(text)?.[1];
  const found = unitIn(named ?? text);
  if (found === null) return 1;
  const bare = found.rest.replace(/[\s()[\]【】:：]/gu, "");
  return bare === "" || SAID.test(text) || /[([【][^()[\]【】]*[)\]】]\s*$/u.test(text) ? found.factor : 1;
}
