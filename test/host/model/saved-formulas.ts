/** Formulas of add-in functions as a file keeps them. */
import { ValueType, type Cell, type CellValueInput } from "@cj-tech-master/excelts";
import { addressOf, MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { callsAddinFunction } from "./cell-content";
import type { SheetModel } from "./sheet-model";

const EVERYTHING: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const CALL = /(^|[^\p{L}\p{N}_.])([A-Z][A-Z0-9_]*)\.([A-Z][A-Z0-9_.]*)(?=\s*\()/giu;

// Functions younger than the file format; a file names them with a prefix.
const YOUNGER =
  /(^|[^\p{L}\p{N}_.])(MAXIFS|MINIFS|IFS|SWITCH|CONCAT|TEXTJOIN|XLOOKUP|XMATCH|SORTBY|UNIQUE|SEQUENCE|RANDARRAY)(?=\s*\()/giu;

/** What the file needs to know of the workbook. */
export interface SpillingBook {
  sheets(): SheetModel[];
  spillsOn(sheet: SheetModel): readonly Area[];
}

/** Excel is seen to keep a call of an add-in's function, and of a function younger than the format, under a prefix. */
function fileFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(CALL, "$1_xldudf_$2_$3").replace(YOUNGER, "$1_xlfn.$2"),
    )
    .join("");
}

/**
 * Writes add-in formulas as files keep them while the file is made: under Excel's prefix, with the cells that
 * an array fills, and as an ordinary formula when it fills only its own.
 * @param book - The workbook.
 * @returns A function that puts the workbook back as it was.
 */
export function writeFileFormulas(book: SpillingBook): () => void {
  const before: { readonly cell: Cell; readonly value: CellValueInput }[] = [];
  for (const sheet of book.sheets()) {
    const spills = new Map(
      book.spillsOn(sheet).map((area) => [`${String(area.row)},${String(area.column)}`, area]),
    );
    sheet.eachCell(EVERYTHING, (cell, row, column) => {
      if (cell.type !== ValueType.Formula || cell.formula === undefined) return;
      const formula = fileFormula(cell.formula);
      if (formula === cell.formula && !callsAddinFunction(cell.formula)) return;
      const { value, result } = cell;
      before.push({ cell, value });
      const spill = spills.get(`${String(row)},${String(column)}`);
      const shown = result === undefined ? {} : { result };
      cell.value =
        spill && spill.rows * spill.columns > 1
          ? { formula, shareType: "array", isDynamicArray: true, ref: addressOf(spill), ...shown }
          : { formula, ...shown };
    });
  }
  return () => {
    for (const { cell, value } of before) cell.value = value;
  };
}
