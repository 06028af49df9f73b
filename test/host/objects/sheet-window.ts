/** Frozen panes, and protection of sheets and of the workbook. */
import type { SheetModel } from "../model/sheet-model";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

type View = SheetModel["sheet"]["views"][number];

/** Excel.WorksheetFreezePanes */
export class FreezePanesObject extends HostObject {
  override readonly hostClass = "WorksheetFreezePanes";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
  ) {
    super();
  }
  #split(columns: number, rows: number): void {
    const { sheet } = this.hostSheet;
    const [first, ...others] = sheet.views;
    const kept = Object.fromEntries(
      Object.entries(first ?? {}).filter(
        ([key]) => !["state", "xSplit", "ySplit", "topLeftCell", "activePane"].includes(key),
      ),
    );
    const state: Partial<View> =
      columns + rows === 0 ? { state: "normal" } : { state: "frozen", xSplit: columns, ySplit: rows };
    sheet.views = [{ ...kept, ...state }, ...others];
  }
  #frozen(): { columns: number; rows: number } {
    const view = this.hostSheet.sheet.views[0];
    return view?.state === "frozen"
      ? { columns: view.xSplit ?? 0, rows: view.ySplit ?? 0 }
      : { columns: 0, rows: 0 };
  }
  freezeAt(range: unknown): void {
    const { area } =
      range instanceof RangeObject ? range.hostPlace() : this.hostRoot.placeOf(String(range), this.hostSheet);
    this.#split(area.column + area.columns, area.row + area.rows);
  }
  freezeRows(count?: number | null): void {
    this.#split(0, count ?? 1);
  }
  freezeColumns(count?: number | null): void {
    this.#split(count ?? 1, 0);
  }
  unfreeze(): void {
    this.#split(0, 0);
  }
  getLocationOrNullObject(): HostObject | null {
    const { columns, rows } = this.#frozen();
    if (columns + rows === 0) return null;
    return this.hostRoot.range(this.hostSheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? 1_048_576 : rows,
      columns: columns === 0 ? 16_384 : columns,
    });
  }
}

/** Excel.WorksheetProtection */
export class SheetProtectionObject extends HostObject {
  override readonly hostClass = "WorksheetProtection";
  constructor(readonly hostSheet: SheetModel) {
    super();
  }
  get protected(): boolean {
    return this.hostSheet.sheet.sheetProtection?.sheet === true;
  }
  get options(): Record<string, boolean> | null {
    return this.protected ? {} : null;
  }
  protect(_options?: unknown, password?: string | null): void {
    if (this.protected) throw new HostError("InvalidOperation", "The worksheet is protected already.");
    if (password !== undefined && password !== null)
      throw new HostError("NotImplemented", "Sheets are protected without a password here.");
    this.hostSheet.sheet.sheetProtection = { sheet: true, objects: true, scenarios: true };
  }
  unprotect(): void {
    const protection = this.hostSheet.sheet.sheetProtection;
    if (protection?.hashValue !== undefined)
      throw new HostError("AccessDenied", "The worksheet is protected with a password.");
    this.hostSheet.sheet.sheetProtection = null;
  }
}

/** What the workbook's protection switches. */
export interface StructureLock {
  structureLocked: boolean;
}

/** Excel.WorkbookProtection */
export class WorkbookProtectionObject extends HostObject {
  override readonly hostClass = "WorkbookProtection";
  constructor(readonly hostLock: StructureLock) {
    super();
  }
  get protected(): boolean {
    return this.hostLock.structureLocked;
  }
  protect(): void {
    this.hostLock.structureLocked = true;
  }
  unprotect(): void {
    this.hostLock.structureLocked = false;
  }
}
