/** All charts of the workbook: kept as state, handed to the engine for saving and drawing. */
import type { Chart, ChartModel } from "@cj-tech-master/excelts/chart";
import { fillChartCaches } from "@cj-tech-master/excelts/chart";
import type { Workbook } from "@cj-tech-master/excelts";
import type { Area } from "./a1";
import { chartFileModel } from "./chart-file";
import type { ChartState, Corner, SeriesState } from "./chart-state";
import { HostError } from "./host-error";
import type { SheetModel } from "./sheet-model";

const EMU_PER_POINT = 12_700;
/** The engine makes no chart without a series; the whole model is put in its place at once. */
const PLACE = { values: "A1" };

/** What the charts need of the workbook. */
export interface ChartsBook {
  readonly workbook: Workbook;
}

/** Names of the file's charts by the engine's chart number. */
function fileNames(sheet: SheetModel): Map<number, string> {
  const drawing = Reflect.get(sheet.sheet, "_drawing") as
    { anchors?: { chartNumber?: number; graphicFrame?: { name?: string } }[] } | undefined;
  const names = new Map<number, string>();
  for (const { chartNumber, graphicFrame } of drawing?.anchors ?? []) {
    if (chartNumber !== undefined && graphicFrame?.name !== undefined)
      names.set(chartNumber, graphicFrame.name);
  }
  return names;
}

function cornerOf(
  anchor: { nativeCol: number; nativeRow: number; nativeColOff: number; nativeRowOff: number } | undefined,
): Corner {
  return {
    row: anchor?.nativeRow ?? 0,
    column: anchor?.nativeCol ?? 0,
    right: (anchor?.nativeColOff ?? 0) / EMU_PER_POINT,
    down: (anchor?.nativeRowOff ?? 0) / EMU_PER_POINT,
  };
}

/** The workbook's charts. */
export class ChartsModel {
  readonly #charts = new Map<SheetModel, ChartState[]>();
  #nextId = 1;

  /**
   * @param book - The workbook.
   */
  constructor(readonly book: ChartsBook) {}

  /**
   * Charts of a sheet.
   * @param sheet - The sheet.
   * @returns In the order they were added.
   */
  on(sheet: SheetModel): readonly ChartState[] {
    let charts = this.#charts.get(sheet);
    if (!charts) {
      const names = fileNames(sheet);
      charts = sheet.sheet.getCharts().map((chart) => this.#fromFile(sheet, chart, names));
      this.#charts.set(sheet, charts);
    }
    return charts;
  }

  #fromFile(sheet: SheetModel, chart: Chart, names: ReadonlyMap<number, string>): ChartState {
    const name = names.get(chart.chartNumber);
    return {
      id: `{chart-${String(this.#nextId++)}}`,
      sheet,
      type: "Unknown",
      from: cornerOf(chart.range.tl),
      to: cornerOf(chart.range.br),
      series: [],
      bag: name === undefined ? {} : { name },
      engineNumber: chart.chartNumber,
      fromFile: true,
    };
  }

  /**
   * Adds a chart in Excel's default place and size.
   * @param sheet - The sheet it stands on.
   * @param type - office.js's name of its type.
   * @param series - Its series.
   * @returns The chart.
   */
  add(sheet: SheetModel, type: string, series: SeriesState[]): ChartState {
    const number = this.#nextId++;
    const chart: ChartState = {
      id: `{chart-${String(number)}}`,
      sheet,
      type,
      from: { row: 2, column: 2, right: 0, down: 0 },
      to: { row: 16, column: 9, right: 24, down: 6 },
      series,
      bag: { name: `Chart ${String(this.on(sheet).length + 1)}` },
      engineNumber: undefined,
      fromFile: false,
    };
    // Fails now, not at saving, for a type that can't be drawn.
    chartFileModel(chart);
    this.#charts.set(sheet, [...this.on(sheet), chart]);
    return chart;
  }

  /**
   * Series as Excel reads them from a block of cells: with text in the first row or column, names and
   * categories are taken from there.
   * @param sheet - The sheet of the data.
   * @param area - The block.
   * @param type - The chart's type.
   * @param by - "Columns", "Rows" or "Auto".
   * @returns One series a column or row.
   */
  seriesFrom(sheet: SheetModel, area: Area, type: string, by: string): SeriesState[] {
    const text = (row: number, column: number): boolean =>
      typeof sheet.value(area.row + row, area.column + column) === "string";
    const head = area.rows > 1 && text(0, area.columns - 1) ? 1 : 0;
    const side = area.columns > 1 && text(area.rows - 1, 0) ? 1 : 0;
    const scatter = type.startsWith("XYScatter");
    const columns = by === "Columns" || (by === "Auto" && area.rows - head >= area.columns - side);
    const first = columns
      ? side > 0 || (scatter && area.columns > 1)
        ? 1
        : 0
      : head > 0 || (scatter && area.rows > 1)
        ? 1
        : 0;
    const count = columns ? area.columns : area.rows;
    const part = (index: number): Area =>
      columns
        ? { row: area.row + head, column: area.column + index, rows: area.rows - head, columns: 1 }
        : { row: area.row + index, column: area.column + side, rows: 1, columns: area.columns - side };
    return Array.from({ length: count - first }, (_, offset) => {
      const index = first + offset;
      const named = columns ? head > 0 : side > 0;
      const cell = columns
        ? { row: area.row, column: area.column + index }
        : { row: area.row + index, column: area.column };
      return {
        values: { sheet, area: part(index) },
        categories: first > 0 ? { sheet, area: part(0) } : undefined,
        nameCell: named ? { sheet, area: { ...cell, rows: 1, columns: 1 } } : undefined,
        bag: {},
      };
    });
  }

  /**
   * Removes a chart.
   * @param chart - The chart.
   */
  remove(chart: ChartState): void {
    this.#unregister(chart);
    this.#charts.set(
      chart.sheet,
      this.on(chart.sheet).filter((other) => other !== chart),
    );
  }

  /**
   * Forgets the charts of a sheet that goes.
   * @param sheet - The sheet.
   */
  dropSheet(sheet: SheetModel): void {
    for (const chart of this.on(sheet)) this.#unregister(chart);
    this.#charts.delete(sheet);
  }

  #unregister(chart: ChartState): void {
    const engine = chart.sheet.sheet
      .getCharts()
      .find(({ chartNumber }) => chartNumber === chart.engineNumber);
    if (engine) chart.sheet.sheet.removeChart(engine);
    chart.engineNumber = undefined;
  }

  /**
   * The engine's model of a chart, with the current values of its cells.
   * @param chart - The chart.
   * @returns A model to save or draw.
   */
  fileModel(chart: ChartState): ChartModel {
    const engine = chart.sheet.sheet
      .getCharts()
      .find(({ chartNumber }) => chartNumber === chart.engineNumber);
    const model = chart.fromFile ? engine?.chartModel : chartFileModel(chart);
    if (!model) throw new HostError("GeneralException", "The chart has no model that can be drawn.");
    fillChartCaches(model, this.book.workbook, chart.sheet.sheet);
    return model;
  }

  /**
   * Follows inserted and deleted cells.
   * @param moving - The sheet they are on.
   * @param move - The new place of an area.
   */
  follow(moving: SheetModel, move: (area: Area) => Area | undefined): void {
    const moved = (corner: Corner): Corner => {
      const place = move({ row: corner.row, column: corner.column, rows: 1, columns: 1 });
      return place ? { ...corner, row: place.row, column: place.column } : corner;
    };
    for (const chart of [...this.#charts.values()].flat()) {
      if (chart.sheet === moving) {
        chart.from = moved(chart.from);
        chart.to = moved(chart.to);
      }
      for (const series of chart.series) {
        for (const key of ["values", "categories", "nameCell"] as const) {
          const cells = series[key];
          if (cells?.sheet !== moving) continue;
          const area = move(cells.area);
          series[key] = area ? { sheet: moving, area } : undefined;
        }
      }
    }
  }

  /**
   * Copies the charts of a sheet to its copy.
   * @param from - The sheet that was copied.
   * @param to - The copy; series on the original's own cells move to the copy's.
   */
  copySheet(from: SheetModel, to: SheetModel): void {
    const own = (cells: SeriesState["values"]): SeriesState["values"] =>
      cells?.sheet === from ? { ...cells, sheet: to } : cells;
    const copies = this.on(from)
      .filter(({ fromFile }) => !fromFile)
      .map((chart) => ({
        ...chart,
        id: `{chart-${String(this.#nextId++)}}`,
        sheet: to,
        engineNumber: undefined,
        bag: structuredClone(chart.bag),
        series: chart.series.map((series) => ({
          values: own(series.values),
          categories: own(series.categories),
          nameCell: own(series.nameCell),
          bag: structuredClone(series.bag),
        })),
      }));
    this.#charts.set(to, [...this.on(to), ...copies]);
  }

  /** Hands all added charts to the engine, before the workbook is saved. */
  settle(): void {
    for (const chart of [...this.#charts.values()].flat()) {
      if (chart.fromFile) continue;
      this.#unregister(chart);
      const { sheet } = chart.sheet;
      const corner = ({ row, column, right, down }: Corner): Record<string, number> => ({
        nativeRow: row,
        nativeCol: column,
        nativeRowOff: Math.round(down * EMU_PER_POINT),
        nativeColOff: Math.round(right * EMU_PER_POINT),
      });
      const range = { tl: corner(chart.from), br: corner(chart.to), editAs: "oneCell" };
      const number = sheet.addChart({ type: "bar", series: [PLACE] }, range as never);
      const entry = this.book.workbook.getChartEntry(number);
      const engine = sheet.getCharts().at(-1);
      if (!entry || !engine) throw new HostError("GeneralException", "The engine did not take the chart.");
      chart.engineNumber = number;
      entry.model = this.fileModel(chart);
      Object.assign(engine, { name: chart.bag["name"], descr: chart.bag["description"] });
    }
  }
}
