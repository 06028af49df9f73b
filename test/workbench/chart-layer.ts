/** Native charts of the workbook, drawn over the grid. */
import type { FUniver } from "@univerjs/presets";
import { renderChartSvg } from "@cj-tech-master/excelts/chart";
import { createElement, type ReactElement } from "react";
import type { Host } from "../host/host";
import { cornerPoints } from "../host/model/chart-state";
import type { SheetModel } from "../host/model/sheet-model";
import { chartSvg } from "./chart-svg";

const PIXELS_PER_POINT = 96 / 72;
const COMPONENT = "WorkbookChart";

function ChartImage({
  data,
}: {
  readonly data?: { readonly source: string; readonly name: string };
}): ReactElement {
  return createElement("img", {
    src: data?.source,
    alt: data?.name,
    draggable: false,
    style: { width: "100%", height: "100%", display: "block", background: "#fff" },
  });
}

/** Keeps the drawn charts of the active sheet. */
export class ChartLayer {
  #drawn = new Map<string, string>();

  /**
   * @param api - The grid.
   */
  constructor(readonly api: FUniver) {
    api.registerComponent(COMPONENT, ChartImage);
  }

  /** The grid was built anew: nothing is drawn any more. */
  forget(): void {
    this.#drawn = new Map();
  }

  /**
   * Draws a sheet's charts; those that look the same stay.
   * @param host - The workbook.
   * @param sheet - The sheet on top.
   */
  draw(host: Host, sheet: SheetModel): void {
    const target = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!target) return;
    const wanted = new Map<string, string>();
    for (const chart of host.book.charts.on(sheet)) {
      const start = cornerPoints(chart.from, sheet);
      const end = cornerPoints(chart.to, sheet);
      const width = (end.left - start.left) * PIXELS_PER_POINT;
      const height = (end.top - start.top) * PIXELS_PER_POINT;
      if (width < 4 || height < 4) continue;
      const model = host.book.charts.fileModel(chart);
      // Types that are not drawn here are left to the engine, which draws more of them but less like Excel.
      const svg = chartSvg(model, width, height) ?? renderChartSvg(model, { width, height });
      const id = `${sheet.id}${chart.id}`;
      const key = `${String(start.left)},${String(start.top)},${svg}`;
      wanted.set(id, key);
      if (this.#drawn.get(id) === key) continue;
      if (this.#drawn.has(id)) target.removeFloatDom(id);
      const name = typeof chart.bag["name"] === "string" ? chart.bag["name"] : "Chart";
      const { from } = chart;
      const cell = target.getRange(from.row, from.column, 1, 1);
      target.addFloatDomToRange(
        cell,
        {
          componentKey: COMPONENT,
          allowTransform: false,
          eventPassThrough: true,
          data: { source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, name },
        },
        { width, height, marginX: from.right * PIXELS_PER_POINT, marginY: from.down * PIXELS_PER_POINT },
        id,
      );
    }
    for (const id of this.#drawn.keys())
      if (id.startsWith(sheet.id) && !wanted.has(id)) target.removeFloatDom(id);
    const elsewhere = [...this.#drawn].filter(([id]) => !id.startsWith(sheet.id));
    this.#drawn = new Map([...elsewhere, ...wanted]);
  }
}
