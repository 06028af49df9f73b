/** Where a range lies, and the ranges that are found from it. */
import {
  addressOf,
  boundingArea,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quotedSheetName,
  splitSheet,
  type Area,
} from "../model/a1";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { Place } from "./format-target";
import type { HostRoot } from "./host-root";

/** The part of Excel.Range that knows places only. */
export abstract class RangePlace extends HostObject {
  #area: Area | undefined;

  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
    area: Area,
  ) {
    super();
    this.#area = area;
  }

  /** @returns Sheet and area; fails for a range whose cells were deleted. */
  hostPlace(): Place {
    if (!this.#area) throw new HostError("InvalidReference", "The cells of this range were deleted.");
    return { sheet: this.hostSheet, area: this.#area };
  }
  /** Moves the range when rows or columns are inserted or deleted. */
  hostMove(move: (area: Area) => Area | undefined): void {
    if (this.#area) this.#area = move(this.#area);
  }
  /** Makes a range on the same sheet. */
  protected abstract hostMake(area: Area): this;

  protected hostAt(area: Area): this {
    const offSheet =
      area.row < 0 ||
      area.column < 0 ||
      area.row + area.rows > MAX_ROWS ||
      area.column + area.columns > MAX_COLUMNS;
    if (offSheet) throw new HostError("InvalidArgument", "The range lies off the sheet.");
    return this.hostMake(area);
  }

  get address(): string {
    const { sheet, area } = this.hostPlace();
    return `${quotedSheetName(sheet.sheet.name)}!${addressOf(area)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get cellCount(): number {
    const { area } = this.hostPlace();
    const count = area.rows * area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get rowIndex(): number {
    return this.hostPlace().area.row;
  }
  get columnIndex(): number {
    return this.hostPlace().area.column;
  }
  get rowCount(): number {
    return this.hostPlace().area.rows;
  }
  get columnCount(): number {
    return this.hostPlace().area.columns;
  }
  get isEntireColumn(): boolean {
    return this.hostPlace().area.rows >= MAX_ROWS;
  }
  get isEntireRow(): boolean {
    return this.hostPlace().area.columns >= MAX_COLUMNS;
  }
  get left(): number {
    const { sheet, area } = this.hostPlace();
    return sum(0, area.column, (column) => sheet.columnPoints(column));
  }
  get top(): number {
    const { sheet, area } = this.hostPlace();
    return sum(0, area.row, (row) => sheet.rowPoints(row));
  }
  get width(): number {
    const { sheet, area } = this.hostPlace();
    return sum(area.column, area.columns, (column) => sheet.columnPoints(column));
  }
  get height(): number {
    const { sheet, area } = this.hostPlace();
    return sum(area.row, area.rows, (row) => sheet.rowPoints(row));
  }

  getCell(row: number, column: number): this {
    const { area } = this.hostPlace();
    return this.hostAt({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, row: area.row + row, rows: 1 });
  }
  getColumn(column: number): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, column: area.column + column, columns: 1 });
  }
  getLastCell(): this {
    const { area } = this.hostPlace();
    return this.getCell(area.rows - 1, area.columns - 1);
  }
  getLastRow(): this {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn(): this {
    return this.getColumn(this.columnCount - 1);
  }
  getEntireRow(): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, row: 0, rows: MAX_ROWS });
  }
  getOffsetRange(rows: number, columns: number): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, row: area.row + rows, column: area.column + columns });
  }
  getResizedRange(rows: number, columns: number): this {
    const { area } = this.hostPlace();
    if (area.rows + rows < 1 || area.columns + columns < 1)
      throw new HostError("InvalidArgument", "The range would be empty.");
    return this.hostAt({ ...area, rows: area.rows + rows, columns: area.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): this {
    return this.hostAt({ ...this.hostPlace().area, rows, columns });
  }
  getRowsAbove(count = 1): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, row: area.row - count, rows: count });
  }
  getRowsBelow(count = 1): this {
    const { area } = this.hostPlace();
    return this.hostAt({ ...area, row: area.row + area.rows, rows: count });
  }
  #other(other: unknown): Area {
    if (other instanceof RangePlace) {
      if (other.hostSheet !== this.hostSheet)
        throw new HostError("InvalidArgument", "The ranges lie on different sheets.");
      return other.hostPlace().area;
    }
    const area = typeof other === "string" ? parseAddress(splitSheet(other).address) : undefined;
    if (!area) throw new HostError("InvalidArgument", "The argument is no range.");
    return area;
  }
  getBoundingRect(other: unknown): this {
    return this.hostAt(boundingArea(this.hostPlace().area, this.#other(other)));
  }
  getIntersection(other: unknown): this {
    const overlap = this.getIntersectionOrNullObject(other);
    if (!overlap) throw new HostError("ItemNotFound", "The ranges share no cell.");
    return overlap;
  }
  getIntersectionOrNullObject(other: unknown): this | null {
    const overlap = intersection(this.hostPlace().area, this.#other(other));
    return overlap ? this.hostAt(overlap) : null;
  }
  getUsedRange(valuesOnly?: boolean | null): this {
    const { area } = this.hostPlace();
    return (
      this.getUsedRangeOrNullObject(valuesOnly) ??
      this.hostAt({ row: area.row, column: area.column, rows: 1, columns: 1 })
    );
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): this | null {
    const { sheet, area } = this.hostPlace();
    sheet.book.calculate();
    const used = sheet.usedArea(area, valuesOnly === true);
    return used ? this.hostAt(used) : null;
  }
}

function sum(start: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = start; index < start + count; index += 1) total += size(index);
  return total;
}
