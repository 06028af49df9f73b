/** Draws the series of a chart: bars, lines, markers and their labels. */
import type {
  BarChartGroup,
  DataLabels,
  LineChartGroup,
  ScatterChartGroup,
  SeriesBase,
} from "@cj-tech-master/excelts/chart";
import { markerShape, n, textMarkup } from "./chart-marks";
import { fillColor, lettering, numbersOf, shownNumber, stroke } from "./chart-model-reading";
import { categorySource, valueFormat, valuesOf, type ChartPlot, type DrawnSeries } from "./chart-plot";

const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Draws the bars of a group, with their labels. */
export function barsMarkup(plot: ChartPlot, group: BarChartGroup): string {
  const parts: string[] = [];
  const stacked = group.grouping !== "clustered";
  const count = stacked ? 1 : group.series.length;
  const overlap = stacked ? 0 : (group.overlap ?? 0) / 100;
  const ends = Array.from({ length: plot.count }, () => ({ up: 0, down: 0 }));
  for (const [order, series] of group.series.entries()) {
    const values = valuesOf(series);
    for (const [index, value] of values.entries()) {
      const end = ends[index];
      if (value === undefined || !end) continue;
      const whole = group.series.reduce((sum, other) => sum + Math.abs(valuesOf(other)[index] ?? 0), 0);
      const length = group.grouping === "percentStacked" ? value / (whole || 1) : value;
      const start = stacked ? (value < 0 ? end.down : end.up) : 0;
      if (value < 0) end.down += length;
      else end.up += length;
      const { middle, size } = plot.slot(index);
      const gap = (group.gapWidth ?? 150) / 100;
      const thickness = size / (count - (count - 1) * overlap + gap);
      const shift = stacked ? 0 : (order - (count - 1) / 2) * thickness * (1 - overlap);
      parts.push(
        barMarkup(plot, group, series, order, index, middle + shift, thickness, start, start + length, value),
      );
    }
  }
  return parts.join("");
}

function barMarkup(
  plot: ChartPlot,
  group: BarChartGroup,
  series: BarChartGroup["series"][number],
  order: number,
  index: number,
  middle: number,
  thickness: number,
  start: number,
  end: number,
  value: number,
): string {
  const { minimum, maximum } = plot.values;
  const clamp = (at: number): number => plot.values.place(Math.min(maximum, Math.max(minimum, at)));
  const a = clamp(start);
  const b = clamp(end);
  const own = series.dataPoints?.find((point) => point.index === index)?.spPr;
  const color = fillColor(own?.fill ?? series.spPr?.fill, PALETTE[order % PALETTE.length] ?? "#4472C4");
  const [x, y, w, h] = plot.sideways
    ? [Math.min(a, b), middle - thickness / 2, Math.abs(b - a), thickness]
    : [middle - thickness / 2, Math.min(a, b), thickness, Math.abs(b - a)];
  const edge = series.spPr?.line ? ` ${stroke(series.spPr.line, "none")}` : "";
  const bar = `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${color}"${edge}/>`;
  const position = series.dataLabels?.position ?? (group.grouping === "clustered" ? "outEnd" : "ctr");
  const out = position === "outEnd";
  const [lx, ly] = plot.sideways ? [out ? b : (a + b) / 2, middle] : [middle, out ? b : (a + b) / 2];
  const nudge = !out ? "center" : plot.sideways ? "r" : value < 0 ? "b" : "t";
  return bar + labelMarkup(plot, series, series.dataLabels, index, value, lx, ly, nudge);
}

/** Draws one series of a line or scatter chart, with its markers and labels. */
export function lineMarkup(
  plot: ChartPlot,
  group: LineChartGroup | ScatterChartGroup,
  series: DrawnSeries,
  order: number,
): string {
  const parts: string[] = [];
  const xs = numbersOf(categorySource(series));
  const color = PALETTE[order % PALETTE.length] ?? "#4472C4";
  const points = valuesOf(series).flatMap((value, index) => {
    if (value === undefined) return [];
    const x =
      plot.xs && group.type === "scatter" ? plot.xs.place(xs[index] ?? index + 1) : plot.slot(index).middle;
    return [{ x, y: plot.values.place(value), index, value }];
  });
  const line = series.spPr?.line;
  const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
  if (line?.noFill !== true) parts.push(`<path d="${path}" fill="none" ${stroke(line, color, 2)}/>`);
  const marker = "marker" in series ? series.marker : undefined;
  for (const { x, y, index, value } of points) {
    if (marker?.symbol !== undefined && marker.symbol !== "none" && marker.symbol !== "auto") {
      const fill = fillColor(
        marker.spPr?.fill,
        line?.color?.srgb === undefined ? color : `#${line.color.srgb}`,
      );
      parts.push(
        markerShape(marker.symbol, x, y, (marker.size ?? 5) * 1.33, fill, stroke(marker.spPr?.line, fill)),
      );
    }
    const labels = "dataLabels" in series ? series.dataLabels : undefined;
    parts.push(labelMarkup(plot, series, labels, index, value, x, y, undefined));
  }
  return parts.join("");
}

function labelMarkup(
  plot: ChartPlot,
  series: SeriesBase & DrawnSeries,
  labels: DataLabels | undefined,
  index: number,
  value: number,
  x: number,
  y: number,
  nudge: string | undefined,
): string {
  const entry = labels?.entries?.find((own) => own.index === index);
  if (!labels || entry?.delete === true) return "";
  const fixed = entry?.text?.paragraphs[0]?.runs?.map(({ text }) => text).join("");
  if (fixed === undefined && (entry?.showVal ?? labels.showVal) !== true) return "";
  const run = entry?.text?.paragraphs[0]?.runs?.[0]?.properties;
  const font = lettering(run ?? labels.txPr, plot.base);
  const text = fixed ?? shownNumber(value, labels.numFmt?.formatCode ?? valueFormat(series));
  const side = nudge ?? entry?.position ?? labels.position ?? "r";
  const gap = 6;
  if (side === "r") return textMarkup(text, x + gap, y + font.size * 0.35, "start", font);
  if (side === "l") return textMarkup(text, x - gap, y + font.size * 0.35, "end", font);
  if (side === "t") return textMarkup(text, x, y - gap + 2, "middle", font);
  if (side === "b") return textMarkup(text, x, y + gap + font.size * 0.7, "middle", font);
  return textMarkup(text, x, y + font.size * 0.35, "middle", font);
}
