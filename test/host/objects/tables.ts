/** Tables. */
import { intersection, type Area } from "../model/a1";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { TableEntry, TablesModel } from "../model/tables";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";
import { bodyOf, TableColumnCollectionObject, TableRowCollectionObject } from "./table-columns";

/** Excel.Table */
export class TableObject extends HostObject {
  override readonly hostClass = "Table";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostTables: TablesModel,
    readonly hostEntry: TableEntry,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.hostEntry.id };
  }
  get #model(): TableEntry["table"]["model"] {
    return this.hostEntry.table.model;
  }
  get #area(): Area {
    return this.hostTables.areaOf(this.hostEntry);
  }
  #style(): NonNullable<TableEntry["table"]["model"]["style"]> {
    return (this.#model.style ??= {});
  }
  #range(area: Area): HostObject {
    return this.hostRoot.range(this.hostEntry.sheet, area);
  }
  get id(): string {
    return this.hostEntry.id;
  }
  get legacyId(): string {
    return this.hostEntry.id;
  }
  get name(): string {
    return this.#model.name;
  }
  set name(name: string) {
    this.hostTables.rename(this.hostEntry, name);
  }
  get showHeaders(): boolean {
    return this.#model.headerRow !== false;
  }
  get showTotals(): boolean {
    return this.#model.totalsRow === true;
  }
  get showFilterButton(): boolean {
    return this.#model.columns.some(({ filterButton }) => filterButton !== false);
  }
  set showFilterButton(shown: boolean) {
    for (const column of this.#model.columns) column.filterButton = shown;
  }
  get showBandedRows(): boolean {
    return this.#style().showRowStripes ?? false;
  }
  set showBandedRows(shown: boolean) {
    this.#style().showRowStripes = shown;
  }
  get showBandedColumns(): boolean {
    return this.#style().showColumnStripes ?? false;
  }
  set showBandedColumns(shown: boolean) {
    this.#style().showColumnStripes = shown;
  }
  get highlightFirstColumn(): boolean {
    return this.#style().showFirstColumn ?? false;
  }
  set highlightFirstColumn(shown: boolean) {
    this.#style().showFirstColumn = shown;
  }
  get highlightLastColumn(): boolean {
    return this.#style().showLastColumn ?? false;
  }
  set highlightLastColumn(shown: boolean) {
    this.#style().showLastColumn = shown;
  }
  get style(): string {
    return this.#style().theme ?? "TableStyleMedium2";
  }
  set style(style: string) {
    this.#style().theme = style;
  }
  get columns(): HostObject {
    return new TableColumnCollectionObject(this.hostRoot, this.hostTables, this.hostEntry);
  }
  get rows(): HostObject {
    return new TableRowCollectionObject(this.hostRoot, this.hostTables, this.hostEntry);
  }
  get worksheet(): HostObject {
    return this.hostRoot.worksheet(this.hostEntry.sheet);
  }
  getRange(): HostObject {
    return this.#range(this.#area);
  }
  getHeaderRowRange(): HostObject {
    if (!this.showHeaders) throw new HostError("ItemNotFound", "The table has no header row.");
    return this.#range({ ...this.#area, rows: 1 });
  }
  getDataBodyRange(): HostObject {
    return this.#range(bodyOf(this.#area, this.showHeaders, this.showTotals));
  }
  resize(range: unknown): void {
    const area =
      range instanceof RangeObject
        ? range.hostPlace().area
        : this.hostRoot.placeOf(String(range), this.hostEntry.sheet).area;
    if (area.row !== this.#area.row)
      throw new HostError("InvalidArgument", "The header row of a table stays where it is.");
    this.hostTables.place(this.hostEntry, area);
  }
  convertToRange(): HostObject {
    const range = this.getRange();
    this.hostTables.remove(this.hostEntry);
    return range;
  }
  clearFilters(): void {
    this.hostTables.areaOf(this.hostEntry);
  }
  delete(): void {
    const { sheet } = this.hostEntry;
    const area = this.#area;
    this.hostTables.remove(this.hostEntry);
    this.hostRoot.clear({ sheet, area }, "All");
  }
}

/** Excel.TableCollection and Excel.TableScopedCollection */
export class TableCollectionObject extends HostCollection {
  override readonly hostClass: string = "TableCollection";
  /**
   * @param hostRoot - The host.
   * @param hostTables - The tables.
   * @param hostSheet - Only tables of this sheet.
   * @param hostTouching - Only tables that touch this area.
   */
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostTables: TablesModel,
    readonly hostSheet: SheetModel | undefined,
    readonly hostTouching?: Area,
  ) {
    super();
  }
  override hostItems(): TableObject[] {
    const touching = this.hostTouching;
    return this.hostTables
      .all(this.hostSheet)
      .filter(
        (entry) =>
          touching === undefined || intersection(this.hostTables.areaOf(entry), touching) !== undefined,
      )
      .map((entry) => new TableObject(this.hostRoot, this.hostTables, entry));
  }
  getItemAt(index: number): TableObject {
    const table = this.hostItems()[index];
    if (!table) throw new HostError("InvalidArgument", "There is no such table.");
    return table;
  }
  getItem(key: string): TableObject {
    const table = this.getItemOrNullObject(key);
    if (!table) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return table;
  }
  getItemOrNullObject(key: string): TableObject | null {
    const entry = this.hostTables.find(key, this.hostSheet);
    return entry ? new TableObject(this.hostRoot, this.hostTables, entry) : null;
  }
  getFirst(): TableObject {
    return this.getItemAt(0);
  }
  add(address: unknown, hasHeaders: boolean): TableObject {
    const active = this.hostSheet ?? this.hostRoot.selection.sheet;
    const place =
      address instanceof RangeObject ? address.hostPlace() : this.hostRoot.placeOf(String(address), active);
    this.hostRoot.requireEditable(place.sheet);
    if (!hasHeaders)
      throw new HostError("NotImplemented", "Tables are made of cells with a header row here.");
    return new TableObject(this.hostRoot, this.hostTables, this.hostTables.add(place.sheet, place.area));
  }
}
