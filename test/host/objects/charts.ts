/** Charts. */
import type { Area } from "../model/a1";
import { childBag, type Bag } from "../model/bag";
import type { ChartsModel } from "../model/charts-model";
import { cornerAt, cornerPoints, type ChartState } from "../model/chart-state";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import { chartAreaFormat, chartAxes, chartLegend, chartTitle, dataLabels, plotArea } from "./chart-parts";
import { cellsOf, ChartSeriesCollectionObject } from "./chart-series";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

/** Excel.Chart */
export class ChartObject extends HostObject {
  override readonly hostClass = "Chart";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostCharts: ChartsModel,
    readonly hostChart: ChartState,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.hostChart.id };
  }
  get #bag(): Bag {
    return this.hostChart.bag;
  }
  get id(): string {
    return this.hostChart.id;
  }
  get name(): string {
    return typeof this.#bag["name"] === "string" ? this.#bag["name"] : `Chart ${this.hostChart.id}`;
  }
  set name(name: string) {
    this.#bag["name"] = name;
  }
  get chartType(): string {
    return this.hostChart.type;
  }
  set chartType(type: string) {
    this.hostChart.type = type;
  }
  get #corners(): { left: number; top: number; right: number; bottom: number } {
    const { from, to, sheet } = this.hostChart;
    const start = cornerPoints(from, sheet);
    const end = cornerPoints(to, sheet);
    return { left: start.left, top: start.top, right: end.left, bottom: end.top };
  }
  #place(left: number, top: number, right: number, bottom: number): void {
    const { sheet } = this.hostChart;
    this.hostChart.from = cornerAt(left, top, sheet);
    this.hostChart.to = cornerAt(right, bottom, sheet);
  }
  get left(): number {
    return this.#corners.left;
  }
  set left(left: number) {
    const { left: before, top, right, bottom } = this.#corners;
    this.#place(left, top, right + left - before, bottom);
  }
  get top(): number {
    return this.#corners.top;
  }
  set top(top: number) {
    const { left, top: before, right, bottom } = this.#corners;
    this.#place(left, top, right, bottom + top - before);
  }
  get width(): number {
    return this.#corners.right - this.#corners.left;
  }
  set width(width: number) {
    const { left, top, bottom } = this.#corners;
    this.#place(left, top, left + width, bottom);
  }
  get height(): number {
    return this.#corners.bottom - this.#corners.top;
  }
  set height(height: number) {
    const { left, top, right } = this.#corners;
    this.#place(left, top, right, top + height);
  }
  get title(): HostObject {
    return chartTitle(childBag(this.#bag, "title"));
  }
  get legend(): HostObject {
    return chartLegend(childBag(this.#bag, "legend"));
  }
  get axes(): HostObject {
    return chartAxes(childBag(this.#bag, "axes"));
  }
  get format(): HostObject {
    return chartAreaFormat(childBag(this.#bag, "format"));
  }
  get plotArea(): HostObject {
    return plotArea(childBag(this.#bag, "plotArea"));
  }
  get dataLabels(): HostObject {
    return dataLabels(childBag(this.#bag, "dataLabels"));
  }
  get series(): HostObject {
    return new ChartSeriesCollectionObject(this.hostChart);
  }
  get worksheet(): HostObject {
    return this.hostRoot.worksheet(this.hostChart.sheet);
  }
  get displayBlanksAs(): string {
    return typeof this.#bag["displayBlanksAs"] === "string" ? this.#bag["displayBlanksAs"] : "NotPlotted";
  }
  set displayBlanksAs(how: string) {
    this.#bag["displayBlanksAs"] = how;
  }
  get plotVisibleOnly(): boolean {
    return this.#bag["plotVisibleOnly"] !== false;
  }
  set plotVisibleOnly(only: boolean) {
    this.#bag["plotVisibleOnly"] = only;
  }
  get style(): number {
    return 2;
  }
  setData(range: unknown, by?: string | null): void {
    const { area, sheet } = cellsOf(range);
    this.hostChart.series.splice(
      0,
      this.hostChart.series.length,
      ...this.hostCharts.seriesFrom(sheet, area, this.hostChart.type, by ?? "Auto"),
    );
  }
  setPosition(start: unknown, end?: unknown): void {
    const from = this.#areaOf(start);
    const size = { width: this.width, height: this.height };
    this.hostChart.from = { row: from.row, column: from.column, right: 0, down: 0 };
    if (end === undefined || end === null) {
      const { left, top } = cornerPoints(this.hostChart.from, this.hostChart.sheet);
      this.hostChart.to = cornerAt(left + size.width, top + size.height, this.hostChart.sheet);
      return;
    }
    const to = this.#areaOf(end);
    this.hostChart.to = { row: to.row + to.rows, column: to.column + to.columns, right: 0, down: 0 };
  }
  #areaOf(range: unknown): Area {
    if (range instanceof RangeObject) return range.hostPlace().area;
    return this.hostRoot.placeOf(String(range), this.hostChart.sheet).area;
  }
  activate(): void {
    this.hostRoot.selection = { sheet: this.hostChart.sheet, area: this.hostRoot.selection.area };
  }
  delete(): void {
    this.hostCharts.remove(this.hostChart);
  }
}

/** Excel.ChartCollection */
export class ChartCollectionObject extends HostCollection {
  override readonly hostClass = "ChartCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostCharts: ChartsModel,
    readonly hostSheet: SheetModel,
  ) {
    super();
  }
  #object(chart: ChartState): ChartObject {
    return new ChartObject(this.hostRoot, this.hostCharts, chart);
  }
  override hostItems(): ChartObject[] {
    return this.hostCharts.on(this.hostSheet).map((chart) => this.#object(chart));
  }
  add(type: string, source: unknown, by?: string | null): ChartObject {
    this.hostRoot.requireEditable(this.hostSheet);
    const { sheet, area } = cellsOf(source);
    return this.#object(
      this.hostCharts.add(this.hostSheet, type, this.hostCharts.seriesFrom(sheet, area, type, by ?? "Auto")),
    );
  }
  getItem(key: string): ChartObject {
    const chart = this.getItemOrNullObject(key);
    if (!chart) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return chart;
  }
  getItemOrNullObject(key: string): ChartObject | null {
    return (
      this.hostItems().find((chart) => chart.name.toLowerCase() === key.toLowerCase() || chart.id === key) ??
      null
    );
  }
  getItemAt(index: number): ChartObject {
    const chart = this.hostItems()[index];
    if (!chart) throw new HostError("InvalidArgument", "There is no such chart.");
    return chart;
  }
}
