/**
 * Calendar steps on Excel serial day numbers (1900 system, whole days, UTC).
 * Months step as in a sales year: from the last day of a month to the last day of the other month.
 */

const EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** A month of a year. */
export interface CalendarMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/**
 * Month a day lies in.
 *
 * @param day - Excel serial, 61 or later.
 * @returns Year and month.
 * @example
 * monthOfDay(45_000); // => { year: 2023, month: 3 }
 */
export function monthOfDay(day: number): CalendarMonth {
  const date = new Date((Math.floor(day) - EPOCH) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/**
 * Excel serial of a calendar day; months and days outside their range carry over.
 *
 * @param year - Full year.
 * @param month - 1 = January.
 * @param day - 1 = first; 0 = last day of the month before.
 * @returns Excel serial day.
 * @example
 * serialDay(2023, 3, 15); // => 45000
 */
export function serialDay(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY) + EPOCH;
}

/**
 * The same day some months earlier or later; month ends stay month ends, missing days become the last day.
 *
 * @param day - Excel serial.
 * @param months - Whole months, negative for earlier.
 * @returns Excel serial.
 * @example
 * addMonths(41_578, -12); // => 41213 (31 Oct 2013 to 31 Oct 2012)
 */
export function addMonths(day: number, months: number): number {
  const { year, month } = monthOfDay(day);
  const dayOfMonth = Math.floor(day) - serialDay(year, month, 0);
  const lastDay = serialDay(year, month + 1, 0) - serialDay(year, month, 0);
  const targetLength = serialDay(year, month + months + 1, 0) - serialDay(year, month + months, 0);
  const target = dayOfMonth === lastDay ? targetLength : Math.min(dayOfMonth, targetLength);
  return serialDay(year, month + months, target);
}

/**
 * First day of the month a day lies in, some months away.
 *
 * @param day - Excel serial.
 * @param months - Whole months to step, 0 by default.
 * @returns Excel serial of a first of the month.
 */
export function monthStart(day: number, months = 0): number {
  const { year, month } = monthOfDay(day);
  return serialDay(year, month + months, 1);
}
