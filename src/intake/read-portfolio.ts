/** Reads the recognised tables into one portfolio, with every row left out and everything worth a look. */
import type { Account, Order, OwnerSource, Portfolio } from "../accounts/records";
import type { AccountIndex } from "./account-index";
import { accountOwners } from "./account-owners";
import { accountsOfOrders } from "./accounts-of-orders";
import { indexOf, readAccounts } from "./read-accounts";
import { withPeople } from "./contact-people";
import { missingFields } from "./column-choices";
import { currencyOfLines } from "./currency-check";
import { checkData } from "./data-check";
import { noteHiddenRows } from "./hidden-rows";
import { dateOptions } from "./date-order";
import type { OrderLine } from "./order-lines";
import { readOrderTables } from "./order-tables";
import { ordersOfLines, totalOf } from "./orders-of-lines";
import type { AccountLine, Returned } from "./orders-of-lines";
import type { DateOptions } from "./parse-date";
import { accountOf, readComplaints, readReceivables, readSurveys, readVisits } from "./read-contacts";
import type { EventReading } from "./read-contacts";
import { readManagers } from "./read-managers";
import { noReturns, readReturns } from "./read-returns";
import type { ReadReturns } from "./read-returns";
import { lacksYear } from "./period-columns";
import type { NearMiss, Reading, Recognition, SheetGrid, SourceKind } from "./reading";
import { ReadingLog } from "./reading-log";
import { finished, ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableToRead } from "./table-rows";
import { withoutStrayDates } from "./stray-dates";
import { yearlySalesLines } from "./yearly-sales";

/** What the settings say about reading. */
export interface ReadingOptions {
  /** Day everything is computed for; later orders are left out. Default: the last order date. */
  readonly asOf?: number | null;
  /** The present day, for workbooks without any date of an order. */
  readonly today?: number | null;
  /** Margin as a share of sales, for workbooks without a margin column. */
  readonly marginRate?: number | null;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

/**
 * Reads everything.
 *
 * @param recognition - What `recogniseSources` found.
 * @param grids - The sheets and tables with all their rows.
 * @param options - See {@link ReadingOptions}.
 * @returns The portfolio; "nothing-found" without accounts and orders; "refused" when amounts are in
 * currencies that must not be added up, with the rows.
 */
export function readPortfolio(
  recognition: Recognition,
  grids: readonly SheetGrid[],
  options: ReadingOptions = {},
): Reading {
  return finished(portfolioSteps(recognition, grids, options));
}

/**
 * The same as {@link readPortfolio}, in steps.
 *
 * @param recognition - What `recogniseSources` found.
 * @param grids - The sheets and tables with all their rows.
 * @param options - See {@link ReadingOptions}.
 * @returns Work that ends with the reading.
 */
export function* portfolioSteps(
  recognition: Recognition,
  grids: readonly SheetGrid[],
  options: ReadingOptions,
): Steps<Reading> {
  const log = new ReadingLog();
  const dates: DateOptions = options.date1904 === true ? { date1904: true } : {};
  const tables = tablesOf(recognition, grids);
  const today = options.today ?? null;
  const ledger = yield* readOrderTables(tables("orders"), log, dates, today);
  const yearly =
    tables("orders").length > 0
      ? []
      : tables("accounts")
          .slice(0, 1)
          .flatMap((table) => yearlySalesLines(table, options.asOf ?? today ?? 0, log));
  const lines = yearly.length > 0 ? yearly : ledger.lines;
  const mixed = yield* currencyOfLines(lines, log);
  if (mixed.status === "conflict") return { status: "refused", rejected: log.rejected() };
  const asked = yield* accountsIn(tables("accounts"), lines, log, dates);
  if (asked.length === 0) return withoutAccounts(recognition, grids, log);
  const peopleTable = recognition.people && tableOf(recognition.people, grids);
  const known = peopleTable ? yield* withPeople(asked, indexOf(asked), peopleTable, log) : asked;
  const orders = yield* ordersOf(known, lines, tables("returns"), log, { ...options, dates });
  const managers = tables("managers").length === 0 ? null : readManagers(tables("managers")[0], log);
  const owned = yield* accountOwners(known, managers, orders);
  noteOwners(owned.ownerSource, recognition, log);
  const index = indexOf(known);
  const events = function* <T>(
    kind: SourceKind,
    read: (reading: EventReading) => Steps<T[]>,
  ): Steps<T[] | null> {
    const records: T[] = [];
    for (const table of tables(kind)) {
      const here = yield* read({ table, index, log, dates: yield* dateOptions(table, kind, dates) });
      for (const record of here) records.push(record);
    }
    return tables(kind).length === 0 ? null : records;
  };
  const portfolio: Portfolio = {
    accounts: owned.accounts,
    orders,
    ...(ledger.yearlyTotals || yearly.length > 0 ? { yearlyTotals: true } : {}),
    managers,
    visits: yield* events("visits", readVisits),
    complaints: yield* events("complaints", readComplaints),
    surveys: yield* events("surveys", readSurveys),
    receivables: yield* events("receivables", readReceivables),
    currency: mixed.currency,
    asOf: asOfDay(orders, options),
    ownerSource: owned.ownerSource,
    marginSource: yield* marginSourceOf(orders, owned.accounts, options),
  };
  yield* checkData(portfolio, recognition, log);
  for (const kind of new Set(recognition.sources.map((source) => source.kind)))
    for (const table of tables(kind)) noteHiddenRows(table, log);
  yield;
  const ledgerTotal = yield* totalOf(orders);
  return {
    status: "read",
    portfolio,
    sources: recognition.sources,
    missing: recognition.missing,
    rejected: log.rejected(),
    findings: log.found(),
    ledgerTotal,
  };
}

/** Tables that were surely meant, but have no usable row, are refused row by row; else nothing was found. */
function withoutAccounts(recognition: Recognition, grids: readonly SheetGrid[], log: ReadingLog): Reading {
  const sure = recognition.sources.some(
    ({ kind, confidence }) => (kind === "orders" || kind === "accounts") && confidence >= 0.7,
  );
  const rejected = log.rejected();
  return sure && rejected.length > 0
    ? { status: "refused", rejected }
    : {
        status: "nothing-found",
        sheetsLookedAt: new Set(grids.map(({ sheet }) => sheet)).size,
        nearest: nearMiss(recognition, grids),
      };
}

function nearMiss({ sources }: Recognition, grids: readonly SheetGrid[]): NearMiss | null {
  for (const source of sources) {
    const fields = source.months === undefined ? missingFields(source.kind, likely(source)) : [];
    const grid = tableOf(source, grids)?.grid;
    if (fields.length === 0 || (source.kind !== "orders" && source.kind !== "accounts")) continue;
    return {
      kind: source.kind,
      sheet: source.sheet,
      row: source.headerRow + 1,
      fields,
      lacksYear: grid !== undefined && lacksYear(grid, source.headerRow - grid.firstRow),
    };
  }
  return null;
}

/** A column named like a date that holds none is none. */
function likely({ columns }: Recognition["sources"][number]): Recognition["sources"][number]["columns"] {
  return columns.filter(({ confidence }) => confidence >= LEAST_LIKELY);
}

const LEAST_LIKELY = 0.3;

function tablesOf(
  recognition: Recognition,
  grids: readonly SheetGrid[],
): (kind: SourceKind) => TableToRead[] {
  const tables = recognition.sources.flatMap((source) => {
    const table = tableOf(source, grids);
    return table === null ? [] : [{ kind: source.kind, table }];
  });
  return (kind) => tables.filter((entry) => entry.kind === kind).map(({ table }) => table);
}

function tableOf(source: TableToRead["source"], grids: readonly SheetGrid[]): TableToRead | null {
  const grid =
    grids.find((candidate) => candidate.sheet === source.sheet && candidate.table === source.table) ??
    grids.find((candidate) => candidate.sheet === source.sheet);
  return grid === undefined ? null : { source, grid };
}

/** The accounts table, or the distinct customers of the orders. */
function* accountsIn(
  tables: readonly TableToRead[],
  lines: readonly OrderLine[],
  log: ReadingLog,
  dates: DateOptions,
): Steps<readonly Account[]> {
  if (tables.length === 0) return yield* accountsOfOrders(lines, log);
  const [table] = tables;
  const accounts = yield* readAccounts(table, log, yield* dateOptions(table, "accounts", dates));
  const index = indexOf(accounts);
  if (lines.length === 0 || (yield* anyJoins(lines, index))) return accounts;
  // Not one order belongs to these accounts: it is another list, and the orders' customers are the accounts.
  const customers = yield* accountsOfOrders(lines, log);
  if (customers.length === 0) return accounts;
  const { sheet } = table.source;
  log.add({
    code: "accounts-not-joined",
    group: "your-call",
    count: accounts.length,
    sheet,
    places: [],
    parameters: {},
  });
  return customers;
}

/** Whether an order line belongs to one of the accounts. */
function* anyJoins(lines: readonly OrderLine[], index: AccountIndex): Steps<boolean> {
  let count = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    const found = index.find(line.row.cell(line.idField), line.row.cell(line.nameField));
    if (found.status === "found") return true;
  }
  return false;
}

function* ordersOf(
  accounts: readonly Account[],
  lines: readonly OrderLine[],
  returns: readonly TableToRead[],
  log: ReadingLog,
  options: ReadingOptions & { readonly dates: DateOptions },
): Steps<Order[]> {
  const index = indexOf(accounts);
  const returned: ReadReturns[] = [];
  for (const table of returns) returned.push(yield* readReturns(table, index, log, options.dates));
  const usable = yield* withoutStrayDates(lines, options.asOf ?? null, log);
  const assigned: AccountLine[] = [];
  for (const list of [usable, ...returned.map(({ lines: negative }) => negative)]) {
    for (const line of list) {
      if ((assigned.length + 1) % ROWS_A_STEP === 0) yield;
      const id = accountOf(line.row, line.idField, line.nameField, index, log, line.amount);
      if (id !== null) assigned.push({ accountId: id, line });
    }
  }
  const whole = returned.length === 0 ? noReturns : returned[0];
  noteUnmatched(whole, assigned, returns, log);
  return yield* ordersOfLines(assigned, whole, log);
}

function noteUnmatched(
  returned: Returned,
  lines: readonly AccountLine[],
  tables: readonly TableToRead[],
  log: ReadingLog,
): void {
  if (returned.orderIds.size === 0) return;
  const known = new Set(lines.map(({ line }) => line.orderId?.toLowerCase() ?? ""));
  const count = [...returned.orderIds].filter((id) => !known.has(id)).length;
  if (count === 0) return;
  const { sheet } = tables[0].source;
  log.add({ code: "returns-unmatched", group: "your-call", count, sheet, places: [], parameters: {} });
}

function noteOwners(ownerSource: OwnerSource, recognition: Recognition, log: ReadingLog): void {
  if (ownerSource === "accounts") return;
  const source = recognition.sources.find(
    ({ kind }) => kind === (ownerSource === "region" ? "managers" : "orders"),
  );
  const code = (
    { region: "owner-from-region", "latest-order": "owner-from-latest-order", none: "no-owner" } as const
  )[ownerSource];
  const group = ownerSource === "none" ? "your-call" : "handled";
  log.add({ code, group, count: 1, sheet: source?.sheet ?? "", places: [], parameters: {} });
}

function asOfDay(orders: readonly Order[], options: ReadingOptions): number {
  if (options.asOf !== undefined && options.asOf !== null) return options.asOf;
  return orders.length === 0 ? (options.today ?? 0) : orders[orders.length - 1].date;
}

function* marginSourceOf(
  orders: readonly Order[],
  accounts: readonly Account[],
  options: ReadingOptions,
): Steps<Portfolio["marginSource"]> {
  let count = 0;
  for (const { margin } of orders) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (margin !== null) return "column";
  }
  const rate = options.marginRate ?? null;
  return rate !== null || accounts.some(({ marginRate }) => marginRate !== null) ? "rate" : "none";
}
