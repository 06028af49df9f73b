/** A chart's state as the engine's chart model: what the file holds and what is drawn. */
import type {
  BarChartGroup,
  ChartAxis,
  ChartFill,
  ChartLayout,
  ChartLine,
  ChartModel,
  ChartRichText,
  ChartTextProperties,
  ChartTypeGroup,
  DataLabelEntry,
  DataLabels,
  DataPoint,
  LineChartGroup,
  ScatterChartGroup,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import type { Bag } from "./bag";
import { cornerPoints, type CellsOf, type ChartState, type SeriesState } from "./chart-state";
import { HostError } from "./host-error";
import { absoluteReference } from "./names";

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const AXES = [CATEGORY_AXIS, VALUE_AXIS];

type Family = "column" | "bar" | "line" | "scatter" | "area" | "pie";
interface Kind {
  readonly family: Family;
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard";
}
const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: { family: "column", grouping: "clustered" },
  ColumnStacked: { family: "column", grouping: "stacked" },
  ColumnStacked100: { family: "column", grouping: "percentStacked" },
  BarClustered: { family: "bar", grouping: "clustered" },
  BarStacked: { family: "bar", grouping: "stacked" },
  BarStacked100: { family: "bar", grouping: "percentStacked" },
  Line: { family: "line", grouping: "standard" },
  LineMarkers: { family: "line", grouping: "standard" },
  LineStacked: { family: "line", grouping: "stacked" },
  XYScatter: { family: "scatter", grouping: "standard" },
  XYScatterLines: { family: "scatter", grouping: "standard" },
  XYScatterLinesNoMarkers: { family: "scatter", grouping: "standard" },
  XYScatterSmooth: { family: "scatter", grouping: "standard" },
  XYScatterSmoothNoMarkers: { family: "scatter", grouping: "standard" },
  Area: { family: "area", grouping: "standard" },
  AreaStacked: { family: "area", grouping: "stacked" },
  Pie: { family: "pie", grouping: "standard" },
};

function kindOf(type: string): Kind {
  const kind = KINDS[type];
  if (!kind) throw new HostError("NotImplemented", `Charts of type ${type} are not known here.`);
  return kind;
}

function bagAt(bag: Bag | undefined, ...path: string[]): Bag {
  let at: unknown = bag;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Bag)[key] : undefined;
  return typeof at === "object" && at !== null ? (at as Bag) : {};
}
function text(bag: Bag, key: string): string | undefined {
  const value = bag[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
function number(bag: Bag, key: string): number | undefined {
  const value = bag[key];
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" && !Number.isNaN(Number(value))
    ? Number(value)
    : undefined;
}

function srgb(color: string): { srgb: string } {
  return { srgb: color.replace("#", "").toUpperCase() };
}
function fillOf(bag: Bag): ChartFill | undefined {
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
function lineOf(bag: Bag): ChartLine | undefined {
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
function shape(fill: ChartFill | undefined, line: ChartLine | undefined): ShapeProperties | undefined {
  if (!fill && !line) return undefined;
  return { ...(fill ? { fill } : {}), ...(line ? { line } : {}) };
}
function fontOf(bag: Bag): ChartTextProperties | undefined {
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
function richText(words: string, font: ChartTextProperties | undefined): ChartRichText {
  return { paragraphs: [{ runs: [{ text: words, ...(font ? { properties: font } : {}) }] }] };
}

function numbersOf(cells: CellsOf | undefined): { numRef: { formula: string } } | undefined {
  return cells && { numRef: { formula: absoluteReference(cells.sheet, cells.area) } };
}
function categoriesOf(
  cells: CellsOf | undefined,
): { numRef?: { formula: string }; strRef?: { formula: string } } | undefined {
  if (!cells) return undefined;
  const formula = absoluteReference(cells.sheet, cells.area);
  const numeric = typeof cells.sheet.value(cells.area.row, cells.area.column) === "number";
  return numeric ? { numRef: { formula } } : { strRef: { formula } };
}

const LABEL_POSITION: Readonly<Record<string, NonNullable<DataLabels["position"]>>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
};
/** Bars know other places for their labels than lines do. */
const BAR_POSITION: Readonly<Record<string, NonNullable<DataLabels["position"]>>> = {
  Top: "outEnd",
  Right: "outEnd",
  Bottom: "inBase",
  Left: "inBase",
};
function positionOf(bag: Bag, kind: Kind): DataLabels["position"] {
  const word = text(bag, "position") ?? "";
  if (kind.family !== "bar" && kind.family !== "column") return LABEL_POSITION[word];
  const place = BAR_POSITION[word] ?? LABEL_POSITION[word];
  // A stacked bar has no place outside its end.
  return place === "outEnd" && kind.grouping !== "clustered" ? "inEnd" : place;
}
function showFlags(
  bag: Bag,
  value: boolean,
): Pick<
  DataLabels,
  "showVal" | "showSerName" | "showCatName" | "showLegendKey" | "showPercent" | "showBubbleSize"
> {
  return {
    showLegendKey: bag["showLegendKey"] === true,
    showVal: typeof bag["showValue"] === "boolean" ? bag["showValue"] : value,
    showCatName: bag["showCategoryName"] === true,
    showSerName: bag["showSeriesName"] === true,
    showPercent: bag["showPercentage"] === true,
    showBubbleSize: false,
  };
}

function labelsOf(series: SeriesState, kind: Kind): DataLabels | undefined {
  const bag = bagAt(series.bag, "dataLabels");
  const points = Object.entries(bagAt(series.bag, "points"));
  const shown = series.bag["hasDataLabels"] === true;
  const entries = points.flatMap(([index, value]): DataLabelEntry[] => {
    const point = bagAt(value as Bag);
    const label = bagAt(point, "dataLabel");
    if (point["hasDataLabel"] === false) return [{ index: Number(index), delete: true }];
    if (point["hasDataLabel"] !== true && Object.keys(label).length === 0) return [];
    const font = { ...fontOf(bagAt(bag, "format", "font")), ...fontOf(bagAt(label, "format", "font")) };
    const words = text(label, "text");
    const position = positionOf({ ...bag, ...label }, kind);
    return [
      {
        index: Number(index),
        ...(words === undefined ? {} : { text: richText(words, font) }),
        ...(position === undefined ? {} : { position }),
        ...showFlags({ ...bag, ...label }, true),
      },
    ];
  });
  if (!shown && entries.length === 0) return undefined;
  const format = text(bag, "numberFormat");
  const font = fontOf(bagAt(bag, "format", "font"));
  const position = positionOf(bag, kind);
  return {
    ...(entries.length === 0 ? {} : { entries }),
    ...(format === undefined ? {} : { numFmt: { formatCode: format, sourceLinked: false } }),
    ...(font ? { txPr: font } : {}),
    ...(position === undefined ? {} : { position }),
    ...showFlags(bag, shown),
  };
}

function pointsOf(series: SeriesState): DataPoint[] | undefined {
  const points = Object.entries(bagAt(series.bag, "points")).flatMap(([index, value]) => {
    const format = bagAt(value as Bag, "format");
    const spPr = shape(fillOf(bagAt(format, "fill")), lineOf(bagAt(format, "border")));
    return spPr ? [{ index: Number(index), invertIfNegative: false, spPr }] : [];
  });
  return points.length === 0 ? undefined : points;
}

const MARKERS: Readonly<
  Record<
    string,
    "circle" | "dash" | "diamond" | "dot" | "none" | "plus" | "square" | "star" | "triangle" | "x"
  >
> = {
  Circle: "circle",
  Dash: "dash",
  Diamond: "diamond",
  Dot: "dot",
  None: "none",
  Plus: "plus",
  Square: "square",
  Star: "star",
  Triangle: "triangle",
  X: "x",
};
function markerOf(
  series: SeriesState,
  type: string,
): { symbol?: "none" | (typeof MARKERS)[string]; size?: number; spPr?: ShapeProperties } | undefined {
  const style = text(series.bag, "markerStyle");
  const symbol = style === undefined ? undefined : MARKERS[style];
  if (symbol === "none" || (symbol === undefined && /NoMarkers$|^Line$/.test(type)))
    return { symbol: "none" };
  if (symbol === undefined) return undefined;
  const background = text(series.bag, "markerBackgroundColor");
  const edge = text(series.bag, "markerForegroundColor");
  const spPr = shape(
    background === undefined ? undefined : { solid: srgb(background) },
    edge === undefined ? undefined : { width: 9525, color: srgb(edge) },
  );
  const size = number(series.bag, "markerSize");
  return { symbol, ...(size === undefined ? {} : { size }), ...(spPr ? { spPr } : {}) };
}

function seriesBase(series: SeriesState, index: number, kind: Kind): object {
  const format = bagAt(series.bag, "format");
  const name = text(series.bag, "name");
  const spPr = shape(
    kind.family === "line" || kind.family === "scatter" ? undefined : fillOf(bagAt(format, "fill")),
    lineOf(bagAt(format, "line")),
  );
  const nameReference = series.nameCell && {
    strRef: { formula: absoluteReference(series.nameCell.sheet, series.nameCell.area) },
  };
  const tx = name === undefined ? nameReference : { value: name };
  const dataPoints = pointsOf(series);
  const labels = labelsOf(series, kind);
  return {
    index,
    order: index,
    ...(tx ? { tx } : {}),
    ...(spPr ? { spPr } : {}),
    ...(dataPoints ? { dataPoints } : {}),
    ...(labels ? { dataLabels: labels } : {}),
  };
}

function barGroup(kind: Kind, all: readonly IndexedSeries[]): BarChartGroup {
  const first = all[0]?.series.bag ?? {};
  const overlap = number(first, "overlap") ?? (kind.grouping === "clustered" ? undefined : 100);
  return {
    type: "bar",
    barDir: kind.family === "bar" ? "bar" : "col",
    grouping: kind.grouping,
    varyColors: false,
    series: all.map(({ series, index }) => ({
      ...(seriesBase(series, index, kind) as BarChartGroup["series"][number]),
      invertIfNegative: false,
      ...both(categoriesOf(series.categories), numbersOf(series.values)),
    })),
    gapWidth: number(first, "gapWidth") ?? 219,
    ...(overlap === undefined ? {} : { overlap }),
    axisIds: AXES,
  };
}
function both<C, V>(cat: C | undefined, val: V | undefined): { cat?: C; val?: V } {
  return { ...(cat ? { cat } : {}), ...(val ? { val } : {}) };
}
function lineGroup(kind: Kind, all: readonly IndexedSeries[]): LineChartGroup {
  return {
    type: "line",
    grouping: kind.grouping === "stacked" ? "stacked" : "standard",
    varyColors: false,
    marker: true,
    series: all.map(({ series, index, type }) => {
      const marker = markerOf(series, type);
      return {
        ...(seriesBase(series, index, kind) as LineChartGroup["series"][number]),
        ...(marker ? { marker } : {}),
        ...both(categoriesOf(series.categories), numbersOf(series.values)),
        smooth: series.bag["smooth"] === true,
      };
    }),
    axisIds: AXES,
  };
}
function scatterGroup(kind: Kind, all: readonly IndexedSeries[]): ScatterChartGroup {
  return {
    type: "scatter",
    scatterStyle: "lineMarker",
    varyColors: false,
    series: all.map(({ series, index, type }) => {
      const marker = markerOf(series, type);
      const xVal = categoriesOf(series.categories);
      const yVal = numbersOf(series.values);
      return {
        ...(seriesBase(series, index, kind) as ScatterChartGroup["series"][number]),
        ...(marker ? { marker } : {}),
        ...(xVal ? { xVal } : {}),
        ...(yVal ? { yVal } : {}),
        smooth: typeof series.bag["smooth"] === "boolean" ? series.bag["smooth"] : type.includes("Smooth"),
      };
    }),
    axisIds: AXES,
  };
}

interface IndexedSeries {
  readonly series: SeriesState;
  readonly index: number;
  readonly type: string;
}

function groupsOf(chart: ChartState): ChartTypeGroup[] {
  const families = new Map<string, { kind: Kind; all: IndexedSeries[] }>();
  for (const [index, series] of chart.series.entries()) {
    if (series.bag["filtered"] === true) continue;
    const type = text(series.bag, "chartType") ?? chart.type;
    const kind = kindOf(type);
    const key = `${kind.family}/${kind.grouping}`;
    const group = families.get(key) ?? { kind, all: [] };
    group.all.push({ series, index, type });
    families.set(key, group);
  }
  if (families.size === 0) families.set("", { kind: kindOf(chart.type), all: [] });
  return [...families.values()].map(({ kind, all }): ChartTypeGroup => {
    if (kind.family === "line") return lineGroup(kind, all);
    if (kind.family === "scatter") return scatterGroup(kind, all);
    if (kind.family === "bar" || kind.family === "column") return barGroup(kind, all);
    const series = all.map(({ series: own, index }) => ({
      ...(seriesBase(own, index, kind) as LineChartGroup["series"][number]),
      ...both(categoriesOf(own.categories), numbersOf(own.values)),
    }));
    if (kind.family === "pie") return { type: "pie", varyColors: true, series };
    return {
      type: "area",
      grouping: kind.grouping === "stacked" ? "stacked" : "standard",
      varyColors: false,
      series,
      axisIds: AXES,
    };
  });
}

function gridlinesOf(bag: Bag): ShapeProperties | undefined {
  if (bag["visible"] !== true) return undefined;
  const line = lineOf(bagAt(bag, "format", "line")) ?? { width: 9525, color: srgb("#D9D9D9") };
  return { line };
}
const TICKS = { None: "none", Inside: "inside", Outside: "outside", Cross: "cross" } as const;
const TICK_LABELS = { None: "none", NextToAxis: "nextTo", Low: "low", High: "high" } as const;

const TIME_UNITS: Readonly<Record<string, "days" | "months" | "years">> = {
  Days: "days",
  Months: "months",
  Years: "years",
};

function axisOf(bag: Bag, value: boolean, kind: Kind): ChartAxis {
  const minimum = number(bag, "minimum");
  const maximum = number(bag, "maximum");
  const format = text(bag, "numberFormat");
  const major = gridlinesOf(bagAt(bag, "majorGridlines"));
  const minor = gridlinesOf(bagAt(bag, "minorGridlines"));
  const line = lineOf(bagAt(bag, "format", "line"));
  const font = fontOf(bagAt(bag, "format", "font"));
  const title = bagAt(bag, "title");
  const words = title["visible"] === false ? undefined : text(title, "text");
  const sideways = kind.family === "bar";
  const tick = text(bag, "majorTickMark") as keyof typeof TICKS | undefined;
  const labels = text(bag, "tickLabelPosition") as keyof typeof TICK_LABELS | undefined;
  const base = {
    axId: value ? VALUE_AXIS : CATEGORY_AXIS,
    crossAx: value ? CATEGORY_AXIS : VALUE_AXIS,
    axPos: value === sideways ? ("b" as const) : ("l" as const),
    scaling: {
      orientation: bag["reversePlotOrder"] === true ? ("maxMin" as const) : ("minMax" as const),
      ...(maximum === undefined ? {} : { max: maximum }),
      ...(minimum === undefined ? {} : { min: minimum }),
    },
    delete: bag["visible"] === false,
    ...(major ? { majorGridlines: major } : {}),
    ...(minor ? { minorGridlines: minor } : {}),
    ...(words === undefined
      ? {}
      : { title: { text: richText(words, fontOf(bagAt(title, "format", "font"))), overlay: false } }),
    numFmt: { formatCode: format ?? "General", sourceLinked: format === undefined },
    majorTickMark: TICKS[tick ?? "None"],
    minorTickMark: "none" as const,
    tickLblPos: TICK_LABELS[labels ?? "NextToAxis"],
    ...(line ? { spPr: { line } } : {}),
    ...(font ? { txPr: font } : {}),
    crosses: "autoZero" as const,
  };
  if (value || kind.family === "scatter") {
    const unit = number(bag, "majorUnit");
    const between = value && kind.family !== "scatter" && kind.family !== "area";
    return {
      axisType: "val",
      ...base,
      crossBetween: between ? "between" : "midCat",
      ...(unit === undefined ? {} : { majorUnit: unit }),
    };
  }
  if (bag["categoryType"] === "DateAxis") {
    const unit = number(bag, "majorUnit");
    const baseUnit = TIME_UNITS[text(bag, "baseTimeUnit") ?? "Days"];
    const step = TIME_UNITS[text(bag, "majorTimeUnitScale") ?? "Days"];
    return {
      axisType: "date",
      ...base,
      auto: false,
      lblOffset: 100,
      ...(baseUnit ? { baseTimeUnit: baseUnit } : {}),
      ...(unit === undefined ? {} : { majorUnit: unit, ...(step ? { majorTimeUnit: step } : {}) }),
    };
  }
  const spacing = number(bag, "tickLabelSpacing");
  return {
    axisType: "cat",
    ...base,
    auto: true,
    lblAlgn: "ctr",
    lblOffset: 100,
    noMultiLvlLbl: true,
    ...(spacing === undefined ? {} : { tickLblSkip: spacing, tickMarkSkip: spacing }),
  };
}

/** The plot area as shares of the chart, when it was placed by hand. */
function plotLayout(chart: ChartState): ChartLayout | undefined {
  const bag = bagAt(chart.bag, "plotArea");
  const start = cornerPoints(chart.from, chart.sheet);
  const end = cornerPoints(chart.to, chart.sheet);
  const width = end.left - start.left;
  const height = end.top - start.top;
  const inner = ["insideLeft", "insideTop", "insideWidth", "insideHeight"].some(
    (key) => bag[key] !== undefined,
  );
  const outer = ["left", "top", "width", "height"].some((key) => bag[key] !== undefined);
  if ((!inner && !outer) || width <= 0 || height <= 0) return undefined;
  const names = inner
    ? (["insideLeft", "insideTop", "insideWidth", "insideHeight"] as const)
    : (["left", "top", "width", "height"] as const);
  const [x, y, w, h] = names.map((key) => number(bag, key));
  return {
    manualLayout: {
      layoutTarget: inner ? "inner" : "outer",
      xMode: "edge",
      yMode: "edge",
      x: (x ?? 0) / width,
      y: (y ?? 0) / height,
      ...(w === undefined ? {} : { w: w / width }),
      ...(h === undefined ? {} : { h: h / height }),
    },
  };
}

const LEGEND = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

/**
 * The engine's model of a chart.
 * @param chart - The chart.
 * @returns A model without cached values.
 * @throws HostError NotImplemented for a type that can't be drawn.
 */
export function chartFileModel(chart: ChartState): ChartModel {
  const { bag } = chart;
  const chartTypes = groupsOf(chart);
  const kind = kindOf(
    chart.series.length === 0 ? chart.type : (text(chart.series[0]?.bag ?? {}, "chartType") ?? chart.type),
  );
  const base = kindOf(chart.type).family === "scatter" && chartTypes.length > 1 ? kind : kindOf(chart.type);
  const axes = bagAt(bag, "axes");
  const title = bagAt(bag, "title");
  const words = title["visible"] === false ? undefined : text(title, "text");
  const legend = bagAt(bag, "legend");
  const area = bagAt(bag, "format");
  const spPr = shape(fillOf(bagAt(area, "fill")), lineOf(bagAt(area, "border")));
  const plotFormat = bagAt(bag, "plotArea", "format");
  const plotShape = shape(fillOf(bagAt(plotFormat, "fill")), lineOf(bagAt(plotFormat, "border")));
  const layout = plotLayout(chart);
  const font = fontOf(bagAt(area, "font"));
  const position = text(legend, "position") as keyof typeof LEGEND | undefined;
  const legendFont = fontOf(bagAt(legend, "format", "font"));
  return {
    roundedCorners: false,
    chart: {
      ...(words === undefined
        ? {}
        : { title: { text: richText(words, fontOf(bagAt(title, "format", "font"))), overlay: false } }),
      autoTitleDeleted: words === undefined,
      plotArea: {
        chartTypes,
        axes:
          base.family === "pie"
            ? []
            : [
                axisOf(bagAt(axes, "categoryAxis"), false, base),
                axisOf(bagAt(axes, "valueAxis"), true, base),
              ],
        ...(plotShape ? { spPr: plotShape } : {}),
        ...(layout ? { layout } : {}),
      },
      ...(legend["visible"] === false
        ? {}
        : {
            legend: {
              legendPos: LEGEND[position ?? "Bottom"],
              overlay: false,
              ...(legendFont ? { txPr: legendFont } : {}),
            },
          }),
      plotVisOnly: bag["plotVisibleOnly"] !== false,
      dispBlanksAs:
        bag["displayBlanksAs"] === "Zero"
          ? "zero"
          : bag["displayBlanksAs"] === "Interplotted"
            ? "span"
            : "gap",
    },
    ...(spPr ? { spPr } : {}),
    ...(font ? { txPr: font } : {}),
  };
}
