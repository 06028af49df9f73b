/** The state-only parts of charts: formats, titles, legends, axes, labels, points. */
import { HostError } from "../model/host-error";
import { HostCollection, type HostObject } from "../model/host-object";
import { bagType, childBag, type Bag, type BagType } from "../model/bag";

const font = bagType("ChartFont", {
  scalars: { bold: false, color: "#000000", italic: false, name: "Calibri", size: 10, underline: "None" },
});
const fill = bagType("ChartFill", {
  scalars: {},
  methods: {
    setSolidColor: (bag: Bag, color: string) => {
      bag["color"] = color;
      bag["cleared"] = false;
    },
    clear: (bag: Bag) => {
      bag["cleared"] = true;
    },
    getSolidColor: (bag: Bag) => bag["color"] ?? "",
  },
});
const clearLine = (bag: Bag): void => {
  bag["lineStyle"] = "None";
};
const line = bagType("ChartLineFormat", {
  scalars: { color: "#000000", lineStyle: "Continuous", weight: 0.75 },
  methods: { clear: clearLine },
});
const border = bagType("ChartBorder", {
  scalars: { color: "#000000", lineStyle: "Continuous", weight: 0.75 },
  methods: { clear: clearLine },
});
const formatOf = (hostClass: string, children: Readonly<Record<string, BagType>>): BagType =>
  bagType(hostClass, { scalars: {}, children });

/** chart.format */
export const chartAreaFormat = formatOf("ChartAreaFormat", { border, fill, font });
/** series.format */
export const seriesFormat = formatOf("ChartSeriesFormat", { fill, line });

/** chart.title and the titles of axes */
export const chartTitle = bagType("ChartTitle", {
  scalars: { text: "", visible: true, overlay: false, position: "Automatic", horizontalAlignment: "Center" },
  children: { format: formatOf("ChartTitleFormat", { border, fill, font }) },
  methods: {
    setFormula: (bag: Bag, formula: string) => {
      bag["formula"] = formula;
    },
  },
});
/** chart.legend */
export const chartLegend = bagType("ChartLegend", {
  scalars: {
    visible: true,
    overlay: false,
    position: "Bottom",
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    showShadow: false,
  },
  children: { format: formatOf("ChartLegendFormat", { border, fill, font }) },
});
/** chart.plotArea */
export const plotArea = bagType("ChartPlotArea", {
  scalars: {
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    insideLeft: 0,
    insideTop: 0,
    insideWidth: 0,
    insideHeight: 0,
    position: "Automatic",
  },
  children: { format: formatOf("ChartPlotAreaFormat", { border, fill }) },
});

const gridlines = bagType("ChartGridlines", {
  scalars: { visible: false },
  children: { format: formatOf("ChartGridlinesFormat", { line }) },
});
const axisTitle = bagType("ChartAxisTitle", {
  scalars: { text: "", visible: false, textOrientation: 0 },
  children: { format: formatOf("ChartAxisTitleFormat", { border, fill, font }) },
});
/** One of chart.axes */
const chartAxis = bagType("ChartAxis", {
  scalars: {
    visible: true,
    minimum: "",
    maximum: "",
    majorUnit: "",
    minorUnit: "",
    numberFormat: "General",
    linkNumberFormat: true,
    reversePlotOrder: false,
    tickLabelSpacing: 1,
    tickMarkSpacing: 1,
    tickLabelPosition: "NextToAxis",
    majorTickMark: "Outside",
    minorTickMark: "None",
    categoryType: "Automatic",
    baseTimeUnit: "Days",
    majorTimeUnitScale: "Days",
    minorTimeUnitScale: "Days",
    position: "Automatic",
    scaleType: "Linear",
    displayUnit: "None",
    isBetweenCategories: true,
    textOrientation: 0,
    offset: 100,
    alignment: "Center",
    multiLevel: true,
  },
  children: {
    format: formatOf("ChartAxisFormat", { fill, font, line }),
    majorGridlines: gridlines,
    minorGridlines: gridlines,
    title: axisTitle,
  },
  methods: {
    setPositionAt: (bag: Bag, value: number) => {
      bag["crossesAt"] = value;
    },
  },
});
/** chart.axes */
export const chartAxes = bagType("ChartAxes", {
  scalars: {},
  children: { categoryAxis: chartAxis, valueAxis: chartAxis, seriesAxis: chartAxis },
  methods: {
    getItem: (bag: Bag, type: string, group?: string | null) => {
      if (group === "Secondary") throw new HostError("NotImplemented", "Charts have no secondary axes here.");
      return chartAxis(childBag(bag, type === "Category" ? "categoryAxis" : "valueAxis"));
    },
  },
});

const LABEL = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  position: "None",
  separator: ",",
  numberFormat: "General",
  linkNumberFormat: true,
  textOrientation: 0,
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
};
const labelFormat = formatOf("ChartDataLabelFormat", { border, fill, font });
/** series.dataLabels */
export const dataLabels = bagType("ChartDataLabels", { scalars: LABEL, children: { format: labelFormat } });
const dataLabel = bagType("ChartDataLabel", {
  scalars: { ...LABEL, text: "" },
  children: { format: labelFormat },
});
const point = bagType("ChartPoint", {
  scalars: {
    hasDataLabel: true,
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackgroundColor: "#000000",
    markerForegroundColor: "#000000",
  },
  children: { format: formatOf("ChartPointFormat", { border, fill }), dataLabel },
});

/** series.points */
export class PointsObject extends HostCollection {
  override readonly hostClass = "ChartPointsCollection";
  /**
   * @param hostBag - State of the points by index.
   * @param hostCount - How many points the series has.
   */
  constructor(
    readonly hostBag: Bag,
    readonly hostCount: () => number,
  ) {
    super();
  }
  override hostItems(): HostObject[] {
    return Array.from({ length: this.hostCount() }, (_, index) =>
      point(childBag(this.hostBag, String(index))),
    );
  }
  getItemAt(index: number): HostObject {
    if (index < 0 || index >= this.hostCount())
      throw new HostError("InvalidArgument", "There is no such point.");
    return point(childBag(this.hostBag, String(index)));
  }
}
