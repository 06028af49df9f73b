/** Reading the engine's chart models: points, colours, fonts. */
import type {
  AxisDataSource,
  ChartFill,
  ChartLine,
  ChartTextProperties,
  NumberDataSource,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import { formatCellValue } from "@cj-tech-master/excelts";

const PIXELS_PER_POINT = 96 / 72;
const EMU_PER_PIXEL = 9525;

/** Numbers of a series, undefined where a cell holds none. */
export function numbersOf(source: NumberDataSource | AxisDataSource | undefined): (number | undefined)[] {
  const cache = source?.numRef?.cache ?? source?.numLit;
  if (!cache) return [];
  const count = cache.pointCount ?? Math.max(0, ...cache.points.map(({ index }) => index + 1));
  const values: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const { index, value } of cache.points) values[index] = value ?? undefined;
  return values;
}

/** Format code that travels with a series' numbers. */
export function formatOf(source: NumberDataSource | AxisDataSource | undefined): string {
  return source?.numRef?.cache?.formatCode ?? "General";
}

/** Words of categories. */
export function wordsOf(source: AxisDataSource | undefined, format: string | undefined): string[] {
  const texts = source?.strRef?.cache ?? source?.strLit;
  if (texts) {
    const words = Array.from({ length: texts.pointCount ?? texts.points.length }, () => "");
    for (const { index, value } of texts.points) words[index] = value;
    return words;
  }
  const code = format ?? formatOf(source);
  return numbersOf(source).map((value) => (value === undefined ? "" : shownNumber(value, code)));
}

/** A number as its format shows it. */
export function shownNumber(value: number, format: string): string {
  if (format === "General") return String(Number(value.toPrecision(6)));
  return formatCellValue(value, format);
}

/** "#RRGGBB" of a fill; "none" for no fill. */
export function fillColor(fill: ChartFill | undefined, otherwise: string): string {
  if (fill?.noFill === true) return "none";
  const color = fill?.solid?.srgb;
  return color === undefined ? otherwise : `#${color}`;
}

/** Attributes of a stroke. */
export function stroke(line: ChartLine | undefined, otherwise: string, width = 1): string {
  if (line?.noFill === true) return 'stroke="none"';
  const color = line?.color?.srgb === undefined ? otherwise : `#${line.color.srgb}`;
  const pixels = line?.width === undefined ? width : Math.max(0.5, line.width / EMU_PER_PIXEL);
  const dash =
    line?.dash === undefined || line.dash === "solid"
      ? ""
      : ` stroke-dasharray="${dashes(line.dash, pixels)}"`;
  return `stroke="${color}" stroke-width="${pixels.toFixed(2)}"${dash}`;
}

function dashes(dash: string, width: number): string {
  const unit = Math.max(1, width);
  return dash === "dot" || dash === "sysDot"
    ? `${String(unit)} ${String(unit * 1.5)}`
    : `${String(unit * 4)} ${String(unit * 3)}`;
}

/** How a text is written. */
export interface Lettering {
  readonly size: number;
  readonly family: string;
  readonly color: string;
  readonly bold: boolean;
}

/** Lettering of a part, with what it does not say taken from the chart's. */
export function lettering(text: ChartTextProperties | undefined, base: Lettering): Lettering {
  return {
    size: text?.size === undefined ? base.size : (text.size / 100) * PIXELS_PER_POINT,
    family: text?.fontFamily ?? base.family,
    color: text?.color?.srgb === undefined ? base.color : `#${text.color.srgb}`,
    bold: text?.bold ?? base.bold,
  };
}

/** Whether a part draws nothing at all. */
export function isInvisible(shape: ShapeProperties | undefined): boolean {
  return shape?.fill?.noFill === true && shape.line?.noFill === true;
}

/** Text for SVG. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
