/** Reads cells: a sample of every table, then whole tables in blocks that stay below the size limit. */
import type { CellValue, SheetGrid } from "../intake/reading";
import { cellBytes, REQUEST_BYTES } from "./payload";
import { hiddenRowsOf } from "./hidden-rows";
import { readBlocks } from "./read-blocks";
import type { CellBlock } from "./read-blocks";
import type { Session } from "./session";
import type { Area, WorkbookOutline } from "./workbook-outline";

const SAMPLE_ROWS = 200;
const SAMPLE_CELLS = 60_000;
/** A table of ours is narrower; a stray cell far to the right makes a sheet 16,384 columns wide. */
const SAMPLE_COLUMNS = 400;
/** Places with more rows are asked how far their columns are really filled. */
const LONG_ROWS = 5000;

/** A place whose cells can be read: a table, or the used part of a sheet. */
export interface Readable extends Area {
  readonly sheet: string;
  readonly worksheetId: string;
  readonly table: string | null;
  readonly hidden?: boolean;
}

/**
 * Everything of the user's that may hold data: each table, and the used part of each sheet that its one
 * table does not cover whole. The add-in's own sheets are left out.
 *
 * @param outline - The workbook's outline.
 * @returns Places in workbook order.
 */
export function readables(outline: WorkbookOutline): readonly Readable[] {
  return outline.sheets.flatMap((sheet) => {
    if (sheet.own !== null || sheet.used === null) return [];
    const at = { sheet: sheet.name, worksheetId: sheet.worksheetId, hidden: !sheet.visible };
    const used = sheet.used;
    const tables = sheet.tables.map((table) => ({ ...table, ...at, table: table.name }));
    const covered = sheet.tables.some(
      (table) => table.rows >= used.rows - 1 && table.columns >= used.columns,
    );
    return covered ? tables : [...tables, { ...used, ...at, table: null }];
  });
}

/**
 * Reads the first rows of each place.
 *
 * @param session - An open conversation.
 * @param places - From {@link readables}.
 * @returns One grid a place, with values and number formats of its first rows.
 */
export async function readSamples(
  session: Session,
  places: readonly Readable[],
): Promise<readonly SheetGrid[]> {
  const groups: Readable[][] = [[]];
  let cells = 0;
  for (const whole of places) {
    const place = { ...whole, columns: Math.min(whole.columns, SAMPLE_COLUMNS) };
    const size = sampleRows(place) * place.columns;
    if (cells > 0 && cells + size > SAMPLE_CELLS) {
      groups.push([]);
      cells = 0;
    }
    groups[groups.length - 1].push(place);
    cells += size;
  }
  const grids: SheetGrid[] = [];
  for (const group of groups) {
    const blocks = group.map((place) => blockOf(place, 0, sampleRows(place)));
    const read = await readBlocks(session, blocks, "formats");
    group.forEach((place, index) => {
      const { values, numberFormats } = read[index];
      grids.push(gridOf(place, values, numberFormats));
    });
  }
  return grids;
}

function sampleRows({ rows, columns }: Readable): number {
  return Math.min(rows, SAMPLE_ROWS, Math.max(20, Math.floor(SAMPLE_CELLS / columns)));
}

/**
 * Places as far down as they hold something: formats and stray cells in other columns can stretch a sheet to
 * its last row.
 */
async function filledPlaces(session: Session, places: readonly Readable[]): Promise<readonly Readable[]> {
  const long = places.filter(({ rows, table }) => rows > LONG_ROWS && table === null);
  if (long.length === 0) return places;
  const used = await session.request((context) =>
    long.map((place) =>
      context.workbook.worksheets
        .getItem(place.worksheetId)
        .getRangeByIndexes(place.firstRow, place.firstColumn, place.rows, place.columns)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,rowCount"),
    ),
  );
  return places.map((place) => {
    const range = long.includes(place) ? used[long.indexOf(place)] : null;
    if (range === null || range.isNullObject) return place;
    return { ...place, rows: Math.max(1, range.rowIndex + range.rowCount - place.firstRow) };
  });
}

/** A block of rows of one place. */
interface Block {
  readonly index: number;
  readonly place: Readable;
  readonly firstRow: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Reads places whole, several blocks a request where they are small, many requests where they are large.
 *
 * @param session - An open conversation.
 * @param wanted - What to read.
 * @param samples - Their samples, for the size of a row and the number formats.
 * @param onRows - Called after each request with the rows read of the place worked on.
 * @returns One grid a place with all values; number formats are those of the sample rows.
 */
export async function readWhole(
  session: Session,
  wanted: readonly Readable[],
  samples: readonly SheetGrid[],
  onRows: (place: Readable, done: number) => Promise<void>,
): Promise<readonly SheetGrid[]> {
  const places = await filledPlaces(session, wanted);
  const rows: (readonly CellValue[])[][] = places.map(() => []);
  const hidden: number[][] = places.map(() => []);
  for (const group of requestsOf(places, samples)) {
    session.at({ sheet: group[0].place.sheet, row: group[0].firstRow + 1 });
    const blocks = group.map(({ place, firstRow, rows: count }) => blockOf(place, firstRow, count));
    const read = await readBlocks(session, blocks, "hidden");
    for (const [position, block] of group.entries()) {
      const into = rows[block.index];
      for (const row of read[position].values) into.push(row);
      await onRows(wanted[block.index], block.firstRow + block.rows);
    }
    const unseen = await hiddenRowsOf(
      session,
      blocks.map((block, position) => ({ ...block, hidden: read[position].hidden })),
    );
    unseen.forEach((found, position) => {
      for (const row of found) hidden[group[position].index].push(row);
    });
  }
  return places.map((place, index) =>
    withHidden(gridOf(place, rows[index], sampleFor(place, samples)?.numberFormats ?? []), hidden[index]),
  );
}

function withHidden(grid: SheetGrid, hiddenRows: readonly number[]): SheetGrid {
  return hiddenRows.length === 0 ? grid : { ...grid, hiddenRows };
}

function requestsOf(
  places: readonly Readable[],
  samples: readonly SheetGrid[],
): readonly (readonly Block[])[] {
  const blocks = places.flatMap((place, index): Block[] => {
    const rowBytes = bytesOfRow(sampleFor(place, samples), place.columns);
    const most = Math.max(1, Math.floor(REQUEST_BYTES / rowBytes));
    const parts: Block[] = [];
    for (let firstRow = 0; firstRow < place.rows; firstRow += most) {
      const rows = Math.min(most, place.rows - firstRow);
      parts.push({ index, place, firstRow, rows, bytes: rows * rowBytes });
    }
    return parts;
  });
  const requests: Block[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (bytes + block.bytes > REQUEST_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    requests[requests.length - 1].push(block);
    bytes += block.bytes;
  }
  return requests;
}

/** Twice the mean row of the sample, because later rows may be longer, and never below 8 bytes a cell. */
function bytesOfRow(sample: SheetGrid | undefined, columns: number): number {
  const rows = sample?.values ?? [];
  const total = rows.reduce((sum, row) => sum + row.reduce((s: number, cell) => s + cellBytes(cell), 2), 0);
  return Math.max(columns * 8, rows.length === 0 ? columns * 24 : (1.5 * total) / rows.length) + 4;
}

function sampleFor(place: Readable, samples: readonly SheetGrid[]): SheetGrid | undefined {
  return samples.find((grid) => grid.sheet === place.sheet && grid.table === place.table);
}

function blockOf(place: Readable, firstRow: number, rows: number): CellBlock {
  return {
    worksheetId: place.worksheetId,
    row: place.firstRow + firstRow,
    column: place.firstColumn,
    rows,
    columns: place.columns,
  };
}

function gridOf(
  place: Readable,
  values: readonly (readonly CellValue[])[],
  numberFormats: readonly (readonly string[])[],
): SheetGrid {
  return {
    sheet: place.sheet,
    table: place.table,
    firstRow: place.firstRow,
    firstColumn: place.firstColumn,
    values,
    numberFormats,
    totalRows: place.rows,
    ...(place.hidden === true ? { hidden: true } : {}),
  };
}
