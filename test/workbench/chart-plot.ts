/** What a chart is drawn into: its groups, its axes, and the places of values and categories. */
import type {
  BarChartGroup,
  ChartAxis,
  ChartModel,
  LineChartGroup,
  ScatterChartGroup,
} from "@cj-tech-master/excelts/chart";
import { formatOf, lettering, numbersOf, wordsOf, type Lettering } from "./chart-model-reading";
import { valueScale, type Scale } from "./chart-scale";

/** A group of series that is drawn here. */
export type DrawnGroup = BarChartGroup | LineChartGroup | ScatterChartGroup;

/** A series of such a group. */
export type DrawnSeries = DrawnGroup["series"][number];

const TEXT: Lettering = { size: 12, family: "Calibri", color: "#404040", bold: false };

/** Whether a group is of a type that is drawn here. */
export function isDrawn(group: ChartModel["chart"]["plotArea"]["chartTypes"][number]): group is DrawnGroup {
  return group.type === "bar" || group.type === "line" || group.type === "scatter";
}

/** Values of a series; undefined where a cell is empty. */
export function valuesOf(series: DrawnSeries): (number | undefined)[] {
  return numbersOf("yVal" in series ? series.yVal : "val" in series ? series.val : undefined);
}

/** Where the categories, or x, of a series come from. */
export function categorySource(series: DrawnSeries): Parameters<typeof wordsOf>[0] {
  return "xVal" in series ? series.xVal : "cat" in series ? series.cat : undefined;
}

/** Number format of the values of a series. */
export function valueFormat(series: DrawnSeries): string {
  return formatOf("yVal" in series ? series.yVal : "val" in series ? series.val : undefined);
}

/** The plot of one chart. Lengths in pixels. */
export class ChartPlot {
  /** Groups of series, each of one type. */
  readonly groups: DrawnGroup[];
  /** Lettering where nothing else is said. */
  readonly base: Lettering;
  /** Bars lie: values run to the right, categories upwards. */
  readonly sideways: boolean;
  /** The area inside the axes, in pixels. */
  readonly box: { left: number; top: number; width: number; height: number };
  /** Words under the categories. */
  readonly categories: string[];
  /** Number of categories. */
  readonly count: number;
  /** Axis of the categories, or of x. */
  readonly categoryAxis: ChartAxis | undefined;
  /** Axis of the values. */
  readonly valueAxis: ChartAxis | undefined;
  /** Places of the values. */
  readonly values: Scale;
  /** Places of x in a scatter chart. */
  readonly xs: Scale | undefined;

  /**
   * @param model - The engine's model.
   * @param width - Pixels.
   * @param height - Pixels.
   */
  constructor(
    readonly model: ChartModel,
    readonly width: number,
    readonly height: number,
  ) {
    const { plotArea } = model.chart;
    this.groups = plotArea.chartTypes.filter(isDrawn);
    this.base = lettering(model.txPr, TEXT);
    this.sideways = this.groups.some((group) => group.type === "bar" && group.barDir === "bar");
    [this.categoryAxis, this.valueAxis] = plotArea.axes;
    const scatter = this.groups.every(({ type }) => type === "scatter");
    const all = this.groups.flatMap((group): DrawnSeries[] => group.series);
    const first = all.find((series) => wordsOf(categorySource(series), undefined).length > 0) ?? all[0];
    this.categories = first ? wordsOf(categorySource(first), this.axisFormat(this.categoryAxis)) : [];
    this.count = Math.max(1, ...all.map((series) => valuesOf(series).length));
    this.box = this.#plotBox();
    const { left, top, width: inner, height: tall } = this.box;
    const [from, to] = this.sideways ? [left, left + inner] : [top + tall, top];
    this.values = valueScale(this.#stackedValues(), this.#fixed(this.valueAxis), from, to, !scatter);
    if (scatter) {
      const xs = all.flatMap((series) => numbersOf(categorySource(series))).filter((x) => x !== undefined);
      this.xs = valueScale(xs, this.#fixed(this.categoryAxis), left, left + inner, false);
    }
  }

  /** Number format of an axis of its own; undefined when it takes that of the cells. */
  axisFormat(axis: ChartAxis | undefined): string | undefined {
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
    const [bottomAxis, sideAxis] = this.sideways
      ? [this.valueAxis, this.categoryAxis]
      : [this.categoryAxis, this.valueAxis];
    const longest = this.sideways ? Math.max(0, ...this.categories.map((word) => word.length)) : 6;
    const side =
      sideAxis?.delete === true ? 6 : Math.min(this.width / 3, 10 + longest * this.base.size * 0.55);
    const bottom = bottomAxis?.delete === true ? 6 : this.base.size * 1.9;
    const top = this.model.chart.title ? 30 : 8;
    return { left: side, top, width: this.width - side - 10, height: this.height - top - bottom };
  }
  #stackedValues(): number[] {
    return this.groups.flatMap((group) => {
      if (group.type !== "bar" || group.grouping === "clustered") {
        return group.series
          .flatMap((series: DrawnSeries) => valuesOf(series))
          .filter((value) => value !== undefined);
      }
      return Array.from({ length: this.count }, (_, index) => {
        const sum = group.series.reduce((total, series) => total + (valuesOf(series)[index] ?? 0), 0);
        return group.grouping === "percentStacked" ? 1 : sum;
      });
    });
  }

  /** Middle and size of a category along its axis, in pixels. */
  slot(index: number): { middle: number; size: number } {
    const { left, top, width, height } = this.box;
    const size = (this.sideways ? height : width) / this.count;
    // Horizontal bars grow upwards from the first category unless the axis is turned round.
    const turned = (this.categoryAxis?.scaling?.orientation === "maxMin") !== this.sideways;
    const place = turned ? this.count - 1 - index : index;
    return { middle: (this.sideways ? top : left) + (place + 0.5) * size, size };
  }
}
