/** The rows of a recognised table, cell by field, without its blank rows, repeated headers and totals. */
import { cellText, isBlankCell } from "./cell-text";
import { columnLetters } from "./cell-address";
import { isBlankWith, isMergedDown } from "./merged-cells";
import { isBlankRow } from "./table-headers";
import type { CellValue, SheetGrid, SourceChoice } from "./reading";
import type { ReadingLog } from "./reading-log";
import { TotalsRows } from "./totals-rows";

/** A table to be read: the columns chosen, and the grid that holds all rows. */
export interface TableToRead {
  readonly source: Pick<SourceChoice, "sheet" | "table" | "headerRow" | "columns" | "rowCount">;
  readonly grid: SheetGrid;
}

const NONE: ReadonlyMap<number, CellValue> = new Map();
/** Fields whose cells people merge over the rows of one customer or order. */
const MERGED_FIELDS = /^order(?:AccountId|AccountName|Date|Id|Salesperson|Region)$/u;

/** One row of a table. */
export class TableRow {
  /**
   * @param sheet - Name of the sheet.
   * @param row - Row as Excel shows it, from 1.
   * @param cells - Cells of the grid's row.
   * @param places - Column within the grid by field.
   * @param firstColumn - Column of the grid's first cell, from 0.
   * @param above - By column of cells merged downwards, the value that holds for blanks.
   */
  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly cells: readonly CellValue[],
    private readonly places: ReadonlyMap<string, number>,
    private readonly firstColumn: number,
    private readonly above: ReadonlyMap<number, CellValue> = NONE,
  ) {}

  /**
   * The cell of a field.
   *
   * @param field - A field of the table's kind.
   * @returns The cell; "" when the table has no such column.
   */
  cell(field: string): CellValue {
    const column = this.places.get(field);
    if (column === undefined) return "";
    const cell = this.cells[column] ?? "";
    return this.above.size > 0 && isBlankCell(cell) ? (this.above.get(column) ?? cell) : cell;
  }

  /**
   * The text of a field's cell.
   *
   * @param field - A field of the table's kind.
   * @returns The plain text; `null` when there is none.
   */
  text(field: string): string | null {
    const text = cellText(this.cell(field));
    return text === "" ? null : text;
  }

  /**
   * Column of a field as Excel writes it.
   *
   * @param field - A field of the table's kind.
   * @returns Letters such as "AB"; `null` when the table has no such column.
   */
  letters(field: string): string | null {
    const column = this.places.get(field);
    return column === undefined ? null : columnLetters(this.firstColumn + column);
  }
}

/** Marks people put under a cell instead of writing it again. */
const DITTO: ReadonlySet<CellValue> = new Set([
  "同上",
  "同前",
  "〃",
  "″",
  '"',
  "''",
  "”",
  "ditto",
  "Ditto",
  "DITTO",
  "do.",
]);

/**
 * Goes through the data rows of a table.
 *
 * @param table - The table.
 * @param log - Where left-out rows are noted.
 * @returns The rows that hold a record.
 */
export function* tableRows(table: TableToRead, log: ReadingLog): Generator<TableRow> {
  const { source, grid } = table;
  const places = new Map(source.columns.map(({ field, column }) => [field, column - grid.firstColumn]));
  const headers = new Map(
    source.columns.map(({ column, header }) => [column - grid.firstColumn, header.trim()]),
  );
  const totals = new TotalsRows(table);
  const first = source.headerRow - grid.firstRow + 1;
  const end = Math.min(grid.values.length, first + source.rowCount);
  const last = lastFilledRow(grid, first, end);
  const merged = mergedColumns(table, totals, Math.max(0, first), last + 1);
  const columns = [...headers.keys()];
  let above = NONE;
  let previous: readonly CellValue[] = [];
  for (let index = Math.max(0, first); index < end; index++) {
    const written = grid.values[index];
    const ditto = columns.some((column) => DITTO.has(written[column]));
    const cells = ditto ? withoutDitto(written, previous) : written;
    const isTotal = totals.has(cells);
    if (merged.length > 0 && !isTotal) {
      above = new Map(
        merged.map((column) => [
          column,
          isBlankCell(cells[column]) ? (above.get(column) ?? "") : cells[column],
        ]),
      );
    }
    const row = new TableRow(source.sheet, grid.firstRow + index + 1, cells, places, grid.firstColumn, above);
    if (isBlankRow(cells)) {
      if (index < last) log.find("blank-rows", "handled", row, null);
    } else if (repeatsHeader(cells, headers)) log.find("repeated-headers", "handled", row, null);
    else if (isTotal) log.reject(row, null, "totals-row", totalsText(cells));
    else if (isNote(cells)) log.find("note-rows", "handled", row, null);
    else {
      if (ditto || merged.some((column) => isBlankCell(cells[column])))
        log.find("merged-cells", "handled", row, null);
      previous = cells;
      yield row;
    }
  }
}

function withoutDitto(cells: readonly CellValue[], previous: readonly CellValue[]): CellValue[] {
  return cells.map((cell, column) => (DITTO.has(cell) ? (previous[column] ?? "") : cell));
}

function mergedColumns(
  { source, grid }: TableToRead,
  totals: TotalsRows,
  first: number,
  end: number,
): number[] {
  const columns = source.columns
    .filter(({ field }) => MERGED_FIELDS.test(field))
    .map(({ column }) => column - grid.firstColumn);
  const merged = columns.filter((column) => isMergedDown(grid, column, first, end, totals));
  // Exports of order lines write number, date and customer in the first line of each order only.
  return columns.filter(
    (column) =>
      merged.includes(column) || merged.some((key) => isBlankWith(grid, column, key, first, end, totals)),
  );
}

function lastFilledRow(grid: SheetGrid, first: number, end: number): number {
  let last = end - 1;
  while (last > first && grid.values[last].every((cell) => isBlankCell(cell))) last--;
  return last;
}

function repeatsHeader(cells: readonly CellValue[], headers: ReadonlyMap<number, string>): boolean {
  let same = 0;
  for (const [column, header] of headers) {
    const cell = cells[column];
    if (typeof cell !== "string" || cell === "") continue;
    if (cell.trim() !== header) return false;
    same++;
  }
  return same >= 2;
}

const NOTE =
  /^(?:注|备注|说明|附注|附|制表|制单|审核|复核|填表|打印|导出|数据来源|来源|截止|\*|※|notes?|remarks?|source|prepared|printed|exported|generated|approved|page)(?:人|时间|日期|by|on|at)?\s*(?:\d{1,2})?\s*[::,,.、*)]|^第\s*\d+\s*页|^page \d+/iu;

const SIGNED =
  /^(?:(?:prepared|approved|checked|printed|reviewed|signed) by|(?:制表|审核|复核|填表|编制|经办|制单|批准)(?:人[::]?|[::]))/iu;

/** Remarks below a table, who drew it up and when: at most three cells, each with its label. */
function isNote(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (typeof filled[0] === "string" && SIGNED.test(cellText(filled[0]))) return true;
  return filled.length <= 3 && filled.every((cell) => typeof cell === "string" && NOTE.test(cellText(cell)));
}

function totalsText(cells: readonly CellValue[]): string {
  return cellText(cells.find((cell) => !isBlankCell(cell)));
}
