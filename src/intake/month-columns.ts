/** The months of a wide table, one column a month, as hand-kept ledgers have them. */
import { cellText } from "./cell-text";
import { endOfMonth, parseDate, serialOfDay } from "./parse-date";
import type { CellValue } from "./reading";

/** A column that holds the sales of one month. */
export interface MonthColumn {
  readonly column: number;
  /** Last day of the month. */
  readonly date: number;
}

const BARE_MONTH = /^(?:(\d{1,2})月份?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)$/iu;
const COMPACT_MONTH = /^(20\d{2}|19\d{2})(0[1-9]|1[0-2])$/u;
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The columns of a table whose headers are months.
 *
 * @param headers - Header cells with their columns.
 * @param year - Year for headers that name a month only ("3月", "Mar"), from the title or the sheet's name;
 * `null` leaves such columns out.
 * @returns The month columns, in the order of the headers.
 */
export function monthColumns(
  headers: readonly { readonly column: number; readonly header: CellValue }[],
  year: number | null,
): MonthColumn[] {
  return headers.flatMap(({ column, header }) => {
    const date = monthOf(header, year);
    return date === null ? [] : [{ column, date }];
  });
}

/**
 * The year a title or a sheet's name speaks of.
 *
 * @param text - "2025年销售台账", "Sales 2025" and the like.
 * @returns The year, or `null` when there is none or more than one.
 */
export function yearNamedIn(text: string): number | null {
  const years = new Set(cellText(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  for (const year of years) return years.size === 1 ? Number(year) : null;
  return null;
}

function monthOf(header: CellValue, year: number | null): number | null {
  if (typeof header === "number" && header < 18264) return null;
  const text = cellText(header);
  const compact = COMPACT_MONTH.exec(text);
  if (compact !== null) return lastDay(Number(compact[1]), Number(compact[2]));
  const bare = BARE_MONTH.exec(text);
  if (bare !== null) {
    const month = bare[1] === undefined ? NAMES.indexOf(bare[2].toLowerCase()) + 1 : Number(bare[1]);
    return year === null ? null : lastDay(year, month);
  }
  const parsed = parseDate(header);
  if (parsed.status !== "value") return null;
  return typeof header === "number" || parsed.precision === "month" || /^\d{4}\D\d{1,2}\D0?1\D?$/u.test(text)
    ? endOfMonth(parsed.value)
    : null;
}

function lastDay(year: number, month: number): number | null {
  const first = serialOfDay(year, month, 1);
  return first === null ? null : endOfMonth(first);
}
