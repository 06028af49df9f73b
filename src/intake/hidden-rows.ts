/** Says which rows of the tables are hidden: they are counted, though the user may not think of them. */
import { isBlankRow } from "./table-headers";
import type { ReadingLog } from "./reading-log";
import type { TableToRead } from "./table-rows";

/**
 * Notes the hidden rows of a table.
 *
 * @param table - A table that was read.
 * @param log - Where they are noted.
 */
export function noteHiddenRows({ source, grid }: TableToRead, log: ReadingLog): void {
  for (const row of grid.hiddenRows ?? []) {
    const below = row - source.headerRow;
    if (below < 1 || below > source.rowCount || isBlankRow(grid.values[row - grid.firstRow])) continue;
    log.find("hidden-rows", "your-call", { sheet: source.sheet, row: row + 1, letters: () => null }, null);
  }
}
