/** Where the live card's formulas find the user's tables, and the pieces its formulas are made of. */
import { scoredListColumns, type ScoredListColumn } from "../../language/scored-list";
import { columnLetters } from "../a1-range";
import { SCORED_LIST_HEAD_ROW } from "../scored-list-layout";

/** A column of the user's as an absolute reference: `'Orders'!$B$2:$B$2906`. */
export type ColumnReference = string;

/** Columns of one table by field; `account` holds what accounts are called in that table. */
export interface LiveTable {
  readonly account: ColumnReference;
  readonly columns: Readonly<Record<string, ColumnReference>>;
}

/** The user's tables; absent ones leave their fields empty. */
export interface LiveSources {
  /** Fields: date, amount, margin. */
  readonly orders: LiveTable;
  /** Fields as on the account record: industry, region, address, keyNeed ... */
  readonly accounts: LiveTable | null;
  /** Fields: date, cost. */
  readonly visits: LiveTable | null;
  /** Fields: opened, closed. */
  readonly complaints: LiveTable | null;
  /** Fields: date, score. */
  readonly surveys: LiveTable | null;
  /** Fields: amount, paidAmount, due. */
  readonly receivables: LiveTable | null;
  /** The scored list: its sheet and how many accounts it has. */
  readonly scores: { readonly sheet: string; readonly rows: number };
}

/** Helper cells of the live card. */
export const live = {
  place: "$R$27",
  id: "$R$28",
  scoreRow: "$R$29",
  accountRow: "$R$30",
  asOf: "$R$31",
  yearAgo: "$R$32",
  twoYearsAgo: "$R$33",
  threeYearsAgo: "$R$34",
  latestScore: "$R$35",
  tierRank: "$R$36",
} as const;

/**
 * A sheet's name as references write it.
 *
 * @param sheet - Name of the sheet.
 * @returns The name in quotes, its own quotes doubled.
 */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * A text constant of a formula.
 *
 * @param text - Any of our own words.
 * @returns The text in quotes, its own quotes doubled.
 */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A column of the scored list.
 *
 * @param sources - Where the list stands.
 * @param key - The column.
 * @returns An absolute reference.
 */
export function scoreColumn(sources: LiveSources, key: ScoredListColumn): ColumnReference {
  const letters = columnLetters(scoredListColumns.indexOf(key));
  const first = SCORED_LIST_HEAD_ROW + 1;
  const last = SCORED_LIST_HEAD_ROW + Math.max(1, sources.scores.rows);
  return `${quotedSheet(sources.scores.sheet)}!$${letters}$${String(first)}:$${letters}$${String(last)}`;
}

/**
 * A figure of the chosen account from the scored list, as the inside of a formula.
 *
 * @param sources - Where the list stands.
 * @param key - The column.
 * @returns An expression that fails when the account is not in the list.
 */
export function score(sources: LiveSources, key: ScoredListColumn): string {
  return `INDEX(${scoreColumn(sources, key)},${live.scoreRow})`;
}

/**
 * A field of the chosen account from the user's accounts table; "—" when the column or the value is missing.
 *
 * @param sources - Where the table stands.
 * @param field - Field of the account record.
 * @returns An expression.
 */
export function accountField(sources: LiveSources, field: string): string {
  const column = sources.accounts?.columns[field];
  if (column === undefined) return '"—"';
  const cell = `INDEX(${column},${live.accountRow})`;
  return `IFERROR(IF(${cell}="","—",${cell}),"—")`;
}

/**
 * Sum of a column over the chosen account's rows in a span of days.
 *
 * @param table - The table; null = absent.
 * @param field - Column to sum.
 * @param after - Cell with the day before the first; null = from the beginning.
 * @param until - Cell with the last day.
 * @returns An expression; "—" when the column is missing.
 */
export function sumBetween(
  table: LiveTable | null,
  field: string,
  after: string | null,
  until: string,
): string {
  const column = table?.columns[field];
  const date = table?.columns["date"];
  if (table === null || column === undefined || date === undefined) return '"—"';
  const from = after === null ? "" : `,${date},">"&${after}`;
  return `SUMIFS(${column},${table.account},${live.id}${from},${date},"<="&${until})`;
}

/**
 * Number of the chosen account's rows in a span of days.
 *
 * @param table - The table; null = absent.
 * @param field - Column with the days.
 * @param after - Expression of the day before the first.
 * @param until - Cell with the last day.
 * @returns An expression; "—" when the column is missing.
 */
export function countBetween(table: LiveTable | null, field: string, after: string, until: string): string {
  const date = table?.columns[field];
  if (table === null || date === undefined) return '"—"';
  return `COUNTIFS(${table.account},${live.id},${date},">"&${after},${date},"<="&${until})`;
}
