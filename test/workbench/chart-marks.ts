/** Marks of a drawn chart. */
import { escaped, type Lettering } from "./chart-model-reading";

/** Colour of gridlines and frames where the file says none. */
export const GRID_COLOR = "#D9D9D9";

/**
 * A coordinate, to a hundredth of a pixel.
 * @param value - Pixels.
 * @returns Its text.
 */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * A marker on a line.
 * @param symbol - The file's name of its shape.
 * @param x - Middle.
 * @param y - Middle.
 * @param size - Pixels across.
 * @param fill - Colour inside.
 * @param edge - Stroke attributes.
 * @returns An SVG element.
 */
export function markerShape(
  symbol: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  edge: string,
): string {
  const half = size / 2;
  if (symbol === "diamond") {
    const corners = `${n(x)},${n(y - half)} ${n(x + half)},${n(y)} ${n(x)},${n(y + half)} ${n(x - half)},${n(y)}`;
    return `<polygon points="${corners}" fill="${fill}" ${edge}/>`;
  }
  if (symbol === "dash") {
    return `<rect x="${n(x - half)}" y="${n(y - 1)}" width="${n(size)}" height="2" fill="${fill}" ${edge}/>`;
  }
  if (symbol === "square") {
    return `<rect x="${n(x - half)}" y="${n(y - half)}" width="${n(size)}" height="${n(size)}" fill="${fill}" ${edge}/>`;
  }
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(half)}" fill="${fill}" ${edge}/>`;
}

/**
 * A word in the chart.
 * @param text - What it says.
 * @param x - Where it is anchored.
 * @param y - Base line.
 * @param anchor - start, middle or end.
 * @param font - Its lettering.
 * @returns An SVG element.
 */
export function textMarkup(text: string, x: number, y: number, anchor: string, font: Lettering): string {
  const { size, family, color, bold } = font;
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-family="${escaped(family)}, sans-serif" font-size="${n(size)}" fill="${color}"${bold ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`;
}
