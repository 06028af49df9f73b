/** A chart's state as the engine's chart model: what the file holds and what is drawn. */
import type {
  BarChartGroup,
  ChartLayout,
  ChartModel,
  ChartTypeGroup,
  DataPoint,
  LineChartGroup,
  ScatterChartGroup,
  ShapeProperties,
} from "@cj-tech-master/excelts/chart";
import type { Bag } from "./bag";
import { AXES, axisOf } from "./chart-axes";
import { kindOf, type Kind } from "./chart-kinds";
import { labelsOf } from "./chart-labels";
import { bagAt, fillOf, fontOf, lineOf, number, richText, shape, srgb, text } from "./chart-shapes";
import { cornerPoints, type CellsOf, type ChartState, type SeriesState } from "./chart-state";
import { absoluteReference } from "./names";

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
