/** The months of a wide table, one column a month, as hand-kept ledgers have them. */
import { cellText } from "./cell-text";
import { endOfMonth, parseDate, serialOfDay } from "./parse-date";
import type { CellValue, SheetGrid } from "./reading";

/** A column that holds the sales of one month. */
export interface MonthColumn {
  readonly column: number;
  /** Last day of the month. */
  readonly date: number;
}

const BARE_MONTH = /^(?:(\d{1,2})月份?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)$/iu;
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The columns of a table whose headers are months.
 *
 * @param headers - Header cells with their columns.
 * @param year - Year for headers that name a month only ("3月", "Mar"), from the title or the sheet's name;
 * `null` leaves such columns out.
 * @returns The month columns, in the order of the headers.
 */
function monthColumns(
  headers: readonly { readonly column: number; readonly header: CellValue }[],
  year: number | null,
): MonthColumn[] {
  return headers.flatMap(({ column, header }) => {
    const date = monthOf(header, year);
    return date === null ? [] : [{ column, date }];
  });
}

/** Fewer months than this are chance. */
const LEAST_MONTHS = 3;

/**
 * The months a header row names; the year of bare months comes from a title above it or the sheet's name.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header within the grid.
 * @returns The month columns; empty when there are fewer than three.
 */
export function monthsInHeader(grid: SheetGrid, headerRow: number): MonthColumn[] {
  const headers = (grid.values[headerRow] ?? []).map((header, column) => ({ column, header }));
  const titles = grid.values
    .slice(Math.max(0, headerRow - 5), headerRow)
    .flat()
    .map(cellText)
    .join(" ");
  const months = monthColumns(headers, yearNamedIn(titles) ?? yearNamedIn(grid.sheet));
  return months.length >= LEAST_MONTHS ? months : [];
}

/**
 * The year a title or a sheet's name speaks of.
 *
 * @param text - "2025年销售台账", "Sales 2025" and the like.
 * @returns The year, or `null` when there is none or more than one.
 */
function yearNamedIn(text: string): number | null {
  const years = new Set(cellText(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  for (const year of years) return years.size === 1 ? Number(year) : null;
  return null;
}

function monthOf(header: CellValue, year: number | null): number | null {
  if (typeof header === "number" && header < 18264) return null;
  const text = cellText(header);
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
