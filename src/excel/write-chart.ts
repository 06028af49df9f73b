/** Native charts of a layout as pieces. */
import { a1Address, columnLetters } from "../sheets/a1-range";
import type {
  ChartAxisLayout,
  ChartLayout,
  ChartSeriesLayout,
  GridRange,
  SheetLayout,
} from "../sheets/sheet-layout";
import { palette } from "../sheets/palette";
import type { LayoutPiece } from "./layout-piece";
import { ACTION_BYTES } from "./payload";
import { asObjectName } from "./text-safety";
import { useOnce } from "./use-once";

const AXIS_LINE_POINTS = 0.75;
const GRIDLINE_POINTS = 0.5;

const TYPES = {
  columnClustered: "ColumnClustered",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
  barStacked100: "BarStacked100",
  line: "Line",
  scatterLines: "XYScatterLines",
  scatterSmooth: "XYScatterSmoothNoMarkers",
} as const;

const SERIES_TYPES = {
  columns: "ColumnClustered",
  line: "Line",
  scatter: "XYScatterLines",
  bars: "BarClustered",
} as const;

const MARKERS = { circle: "Circle", diamond: "Diamond", dash: "Dash", none: "None" } as const;
const LABEL_POSITIONS = {
  above: "Top",
  below: "Bottom",
  left: "Left",
  right: "Right",
  center: "Center",
} as const;

/** Width and height of a chart in points. */
interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A piece that draws one chart.
 *
 * @param chart - The chart.
 * @param layout - The sheet it stands on; its widths and heights give the chart's size.
 * @returns The piece.
 */
export function chartPiece(chart: ChartLayout, layout: SheetLayout): LayoutPiece {
  const size = sizeOf(chart.place, layout);
  const perSeries = chart.series.map(
    (series) => 22 + 4 * ((series.pointColors?.length ?? 0) + (series.labels?.texts?.length ?? 0)),
  );
  return {
    bytes: (40 + perSeries.reduce((sum, actions) => sum + actions, 0)) * ACTION_BYTES,
    row: chart.place.row,
    queue: (sheet) => {
      draw(sheet, chart, size);
    },
  };
}

/** Excel's own height of a row that a layout leaves alone. */
const ROW_POINTS = 15;

function sizeOf(place: GridRange, layout: SheetLayout): ChartSize {
  const heightOf = (row: number): number => {
    const copy = (layout.copies ?? []).flatMap(({ from, to }) =>
      to
        .filter((target) => row >= target.row && row < target.row + target.rows)
        .map((target) => row - target.row + from.row),
    );
    const own = copy.length > 0 ? copy[0] : row;
    return (
      layout.rowHeights.find((height) => own >= height.row && own < height.row + height.rows)?.points ??
      ROW_POINTS
    );
  };
  const span = (count: number, points: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => points(index)).reduce((sum, value) => sum + value, 0);
  return {
    width: span(place.columns, (index) => layout.columnWidths[place.column + index] ?? 48),
    height: span(place.rows, (index) => heightOf(place.row + index)),
  };
}

function draw(sheet: Excel.Worksheet, layout: ChartLayout, size: ChartSize): void {
  if (layout.series.length === 0) return;
  const at = (range: GridRange, use: (cells: Excel.Range) => void): void => {
    useOnce(sheet.getRange(a1Address(range)), use);
  };
  const [first, ...others] = layout.series;
  const by = first.values.columns === 1 ? "Columns" : "Rows";
  const source = sheet.getRange(a1Address(first.values));
  const chart = sheet.charts.add(TYPES[layout.type], source, by);
  source.untrack();
  chart.name = asObjectName(layout.name);
  chart.title.visible = false;
  chart.legend.visible = false;
  if (layout.bridgesGaps === true) chart.displayBlanksAs = "Interplotted";
  chart.format.font.name = layout.font;
  chart.format.font.size = layout.fontSize;
  chart.format.border.lineStyle = "None";
  chart.format.fill.clear();
  drawSeries(chart.series.getItemAt(0), first, layout, at, false);
  for (const series of others) {
    drawSeries(chart.series.add(asObjectName(series.name)), series, layout, at, true);
  }
  drawAxis(chart.axes.categoryAxis, layout.categoryAxis, layout, true);
  drawAxis(chart.axes.valueAxis, layout.valueAxis, layout, false);
  const { row, column, rows, columns } = layout.place;
  chart.setPosition(
    `${columnLetters(column)}${row + 1}`,
    `${columnLetters(column + columns - 1)}${row + rows}`,
  );
  if (layout.plotArea === undefined) return;
  const { left, top, width, height } = layout.plotArea;
  chart.plotArea.insideLeft = left * size.width;
  chart.plotArea.insideTop = top * size.height;
  chart.plotArea.insideWidth = width * size.width;
  chart.plotArea.insideHeight = height * size.height;
}

function drawSeries(
  series: Excel.ChartSeries,
  layout: ChartSeriesLayout,
  chart: ChartLayout,
  at: (range: GridRange, use: (cells: Excel.Range) => void) => void,
  setValues: boolean,
): void {
  series.name = asObjectName(layout.name);
  if (setValues) {
    at(layout.values, (cells) => {
      series.setValues(cells);
    });
  }
  if (layout.categories !== undefined) {
    at(layout.categories, (cells) => {
      series.setXAxisValues(cells);
    });
  }
  if (layout.kind !== undefined) series.chartType = SERIES_TYPES[layout.kind];
  const kind = layout.kind ?? kindOf(chart);
  if (kind === "columns" || kind === "bars") {
    series.format.fill.setSolidColor(layout.color);
    if (chart.gapWidth !== undefined) series.gapWidth = chart.gapWidth;
    if (chart.overlap !== undefined) series.overlap = chart.overlap;
  } else {
    drawLine(series, layout, kind === "scatter" && chart.type === "scatterSmooth");
  }
  layout.pointColors?.forEach((color, index) => {
    if (color !== null) series.points.getItemAt(index).format.fill.setSolidColor(color);
  });
  drawLabels(series, layout);
}

function kindOf(chart: ChartLayout): NonNullable<ChartSeriesLayout["kind"]> {
  if (chart.type === "line") return "line";
  if (chart.type === "columnClustered") return "columns";
  return chart.type.startsWith("bar") ? "bars" : "scatter";
}

function drawLine(series: Excel.ChartSeries, layout: ChartSeriesLayout, smooth: boolean): void {
  const { line } = series.format;
  if (layout.lineWidth === 0) {
    line.lineStyle = "None";
  } else {
    line.color = layout.color;
    line.weight = layout.lineWidth ?? 1.5;
    line.lineStyle = layout.dashed === true ? "Dash" : "Continuous";
  }
  series.smooth = smooth;
  series.markerStyle = MARKERS[layout.marker?.style ?? "none"];
  if (layout.marker === undefined || layout.marker.style === "none") return;
  series.markerSize = layout.marker.size;
  series.markerBackgroundColor = layout.marker.fill;
  series.markerForegroundColor = layout.marker.edge;
}

function drawLabels(series: Excel.ChartSeries, layout: ChartSeriesLayout): void {
  const { labels } = layout;
  if (labels === undefined) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.showSeriesName = false;
  dataLabels.showCategoryName = false;
  dataLabels.showLegendKey = false;
  dataLabels.position = LABEL_POSITIONS[labels.position];
  dataLabels.format.font.size = labels.size;
  dataLabels.format.font.color = labels.color;
  if (labels.bold !== undefined) dataLabels.format.font.bold = labels.bold;
  if (labels.numberFormat !== undefined) dataLabels.numberFormat = labels.numberFormat;
  labels.texts?.forEach((text, index) => {
    const point = series.points.getItemAt(index);
    if (text === null) point.hasDataLabel = false;
    else point.dataLabel.text = asObjectName(text);
  });
}

function drawAxis(
  axis: Excel.ChartAxis,
  layout: ChartAxisLayout,
  chart: ChartLayout,
  hasLine: boolean,
): void {
  axis.visible = layout.visible;
  if (layout.visible) {
    axis.format.font.name = chart.font;
    axis.format.font.size = chart.fontSize;
    axis.format.font.color = palette.ink2;
  }
  axis.majorTickMark = layout.ticks === true ? "Outside" : "None";
  axis.minorTickMark = "None";
  if (!(layout.line ?? hasLine)) axis.format.line.clear();
  else if (layout.visible) {
    axis.format.line.color = palette.rule;
    axis.format.line.weight = AXIS_LINE_POINTS;
  }
  axis.majorGridlines.visible = layout.gridlines ?? false;
  if (layout.gridlines === true) {
    axis.majorGridlines.format.line.color = palette.hair;
    axis.majorGridlines.format.line.weight = GRIDLINE_POINTS;
  }
  axis.minorGridlines.visible = false;
  if (layout.minimum !== undefined) axis.minimum = layout.minimum;
  if (layout.maximum !== undefined) axis.maximum = layout.maximum;
  if (layout.majorUnit !== undefined) axis.majorUnit = layout.majorUnit;
  if (layout.numberFormat !== undefined) axis.numberFormat = layout.numberFormat;
  if (layout.reversed !== undefined) axis.reversePlotOrder = layout.reversed;
  // Before the axis becomes one of dates, which has no label spacing.
  if (layout.labelInterval !== undefined) axis.tickLabelSpacing = layout.labelInterval;
  if (layout.months !== undefined) {
    axis.categoryType = "DateAxis";
    axis.baseTimeUnit = "Months";
    axis.majorTimeUnitScale = "Months";
    axis.majorUnit = layout.months;
  }
}
