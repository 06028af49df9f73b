/** All columns of a table with their first values, for choosing by hand. */
import { isBlankCell } from "../../intake/cell-text";
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
  const grid = core
    .snapshot()
    .sources?.samples.find((sample) => sample.sheet === sheet && sample.table === table);
  if (grid === undefined) return [];
  const from = headerRow - grid.firstRow;
  if (from < 0 || from >= grid.values.length) return [];
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
