/** Which comes first in a column of dates written as text, day or month, where the column itself shows it. */
import { cellText } from "./cell-text";
import type { DateOptions } from "./parse-date";
import type { SourceKind } from "./reading";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableToRead } from "./table-rows";

const THREE_PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b/u;
/** So many dates must show the order, and none the other. */
const ENOUGH = 3;

/**
 * The order of day and month in a column of text dates such as 25/12/2025.
 *
 * @param table - A table.
 * @param field - A date field of it.
 * @returns Work that ends with the order; `null` when the column does not show it beyond doubt.
 */
function* dateOrderOf(table: TableToRead, field: string): Steps<"day-first" | "month-first" | null> {
  const { grid, source } = table;
  const column = source.columns.find((choice) => choice.field === field)?.column;
  if (column === undefined) return null;
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  let dayFirst = 0;
  let monthFirst = 0;
  for (let row = first; row < Math.min(grid.values.length, first + source.rowCount); row++) {
    if ((row - first + 1) % ROWS_A_STEP === 0) yield;
    const cell = grid.values[row][column - grid.firstColumn];
    // A true date among the texts means that Excel has already guessed at some of them: trust neither order.
    if (typeof cell === "number") return null;
    const parts = typeof cell === "string" ? THREE_PARTS.exec(cellText(cell)) : null;
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst++;
    if (Number(parts[2]) > 12) monthFirst++;
  }
  if (dayFirst >= ENOUGH && monthFirst === 0) return "day-first";
  return monthFirst >= ENOUGH && dayFirst === 0 ? "month-first" : null;
}

const DATE_FIELD: Partial<Record<SourceKind, string>> = {
  orders: "orderDate",
  visits: "visitDate",
  complaints: "complaintOpened",
  surveys: "surveyDate",
  receivables: "receivableDue",
};

/**
 * How the dates of a table are to be read.
 *
 * @param table - A table.
 * @param kind - Its kind.
 * @param dates - What the workbook says about its dates.
 * @param log - Where it is noted that the column itself shows its order; left out for no note.
 * @returns Work that ends with the options, with the order of day and month where the main date column shows it.
 */
export function* dateOptions(
  table: TableToRead,
  kind: SourceKind,
  dates: DateOptions,
  log?: ReadingLog,
): Steps<DateOptions> {
  const field = DATE_FIELD[kind];
  const order = field === undefined ? null : yield* dateOrderOf(table, field);
  if (order === null) return dates;
  log?.add({
    code: "date-order-from-column",
    group: "your-call",
    count: 1,
    sheet: table.source.sheet,
    places: [],
    parameters: { order },
  });
  return { ...dates, order };
}
