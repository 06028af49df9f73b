/** Copying a whole sheet, and formulas after a sheet was renamed. */
import { ValueType, type Workbook } from "@cj-tech-master/excelts";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { moveReferences } from "./formula-text";
import { renameInFormula, type DefinedNamesModel } from "./names";
import type { ChartsModel } from "./charts-model";
import type { SheetModel } from "./sheet-model";
import type { TablesModel } from "./tables";

const EVERYTHING: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** What a copy needs of the workbook. */
export interface CopyBook {
  readonly workbook: Workbook;
  readonly names: DefinedNamesModel;
  readonly tables: TablesModel;
  readonly charts: ChartsModel;
  addSheet(name: string): SheetModel;
  findSheet(name: string): SheetModel | undefined;
}

/**
 * Copies a sheet behind the others.
 * @param book - The workbook.
 * @param source - The sheet.
 * @returns The copy, named "Name (2)".
 */
export function copySheet(book: CopyBook, source: SheetModel): SheetModel {
  let number = 2;
  const nameOf = (): string => {
    const suffix = ` (${String(number)})`;
    return source.sheet.name.slice(0, 31 - suffix.length) + suffix;
  };
  while (book.findSheet(nameOf())) number += 1;
  const copy = book.addSheet(nameOf());
  const { sheet: from } = source;
  const { sheet: to } = copy;
  to.properties = structuredClone(from.properties);
  to.pageSetup = structuredClone(from.pageSetup);
  to.headerFooter = structuredClone(from.headerFooter);
  to.views = structuredClone(from.views);
  to.rowBreaks = structuredClone(from.rowBreaks);
  to.colBreaks = structuredClone(from.colBreaks);
  to.sheetProtection = structuredClone(from.sheetProtection);
  to.conditionalFormattings = structuredClone(from.conditionalFormattings);
  to.dataValidations.model = structuredClone(from.dataValidations.model);
  from.columns.forEach((column, index) => {
    const own = to.getColumn(index + 1);
    if (column.width !== undefined) own.width = column.width;
    own.hidden = column.hidden;
    own.style = column.style;
  });
  copy.takeBlankStyles(source);
  from.eachRow({ includeEmpty: true }, (row, index) => {
    const own = to.getRow(index);
    if (row.height !== undefined) own.height = row.height;
    own.hidden = row.hidden;
    own.style = row.style;
  });
  source.eachCell(EVERYTHING, (cell, row, column) => {
    const own = copy.cell(row, column);
    own.style = cell.style;
    if (cell.type === ValueType.Null || cell.type === ValueType.Merge) return;
    const { value } = cell;
    own.value =
      typeof value === "object" && value !== null && "sharedFormula" in value
        ? { formula: cell.formula ?? "" }
        : value;
  });
  for (const merge of source.merged.areas()) copy.merged.merge(merge, true);
  for (const entry of book.names.in(source)) {
    const formula = renameInFormula(entry.formula, from.name, to.name);
    const added = book.names.add(entry.name, copy, formula);
    added.visible = entry.visible;
  }
  for (const entry of book.tables.all(source)) {
    const added = book.tables.add(copy, book.tables.areaOf(entry));
    added.table.model.style = structuredClone(entry.table.model.style ?? {});
    for (const [index, column] of added.table.model.columns.entries()) {
      column.filterButton = entry.table.model.columns[index]?.filterButton ?? true;
    }
  }
  book.charts.copySheet(source, copy);
  return copy;
}

/**
 * Brings the formulas of a sheet into line with a renamed sheet.
 * @param sheet - The sheet with the formulas.
 * @param before - Old name.
 * @param after - New name.
 */
export function renameInSheet(sheet: SheetModel, before: string, after: string): void {
  rewriteFormulas(sheet, (formula) => renameInFormula(formula, before, after));
}

/**
 * Loses what the formulas of a sheet refer to on a sheet that is removed.
 * @param sheet - The sheet with the formulas.
 * @param removed - Name of the one that goes.
 */
export function loseInSheet(sheet: SheetModel, removed: string): void {
  const gone = removed.toLowerCase();
  rewriteFormulas(sheet, (formula) =>
    moveReferences(formula, (at) => (at.sheet?.toLowerCase() === gone ? undefined : at)),
  );
}

function rewriteFormulas(sheet: SheetModel, rewrite: (formula: string) => string): void {
  sheet.eachCell(EVERYTHING, (cell) => {
    if (cell.type !== ValueType.Formula || cell.formula === undefined) return;
    const formula = rewrite(cell.formula);
    if (formula === cell.formula) return;
    const { value, result } = cell;
    cell.value =
      typeof value === "object" && value !== null && "shareType" in value
        ? { ...value, formula }
        : { formula, ...(result === undefined ? {} : { result }) };
  });
}
