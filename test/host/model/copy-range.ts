/** Copying cells: contents, formats, merges, row heights. */
import type { Area } from "./a1";
import { cellFormula, setCellContent } from "./cell-content";
import { slideFormula } from "./formula-text";
import type { SheetModel } from "./sheet-model";
import { readInput } from "./typed-input";

/** What is copied, in office.js's words. */
export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths";

interface CopyPlace {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** A source smaller than its target is repeated when it fits; a target of one cell grows to the source. */
function targets(source: Area, target: Area): Area[] {
  const { rows, columns } = source;
  const tall = target.rows % rows === 0 ? target.rows / rows : 1;
  const wide = target.columns % columns === 0 ? target.columns / columns : 1;
  const places: Area[] = [];
  for (let down = 0; down < tall; down += 1) {
    for (let right = 0; right < wide; right += 1) {
      places.push({ row: target.row + down * rows, column: target.column + right * columns, rows, columns });
    }
  }
  return places;
}

function copyFormats(from: CopyPlace, to: CopyPlace): void {
  const { sheet: source, area } = from;
  const { sheet: target } = to;
  const merges = source.merged.areas(area);
  target.merged.unmerge(to.area);
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const style = source.styleAt(area.row + row, area.column + column);
      const there = target.peek(to.area.row + row, to.area.column + column);
      if (!there && Object.keys(style).length === 0) continue;
      target.cell(to.area.row + row, to.area.column + column).style = style;
    }
  }
  for (const merge of merges) {
    const moved = {
      ...merge,
      row: merge.row - area.row + to.area.row,
      column: merge.column - area.column + to.area.column,
    };
    target.merged.merge(moved, true);
  }
}

function copyContents(
  from: CopyPlace,
  to: CopyPlace,
  kind: CopyKind,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const { sheet: source, area } = from;
  const { sheet: target } = to;
  const inputs: { readonly row: number; readonly column: number; readonly value: unknown }[] = [];
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const sourceRow = area.row + row;
      const sourceColumn = area.column + column;
      const place = {
        row: to.area.row + (transpose ? column : row),
        column: to.area.column + (transpose ? row : column),
      };
      const formula = cellFormula(source.peek(sourceRow, sourceColumn), source.book.date1904);
      const isFormula =
        typeof formula === "string" && source.peek(sourceRow, sourceColumn)?.formula !== undefined;
      let value: unknown = source.value(sourceRow, sourceColumn);
      if (kind !== "Values" && isFormula) {
        value = `=${slideFormula(formula.slice(1), place.row - sourceRow, place.column - sourceColumn)}`;
      } else if (typeof value === "string" && value !== "") value = `'${value}`;
      if (skipBlanks && value === "") continue;
      inputs.push({ ...place, value });
    }
  }
  for (const { row, column, value } of inputs) {
    if (value === "" && !target.peek(row, column)) continue;
    setCellContent(target.cell(row, column), readInput(value, "General", target.book.date1904));
    target.book.touch(target, row, column);
  }
}

/**
 * Copies cells.
 * @param from - Source.
 * @param to - Target; repeated when it is a multiple of the source.
 * @param kind - What is copied.
 * @param skipBlanks - Leave the target's cell where the source's is blank.
 * @param transpose - Swap rows and columns of the contents.
 */
export function copyRange(
  from: CopyPlace,
  to: CopyPlace,
  kind: CopyKind,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  from.sheet.book.calculate();
  for (const area of targets(from.area, to.area)) {
    const place = { sheet: to.sheet, area };
    if (kind === "All" || kind === "Formats") copyFormats(from, place);
    if (kind === "All" || kind === "Values" || kind === "Formulas")
      copyContents(from, place, kind, skipBlanks, transpose);
    if (kind === "ColumnWidths") {
      for (let column = 0; column < area.columns; column += 1) {
        const points = from.sheet.columnPoints(from.area.column + column);
        to.sheet.setColumnPoints({ ...area, column: area.column + column, columns: 1 }, points);
      }
    }
  }
}
