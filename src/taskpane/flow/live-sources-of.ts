/** Where the live card's formulas find the user's tables, and which of those tables formulas can read. */
import { contactKind, inPerson } from "../../accounts/contact-kind";
import type { Place, Portfolio } from "../../accounts/records";
import type { Settings } from "../../accounts/settings";
import type { FindingCode, SheetGrid, SourceChoice, SourceKind } from "../../intake/reading";
import { columnLetters } from "../../sheets/a1-range";
import { columnReference } from "../../sheets/live/live-card-layout";
import type { LiveContactKind, LiveSources, LiveTable } from "../../sheets/live/live-sources";
import type { SourcesView } from "./views";

/** Our recognised fields by the names the live card uses. */
const FIELDS = {
  orders: { date: "orderDate", amount: "orderAmount", margin: "orderMargin" },
  visits: { date: "visitDate", cost: "visitCost", kind: "visitKind", next: "visitNext" },
  complaints: { opened: "complaintOpened", closed: "complaintClosed" },
  surveys: { date: "surveyDate", score: "surveyScore" },
  receivables: {
    amount: "receivableAmount",
    paidAmount: "receivablePaidAmount",
    paidOn: "receivablePaidOn",
    invoiced: "receivableInvoiced",
    due: "receivableDue",
  },
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

/** What was done to rows before they were counted: formulas over such a table would count otherwise. */
const UNREADABLE: readonly FindingCode[] = [
  "text-dates",
  "text-numbers",
  "scaled-amounts",
  "yearly-sales",
  "not-won",
  "returned-orders",
  "returns-in-orders",
  "repeated-totals",
  "repeated-tables",
  "repeated-lines",
  "duplicate-orders",
  "totals-row",
  "merged-cells",
];

/** What the references are made from. */
export interface LiveSourceParts {
  readonly view: SourcesView;
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  readonly scores: LiveSources["scores"];
}

/** Whether the numbers that were read are those that stand in the cells, as far as the first rows tell. */
function sameNumbers(
  source: SourceChoice,
  field: string,
  samples: readonly SheetGrid[],
  records: readonly { readonly place: Place; readonly value: number }[],
): boolean {
  const column = source.columns.find((choice) => choice.field === field)?.column;
  const grid = samples.find(({ sheet, table }) => sheet === source.sheet && table === source.table);
  if (column === undefined || grid === undefined) return true;
  const values = new Map(
    records.filter(({ place }) => place.sheet === source.sheet).map(({ place, value }) => [place.row, value]),
  );
  return grid.values.every((cells, index) => {
    const read = values.get(grid.firstRow + index + 1);
    return read === undefined || Math.abs(Number(cells[column - grid.firstColumn]) - read) < 1e-6;
  });
}

/** Kinds of contact as written, the blank one first, which also prices contacts of a table without kinds. */
function contactKinds({ visits }: Portfolio, settings: Settings): readonly LiveContactKind[] {
  const texts = new Set<string | null>([null, ...(visits ?? []).map(({ kind }) => kind)]);
  return [...texts].map((text) => ({
    text,
    cost: settings.value.contactCosts[contactKind(text)],
    inPerson: inPerson({ kind: text }),
  }));
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
  return {
    account: reference(key.column),
    keyedBy: key.field.endsWith("Id") ? "id" : "name",
    columns,
  };
}

/**
 * References to the user's tables.
 *
 * @param parts - What was recognised and read.
 * @returns The references; a table that formulas would read otherwise than the add-in did is null, and its
 *   figures are looked up instead.
 */
export function liveSourcesOf(parts: LiveSourceParts): LiveSources {
  const { view, portfolio, settings, scores } = parts;
  const { sources } = view.recognition;
  const only = (kind: SourceKind): SourceChoice | null => {
    const found = sources.filter((source) => source.kind === kind);
    return found.length === 1 ? found[0] : null;
  };
  const readable = ({ sheet }: SourceChoice): boolean =>
    !(view.found?.findings ?? []).some((found) => found.sheet === sheet && UNREADABLE.includes(found.code));
  const tableOf = (
    kind: keyof typeof FIELDS,
    number: string,
    records: readonly { readonly place: Place; readonly value: number }[],
  ): LiveTable | null => {
    const source = only(kind);
    if (source === null || !readable(source) || !sameNumbers(source, number, view.samples, records))
      return null;
    const names = Object.entries(FIELDS[kind]);
    return liveTable(source, (field) => names.find(([, ours]) => ours === field)?.[0] ?? null);
  };
  const orders = tableOf(
    "orders",
    "orderAmount",
    portfolio.orders.flatMap(({ place, amount, lines }) =>
      lines === undefined ? [{ place, value: amount }] : [],
    ),
  );
  const returned = sources.some(({ kind }) => kind === "returns");
  const summable = orders?.columns["date"] !== undefined && orders.columns["amount"] !== undefined;
  const margins = portfolio.orders.every(({ margin }) => margin !== null);
  const accounts = only("accounts");
  return {
    orders: !summable || returned ? null : margins ? orders : withoutColumn(orders, "margin"),
    orderPerRow: portfolio.orders.every(({ lines }) => lines === undefined),
    accounts: accounts === null ? null : liveTable(accounts, (field) => field),
    visits: tableOf(
      "visits",
      "visitCost",
      (portfolio.visits ?? []).flatMap(({ place, cost }) => (cost === null ? [] : [{ place, value: cost }])),
    ),
    contactKinds: contactKinds(portfolio, settings),
    complaints: tableOf("complaints", "", []),
    surveys: tableOf(
      "surveys",
      "surveyScore",
      (portfolio.surveys ?? []).map(({ place, score }) => ({ place, value: score })),
    ),
    receivables: tableOf(
      "receivables",
      "receivableAmount",
      (portfolio.receivables ?? []).map(({ place, amount }) => ({ place, value: amount })),
    ),
    scores,
  };
}

function withoutColumn(table: LiveTable, name: string): LiveTable {
  return {
    ...table,
    columns: Object.fromEntries(Object.entries(table.columns).filter(([key]) => key !== name)),
  };
}
