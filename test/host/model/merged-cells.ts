/** Merged cells of a sheet. */
import { Range, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { addressOf, intersection, type Area } from "./a1";
import type { CellStyle, StyleSheet } from "./cell-style";

/** Up to here a merge is looked for cell by cell. */
const FEW_CELLS = 20_000;

interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What merging needs of a sheet. */
export interface MergeableSheet {
  readonly sheet: Worksheet;
  readonly book: { readonly styles: StyleSheet };
  cell(row: number, column: number): Cell;
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void;
}

function areaOfRegion({ top, left, bottom, right }: Region): Area {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Finds, makes and undoes merges without looking through all merges of a sheet of cards each time. */
export class MergedCells {
  /**
   * @param owner - The sheet.
   */
  constructor(readonly owner: MergeableSheet) {}

  /** The engine's merges by the address of their first cell. */
  get #regions(): Record<string, Range | undefined> {
    return Reflect.get(this.owner.sheet, "_merges") as Record<string, Range | undefined>;
  }

  /**
   * Merged areas.
   * @param touching - Only those that touch this area.
   * @returns Merged rectangles.
   */
  areas(touching?: Area): Area[] {
    if (touching && touching.rows * touching.columns <= FEW_CELLS) return this.#amongCells(touching);
    const all = this.owner.sheet.mergedRegions.map(areaOfRegion);
    return touching ? all.filter((merge) => intersection(merge, touching)) : all;
  }

  #amongCells(area: Area): Area[] {
    const found = new Map<string, Area>();
    this.owner.eachCell(area, (cell) => {
      if (!cell.isMerged || found.has(cell.master.address)) return;
      const region = this.#regions[cell.master.address];
      if (region) found.set(cell.master.address, areaOfRegion(region));
    });
    return [...found.values()];
  }

  /**
   * Merges cells; merges in their way are undone.
   * @param area - The cells.
   * @param keepStyles - Leave each cell its own style, as a copied merge does.
   */
  merge(area: Area, keepStyles: boolean): void {
    this.unmerge(area);
    if (area.rows * area.columns < 2) return;
    const { row: top, column: left, rows, columns } = area;
    const master = this.owner.cell(top, left);
    const style: CellStyle = master.style;
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        const cell = this.owner.cell(row, column);
        if (cell === master) continue;
        cell.merge(master, true);
        if (!keepStyles) cell.style = this.owner.book.styles.mergedInto(style, cell.style);
      }
    }
    // The engine's own mergeCells looks for conflicts among all merges of the sheet at every call.
    this.#regions[master.address] = new Range(top + 1, left + 1, top + rows, left + columns);
  }

  /**
   * Undoes merges.
   * @param area - Every merge that touches these cells is undone.
   */
  unmerge(area: Area): void {
    for (const merge of this.areas(area)) {
      this.owner.sheet.unMergeCells(addressOf({ ...merge, rows: 1, columns: 1 }));
    }
  }
}
