/** Values of a row's fields, each read by its type; what cannot be read is noted, not thrown. */
import { cellText, isErrorCell, isPlaceholder } from "./cell-text";
import { hasDecimalComma, withDecimalPoint } from "./decimal-comma";
import { fieldType } from "./fields";
import type { FieldType } from "./fields";
import { endOfMonth, parseDate } from "./parse-date";
import type { DateOptions } from "./parse-date";
import type { ParsedMoney } from "./parsed";
import { parseMoney } from "./parse-money";
import { parsePercent } from "./parse-percent";
import type { CellValue } from "./reading";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableRow, TableToRead } from "./table-rows";
import { columnScales } from "./column-scales";

const AMOUNTS: ReadonlySet<FieldType | null> = new Set(["money", "number"] as const);
/** A text that says itself what its figures are worth. */
export const OWN_UNIT = /[万萬亿千]|\d\s*(?:k|m|mn|bn|b)\b/iu;

/** Reads the optional fields of a table's rows. */
export class RowValues {
  private constructor(
    private readonly scales: ReadonlyMap<string, number>,
    private readonly hundredths: ReadonlySet<string>,
    private readonly commas: ReadonlySet<string>,
    private readonly log: ReadingLog,
    private readonly dates: DateOptions,
  ) {}

  /**
   * Looks through the columns for how they are written.
   *
   * @param table - The table the rows come from.
   * @param log - Where unreadable cells are noted.
   * @param dates - How dates are to be read.
   * @returns Work that ends with the reader of its rows.
   */
  static *of(table: TableToRead, log: ReadingLog, dates: DateOptions): Steps<RowValues> {
    const commas = new Set<string>();
    for (const { field, column } of table.source.columns) {
      if (AMOUNTS.has(fieldType(field)) && (yield* hasDecimalComma(table, column))) commas.add(field);
    }
    const hundredths = yield* fieldsInHundredths(table);
    return new RowValues(columnScales(table, log), hundredths, commas, log, dates);
  }

  /**
   * The text of a field.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns Plain text; `null` for blanks, dashes and error cells.
   */
  text(row: TableRow, field: string): string | null {
    const cell = row.cell(field);
    if (isErrorCell(cell)) {
      this.log.find("unreadable-cells", "handled", row, field);
      return null;
    }
    const text = cellText(cell);
    return text === "" || isPlaceholder(text) ? null : text;
  }

  /**
   * The amount a field's cell holds, before the unit of its column.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns The amount and its currency, or why there is none.
   */
  money(row: TableRow, field: string): ParsedMoney {
    const cell = row.cell(field);
    return parseMoney(this.commas.has(field) ? withDecimalPoint(cell) : cell);
  }

  /**
   * The number of a field, with the unit of its header.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns The number; `null` when there is none.
   */
  number(row: TableRow, field: string): number | null {
    const cell = row.cell(field);
    const parsed = this.money(row, field);
    if (parsed.status !== "value") {
      if (parsed.status !== "blank") this.log.find("unreadable-cells", "handled", row, field);
      return null;
    }
    if (typeof cell === "string") this.log.find("text-numbers", "handled", row, field);
    return scaled(parsed.value, this.scaleOf(field, cell));
  }

  /**
   * What one unit of a field's column is worth.
   *
   * @param field - A field.
   * @param cell - The cell; one that names a unit itself, as "12.5万" does, needs no other.
   * @returns 10,000 when its header or a title above the table says 万元; else 1.
   */
  scaleOf(field: string, cell: CellValue): number {
    return typeof cell === "string" && OWN_UNIT.test(cell) ? 1 : (this.scales.get(field) ?? 1);
  }

  /**
   * The share a field holds.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns A share, 0.25 for 25 % or for 25 in a column of hundredths; `null` when there is none.
   */
  share(row: TableRow, field: string): number | null {
    const cell = row.cell(field);
    const parsed = parsePercent(cell);
    if (parsed.status !== "value") return null;
    const written = typeof cell === "string" && /[%％]/u.test(cell);
    return written ? parsed.value : this.asShare(field, parsed.value);
  }

  /**
   * A bare number of a field as a share.
   *
   * @param field - A field.
   * @param number - The number.
   * @returns 0.25 for 25 in a column of hundredths, else the number.
   */
  asShare(field: string, number: number): number {
    return this.hundredths.has(field) ? number / 100 : number;
  }

  /**
   * The day of a field; a month without a day is its last day.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns Serial day number; `null` when there is none.
   */
  date(row: TableRow, field: string): number | null {
    const parsed = parseDate(row.cell(field), this.dates);
    if (parsed.status === "value") {
      return parsed.precision === "month" ? endOfMonth(parsed.value) : parsed.value;
    }
    if (parsed.status !== "blank") this.log.find("unreadable-cells", "handled", row, field);
    return null;
  }

  /**
   * A yes or no.
   *
   * @param row - A row.
   * @param field - A field.
   * @returns True for yes, 是, √, 1 and the like, false for no; `null` when neither.
   */
  flag(row: TableRow, field: string): boolean | null {
    const cell = row.cell(field);
    if (typeof cell === "boolean") return cell;
    const text = cellText(cell).toLowerCase();
    if (/^(?:yes|y|true|t|x|√|✓|✔|是|有|对|1|战略|strategic|returned|退回|已退货|退货)$/u.test(text))
      return true;
    return /^(?:no|n|false|f|否|无|没有|0|×)$/u.test(text) ? false : null;
  }
}

/**
 * A number times a unit, without the dust of binary fractions.
 *
 * @param value - Any number.
 * @param scale - What one unit is worth.
 * @returns The product.
 */
export function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

/** Columns of shares written as 25 instead of 0.25: most bare numbers are above 1.5. */
function* fieldsInHundredths(table: TableToRead): Steps<Set<string>> {
  const { grid, source } = table;
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  const fields = new Set<string>();
  for (const { field, column } of source.columns) {
    if (field !== "marginRate" && field !== "orderDiscount") continue;
    let above = 0;
    let all = 0;
    for (let row = first; row < Math.min(grid.values.length, first + source.rowCount); row++) {
      if ((row - first + 1) % ROWS_A_STEP === 0) yield;
      const cell = grid.values[row][column - grid.firstColumn];
      if (typeof cell !== "number" || cell === 0) continue;
      all++;
      if (Math.abs(cell) > 1.5) above++;
    }
    if (all > 0 && above > all / 2) fields.add(field);
  }
  return fields;
}
