/** Decides which table of the workbook is which, and which column is which, from headers and samples. */
import { overriddenSources } from "./mapping-overrides";
import { withJoiningIds } from "./joining-ids";
import { tableSteps } from "./found-tables";
import type { ReadTable } from "./found-tables";
import { isFieldOf, isRequired, missingFields } from "./column-choices";
import { namesOpenAmount } from "./column-preferences";
import { SOURCE_KINDS } from "./fields";
import { periodPlaces, periodsInHeader } from "./period-columns";
import { pickTables, withoutStrangers, withPartial } from "./pick-tables";
import type { Pick as TablePick } from "./pick-tables";
import type {
  ColumnChoice,
  MappingOverride,
  Recognition,
  SheetGrid,
  SourceChoice,
  SourceKind,
  UnusedTable,
} from "./reading";
import { synonymsOfKind } from "./synonym-index";
import { finished } from "./steps";
import type { Steps } from "./steps";

/** Below this confidence of a required column the user is asked. */
const SURE = 0.8;
const INCOMPLETE = 0.7;

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
  return finished(recognitionSteps(grids, overrides));
}

/**
 * The same as {@link recogniseSources}, in steps.
 *
 * @param grids - The sheets and tables; the first 200 rows of each are enough.
 * @param overrides - The user's changes; each replaces what was recognised of its kind.
 * @returns Work that ends with the recognition.
 */
export function* recognitionSteps(
  grids: readonly SheetGrid[],
  overrides: readonly MappingOverride[],
): Steps<Recognition> {
  // The words of a kind are prepared when it is first asked for; all nine at once would be felt.
  for (const kind of [...SOURCE_KINDS, "people"] as const) {
    synonymsOfKind(kind);
    yield;
  }
  const found: ReadTable[] = [];
  for (const grid of grids) {
    found.push(...(yield* tableSteps(grid)));
  }
  const tables = withoutCopies(found);
  const overridden = new Set(overrides.map((override) => override.kind));
  const picks = withoutStrangers(withJoiningIds(withPartial(pickTables(tables), tables)));
  const recognised = withScores(withDues(withYears(picks)))
    .filter(({ reading }) => reading.kind !== "people" && !overridden.has(reading.kind))
    .map(sourceOf);
  const people = picks.find(({ reading }) => reading.kind === "people");
  const sources = [...recognised, ...overriddenSources(grids, tables, overrides)].sort(
    (a, b) => SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind),
  );
  const missing = SOURCE_KINDS.filter((kind) => !sources.some((source) => source.kind === kind));
  const unused = unusedTables(picks, tables, sources);
  return {
    sources,
    missing,
    doubts: sources.flatMap(doubtsOf),
    ...(unused.length === 0 ? {} : { unused }),
    ...(people === undefined ? {} : { people: { ...sourceOf(people), kind: "people" as const } }),
  };
}

/** The used part of a sheet shows its Excel tables a second time. */
function withoutCopies(tables: readonly ReadTable[]): readonly ReadTable[] {
  const excelTables = tables.filter(({ grid }) => grid.table !== null);
  return tables.filter(({ grid, headerRow, headers }) => {
    if (grid.table !== null) return true;
    const row = grid.firstRow + headerRow;
    const columns = headers.map(({ column }) => grid.firstColumn + column);
    return !excelTables.some((other) => {
      const last = other.grid.firstColumn + (other.grid.values[0]?.length ?? 0);
      return (
        other.grid.sheet === grid.sheet &&
        row >= other.grid.firstRow &&
        row < other.grid.firstRow + other.grid.totalRows &&
        columns.some((column) => column >= other.grid.firstColumn && column < last)
      );
    });
  });
}

/** Accounts with a column of sales for each year are a table of orders, too, where there is no other. */
function withYears(picks: readonly TablePick[]): readonly TablePick[] {
  const accounts = picks.find(({ reading }) => reading.kind === "accounts");
  if (accounts === undefined || picks.some(({ reading }) => reading.kind === "orders")) return picks;
  if (periodsInHeader(accounts.table.grid, accounts.table.headerRow).length === 0) return picks;
  const columns = accounts.reading.columns.flatMap((choice): ColumnChoice[] => {
    const field = ({ accountId: "orderAccountId", accountName: "orderAccountName" } as const)[choice.field];
    return field === undefined ? [] : [{ ...choice, field }];
  });
  const { score, evidence } = accounts.reading;
  return [...picks, { table: accounts.table, reading: { kind: "orders", columns, score, evidence } }];
}

/** A list of invoices with the day each is due and what is paid or open is a table of receivables, too. */
function withDues(picks: readonly TablePick[]): readonly TablePick[] {
  if (picks.some(({ reading }) => reading.kind === "receivables")) return picks;
  const also = picks.flatMap(({ table, reading }): TablePick[] => {
    const dues = table.readings.find(({ kind }) => kind === "receivables");
    if (reading.kind !== "orders" || dues === undefined || !tellsWhatIsOpen(dues.columns)) return [];
    // An invoice names one customer, whatever it is read as.
    const customers = reading.columns.filter(({ field }) => ACCOUNT.test(field)).map(({ column }) => column);
    const columns = dues.columns.filter(
      ({ field, column }) => !ACCOUNT.test(field) || customers.includes(column),
    );
    return columns.some(({ field }) => ACCOUNT.test(field)) ? [{ table, reading: { ...dues, columns } }] : [];
  });
  return [...picks, ...also];
}

const ACCOUNT = /Account(?:Id|Name)$/u;

/** A list of calls on customers with a mark from each is a survey, too. */
function withScores(picks: readonly TablePick[]): readonly TablePick[] {
  if (picks.some(({ reading }) => reading.kind === "surveys")) return picks;
  const also = picks.flatMap(({ table, reading }): TablePick[] => {
    const marks = table.readings.find(({ kind }) => kind === "surveys");
    const isMarked = marks?.columns.some(
      ({ field, confidence }) => field === "surveyScore" && confidence >= SURE,
    );
    return reading.kind === "visits" && marks !== undefined && isMarked === true
      ? [{ table, reading: marks }]
      : [];
  });
  return [...picks, ...also];
}

/** Without what was paid, only an amount that is still open says what a customer owes. */
function tellsWhatIsOpen(columns: readonly ColumnChoice[]): boolean {
  const has = (field: string): boolean =>
    columns.some((column) => column.field === field && column.confidence >= SURE);
  const isOpen = columns.some(({ field, header }) => field === "receivableAmount" && namesOpenAmount(header));
  const isPaid = has("receivablePaidAmount") || has("receivablePaidOn");
  return has("receivableDue") && (isOpen || (isPaid && has("receivableAmount")));
}

/** Tables that look like orders or accounts, too, and are left aside. */
function unusedTables(
  picks: readonly TablePick[],
  tables: readonly ReadTable[],
  sources: readonly SourceChoice[],
): UnusedTable[] {
  const used = new Set(picks.map(({ table }) => table));
  return tables.flatMap((table): UnusedTable[] => {
    const kind = table.readings.find(
      (reading) => reading.kind === "orders" || reading.kind === "accounts",
    )?.kind;
    const { sheet } = table.grid;
    const headerRow = table.grid.firstRow + table.headerRow;
    const taken = sources.some((source) => source.sheet === sheet && source.headerRow === headerRow);
    if (kind === undefined || kind !== table.readings[0].kind || used.has(table) || taken) return [];
    return [
      { kind: kind as SourceKind, sheet, table: table.grid.table, headerRow, rowCount: table.rowCount },
    ];
  });
}

function sourceOf({ table, reading }: TablePick): SourceChoice {
  const kind = reading.kind as SourceKind;
  const periods = kind === "orders" ? periodPlaces(table.grid, table.headerRow, reading.columns) : [];
  // The amounts of a table by periods stand in the columns of the periods.
  const columns =
    periods.length === 0 ? reading.columns : reading.columns.filter(({ field }) => !AMOUNT_FIELDS.has(field));
  const required = columns.filter(({ field }) => isFieldOf(kind, field) && isRequired(kind, field));
  const complete = periods.length > 0 || missingFields(kind, columns).length === 0;
  const confidence = required.reduce(
    (least, column) => Math.min(least, column.confidence),
    complete ? 1 : 0.3,
  );
  return {
    kind,
    sheet: table.grid.sheet,
    table: table.grid.table,
    headerRow: table.grid.firstRow + table.headerRow,
    columns,
    rowCount: table.rowCount,
    confidence,
    ...(periods.length > 0 ? { months: periods.length, periodColumns: periods } : {}),
  };
}

const AMOUNT_FIELDS: ReadonlySet<string> = new Set([
  "orderAmount",
  "orderUnitPrice",
  "orderQuantity",
  "orderMargin",
  "orderCost",
  "orderDiscount",
]);

function doubtsOf(source: SourceChoice): { kind: SourceKind; field: string }[] {
  const lacking = source.months === undefined ? missingFields(source.kind, source.columns) : [];
  const missing = lacking.map((field) => ({ kind: source.kind, field }));
  // In a table that lacks a column no other column is sure; the one that is lacking is the question.
  const sure = lacking.length > 0 ? INCOMPLETE : SURE;
  const doubtful = (column: ColumnChoice): boolean =>
    column.confidence < sure && isFieldOf(source.kind, column.field) && isRequired(source.kind, column.field);
  return [...missing, ...source.columns.filter(doubtful).map(({ field }) => ({ kind: source.kind, field }))];
}
