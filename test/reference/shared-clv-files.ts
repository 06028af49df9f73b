/** Reads the reference files beside the project; they are never part of it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const shared = join(__dirname, "../../../shared");

/** Whether the reference files and data sets are there. */
export const sharedFilesPresent =
  existsSync(join(shared, "reference/clv")) && existsSync(join(shared, "data/cdnow"));

/**
 * Rows of a CSV file.
 * @param path - Path below the shared folder.
 * @returns One object a row, by column name; quotes are dropped.
 */
export function sharedRows(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(shared, path), "utf8")
    .replaceAll('"', "")
    .trim()
    .split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/**
 * Excel serial day of an ISO date.
 * @param iso - "1997-01-01".
 * @returns Whole day number.
 */
export function serialDay(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569;
}
