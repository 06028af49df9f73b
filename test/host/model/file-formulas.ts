/** Formulas that a file brought: what they showed in Excel is not lost to what the engine can't calculate. */
import { ValueType, type Cell } from "@cj-tech-master/excelts";
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "./a1";
import type { SheetModel } from "./sheet-model";

/** Cells that all formulas together may refer to; the engine keeps each such pair in memory. */
const MOST_REFERENCES = 20_000_000;
const AREA = /\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z\d(])/gi;
const TABLE = /[\p{L}_][\p{L}\p{N}_.]*\[/gu;

function referencedCells(formula: string, sheet: SheetModel, tableRows: number): number {
  let cells = 0;
  for (const [text] of formula.matchAll(AREA)) {
    const area = parseAddress(text.replaceAll("$", ""));
    if (area) cells += Math.min(area.rows, sheet.sheet.rowCount) * area.columns;
  }
  for (const _ of formula.matchAll(TABLE)) cells += tableRows;
  return cells;
}

type Result = Cell["result"];

/** What the engine answers for a function it does not know or can't calculate. */
function isGivenUp(result: Result): boolean {
  return (
    typeof result === "object" &&
    "error" in result &&
    (result.error === "#NAME?" || result.error === "#CALC!")
  );
}

/** Formulas of a file as opened. */
export class FileFormulas {
  readonly #cells: Cell[] = [];
  /** Too many to calculate here: they keep the results that the file came with. */
  readonly #tooMany: boolean;

  /**
   * @param sheets - The sheets as opened.
   * @param tableRows - Rows of the largest table.
   */
  constructor(sheets: readonly SheetModel[], tableRows: number) {
    let references = 0;
    for (const sheet of sheets) {
      sheet.eachCell({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (cell) => {
        if (cell.type !== ValueType.Formula || cell.formula === undefined) return;
        this.#cells.push(cell);
        references += referencedCells(cell.formula, sheet, tableRows);
      });
    }
    this.#tooMany = references > MOST_REFERENCES;
  }

  /** Whether a program that can't calculate wrote the file: Excel would calculate it when opening. */
  get lackResults(): boolean {
    return this.#cells.some(({ result }) => result === undefined);
  }

  /**
   * Runs a calculation. Where the engine gives up on a formula that the file had a result for, as for a
   * function it does not know, the file's result stays.
   * @param calculate - The engine's calculation.
   */
  around(calculate: () => void): void {
    // A cell may have been typed over since the file was opened.
    const cells = this.#cells.filter(({ type }) => type === ValueType.Formula);
    const before = cells.map((cell) => ({ cell, value: cell.value, result: cell.result }));
    if (this.#tooMany) for (const { cell, result } of before) cell.value = result ?? null;
    try {
      calculate();
    } finally {
      if (this.#tooMany) for (const { cell, value } of before) cell.value = value;
    }
    for (const { cell, result } of before) {
      if (result !== undefined && !isGivenUp(result) && isGivenUp(cell.result)) cell.result = result;
    }
  }
}
