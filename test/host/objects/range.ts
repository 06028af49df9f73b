/** Ranges: values, formulas, formats, and what is done to cells. */
import { intersection, type Area } from "../model/a1";
import type { StyleChange } from "../model/cell-style";
import { HostError } from "../model/host-error";
import type { HostObject } from "../model/host-object";
import { copyRange, type CopyKind } from "../model/copy-range";
import type { SheetModel } from "../model/sheet-model";
import type { FormatTarget } from "./format-target";
import { RangeFormat } from "./range-format";
import { RangePlace } from "./range-place";

/** Cells that one answer may carry. Source: the five-million-cell limit of Excel's performance guide. */
const MAX_CELLS = 5_000_000;

/** Excel.Range */
export class RangeObject extends RangePlace implements FormatTarget {
  override readonly hostClass = "Range";

  protected override hostMake(area: Area): this {
    return new RangeObject(this.hostRoot, this.hostSheet, area) as this;
  }
  hostFormat(change: StyleChange): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    sheet.format(area, change);
  }
  override hostNotInDefaultLoad(): readonly string[] {
    return ["formulasr1c1", "text", "valuetypes", "hasspill", "left", "top", "width", "height", "hyperlink"];
  }
  #grid<T>(read: (sheet: SheetModel, row: number, column: number) => T): T[][] {
    const { sheet, area } = this.hostPlace();
    if (area.rows * area.columns > MAX_CELLS)
      throw new HostError("RangeExceedsLimit", "The range is too large to read.");
    sheet.book.calculate();
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_unused, column) =>
        read(sheet, area.row + row, area.column + column),
      ),
    );
  }
  #write(
    input: unknown,
    put: (sheet: SheetModel, row: number, column: number, value: unknown) => void,
  ): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    if (!Array.isArray(input)) {
      if (area.rows * area.columns > MAX_CELLS)
        throw new HostError("RangeExceedsLimit", "The range is too large to write.");
      for (let row = 0; row < area.rows; row += 1) {
        for (let column = 0; column < area.columns; column += 1)
          put(sheet, area.row + row, area.column + column, input);
      }
      return;
    }
    const rows = input as unknown[];
    this._ValidateArraySize(rows.length, Array.isArray(rows[0]) ? rows[0].length : 1);
    for (const [row, line] of rows.entries()) {
      if (!Array.isArray(line) || line.length !== area.columns) throw sizeMismatch();
      for (const [column, value] of (line as unknown[]).entries())
        put(sheet, area.row + row, area.column + column, value);
    }
  }
  _ValidateArraySize(rows: number, columns: number): void {
    const { area } = this.hostPlace();
    if (rows !== area.rows || columns !== area.columns) throw sizeMismatch();
  }

  get values(): unknown {
    return this.#grid((sheet, row, column) => sheet.value(row, column));
  }
  set values(input: unknown) {
    this.#write(input, (sheet, row, column, value) => {
      sheet.enter(row, column, value);
    });
  }
  get formulas(): unknown {
    return this.#grid((sheet, row, column) => sheet.formula(row, column));
  }
  set formulas(input: unknown) {
    this.values = input;
  }
  get formulasLocal(): unknown {
    return this.formulas;
  }
  set formulasLocal(input: unknown) {
    this.values = input;
  }
  get text(): string[][] {
    return this.#grid((sheet, row, column) => sheet.text(row, column));
  }
  get valueTypes(): string[][] {
    return this.#grid((sheet, row, column) => {
      const value = sheet.value(row, column);
      if (value === "") return "Empty";
      if (typeof value === "number") return "Double";
      if (typeof value === "boolean") return "Boolean";
      return /^#(?:N\/A|[A-Z/0]+[!?])$/.test(value) ? "Error" : "String";
    });
  }
  get numberFormat(): unknown {
    return this.#grid((sheet, row, column) => sheet.numberFormat(row, column));
  }
  set numberFormat(input: unknown) {
    if (!Array.isArray(input)) {
      if (typeof input === "string") this.hostFormat({ numFmt: input });
      return;
    }
    this.#write(input, (sheet, row, column, format) => {
      if (typeof format === "string") sheet.restyle(sheet.cell(row, column), { numFmt: format });
    });
  }
  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }
  get hasSpill(): boolean {
    const { sheet, area } = this.hostPlace();
    return this.hostRoot.spillsOn(sheet).some((spill) => intersection(spill, area) !== undefined);
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get worksheet(): HostObject {
    return this.hostRoot.worksheet(this.hostSheet);
  }
  get conditionalFormats(): HostObject {
    return this.hostRoot.conditionalFormats(() => {
      const { sheet, area } = this.hostPlace();
      return { sheet, areas: [area] };
    });
  }
  get dataValidation(): HostObject {
    return this.hostRoot.dataValidation(() => this.hostPlace());
  }
  get rowHidden(): boolean | null {
    return this.#hidden("row");
  }
  set rowHidden(hidden: boolean | null) {
    if (hidden === null) return;
    const { sheet, area } = this.hostPlace();
    const lastRow = hidden ? area.row + area.rows : Math.min(area.row + area.rows, sheet.sheet.rowCount);
    for (let row = area.row; row < lastRow; row += 1) sheet.sheet.getRow(row + 1).hidden = hidden;
  }
  getRowProperties(): { rowIndex: number; rowHidden: boolean }[] {
    const { sheet, area } = this.hostPlace();
    return Array.from({ length: area.rows }, (_, index) => ({
      rowIndex: area.row + index,
      rowHidden: sheet.sheet.findRow(area.row + index + 1)?.hidden ?? false,
    }));
  }
  get columnHidden(): boolean | null {
    return this.#hidden("column");
  }
  set columnHidden(hidden: boolean | null) {
    if (hidden === null) return;
    const { sheet, area } = this.hostPlace();
    const end = area.column + area.columns;
    const lastColumn = hidden ? end : Math.min(end, sheet.sheet.columns.length);
    for (let column = area.column; column < lastColumn; column += 1) {
      sheet.sheet.getColumn(column + 1).hidden = hidden;
    }
  }
  get hidden(): boolean | null {
    return this.rowHidden === true || this.columnHidden === true;
  }
  #hidden(axis: "row" | "column"): boolean | null {
    const { sheet, area } = this.hostPlace();
    const lines = axis === "row" ? area.rows : area.columns;
    const states = new Set<boolean>();
    for (let index = area[axis]; index < area[axis] + Math.min(lines, 10_000); index += 1) {
      states.add(
        axis === "row"
          ? (sheet.sheet.findRow(index + 1)?.hidden ?? false)
          : index < sheet.sheet.columns.length && sheet.sheet.getColumn(index + 1).hidden,
      );
    }
    return states.size === 1 ? states.has(true) : null;
  }
  getTables(): HostObject {
    const { sheet, area } = this.hostPlace();
    return this.hostRoot.tablesTouching(sheet, area);
  }
  merge(across?: boolean | null): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    const strips =
      across === true
        ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
        : [area];
    for (const strip of strips) sheet.merged.merge(strip, false);
    sheet.book.markStale();
  }
  unmerge(): void {
    const { sheet, area } = this.hostPlace();
    sheet.merged.unmerge(area);
  }
  getMergedAreasOrNullObject(): HostObject | null {
    const { sheet, area } = this.hostPlace();
    const merged = sheet.merged.areas(area);
    return merged.length === 0 ? null : this.hostRoot.areas(sheet, merged);
  }
  clear(applyTo?: string | null): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    this.hostRoot.clear({ sheet, area }, applyTo ?? "All");
  }
  copyFrom(
    source: unknown,
    copyType?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    const from =
      source instanceof RangeObject ? source.hostPlace() : this.hostRoot.placeOf(String(source), sheet);
    copyRange(
      from,
      { sheet, area },
      (copyType ?? "All") as CopyKind,
      skipBlanks === true,
      transpose === true,
    );
  }
  insert(shift: string): this {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    this.hostRoot.insertCells({ sheet, area }, shift);
    return this.hostAt(area);
  }
  delete(shift: string): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    this.hostRoot.deleteCells({ sheet, area }, shift);
  }
  select(): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.select({ sheet, area });
  }
  calculate(): void {
    this.hostPlace().sheet.book.markStale();
  }
}

function sizeMismatch(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
