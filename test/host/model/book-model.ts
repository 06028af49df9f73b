/** The workbook model: the engine's workbook with what the object model needs around it. */
import type { Workbook } from "@cj-tech-master/excelts";
import { type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine, parse, tokenize } from "@cj-tech-master/excelts/formula";
import { boundingArea, containsArea, type Area } from "./a1";
import type { BookContext } from "./book-context";
import { StyleSheet } from "./cell-style";
import { ChartsModel } from "./charts-model";
import { copySheet, loseInSheet, renameInSheet } from "./copy-sheet";
import { HostError } from "./host-error";
import { FileFormulas } from "./file-formulas";
import { DefinedNamesModel } from "./names";
import { SheetModel } from "./sheet-model";
import { breakSpill, spillsOn } from "./spills";
import { TablesModel } from "./tables";

installFormulaEngine();
installChartSupport();

/** Sheets, styles and recalculation of one workbook. */
export class BookModel implements BookContext<SheetModel> {
  readonly styles: StyleSheet;
  readonly #sheets = new Map<Worksheet, SheetModel>();
  #stale = false;
  #changes = new Map<SheetModel, Area>();
  readonly names: DefinedNamesModel;
  readonly tables: TablesModel;
  readonly charts: ChartsModel;
  /** Settings that add-ins keep in the document. */
  readonly settings: Map<string, unknown>;
  /** Called after each recalculation. */
  afterCalculation: () => void = () => undefined;

  /**
   * @param workbook - The engine's workbook.
   * @param settings - Settings of add-ins in the file.
   */
  constructor(
    readonly workbook: Workbook,
    settings: ReadonlyMap<string, unknown> = new Map(),
  ) {
    this.settings = new Map(settings);
    this.styles = new StyleSheet(workbook.defaultFont);
    // The engine leaves the list of views away when a file has none.
    workbook.views = workbook.views ?? [];
    this.#activeIndex = workbook.views[0]?.activeTab ?? 0;
    this.names = new DefinedNamesModel(this);
    this.tables = new TablesModel(this);
    this.charts = new ChartsModel(this);
    const tableRows = this.tables.all().map((entry) => this.tables.areaOf(entry).rows);
    this.#fileFormulas = new FileFormulas(this.sheets(), Math.max(0, ...tableRows));
    this.#stale = this.#fileFormulas.lackResults;
  }

  readonly #fileFormulas: FileFormulas;
  #activeIndex: number;

  /**
   * Whether days count from 1904.
   * @returns True for workbooks that began on old Macs.
   */
  get date1904(): boolean {
    return this.workbook.properties.date1904 ?? false;
  }

  /**
   * The sheets.
   * @returns In tab order.
   */
  sheets(): SheetModel[] {
    return this.workbook.worksheets.map((sheet) => this.sheetOf(sheet));
  }

  /**
   * The model of an engine's worksheet.
   * @param sheet - A worksheet of this workbook.
   * @returns Always the same object for the same worksheet.
   */
  sheetOf(sheet: Worksheet): SheetModel {
    let model = this.#sheets.get(sheet);
    if (!model) {
      // Excel gives a sheet an id that the file keeps; the sheet's number in the file does the same here.
      const number = sheet.id.toString(16).toUpperCase().padStart(4, "0");
      model = new SheetModel(this, `{00000000-0001-0000-${number}-000000000000}`, sheet);
      this.#sheets.set(sheet, model);
    }
    return model;
  }

  /**
   * Finds a sheet.
   * @param key - Name in any case, or id.
   * @returns The sheet, or undefined.
   */
  findSheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets().find(({ sheet, id }) => sheet.name.toLowerCase() === wanted || id === key);
  }

  /**
   * The sheet on top.
   * @returns The active sheet.
   */
  get activeSheet(): SheetModel {
    const sheets = this.sheets();
    const active = sheets[this.#activeIndex] ?? sheets[0];
    if (!active) throw new HostError("GeneralException", "The workbook has no worksheet.");
    return active;
  }

  /**
   * Brings a sheet to the top.
   * @param sheet - One of this workbook's sheets.
   */
  activate(sheet: SheetModel): void {
    this.#activeIndex = Math.max(0, this.sheets().indexOf(sheet));
    const view = this.workbook.views[0];
    if (view) view.activeTab = this.#activeIndex;
    else {
      this.workbook.views = [
        {
          x: 0,
          y: 0,
          width: 20000,
          height: 12000,
          firstSheet: 0,
          activeTab: this.#activeIndex,
          visibility: "visible",
        },
      ];
    }
  }

  /**
   * Adds a sheet behind the others.
   * @param name - Its name; Excel's own "SheetN" when not given.
   * @returns The new sheet.
   */
  addSheet(name: string | undefined): SheetModel {
    let number = this.workbook.worksheets.length + 1;
    while (name === undefined && this.findSheet(`Sheet${String(number)}`)) number += 1;
    const wanted = name ?? `Sheet${String(number)}`;
    this.requireSheetName(wanted);
    return this.sheetOf(this.workbook.addWorksheet(wanted));
  }

  /**
   * Refuses a name that no sheet may have.
   * @param name - The wished name.
   * @param own - The sheet that is being renamed.
   * @throws HostError InvalidArgument, or ItemAlreadyExists for a name in use.
   */
  requireSheetName(name: string, own?: SheetModel): void {
    if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new HostError("InvalidArgument", `"${name}" can't be the name of a worksheet.`);
    }
    const other = this.sheets().find(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== own)
      throw new HostError("ItemAlreadyExists", `A worksheet "${name}" exists already.`);
  }

  /**
   * Renames a sheet; formulas and names that point at it follow.
   * @param sheet - The sheet.
   * @param name - Its new name.
   */
  rename(sheet: SheetModel, name: string): void {
    this.requireSheetName(name, sheet);
    const before = sheet.sheet.name;
    if (before === name) return;
    sheet.sheet.name = name;
    this.names.renameSheet(before, name);
    for (const other of this.sheets()) renameInSheet(other, before, name);
    this.markStale();
  }

  /**
   * Copies a sheet with its cells, formats, names of its own and charts.
   * @param sheet - The sheet.
   * @param position - "None", "Before", "After", "Beginning" or "End".
   * @param beside - The sheet that "Before" and "After" count from.
   * @returns The copy.
   */
  copySheet(sheet: SheetModel, position: string, beside: SheetModel): SheetModel {
    const copy = copySheet(this, sheet);
    const count = this.sheets().length - 1;
    const at = this.sheets().indexOf(beside);
    const places: Readonly<Record<string, number>> = { Beginning: 0, Before: at, After: at + 1 };
    this.moveSheet(copy, Math.min(places[position] ?? count, count));
    return copy;
  }

  /**
   * Moves a sheet to another place in the tab order.
   * @param sheet - The sheet.
   * @param position - Its new index from 0.
   */
  moveSheet(sheet: SheetModel, position: number): void {
    const order = this.sheets();
    if (!Number.isInteger(position) || position < 0 || position >= order.length) {
      throw new HostError("InvalidArgument", "The position is out of bounds.");
    }
    const active = this.activeSheet;
    order.splice(order.indexOf(sheet), 1);
    order.splice(position, 0, sheet);
    for (const [index, model] of order.entries()) model.sheet.orderNo = index + 1;
    this.activate(active);
  }

  /**
   * Removes a sheet.
   * @param sheet - The sheet.
   */
  removeSheet(sheet: SheetModel): void {
    const visible = this.sheets().filter(({ sheet: own }) => own.state === "visible");
    if (visible.length === 1 && visible[0] === sheet) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    const before = this.activeSheet;
    const index = this.sheets().indexOf(sheet);
    this.names.dropScope(sheet);
    this.charts.dropSheet(sheet);
    this.#sheets.delete(sheet.sheet);
    this.workbook.removeWorksheetEx(sheet.sheet);
    for (const other of this.sheets()) loseInSheet(other, sheet.sheet.name);
    const next = before === sheet ? this.sheets()[Math.min(index, this.sheets().length - 1)] : before;
    if (next) this.activate(next);
    this.markStale();
  }

  /**
   * Notes that a cell's content changed; formulas are calculated before the next read.
   * @param sheet - The cell's sheet.
   * @param row - Row index.
   * @param column - Column index.
   */
  touch(sheet: SheetModel, row: number, column: number): void {
    this.#stale = true;
    const before = this.#changes.get(sheet);
    const cell = { row, column, rows: 1, columns: 1 };
    if (before && containsArea(before, cell)) return;
    this.#changes.set(sheet, before ? boundingArea(before, cell) : cell);
  }

  /** Notes that something other than one cell changed what formulas see. */
  markStale(): void {
    this.#stale = true;
  }

  /**
   * Changes since the last call.
   * @returns The smallest area of each sheet that holds its changed cells.
   */
  takeChanges(): Map<SheetModel, Area> {
    const changes = this.#changes;
    if (changes.size > 0) this.#changes = new Map();
    return changes;
  }

  /** Calculates every formula if any cell changed since the last time. */
  calculate(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.names.settle();
    this.tables.settle();
    this.#fileFormulas.around(() => {
      this.workbook.calculateFormulas();
    });
    this.afterCalculation();
  }

  /**
   * Refuses a formula that can't be read.
   * @param formula - Text without its "=".
   * @throws HostError InvalidArgument, as Excel does for a formula with a mistake.
   */
  requireParsable(formula: string): void {
    try {
      parse(tokenize(formula));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HostError("InvalidArgument", `The formula "=${formula}" can't be read: ${reason}`);
    }
  }

  /**
   * Takes a spill away when something is typed into it.
   * @param sheet - The sheet.
   * @param row - Row index of the typed cell.
   * @param column - Column index of the typed cell.
   */
  breakSpill(sheet: SheetModel, row: number, column: number): void {
    breakSpill(this.workbook, sheet, row, column);
  }

  /**
   * Areas that formulas have spilled into, their own cell included.
   * @param sheet - The sheet.
   * @returns The areas after the last calculation.
   */
  spillsOn(sheet: SheetModel): Area[] {
    return spillsOn(this.workbook, sheet);
  }
}
