/** Carries out what the user changed in the mapping. */
import { readAsKind } from "./column-choices";
import { findTables, tableAt } from "./found-tables";
import type { ReadTable } from "./found-tables";
import { isFieldOf } from "./column-choices";
import { headerForms } from "./header-text";
import { periodPlaces } from "./period-columns";
import type { ColumnChoice, MappingOverride, SheetGrid, SourceChoice } from "./reading";

/**
 * The sources the user chose.
 *
 * @param grids - The sheets and tables.
 * @param tables - The tables found in them.
 * @param overrides - The user's choices.
 * @returns One source for each override whose sheet exists.
 */
export function overriddenSources(
  grids: readonly SheetGrid[],
  tables: readonly ReadTable[],
  overrides: readonly MappingOverride[],
): SourceChoice[] {
  return overrides.flatMap((override) => {
    const table = chosenTable(grids, tables, override);
    return table === null ? [] : [sourceFrom(table, override)];
  });
}

function chosenTable(
  grids: readonly SheetGrid[],
  tables: readonly ReadTable[],
  override: MappingOverride,
): ReadTable | null {
  const onSheet = tables.filter((table) => table.grid.sheet === override.sheet);
  const grid = grids.find((candidate) => candidate.sheet === override.sheet);
  if (grid === undefined) return null;
  const { headerRow } = override;
  if (headerRow !== undefined) {
    const atRow = onSheet.find((table) => table.grid.firstRow + table.headerRow === headerRow - 1);
    if (atRow !== undefined) return atRow;
    const row = headerRow - 1 - grid.firstRow;
    return row >= 0 && row < grid.values.length ? tableAt(grid, row) : null;
  }
  const fitting = onSheet.find((table) => table.readings.some(({ kind }) => kind === override.kind));
  const first = fitting ?? onSheet[0] ?? findTables(grid)[0];
  return first ?? (grid.values.length > 0 ? tableAt(grid, 0) : null);
}

function sourceFrom(table: ReadTable, override: MappingOverride): SourceChoice {
  const recognised =
    table.readings.find(({ kind }) => kind === override.kind) ?? readAsKind(table, override.kind);
  let columns = [...recognised.columns];
  for (const [field, wanted] of Object.entries(override.columns ?? {})) {
    if (!isFieldOf(override.kind, field)) continue;
    columns = columns.filter((column) => column.field !== field);
    const place = wanted === null ? null : placeOf(table, wanted);
    if (place === null) continue;
    const chosen: ColumnChoice = { field, ...place, confidence: 1, alternatives: [] };
    columns = [...columns.filter((column) => column.column !== place.column), chosen];
  }
  const periods = override.kind === "orders" ? periodPlaces(table.grid, table.headerRow, columns) : [];
  return {
    kind: override.kind,
    sheet: table.grid.sheet,
    table: table.grid.table,
    headerRow: table.grid.firstRow + table.headerRow,
    columns,
    rowCount: table.rowCount,
    confidence: 1,
    ...(periods.length > 0 ? { months: periods.length, periodColumns: periods } : {}),
  };
}

/** A column named by its header or, where no header says so, by its letter. */
function placeOf(table: ReadTable, wanted: string): { header: string; column: number } | null {
  const named =
    table.headers.find((header) => header.text === wanted) ??
    table.headers.find((header) => headerForms(header.text)[0] === headerForms(wanted)[0]);
  if (named !== undefined) return { header: named.text, column: table.grid.firstColumn + named.column };
  if (!/^[A-Za-z]{1,3}$/u.test(wanted)) return null;
  const column = columnOfLetters(wanted);
  const header = table.headers.find((cell) => table.grid.firstColumn + cell.column === column);
  return { header: header?.text ?? wanted.toUpperCase(), column };
}

function columnOfLetters(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
