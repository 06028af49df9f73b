/** Days as text for messages and pages: 2025-03-05, the one form no reader can misread. */

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/**
 * A serial day as text.
 *
 * @param serial - Excel serial of the 1900 system, from 61 on.
 * @returns Year, month, day.
 * @example
 * isoDay(45721); // => "2025-03-05"
 */
export function isoDay(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
