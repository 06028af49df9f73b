/** What the cells of a column look like, and how well that fits a field. */
import { cellText, isBlankCell, isErrorCell } from "./cell-text";
import type { FieldType } from "./fields";
import { parseDate } from "./parse-date";
import { parseMoney } from "./parse-money";
import type { CellValue } from "./reading";

/** A column's cells in figures; shares are of the cells that are not blank. */
export interface ColumnProfile {
  /** Cells looked at, blank ones included. */
  readonly rows: number;
  readonly filled: number;
  /** Share of all rows that are not blank. */
  readonly filledShare: number;
  readonly dateShare: number;
  readonly numberShare: number;
  readonly textShare: number;
  /** Share of different values. */
  readonly distinctShare: number;
  readonly fractionShare: number;
  readonly largest: number;
  readonly smallest: number;
  /** Values by their plain text, for finding columns that join. */
  readonly keys: ReadonlySet<string>;
}

/** 1950-01-01 and 2100-01-01: a number outside is no business date. */
const EARLIEST_DATE = 18264;
const LATEST_DATE = 73051;
const ENOUGH = 0.6;
const DATE_FORMAT = /[yd年日]|m(?:mm|.*\/|.*-)|月/iu;

/** Whether a number format shows dates; times alone and elapsed times are none. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/giu, "");
  return DATE_FORMAT.test(bare) && !/[0#]/u.test(bare.replace(/\.0+/u, ""));
}

/**
 * Profiles a column.
 *
 * @param cells - Data cells below the header, a sample is enough.
 * @param formats - Their number formats; a shorter list leaves the rest unknown.
 * @returns The column in figures.
 */
export function columnProfile(cells: readonly CellValue[], formats: readonly string[]): ColumnProfile {
  let filled = 0;
  let dates = 0;
  let numbers = 0;
  let fractions = 0;
  let largest = -Infinity;
  let smallest = Infinity;
  const keys = new Set<string>();
  cells.forEach((cell, index) => {
    if (isBlankCell(cell) || isErrorCell(cell)) return;
    filled++;
    keys.add(cellText(cell).toLowerCase());
    if (looksLikeDate(cell, formats[index])) dates++;
    const money = parseMoney(cell);
    if (money.status !== "value") return;
    numbers++;
    if (!Number.isInteger(money.value)) fractions++;
    largest = Math.max(largest, money.value);
    smallest = Math.min(smallest, money.value);
  });
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    rows: cells.length,
    filled,
    filledShare: cells.length === 0 ? 0 : filled / cells.length,
    dateShare: share(dates),
    numberShare: share(numbers),
    textShare: share(filled - numbers),
    distinctShare: share(keys.size),
    fractionShare: share(fractions),
    largest,
    smallest,
    keys,
  };
}

function looksLikeDate(cell: CellValue, format: string | undefined): boolean {
  if (typeof cell === "number") {
    const compact = (cell >= 19000101 && cell <= 21001231) || (cell >= 190001 && cell <= 210012);
    if (compact) return parseDate(cell).status === "value";
    const formatted = format !== undefined && isDateFormat(format);
    return (
      cell >= EARLIEST_DATE &&
      cell <= LATEST_DATE &&
      (formatted || format === undefined || format === "General")
    );
  }
  const parsed = parseDate(cell);
  return parsed.status === "value" || parsed.status === "ambiguous";
}

/**
 * How well a column's content fits a type of field.
 *
 * @param profile - The column.
 * @param type - Type of the field.
 * @returns 1 for a fit, below 1 for doubt, 0.2 where content and field contradict each other; 0.95 for a
 * column without any value.
 */
export function contentFit(profile: ColumnProfile, type: FieldType): number {
  if (profile.rows === 0) return 1;
  if (profile.filled === 0) return 0.95;
  switch (type) {
    case "date":
      return profile.dateShare >= ENOUGH ? 1 : profile.dateShare >= 0.3 ? 0.8 : 0.2;
    case "money":
    case "number":
    case "score":
      return profile.numberShare >= ENOUGH ? 1 : profile.numberShare >= 0.3 ? 0.8 : 0.2;
    case "share":
      return profile.numberShare >= ENOUGH || profile.numberShare + profile.textShare > 0.99 ? 1 : 0.5;
    case "text":
      // A date in a text field is a wrong column; a number may be a code.
      return profile.dateShare >= 0.9 && profile.numberShare < 0.5 ? 0.5 : 1;
    case "id":
      return profile.fractionShare > 0.3 ? 0.3 : 1;
    case "flag":
      return profile.distinctShare > 0.5 && profile.filled > 10 ? 0.5 : 1;
  }
}
