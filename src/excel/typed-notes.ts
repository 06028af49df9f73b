/** What the user typed on one of the add-in's sheets, found by the key in each row and put into its next version. */
import { columnLetters } from "../sheets/a1-range";
import type { Cell, CellBlock, NotesLayout } from "../sheets/sheet-layout";
import type { Session } from "./session";

/** Typed cells by row key and field. */
export type TypedNotes = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Addresses of typed cells by row key and field, for whoever has to point at one. */
export type NotePlaces = Map<string, string>;

/** Hidden sheet-scoped names that mark the columns; names move along when the user inserts columns. */
const KEY_NAME = "_KAM_key";
const NOTE_PREFIX = "_KAM_note_";
const WRITTEN_PREFIX = "_KAM_was_";
/** Says that a row with anything typed is kept whole; it stands on the key column. */
const WHOLE_ROWS_NAME = "_KAM_whole_rows";
const ROWS_A_REQUEST = 20_000;

/** One of the hidden names as it was found on a sheet. */
export interface SheetName {
  readonly name: string;
  readonly formula: string;
}

/**
 * Queues the hidden names that mark a layout's note columns.
 *
 * @param sheet - The sheet just written.
 * @param notes - Where the layout says the user types.
 * @param rows - Rows the layout has.
 */
export function queueNoteNames(sheet: Excel.Worksheet, notes: NotesLayout, rows: number): void {
  const add = (name: string, column: number): void => {
    sheet.names.add(name, sheet.getRangeByIndexes(0, column, Math.max(rows, 1), 1)).visible = false;
  };
  add(KEY_NAME, notes.keyColumn);
  if (notes.wholeRows === true) add(WHOLE_ROWS_NAME, notes.keyColumn);
  for (const { field, column, writtenColumn } of notes.fields) {
    add(`${NOTE_PREFIX}${field}`, column);
    if (writtenColumn !== null) add(`${WRITTEN_PREFIX}${field}`, writtenColumn);
  }
}

/**
 * Reads what was typed.
 *
 * @param session - An open conversation.
 * @param worksheetId - The sheet.
 * @param names - Its sheet-scoped names.
 * @param rows - Rows from the top to the last used one.
 * @param all - Also cells that still hold what the add-in wrote, which are no notes otherwise.
 * @param places - Filled with the address of each note, by `key field`.
 * @returns Notes by key.
 */
export async function readTypedNotes(
  session: Session,
  worksheetId: string,
  names: readonly SheetName[],
  rows: number,
  all = false,
  places: NotePlaces = new Map<string, string>(),
): Promise<TypedNotes> {
  const columns = noteColumns(names);
  const keyColumn = columns.get(KEY_NAME);
  if (keyColumn === undefined || rows === 0) return {};
  const wanted = [...columns.entries()];
  const notes: Record<string, Record<string, string | number | boolean>> = {};
  for (let first = 0; first < rows; first += ROWS_A_REQUEST) {
    const count = Math.min(ROWS_A_REQUEST, rows - first);
    const ranges = await session.request(({ workbook }) =>
      wanted.map(([, column]) =>
        workbook.worksheets.getItem(worksheetId).getRangeByIndexes(first, column, count, 1).load("values"),
      ),
    );
    const byName = new Map(wanted.map(([name], index) => [name, ranges[index].values as Cell[][]]));
    collect(byName, count, notes, all, (name, row, key, field) => {
      places.set(`${key} ${field}`, `${columnLetters(columns.get(name) ?? 0)}${String(first + row + 1)}`);
    });
    if (columns.has(WHOLE_ROWS_NAME)) completeRows(byName, count, notes);
  }
  return notes;
}

function collect(
  byName: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  rows: number,
  into: Record<string, Record<string, string | number | boolean>>,
  all: boolean,
  placed: (name: string, row: number, key: string, field: string) => void,
): void {
  for (const [name, cells] of byName) {
    if (!name.startsWith(NOTE_PREFIX)) continue;
    const field = name.slice(NOTE_PREFIX.length);
    for (let row = 0; row < rows; row += 1) {
      const key = byName.get(KEY_NAME)?.[row][0];
      const typed = cells[row][0];
      const written = byName.get(`${WRITTEN_PREFIX}${field}`)?.[row][0] ?? "";
      if (key === undefined || key === "" || key === null) continue;
      if (typed === null || typeof typed === "object" || (typed === "" && written === "")) continue;
      if (typed === written && !all) continue;
      const text = typeof key === "object" ? "" : String(key);
      (into[text] ??= {})[field] = typed;
      placed(name, row, text, field);
    }
  }
}

/** Adds what else stands in the rows in which something was typed: a changed plan is kept as one. */
function completeRows(
  byName: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  rows: number,
  into: Record<string, Record<string, string | number | boolean>>,
): void {
  for (const [name, cells] of byName) {
    if (!name.startsWith(NOTE_PREFIX)) continue;
    const field = name.slice(NOTE_PREFIX.length);
    for (let row = 0; row < rows; row += 1) {
      const key = byName.get(KEY_NAME)?.[row][0];
      const value = cells[row][0];
      if (typeof key === "string" && Object.hasOwn(into, key) && value !== null && typeof value !== "object")
        into[key][field] = value;
    }
  }
}

/** Column from 0 of each of our hidden names. */
function noteColumns(names: readonly SheetName[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { name, formula } of names) {
    const plain = name.slice(name.lastIndexOf("!") + 1);
    const ours = plain === KEY_NAME || plain === WHOLE_ROWS_NAME;
    if (!ours && !plain.startsWith(NOTE_PREFIX) && !plain.startsWith(WRITTEN_PREFIX)) continue;
    const letters = /!\$?([A-Z]{1,3})\$?\d*(?::|$)/u.exec(formula)?.[1];
    if (letters !== undefined) columns.set(plain, columnFromLetters(letters));
  }
  return columns;
}

function columnFromLetters(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Notes placed into a layout. */
export interface PlacedNotes {
  /** One-cell blocks to write after the layout's own. */
  readonly cells: readonly CellBlock[];
  /** Keys that were found in the layout. */
  readonly placed: readonly string[];
}

/**
 * Puts notes where their keys stand in a layout.
 *
 * @param blocks - The layout's cells.
 * @param notes - Where the layout says the user types.
 * @param typed - Notes by key.
 * @returns Blocks to write on top, and the keys that were placed.
 */
export function placeNotes(blocks: readonly CellBlock[], notes: NotesLayout, typed: TypedNotes): PlacedNotes {
  const cells: CellBlock[] = [];
  const placed: string[] = [];
  const replaced = new Set<string>();
  for (const block of blocks) {
    const position = notes.keyColumn - block.column;
    if (position < 0) continue;
    block.values.forEach((line, down) => {
      const key = line[position];
      if (typeof key !== "string" || !Object.hasOwn(typed, key)) return;
      placed.push(key);
      for (const { field, column, writtenColumn } of notes.fields) {
        if (!Object.hasOwn(typed[key], field)) continue;
        const value = typed[key][field];
        cells.push({ row: block.row + down, column, values: [[value]] });
        const proposed = writtenColumn === null ? "" : (line[writtenColumn - block.column] ?? "");
        if (proposed !== "" && proposed !== value) replaced.add(`${key} ${field}`);
      }
    });
  }
  for (const { keys, field, row, column, text } of notes.replaced ?? []) {
    if (keys.some((key) => replaced.has(`${key} ${field}`))) cells.push({ row, column, values: [[text]] });
  }
  return { cells, placed };
}
