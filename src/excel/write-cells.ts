/** Cells of a layout as pieces: text that stays text, formulas only where the layout says so. */
import { a1Address } from "../sheets/a1-range";
import type { Cell, CellBlock, GridRange } from "../sheets/sheet-layout";
import type { LayoutPiece } from "./layout-piece";
import { ACTION_BYTES, cellBytes, REQUEST_BYTES } from "./payload";
import { asCellText, looksLikeFormula } from "./text-safety";
import { useOnce } from "./use-once";

/** A text that could have become a formula, to be read back after writing. */
export interface RiskyCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Pieces that write the blocks of a layout.
 *
 * @param blocks - Blocks of cells.
 * @returns Pieces no larger than half a request each.
 */
export function cellPieces(blocks: readonly CellBlock[]): readonly LayoutPiece[] {
  return blocks.flatMap((block) => splitRows(block).map(blockPiece));
}

/**
 * Texts of a layout that look like formulas.
 *
 * @param blocks - Blocks of cells.
 * @returns Their places and texts.
 */
export function riskyCells(blocks: readonly CellBlock[]): readonly RiskyCell[] {
  return blocks.flatMap((block) =>
    block.values.flatMap((line, down) =>
      line.flatMap((cell, right) =>
        typeof cell === "string" && looksLikeFormula(cell)
          ? [{ row: block.row + down, column: block.column + right, text: cell }]
          : [],
      ),
    ),
  );
}

/**
 * Number of cells that get content.
 *
 * @param blocks - Blocks of cells.
 * @returns Cells that are not left empty.
 */
export function filledCells(blocks: readonly CellBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + block.values.reduce((inBlock, line) => inBlock + line.filter((cell) => cell !== null).length, 0),
    0,
  );
}

function blockPiece(block: CellBlock): LayoutPiece {
  const range: GridRange = {
    row: block.row,
    column: block.column,
    rows: block.values.length,
    columns: Math.max(...block.values.map((line) => line.length)),
  };
  const bytes = blockBytes(block.values);
  return {
    bytes,
    row: block.row,
    queue: (sheet) => {
      useOnce(sheet.getRange(a1Address(range)), (cells) => {
        cells.formulas = block.values.map((line) =>
          Array.from({ length: range.columns }, (_, column) => asInput(line[column] ?? null)),
        );
      });
    },
  };
}

/** What `range.formulas` takes; null leaves the cell as it is. */
function asInput(cell: Cell): string | number | boolean | null {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
  return typeof cell === "string" ? asCellText(cell) : cell.formula;
}

function blockBytes(values: readonly (readonly Cell[])[]): number {
  return values.reduce((sum, line) => sum + lineBytes(line), 8 * ACTION_BYTES);
}

function lineBytes(line: readonly Cell[]): number {
  return line.reduce(
    (sum: number, cell) => sum + cellBytes(typeof cell === "object" && cell !== null ? cell.formula : cell),
    4,
  );
}

function splitRows(block: CellBlock): readonly CellBlock[] {
  const parts: CellBlock[] = [];
  let first = 0;
  let bytes = 0;
  block.values.forEach((line, index) => {
    const size = lineBytes(line);
    if (index > first && bytes + size > REQUEST_BYTES / 2) {
      parts.push({ ...block, row: block.row + first, values: block.values.slice(first, index) });
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (first < block.values.length)
    parts.push({ ...block, row: block.row + first, values: block.values.slice(first) });
  return parts.filter((part) => part.values.some((line) => line.length > 0));
}
