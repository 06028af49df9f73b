/** Joins order lines into orders, and takes out what was returned. */
import type { Order, OrderLinePart } from "../accounts/records";
import { ManyKeys } from "./many-keys";
import type { OrderLine } from "./order-lines";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

/** An order line whose account is known. */
export interface AccountLine {
  readonly accountId: string;
  readonly line: OrderLine;
}

/** What a table of returns says. */
export interface Returned {
  /** Orders returned whole, by id. */
  readonly orderIds: ReadonlySet<string>;
}

/**
 * Joins the lines of one order id, account and day into one order; lines without an id stay apart.
 *
 * The product, channel and salesperson of the order are those of its largest line. An order named in the
 * table of returns stays in the list with an amount and margin of 0, so that totals are net of returns.
 *
 * @param lines - Lines with their accounts.
 * @param returned - Orders returned.
 * @param log - Where joined and returned orders are noted.
 * @returns Orders, oldest first.
 */
export function* ordersOfLines(
  lines: readonly AccountLine[],
  returned: Returned,
  log: ReadingLog,
): Steps<Order[]> {
  const groups: AccountLine[][] = [];
  const byKey = new ManyKeys<AccountLine[]>();
  let count = 0;
  for (const entry of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    const { orderId, date } = entry.line;
    const key = orderId === null ? null : `${orderId}\u0001${entry.accountId}\u0001${String(date)}`;
    const group = key === null ? undefined : byKey.get(key);
    if (group !== undefined) group.push(entry);
    else {
      const first = [entry];
      groups.push(first);
      if (key !== null) byKey.set(key, first);
    }
  }
  // By day: sorting a million orders at once would hold the pane for half a second.
  const days = new Map<number, Order[]>();
  for (const group of groups) {
    if (++count % ROWS_A_STEP === 0) yield;
    const order = joined(group, returned, log);
    const day = days.get(order.date);
    if (day === undefined) days.set(order.date, [order]);
    else day.push(order);
  }
  const orders: Order[] = [];
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    yield;
    for (const order of days.get(day) ?? []) orders.push(order);
  }
  return orders;
}

function joined(group: readonly AccountLine[], returned: Returned, log: ReadingLog): Order {
  const [{ accountId, line: first }] = group;
  const whole = first.orderId !== null && returned.orderIds.has(first.orderId.toLowerCase());
  const several = group.length > 1 ? sumsOf(group) : null;
  const { amount, margin, largest } = several ?? {
    amount: first.amount,
    margin: first.margin,
    largest: first,
  };
  if (whole) log.find("returned-orders", "handled", first.row, "orderId", {}, amount);
  if (several !== null) log.find("joined-lines", "handled", first.row, "orderId");
  return {
    accountId,
    date: first.date,
    amount: whole ? 0 : amount,
    margin: margin === null ? null : whole ? 0 : margin,
    product: largest.product,
    channel: largest.channel,
    salesperson: largest.salesperson,
    orderId: first.orderId,
    place: first.place,
    ...(several !== null && !whole ? { lines: partsOf(group) } : {}),
  };
}

/** Amount and margin of an order's lines together, and the line that names its product. */
function sumsOf(
  group: readonly AccountLine[],
): Pick<OrderLine, "amount" | "margin"> & { readonly largest: OrderLine } {
  const [{ line: first }] = group;
  const margins = group.map(({ line }) => line.margin).filter((margin) => margin !== null);
  return {
    amount: exactSum(group.map(({ line }) => line.amount)),
    margin: margins.length === 0 ? null : exactSum(margins),
    largest: group.reduce(
      (best, { line }) => (Math.abs(line.amount) > Math.abs(best.amount) ? line : best),
      first,
    ),
  };
}

/** Money by product, where an order has several. */
function partsOf(group: readonly AccountLine[]): OrderLinePart[] {
  const parts = new Map<string | null, number[]>();
  for (const { line } of group) {
    const amounts = parts.get(line.product);
    if (amounts === undefined) parts.set(line.product, [line.amount]);
    else amounts.push(line.amount);
  }
  return [...parts].map(([product, amounts]) => ({ product, amount: exactSum(amounts) }));
}

/**
 * Sum without the rounding that builds up over many terms.
 *
 * Source: A. Neumaier (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
 * ZAMM 54, https://doi.org/10.1002/zamm.19740540106
 */
class ExactSum {
  private sum = 0;
  private lost = 0;

  /** @param term - Any number. */
  add(term: number): void {
    const next = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  /** All terms added up; 0 for none. */
  get total(): number {
    return this.sum + this.lost;
  }
}

function exactSum(terms: readonly number[]): number {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum.total;
}

/**
 * What orders come to, without the rounding that builds up over many of them.
 *
 * @param orders - Orders.
 * @returns Work that ends with the sum of their amounts; 0 for none.
 */
export function* totalOf(orders: readonly Order[]): Steps<number> {
  const sum = new ExactSum();
  let count = 0;
  for (const { amount } of orders) {
    if (++count % ROWS_A_STEP === 0) yield;
    sum.add(amount);
  }
  return sum.total;
}
