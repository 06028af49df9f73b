/** Chart types that the host can draw. */
import { HostError } from "./host-error";

type Family = "column" | "bar" | "line" | "scatter" | "area" | "pie";
/** How a series is drawn. */
export interface Kind {
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

/**
 * How a type is drawn.
 * @param type - office.js's name of a chart type.
 * @returns Family and grouping.
 * @throws HostError NotImplemented for a type that is not known here.
 */
export function kindOf(type: string): Kind {
  const kind = KINDS[type];
  if (!kind) throw new HostError("NotImplemented", `Charts of type ${type} are not known here.`);
  return kind;
}
