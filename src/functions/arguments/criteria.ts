/** Criteria of accounts as they stand in a range. */
import { cellText } from "../../intake/cell-text";
import { parseMoney } from "../../intake/parse-money";
import { parsePercent } from "../../intake/parse-percent";
import type { ParsedMoney } from "../../intake/parsed";
import { cellValue, errorIn, shownCell, widthOf, type Cells } from "./cells";
import { OneCurrency } from "./one-currency";

/** A cell that is neither number nor blank, by its column from 0. */
export interface OddCell {
  readonly column: number;
  readonly cell: unknown;
}

/** Criteria read from a range. */
export interface Criteria {
  /** One column a criterion, one entry a row below the header; NaN where a cell holds no number. */
  readonly columns: readonly Float64Array[];
  /** Rows that the header takes: 1 or 0. */
  readonly headerRows: 0 | 1;
  /** Titles of the header; `null` without one. */
  readonly names: readonly string[] | null;
  /** First cell that is an error, else first that is text, of each row that has one; by row below the header. */
  readonly oddCells: ReadonlyMap<number, OddCell>;
}

/**
 * Reads criteria.
 *
 * @param cells - One row an account, one column a criterion; text titles on top are a header.
 * @param argument - Name of the argument, for messages.
 * @returns The criteria.
 * @throws WorksheetError when a column is written in two currencies.
 */
export function readCriteria(cells: Cells, argument: string): Criteria {
  const [first] = cells;
  const width = widthOf(cells);
  const headerRows = cells.length > 1 && first.every(isTitle) ? 1 : 0;
  const height = cells.length - headerRows;
  const oddCells = new Map<number, OddCell>();
  const columns = Array.from({ length: width }, (_, column) => {
    const currency = new OneCurrency(argument);
    const values = new Float64Array(height);
    for (let row = 0; row < height; row += 1) {
      const cell = cells[row + headerRows][column];
      // Numbers first: a column may have a million of them.
      if (typeof cell === "number" && Number.isFinite(cell)) {
        values[row] = cell;
        continue;
      }
      const read = criterionOf(cell);
      values[row] = read.status === "value" ? read.value : Number.NaN;
      if (read.status === "value")
        currency.check(read.currency, row + headerRows, width > 1 ? column : undefined);
      else if (read.status !== "blank" && (read.status === "error-cell" || !oddCells.has(row))) {
        const known = oddCells.get(row);
        if (known === undefined || errorIn(known.cell) === null) oddCells.set(row, { column, cell });
      }
    }
    return values;
  });
  return { columns, headerRows, names: headerRows === 1 ? first.map(shownCell) : null, oddCells };
}

function criterionOf(cell: unknown): ParsedMoney {
  const value = cellValue(cell);
  if (typeof value !== "string" || !value.normalize("NFKC").includes("%")) return parseMoney(value);
  const share = parsePercent(value);
  return share.status === "value" ? { ...share, currency: null } : share;
}

/**
 * Number in a criterion's cell.
 *
 * @param cell - Any cell.
 * @returns The number; `null` for a blank, a text or an error.
 */
export function criterionValue(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const read = criterionOf(cell);
  return read.status === "value" ? read.value : null;
}

/**
 * Whether a cell is a column title rather than a value.
 *
 * @param cell - Any cell.
 * @returns True for text that is no number and no error.
 */
export function isTitle(cell: unknown): boolean {
  if (typeof cell !== "string" || errorIn(cell) !== null) return false;
  return cellText(cell) !== "" && criterionValue(cell) === null;
}
