/** The host's workbook: builds the objects that the interpreter hands out. */
import { ValueType } from "@cj-tech-master/excelts";
import { addressOf, parseAddress, splitSheet, type Area } from "../model/a1";
import type { BookModel } from "../model/book-model";
import { bagType } from "../model/bag";
import { EventDesk } from "../model/events";
import { HostError } from "../model/host-error";
import type { HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import { CellShifter, type LiveRange } from "../model/shift-cells";
import { RangeAreasObject } from "./areas";
import { ConditionalFormatCollectionObject } from "./conditional-formats";
import { DataValidationObject } from "./data-validation";
import type { Place, Places } from "./format-target";
import type { HostRoot } from "./host-root";
import { DocumentPropertiesObject, KeyValueCollectionObject } from "./properties";
import { RangeObject } from "./range";
import { TableCollectionObject } from "./tables";
import { WorksheetObject } from "./worksheet";

/** Builds and remembers the objects of one workbook. */
export class WorkbookRoot implements HostRoot {
  selection: Place;
  readonly #worksheets = new Map<SheetModel, WorksheetObject>();
  /** Whether sheets may be added, renamed, moved or removed. */
  structureLocked: boolean;

  readonly shifter: CellShifter;
  readonly events = new EventDesk();
  readonly settings: KeyValueCollectionObject;
  readonly documentProperties: DocumentPropertiesObject;
  readonly runtime: HostObject = bagType("Runtime", { scalars: { enableEvents: true } })({});
  readonly #sheetProperties = new Map<SheetModel, Map<string, unknown>>();
  /** What desktop Excel wants between the areas of one address: the list separator of its machine. */
  listSeparator = ",";
  calculationMode = "Automatic";
  dirty = false;

  /**
   * @param book - The workbook model.
   * @param fileName - The name that the workbook shows.
   * @param liveRanges - Ranges that must follow inserted and deleted cells.
   */
  constructor(
    readonly book: BookModel,
    readonly fileName: string,
    liveRanges: () => Iterable<LiveRange>,
  ) {
    this.shifter = new CellShifter(book, liveRanges);
    this.shifter.followers.push(
      (sheet, move) => {
        book.names.follow(sheet, move);
      },
      (sheet, move) => {
        book.tables.follow(sheet, move);
      },
      (sheet, move) => {
        book.charts.follow(sheet, move);
      },
    );
    this.settings = new KeyValueCollectionObject("SettingCollection", book.settings);
    this.documentProperties = new DocumentPropertiesObject(
      book.workbook,
      new KeyValueCollectionObject("CustomPropertyCollection", new Map()),
    );
    this.selection = { sheet: book.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.structureLocked = book.workbook.protection?.lockStructure ?? false;
  }

  worksheet(sheet: SheetModel): WorksheetObject {
    let object = this.#worksheets.get(sheet);
    if (!object) {
      object = new WorksheetObject(this, sheet);
      this.#worksheets.set(sheet, object);
    }
    return object;
  }
  range(sheet: SheetModel, area: Area): RangeObject {
    return new RangeObject(this, sheet, area);
  }
  placeOf(address: string, otherwise: SheetModel): Place {
    const { sheet: name, address: cells } = splitSheet(address);
    const sheet = name === undefined ? otherwise : this.book.findSheet(name);
    const area = parseAddress(cells);
    if (!sheet || !area)
      throw new HostError("InvalidArgument", `"${address}" is neither an address nor a name.`);
    return { sheet, area };
  }
  requireEditable(sheet: SheetModel): void {
    if (sheet.sheet.sheetProtection?.sheet === true) {
      throw new HostError(
        "AccessDenied",
        "You cannot perform the requested operation: the worksheet is protected.",
      );
    }
  }
  requireStructure(): void {
    if (this.structureLocked)
      throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }
  activate(sheet: SheetModel): void {
    const before = this.book.activeSheet;
    if (before === sheet) return;
    this.book.activate(sheet);
    this.selection = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.events.report("Deactivated", before.id);
    this.events.report("Activated", sheet.id);
  }
  select(place: Place): void {
    this.activate(place.sheet);
    this.selection = place;
    this.events.report("SelectionChanged", place.sheet.id, { address: addressOf(place.area) });
  }
  addSheet(name: string | undefined): SheetModel {
    const sheet = this.book.addSheet(name);
    this.events.report("Added", sheet.id, { source: "Local" });
    return sheet;
  }
  removeSheet(sheet: SheetModel): void {
    this.book.removeSheet(sheet);
    this.#worksheets.delete(sheet);
    this.events.report("Deleted", sheet.id, { source: "Local" });
  }
  rename(sheet: SheetModel, name: string): void {
    const nameBefore = sheet.sheet.name;
    this.book.rename(sheet, name);
    this.events.report("NameChanged", sheet.id, { nameBefore, nameAfter: name, source: "Local" });
  }
  clear({ sheet, area }: Place, applyTo: string): void {
    const contents = applyTo === "All" || applyTo === "Contents";
    const formats = applyTo === "All" || applyTo === "Formats";
    if (formats) {
      sheet.merged.unmerge(area);
    }
    sheet.eachCell(area, (cell, row, column) => {
      if (formats) cell.style = {};
      if (!contents || cell.type === ValueType.Null || cell.type === ValueType.Merge) return;
      cell.value = null;
      this.book.touch(sheet, row, column);
    });
  }
  spillsOn(sheet: SheetModel): readonly Area[] {
    return this.book.spillsOn(sheet);
  }
  areas(sheet: SheetModel, areas: readonly Area[]): RangeAreasObject {
    return new RangeAreasObject(this, sheet, areas);
  }
  insertCells(place: Place, shift: string): void {
    this.shifter.insert(place, shift);
  }
  deleteCells(place: Place, shift: string): void {
    this.shifter.delete(place, shift);
  }
  conditionalFormats(places: () => Places): HostObject {
    return new ConditionalFormatCollectionObject(this, places);
  }
  dataValidation(place: () => Place): HostObject {
    return new DataValidationObject(this, place);
  }
  tablesTouching(sheet: SheetModel, area: Area): HostObject {
    return new TableCollectionObject(this, this.book.tables, sheet, area);
  }
  sheetProperties(sheet: SheetModel): HostObject {
    let entries = this.#sheetProperties.get(sheet);
    if (!entries) {
      entries = new Map();
      this.#sheetProperties.set(sheet, entries);
    }
    return new KeyValueCollectionObject("WorksheetCustomPropertyCollection", entries);
  }
  copySheet(sheet: SheetModel, position: string, beside: SheetModel): WorksheetObject {
    return this.worksheet(this.book.copySheet(sheet, position, beside));
  }
}
