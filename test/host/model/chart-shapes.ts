/** Fills, lines and fonts of chart parts, from their state to the engine's model. */
import type {
  ChartFill,
  ChartLine,
  ChartRichText,
  ChartTextProperties,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import type { Bag } from "./bag";

/**
 * A part of a state.
 * @param bag - The state.
 * @param path - Names of parts.
 * @returns The part; empty when nothing was set.
 */
export function bagAt(bag: Bag | undefined, ...path: string[]): Bag {
  let at: unknown = bag;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Bag)[key] : undefined;
  return typeof at === "object" && at !== null ? (at as Bag) : {};
}
/**
 * A text that was set.
 * @param bag - The state.
 * @param key - Its name.
 * @returns The text, or undefined.
 */
export function text(bag: Bag, key: string): string | undefined {
  const value = bag[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
/**
 * A number that was set.
 * @param bag - The state.
 * @param key - Its name.
 * @returns The number, or undefined.
 */
export function number(bag: Bag, key: string): number | undefined {
  const value = bag[key];
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && !Number.isNaN(Number(value))
    ? Number(value)
    : undefined;
}

/**
 * A colour of the file.
 * @param color - "#RRGGBB".
 * @returns The engine's colour.
 */
export function srgb(color: string): { srgb: string } {
  return { srgb: color.replace("#", "").toUpperCase() };
}
/**
 * The fill that was set.
 * @param bag - State of a fill.
 * @returns The engine's fill, or undefined for Excel's own.
 */
export function fillOf(bag: Bag): ChartFill | undefined {
  if (bag["cleared"] === true) return { noFill: true };
  const color = text(bag, "color");
  return color === undefined ? undefined : { solid: srgb(color) };
}
const DASH: Readonly<Record<string, NonNullable<ChartLine["dash"]>>> = {
  Dash: "dash",
  DashDot: "dashDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  LongDash: "lgDash",
};
/**
 * The line that was set.
 * @param bag - State of a line or border.
 * @returns The engine's line, or undefined for Excel's own.
 */
export function lineOf(bag: Bag): ChartLine | undefined {
  const style = text(bag, "lineStyle");
  if (style === "None") return { noFill: true };
  const color = text(bag, "color");
  const points = number(bag, "weight");
  if (style === undefined && color === undefined && points === undefined) return undefined;
  const dash = style === undefined ? undefined : DASH[style];
  return {
    ...(points === undefined ? {} : { width: Math.round(points * 12_700) }),
    ...(color === undefined ? {} : { color: srgb(color) }),
    ...(dash === undefined ? {} : { dash }),
  };
}
/**
 * Fill and line together.
 * @param fill - The fill.
 * @param line - The line.
 * @returns Shape properties, or undefined when neither is given.
 */
export function shape(fill: ChartFill | undefined, line: ChartLine | undefined): ShapeProperties | undefined {
  if (!fill && !line) return undefined;
  return { ...(fill ? { fill } : {}), ...(line ? { line } : {}) };
}
/**
 * The font that was set.
 * @param bag - State of a font.
 * @returns Text properties, or undefined for Excel's own.
 */
export function fontOf(bag: Bag): ChartTextProperties | undefined {
  const size = number(bag, "size");
  const color = text(bag, "color");
  const name = text(bag, "name");
  const font: ChartTextProperties = {
    // The file counts hundredths of a point.
    ...(size === undefined ? {} : { size: Math.round(size * 100) }),
    ...(typeof bag["bold"] === "boolean" ? { bold: bag["bold"] } : {}),
    ...(typeof bag["italic"] === "boolean" ? { italic: bag["italic"] } : {}),
    ...(color === undefined ? {} : { color: srgb(color) }),
    ...(name === undefined ? {} : { fontFamily: name, eastAsianFamily: name }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}
/**
 * Words with a font.
 * @param words - The text.
 * @param font - Its font.
 * @returns One paragraph.
 */
export function richText(words: string, font: ChartTextProperties | undefined): ChartRichText {
  return { paragraphs: [{ runs: [{ text: words, ...(font ? { properties: font } : {}) }] }] };
}
