/** Where the live card's formulas find the user's tables, and the references its formulas are made of. */
import { scoredListColumns, type ScoredListColumn } from "../../language/scored-list";
import { columnLetters } from "../a1-range";
import { SCORED_LIST_HEAD_ROW } from "../scored-list-layout";

/** A column of the user's as an absolute reference: `'Orders'!$B$2:$B$2906`. */
export type ColumnReference = string;

/** Columns of one table by field; `account` holds what accounts are called in that table. */
export interface LiveTable {
  readonly account: ColumnReference;
  /** Whether `account` holds ids or names. */
  readonly keyedBy: "id" | "name";
  readonly columns: Readonly<Record<string, ColumnReference>>;
}

/** A kind of contact as the visits table writes it. */
export interface LiveContactKind {
  /** As written; null = blank. */
  readonly text: string | null;
  /** What such a contact costs where the table names no cost. */
  readonly cost: number;
  /** Whether it counts as a visit. */
  readonly inPerson: boolean;
}

/** The user's tables; figures of absent ones are looked up as the add-in worked them out. */
export interface LiveSources {
  /**
   * Fields: date, amount, margin. Null where formulas can't sum the orders as they stand: several tables,
   * months in columns, or amounts that have to be worked out.
   */
  readonly orders: LiveTable | null;
  /** Whether each row of the orders is an order of its own, so that rows can be counted. */
  readonly orderPerRow: boolean;
  /** Fields as on the account record: industry, region, address, keyNeed ... */
  readonly accounts: LiveTable | null;
  /** Fields: date, cost, kind, next. */
  readonly visits: LiveTable | null;
  /** Kinds of contact that occur in the visits table. */
  readonly contactKinds: readonly LiveContactKind[];
  /** Fields: opened, closed. */
  readonly complaints: LiveTable | null;
  /** Fields: date, score. */
  readonly surveys: LiveTable | null;
  /** Fields: amount, paidAmount, paidOn, invoiced, due. */
  readonly receivables: LiveTable | null;
  /** The scored list: its sheet and how many accounts it has. */
  readonly scores: { readonly sheet: string; readonly rows: number };
}

/** Cells that are worked out once and used by many formulas. */
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
  name: "$V$27",
  idKey: "$V$28",
  nameKey: "$V$29",
  firstRow: "$V$30",
  firstOrder: "$V$31",
  lastOrder: "$V$32",
  costBefore: "$V$33",
  balance: "$V$34",
  overdue: "$V$35",
  surveys: "$V$36",
  openCases: "$V$37",
  openSince: "$V$38",
  cases: "$V$39",
  visits: "$V$40",
  visitsStandard: "$V$41",
  companyNow: "$V$42",
  companyBefore: "$V$43",
  companyEarlier: "$V$44",
  ordersEffect: "$V$45",
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
 * A field of the chosen account from the user's accounts table; "—" when the value is missing.
 *
 * @param sources - Where the table stands.
 * @param field - Field of the account record.
 * @returns An expression; null when the table has no such column.
 */
export function accountField(sources: LiveSources, field: string): string | null {
  const column = sources.accounts?.columns[field];
  if (column === undefined) return null;
  const cell = `INDEX(${column},${live.accountRow})`;
  return `IFERROR(IF(${cell}="","—",${cell}),"—")`;
}

/**
 * Condition that a row belongs to the chosen account.
 *
 * @param table - The table.
 * @returns Range and criterion of SUMIFS and its like.
 */
export function ownRows({ account, keyedBy }: LiveTable): string {
  return `${account},${keyedBy === "id" ? live.idKey : live.nameKey}`;
}

/**
 * Condition that a day lies in a span; days may carry a time of day.
 *
 * @param column - Column with the days.
 * @param after - Cell with the day before the first; null = from the beginning.
 * @param until - Cell with the last day; null = without end.
 * @returns Ranges and criteria of SUMIFS and its like.
 */
export function between(column: ColumnReference, after: string | null, until: string | null): string {
  return [
    ...(after === null ? [] : [`${column},">="&(${after}+1)`]),
    ...(until === null ? [] : [`${column},"<"&(${until}+1)`]),
  ].join(",");
}

/**
 * Sum of a column over the chosen account's rows in a span of days.
 *
 * @param table - The table; null = absent.
 * @param field - Column to sum.
 * @param after - Cell with the day before the first; null = from the beginning.
 * @param until - Cell with the last day.
 * @param more - Further conditions.
 * @returns An expression; null when a column is missing.
 */
export function sumBetween(
  table: LiveTable | null,
  field: string,
  after: string | null,
  until: string,
  more = "",
): string | null {
  const column = table?.columns[field];
  const date = table?.columns["date"];
  if (table === null || column === undefined || date === undefined) return null;
  return `SUMIFS(${column},${ownRows(table)},${between(date, after, until)}${more})`;
}

/**
 * Number of the chosen account's rows in a span of days.
 *
 * @param table - The table; null = absent.
 * @param field - Column with the days.
 * @param after - Expression of the day before the first; null = from the beginning.
 * @param until - Cell with the last day; null = without end.
 * @param more - Further conditions.
 * @returns An expression; null when the column is missing.
 */
export function countBetween(
  table: LiveTable | null,
  field: string,
  after: string | null,
  until: string | null,
  more = "",
): string | null {
  const date = table?.columns[field];
  if (table === null || date === undefined) return null;
  return `COUNTIFS(${ownRows(table)},${between(date, after, until)}${more})`;
}
