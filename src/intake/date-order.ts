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
const SHORT_YEAR = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
/** Years in a column are few, days are many. */
const MOST_YEARS = 3;

/** What the cells of a date column have shown so far. */
interface Shown {
  dayFirst: number;
  monthFirst: number;
  /** True dates, or any other numbers. */
  numbers: number;
  /** Numbers such as 250305. */
  compact: number;
  short: number;
  readonly firsts: Set<string>;
  readonly thirds: Set<string>;
}

/**
 * How the dates of a column are written, where it shows it beyond doubt: the order of day and month in texts such as
 * 25/12/2025, the year first in 25.3.14, or days such as 250314.
 *
 * @param table - A table.
 * @param field - A date field of it.
 * @returns Work that ends with what the column shows.
 */
function* shownBy(table: TableToRead, field: string): Steps<Pick<DateOptions, "order" | "shortYears">> {
  const { grid, source } = table;
  const column = source.columns.find((choice) => choice.field === field)?.column;
  if (column === undefined) return {};
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  const shown: Shown = {
    dayFirst: 0,
    monthFirst: 0,
    numbers: 0,
    compact: 0,
    short: 0,
    firsts: new Set(),
    thirds: new Set(),
  };
  for (let row = first; row < Math.min(grid.values.length, first + source.rowCount); row++) {
    if ((row - first + 1) % ROWS_A_STEP === 0) yield;
    const cell = grid.values[row][column - grid.firstColumn];
    const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cellText(cell) : "";
    if (SIX_DIGITS.test(text)) shown.compact++;
    else if (typeof cell === "number") shown.numbers++;
    else noteText(text, shown);
    // Most columns are true dates throughout, and show nothing.
    if (shown.numbers >= ENOUGH) return {};
  }
  return conclusion(shown);
}

const SIX_DIGITS = /^[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;

function noteText(text: string, shown: Shown): void {
  const parts = THREE_PARTS.exec(text);
  if (parts !== null) {
    if (Number(parts[1]) > 12) shown.dayFirst++;
    if (Number(parts[2]) > 12) shown.monthFirst++;
    return;
  }
  const short = SHORT_YEAR.exec(text);
  if (short === null) return;
  shown.short++;
  shown.firsts.add(short[1]);
  shown.thirds.add(short[3]);
}

function conclusion(shown: Shown): Pick<DateOptions, "order" | "shortYears"> {
  const { dayFirst, monthFirst, numbers, compact, short, firsts, thirds } = shown;
  // A true date among the texts means that Excel has already guessed at some of them: trust neither order.
  if (numbers > 0) return {};
  if (compact >= ENOUGH && short + dayFirst + monthFirst === 0) return { shortYears: true };
  if (dayFirst >= ENOUGH && monthFirst === 0) return { order: "day-first" };
  if (monthFirst >= ENOUGH && dayFirst === 0) return { order: "month-first" };
  const yearFirst = short > ENOUGH && firsts.size <= MOST_YEARS && thirds.size > 2 * firsts.size;
  return yearFirst && [...firsts].every((year) => Number(year) > 12) ? { order: "year-first" } : {};
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
  const shown = field === undefined ? {} : yield* shownBy(table, field);
  const { order } = shown;
  if (order === undefined) return { ...dates, ...shown };
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
