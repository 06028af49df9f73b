/** Reads all tables of orders into lines, counting orders that stand on two sheets once. */
import { accountKey } from "./account-index";
import { dateOptions } from "./date-order";
import { readOrderLines } from "./order-lines";
import type { OrderLine } from "./order-lines";
import type { DateOptions } from "./parse-date";
import type { ReadingLog } from "./reading-log";
import { withoutRepeatedTotals } from "./repeated-totals";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableToRead } from "./table-rows";
import { periodsOfTable, readWideOrders } from "./wide-orders";

/** The lines of all order tables. */
export interface OrderTables {
  readonly lines: readonly OrderLine[];
  /** Every line is the total of a year. */
  readonly yearlyTotals: boolean;
}

/**
 * Reads the order tables.
 *
 * @param tables - The tables recognised as orders.
 * @param log - Where unusable rows and repetitions are noted.
 * @param dates - How dates are to be read.
 * @param today - The present day; `null` when it is not known.
 * @returns Their lines.
 */
export function* readOrderTables(
  tables: readonly TableToRead[],
  log: ReadingLog,
  dates: DateOptions,
  today: number | null,
): Steps<OrderTables> {
  let yearly = tables.length > 0;
  const lists: OrderLine[][] = [];
  for (const table of tables) {
    const periods = periodsOfTable(table);
    yearly &&= periods.length > 0 && periods.every(({ months }) => months === 12);
    if (periods.length > 0) {
      lists.push(yield* readWideOrders(table, periods, log, today));
      continue;
    }
    const lines = yield* readOrderLines(table, log, yield* dateOptions(table, "orders", dates, log));
    lists.push(yield* withoutRepeatedTotals(lines, table, log));
  }
  const lines = lists.length === 1 ? lists[0] : yield* withoutRepeats(lists, log);
  return { lines, yearlyTotals: yearly };
}

/** So many equal lines are more than chance where no order id tells orders apart. */
const LEAST_EQUAL = 3;

/**
 * A sheet may hold orders of another once more: a copy, the year beside its quarters, details beside totals.
 * Equal lines with an id count once; those without an id when they make up most of a sheet.
 */
function* withoutRepeats(tables: readonly (readonly OrderLine[])[], log: ReadingLog): Steps<OrderLine[]> {
  const earlier: OrderLine[] = [];
  for (const lines of tables) {
    const left = withoutDetails(yield* withoutEqual(lines, earlier), earlier);
    const repeated = lines.length - left.length;
    if (repeated > 0) noteRepeats(lines, repeated, log);
    for (const line of left) earlier.push(line);
  }
  return earlier;
}

function noteRepeats(lines: readonly OrderLine[], count: number, log: ReadingLog): void {
  const { sheet } = lines[0].row;
  log.add({
    code: count === lines.length ? "repeated-tables" : "repeated-lines",
    group: "your-call",
    count,
    sheet,
    places: [],
    parameters: { other: sheet },
  });
}

function* withoutEqual(
  lines: readonly OrderLine[],
  earlier: readonly OrderLine[],
): Steps<readonly OrderLine[]> {
  const open = new Map<string, number>();
  let count = 0;
  for (const line of earlier) {
    if (++count % ROWS_A_STEP === 0) yield;
    const key = keyOf(line);
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  const equal = new Set<OrderLine>();
  let withoutId = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    const key = keyOf(line);
    const left = open.get(key) ?? 0;
    if (left === 0) continue;
    open.set(key, left - 1);
    equal.add(line);
    if (line.orderId === null) withoutId++;
  }
  const chance = withoutId < LEAST_EQUAL || withoutId <= Math.min(lines.length, earlier.length) / 2;
  return lines.filter((line) => !equal.has(line) || (line.orderId === null && chance));
}

/** Order ids most of which were there before, with other amounts: the same orders in more or less detail. */
function withoutDetails(lines: readonly OrderLine[], earlier: readonly OrderLine[]): readonly OrderLine[] {
  const idsOf = (list: readonly OrderLine[]): Set<string> =>
    new Set(list.flatMap(({ orderId }) => (orderId === null ? [] : [orderId])));
  const known = idsOf(earlier);
  const own = idsOf(lines);
  const shared = [...own].filter((id) => known.has(id));
  if (shared.length <= Math.min(own.size, known.size) / 2) return lines;
  return lines.filter(({ orderId }) => orderId === null || !known.has(orderId));
}

function keyOf({ row, idField, nameField, date, amount, product, orderId }: OrderLine): string {
  const id = accountKey(row.cell(idField));
  const account = id === "" ? accountKey(row.cell(nameField)) : id;
  return [orderId ?? "", account, String(date), String(amount), product ?? ""].join("\u0001");
}
