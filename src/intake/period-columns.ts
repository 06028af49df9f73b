/**
 * The periods of a wide table, one column a month, quarter or year, as hand-kept ledgers and accounts tables
 * have them; the year or the measure may stand in a line of its own above or below.
 */
import { countsGoods } from "./counted-goods";
import { cellText, isBlankCell } from "./cell-text";
import { endOfMonth, parseDate, serialOfDay } from "./parse-date";
import type { CellValue, ColumnChoice, SheetGrid } from "./reading";
import { filledRight } from "./table-headers";
import { headerScale, withoutUnit } from "./units";

/** A column that holds the sales of one period. */
export interface PeriodColumn {
  readonly column: number;
  /** Last day of the period. */
  readonly date: number;
  readonly months: 1 | 3 | 12;
  /** What one unit is worth by the column's header; 1 when it names none. */
  readonly scale: number;
}

interface Named {
  readonly year: number | null;
  /** Last month of the period, 1 to 12. */
  readonly month: number;
  readonly months: 1 | 3 | 12;
  /** What else the header says. */
  readonly rest: string;
}

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ZH_DIGITS = "一二三四五六七八九十";
const MONTH_NAME =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?<year>(?:19|20)\\d{2})";
const OPEN = "(?<![\\p{L}\\d])";
const CLOSE = "(?![\\p{L}\\d])";

/** Ways of naming a period, the more exact first. */
const WRITTEN: readonly (readonly [pattern: RegExp, months: 1 | 3 | 12])[] = [
  [/(?<year>(?:19|20)\d{2})\s*年\s*(?<month>1[0-2]|0?[1-9])\s*月份?/u, 1],
  [/(?<!\d)(?<short>[12]\d)\s*年\s*(?<month>1[0-2]|0?[1-9])\s*月份?/u, 1],
  [/(?<year>(?:19|20)\d{2})\s*年\s*第?(?<quarter>[一二三四1-4])\s*季度?/u, 3],
  [/(?<![\d.])(?<year>(?:19|20)\d{2})\s*[-/. ]?\s*q(?<quarter>[1-4])(?!\d)/iu, 3],
  [/(?<!\p{L})q(?<quarter>[1-4])\s*[-/' ]?\s*(?:fy)?(?<year>(?:19|20)\d{2})(?!\d)/iu, 3],
  [/(?<![\d.])(?<year>(?:19|20)\d{2})\s*[-/.]\s*(?<month>1[0-2]|0?[1-9])(?![\d.])/u, 1],
  [/(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/u, 1],
  [new RegExp(`${OPEN}${MONTH_NAME}[-/., ']*${YEAR}(?!\\d)`, "iu"), 1],
  [new RegExp(`${OPEN}${YEAR}[-/., ']*${MONTH_NAME}${CLOSE}`, "iu"), 1],
  [new RegExp(`${OPEN}${MONTH_NAME}[-/ ']*(?<short>\\d{2})(?!\\d)`, "iu"), 1],
  [/(?<!\d)(?<month>1[0-2]|0?[1-9])\s*月份?/u, 1],
  [/(?<zhMonth>十[一二]?|[一二三四五六七八九])月份?/u, 1],
  [new RegExp(`${OPEN}${MONTH_NAME}${CLOSE}`, "iu"), 1],
  [/第?(?<quarter>[一二三四1-4])\s*季度/u, 3],
  [/(?<![\p{L}\d])q(?<quarter>[1-4])(?![\p{L}\d])/iu, 3],
  [/(?<![\p{L}\d.,])(?:fy\s*)?(?<year>(?:19|20)\d{2})\s*(?:财年|年度|年)?(?!\d|\s*年?\d)/iu, 12],
];

/** What a header may say beside its period when the column holds the sales of it. */
const SALES =
  /^(?:销售额?|销售金额|销售收入|销售总额|金额|业绩|实际业绩|成交额|成交金额|营业额|营收|收入|实际|实际完成|实际销售额?|完成|实绩|合计|总额|总计|小计|全年|年销售额|年度销售额|全年销售额|订单金额|出货额|(?:net |total |gross |actual |our |annual |yearly |monthly )*(?:sales|revenues?|amount|turnover|value|actuals?|invoiced|billed|billings|purchases)(?: (?:amount|value|revenue|actuals?|total))?|total|act|ytd|fy|ytd sales|sales ytd)$/iu;
/** Fewer months or quarters than this are chance. */
const LEAST_PARTS = 3;
const TITLE_ROWS = 5;

/**
 * The periods a header row names; the year of bare months comes from the line above them, from a title or
 * from the sheet's name.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header's last line within the grid.
 * @returns The columns, each period once: years and quarters only where no shorter period lies within them.
 */
export function periodsInHeader(grid: SheetGrid, headerRow: number): PeriodColumn[] {
  if (countsGoods(grid, headerRow)) return [];
  const lower = grid.values[headerRow] ?? [];
  const above = headerRow > 0 ? grid.values[headerRow - 1] : [];
  const upper = above.some((cell) => !isBlankCell(cell)) ? filledRight(above, lower) : [];
  const titles = grid.values.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow).flat();
  const year = yearNamedIn(titles.map(cellText).join(" ")) ?? yearNamedIn(grid.sheet);
  const found: PeriodColumn[] = [];
  for (let column = 0; column < Math.max(lower.length, upper.length); column++) {
    const named = namedPeriod(lower[column] ?? "", upper[column] ?? "");
    const ofYear = named?.year ?? year;
    if (named === null || ofYear === null) continue;
    const first = serialOfDay(ofYear, named.month, 1);
    if (first === null) continue;
    const scale = headerScale(lower[column] ?? "");
    found.push({ column, date: endOfMonth(first), months: named.months, scale });
  }
  const kept = withoutRepeats(found);
  const parts = kept.filter(({ months }) => months < 12).length;
  return parts > 0 && parts < LEAST_PARTS ? kept.filter(({ months }) => months === 12) : kept;
}

/**
 * The columns of sales by period, for a table of orders that has no date column.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header's last line within the grid.
 * @param columns - The columns recognised as fields of orders.
 * @returns Columns from 0, counted from the sheet's column A; empty where there is a date column.
 */
export function periodPlaces(
  grid: SheetGrid,
  headerRow: number,
  columns: readonly Pick<ColumnChoice, "field">[],
): number[] {
  if (columns.some(({ field }) => field === "orderDate")) return [];
  return periodsInHeader(grid, headerRow).map(({ column }) => grid.firstColumn + column);
}

/**
 * Whether a header names months or quarters whose year stands nowhere.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header's last line within the grid.
 * @returns True when a year above the table or in the sheet's name would make it a table by periods.
 */
export function lacksYear(grid: SheetGrid, headerRow: number): boolean {
  if (countsGoods(grid, headerRow) || periodsInHeader(grid, headerRow).length > 0) return false;
  const bare = (grid.values[headerRow] ?? []).filter((cell) => {
    const named = periodOf(cell);
    return named !== null && named.year === null && (named.rest === "" || SALES.test(named.rest));
  });
  return bare.length >= LEAST_PARTS;
}

/** A period named by a header's two lines, if its column holds sales. */
function namedPeriod(lower: CellValue, upper: CellValue): Named | null {
  const below = periodOf(lower);
  const over = periodOf(upper);
  const isSales = (rest: string): boolean => rest === "" || SALES.test(rest);
  if (below !== null) {
    if (!isSales(below.rest)) return null;
    if (below.year !== null || over?.year === undefined) return below;
    return { ...below, year: over.year };
  }
  if (over === null || !isSales(over.rest)) return null;
  // A title over the whole table is no line of the header: the column must say that it is about sales.
  const measure = withoutUnit(cellText(lower));
  return measure !== "" && SALES.test(measure) ? over : null;
}

function periodOf(cell: CellValue): Named | null {
  if (typeof cell === "number") return periodOfNumber(cell);
  const text = cellText(cell);
  if (text === "" || text.length > 40) return null;
  const full = fullDate(text);
  if (full !== null) return full;
  const plain = withoutUnit(text);
  for (const [pattern, months] of WRITTEN) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const rest = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`;
    const said = rest.replace(/[\s()[\]【】:：,，_/'-]+/gu, " ").trim();
    return { ...numbersOf(found.groups ?? {}, months), months, rest: said };
  }
  return null;
}

function periodOfNumber(value: number): Named | null {
  if (value >= 1950 && value <= 2099 && Number.isInteger(value))
    return { year: value, month: 12, months: 12, rest: "" };
  if (value < 18264) return null;
  const parsed = parseDate(value);
  return parsed.status === "value" ? monthOfDay(parsed.value) : null;
}

/** The first of a month written as a date stands for the month. */
function fullDate(text: string): Named | null {
  if (!/^\d{4}\D\d{1,2}\D0?1\D?$/u.test(text)) return null;
  const parsed = parseDate(text);
  return parsed.status === "value" ? monthOfDay(parsed.value) : null;
}

function monthOfDay(serial: number): Named {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, months: 1, rest: "" };
}

function numbersOf(
  { year, short, month, name, zhMonth, quarter }: Readonly<Record<string, string | undefined>>,
  months: 1 | 3 | 12,
): Pick<Named, "year" | "month"> {
  const ofYear = year !== undefined ? Number(year) : short === undefined ? null : 2000 + Number(short);
  if (months === 12) return { year: ofYear, month: 12 };
  if (quarter !== undefined) {
    const number = ZH_DIGITS.includes(quarter) ? ZH_DIGITS.indexOf(quarter) + 1 : Number(quarter);
    return { year: ofYear, month: number * 3 };
  }
  if (name !== undefined) return { year: ofYear, month: NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1 };
  if (zhMonth !== undefined) {
    const number =
      zhMonth.length === 2 ? 10 + ZH_DIGITS.indexOf(zhMonth[1]) + 1 : ZH_DIGITS.indexOf(zhMonth) + 1;
    return { year: ofYear, month: number };
  }
  return { year: ofYear, month: Number(month) };
}

/** Each period once, and none that shorter ones within it already hold. */
function withoutRepeats(columns: readonly PeriodColumn[]): PeriodColumn[] {
  const taken = new Set<string>();
  const kept: PeriodColumn[] = [];
  for (const months of [1, 3, 12] as const) {
    for (const column of columns) {
      if (column.months !== months) continue;
      const key = `${String(months)} ${String(column.date)}`;
      // Ten days of room: the end of the period before lies outside, that of its own first month within.
      const start = column.date - months * 30.4375 + 10;
      const held = kept.some(
        (other) => other.months < months && other.date > start && other.date <= column.date,
      );
      if (held || taken.has(key)) continue;
      taken.add(key);
      kept.push(column);
    }
  }
  return kept.sort((a, b) => a.column - b.column);
}

/**
 * The year a title or a sheet's name speaks of.
 *
 * @param text - "2025年销售台账", "Sales 2025" and the like.
 * @returns The year, or `null` when there is none or more than one.
 */
function yearNamedIn(text: string): number | null {
  const years = new Set(cellText(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  for (const year of years) return years.size === 1 ? Number(year) : null;
  return null;
}
