/**
 * Writes into one column of the user's, after comparing it and the accounts beside it with what the preview
 * showed, and takes the write back, also where the user has sorted since. Only the cells that change are touched.
 */
import type { CellValue } from "../intake/reading";
import { ExcelFailure } from "./failure";
import {
  contentOf,
  isFormula,
  queueColumn,
  readColumn,
  rowsWhere,
  type ColumnCells,
  type ColumnContent,
} from "./owner-column";
import type { Session } from "./session";
import { asCellText } from "./text-safety";
import { queueEntries, type Entries } from "./workbook-settings";

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
    /** The cell beside it that says whose it is. */
    readonly key: CellValue;
    readonly written: string;
    readonly valueBefore: CellValue;
    readonly formulaBefore: CellValue;
    readonly formatBefore: string;
  }[];
}

/** What is remembered in the request that writes the cells, and in the one that puts them back. */
export interface OwnerEntries {
  readonly written: Entries;
  readonly before: Entries;
}

const NOTHING: OwnerEntries = { written: {}, before: {} };

/** How a write ended. */
export type OwnerWriteResult =
  | { readonly status: "written"; readonly undo: WrittenCells }
  | {
      readonly status: "refused";
      readonly reason: "changed" | "formulas" | "protected";
      readonly rows: readonly number[];
      /** What the column holds in these rows. */
      readonly now: readonly string[];
    };

/** Where the cells of a write are now. */
export type FoundCells =
  | { readonly status: "found"; readonly undo: WrittenCells; readonly edited: readonly number[] }
  | { readonly status: "lost"; readonly row: number; readonly key: CellValue };

/**
 * Writes cells of a column if it and the accounts beside it still are what the preview showed.
 *
 * @param session - An open conversation.
 * @param column - Which cells.
 * @param expected - Values and keys the preview was made from.
 * @param writes - Cells to write.
 * @param entries - What to remember.
 * @returns The means to take it back, or why nothing was written.
 */
export async function writeOwners(
  session: Session,
  column: ColumnCells,
  expected: Pick<ColumnContent, "values" | "keys">,
  writes: readonly OwnerWrite[],
  entries: OwnerEntries = NOTHING,
): Promise<OwnerWriteResult> {
  session.at({ sheet: column.sheet });
  const found = await session.request((context) => queueColumn(context, column));
  if (found.protection.protected) return { status: "refused", reason: "protected", rows: [], now: [] };
  const now = contentOf(found);
  const changed = rowsWhere(
    column,
    (index) => now.values[index] !== expected.values[index] || now.keys[index] !== expected.keys[index],
  );
  const refused = (reason: "changed" | "formulas", rows: readonly number[]): OwnerWriteResult => ({
    status: "refused",
    reason,
    rows,
    now: rows.map((row) => String(now.values[row - column.firstRow] ?? "")),
  });
  if (changed.length > 0) return refused("changed", changed);
  const formulas = writes.filter(({ row }) => isFormula(now, row - column.firstRow)).map(({ row }) => row);
  if (formulas.length > 0) return refused("formulas", formulas);
  const undo: WrittenCells = {
    column,
    cells: writes.map(({ row, value }) => ({
      row,
      key: now.keys[row - column.firstRow],
      written: value,
      valueBefore: now.values[row - column.firstRow],
      formulaBefore: now.formulas[row - column.firstRow],
      formatBefore: now.numberFormats[row - column.firstRow],
    })),
  };
  try {
    const inputs = new Map(writes.map(({ row, value }) => [row, asCellText(value)]));
    await putCells(session, column, inputs, entries.written);
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
    await restore(session, undo, undo.cells, entries.before);
    throw error;
  }
}

/**
 * Finds the cells of a write: where they were written if the accounts are still beside them, else wherever
 * each account is now.
 *
 * @param session - An open conversation.
 * @param undo - The write.
 * @returns The write as it stands now, with the rows from 0 that no longer hold what was written; or the first
 *   row whose account is not there exactly once.
 */
export async function findWritten(session: Session, undo: WrittenCells): Promise<FoundCells> {
  const { sheet, firstRow, rows } = undo.column;
  session.at({ sheet });
  const used = await session.request(({ workbook }) =>
    workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
  );
  const end = Math.max(firstRow + rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  const all: ColumnCells = { ...undo.column, firstRow: 0, rows: end };
  const now = await readColumn(session, all);
  const moved = undo.cells.some(({ row, key }) => now.keys[row] !== key);
  const places = moved ? placesOf(now.keys) : null;
  const cells: WrittenCells["cells"][number][] = [];
  for (const cell of undo.cells) {
    const row = places === null ? cell.row : (places.get(cell.key) ?? null);
    if (row === null) return { status: "lost", row: cell.row, key: cell.key };
    cells.push({ ...cell, row });
  }
  const edited = cells.filter(({ row, written }) => String(now.values[row]) !== written);
  const first = cells.reduce((least, { row }) => Math.min(least, row), end);
  const last = cells.reduce((most, { row }) => Math.max(most, row), first);
  const column = { ...all, firstRow: first, rows: last - first + 1 };
  return { status: "found", undo: { column, cells }, edited: edited.map(({ row }) => row) };
}

/** Row of each key; null for one that is there more than once. */
function placesOf(keys: readonly CellValue[]): ReadonlyMap<CellValue, number | null> {
  const places = new Map<CellValue, number | null>();
  keys.forEach((key, row) => places.set(key, places.has(key) ? null : row));
  return places;
}

/**
 * Takes a write back and reads the cells again. When that fails the cells are left as they were before, so that
 * it can be tried again.
 *
 * @param session - An open conversation.
 * @param undo - The write, as {@link findWritten} found it.
 * @param keep - Rows to leave as they are.
 * @param entries - What to remember; "written" are the cells as they were.
 * @returns Number of cells put back.
 * @throws {@link ExcelFailure} when rows moved in the meantime, or a cell does not read back as it was.
 */
export async function takeBack(
  session: Session,
  undo: WrittenCells,
  keep: readonly number[],
  entries: OwnerEntries = NOTHING,
): Promise<number> {
  const { column } = undo;
  const cells = undo.cells.filter(({ row }) => !keep.includes(row));
  const written = await readColumn(session, column);
  if (undo.cells.some(({ row, key }) => written.keys[row - column.firstRow] !== key))
    throw new ExcelFailure("table-changed", { sheet: column.sheet, row: null, column: null });
  try {
    await restore(session, undo, cells, entries.written);
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
    await restore(session, undo, again, entries.before);
    throw error;
  }
}

async function restore(
  session: Session,
  undo: WrittenCells,
  cells: WrittenCells["cells"],
  entries: Entries,
): Promise<void> {
  const { column } = undo;
  const now = await session.tidy((context) => queueColumn(context, column));
  const formats = contentOf(now).numberFormats;
  const reformatted = cells.filter((cell) => formats[cell.row - column.firstRow] !== cell.formatBefore);
  await session.tidy((context) => {
    const range = context.workbook.worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.firstRow, column.column, column.rows, 1);
    // A cell that still has its format is left alone: setting even the same one would mark it as formatted.
    if (reformatted.length > 0)
      range.numberFormat = inColumn(column, reformatted, (cell) => cell.formatBefore);
    range.formulas = inColumn(column, cells, originalInput);
    queueEntries(context, entries);
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
  entries: Entries,
): Promise<void> {
  await session.request((context) => {
    context.workbook.worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.firstRow, column.column, column.rows, 1).formulas = Array.from(
      { length: column.rows },
      (_, index) => [inputs.get(column.firstRow + index) ?? null],
    );
    queueEntries(context, entries);
  });
}
