/** Draws the engine's chart models as SVG: bars, columns, lines and scatter, as Excel would. */
import type {
  BarChartGroup,
  ChartAxis,
  ChartModel,
  DataLabels,
  LineChartGroup,
  ScatterChartGroup,
  SeriesBase,
} from "@cj-tech-master/excelts/chart";
import {
  escaped,
  fillColor,
  formatOf,
  lettering,
  numbersOf,
  shownNumber,
  stroke,
  wordsOf,
  type Lettering,
} from "./chart-model-reading";
import { markerShape, n } from "./chart-marks";
import { valueScale, type Scale } from "./chart-scale";

type DrawnGroup = BarChartGroup | LineChartGroup | ScatterChartGroup;
type DrawnSeries = DrawnGroup["series"][number];

const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const TEXT: Lettering = { size: 12, family: "Calibri", color: "#404040", bold: false };
const GRID = "#D9D9D9";

function isDrawn(group: ChartModel["chart"]["plotArea"]["chartTypes"][number]): group is DrawnGroup {
  return group.type === "bar" || group.type === "line" || group.type === "scatter";
}
function valuesOf(series: DrawnSeries): (number | undefined)[] {
  return numbersOf("yVal" in series ? series.yVal : "val" in series ? series.val : undefined);
}
function categorySource(series: DrawnSeries): Parameters<typeof wordsOf>[0] {
  return "xVal" in series ? series.xVal : "cat" in series ? series.cat : undefined;
}
function valueFormat(series: DrawnSeries): string {
  return formatOf("yVal" in series ? series.yVal : "val" in series ? series.val : undefined);
}

/** One drawing. */
class ChartDrawing {
  readonly #parts: string[] = [];
  readonly #groups: DrawnGroup[];
  readonly #base: Lettering;
  readonly #sideways: boolean;
  readonly #box: { left: number; top: number; width: number; height: number };
  readonly #categories: string[];
  readonly #count: number;
  readonly #categoryAxis: ChartAxis | undefined;
  readonly #valueAxis: ChartAxis | undefined;
  readonly #values: Scale;
  readonly #xs: Scale | undefined;

  constructor(
    readonly model: ChartModel,
    readonly width: number,
    readonly height: number,
  ) {
    const { plotArea } = model.chart;
    this.#groups = plotArea.chartTypes.filter(isDrawn);
    this.#base = lettering(model.txPr, TEXT);
    this.#sideways = this.#groups.some((group) => group.type === "bar" && group.barDir === "bar");
    [this.#categoryAxis, this.#valueAxis] = plotArea.axes;
    const scatter = this.#groups.every(({ type }) => type === "scatter");
    const all = this.#groups.flatMap((group): DrawnSeries[] => group.series);
    const first = all.find((series) => wordsOf(categorySource(series), undefined).length > 0) ?? all[0];
    this.#categories = first ? wordsOf(categorySource(first), this.#axisFormat(this.#categoryAxis)) : [];
    this.#count = Math.max(1, ...all.map((series) => valuesOf(series).length));
    this.#box = this.#plotBox();
    const { left, top, width: inner, height: tall } = this.#box;
    const [from, to] = this.#sideways ? [left, left + inner] : [top + tall, top];
    this.#values = valueScale(this.#stackedValues(), this.#fixed(this.#valueAxis), from, to, !scatter);
    if (scatter) {
      const xs = all.flatMap((series) => numbersOf(categorySource(series))).filter((x) => x !== undefined);
      this.#xs = valueScale(xs, this.#fixed(this.#categoryAxis), left, left + inner, false);
    }
  }

  #axisFormat(axis: ChartAxis | undefined): string | undefined {
    return axis?.numFmt?.sourceLinked === true ? undefined : axis?.numFmt?.formatCode;
  }
  #fixed(axis: ChartAxis | undefined): Parameters<typeof valueScale>[1] {
    return {
      minimum: axis?.scaling?.min,
      maximum: axis?.scaling?.max,
      majorUnit: axis && "majorUnit" in axis ? axis.majorUnit : undefined,
      reversed: axis?.scaling?.orientation === "maxMin",
    };
  }
  #plotBox(): { left: number; top: number; width: number; height: number } {
    const layout = this.model.chart.plotArea.layout?.manualLayout;
    if (layout?.x !== undefined && layout.y !== undefined && layout.layoutTarget === "inner") {
      const { x, y, w = 1 - x, h = 1 - y } = layout;
      return { left: x * this.width, top: y * this.height, width: w * this.width, height: h * this.height };
    }
    const [bottomAxis, sideAxis] = this.#sideways
      ? [this.#valueAxis, this.#categoryAxis]
      : [this.#categoryAxis, this.#valueAxis];
    const longest = this.#sideways ? Math.max(0, ...this.#categories.map((word) => word.length)) : 6;
    const side =
      sideAxis?.delete === true ? 6 : Math.min(this.width / 3, 10 + longest * this.#base.size * 0.55);
    const bottom = bottomAxis?.delete === true ? 6 : this.#base.size * 1.9;
    const top = this.model.chart.title ? 30 : 8;
    return { left: side, top, width: this.width - side - 10, height: this.height - top - bottom };
  }
  #stackedValues(): number[] {
    return this.#groups.flatMap((group) => {
      if (group.type !== "bar" || group.grouping === "clustered") {
        return group.series
          .flatMap((series: DrawnSeries) => valuesOf(series))
          .filter((value) => value !== undefined);
      }
      return Array.from({ length: this.#count }, (_, index) => {
        const sum = group.series.reduce((total, series) => total + (valuesOf(series)[index] ?? 0), 0);
        return group.grouping === "percentStacked" ? 1 : sum;
      });
    });
  }

  /** @returns The SVG document. */
  draw(): string {
    const { spPr } = this.model;
    const background = fillColor(spPr?.fill, "#FFFFFF");
    const frame = stroke(spPr?.line, GRID);
    this.#parts.push(
      `<rect x="0.5" y="0.5" width="${n(this.width - 1)}" height="${n(this.height - 1)}" fill="${background}" ${frame}/>`,
    );
    this.#axes();
    for (const group of this.#groups) {
      if ("barDir" in group) this.#bars(group);
      else for (const [index, series] of group.series.entries()) this.#line(group, series, index);
    }
    const title = this.model.chart.title?.text?.paragraphs[0]?.runs?.map(({ text }) => text).join("");
    if (title !== undefined) this.#text(title, this.width / 2, 20, "middle", { ...this.#base, size: 16 });
    const { width, height } = this;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${this.#parts.join("")}</svg>`;
  }

  #text(text: string, x: number, y: number, anchor: string, { size, family, color, bold }: Lettering): void {
    this.#parts.push(
      `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-family="${escaped(family)}, sans-serif" font-size="${n(size)}" fill="${color}"${bold ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`,
    );
  }

  #slot(index: number): { middle: number; size: number } {
    const { left, top, width, height } = this.#box;
    const size = (this.#sideways ? height : width) / this.#count;
    // Horizontal bars grow upwards from the first category unless the axis is turned round.
    const turned = (this.#categoryAxis?.scaling?.orientation === "maxMin") !== this.#sideways;
    const place = turned ? this.#count - 1 - index : index;
    return { middle: (this.#sideways ? top : left) + (place + 0.5) * size, size };
  }

  #axes(): void {
    const { left, top, width, height } = this.#box;
    const along = (value: number): string => {
      const at = n(this.#values.place(value));
      return this.#sideways
        ? `x1="${at}" x2="${at}" y1="${n(top)}" y2="${n(top + height)}"`
        : `x1="${n(left)}" x2="${n(left + width)}" y1="${at}" y2="${at}"`;
    };
    const gridlines = this.#valueAxis?.majorGridlines;
    if (gridlines) {
      for (const tick of this.#values.ticks)
        this.#parts.push(`<line ${along(tick)} ${stroke(gridlines.line, GRID)}/>`);
    }
    const zero = Math.min(Math.max(0, this.#values.minimum), this.#values.maximum);
    if (this.#categoryAxis?.delete !== true) {
      this.#parts.push(`<line ${along(zero)} ${stroke(this.#categoryAxis?.spPr?.line, "#BFBFBF")}/>`);
      this.#categoryLabels();
    }
    if (this.#valueAxis && this.#valueAxis.delete !== true && this.#valueAxis.tickLblPos !== "none") {
      const font = lettering(this.#valueAxis.txPr, this.#base);
      const series = this.#groups[0]?.series[0];
      const format = this.#axisFormat(this.#valueAxis) ?? (series ? valueFormat(series) : "General");
      for (const tick of this.#values.ticks) {
        const at = this.#values.place(tick);
        if (this.#sideways)
          this.#text(shownNumber(tick, format), at, top + height + font.size * 1.3, "middle", font);
        else this.#text(shownNumber(tick, format), left - 4, at + font.size * 0.35, "end", font);
      }
    }
  }

  #categoryLabels(): void {
    const axis = this.#categoryAxis;
    if (!axis || axis.tickLblPos === "none") return;
    const { left, top, height } = this.#box;
    const font = lettering(axis.txPr, this.#base);
    const under = top + height + font.size * 1.3;
    if (this.#xs) {
      const format = this.#axisFormat(axis) ?? "General";
      for (const tick of this.#xs.ticks)
        this.#text(shownNumber(tick, format), this.#xs.place(tick), under, "middle", font);
      return;
    }
    const widest = Math.max(1, ...this.#categories.map((word) => word.length)) * font.size * 0.6;
    const fitting = this.#sideways ? 1 : Math.ceil(widest / this.#slot(0).size);
    const fixed =
      axis.axisType === "cat" ? axis.tickLblSkip : axis.axisType === "date" ? axis.majorUnit : undefined;
    const skip = Math.max(1, fixed ?? fitting);
    for (const [index, word] of this.#categories.entries()) {
      if (index % skip !== 0) continue;
      const { middle } = this.#slot(index);
      if (this.#sideways) this.#text(word, left - 4, middle + font.size * 0.35, "end", font);
      else this.#text(word, middle, under, "middle", font);
    }
  }

  #bars(group: BarChartGroup): void {
    const stacked = group.grouping !== "clustered";
    const count = stacked ? 1 : group.series.length;
    const overlap = stacked ? 0 : (group.overlap ?? 0) / 100;
    const ends = Array.from({ length: this.#count }, () => ({ up: 0, down: 0 }));
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
        const { middle, size } = this.#slot(index);
        const gap = (group.gapWidth ?? 150) / 100;
        const thickness = size / (count - (count - 1) * overlap + gap);
        const shift = stacked ? 0 : (order - (count - 1) / 2) * thickness * (1 - overlap);
        this.#bar(group, series, order, index, middle + shift, thickness, start, start + length, value);
      }
    }
  }

  #bar(
    group: BarChartGroup,
    series: BarChartGroup["series"][number],
    order: number,
    index: number,
    middle: number,
    thickness: number,
    start: number,
    end: number,
    value: number,
  ): void {
    const { minimum, maximum } = this.#values;
    const clamp = (at: number): number => this.#values.place(Math.min(maximum, Math.max(minimum, at)));
    const a = clamp(start);
    const b = clamp(end);
    const own = series.dataPoints?.find((point) => point.index === index)?.spPr;
    const color = fillColor(own?.fill ?? series.spPr?.fill, PALETTE[order % PALETTE.length] ?? "#4472C4");
    const [x, y, w, h] = this.#sideways
      ? [Math.min(a, b), middle - thickness / 2, Math.abs(b - a), thickness]
      : [middle - thickness / 2, Math.min(a, b), thickness, Math.abs(b - a)];
    const edge = series.spPr?.line ? ` ${stroke(series.spPr.line, "none")}` : "";
    this.#parts.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${color}"${edge}/>`,
    );
    const position = series.dataLabels?.position ?? (group.grouping === "clustered" ? "outEnd" : "ctr");
    const out = position === "outEnd";
    const [lx, ly] = this.#sideways ? [out ? b : (a + b) / 2, middle] : [middle, out ? b : (a + b) / 2];
    const nudge = !out ? "center" : this.#sideways ? "r" : value < 0 ? "b" : "t";
    this.#label(series, series.dataLabels, index, value, lx, ly, nudge);
  }

  #line(group: LineChartGroup | ScatterChartGroup, series: DrawnSeries, order: number): void {
    const xs = numbersOf(categorySource(series));
    const color = PALETTE[order % PALETTE.length] ?? "#4472C4";
    const points = valuesOf(series).flatMap((value, index) => {
      if (value === undefined) return [];
      const x =
        this.#xs && group.type === "scatter"
          ? this.#xs.place(xs[index] ?? index + 1)
          : this.#slot(index).middle;
      return [{ x, y: this.#values.place(value), index, value }];
    });
    const line = series.spPr?.line;
    const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
    if (line?.noFill !== true) this.#parts.push(`<path d="${path}" fill="none" ${stroke(line, color, 2)}/>`);
    const marker = "marker" in series ? series.marker : undefined;
    for (const { x, y, index, value } of points) {
      if (marker?.symbol !== undefined && marker.symbol !== "none" && marker.symbol !== "auto") {
        const fill = fillColor(
          marker.spPr?.fill,
          line?.color?.srgb === undefined ? color : `#${line.color.srgb}`,
        );
        this.#parts.push(
          markerShape(marker.symbol, x, y, (marker.size ?? 5) * 1.33, fill, stroke(marker.spPr?.line, fill)),
        );
      }
      const labels = "dataLabels" in series ? series.dataLabels : undefined;
      this.#label(series, labels, index, value, x, y, undefined);
    }
  }

  #label(
    series: SeriesBase & DrawnSeries,
    labels: DataLabels | undefined,
    index: number,
    value: number,
    x: number,
    y: number,
    nudge: string | undefined,
  ): void {
    const entry = labels?.entries?.find((own) => own.index === index);
    if (!labels || entry?.delete === true) return;
    const fixed = entry?.text?.paragraphs[0]?.runs?.map(({ text }) => text).join("");
    if (fixed === undefined && (entry?.showVal ?? labels.showVal) !== true) return;
    const run = entry?.text?.paragraphs[0]?.runs?.[0]?.properties;
    const font = lettering(run ?? labels.txPr, this.#base);
    const text = fixed ?? shownNumber(value, labels.numFmt?.formatCode ?? valueFormat(series));
    const side = nudge ?? entry?.position ?? labels.position ?? "r";
    const gap = 6;
    if (side === "r") this.#text(text, x + gap, y + font.size * 0.35, "start", font);
    else if (side === "l") this.#text(text, x - gap, y + font.size * 0.35, "end", font);
    else if (side === "t") this.#text(text, x, y - gap + 2, "middle", font);
    else if (side === "b") this.#text(text, x, y + gap + font.size * 0.7, "middle", font);
    else this.#text(text, x, y + font.size * 0.35, "middle", font);
  }
}

/**
 * Draws a chart.
 * @param model - The engine's model, with the values of its cells.
 * @param width - Pixels.
 * @param height - Pixels.
 * @returns An SVG document, or undefined for a chart of a type that is not drawn here.
 */
export function chartSvg(model: ChartModel, width: number, height: number): string | undefined {
  const types = model.chart.plotArea.chartTypes;
  return types.length > 0 && types.every(isDrawn) ? new ChartDrawing(model, width, height).draw() : undefined;
}
