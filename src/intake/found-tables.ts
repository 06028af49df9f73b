/** Finds the tables on a sheet: header rows anywhere, of one or two lines, several to a sheet. */
import { cellText, isBlankCell } from "./cell-text";
import { profilesOf, readAsKind } from "./column-choices";
import type { FoundTable, KindReading } from "./column-choices";
import type { ColumnProfile } from "./column-profile";
import type { TableKind } from "./fields";
import { compact } from "./header-text";
import { listsOpenItems, saysKind, signalsFor } from "./kind-signals";
import { lacksYear, periodsInHeader } from "./period-columns";
import { parseMoney } from "./parse-money";
import type { SheetGrid } from "./reading";
import { shareOfPeople } from "./people-or-companies";
import { MANAGERS_NAME, kindNamed } from "./sheet-names";
import { finished } from "./steps";
import type { Steps } from "./steps";
import { columnRuns, headersAt, isBlankRow } from "./table-headers";
import type { HeaderCell } from "./table-headers";

/** A table with every kind it may be read as, the likeliest first. */
export interface ReadTable extends FoundTable {
  readonly readings: readonly KindReading[];
  /** Kinds it would be if a required column were found, the likeliest first; only of a sheet without tables. */
  readonly partial: readonly KindReading[];
}

const KINDS: readonly TableKind[] = [
  "accounts",
  "orders",
  "returns",
  "managers",
  "visits",
  "complaints",
  "surveys",
  "receivables",
  "people",
];

/** A header may stand this many rows below the first filled one. */
const DEEPEST_HEADER = 60;
const SAMPLE_ROWS = 200;
/** Widest header looked at; Excel's widest sheet has 16,384 columns. */
const MOST_COLUMNS = 400;

/** What a name adds to the evidence, and the evidence from which a table is worth a closer look. */
const NAMED = 1.2;
const UNDATED = 1;
const LEAST_HOPE = 0.5;
/** A table that has all a kind needs is none of it when much more in it speaks for another. */
const LEAST_SHARE = 0.3;

/** Evidence the headers alone must give, where the sheet's name does not speak for the kind. */
const LEAST_SCORES: Partial<Record<TableKind, number>> = { accounts: 0.65, managers: 0.65, people: 0.65 };

/** What must not repeat in a table of the kind. */
const KEY_FIELDS: Partial<Record<TableKind, readonly string[]>> = {
  accounts: ["accountId", "accountName"],
  managers: ["managerId", "managerName"],
};

/**
 * Finds the tables of a grid.
 *
 * @param grid - A sheet or table; a sample of its first rows is enough.
 * @returns The tables from the top down; empty when nothing reads as a table of ours.
 */
export function findTables(grid: SheetGrid): ReadTable[] {
  return finished(tableSteps(grid));
}

/**
 * The same as {@link findTables}, in steps.
 *
 * @param grid - A sheet or table; a sample of its first rows is enough.
 * @returns Work that stops after every row tried as a header.
 */
export function* tableSteps(grid: SheetGrid): Steps<ReadTable[]> {
  const found: ReadTable[] = [];
  let likeliest: ReadTable | null = null;
  let row = 0;
  const deepest = Math.min(grid.values.length, grid.table === null ? grid.values.length : 1);
  while (row < deepest && (found.length > 0 || row < DEEPEST_HEADER)) {
    const candidates = mayBeHeader(grid, row, found.length > 0) ? tablesAt(grid, row) : [];
    yield;
    // The same header again, as on every page of a printed list, starts no new table.
    const tables = found.some((table) => candidates.some((next) => isRepeatedBy(table, next)))
      ? []
      : candidates;
    if (tables.length === 0 || bestScore(tables[0]) === 0) {
      for (const table of tables)
        if (likeliest === null || evidenceOf(table) > evidenceOf(likeliest)) likeliest = table;
      row++;
      continue;
    }
    for (const earlier of found.splice(0)) found.push(endedBefore(earlier, row));
    found.push(...tables);
    row = tables[0].headerRow + 2;
  }
  return found.length === 0 && likeliest !== null ? [likeliest] : found;
}

/**
 * The table whose header stands in a given row.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the last header line within the grid.
 * @returns The table, even when nothing in it was recognised.
 */
export function tableAt(grid: SheetGrid, headerRow: number): ReadTable {
  return readTable(grid, headerRow, headersAt(grid, headerRow, 1).slice(0, MOST_COLUMNS));
}

/** A header has at least two texts, and after another table it needs a blank row or a lone title above it. */
function mayBeHeader(grid: SheetGrid, row: number, afterTable: boolean): boolean {
  const cells = grid.values[row].slice(0, MOST_COLUMNS);
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const texts = filled.filter((cell) => typeof cell === "string" && cellText(cell).length <= 80);
  if (filled.length < 2 || texts.length === 0) return false;
  if (!afterTable) return true;
  const above = grid.values[row - 1];
  return (
    isBlankRow(above) ||
    (above.filter((cell) => !isBlankCell(cell)).length === 1 && isBlankRow(grid.values[row - 2]))
  );
}

function tablesAt(grid: SheetGrid, row: number): ReadTable[] {
  const whole = readTable(grid, row, headersAt(grid, row, 1).slice(0, MOST_COLUMNS));
  const double = twoLineTable(grid, row);
  const best = double !== null && bestScore(double) > bestScore(whole) + 0.05 ? double : whole;
  if (bestScore(best) === 0) return evidenceOf(best) > 0 ? [best] : [];
  const runs = columnRuns(grid, best.headers, best.headerRow, SAMPLE_ROWS);
  if (runs.length > 1) {
    const parts = runs
      .map((run) => readTable(grid, best.headerRow, run))
      .filter((part) => bestScore(part) > 0);
    const kinds = new Set(parts.map((part) => part.readings[0].kind));
    if (kinds.size > 1 && kinds.size === parts.length) return parts;
    // The same table once more beside itself: two months, two regions.
    if (
      parts.length > 1 &&
      parts.length === runs.length &&
      parts.every((part) => sameHeaders(part, parts[0]))
    )
      return parts;
  }
  return [best];
}

function twoLineTable(grid: SheetGrid, row: number): ReadTable | null {
  if (row + 1 >= grid.values.length) return null;
  const next = grid.values[row + 1].filter((cell) => !isBlankCell(cell));
  if (next.length < 2 || next.some((cell) => typeof cell !== "string")) return null;
  return readTable(grid, row + 1, headersAt(grid, row + 1, 2).slice(0, MOST_COLUMNS));
}

function readTable(grid: SheetGrid, headerRow: number, headers: readonly HeaderCell[]): ReadTable {
  const rowCount = Math.max(0, grid.totalRows - headerRow - 1);
  const bare = { grid, headerRow, headers, rowCount, profiles: new Map<number, ColumnProfile>() };
  // Cells are looked at only where the headers promise something: most rows are no header.
  const asWritten = KINDS.map((kind) => readAsKind(bare, kind));
  const hopeful =
    asWritten.some((reading) => weighed(reading, bare).score > 0) ||
    asWritten.some((reading) => hopeOf(reading, bare) > LEAST_HOPE);
  if (!hopeful) return { ...bare, readings: [], partial: [] };
  const table = { ...bare, profiles: profilesOf(grid, headerRow, headers, SAMPLE_ROWS) };
  const all = KINDS.map((kind) => weighed(readAsKind(table, kind), table));
  const partial = all
    .map((reading) => ({ ...reading, evidence: hopeOf(reading, table) }))
    .filter(({ evidence }) => evidence > LEAST_HOPE)
    .sort((a, b) => b.evidence - a.evidence);
  const least = partial.length === 0 ? 0 : LEAST_SHARE * partial[0].evidence;
  return {
    ...table,
    readings: all.filter(({ score }) => score > least).sort((a, b) => b.score - a.score),
    partial,
  };
}

/** Evidence for a kind, complete or not, with what the sheet's name adds. */
function hopeOf({ kind, evidence }: KindReading, { grid, headerRow, headers }: FoundTable): number {
  if (evidence === 0) return 0;
  const named = kindNamed(`${grid.table ?? ""} ${grid.sheet}`.trim()) === kind;
  const undated = kind === "orders" && lacksYear(grid, headerRow) ? UNDATED : 0;
  const hope = (named ? evidence + NAMED : evidence) + undated;
  const isHope = hope > LEAST_HOPE && saysKind(kind, [grid.sheet, ...headers.map(({ text }) => text)]);
  return isHope ? hope : 0;
}

/** The same headers in the same order, wherever they stand. */
function sameHeaders(left: FoundTable, right: FoundTable): boolean {
  const print = ({ headers }: FoundTable): string => headers.map(({ text }) => compact(text)).join("\u0001");
  return print(left) === print(right);
}

/** The same headers in the same columns. */
function isRepeatedBy(first: FoundTable, next: FoundTable): boolean {
  return first.headers[0].column === next.headers[0].column && sameHeaders(first, next);
}

function evidenceOf(table: ReadTable): number {
  return table.partial.length === 0 ? 0 : table.partial[0].evidence;
}

function bestScore(table: ReadTable): number {
  return table.readings.length === 0 ? 0 : table.readings[0].score;
}

function endedBefore(table: ReadTable, row: number): ReadTable {
  let end = row;
  // The title above the next table is not a row of this one.
  while (
    end - 1 > table.headerRow &&
    table.grid.values[end - 1].filter((cell) => !isBlankCell(cell)).length <= 1
  )
    end--;
  return { ...table, rowCount: Math.min(table.rowCount, Math.max(0, end - table.headerRow - 1)) };
}

/** Adds what the sheet's name and the repetition of the key say. */
function weighed(reading: KindReading, table: FoundTable): KindReading {
  const wide = reading.kind === "orders" && reading.score === 0 ? wideScore(reading, table) : 0;
  let score = reading.score + wide;
  if (score === 0) return reading;
  const name = `${table.grid.table ?? ""} ${table.grid.sheet}`.trim();
  if (reading.kind === "returns" && !speaksOfReturns(reading, name)) return { ...reading, score: 0 };
  if (reading.kind === "managers" && isAboutCustomers(reading, table, name)) return { ...reading, score: 0 };
  if (!saysKind(reading.kind, [name, ...table.headers.map(({ text }) => text)]))
    return { ...reading, score: 0 };
  const own = new Set(reading.columns.map(({ column }) => column - table.grid.firstColumn));
  const others = table.headers.filter(({ column }) => !own.has(column)).map(({ text }) => text);
  score += signalsFor(reading.kind, others);
  const named = kindNamed(name) === reading.kind;
  if (reading.kind === "orders" && listsOpenItems(table.headers.map(({ text }) => text)))
    score *= named ? 0.75 : 0.5;
  if (reading.kind === "accounts" && !named && !namesAccounts(reading)) return { ...reading, score: 0 };
  // A few columns that every kind has prove nothing.
  if (!named && score < (LEAST_SCORES[reading.kind] ?? 0.4)) return { ...reading, score: 0 };
  score *= shareOfPeople(reading, table);
  if (score === 0) return { ...reading, score };
  if (named) score += NAMED;
  const key = KEY_FIELDS[reading.kind];
  const profile = key === undefined ? null : keyProfile(reading, table, key);
  if (profile !== null && profile.filled >= 8) {
    if (profile.distinctShare < 0.7) score -= 1.5;
    else if (profile.distinctShare > 0.97) score += 0.5;
  }
  return { ...reading, score: Math.max(0, score) };
}

/** A list of codes is no list of accounts. */
function namesAccounts({ columns }: KindReading): boolean {
  return columns.some(
    ({ field, confidence }) => field === "accountName" || (field === "accountId" && confidence >= 0.8),
  );
}

/** An order id alone is no return: the sheet or a header must say so. */
function speaksOfReturns(reading: KindReading, name: string): boolean {
  const said = /退货|退回|退款|return|refund|credit/iu;
  return said.test(name) || reading.columns.some(({ header }) => said.test(header));
}

/** Headers that speak of customers and are none of a manager's fields: the manager is one column among theirs. */
function isAboutCustomers(reading: KindReading, table: FoundTable, name: string): boolean {
  if (MANAGERS_NAME.test(name)) return false;
  const own = new Set(reading.columns.map(({ column }) => column - table.grid.firstColumn));
  return table.headers.some(
    ({ column, text }) =>
      !own.has(column) && /客户|customer|client|account(?! manager)|associated company|关联公司/iu.test(text),
  );
}

function keyProfile(reading: KindReading, table: FoundTable, fields: readonly string[]) {
  for (const field of fields) {
    const choice = reading.columns.find((column) => column.field === field);
    const profile = choice && table.profiles.get(choice.column - table.grid.firstColumn);
    if (profile !== undefined) return profile;
  }
  return null;
}

/** A table of customers by months is a table of orders without a date column; one by years, too. */
function wideScore(reading: KindReading, table: FoundTable): number {
  const fields = new Set<string>(reading.columns.map(({ field }) => field));
  if (fields.has("orderDate") || !(fields.has("orderAccountId") || fields.has("orderAccountName"))) return 0;
  const periods = periodsInHeader(table.grid, table.headerRow);
  if (periods.length === 0 || periods.every(({ months }) => months === 12)) return 0;
  const next = table.grid.values[table.headerRow + 1] ?? [];
  const below = periods.map(({ column }) => next[column]).filter((cell) => !isBlankCell(cell));
  // Words below the months are the second line of a header.
  if (below.length > 0 && below.every((cell) => parseMoney(cell).status === "not-recognised")) return 0;
  return 1.5 + 0.03 * Math.min(periods.length, 24);
}
