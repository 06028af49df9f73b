/** Days of the sample's calendar as Excel serial numbers. */

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * Serial number of a day.
 *
 * @param year - Four digits.
 * @param month - 1 to 12.
 * @param day - 1 to 31.
 * @returns The 1900-system serial.
 */
export function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

/**
 * Month of a day.
 *
 * @param day - Serial number.
 * @returns 0 for January to 11 for December.
 */
export function monthOf(day: number): number {
  return new Date(EPOCH + day * DAY).getUTCMonth();
}

/**
 * The working day on or after a day.
 *
 * @param day - Serial number.
 * @returns The same day, or the Monday after a Saturday or Sunday.
 */
export function workingDay(day: number): number {
  const weekday = new Date(EPOCH + day * DAY).getUTCDay();
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
