/** Decides which table of the workbook is which, and which column is which, from headers and samples. */
import { overriddenSources } from "./mapping-overrides";
import type { KindReading } from "./column-choices";
import { findTables } from "./found-tables";
import type { ReadTable } from "./found-tables";
import { isFieldOf, isRequired, missingFields } from "./column-choices";
import { completedByContent } from "./content-completion";
import { SOURCE_KINDS } from "./fields";
import type { TableKind } from "./fields";
import { monthsInHeader } from "./month-columns";
import { headerFingerprint } from "./header-text";
import type {
  ColumnChoice,
  MappingOverride,
  Recognition,
  SheetGrid,
  SourceChoice,
  SourceKind,
} from "./reading";

/** Below this confidence of a required column the user is asked. */
const SURE = 0.8;

interface Pick {
  readonly table: ReadTable;
  readonly reading: KindReading;
}

/**
 * Recognises the tables of a workbook.
 *
 * @param grids - The sheets and tables; the first 200 rows of each are enough.
 * @param overrides - The user's changes; each replaces what was recognised of its kind.
 * @returns The sources with their columns, the kinds that are missing, and what the user should confirm.
 */
export function recogniseSources(
  grids: readonly SheetGrid[],
  overrides: readonly MappingOverride[] = [],
): Recognition {
  const tables = grids.flatMap(findTables);
  const overridden = new Set(overrides.map((override) => override.kind));
  const picks = withPartial(pickTables(tables), tables);
  const recognised = picks
    .filter(({ reading }) => reading.kind !== "people" && !overridden.has(reading.kind))
    .map(sourceOf);
  const people = picks.find(({ reading }) => reading.kind === "people");
  const sources = [...recognised, ...overriddenSources(grids, tables, overrides)].sort(
    (a, b) => SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind),
  );
  const missing = SOURCE_KINDS.filter((kind) => !sources.some((source) => source.kind === kind));
  return {
    sources,
    missing,
    doubts: sources.flatMap(doubtsOf),
    ...(people === undefined ? {} : { people: { ...sourceOf(people), kind: "people" as const } }),
  };
}

/** Every table goes to the kind it fits best; every kind to its best table, orders to all that look alike. */
function pickTables(tables: readonly ReadTable[]): Pick[] {
  const claims = tables
    .flatMap((table) => table.readings.map((reading) => ({ table, reading })))
    .sort((a, b) => b.reading.score - a.reading.score);
  const picks: Pick[] = [];
  const used = new Set<ReadTable>();
  const best = (table: ReadTable): number => (table.readings.length === 0 ? 0 : table.readings[0].score);
  for (const claim of claims) {
    if (used.has(claim.table)) continue;
    // A table is not pressed into a kind it fits much worse than another.
    if (claim.reading.score < best(claim.table) * 0.6) continue;
    const same = picks.filter(({ reading }) => reading.kind === claim.reading.kind);
    if (same.length > 0 && !same.every((pick) => continues(pick, claim))) continue;
    picks.push(claim);
    used.add(claim.table);
  }
  return picks.sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
}

/**
 * Where neither accounts nor orders were found by their headers: tables that lack one column only, the
 * column found by its content or, failing that, left to the user.
 */
function withPartial(picks: Pick[], tables: readonly ReadTable[]): Pick[] {
  const has = (kind: TableKind): boolean => picks.some(({ reading }) => reading.kind === kind);
  if (has("orders")) return picks;
  const used = new Set(picks.map(({ table }) => table));
  const accounts = picks.find(({ reading }) => reading.kind === "accounts");
  const keys = accounts === undefined ? new Set<string>() : keysOf(accounts);
  const kinds: readonly TableKind[] = accounts === undefined ? ["orders", "accounts"] : ["orders"];
  const candidates = tables
    .filter((table) => !used.has(table) && table.readings.length === 0)
    .flatMap((table) => {
      const reading = table.partial.find(({ kind }) => kinds.includes(kind));
      return reading === undefined ? [] : [{ table, reading: completedByContent(table, reading, keys) }];
    })
    .filter(({ reading }) => reading.score > 0 || (accounts === undefined && isWorthAsking(reading)))
    .sort((a, b) => b.reading.score - a.reading.score || b.reading.evidence - a.reading.evidence);
  return candidates.length === 0 ? picks : [...picks, candidates[0]];
}

/** A table is offered with a column to choose when it is about customers, or strongly looks like accounts. */
function isWorthAsking({ kind, columns, evidence }: KindReading): boolean {
  if (kind === "accounts") return evidence >= 1.5;
  return columns.some(({ field }) => field === "orderAccountId" || field === "orderAccountName");
}

function keysOf({ table, reading }: Pick): Set<string> {
  const keys = new Set<string>();
  for (const { field, column } of reading.columns) {
    if (field !== "accountId" && field !== "accountName") continue;
    for (const key of table.profiles.get(column - table.grid.firstColumn)?.keys ?? []) keys.add(key);
  }
  return keys;
}

/** One sheet a year is common: the same headers on another sheet are more of the same. */
function continues(first: Pick, next: Pick): boolean {
  const kinds: readonly TableKind[] = ["accounts", "managers", "people"];
  if (kinds.includes(first.reading.kind)) return false;
  if (first.table.grid.sheet === next.table.grid.sheet && first.table.grid.table === null) return false;
  const print = ({ table }: Pick): string => headerFingerprint(table.headers.map((header) => header.text));
  return print(first) === print(next);
}

function sourceOf({ table, reading }: Pick): SourceChoice {
  const kind = reading.kind as SourceKind;
  const required = reading.columns.filter(({ field }) => isFieldOf(kind, field) && isRequired(kind, field));
  const months = monthsOf(kind, reading, table);
  const complete = months > 0 || missingFields(kind, reading.columns).length === 0;
  const confidence = required.reduce(
    (least, column) => Math.min(least, column.confidence),
    complete ? 1 : 0.3,
  );
  return {
    kind,
    sheet: table.grid.sheet,
    table: table.grid.table,
    headerRow: table.grid.firstRow + table.headerRow,
    columns: reading.columns,
    rowCount: table.rowCount,
    confidence,
    ...(months > 0 ? { months } : {}),
  };
}

function monthsOf(kind: SourceKind, reading: KindReading, table: ReadTable): number {
  if (kind !== "orders" || reading.columns.some(({ field }) => field === "orderDate")) return 0;
  return monthsInHeader(table.grid, table.headerRow).length;
}

function doubtsOf(source: SourceChoice): { kind: SourceKind; field: string }[] {
  const lacking = source.months === undefined ? missingFields(source.kind, source.columns) : [];
  const missing = lacking.map((field) => ({ kind: source.kind, field }));
  const doubtful = (column: ColumnChoice): boolean =>
    column.confidence < SURE && isFieldOf(source.kind, column.field) && isRequired(source.kind, column.field);
  return [...missing, ...source.columns.filter(doubtful).map(({ field }) => ({ kind: source.kind, field }))];
}
