/** Where the live card's formulas find the user's tables. */
import type { SourceChoice, SourceKind } from "../../intake/reading";
import { columnLetters } from "../../sheets/a1-range";
import { columnReference } from "../../sheets/live/live-card-layout";
import type { LiveSources, LiveTable } from "../../sheets/live/live-sources";

/** Our recognised fields by the names the live card uses. */
const FIELDS = {
  orders: { date: "orderDate", amount: "orderAmount", margin: "orderMargin" },
  visits: { date: "visitDate", cost: "visitCost" },
  complaints: { opened: "complaintOpened", closed: "complaintClosed" },
  surveys: { date: "surveyDate", score: "surveyScore" },
  receivables: { amount: "receivableAmount", paidAmount: "receivablePaidAmount", due: "receivableDue" },
} as const;

/** Columns that say whose row it is, the better one first. */
const ACCOUNT_FIELDS: Readonly<Record<SourceKind, readonly string[]>> = {
  accounts: ["accountId", "accountName"],
  orders: ["orderAccountId", "orderAccountName"],
  returns: ["returnAccountId", "returnAccountName"],
  managers: [],
  visits: ["visitAccountId", "visitAccountName"],
  complaints: ["complaintAccountId", "complaintAccountName"],
  surveys: ["surveyAccountId", "surveyAccountName"],
  receivables: ["receivableAccountId", "receivableAccountName"],
};

/**
 * References to the user's tables.
 *
 * @param sources - The recognised tables.
 * @param scores - The scored list's sheet and how many accounts it has.
 * @returns The references; null when the orders lack what formulas need.
 */
export function liveSourcesOf(
  sources: readonly SourceChoice[],
  scores: LiveSources["scores"],
): LiveSources | null {
  const find = (kind: SourceKind): SourceChoice | undefined => sources.find((source) => source.kind === kind);
  const tableOf = (kind: keyof typeof FIELDS): LiveTable | null => {
    const source = find(kind);
    if (source === undefined) return null;
    const names = Object.entries(FIELDS[kind]);
    return liveTable(source, (field) => names.find(([, ours]) => ours === field)?.[0] ?? null);
  };
  const accounts = find("accounts");
  const orders = tableOf("orders");
  if (orders?.columns["date"] === undefined || orders.columns["amount"] === undefined) return null;
  return {
    orders,
    accounts: accounts === undefined ? null : liveTable(accounts, (field) => field),
    visits: tableOf("visits"),
    complaints: tableOf("complaints"),
    surveys: tableOf("surveys"),
    receivables: tableOf("receivables"),
    scores,
  };
}

function liveTable(source: SourceChoice, nameOf: (field: string) => string | null): LiveTable | null {
  const first = source.headerRow + 2;
  const last = source.headerRow + 1 + Math.max(1, source.rowCount);
  const reference = (column: number): string =>
    columnReference(source.sheet, columnLetters(column), first, last);
  const key = ACCOUNT_FIELDS[source.kind]
    .map((field) => source.columns.find((choice) => choice.field === field))
    .find((choice) => choice !== undefined);
  if (key === undefined) return null;
  const columns: Record<string, string> = {};
  for (const { field, column } of source.columns) {
    const name = nameOf(field);
    if (name !== null) columns[name] = reference(column);
  }
  return { account: reference(key.column), columns };
}
