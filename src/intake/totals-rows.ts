/** Rows that add others up: totals and subtotals between the records of a table, or around them. */
import { cellText, isBlankCell } from "./cell-text";
import type { CellValue, SourceChoice } from "./reading";

const LABEL =
  /^(?:grand total|sub ?total|total(?:s| sales| amount)?|sum|overall|合计|总计|小计|累计|共计|汇总|本月合计|本页合计|本年累计|全年合计|.{1,12}(?:合计|小计|总计)|.{1,30} total):?$/iu;
const WORD = /^(?:grand total|sub ?total|totals?|合\s?计|总\s?计|小\s?计|共\s?计|汇总)[::]?$/iu;
/** Fields that name what a row is about: a totals row says so there. */
const NAMING = /AccountId|AccountName|Date|^account(?:Id|Name)$|^managerName$/u;
const ACCOUNT = /AccountId|AccountName|^account(?:Id|Name)$/u;

/** Tells the totals rows of one table from its records. */
export class TotalsRows {
  private readonly naming: readonly number[];
  private readonly account: readonly number[];

  /**
   * @param columns - The columns of the table that have a field.
   * @param firstColumn - Column of the grid's first cell, from 0.
   */
  constructor(columns: SourceChoice["columns"], firstColumn: number) {
    const places = (fields: RegExp): number[] =>
      columns.flatMap(({ field, column }) => (fields.test(field) ? [column - firstColumn] : []));
    this.naming = places(NAMING);
    this.account = places(ACCOUNT);
  }

  /**
   * Whether a row adds others up: its first text says so, and it has few cells or names no account; or the
   * text in a column that names something does.
   *
   * @param cells - Cells of the grid's row.
   * @returns True for a row that is no record.
   */
  has(cells: readonly CellValue[]): boolean {
    const first = cells.find((cell) => !isBlankCell(cell));
    if (typeof first === "string" && LABEL.test(cellText(first))) {
      const filled = cells.reduce<number>((count, cell) => count + (isBlankCell(cell) ? 0 : 1), 0);
      if (filled <= cells.length * 0.7 || cells.length <= 3) return true;
      if (this.account.length > 0 && this.account.every((column) => isBlankCell(cells[column]))) return true;
    }
    return this.naming.some((column) => {
      const cell = cells[column];
      return typeof cell === "string" && WORD.test(cellText(cell));
    });
  }
}
