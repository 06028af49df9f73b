/** Draws the engine's chart models as SVG: bars, columns, lines and scatter, as Excel would. */
import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { axesMarkup } from "./chart-axes";
import { GRID_COLOR, n, textMarkup } from "./chart-marks";
import { fillColor, stroke } from "./chart-model-reading";
import { ChartPlot, isDrawn } from "./chart-plot";
import { barsMarkup, lineMarkup } from "./chart-series";

/**
 * Draws a chart.
 * @param model - The engine's model, with the values of its cells.
 * @param width - Pixels.
 * @param height - Pixels.
 * @returns An SVG document, or undefined for a chart of a type that is not drawn here.
 */
export function chartSvg(model: ChartModel, width: number, height: number): string | undefined {
  const types = model.chart.plotArea.chartTypes;
  if (types.length === 0 || !types.every(isDrawn)) return undefined;
  const plot = new ChartPlot(model, width, height);
  const background = fillColor(model.spPr?.fill, "#FFFFFF");
  const frame = stroke(model.spPr?.line, GRID_COLOR);
  const series = plot.groups.map((group) =>
    "barDir" in group
      ? barsMarkup(plot, group)
      : group.series.map((one, index) => lineMarkup(plot, group, one, index)).join(""),
  );
  const title = model.chart.title?.text?.paragraphs[0]?.runs?.map(({ text }) => text).join("");
  const parts = [
    `<rect x="0.5" y="0.5" width="${n(width - 1)}" height="${n(height - 1)}" fill="${background}" ${frame}/>`,
    axesMarkup(plot),
    ...series,
    title === undefined ? "" : textMarkup(title, width / 2, 20, "middle", { ...plot.base, size: 16 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${parts.join("")}</svg>`;
}
