/** Axes of a chart, from their state to the engine's model. */
import type { ChartAxis, ShapeProperties } from "@cj-tech-master/excelts/chart";
import type { Bag } from "./bag";
import type { Kind } from "./chart-kinds";
import { bagAt, fontOf, lineOf, number, richText, srgb, text } from "./chart-shapes";

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
/** Both axes, in the order that chart groups name them. */
export const AXES = [CATEGORY_AXIS, VALUE_AXIS];

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

/**
 * An axis.
 * @param bag - Its state.
 * @param value - Whether it is the value axis.
 * @param kind - How the chart is drawn.
 * @returns The engine's axis.
 */
export function axisOf(bag: Bag, value: boolean, kind: Kind): ChartAxis {
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
