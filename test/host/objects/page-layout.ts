/** Page set-up of a sheet: paper, margins, zoom, print area and titles. */
import { addressOf, parseAddress } from "../model/a1";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import { HeaderFooterGroupObject } from "./header-footer";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

const POINTS_PER_INCH = 72;
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B5: 13 };
const UNIT: Readonly<Record<string, number>> = { Points: 1 / 72, Inches: 1, Centimeters: 1 / 2.54 };

type Margin = "left" | "right" | "top" | "bottom" | "header" | "footer";
type Setup = SheetModel["sheet"]["pageSetup"];

/** A scale in percent, or pages to fit on. */
interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Excel.PageLayout */
export class PageLayoutObject extends HostObject {
  override readonly hostClass = "PageLayout";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
  ) {
    super();
  }
  get #setup(): Setup {
    return this.hostSheet.sheet.pageSetup;
  }
  get orientation(): string {
    return this.#setup.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set orientation(orientation: string) {
    this.#setup.orientation = orientation === "Landscape" ? "landscape" : "portrait";
  }
  get paperSize(): string | null {
    return Object.entries(PAPER).find(([, id]) => id === this.#setup.paperSize)?.[0] ?? null;
  }
  set paperSize(name: string | null) {
    if (name === null) return;
    const id = PAPER[name];
    if (id === undefined) throw new HostError("InvalidArgument", `The paper ${name} is not known here.`);
    this.#setup.paperSize = id;
  }
  get centerHorizontally(): boolean {
    return this.#setup.horizontalCentered;
  }
  set centerHorizontally(centred: boolean) {
    this.#setup.horizontalCentered = centred;
  }
  get centerVertically(): boolean {
    return this.#setup.verticalCentered;
  }
  set centerVertically(centred: boolean) {
    this.#setup.verticalCentered = centred;
  }
  get printGridlines(): boolean {
    return this.#setup.showGridLines;
  }
  set printGridlines(shown: boolean) {
    this.#setup.showGridLines = shown;
  }
  get printHeadings(): boolean {
    return this.#setup.showRowColHeaders;
  }
  set printHeadings(shown: boolean) {
    this.#setup.showRowColHeaders = shown;
  }
  get blackAndWhite(): boolean {
    return this.#setup.blackAndWhite;
  }
  set blackAndWhite(on: boolean) {
    this.#setup.blackAndWhite = on;
  }
  get printOrder(): string {
    return this.#setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver";
  }
  set printOrder(order: string) {
    this.#setup.pageOrder = order === "OverThenDown" ? "overThenDown" : "downThenOver";
  }
  get firstPageNumber(): number | string {
    return this.#setup.firstPageNumber ?? "";
  }
  set firstPageNumber(number: number | string) {
    if (typeof number === "number") this.#setup.firstPageNumber = number;
    else delete this.#setup.firstPageNumber;
  }
  get zoom(): Zoom {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.#setup;
    return fitToPage ? { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight } : { scale };
  }
  set zoom(zoom: Zoom) {
    const setup = this.#setup;
    setup.fitToPage = zoom.scale === undefined;
    if (zoom.scale !== undefined) setup.scale = zoom.scale;
    // 0 stands for as many pages as it takes.
    setup.fitToWidth = zoom.horizontalFitToPages ?? 0;
    setup.fitToHeight = zoom.verticalFitToPages ?? 0;
  }
  #margin(side: Margin): number {
    return this.#setup.margins[side] * POINTS_PER_INCH;
  }
  #setMargin(side: Margin, inches: number): void {
    this.#setup.margins = { ...this.#setup.margins, [side]: inches };
  }
  get leftMargin(): number {
    return this.#margin("left");
  }
  set leftMargin(points: number) {
    this.#setMargin("left", points / POINTS_PER_INCH);
  }
  get rightMargin(): number {
    return this.#margin("right");
  }
  set rightMargin(points: number) {
    this.#setMargin("right", points / POINTS_PER_INCH);
  }
  get topMargin(): number {
    return this.#margin("top");
  }
  set topMargin(points: number) {
    this.#setMargin("top", points / POINTS_PER_INCH);
  }
  get bottomMargin(): number {
    return this.#margin("bottom");
  }
  set bottomMargin(points: number) {
    this.#setMargin("bottom", points / POINTS_PER_INCH);
  }
  get headerMargin(): number {
    return this.#margin("header");
  }
  set headerMargin(points: number) {
    this.#setMargin("header", points / POINTS_PER_INCH);
  }
  get footerMargin(): number {
    return this.#margin("footer");
  }
  set footerMargin(points: number) {
    this.#setMargin("footer", points / POINTS_PER_INCH);
  }
  setPrintMargins(unit: string, margins: Partial<Record<Margin, number | null>>): void {
    const inches = UNIT[unit];
    if (inches === undefined) throw new HostError("InvalidArgument", `There is no unit ${unit}.`);
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      const size = margins[side];
      if (typeof size === "number") this.#setMargin(side, size * inches);
    }
  }
  #addressOf(range: unknown): string {
    if (range instanceof RangeObject) return addressOf(range.hostPlace().area);
    const area = parseAddress(String(range));
    if (!area) throw new HostError("InvalidArgument", `${String(range)} is no range.`);
    return addressOf(area);
  }
  setPrintArea(range: unknown): void {
    this.#setup.printArea = this.#addressOf(range);
  }
  getPrintAreaOrNullObject(): HostObject | null {
    const area = parseAddress(this.#setup.printArea ?? "");
    return area ? this.hostRoot.areas(this.hostSheet, [area]) : null;
  }
  setPrintTitleRows(range: unknown): void {
    const area = parseAddress(this.#addressOf(range));
    if (area) this.#setup.printTitlesRow = `${String(area.row + 1)}:${String(area.row + area.rows)}`;
  }
  getPrintTitleRowsOrNullObject(): HostObject | null {
    const area = parseAddress(this.#setup.printTitlesRow ?? "");
    return area ? this.hostRoot.range(this.hostSheet, area) : null;
  }
  setPrintTitleColumns(range: unknown): void {
    const [first = "A", last = first] = this.#addressOf(range).replace(/\d+/g, "").split(":");
    this.#setup.printTitlesColumn = `${first}:${last}`;
  }
  get headersFooters(): HostObject {
    return new HeaderFooterGroupObject(this.hostSheet);
  }
}
