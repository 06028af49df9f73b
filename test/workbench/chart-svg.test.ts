import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { chartSvg } from "./chart-svg";

function model(grouping: "clustered" | "percentStacked"): ChartModel {
  const series = (name: string, numbers: readonly number[]): object => ({
    index: 0,
    order: 0,
    tx: { value: name },
    cat: {
      strRef: {
        formula: "S!A1:A2",
        cache: {
          points: [
            { index: 0, value: "a < b" },
            { index: 1, value: "c" },
          ],
        },
      },
    },
    val: {
      numRef: {
        formula: "S!B1:B2",
        cache: { formatCode: "0%", pointCount: 2, points: numbers.map((value, index) => ({ index, value })) },
      },
    },
  });
  return {
    chart: {
      plotArea: {
        chartTypes: [
          {
            type: "bar",
            barDir: "col",
            grouping,
            gapWidth: 0,
            axisIds: [1, 2],
            series: [series("x", [0.25, 0.5]), series("y", [0.75, 0.5])],
          },
        ],
        axes: [
          { axisType: "cat", axId: 1, crossAx: 2, axPos: "b" },
          { axisType: "val", axId: 2, crossAx: 1, axPos: "l", scaling: { min: 0, max: 1 }, delete: true },
        ],
      },
    },
  } as unknown as ChartModel;
}

function heights(svg: string | undefined): number[] {
  return [...(svg ?? "").matchAll(/<rect [^>]*height="([\d.]+)" fill="#(?:4472C4|ED7D31)"/g)].map(
    ([, height]) => Number(height),
  );
}

describe("a chart drawn over the grid", () => {
  it("draws columns as tall as their values", () => {
    const [first = 0, second = 0] = heights(chartSvg(model("clustered"), 200, 100));
    expect(second / first).toBeCloseTo(2, 2);
  });

  it("fills the whole height where columns are stacked to 100 %", () => {
    const [a = 0, b = 0, c = 0, d = 0] = heights(chartSvg(model("percentStacked"), 200, 100));
    expect(a + c).toBeCloseTo(b + d, 1);
    expect(c / a).toBeCloseTo(3, 1);
  });

  it("never lets a text become markup", () => {
    const svg = chartSvg(model("clustered"), 400, 100) ?? "";
    expect(svg).toContain("a &lt; b");
    expect(svg).not.toContain("a < b");
  });

  it("leaves types it does not know to others", () => {
    const pie = { chart: { plotArea: { chartTypes: [{ type: "pie", series: [] }], axes: [] } } };
    expect(chartSvg(pie as unknown as ChartModel, 100, 100)).toBeUndefined();
  });
});
