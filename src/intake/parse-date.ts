/**
 * Reads a day from a cell, whatever way it is written, and refuses what can be read in two ways.
 *
 * Source: Microsoft, "Differences between the 1900 and the 1904 date system in Excel",
 * https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
 */
import { cellText, isErrorCell, isPlaceholder } from "./cell-text";
import { DAYS_1904 } from "./date-system";
import type { ParsedDate } from "./parsed";
import type { CellValue } from "./reading";

/** How a column's dates are to be read. */
export interface DateOptions {
  /** The workbook counts days from 1904-01-01; its serials are brought to the 1900 system. */
  readonly date1904?: boolean;
  /** Order of day and month in 03/04/2025, where the column itself has shown which; refused when left out. */
  readonly order?: "day-first" | "month-first" | "year-first";
  /** Numbers such as 250305 are days without a century, as the column has shown. */
  readonly shortYears?: boolean;
}

/** 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2958465;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30: serials from 61 on count from here; the fake 1900-02-29 makes earlier ones one less. */
const EPOCH = Date.UTC(1899, 11, 30);

const TIME =
  "(?:[T ]\\s*\\d{1,2}[:时点]\\d{1,2}(?:[:分]\\d{1,2}(?:[.,]\\d+)?秒?)?分?\\s*(?:[AP]\\.?M\\.?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?";
const WEEKDAY = "(?:\\s*\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?";
const YEAR_FIRST = new RegExp(
  `^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${WEEKDAY}${TIME}$`,
  "iu",
);
const SHORT_YEAR_ZH = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/u;
const MONTH_ONLY = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月份?|[-/.]\s*(\d{1,2}))$/u;
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, "iu");
/** 25.3.5 can only be the year first: nobody writes a year with one digit. */
const SHORT_YEAR_FIRST = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const SHORT_COMPACT = /^([0-4]\d)(\d{2})(\d{2})$/u;
const COMPACT_MONTH = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/u;
const THREE_PARTS = new RegExp(
  `^(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})${TIME}$`,
  "iu",
);
const NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY_NAME = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
const DAY_MONTH_YEAR = new RegExp(
  `^${DAY_NAME}(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*${NAME}[-/., ]*(\\d{4}|\\d{2})${TIME}$`,
  "iu",
);
const MONTH_DAY_YEAR = new RegExp(
  `^${DAY_NAME}${NAME}[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})${TIME}$`,
  "iu",
);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[-/. ]*${NAME}[-/. ]*(\\d{1,2})${TIME}$`, "iu");
const MONTH_YEAR = new RegExp(`^${NAME}[-/., ']*(\\d{4})$`, "iu");
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/u;

/**
 * Serial number of a calendar day.
 *
 * @param year - Four digits, 1900 to 9999.
 * @param month - 1 to 12.
 * @param day - 1 to 31.
 * @returns The 1900-system serial, or `null` when there is no such day.
 * @example
 * serialOfDay(2025, 3, 5); // => 45721
 */
export function serialOfDay(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const serial = Math.round((time - EPOCH) / MILLISECONDS_A_DAY);
  return serial > 60 ? serial : serial - 1;
}

/**
 * Last day of the month a serial lies in.
 *
 * @param serial - 1900-system serial of any day, 61 or later.
 * @returns The serial of that month's last day.
 */
export function endOfMonth(serial: number): number {
  const date = new Date(EPOCH + serial * MILLISECONDS_A_DAY);
  return Math.round(
    (Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) - EPOCH) / MILLISECONDS_A_DAY,
  );
}

/**
 * Reads a day from a cell. The time of day is dropped.
 *
 * @param value - A serial, 2025-03-05, 2025/3/5, 2025.3.5, 2025年3月5日, 20250305, 5 Mar 2025 and so on.
 * @param options - See {@link DateOptions}.
 * @returns The day, or why there is none; 03/04/25 is "ambiguous".
 * @example
 * parseDate("2025年3月5日"); // => { status: "value", value: 45721, precision: "day" }
 */
export function parseDate(value: CellValue | undefined, options: DateOptions = {}): ParsedDate {
  if (typeof value === "number") return dateOfNumber(value, options);
  if (typeof value === "boolean") return { status: "not-recognised" };
  if (isErrorCell(value)) return { status: "error-cell" };
  const text = cellText(value);
  if (text === "" || isPlaceholder(text)) return { status: "blank" };
  // Longer texts are sentences, and the patterns need not be tried on them.
  if (text.length > 60) return { status: "not-recognised" };
  return dateOfText(text, options);
}

function dateOfNumber(value: number, options: DateOptions): ParsedDate {
  if (Number.isInteger(value) && value > LAST_SERIAL) {
    const compact = COMPACT.exec(String(value));
    return compact === null
      ? { status: "not-recognised" }
      : day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  }
  const short = options.shortYears === true ? SHORT_COMPACT.exec(String(value)) : null;
  if (short !== null) return day(fullYear(short[1]), Number(short[2]), Number(short[3]));
  const month = COMPACT_MONTH.exec(String(value));
  // 202403 is March 2024: as a serial it would be a day in the year 2454.
  if (month !== null) return day(Number(month[1]), Number(month[2]), 1, "month");
  const serial = Math.floor(value) + (options.date1904 === true ? DAYS_1904 : 0);
  return serial >= 1 && serial <= LAST_SERIAL
    ? { status: "value", value: serial, precision: "day" }
    : { status: "not-recognised" };
}

function dateOfText(text: string, options: DateOptions): ParsedDate {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const shortYear = SHORT_YEAR_ZH.exec(text);
  if (shortYear !== null) return day(fullYear(shortYear[1]), Number(shortYear[2]), Number(shortYear[3]));
  const short = SHORT_YEAR_FIRST.exec(text);
  if (short !== null && (options.order === "year-first" || short[3].length === 1))
    return day(fullYear(short[1]), Number(short[2]), Number(short[3]));
  const parts = THREE_PARTS.exec(text);
  if (parts !== null) return dayOfParts([parts[1], parts[2], parts[3]], options);
  const month = MONTH_ONLY.exec(text);
  if (month !== null) return day(Number(month[1]), Number(month[2] || month[3]), 1, "month");
  const isNumber = SERIAL_TEXT.test(text) || COMPACT_MONTH.test(text);
  if (isNumber || (options.shortYears === true && SHORT_COMPACT.test(text)))
    return dateOfNumber(Number(text), options);
  return dateOfMonthName(text);
}

function dateOfMonthName(text: string): ParsedDate {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst !== null) return day(fullYear(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst !== null) return day(fullYear(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  if (yearFirst !== null) return day(Number(yearFirst[1]), monthOf(yearFirst[2]), Number(yearFirst[3]));
  const month = MONTH_YEAR.exec(text);
  if (month !== null) return day(Number(month[2]), monthOf(month[1]), 1, "month");
  return { status: "not-recognised" };
}

/** Every order the three parts can be read in; a day only when all that are possible agree. */
function dayOfParts(parts: readonly [string, string, string], options: DateOptions): ParsedDate {
  const [first, second, third] = [Number(parts[0]), Number(parts[1]), fullYear(parts[2])];
  const dayFirst = serialOfDay(third, second, first);
  const monthFirst = serialOfDay(third, first, second);
  const long = parts[2].length === 4;
  if (options.order !== undefined && options.order !== "year-first") {
    const chosen = options.order === "day-first" ? dayFirst : monthFirst;
    if (chosen !== null) return { status: "value", value: chosen, precision: "day" };
  }
  const yearFirst = long ? null : serialOfDay(fullYear(parts[0]), second, Number(parts[2]));
  const readings = new Set([dayFirst, monthFirst, yearFirst].filter((reading) => reading !== null));
  if (readings.size > 1) return { status: "ambiguous" };
  for (const reading of readings) return { status: "value", value: reading, precision: "day" };
  return { status: "not-recognised" };
}

function day(
  year: number,
  month: number,
  dayOfMonth: number,
  precision: "day" | "month" = "day",
): ParsedDate {
  const serial = serialOfDay(year, month, dayOfMonth);
  return serial === null ? { status: "not-recognised" } : { status: "value", value: serial, precision };
}

/** Excel's own rule for two digits: 00 to 29 are this century, 30 to 99 the last. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}
