/** Data labels of a series, from their state to the engine's model. */
import type { DataLabelEntry, DataLabels } from "@cj-tech-master/excelts/chart";
import type { Bag } from "./bag";
import type { Kind } from "./chart-kinds";
import { bagAt, fontOf, richText, text } from "./chart-shapes";
import type { SeriesState } from "./chart-state";

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

/**
 * Data labels of a series.
 * @param series - The series.
 * @param kind - How it is drawn.
 * @returns The engine's labels, or undefined when none are shown.
 */
export function labelsOf(series: SeriesState, kind: Kind): DataLabels | undefined {
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
