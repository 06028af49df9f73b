/** Worksheets and their collection. */
import { MAX_COLUMNS, MAX_ROWS, parseAddress, splitSheet, type Area } from "../model/a1";
import { fileColor, wireColor } from "../model/cell-style";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import { ChartCollectionObject } from "./charts";
import { NamedItemCollectionObject } from "./names";
import { PageBreakCollectionObject } from "./page-breaks";
import { PageLayoutObject } from "./page-layout";
import { FreezePanesObject, SheetProtectionObject } from "./sheet-window";
import { TableCollectionObject } from "./tables";
import type { WorkbookRoot } from "./workbook-root";

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Excel.Worksheet */
export class WorksheetObject extends HostObject {
  override readonly hostClass = "Worksheet";

  constructor(
    readonly hostRoot: WorkbookRoot,
    readonly hostSheet: SheetModel,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.hostSheet.id };
  }
  get #sheet(): SheetModel["sheet"] {
    return this.hostSheet.sheet;
  }
  get id(): string {
    return this.hostSheet.id;
  }
  get name(): string {
    return this.#sheet.name;
  }
  set name(name: string) {
    this.hostRoot.requireStructure();
    this.hostRoot.rename(this.hostSheet, name);
  }
  get position(): number {
    return this.hostRoot.book.sheets().indexOf(this.hostSheet);
  }
  set position(position: number) {
    this.hostRoot.requireStructure();
    this.hostRoot.book.moveSheet(this.hostSheet, position);
  }
  get visibility(): string {
    return VISIBILITY[this.#sheet.state];
  }
  set visibility(visibility: string) {
    this.hostRoot.requireStructure();
    const state = (["visible", "hidden", "veryHidden"] as const).find(
      (name) => VISIBILITY[name] === visibility,
    );
    if (!state) throw new HostError("InvalidArgument", `There is no visibility ${visibility}.`);
    const others = this.hostRoot.book
      .sheets()
      .some(({ sheet }) => sheet !== this.#sheet && sheet.state === "visible");
    if (state !== "visible" && !others)
      throw new HostError("InvalidOperation", "A workbook needs one visible sheet.");
    this.#sheet.state = state;
  }
  get tabColor(): string {
    return wireColor(this.#sheet.properties.tabColor) ?? "";
  }
  set tabColor(color: string) {
    if (color === "") delete this.#sheet.properties.tabColor;
    else this.#sheet.properties.tabColor = fileColor(color);
  }
  get showGridlines(): boolean {
    return this.#sheet.views[0]?.showGridLines ?? true;
  }
  set gridlines(shown: boolean) {
    this.#view({ showGridLines: shown });
  }
  get showHeadings(): boolean {
    return this.#sheet.views[0]?.showRowColHeaders ?? true;
  }
  set headings(shown: boolean) {
    this.#view({ showRowColHeaders: shown });
  }
  #view(change: { showGridLines?: boolean; showRowColHeaders?: boolean }): void {
    const [first, ...others] = this.#sheet.views;
    const base = first ?? { state: "normal" as const };
    this.#sheet.views = [{ ...base, ...change }, ...others];
  }
  get standardHeight(): number {
    return this.#sheet.properties.defaultRowHeight ?? 15;
  }
  get standardWidth(): number {
    return (this.#sheet.properties.defaultColWidth ?? 48 / 5.25) * 5.25;
  }
  set standardWidth(points: number) {
    this.#sheet.properties.defaultColWidth = points / 5.25;
  }
  get enableCalculation(): boolean {
    return true;
  }
  get tabId(): number {
    return this.#sheet.id;
  }
  get freezePanes(): HostObject {
    return new FreezePanesObject(this.hostRoot, this.hostSheet);
  }
  get pageLayout(): HostObject {
    return new PageLayoutObject(this.hostRoot, this.hostSheet);
  }
  get horizontalPageBreaks(): HostObject {
    return new PageBreakCollectionObject(this.hostRoot, this.hostSheet, "row");
  }
  get verticalPageBreaks(): HostObject {
    return new PageBreakCollectionObject(this.hostRoot, this.hostSheet, "column");
  }
  get protection(): HostObject {
    return new SheetProtectionObject(this.hostSheet);
  }
  get names(): HostObject {
    return new NamedItemCollectionObject(this.hostRoot, this.hostRoot.book.names, this.hostSheet);
  }
  get customProperties(): HostObject {
    return this.hostRoot.sheetProperties(this.hostSheet);
  }
  get charts(): HostObject {
    return new ChartCollectionObject(this.hostRoot, this.hostRoot.book.charts, this.hostSheet);
  }
  get tables(): HostObject {
    return new TableCollectionObject(this.hostRoot, this.hostRoot.book.tables, this.hostSheet);
  }

  getRange(address?: string | null): HostObject {
    if (address === undefined || address === null || address === "")
      return this.hostRoot.range(this.hostSheet, WHOLE);
    const place = this.hostRoot.placeOf(address, this.hostSheet);
    return this.hostRoot.range(place.sheet, place.area);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    const inside =
      row >= 0 &&
      column >= 0 &&
      rows >= 1 &&
      columns >= 1 &&
      row + rows <= MAX_ROWS &&
      column + columns <= MAX_COLUMNS;
    if (!inside) throw new HostError("InvalidArgument", "The range lies off the sheet.");
    return this.hostRoot.range(this.hostSheet, { row, column, rows, columns });
  }
  getCell(row: number, column: number): HostObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRanges(addresses?: string | null): HostObject {
    if (addresses === undefined || addresses === null) return this.hostRoot.areas(this.hostSheet, [WHOLE]);
    const areas = addresses.split(this.hostRoot.listSeparator).map((text) => {
      const area = parseAddress(splitSheet(text.trim()).address);
      if (!area) throw new HostError("InvalidArgument", `${text} is no address.`);
      return area;
    });
    return this.hostRoot.areas(this.hostSheet, areas);
  }
  getUsedRange(valuesOnly?: boolean | null): HostObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getRange("A1");
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): HostObject | null {
    this.hostRoot.book.calculate();
    const used = this.hostSheet.usedArea(WHOLE, valuesOnly === true);
    return used ? this.hostRoot.range(this.hostSheet, used) : null;
  }
  getNextOrNullObject(visibleOnly?: boolean | null): HostObject | null {
    return this.#neighbour(1, visibleOnly === true);
  }
  getPreviousOrNullObject(visibleOnly?: boolean | null): HostObject | null {
    return this.#neighbour(-1, visibleOnly === true);
  }
  #neighbour(step: number, visibleOnly: boolean): HostObject | null {
    const sheets = this.hostRoot.book.sheets();
    for (let index = this.position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && (!visibleOnly || sheet.sheet.state === "visible")) return this.hostRoot.worksheet(sheet);
    }
    return null;
  }
  activate(): void {
    this.hostRoot.activate(this.hostSheet);
  }
  calculate(): void {
    this.hostRoot.book.markStale();
    this.hostRoot.book.calculate();
  }
  delete(): void {
    this.hostRoot.requireStructure();
    this.hostRoot.removeSheet(this.hostSheet);
  }
  copy(position?: string | null, relativeTo?: unknown): HostObject {
    this.hostRoot.requireStructure();
    const beside = relativeTo instanceof WorksheetObject ? relativeTo.hostSheet : this.hostSheet;
    return this.hostRoot.copySheet(this.hostSheet, position ?? "None", beside);
  }
  findAllOrNullObject(
    text: string,
    criteria?: { completeMatch?: boolean; matchCase?: boolean } | null,
  ): HostObject | null {
    const wanted = criteria?.matchCase === true ? text : text.toLowerCase();
    const found: Area[] = [];
    this.hostSheet.eachCell(WHOLE, (_cell, row, column) => {
      const shown = this.hostSheet.text(row, column);
      const own = criteria?.matchCase === true ? shown : shown.toLowerCase();
      if (criteria?.completeMatch === true ? own === wanted : own.includes(wanted)) {
        found.push({ row, column, rows: 1, columns: 1 });
      }
    });
    return found.length === 0 ? null : this.hostRoot.areas(this.hostSheet, found);
  }
}

/** Excel.WorksheetCollection */
export class WorksheetCollectionObject extends HostCollection {
  override readonly hostClass = "WorksheetCollection";

  constructor(readonly hostRoot: WorkbookRoot) {
    super();
  }
  override hostItems(): HostObject[] {
    return this.hostRoot.book.sheets().map((sheet) => this.hostRoot.worksheet(sheet));
  }
  override getCount(visibleOnly?: boolean | null): number {
    const sheets = this.hostRoot.book.sheets();
    return visibleOnly === true
      ? sheets.filter(({ sheet }) => sheet.state === "visible").length
      : sheets.length;
  }
  add(name?: string | null): HostObject {
    this.hostRoot.requireStructure();
    return this.hostRoot.worksheet(this.hostRoot.addSheet(name ?? undefined));
  }
  getItem(key: string): HostObject {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return sheet;
  }
  getItemOrNullObject(key: string): HostObject | null {
    const sheet = this.hostRoot.book.findSheet(key);
    return sheet ? this.hostRoot.worksheet(sheet) : null;
  }
  _GetSheetById(id: string): HostObject {
    return this.getItem(id);
  }
  getActiveWorksheet(): HostObject {
    return this.hostRoot.worksheet(this.hostRoot.book.activeSheet);
  }
  getFirst(visibleOnly?: boolean | null): HostObject {
    return this.#first(this.hostRoot.book.sheets(), visibleOnly === true);
  }
  getLast(visibleOnly?: boolean | null): HostObject {
    return this.#first(this.hostRoot.book.sheets().reverse(), visibleOnly === true);
  }
  #first(sheets: readonly SheetModel[], visibleOnly: boolean): HostObject {
    const sheet = sheets.find(({ sheet: own }) => !visibleOnly || own.state === "visible");
    if (!sheet) throw new HostError("ItemNotFound", "There is no such worksheet.");
    return this.hostRoot.worksheet(sheet);
  }
}
