/** Inserting and deleting cells: contents, merges, formulas, names and live ranges move along. */
import { ValueType, type CellValueInput } from "@cj-tech-master/excelts";
import { intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import type { BookModel } from "./book-model";
import type { CellStyle } from "./cell-style";
import { moveReferences } from "./formula-text";
import { HostError } from "./host-error";
import type { SheetModel } from "./sheet-model";

/** A range that is still in use somewhere. */
export interface LiveRange {
  readonly hostSheet: SheetModel;
  hostMove(move: (area: Area) => Area | undefined): void;
}

interface MovingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValueInput;
  readonly style: CellStyle;
}

/** One insertion (count > 0) or deletion (count < 0) along an axis, within a band of lines across it. */
interface Shift {
  readonly vertical: boolean;
  readonly start: number;
  readonly count: number;
  readonly bandStart: number;
  readonly bandEnd: number;
}

/** The new position of a line, or undefined when it is deleted. */
function moved(line: number, { start, count }: Shift): number | undefined {
  if (line < start) return line;
  if (count < 0 && line < start - count) return undefined;
  return line + count;
}

function movedArea(area: Area, shift: Shift): Area | undefined {
  const band = shift.vertical ? [area.column, area.column + area.columns] : [area.row, area.row + area.rows];
  const [from = 0, to = 0] = band;
  if (from < shift.bandStart || to > shift.bandEnd) return area;
  const first = shift.vertical ? area.row : area.column;
  const size = shift.vertical ? area.rows : area.columns;
  const limit = shift.vertical ? MAX_ROWS : MAX_COLUMNS;
  if (size >= limit) return area;
  let start = moved(first, shift);
  let end = moved(first + size - 1, shift);
  if (start === undefined && end === undefined) {
    const gone = shift.start - shift.count;
    if (first + size - 1 < gone) return undefined;
  }
  start ??= shift.start;
  end ??= shift.start - 1;
  if (end < start || start >= limit) return undefined;
  const length = Math.min(end, limit - 1) - start + 1;
  return shift.vertical ? { ...area, row: start, rows: length } : { ...area, column: start, columns: length };
}

/** Moves cells of a workbook. */
export class CellShifter {
  /** Further parts that must move along: names, tables, charts, formats. */
  readonly followers: ((sheet: SheetModel, move: (area: Area) => Area | undefined) => void)[] = [];

  constructor(
    readonly book: BookModel,
    readonly liveRanges: () => Iterable<LiveRange>,
  ) {}

  /**
   * Inserts blank cells.
   * @param place - Where the blanks come to lie.
   * @param direction - "Down" or "Right".
   */
  insert(place: { readonly sheet: SheetModel; readonly area: Area }, direction: string): void {
    const { sheet, area } = place;
    const vertical = area.columns >= MAX_COLUMNS || (direction === "Down" && area.rows < MAX_ROWS);
    this.#shift(sheet, shiftOf(area, vertical, 1));
  }

  /**
   * Deletes cells.
   * @param place - The cells that go.
   * @param direction - "Up" or "Left".
   */
  delete(place: { readonly sheet: SheetModel; readonly area: Area }, direction: string): void {
    const { sheet, area } = place;
    const vertical = area.columns >= MAX_COLUMNS || (direction === "Up" && area.rows < MAX_ROWS);
    this.#shift(sheet, shiftOf(area, vertical, -1));
  }

  #shift(sheet: SheetModel, shift: Shift): void {
    const whole = shift.bandStart === 0 && shift.bandEnd === (shift.vertical ? MAX_COLUMNS : MAX_ROWS);
    const band: Area = shift.vertical
      ? {
          row: shift.start,
          column: shift.bandStart,
          rows: MAX_ROWS - shift.start,
          columns: shift.bandEnd - shift.bandStart,
        }
      : {
          row: shift.bandStart,
          column: shift.start,
          rows: shift.bandEnd - shift.bandStart,
          columns: MAX_COLUMNS - shift.start,
        };
    const merges = sheet.merged.areas(band);
    for (const merge of merges) {
      if (movedArea(merge, shift) === merge && !whole && !inside(merge, band)) {
        throw new HostError(
          "MergedRangeConflict",
          "This operation is not allowed because it would split a merged area.",
        );
      }
    }
    for (const merge of merges) sheet.merged.unmerge(merge);
    this.#moveCells(sheet, shift, band);
    if (whole) this.#moveSizes(sheet, shift);
    for (const merge of merges) {
      const place = movedArea(merge, shift);
      if (place) sheet.merged.merge(place, true);
    }
    this.#moveFormulas(sheet, shift);
    const move = (area: Area): Area | undefined => movedArea(area, shift);
    for (const range of this.liveRanges()) if (range.hostSheet === sheet) range.hostMove(move);
    for (const follow of this.followers) follow(sheet, move);
    this.book.markStale();
  }

  #moveCells(sheet: SheetModel, shift: Shift, band: Area): void {
    const cells: MovingCell[] = [];
    sheet.eachCell(band, (cell, row, column) => {
      if (cell.type !== ValueType.Null || Object.keys(cell.style).length > 0) {
        cells.push({ row, column, value: cell.value, style: cell.style });
      }
      cell.value = null;
      cell.style = {};
    });
    for (const { row, column, value, style } of cells) {
      const line = moved(shift.vertical ? row : column, shift);
      if (line === undefined) continue;
      const cell = shift.vertical ? sheet.cell(line, column) : sheet.cell(row, line);
      cell.value = value;
      cell.style = style;
    }
  }

  #moveSizes(sheet: SheetModel, shift: Shift): void {
    const { sheet: engine } = sheet;
    const last = shift.vertical ? engine.rowCount : engine.columns.length;
    const sizes = new Map<number, { size: number | undefined; hidden: boolean }>();
    for (let line = shift.start; line < last; line += 1) {
      const owner = shift.vertical ? engine.findRow(line + 1) : engine.getColumn(line + 1);
      if (!owner) continue;
      const size = "height" in owner ? owner.height : (owner as { width?: number }).width;
      sizes.set(line, { size, hidden: owner.hidden });
    }
    for (const line of sizes.keys()) setSize(sheet, shift.vertical, line, undefined, false);
    for (const [line, { size, hidden }] of sizes) {
      const to = moved(line, shift);
      if (to !== undefined) setSize(sheet, shift.vertical, to, size, hidden);
    }
  }

  #moveFormulas(moving: SheetModel, shift: Shift): void {
    for (const sheet of this.book.sheets()) {
      sheet.eachCell({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (cell) => {
        if (cell.type !== ValueType.Formula || cell.formula === undefined) return;
        const text = cell.formula;
        const after = moveReferences(text, ({ sheet: named, row, column }) => {
          const here = named === undefined ? sheet : this.book.findSheet(named);
          const across = shift.vertical ? column : row;
          if (here !== moving || across < shift.bandStart || across >= shift.bandEnd) return { row, column };
          const line = moved(shift.vertical ? row : column, shift);
          if (line === undefined) return undefined;
          return shift.vertical ? { row: line, column } : { row, column: line };
        });
        if (after !== text) {
          const value = cell.value;
          cell.value =
            typeof value === "object" && value !== null && "shareType" in value
              ? { ...value, formula: after, ref: cell.address }
              : { formula: after };
        }
      });
    }
  }
}

function shiftOf(area: Area, vertical: boolean, sign: 1 | -1): Shift {
  return vertical
    ? {
        vertical,
        start: area.row,
        count: sign * area.rows,
        bandStart: area.column,
        bandEnd: area.column + area.columns,
      }
    : {
        vertical,
        start: area.column,
        count: sign * area.columns,
        bandStart: area.row,
        bandEnd: area.row + area.rows,
      };
}

function inside(inner: Area, outer: Area): boolean {
  const overlap = intersection(inner, outer);
  return overlap?.rows === inner.rows && overlap.columns === inner.columns;
}

function setSize(
  sheet: SheetModel,
  vertical: boolean,
  line: number,
  size: number | undefined,
  hidden: boolean,
): void {
  if (vertical) {
    const row = sheet.sheet.getRow(line + 1);
    if (size === undefined) delete row.height;
    else row.height = size;
    row.hidden = hidden;
    return;
  }
  const column = sheet.sheet.getColumn(line + 1);
  if (size === undefined) delete column.width;
  else column.width = size;
  column.hidden = hidden;
}
