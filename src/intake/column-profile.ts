/** What the cells of a column look like, and how well that fits a field. */
import { cellText, isBlankCell, isErrorCell } from "./cell-text";
import type { FieldType } from "./fields";
import { parseDate } from "./parse-date";
import { parseMoney } from "./parse-money";
import { parseQuantity } from "./parse-quantity";
import type { CellValue, SheetGrid } from "./reading";

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

/** What one cell holds. */
interface CellFact {
  readonly key: string;
  readonly isDate: boolean;
  readonly amount: number | null;
}

interface Figures {
  readonly filled: number;
  readonly dates: number;
  readonly numbers: number;
  readonly fractions: number;
  readonly largest: number;
  readonly smallest: number;
}

/** Each row is tried as a header with the rows below it as a sample, so a cell is looked at many times. */
const facts = new WeakMap<SheetGrid["values"], (CellFact | null | undefined)[][]>();

function factAt({ values, numberFormats }: SheetGrid, row: number, column: number): CellFact | null {
  let ofGrid = facts.get(values);
  if (ofGrid === undefined) facts.set(values, (ofGrid = []));
  const ofRow = (ofGrid[row] ??= []);
  const known = ofRow[column];
  if (known !== undefined) return known;
  return (ofRow[column] = factOf(values[row][column] ?? "", formatAt(numberFormats, row, column)));
}

/** A cell without a format is a plain one; a row without formats is unknown. */
function formatAt(formats: SheetGrid["numberFormats"], row: number, column: number): string | undefined {
  return row < formats.length ? (formats[row][column] ?? "General") : undefined;
}

function factOf(cell: CellValue, format: string | undefined): CellFact | null {
  if (isBlankCell(cell) || isErrorCell(cell)) return null;
  const money = parseMoney(cell);
  return {
    key: cellText(cell).toLowerCase(),
    isDate: looksLikeDate(cell, format),
    amount: money.status === "value" ? money.value : null,
  };
}

/** The cells of a column below a header; nothing is counted before it is asked for. */
class SampledColumn implements ColumnProfile {
  private counted: Figures | undefined;
  private values: ReadonlySet<string> | undefined;

  public constructor(
    private readonly grid: SheetGrid,
    private readonly column: number,
    private readonly from: number,
    private readonly to: number,
  ) {}

  public get rows(): number {
    return this.to - this.from;
  }

  public get filled(): number {
    return this.figures.filled;
  }

  public get filledShare(): number {
    return this.rows === 0 ? 0 : this.filled / this.rows;
  }

  public get dateShare(): number {
    return this.share(this.figures.dates);
  }

  public get numberShare(): number {
    return this.share(this.figures.numbers);
  }

  public get textShare(): number {
    return this.share(this.filled - this.figures.numbers);
  }

  public get distinctShare(): number {
    return this.share(this.keys.size);
  }

  public get fractionShare(): number {
    return this.share(this.figures.fractions);
  }

  public get largest(): number {
    return this.figures.largest;
  }

  public get smallest(): number {
    return this.figures.smallest;
  }

  public get keys(): ReadonlySet<string> {
    return (this.values ??= new Set([...this.cells()].map(({ key }) => key)));
  }

  private get figures(): Figures {
    return (this.counted ??= this.count());
  }

  private share(count: number): number {
    return this.filled === 0 ? 0 : count / this.filled;
  }

  private *cells(): Generator<CellFact> {
    for (let row = this.from; row < this.to; row++) {
      const fact = factAt(this.grid, row, this.column);
      if (fact !== null) yield fact;
    }
  }

  private count(): Figures {
    let filled = 0;
    let dates = 0;
    let numbers = 0;
    let fractions = 0;
    let largest = -Infinity;
    let smallest = Infinity;
    for (const { isDate, amount } of this.cells()) {
      filled++;
      if (isDate) dates++;
      if (amount === null) continue;
      numbers++;
      if (!Number.isInteger(amount)) fractions++;
      largest = Math.max(largest, amount);
      smallest = Math.min(smallest, amount);
    }
    return { filled, dates, numbers, fractions, largest, smallest };
  }
}

/**
 * Profiles a column.
 *
 * @param grid - A sheet or table; its cells must not change while the profile is used.
 * @param column - Column from 0 within the grid.
 * @param from - First row of the sample, from 0 within the grid.
 * @param sampleRows - How many rows to look at; fewer where the grid ends.
 * @returns The column in figures, counted when they are first asked for.
 */
export function columnProfile(
  grid: SheetGrid,
  column: number,
  from: number,
  sampleRows: number,
): ColumnProfile {
  return new SampledColumn(
    grid,
    column,
    from,
    Math.max(from, Math.min(grid.values.length, from + sampleRows)),
  );
}

function looksLikeDate(cell: CellValue, format: string | undefined): boolean {
  if (typeof cell === "number") {
    const compact = (cell >= 19000101 && cell <= 21001231) || (cell >= 190001 && cell <= 210012);
    if (compact) return parseDate(cell).status === "value";
    // 250305: a day without a century, where the column is of such days.
    if (cell >= 100_101 && cell <= 491_231 && Number.isInteger(cell))
      return parseDate(cell, { shortYears: true }).status === "value";
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

function numberFit({ numberShare }: ColumnProfile): number {
  return numberShare >= ENOUGH ? 1 : numberShare >= 0.3 ? 0.8 : 0.2;
}

/** Quantities may carry their unit, as in 5件 or 12 pcs. */
function isMeasured({ numberShare, keys }: ColumnProfile): boolean {
  if (numberShare >= ENOUGH) return false;
  let measured = 0;
  for (const key of keys) if (parseQuantity(key) !== null) measured++;
  return measured >= ENOUGH * keys.size;
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
    case "number":
      return isMeasured(profile) ? 1 : numberFit(profile);
    case "money":
    case "score":
      return numberFit(profile);
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
