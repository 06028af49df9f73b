/** Series of a chart. */
import { childBag, type Bag } from "../model/bag";
import type { CellsOf, ChartState, SeriesState } from "../model/chart-state";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import { dataLabels, PointsObject, seriesFormat } from "./chart-parts";
import { RangeObject } from "./range";

/**
 * The cells of a range argument.
 * @param range - The argument.
 * @returns Sheet and area.
 */
export function cellsOf(range: unknown): CellsOf {
  if (!(range instanceof RangeObject)) throw new HostError("InvalidArgument", "A range is needed.");
  return range.hostPlace();
}

/** Excel.ChartSeries */
class ChartSeriesObject extends HostObject {
  override readonly hostClass = "ChartSeries";
  constructor(
    readonly hostChart: ChartState,
    readonly hostSeries: SeriesState,
  ) {
    super();
  }
  get #bag(): Bag {
    return this.hostSeries.bag;
  }
  #get<T>(key: string, otherwise: T): T {
    return (this.#bag[key] as T | undefined) ?? otherwise;
  }
  get name(): string {
    const { nameCell } = this.hostSeries;
    const fromCell = nameCell ? nameCell.sheet.text(nameCell.area.row, nameCell.area.column) : "";
    return this.#get(
      "name",
      fromCell === "" ? `Series${String(this.hostChart.series.indexOf(this.hostSeries) + 1)}` : fromCell,
    );
  }
  set name(name: string) {
    this.#bag["name"] = name;
  }
  get chartType(): string {
    return this.#get("chartType", this.hostChart.type);
  }
  set chartType(type: string) {
    this.#bag["chartType"] = type;
  }
  get gapWidth(): number {
    return this.#get("gapWidth", 219);
  }
  set gapWidth(width: number) {
    if (width < 0 || width > 500)
      throw new HostError("InvalidArgument", "A gap width lies between 0 and 500.");
    for (const series of this.hostChart.series) series.bag["gapWidth"] = width;
  }
  get overlap(): number {
    return this.#get("overlap", 0);
  }
  set overlap(overlap: number) {
    if (overlap < -100 || overlap > 100)
      throw new HostError("InvalidArgument", "An overlap lies between -100 and 100.");
    for (const series of this.hostChart.series) series.bag["overlap"] = overlap;
  }
  get smooth(): boolean {
    return this.#get("smooth", false);
  }
  set smooth(smooth: boolean) {
    this.#bag["smooth"] = smooth;
  }
  get hasDataLabels(): boolean {
    return this.#get("hasDataLabels", false);
  }
  set hasDataLabels(shown: boolean) {
    this.#bag["hasDataLabels"] = shown;
  }
  get markerStyle(): string {
    return this.#get("markerStyle", "Automatic");
  }
  set markerStyle(style: string) {
    this.#bag["markerStyle"] = style;
  }
  get markerSize(): number {
    return this.#get("markerSize", 5);
  }
  set markerSize(size: number) {
    if (size < 2 || size > 72)
      throw new HostError("InvalidArgument", "A marker's size lies between 2 and 72.");
    this.#bag["markerSize"] = size;
  }
  get markerBackgroundColor(): string {
    return this.#get("markerBackgroundColor", "");
  }
  set markerBackgroundColor(color: string) {
    this.#bag["markerBackgroundColor"] = color;
  }
  get markerForegroundColor(): string {
    return this.#get("markerForegroundColor", "");
  }
  set markerForegroundColor(color: string) {
    this.#bag["markerForegroundColor"] = color;
  }
  get axisGroup(): string {
    return "Primary";
  }
  get filtered(): boolean {
    return this.#get("filtered", false);
  }
  set filtered(filtered: boolean) {
    this.#bag["filtered"] = filtered;
  }
  get varyByCategories(): boolean {
    return this.#get("varyByCategories", false);
  }
  set varyByCategories(vary: boolean) {
    this.#bag["varyByCategories"] = vary;
  }
  get invertIfNegative(): boolean {
    return this.#get("invertIfNegative", false);
  }
  set invertIfNegative(invert: boolean) {
    this.#bag["invertIfNegative"] = invert;
  }
  get plotOrder(): number {
    return this.hostChart.series.indexOf(this.hostSeries) + 1;
  }
  get format(): HostObject {
    return seriesFormat(childBag(this.#bag, "format"));
  }
  get dataLabels(): HostObject {
    return dataLabels(childBag(this.#bag, "dataLabels"));
  }
  get points(): HostObject {
    const { values } = this.hostSeries;
    return new PointsObject(childBag(this.#bag, "points"), () =>
      values ? values.area.rows * values.area.columns : 0,
    );
  }
  setValues(range: unknown): void {
    this.hostSeries.values = cellsOf(range);
  }
  setXAxisValues(range: unknown): void {
    this.hostSeries.categories = cellsOf(range);
  }
  delete(): void {
    this.hostChart.series.splice(this.hostChart.series.indexOf(this.hostSeries), 1);
  }
}

/** Excel.ChartSeriesCollection */
export class ChartSeriesCollectionObject extends HostCollection {
  override readonly hostClass = "ChartSeriesCollection";
  constructor(readonly hostChart: ChartState) {
    super();
  }
  override hostItems(): ChartSeriesObject[] {
    return this.hostChart.series.map((series) => new ChartSeriesObject(this.hostChart, series));
  }
  getItemAt(index: number): ChartSeriesObject {
    const item = this.hostItems()[index];
    if (!item) throw new HostError("InvalidArgument", "There is no such series.");
    return item;
  }
  add(name?: string | null): ChartSeriesObject {
    const series: SeriesState = { values: undefined, categories: undefined, nameCell: undefined, bag: {} };
    if (name !== undefined && name !== null) series.bag["name"] = name;
    const first = this.hostChart.series[0];
    for (const key of ["gapWidth", "overlap"])
      if (first?.bag[key] !== undefined) series.bag[key] = first.bag[key];
    this.hostChart.series.push(series);
    return new ChartSeriesObject(this.hostChart, series);
  }
}
