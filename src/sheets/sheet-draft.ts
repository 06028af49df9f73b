/** A sheet being laid out: cells, styles and merges by address, collected into a layout's parts. */
import { a1Range } from "./a1-range";
import type {
  Border,
  Cell,
  CellBlock,
  CellStyle,
  ConditionalFormatLayout,
  GridRange,
  StyledRange,
} from "./sheet-layout";

/** What a draft hands over to a layout. */
export interface DraftParts {
  readonly cells: readonly CellBlock[];
  readonly styles: readonly StyledRange[];
  readonly merges: readonly GridRange[];
  readonly conditionalFormats: readonly ConditionalFormatLayout[];
}

/** Collects one sheet. Addresses are those a reader of the printed page would use: "C18:F18". */
export class SheetDraft {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly styles: StyledRange[] = [];
  private readonly merges: GridRange[] = [];
  private readonly conditionalFormats: ConditionalFormatLayout[] = [];

  /**
   * @param rowOffset - Rows by which every address is shifted down.
   */
  public constructor(private readonly rowOffset = 0) {}

  /**
   * The rectangle of an address, shifted by the draft's offset.
   *
   * @param address - "B3" or "B3:D5".
   * @returns Rows and columns from 0.
   */
  public range(address: string): GridRange {
    const range = a1Range(address);
    return { ...range, row: range.row + this.rowOffset };
  }

  /**
   * Puts a value in the first cell of an address, merges the address and styles it whole.
   *
   * @param address - One cell or a range that becomes one merged cell.
   * @param value - The cell's content; null leaves it empty.
   * @param style - Format of the whole address.
   */
  public put(address: string, value: Cell, style?: CellStyle): void {
    const range = this.range(address);
    this.set(range.row, range.column, value);
    if (range.rows * range.columns > 1) this.merges.push(range);
    if (style !== undefined) this.styles.push({ range, style });
  }

  /**
   * Puts one row of values beginning at an address, without merging.
   *
   * @param address - The first cell.
   * @param values - Values from left to right.
   */
  public row(address: string, values: readonly Cell[]): void {
    const { row, column } = this.range(address);
    values.forEach((value, index) => {
      this.set(row, column + index, value);
    });
  }

  /**
   * Puts a block of values beginning at an address, without merging.
   *
   * @param address - The first cell.
   * @param values - Rows of values.
   */
  public block(address: string, values: readonly (readonly Cell[])[]): void {
    const { row, column } = this.range(address);
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        this.set(row + down, column + right, value);
      });
    });
  }

  /**
   * What was put into a cell.
   *
   * @param address - The cell.
   * @returns Its content; null when nothing was put there.
   */
  public value(address: string): Cell {
    const { row, column } = this.range(address);
    return this.rows.get(row)?.get(column) ?? null;
  }

  /**
   * Styles an address without touching values or merging.
   *
   * @param address - One cell or a range.
   * @param style - What is given is set.
   */
  public style(address: string, style: CellStyle): void {
    this.styles.push({ range: this.range(address), style });
  }

  /**
   * Adds a conditional format.
   *
   * @param format - The rule; its range is not shifted.
   */
  public conditional(format: ConditionalFormatLayout): void {
    this.conditionalFormats.push(format);
  }

  /**
   * What was collected. Cells come as few dense blocks: one for each zone of columns and chunk of rows.
   *
   * @param zones - First columns of the zones, from 0, rising; the first is 0.
   * @param chunkRows - Rows a block holds at most.
   * @returns The parts of a layout.
   */
  public finish(zones: readonly number[] = [0], chunkRows = 2000): DraftParts {
    const cells: CellBlock[] = [];
    const rowNumbers = [...this.rows.keys()].sort((a, b) => a - b);
    const last = rowNumbers[rowNumbers.length - 1] ?? -1;
    for (let first = rowNumbers[0] ?? 0; first <= last; first += chunkRows) {
      const inChunk = rowNumbers.filter((row) => row >= first && row < first + chunkRows);
      zones.forEach((from, index) => {
        const block = this.dense(inChunk, from, zones[index + 1] ?? Number.POSITIVE_INFINITY);
        if (block !== null) cells.push(block);
      });
    }
    return {
      cells,
      styles: this.styles,
      merges: this.merges,
      conditionalFormats: this.conditionalFormats,
    };
  }

  private set(row: number, column: number, value: Cell): void {
    if (value === null) return;
    let line = this.rows.get(row);
    if (line === undefined) {
      line = new Map<number, Cell>();
      this.rows.set(row, line);
    }
    line.set(column, value);
  }

  private dense(rows: readonly number[], from: number, before: number): CellBlock | null {
    let top = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    for (const row of rows) {
      for (const column of this.rows.get(row)?.keys() ?? []) {
        if (column < from || column >= before) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    if (bottom < 0) return null;
    const values: Cell[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line = this.rows.get(row);
      const cells: Cell[] = [];
      for (let column = left; column <= right; column += 1) cells.push(line?.get(column) ?? null);
      values.push(cells);
    }
    return { row: top, column: left, values };
  }
}

/**
 * A thin line at one edge.
 *
 * @param edge - Which edge.
 * @param color - Its colour.
 * @returns The border.
 */
export function thinLine(edge: Border["edge"], color: string): Border {
  return { edge, color, weight: "Thin" };
}
