/**
 * A sheet name as it stands in a formula.
 *
 * @param sheet - Any sheet name.
 * @returns The name in apostrophes, its own doubled.
 */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
