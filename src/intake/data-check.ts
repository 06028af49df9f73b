/** Looks over what was read for things a sales manager would want to know before trusting the figures. */
import type { Account, Order, Portfolio } from "../accounts/records";
import { accountKey } from "./account-index";
import { columnLetters } from "./cell-address";
import type { Finding, Recognition } from "./reading";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

/** An account not updated for this long is stale. */
const STALE_DAYS = 365;
/** An order this many times an account's usual one, or a tenth of that below, is a slip of the unit. */
const SLIP = 300;
const LEAST_ORDERS_FOR_SLIP = 4;
const MOST_PLACES = 20;

/**
 * Notes duplicates, slips of the unit, stale records and what else is worth a look.
 *
 * @param portfolio - Everything read.
 * @param recognition - Where it came from.
 * @param log - Where the findings are noted.
 */
export function* checkData(portfolio: Portfolio, recognition: Recognition, log: ReadingLog): Steps<void> {
  const { accounts, orders, managers, asOf } = portfolio;
  const column = (kind: string, field: string): string => {
    const source = recognition.sources.find((candidate) => candidate.kind === kind);
    const choice = source?.columns.find((candidate) => candidate.field === field);
    return choice === undefined ? "A" : columnLetters(choice.column);
  };
  const note = (
    code: Finding["code"],
    group: Finding["group"],
    items: readonly Placed[],
    letters: string,
    parameters = {},
  ): void => {
    for (const [sheet, placed] of bySheet(items)) {
      const places = placed.slice(0, MOST_PLACES).map(({ place }) => `${letters}${String(place.row)}`);
      log.add({ code, group, count: placed.length, sheet, places, parameters });
    }
  };
  const written = column("orders", "orderAmount");
  const amountColumn = written === "A" ? column("orders", "orderUnitPrice") : written;
  note("duplicate-orders", "your-call", yield* duplicateOrders(orders), amountColumn);
  const slips = yield* unitSlips(orders);
  note("unit-slips", "your-call", slips, amountColumn);
  if (portfolio.ownerSource === "accounts") {
    note(
      "no-owner-written",
      "your-call",
      accounts.filter(({ owner }) => owner === null),
      column("accounts", "owner"),
    );
  }
  const ordering = new Set<string>();
  for (let index = 0; index < orders.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    ordering.add(orders[index].accountId);
  }
  note(
    "accounts-without-orders",
    "handled",
    orders.length === 0 ? [] : accounts.filter(({ id }) => !ordering.has(id)),
    column("accounts", "accountName"),
  );
  note(
    "stale-accounts",
    "your-call",
    accounts.filter(({ updated }) => updated !== null && asOf - updated > STALE_DAYS),
    column("accounts", "updated"),
    { days: STALE_DAYS },
  );
  note("managers-without-region", "handled", withoutRegion(portfolio), column("managers", "managerRegion"));
  note("unknown-owners", "your-call", unknownOwners(accounts, managers), column("accounts", "owner"));
  note("similar-names", "your-call", similarNames(accounts), column("accounts", "accountName"));
  netAmount(recognition, log);
  unusedTables(recognition, log);
}

/** Tables left aside are named, so that no sales are missing unseen. */
function unusedTables({ unused }: Recognition, log: ReadingLog): void {
  for (const { kind, sheet, headerRow, rowCount } of unused ?? []) {
    if (rowCount === 0) continue;
    log.add({
      code: "unused-table",
      group: "your-call",
      count: rowCount,
      sheet,
      places: [`A${String(headerRow + 1)}`],
      parameters: { other: sheet, kind },
    });
  }
}

interface Placed {
  readonly place: Account["place"];
}

function bySheet<T extends Placed>(items: readonly T[]): Map<string, T[]> {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const known = sheets.get(item.place.sheet);
    if (known === undefined) sheets.set(item.place.sheet, [item]);
    else known.push(item);
  }
  return sheets;
}

/** Same account, day and amount, and no different order ids that would tell them apart. */
function* duplicateOrders(orders: readonly Order[]): Steps<Order[]> {
  const repeated: Order[] = [];
  // Orders come oldest first, so twins stand on the same day.
  let ofDay = new Map<string, Order>();
  let day = Number.NaN;
  let count = 0;
  for (const order of orders) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (order.amount <= 0) continue;
    if (order.date !== day) {
      ofDay = new Map();
      day = order.date;
    }
    const key = `${order.accountId}\u0001${String(order.amount)}\u0001${order.product ?? ""}`;
    const twin = ofDay.get(key);
    ofDay.set(key, order);
    if (twin === undefined) continue;
    if (twin.orderId === order.orderId || order.orderId === null || twin.orderId === null)
      repeated.push(order);
  }
  return repeated;
}

/** Orders hundreds of times larger or smaller than the account's usual one: 1,000x and 万 slips. */
function* unitSlips(orders: readonly Order[]): Steps<Order[]> {
  const byAccount = new Map<string, Order[]>();
  let count = 0;
  for (const order of orders) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (order.amount <= 0) continue;
    const list = byAccount.get(order.accountId);
    if (list === undefined) byAccount.set(order.accountId, [order]);
    else list.push(order);
  }
  const slips: Order[] = [];
  let since = 0;
  for (const list of byAccount.values()) {
    since += list.length;
    if (since >= ROWS_A_STEP) {
      yield;
      since = 0;
    }
    if (list.length < LEAST_ORDERS_FOR_SLIP) continue;
    const sorted = list.map(({ amount }) => amount).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    const spread = sorted[Math.floor(sorted.length * 0.75)] / sorted[Math.floor(sorted.length * 0.25)];
    // Accounts that buy now a screw, now a plant, have no usual order.
    if (spread > 20) continue;
    for (const order of list)
      if (order.amount > median * SLIP || order.amount < median / SLIP) slips.push(order);
  }
  return slips.sort((a, b) => a.place.row - b.place.row);
}

function withoutRegion({ managers, ownerSource }: Portfolio): Placed[] {
  const list = managers ?? [];
  return list.some(({ region }) => region !== null) || ownerSource === "region"
    ? list.filter(({ region }) => region === null)
    : [];
}

function unknownOwners(accounts: readonly Account[], managers: Portfolio["managers"]): Account[] {
  if (managers === null) return [];
  const names = new Set(managers.flatMap(({ name, id }) => [accountKey(name), accountKey(id)]));
  return accounts.filter(({ owner }) => owner !== null && !names.has(accountKey(owner)));
}

const LEGAL_FORM =
  /[\s.,()&'"-]|\b(?:inc|ltd|llc|gmbh|co|corp|company|limited)\b|有限责任公司|股份有限公司|有限公司|公司/giu;

/** Names that differ only in spaces, punctuation or the legal form. */
function similarNames(accounts: readonly Account[]): Account[] {
  const seen = new Map<string, string>();
  return accounts.filter(({ name }) => {
    const key = accountKey(name).replace(LEGAL_FORM, "");
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, accountKey(name));
    return key.length >= 3 && twin !== undefined && twin !== accountKey(name);
  });
}

/** A net and a gross amount are both there: name the one not taken. */
function netAmount(recognition: Recognition, log: ReadingLog): void {
  const orders = recognition.sources.find(({ kind }) => kind === "orders");
  const amount = orders?.columns.find(({ field }) => field === "orderAmount");
  if (
    orders === undefined ||
    amount === undefined ||
    amount.alternatives.length === 0 ||
    amount.confidence >= 0.8
  )
    return;
  log.add({
    code: "amount-choice",
    group: "your-call",
    count: 1,
    sheet: orders.sheet,
    places: [`${columnLetters(amount.column)}${String(orders.headerRow + 1)}`],
    parameters: { taken: amount.header, other: amount.alternatives[0].header },
  });
}
