/**
 * Exports of order lines often write the order's total into each of its lines. Added up as they stand, such an order
 * counts as many times as it has lines.
 */
import { ManyKeys } from "./many-keys";
import type { OrderLine } from "./order-lines";
import { parseMoney } from "./parse-money";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableToRead } from "./table-rows";

/** An amount of the whole order says so, where no price tells. */
const OF_ORDER = /total|order|invoice|document|deal|合计|总|订单|实付|实收|应付|应收|成交|价税|发票/iu;
const OF_LINE = /line|item|row|extended|小计|行|明细|商品|产品|货品/iu;
/** Orders of several lines that must be there before anything is concluded. */
const LEAST_ORDERS = 3;
/** So many of them must show the same in every line. */
const MOST = 0.95;
/** Tax, freight and discounts keep an order's total this near to the sum of its lines. */
const NEAR = 0.35;

/**
 * Spreads totals that stand in every line of an order over its lines.
 *
 * @param lines - Lines of one table.
 * @param table - The table.
 * @param log - Where it is noted.
 * @returns The lines, those of such orders with their share of the order: by quantity and price, or equally.
 */
export function* withoutRepeatedTotals(
  lines: OrderLine[],
  table: TableToRead,
  log: ReadingLog,
): Steps<OrderLine[]> {
  const amount = table.source.columns.find(({ field }) => field === "orderAmount");
  if (amount === undefined || OF_LINE.test(amount.header)) return lines;
  const groups = yield* ordersOfSeveralLines(lines);
  yield;
  if (groups.length < LEAST_ORDERS) return lines;
  const repeated = groups.filter((group) => group.every((line) => line.amount === group[0].amount));
  if (repeated.length < MOST * groups.length) return lines;
  const priced = repeated.filter(isSumOfLines);
  const says = OF_ORDER.test(amount.header) && repeated.every(hasSeveralProducts);
  if (priced.length < MOST * repeated.length && !says) return lines;
  const shares = new Map<OrderLine, OrderLine>();
  let spreadGroups = 0;
  for (const group of repeated) {
    if (++spreadGroups % ROWS_A_STEP === 0) yield;
    log.find("repeated-totals", "your-call", group[0].row, "orderAmount", { column: amount.header });
    spread(group, shares);
  }
  return lines.map((line) => shares.get(line) ?? line);
}

function* ordersOfSeveralLines(lines: readonly OrderLine[]): Steps<OrderLine[][]> {
  const byKey = new ManyKeys<OrderLine | OrderLine[]>();
  const groups: OrderLine[][] = [];
  let single = 0;
  let count = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (line.orderId === null || line.amount === 0) continue;
    const key = `${line.orderId}\u0001${String(line.date)}`;
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, line);
      // A table that has none of them among its first lines has none.
      if (++single === ENOUGH && groups.length === 0) return [];
    } else if (Array.isArray(known)) known.push(line);
    else {
      const group = [known, line];
      groups.push(group);
      byKey.set(key, group);
    }
  }
  return groups;
}

const ENOUGH = 5000;

function hasSeveralProducts(group: readonly OrderLine[]): boolean {
  return new Set(group.map(({ product }) => product)).size === group.length;
}

/** Whether quantity times price of the lines add up to the amount that stands in each of them. */
function isSumOfLines(group: readonly OrderLine[]): boolean {
  const worths = group.map(worthOf);
  if (worths.includes(null)) return false;
  const [{ amount }] = group;
  const sum = worths.reduce<number>((total, worth) => total + (worth ?? 0), 0);
  const alone = worths.every((worth) => Math.abs((worth ?? 0) - amount) <= Math.abs(amount) * 0.01);
  return !alone && Math.abs(sum - amount) <= Math.abs(amount) * NEAR;
}

function worthOf({ row }: OrderLine): number | null {
  const price = parseMoney(row.cell("orderUnitPrice"));
  const quantity = parseMoney(row.cell("orderQuantity"));
  return price.status === "value" && quantity.status === "value" ? price.value * quantity.value : null;
}

/** The shares add up to the order's amount exactly; a margin that repeats as well is shared, too. */
function spread(group: readonly OrderLine[], shares: Map<OrderLine, OrderLine>): void {
  const [{ amount, margin }] = group;
  const worths = group.map(worthOf);
  const sum = worths.reduce<number>((total, worth) => total + (worth ?? 0), 0);
  const repeats = margin !== null && group.every((line) => line.margin === margin);
  let left = amount;
  group.forEach((line, place) => {
    const share = sum > 0 && !worths.includes(null) ? (worths[place] ?? 0) / sum : 1 / group.length;
    const own = place === group.length - 1 ? left : Math.round(amount * share * 100) / 100;
    left = Number((left - own).toPrecision(15));
    const kept = line.margin === null ? null : line.margin - (line.amount - own);
    shares.set(line, { ...line, amount: own, margin: repeats ? margin * share : kept });
  });
}
