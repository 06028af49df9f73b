/** Gridlines, axes and their lettering. */
import { lettering, shownNumber, stroke } from "./chart-model-reading";
import { GRID_COLOR, n, textMarkup } from "./chart-marks";
import { valueFormat, type ChartPlot } from "./chart-plot";

/**
 * Draws the axes.
 * @param plot - The plot of the chart.
 * @returns SVG elements.
 */
export function axesMarkup(plot: ChartPlot): string {
  const parts: string[] = [];
  const { left, top, width, height } = plot.box;
  const along = (value: number): string => {
    const at = n(plot.values.place(value));
    return plot.sideways
      ? `x1="${at}" x2="${at}" y1="${n(top)}" y2="${n(top + height)}"`
      : `x1="${n(left)}" x2="${n(left + width)}" y1="${at}" y2="${at}"`;
  };
  const gridlines = plot.valueAxis?.majorGridlines;
  if (gridlines) {
    for (const tick of plot.values.ticks)
      parts.push(`<line ${along(tick)} ${stroke(gridlines.line, GRID_COLOR)}/>`);
  }
  const zero = Math.min(Math.max(0, plot.values.minimum), plot.values.maximum);
  if (plot.categoryAxis?.delete !== true) {
    parts.push(`<line ${along(zero)} ${stroke(plot.categoryAxis?.spPr?.line, "#BFBFBF")}/>`);
    parts.push(categoryLabels(plot));
  }
  if (plot.valueAxis && plot.valueAxis.delete !== true && plot.valueAxis.tickLblPos !== "none") {
    const font = lettering(plot.valueAxis.txPr, plot.base);
    const series = plot.groups[0]?.series[0];
    const format = plot.axisFormat(plot.valueAxis) ?? (series ? valueFormat(series) : "General");
    for (const tick of plot.values.ticks) {
      const at = plot.values.place(tick);
      if (plot.sideways)
        parts.push(textMarkup(shownNumber(tick, format), at, top + height + font.size * 1.3, "middle", font));
      else parts.push(textMarkup(shownNumber(tick, format), left - 4, at + font.size * 0.35, "end", font));
    }
  }
  return parts.join("");
}

function categoryLabels(plot: ChartPlot): string {
  const parts: string[] = [];
  const axis = plot.categoryAxis;
  if (!axis || axis.tickLblPos === "none") return "";
  const { left, top, height } = plot.box;
  const font = lettering(axis.txPr, plot.base);
  const under = top + height + font.size * 1.3;
  if (plot.xs) {
    const format = plot.axisFormat(axis) ?? "General";
    for (const tick of plot.xs.ticks)
      parts.push(textMarkup(shownNumber(tick, format), plot.xs.place(tick), under, "middle", font));
    return parts.join("");
  }
  const widest = Math.max(1, ...plot.categories.map((word) => word.length)) * font.size * 0.6;
  const fitting = plot.sideways ? 1 : Math.ceil(widest / plot.slot(0).size);
  const fixed =
    axis.axisType === "cat" ? axis.tickLblSkip : axis.axisType === "date" ? axis.majorUnit : undefined;
  const skip = Math.max(1, fixed ?? fitting);
  for (const [index, word] of plot.categories.entries()) {
    if (index % skip !== 0) continue;
    const { middle } = plot.slot(index);
    if (plot.sideways) parts.push(textMarkup(word, left - 4, middle + font.size * 0.35, "end", font));
    else parts.push(textMarkup(word, middle, under, "middle", font));
  }
  return parts.join("");
}
