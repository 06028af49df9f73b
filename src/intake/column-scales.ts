/** What one unit of each column of a table is worth: by its header, or by a title above the table. */
import { fieldType } from "./fields";
import type { ReadingLog } from "./reading-log";
import type { TableToRead } from "./table-rows";
import { headerScale, titleScale } from "./units";

/** A header that says 元 has said its unit, whatever the title says. */
const SAYS_UNIT = /[(（]?元[)）]?\s*$/u;

/**
 * The factors of a table's columns.
 *
 * @param table - The table.
 * @param log - Where it is noted that amounts are multiplied.
 * @returns Factor by field; fields whose amounts stand as they are are 1.
 */
export function columnScales({ source, grid }: TableToRead, log: ReadingLog): ReadonlyMap<string, number> {
  const title = titleScale(grid, source.headerRow - grid.firstRow);
  const scales = new Map<string, number>();
  for (const { field, header } of source.columns) {
    const own = headerScale(header);
    const byTitle = fieldType(field) === "money" && !SAYS_UNIT.test(header) ? title : 1;
    const factor = own === 1 ? byTitle : own;
    scales.set(field, factor);
    if (factor !== 1 && (field === "orderAmount" || field === "yearlySales"))
      noteScale(source.sheet, header, factor, log);
  }
  return scales;
}

/**
 * Notes that the amounts of a sheet are multiplied by the unit named.
 *
 * @param sheet - The sheet.
 * @param header - Header of the amounts; "" for the amounts of months.
 * @param factor - What one unit is worth.
 * @param log - Where it is noted.
 */
export function noteScale(sheet: string, header: string, factor: number, log: ReadingLog): void {
  log.add({
    code: "scaled-amounts",
    group: "handled",
    count: 1,
    sheet,
    places: [],
    parameters: { header, factor },
  });
}
