/** Tables of the workbook. */
import { Table, type Workbook } from "@cj-tech-master/excelts";
import { addressOf, intersection, parseAddress, type Area } from "./a1";
import { HostError } from "./host-error";
import type { SheetModel } from "./sheet-model";

/** What the tables need of the workbook. */
export interface TablesBook {
  readonly workbook: Workbook;
  sheets(): SheetModel[];
  markStale(): void;
}

/** One table: the engine's, with an id that lasts. */
export interface TableEntry {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly table: Table;
}

/** Tables, whose definitions live in the engine and whose cells stay where they are. */
export class TablesModel {
  readonly #ids = new Map<Table, string>();
  #nextId = 1;

  /**
   * @param book - The workbook.
   */
  constructor(readonly book: TablesBook) {}

  /**
   * Tables of a sheet or of the workbook.
   * @param sheet - A sheet, or undefined for all.
   * @returns In the order of the sheets.
   */
  all(sheet?: SheetModel): TableEntry[] {
    return this.book
      .sheets()
      .filter((own) => sheet === undefined || own === sheet)
      .flatMap((own) =>
        Object.values(own.sheet.tables).map((table) => ({ id: this.#idOf(table), sheet: own, table })),
      );
  }

  #idOf(table: Table): string {
    let id = this.#ids.get(table);
    if (id === undefined) {
      id = String(this.#nextId++);
      this.#ids.set(table, id);
    }
    return id;
  }

  /**
   * The cells of a table.
   * @param entry - The table.
   * @returns Header and totals rows included.
   */
  areaOf({ table }: TableEntry): Area {
    const area = parseAddress(table.model.tableRef ?? table.ref);
    if (!area) throw new HostError("GeneralException", `The table ${table.name} has no place.`);
    return area;
  }

  /**
   * Makes a table of cells.
   * @param sheet - The sheet.
   * @param wanted - Its cells; without headers a row of them is put above by Excel, here the caller has done so.
   * @returns The new table.
   */
  add(sheet: SheetModel, wanted: Area): TableEntry {
    const area = wanted.rows < 2 ? { ...wanted, rows: 2 } : wanted;
    if (this.all(sheet).some((other) => intersection(this.areaOf(other), area))) {
      throw new HostError("InvalidOperation", "A table can't overlap another table.");
    }
    if (sheet.merged.areas(area).length > 0) {
      throw new HostError("InvalidOperation", "A table can't hold merged cells.");
    }
    let number = 1;
    while (this.find(`Table${String(number)}`)) number += 1;
    const name = `Table${String(number)}`;
    const table = new Table(sheet.sheet);
    sheet.sheet.tables[name] = table;
    this.book.workbook._tableNames.add(name.toLowerCase());
    table.model = { name, displayName: name, ref: "A1", columns: [], rows: [], headerRow: true, style: {} };
    const entry = { id: this.#idOf(table), sheet, table };
    this.place(entry, area);
    return entry;
  }

  /**
   * Puts a table's definition over cells: names of columns are read from the header row.
   * @param entry - The table.
   * @param area - Header and totals rows included.
   */
  place({ sheet, table }: TableEntry, area: Area): void {
    const { model } = table;
    const before = model.columns;
    const taken = new Set<string>();
    model.ref = addressOf({ ...area, rows: 1, columns: 1 });
    model.columns = Array.from({ length: area.columns }, (_, index) => {
      let name = before[index]?.name ?? `Column${String(index + 1)}`;
      if (model.headerRow !== false) {
        const text = sheet.text(area.row, area.column + index);
        name = text === "" ? `Column${String(index + 1)}` : text;
        for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${text}${String(copy)}`;
        taken.add(name.toLowerCase());
        if (name !== text) sheet.enter(area.row, area.column + index, `'${name}`);
      }
      return { ...before[index], name, filterButton: before[index]?.filterButton ?? true };
    });
    const body = area.rows - (model.headerRow === false ? 0 : 1) - (model.totalsRow === true ? 1 : 0);
    // The engine takes the height from the rows; the cells themselves stay in the sheet.
    model.rows = Array.from({ length: Math.max(1, body) }, () => []);
    table.validate();
    this.book.markStale();
  }

  /**
   * Finds a table.
   * @param key - Name in any case, or id.
   * @param sheet - Only on this sheet.
   * @returns The table, or undefined.
   */
  find(key: string, sheet?: SheetModel): TableEntry | undefined {
    const wanted = key.toLowerCase();
    return this.all(sheet).find(({ id, table }) => id === key || table.name.toLowerCase() === wanted);
  }

  /**
   * Renames a table.
   * @param entry - The table.
   * @param name - A name that no other table has.
   */
  rename({ sheet, table }: TableEntry, name: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || parseAddress(name)) {
      throw new HostError("InvalidArgument", `"${name}" can't be the name of a table.`);
    }
    const other = this.find(name);
    if (other && other.table !== table)
      throw new HostError("InvalidArgument", `There is a table "${name}" already.`);
    this.#unlink(sheet, table);
    table.model.name = name;
    table.model.displayName = name;
    sheet.sheet.tables[name] = table;
    this.book.workbook._tableNames.add(name.toLowerCase());
    this.book.markStale();
  }

  /**
   * Takes the table away and leaves its cells.
   * @param entry - The table.
   */
  remove({ sheet, table }: TableEntry): void {
    this.#unlink(sheet, table);
    this.book.markStale();
  }

  #unlink(sheet: SheetModel, table: Table): void {
    sheet.sheet.tables = Object.fromEntries(
      Object.entries(sheet.sheet.tables).filter(([, own]) => own !== table),
    );
    this.book.workbook._tableNames.delete(table.name.toLowerCase());
  }

  /**
   * Follows inserted and deleted cells.
   * @param sheet - The sheet they are on.
   * @param move - The new place of an area.
   */
  follow(sheet: SheetModel, move: (area: Area) => Area | undefined): void {
    for (const entry of this.all(sheet)) {
      const area = move(this.areaOf(entry));
      if (area) this.place(entry, area);
      else this.remove(entry);
    }
  }

  /** Brings column names into line with the header cells, which may have been typed over. */
  settle(): void {
    for (const entry of this.all()) {
      const { sheet, table } = entry;
      const area = this.areaOf(entry);
      if (table.model.headerRow === false) continue;
      const same = table.model.columns.every(
        ({ name }, index) => sheet.text(area.row, area.column + index) === name,
      );
      if (!same) this.place(entry, area);
    }
  }
}
