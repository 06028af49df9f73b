/** Reads the day something happened in business, and says in a rejection's words why it cannot. */
import { endOfMonth, parseDate } from "./parse-date";
import type { DateOptions } from "./parse-date";
import type { CellValue, RejectionReason } from "./reading";

/** A day, or the reason why there is none. */
export type BusinessDay = { readonly day: number } | { readonly reason: RejectionReason };

/** 1950-01-01: a smaller number in a date column is a year or a count, not a day. */
const EARLIEST = 18264;

/**
 * Reads the day from a cell; a month without a day is its last day.
 *
 * @param cell - The cell.
 * @param dates - How dates are to be read.
 * @returns The serial day number from 1950 on, or the reason to reject the row.
 */
export function businessDay(cell: CellValue, dates: DateOptions): BusinessDay {
  const parsed = parseDate(cell, dates);
  switch (parsed.status) {
    case "value":
      if (parsed.value < EARLIEST) return { reason: "text-date" };
      return { day: parsed.precision === "month" ? endOfMonth(parsed.value) : parsed.value };
    case "blank":
      return { reason: "missing-date" };
    case "ambiguous":
      return { reason: "ambiguous-date" };
    case "error-cell":
      return { reason: "error-cell" };
    case "not-recognised":
      return { reason: "text-date" };
  }
}
