/** Gives every table of a workbook to the kind it fits best, and every kind its tables. */
import { isFieldOf, isRequired, missingFields, readAsKind } from "./column-choices";
import type { KindReading } from "./column-choices";
import { completedByContent, joins } from "./content-completion";
import { countsGoods } from "./counted-goods";
import type { TableKind } from "./fields";
import type { ReadTable } from "./found-tables";
import { headerFingerprint, headerForms } from "./header-text";
import { lacksYear, periodPlaces } from "./period-columns";

/** A table with the kind it is read as. */
export interface Pick {
  readonly table: ReadTable;
  readonly reading: KindReading;
}

const SURE_AMOUNT = 0.8;
/** Evidence from which a table is a ledger although no column names customers. */
const LEAST_LEDGER = 2.5;
/** A column called "Name", or one that merely looks like names, need not be customers. */
const LEAST_NAMED = 0.62;
const LEAST_MAYBE = 1.5;
/** A table that is rather a list of something else is not offered as orders or accounts. */
const LEAST_OF_BEST = 0.75;

/** Sheets that hold what was meant, offered, copied, bought or spent, not what was sold. */
const NO_LEDGER =
  /报价|预算|预测|计划|目标|模板|样例|备份|副本|草稿|透视|作废|旧|采购|进货|费用|支出|报销|成本|quot(?:e|ation)|budget|forecast|plan|target|template|example|backup|copy|draft|pivot|cancelled|expense|expenditure|purchas|\bcosts?\b|\bold\b|archive/iu;

/**
 * Every table goes to the kind it fits best; every kind to its best table, orders and other events to all
 * that continue it.
 *
 * @param tables - The tables of all sheets.
 * @returns The picks in the order of the tables.
 */
export function pickTables(tables: readonly ReadTable[]): Pick[] {
  const claims = tables
    .flatMap((table) => table.readings.map((reading) => ({ table, reading })))
    .sort((a, b) => claimStrength(b) - claimStrength(a));
  const picks: Pick[] = [];
  const used = new Set<ReadTable>();
  const best = (table: ReadTable): number => (table.readings.length === 0 ? 0 : table.readings[0].score);
  for (const claim of claims) {
    if (used.has(claim.table)) continue;
    // A table is not pressed into a kind it fits much worse than another.
    if (claim.reading.score < best(claim.table) * 0.6) continue;
    const same = picks.filter(({ reading }) => reading.kind === claim.reading.kind);
    if (same.length > 0 && !same.some((pick) => continues(pick, claim))) continue;
    picks.push(claim);
    used.add(claim.table);
  }
  return picks.sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
}

/** What is hidden, or called a plan or a copy, comes after what is not. */
function claimStrength({ table, reading }: Pick): number {
  const { grid } = table;
  const doubtful = (grid.hidden === true ? 1 : 0) + (NO_LEDGER.test(nameOf(table)) ? 1 : 0);
  return reading.score - 100 * doubtful;
}

function nameOf({ grid }: ReadTable): string {
  return `${grid.table ?? ""} ${grid.sheet}`;
}

/** One sheet a year is common: the columns that matter under the same headers are more of the same. */
function continues(first: Pick, next: Pick): boolean {
  const kinds: readonly TableKind[] = ["accounts", "managers", "people"];
  if (kinds.includes(first.reading.kind)) return false;
  if (NO_LEDGER.test(nameOf(next.table)) !== NO_LEDGER.test(nameOf(first.table))) return false;
  if (next.table.grid.hidden !== first.table.grid.hidden) return false;
  const print = ({ table }: Pick): string => headerFingerprint(table.headers.map((header) => header.text));
  return print(first) === print(next) || sameColumns(first, next);
}

/** The required columns have the same headers; tables by periods are about the same customers. */
function sameColumns(first: Pick, next: Pick): boolean {
  const wide = periodCount(first) > 0;
  if (wide !== periodCount(next) > 0) return false;
  const shape = ({ reading: { kind, columns } }: Pick): string =>
    columns
      .filter(({ field }) => isFieldOf(kind, field) && isRequired(kind, field))
      .filter(({ field }) => !wide || !/Amount$|UnitPrice$/u.test(field))
      .map(({ field, header }) => `${field}=${headerForms(header)[1]}`)
      .sort()
      .join("\u0001");
  return shape(first) === shape(next);
}

/** How many months, quarters or years a table of orders without a date column has. */
function periodCount({ table, reading }: Pick): number {
  return reading.kind === "orders" ? periodPlaces(table.grid, table.headerRow, reading.columns).length : 0;
}

/**
 * Where neither accounts nor orders were found by their headers: tables that lack one column only, the
 * column found by its content or, failing that, left to the user.
 *
 * @param picks - What was picked by headers.
 * @param tables - The tables of all sheets.
 * @returns The picks, with the likeliest incomplete table of orders or accounts where there was none.
 */
export function withPartial(picks: Pick[], tables: readonly ReadTable[]): Pick[] {
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
      if (reading === undefined || reading.evidence < table.partial[0].evidence * LEAST_OF_BEST) return [];
      const { undecided, ...completed } = completedByContent(table, reading, keys);
      const summary =
        accounts === undefined && completed.score === 0 ? salesByCustomer(table, reading) : null;
      const asked =
        isWorthAsking(completed) &&
        !isPayments(table) &&
        (accounts === undefined || (undecided && isAbout(accounts, table, completed, keys)));
      return [{ table, reading: summary ?? completed, asked }];
    })
    .filter(({ reading, asked }) => reading.score > 0 || asked)
    .sort((a, b) => b.reading.score - a.reading.score || b.reading.evidence - a.reading.evidence);
  return candidates.length === 0
    ? picks
    : [...picks, { table: candidates[0].table, reading: candidates[0].reading }];
}

/** Orders of these accounts, whose sales nothing else tells. */
function isAbout(
  accounts: Pick,
  table: ReadTable,
  { columns }: KindReading,
  keys: ReadonlySet<string>,
): boolean {
  if (accounts.reading.columns.some(({ field }) => field === "yearlySales")) return false;
  return columns.some(({ field, column }) => {
    const profile = table.profiles.get(column - table.grid.firstColumn);
    return /^orderAccount(?:Id|Name)$/u.test(field) && profile !== undefined && joins(profile, keys);
  });
}

/** Words of which a list of customers has one, in its name or its headers. */
const CUSTOMERS =
  /customer|client|account|compan|organi[sz]ation|buyer|dealer|distributor|reseller|retailer|prospect|industry|客户|客商|买家|买方|顾客|会员|经销商|代理商|分销商|门店|公司|企业|单位名称|往来单位|行业/iu;

/**
 * Where nothing was sold, a list of names is no list of customers unless it says so: it may as well be one of
 * employees, products or addresses.
 *
 * @param picks - What was picked.
 * @returns The picks; without accounts that nothing speaks for where there are no orders either.
 */
export function withoutStrangers(picks: readonly Pick[]): readonly Pick[] {
  if (picks.some(({ reading }) => reading.kind === "orders")) return picks;
  return picks.filter(({ table, reading }) => {
    const hasRows = [...table.profiles.values()].some(({ rows }) => rows > 0);
    if (reading.kind !== "accounts" || !hasRows) return true;
    return [nameOf(table), ...table.headers.map(({ text }) => text)].some((text) => CUSTOMERS.test(text));
  });
}

/** A list of customers with an amount each and no date: what each of them brought, not orders. */
function salesByCustomer(table: ReadTable, orders: KindReading): KindReading | null {
  // A sum beside months of a year that nobody names is no year's sales.
  if (lacksYear(table.grid, table.headerRow) || countsGoods(table.grid, table.headerRow)) return null;
  const missing = missingFields(orders.kind, orders.columns);
  if (orders.kind !== "orders" || missing.length !== 1 || missing[0] !== "orderDate") return null;
  const customer = orders.columns.find(({ field }) => /Account(?:Id|Name)$/u.test(field));
  const amount = orders.columns.find(({ field }) => field === "orderAmount");
  if (customer === undefined || amount === undefined || amount.confidence < SURE_AMOUNT) return null;
  const profile = table.profiles.get(customer.column - table.grid.firstColumn);
  if (profile === undefined || profile.filled < 2 || profile.distinctShare < 0.97) return null;
  const accounts = readAsKind(table, "accounts");
  if (accounts.score === 0) return null;
  const others = accounts.columns.filter(
    ({ field, column }) => field !== "yearlySales" && column !== amount.column,
  );
  return { ...accounts, columns: [...others, { ...amount, field: "yearlySales" }] };
}

/** A table is offered with a column to choose when it is about customers, or strongly looks like accounts. */
function isWorthAsking({ kind, columns, evidence }: KindReading): boolean {
  if (kind === "accounts") return evidence >= 1.5;
  const has = (...fields: readonly string[]): boolean => columns.some(({ field }) => fields.includes(field));
  // Dates and amounts without customers: which column names the customer is a fair question.
  const isLedger = has("orderDate") && has("orderAmount") && evidence >= LEAST_LEDGER;
  const isNamed = columns.some(
    ({ field, confidence }) => /^orderAccount(?:Id|Name)$/u.test(field) && confidence > LEAST_NAMED,
  );
  const mayBe =
    has("orderAccountId", "orderAccountName") && has("orderDate", "orderUnitPrice", "orderAmount");
  return isLedger || isNamed || (mayBe && evidence >= LEAST_MAYBE);
}

/** Payments received are no orders that lack their amount. */
function isPayments(table: ReadTable): boolean {
  const said = [nameOf(table), ...table.headers.map(({ text }) => text)];
  return said.some((text) => /回款|收款|付款|payment|receipt/iu.test(text));
}

function keysOf({ table, reading }: Pick): Set<string> {
  const keys = new Set<string>();
  for (const { field, column } of reading.columns) {
    if (field !== "accountId" && field !== "accountName") continue;
    for (const key of table.profiles.get(column - table.grid.firstColumn)?.keys ?? []) keys.add(key);
  }
  return keys;
}
