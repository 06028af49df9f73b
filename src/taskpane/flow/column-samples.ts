/** All columns of a table with their first values, for choosing by hand. */
import { isBlankCell } from "../../intake/cell-text";
import { readAsKind } from "../../intake/column-choices";
import { tableAt } from "../../intake/found-tables";
import type { SheetGrid, SourceKind } from "../../intake/reading";
import type { FlowCore } from "./flow-core";
import type { ColumnSample } from "./views";

const SHOWN_VALUES = 3;

/**
 * Columns of a sheet or table.
 *
 * @param core - Shared state after looking at the workbook.
 * @param sheet - Name of the sheet.
 * @param table - Name of the table; null = the sheet's used part.
 * @param headerRow - Row of the header, from 0 on the sheet.
 * @returns Columns that have a header, left to right.
 */
export function columnSamples(
  core: FlowCore,
  sheet: string,
  table: string | null,
  headerRow: number,
): readonly ColumnSample[] {
  const place = headerIn(core, sheet, table, headerRow);
  if (place === null) return [];
  const { grid, from } = place;
  return grid.values[from].flatMap((header, index) => {
    if (isBlankCell(header)) return [];
    const values = grid.values
      .slice(from + 1)
      .map((row) => row[index])
      .filter((value) => !isBlankCell(value))
      .slice(0, SHOWN_VALUES);
    return [{ header: String(header), column: grid.firstColumn + index, values }];
  });
}

/**
 * What the columns of a sheet or table most likely are, for a kind of table the user says it is.
 *
 * @param core - Shared state after looking at the workbook.
 * @param kind - The kind.
 * @param sheet - Name of the sheet.
 * @param table - Name of the table; null = the sheet's used part.
 * @param headerRow - Row of the header, from 0 on the sheet.
 * @returns Field -> column from 0; empty when the row is not among the rows looked at.
 */
export function likelyColumns(
  core: FlowCore,
  kind: SourceKind,
  sheet: string,
  table: string | null,
  headerRow: number,
): Readonly<Record<string, number>> {
  const place = headerIn(core, sheet, table, headerRow);
  if (place === null) return {};
  const { columns } = readAsKind(tableAt(place.grid, place.from), kind);
  return Object.fromEntries(columns.map(({ field, column }) => [field, column]));
}

function headerIn(
  core: FlowCore,
  sheet: string,
  table: string | null,
  headerRow: number,
): { readonly grid: SheetGrid; readonly from: number } | null {
  const grid = core
    .snapshot()
    .sources?.samples.find((sample) => sample.sheet === sheet && sample.table === table);
  const from = headerRow - (grid?.firstRow ?? 0);
  return grid === undefined || from < 0 || from >= grid.values.length ? null : { grid, from };
}
