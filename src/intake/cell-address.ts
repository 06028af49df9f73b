/** Addresses of cells as Excel writes them. */

/**
 * Letters of a column.
 *
 * @param column - Column from 0.
 * @returns "A" for 0, "AB" for 27.
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
