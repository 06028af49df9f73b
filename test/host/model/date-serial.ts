/** Days as Excel counts them. */

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * Serial number of an instant in universal time.
 * @param time - Milliseconds since 1970.
 * @param date1904 - Whether the workbook counts from 1904.
 * @returns Days with their fraction; days before March 1900 allow for the leap day that never was.
 */
export function serialOfTime(time: number, date1904: boolean): number {
  // Millisecond instants of whole seconds must give back the number that the file held, not its neighbour.
  const exact = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  const serial = Math.round(exact * 1e9) / 1e9;
  return !date1904 && serial < 61 && serial >= 1 ? serial - 1 : serial;
}

/**
 * Serial number of a calendar date.
 * @param year - Full year.
 * @param month - 1 to 12.
 * @param day - 1 to 31.
 * @param date1904 - Whether the workbook counts from 1904.
 * @returns The serial number, or undefined when there is no such day.
 */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? serialOfTime(time, date1904) : undefined;
}
