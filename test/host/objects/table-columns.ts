/** Columns and rows of a table. */
import type { Area } from "../model/a1";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { TableEntry, TablesModel } from "../model/tables";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

/**
 * The data rows of a table.
 * @param area - The whole table.
 * @param headers - Whether it has a header row.
 * @param totals - Whether it has a totals row.
 * @returns The rows between them.
 */
export function bodyOf(area: Area, headers: boolean, totals: boolean): Area {
  const top = headers ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (totals ? 1 : 0) };
}

/** Excel.TableColumn */
class TableColumnObject extends HostObject {
  override readonly hostClass = "TableColumn";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostTables: TablesModel,
    readonly hostEntry: TableEntry,
    readonly hostIndex: number,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get #area(): Area {
    const area = this.hostTables.areaOf(this.hostEntry);
    return { ...area, column: area.column + this.hostIndex, columns: 1 };
  }
  get id(): number {
    return this.hostIndex + 1;
  }
  get index(): number {
    return this.hostIndex;
  }
  get name(): string {
    return this.hostEntry.table.model.columns[this.hostIndex]?.name ?? "";
  }
  set name(name: string) {
    const { sheet } = this.hostEntry;
    const area = this.#area;
    sheet.enter(area.row, area.column, `'${name}`);
    this.hostTables.place(this.hostEntry, this.hostTables.areaOf(this.hostEntry));
  }
  get values(): unknown {
    const range = this.getRange();
    return range instanceof RangeObject ? range.values : [];
  }
  getRange(): HostObject {
    return this.hostRoot.range(this.hostEntry.sheet, this.#area);
  }
  getDataBodyRange(): HostObject {
    const { headerRow, totalsRow } = this.hostEntry.table.model;
    return this.hostRoot.range(
      this.hostEntry.sheet,
      bodyOf(this.#area, headerRow !== false, totalsRow === true),
    );
  }
  getHeaderRowRange(): HostObject {
    return this.hostRoot.range(this.hostEntry.sheet, { ...this.#area, rows: 1 });
  }
}

/** Excel.TableColumnCollection */
export class TableColumnCollectionObject extends HostCollection {
  override readonly hostClass = "TableColumnCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostTables: TablesModel,
    readonly hostEntry: TableEntry,
  ) {
    super();
  }
  override hostItems(): TableColumnObject[] {
    return this.hostEntry.table.model.columns.map(
      (_column, index) => new TableColumnObject(this.hostRoot, this.hostTables, this.hostEntry, index),
    );
  }
  getItemAt(index: number): HostObject | null {
    return this.hostItems()[index] ?? null;
  }
  getItem(key: unknown): HostObject {
    const column = this.getItemOrNullObject(key);
    if (!column) throw new HostError("ItemNotFound", "There is no such column.");
    return column;
  }
  getItemOrNullObject(key: unknown): HostObject | null {
    const wanted = String(key).toLowerCase();
    return (
      this.hostItems().find(
        (column) => column.name.toLowerCase() === wanted || String(column.id) === wanted,
      ) ?? null
    );
  }
}

/** Excel.TableRowCollection */
export class TableRowCollectionObject extends HostCollection {
  override readonly hostClass = "TableRowCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostTables: TablesModel,
    readonly hostEntry: TableEntry,
  ) {
    super();
  }
  override hostItems(): readonly HostObject[] {
    return [];
  }
  override get count(): number {
    const { headerRow, totalsRow } = this.hostEntry.table.model;
    return bodyOf(this.hostTables.areaOf(this.hostEntry), headerRow !== false, totalsRow === true).rows;
  }
  override getCount(): number {
    return this.count;
  }
  add(index: number | null, values: unknown): null {
    const area = this.hostTables.areaOf(this.hostEntry);
    const lines = (Array.isArray(values) && Array.isArray(values[0]) ? values : [values]) as unknown[][];
    if (index !== null) throw new HostError("NotImplemented", "Rows are added at the end of a table here.");
    const { sheet, table } = this.hostEntry;
    this.hostRoot.requireEditable(sheet);
    if (lines.some((line) => line.length !== area.columns))
      throw new HostError("InvalidArgument", "A row needs a value for each column of the table.");
    const end = area.row + area.rows - (table.model.totalsRow === true ? 1 : 0);
    // What stands below the table moves down.
    this.hostRoot.insertCells({ sheet, area: { ...area, row: end, rows: lines.length } }, "Down");
    for (const [row, line] of lines.entries()) {
      for (const [column, value] of line.entries()) sheet.enter(end + row, area.column + column, value);
    }
    this.hostTables.place(this.hostEntry, { ...area, rows: area.rows + lines.length });
    return null;
  }
}
