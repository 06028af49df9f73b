/** The column of owners as it is now, with the cells beside it that say whose they are. */
import type { CellValue } from "../intake/reading";
import type { Session } from "./session";
import { looksLikeFormula } from "./text-safety";

/** A run of cells in one column, with the cells beside them that say whose they are. Rows and columns from 0. */
export interface ColumnCells {
  readonly sheet: string;
  readonly column: number;
  /** Column of the accounts' ids, or of their names where there are no ids. */
  readonly keyColumn: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** Values and formulas of a column as they are now. */
export interface ColumnContent {
  readonly values: readonly CellValue[];
  /** Values of the column that says whose the cells are. */
  readonly keys: readonly CellValue[];
  readonly formulas: readonly CellValue[];
  readonly numberFormats: readonly string[];
}

/**
 * Reads a column.
 *
 * @param session - An open conversation.
 * @param column - Which cells.
 * @returns Their content, top to bottom.
 */
export async function readColumn(session: Session, column: ColumnCells): Promise<ColumnContent> {
  session.at({ sheet: column.sheet });
  const found = await session.request((context) => queueColumn(context, column));
  return contentOf(found);
}

/** A column whose cells are asked for and not yet here. */
export interface QueuedColumn {
  readonly range: Excel.Range;
  readonly keys: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
}

/**
 * Asks for a column within a request.
 *
 * @param context - The request.
 * @param column - Which cells.
 * @returns What holds the cells once the request is answered.
 */
export function queueColumn({ workbook }: Excel.RequestContext, column: ColumnCells): QueuedColumn {
  const sheet = workbook.worksheets.getItem(column.sheet);
  const { firstRow, rows } = column;
  return {
    range: sheet.getRangeByIndexes(firstRow, column.column, rows, 1).load("values,formulas,numberFormat"),
    keys: sheet.getRangeByIndexes(firstRow, column.keyColumn, rows, 1).load("values"),
    protection: sheet.protection.load("protected"),
  };
}

/**
 * The content of a column that was asked for.
 *
 * @param queued - The column, its request answered.
 * @returns Its content, top to bottom.
 */
export function contentOf({ range, keys }: QueuedColumn): ColumnContent {
  const column = <T>(cells: unknown[][]): T[] => cells.map((line) => line[0] as T);
  return {
    values: column<CellValue>(range.values),
    keys: column<CellValue>(keys.values),
    formulas: column<CellValue>(range.formulas),
    numberFormats: column<string>(range.numberFormat),
  };
}

/**
 * Whether a cell holds a formula: it reads back with "=" while its value is something else; a text that only looks
 * like one is equal.
 *
 * @param content - The column.
 * @param index - Cell of the column from 0.
 * @returns True for a formula.
 */
export function isFormula(content: ColumnContent, index: number): boolean {
  const formula = content.formulas[index];
  return typeof formula === "string" && looksLikeFormula(formula) && formula !== content.values[index];
}

/**
 * Rows of the sheet, from 0, for which a test holds.
 *
 * @param column - Which cells.
 * @param test - Given a cell of the column from 0.
 * @returns The rows, top to bottom.
 */
export function rowsWhere(column: ColumnCells, test: (index: number) => boolean): readonly number[] {
  return Array.from({ length: column.rows }, (_, index) => index)
    .filter(test)
    .map((index) => column.firstRow + index);
}
