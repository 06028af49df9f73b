/** One worksheet of the workbook model: cells, styles and sizes, over the engine's worksheet. */
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import type { BookContext } from "./book-context";
import { cellFormula, cellText, cellValue, setCellContent, type CellValue } from "./cell-content";
import { formatCode, type CellStyle, type StyleChange } from "./cell-style";
import { MergedCells } from "./merged-cells";
import { readInput } from "./typed-input";
import { usedArea } from "./used-area";

/** Points of one unit of the file's column width, at 7 pixels a character and 96 pixels an inch. */
const POINTS_PER_WIDTH = 5.25;
const DEFAULT_COLUMN_POINTS = 48;

/** Cells, styles and sizes of a worksheet. Rows and columns count from 0. */
export class SheetModel {
  /** The merged cells. */
  readonly merged: MergedCells;
  /** Style of cells that do not exist yet, when a format was given to whole columns. */
  #blankStyle: CellStyle | undefined;
  readonly #blankStyles = new Map<number, CellStyle>();

  /**
   * @param book - The workbook.
   * @param id - The sheet's id on the wire, "{...}".
   * @param sheet - The engine's worksheet.
   */
  constructor(
    readonly book: BookContext<SheetModel>,
    readonly id: string,
    readonly sheet: Worksheet,
  ) {
    this.merged = new MergedCells(this);
    // The engine leaves these away when a file has none.
    sheet.views = sheet.views ?? [];
    sheet.rowBreaks = sheet.rowBreaks ?? [];
    sheet.colBreaks = sheet.colBreaks ?? [];
    sheet.conditionalFormattings = sheet.conditionalFormattings ?? [];
  }

  /**
   * A cell if the sheet has it.
   * @param row - Row index.
   * @param column - Column index.
   * @returns The engine's cell, or undefined.
   */
  peek(row: number, column: number): Cell | undefined {
    return this.sheet.findRow(row + 1)?.findCell(column + 1);
  }

  /**
   * A cell, made when the sheet does not have it.
   * @param row - Row index.
   * @param column - Column index.
   * @returns The engine's cell, with the style its column gives it.
   */
  cell(row: number, column: number): Cell {
    const found = this.peek(row, column);
    if (found) return found;
    const cell = this.sheet.getCell(row + 1, column + 1);
    const style = this.#blankStyles.get(column) ?? this.#blankStyle;
    if (style) cell.style = style;
    return cell;
  }

  /**
   * Value at a place.
   * @param row - Row index.
   * @param column - Column index.
   * @returns What {@link cellValue} says.
   */
  value(row: number, column: number): CellValue {
    return cellValue(this.peek(row, column), this.book.date1904);
  }

  /**
   * Formula at a place, or the value where there is none.
   * @param row - Row index.
   * @param column - Column index.
   * @returns What {@link cellFormula} says.
   */
  formula(row: number, column: number): CellValue {
    return cellFormula(this.peek(row, column), this.book.date1904);
  }

  /**
   * Displayed text at a place.
   * @param row - Row index.
   * @param column - Column index.
   * @returns What {@link cellText} says.
   */
  text(row: number, column: number): string {
    return cellText(this.peek(row, column), this.book.date1904);
  }

  /**
   * Number format at a place.
   * @param row - Row index.
   * @param column - Column index.
   * @returns The format code.
   */
  numberFormat(row: number, column: number): string {
    return formatCode(this.styleAt(row, column));
  }

  /**
   * Style at a place, whether or not there is a cell.
   * @param row - Row index.
   * @param column - Column index.
   * @returns The style; not to be changed.
   */
  styleAt(row: number, column: number): CellStyle {
    const cell = this.peek(row, column);
    if (cell) return cell.style;
    const rowStyle = this.sheet.findRow(row + 1)?.style;
    if (rowStyle && Object.keys(rowStyle).length > 0) return rowStyle;
    return this.#blankStyles.get(column) ?? this.#blankStyle ?? this.#fileColumnStyle(column);
  }

  #fileColumnStyle(column: number): CellStyle {
    return column < this.sheet.columns.length ? this.sheet.getColumn(column + 1).style : {};
  }

  /**
   * Types an input into a cell.
   * @param row - Row index.
   * @param column - Column index.
   * @param input - Value, text or formula as it arrives.
   */
  enter(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    if (input === "" && !this.peek(row, column)) return;
    const cell = this.cell(row, column);
    const format = formatCode(cell.style);
    const read = readInput(input, format, this.book.date1904);
    if (read.kind === "formula") this.book.requireParsable(read.formula);
    this.book.breakSpill(this, row, column);
    if (!setCellContent(cell, read)) return;
    if (read.kind === "number" && read.numberFormat !== undefined && format === "General") {
      this.restyle(cell, { numFmt: read.numberFormat });
    }
    this.book.touch(this, row, column);
  }

  /**
   * Gives a cell a changed style.
   * @param cell - The cell.
   * @param change - What changes.
   * @param key - The change as text.
   */
  restyle(cell: Cell, change: StyleChange, key?: string): void {
    cell.style = this.book.styles.derive(cell.style, change, key);
  }

  /**
   * Formats an area; whole columns and whole sheets keep the format for cells to come.
   * @param area - Where.
   * @param change - What changes.
   */
  format(area: Area, change: StyleChange): void {
    const key = JSON.stringify(change);
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          this.restyle(this.cell(row, column), change, key);
        }
      }
      return;
    }
    this.eachCell(area, (cell) => {
      this.restyle(cell, change, key);
    });
    if (area.rows < MAX_ROWS) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const owner = this.sheet.getRow(row + 1);
        owner.style = this.book.styles.derive(owner.style, change, key);
      }
    } else if (area.columns >= MAX_COLUMNS) {
      for (const [column, style] of this.#blankStyles) {
        this.#blankStyles.set(column, this.book.styles.derive(style, change, key));
      }
      this.#blankStyle = this.book.styles.derive(this.#blankStyle ?? {}, change, key);
    } else {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const before = this.styleAt(MAX_ROWS - 1, column);
        this.#blankStyles.set(column, this.book.styles.derive(before, change, key));
      }
    }
  }

  /**
   * Visits the cells that exist in an area.
   * @param area - Where.
   * @param visit - Called row by row.
   */
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(area.row + area.rows, this.sheet.rowCount);
    for (let row = area.row; row < lastRow; row += 1) {
      const owner = this.sheet.findRow(row + 1);
      if (!owner) continue;
      const lastColumn = Math.min(area.column + area.columns, owner.cellCount);
      for (let column = area.column; column < lastColumn; column += 1) {
        const cell = owner.findCell(column + 1);
        if (cell) visit(cell, row, column);
      }
    }
  }

  /**
   * The rectangle of used cells.
   * @param within - Look only here.
   * @param valuesOnly - Cells with formats alone do not count.
   * @returns The bounding area, or undefined when nothing is used.
   */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    return usedArea(this, within, valuesOnly);
  }

  /**
   * Width of a column.
   * @param column - Column index.
   * @returns Points.
   */
  columnPoints(column: number): number {
    const owner = column < this.sheet.columns.length ? this.sheet.getColumn(column + 1) : undefined;
    if (owner?.hidden) return 0;
    const width = owner?.width ?? this.sheet.properties.defaultColWidth;
    return width === undefined ? DEFAULT_COLUMN_POINTS : width * POINTS_PER_WIDTH;
  }

  /**
   * Sets the width of columns.
   * @param area - The columns' area.
   * @param points - Width in points.
   */
  setColumnPoints(area: Area, points: number): void {
    if (area.columns >= MAX_COLUMNS) {
      this.sheet.properties.defaultColWidth = points / POINTS_PER_WIDTH;
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      this.sheet.getColumn(column + 1).width = points / POINTS_PER_WIDTH;
    }
  }

  /**
   * Height of a row.
   * @param row - Row index.
   * @returns Points.
   */
  rowPoints(row: number): number {
    const owner = this.sheet.findRow(row + 1);
    return owner?.hidden ? 0 : (owner?.height ?? this.sheet.properties.defaultRowHeight ?? 15);
  }

  /**
   * Sets the height of rows.
   * @param area - The rows' area.
   * @param points - Height in points.
   */
  setRowPoints(area: Area, points: number): void {
    if (area.rows >= MAX_ROWS) {
      this.sheet.properties.defaultRowHeight = points;
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const owner = this.sheet.getRow(row + 1);
      owner.height = points;
      owner.customHeight = true;
    }
  }

  /** Writes formats of whole columns into the engine's columns, before the workbook is saved. */
  settleColumnStyles(): void {
    if (this.#blankStyle) {
      const widest = Math.max(
        this.sheet.columns.length,
        1,
        ...[...this.#blankStyles.keys()].map((c) => c + 1),
      );
      const last = Math.min(MAX_COLUMNS, Math.max(widest, 64));
      for (let column = 0; column < last; column += 1) {
        this.sheet.getColumn(column + 1).style = this.#blankStyles.get(column) ?? this.#blankStyle;
      }
      return;
    }
    for (const [column, style] of this.#blankStyles) this.sheet.getColumn(column + 1).style = style;
  }

  /**
   * Takes over the formats that another sheet has for cells to come.
   * @param other - The sheet to copy from.
   */
  takeBlankStyles(other: SheetModel): void {
    this.#blankStyle = other.#blankStyle;
    for (const [column, style] of other.#blankStyles) this.#blankStyles.set(column, style);
  }
}
