/** Leaves out orders dated after the as-of day, and lone dates years after all others. */
import type { OrderLine } from "./order-lines";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

/** A gap this long before the last few dates means that those are slips. */
const GAP_DAYS = 731;
/** No more than one line in so many may be a slip. */
const ONE_IN = 200;
/** In a shorter list the last date alone is one when it is this long after the others. */
const LONE_GAP_DAYS = 1826;
const LEAST_OTHERS = 5;

/**
 * The lines whose dates can be used.
 *
 * @param lines - All lines.
 * @param asOf - Day everything is computed for; `null` for the last order date.
 * @param log - Where lines left out are noted as "future-date".
 * @returns The other lines, in their order.
 */
export function* withoutStrayDates(
  lines: readonly OrderLine[],
  asOf: number | null,
  log: ReadingLog,
): Steps<OrderLine[]> {
  const last = asOf ?? (yield* lastPlausible(lines));
  const usable: OrderLine[] = [];
  let count = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (line.date <= last) {
      usable.push(line);
      continue;
    }
    log.reject(
      line.row,
      line.dateField,
      "future-date",
      line.row.text(line.dateField ?? "") ?? "",
      line.amount,
    );
  }
  return usable;
}

function* lastPlausible(lines: readonly OrderLine[]): Steps<number> {
  // Numbers sort many times faster where they are known to be nothing else.
  const dates = new Float64Array(lines.length);
  for (let index = 0; index < lines.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    dates[index] = lines[index].date;
  }
  dates.sort();
  const most = Math.floor(dates.length / ONE_IN);
  for (let after = 1; after <= most; after++) {
    const position = dates.length - after;
    if (dates[position] - dates[position - 1] > GAP_DAYS) return dates[position - 1];
  }
  const last = dates.length - 1;
  const isLone = last >= LEAST_OTHERS && dates[last] - dates[last - 1] > LONE_GAP_DAYS;
  return isLone ? dates[last - 1] : Infinity;
}
