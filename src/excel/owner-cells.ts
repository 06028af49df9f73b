/**
 * Writes into one column of the user's, after comparing it with what the preview showed, and takes the
 * write back. Only the cells that change are touched.
 */
import type { CellValue } from "../intake/reading";
import { ExcelFailure } from "./failure";
import type { Session } from "./session";
import { asCellText, looksLikeFormula } from "./text-safety";

/** A run of cells in one column. Rows and columns from 0. */
export interface ColumnCells {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** Values and formulas of a column as they are now. */
export interface ColumnContent {
  readonly values: readonly CellValue[];
  readonly formulas: readonly CellValue[];
  readonly numberFormats: readonly string[];
}

/** One cell to write: row from 0 on the sheet. */
export interface OwnerWrite {
  readonly row: number;
  readonly value: string;
}

/** What is needed to take a write back. */
export interface WrittenCells {
  readonly column: ColumnCells;
  readonly cells: readonly {
    readonly row: number;
    readonly written: string;
    readonly valueBefore: CellValue;
    readonly formulaBefore: CellValue;
    readonly formatBefore: string;
  }[];
}

/** How a write ended. */
export type OwnerWriteResult =
  | { readonly status: "written"; readonly undo: WrittenCells }
  | {
      readonly status: "refused";
      readonly reason: "changed" | "formulas" | "protected";
      readonly rows: readonly number[];
    };

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
  return contentOf(found.range);
}

/**
 * Writes cells of a column if it still is what the preview showed.
 *
 * @param session - An open conversation.
 * @param column - Which cells.
 * @param expected - Values the preview was made from.
 * @param writes - Cells to write.
 * @returns The means to take it back, or why nothing was written.
 */
export async function writeOwners(
  session: Session,
  column: ColumnCells,
  expected: readonly CellValue[],
  writes: readonly OwnerWrite[],
): Promise<OwnerWriteResult> {
  session.at({ sheet: column.sheet });
  const found = await session.request((context) => queueColumn(context, column));
  if (found.protection.protected) return { status: "refused", reason: "protected", rows: [] };
  const now = contentOf(found.range);
  const changed = rowsWhere(column, (index) => now.values[index] !== expected[index]);
  if (changed.length > 0) return { status: "refused", reason: "changed", rows: changed };
  const formulas = writes.filter(({ row }) => isFormula(now, row - column.firstRow)).map(({ row }) => row);
  if (formulas.length > 0) return { status: "refused", reason: "formulas", rows: formulas };
  const undo: WrittenCells = {
    column,
    cells: writes.map(({ row, value }) => ({
      row,
      written: value,
      valueBefore: now.values[row - column.firstRow],
      formulaBefore: now.formulas[row - column.firstRow],
      formatBefore: now.numberFormats[row - column.firstRow],
    })),
  };
  try {
    await putCells(session, column, new Map(writes.map(({ row, value }) => [row, asCellText(value)])));
    const after = await readColumn(session, column);
    const wrong = writes.find(({ row, value }) => String(after.values[row - column.firstRow]) !== value);
    if (wrong !== undefined)
      throw new ExcelFailure("text-became-formula", {
        sheet: column.sheet,
        row: wrong.row + 1,
        column: null,
      });
    return { status: "written", undo };
  } catch (error) {
    // Also when only the reading back failed: a write nobody could check must not stay.
    await restore(session, undo, undo.cells);
    throw error;
  }
}

/**
 * Rows of a write that were edited since.
 *
 * @param session - An open conversation.
 * @param undo - The write.
 * @returns Rows from 0 whose cell no longer holds what was written.
 */
export async function editedSince(session: Session, undo: WrittenCells): Promise<readonly number[]> {
  const now = await readColumn(session, undo.column);
  return undo.cells
    .filter(({ row, written }) => String(now.values[row - undo.column.firstRow]) !== written)
    .map(({ row }) => row);
}

/**
 * Takes a write back and reads the cells again. When that fails the cells are left as they were before, so that
 * it can be tried again.
 *
 * @param session - An open conversation.
 * @param undo - The write.
 * @param keep - Rows to leave as they are.
 * @returns Number of cells put back.
 * @throws {@link ExcelFailure} when a cell does not read back as it was.
 */
export async function takeBack(
  session: Session,
  undo: WrittenCells,
  keep: readonly number[],
): Promise<number> {
  const { column } = undo;
  const cells = undo.cells.filter(({ row }) => !keep.includes(row));
  const written = await readColumn(session, column);
  try {
    await restore(session, undo, cells);
    const now = await readColumn(session, column);
    const wrong = cells.find(
      ({ row, formulaBefore }) => now.formulas[row - column.firstRow] !== formulaBefore,
    );
    if (wrong !== undefined)
      throw new ExcelFailure("excel-refused", { sheet: column.sheet, row: wrong.row + 1, column: null });
    return cells.length;
  } catch (error) {
    const again = cells.map((cell) => ({
      ...cell,
      valueBefore: written.values[cell.row - column.firstRow],
      formulaBefore: written.formulas[cell.row - column.firstRow],
      formatBefore: written.numberFormats[cell.row - column.firstRow],
    }));
    await restore(session, undo, again);
    throw error;
  }
}

async function restore(session: Session, undo: WrittenCells, cells: WrittenCells["cells"]): Promise<void> {
  const { column } = undo;
  const now = await session.tidy((context) => queueColumn(context, column));
  const formats = contentOf(now.range).numberFormats;
  const reformatted = cells.filter((cell) => formats[cell.row - column.firstRow] !== cell.formatBefore);
  await session.tidy(({ workbook }) => {
    const range = workbook.worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.firstRow, column.column, column.rows, 1);
    // A cell that still has its format is left alone: setting even the same one would mark it as formatted.
    if (reformatted.length > 0)
      range.numberFormat = inColumn(column, reformatted, (cell) => cell.formatBefore);
    range.formulas = inColumn(column, cells, originalInput);
  });
}

/** One value a row of the column; null leaves a cell as it is. */
function inColumn<T>(
  column: ColumnCells,
  cells: WrittenCells["cells"],
  pick: (cell: WrittenCells["cells"][number]) => T,
): (T | null)[][] {
  const at = new Map(cells.map((cell) => [cell.row - column.firstRow, cell]));
  return Array.from({ length: column.rows }, (_, index) => {
    const cell = at.get(index);
    return [cell === undefined ? null : pick(cell)];
  });
}

/** A text that looks like a formula was text before if its value equals its formula. */
function originalInput(cell: WrittenCells["cells"][number]): CellValue {
  const { formulaBefore: formula, valueBefore: value } = cell;
  return typeof formula === "string" && typeof value === "string" && formula === value
    ? asCellText(formula)
    : formula;
}

async function putCells(
  session: Session,
  column: ColumnCells,
  inputs: ReadonlyMap<number, string>,
): Promise<void> {
  await session.request(({ workbook }) => {
    workbook.worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.firstRow, column.column, column.rows, 1).formulas = Array.from(
      { length: column.rows },
      (_, index) => [inputs.get(column.firstRow + index) ?? null],
    );
  });
}

function queueColumn(
  { workbook }: Excel.RequestContext,
  column: ColumnCells,
): { readonly range: Excel.Range; readonly protection: Excel.WorksheetProtection } {
  const sheet = workbook.worksheets.getItem(column.sheet);
  return {
    range: sheet
      .getRangeByIndexes(column.firstRow, column.column, column.rows, 1)
      .load("values,formulas,numberFormat"),
    protection: sheet.protection.load("protected"),
  };
}

function contentOf(range: Excel.Range): ColumnContent {
  const column = <T>(cells: unknown[][]): T[] => cells.map((line) => line[0] as T);
  return {
    values: column<CellValue>(range.values),
    formulas: column<CellValue>(range.formulas),
    numberFormats: column<string>(range.numberFormat),
  };
}

/** A formula reads back with "=" while its value is something else; a text that only looks like one is equal. */
function isFormula(content: ColumnContent, index: number): boolean {
  const formula = content.formulas[index];
  return typeof formula === "string" && looksLikeFormula(formula) && formula !== content.values[index];
}

function rowsWhere(column: ColumnCells, test: (index: number) => boolean): readonly number[] {
  return Array.from({ length: column.rows }, (_, index) => index)
    .filter(test)
    .map((index) => column.firstRow + index);
}
