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
  // Days are far fewer than lines: sorting a million dates at once would hold the pane.
  const linesOfDay = new Map<number, number>();
  let count = 0;
  for (const { date } of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    linesOfDay.set(date, (linesOfDay.get(date) ?? 0) + 1);
  }
  const days = [...linesOfDay.keys()].sort((a, b) => b - a);
  const most = Math.floor(lines.length / ONE_IN);
  let after = 0;
  for (let position = 0; position + 1 < days.length; position++) {
    after += linesOfDay.get(days[position]) ?? 0;
    if (after > most) break;
    if (days[position] - days[position + 1] > GAP_DAYS) return days[position + 1];
  }
  const lone = lines.length > LEAST_OTHERS && linesOfDay.get(days[0]) === 1;
  return lone && days[0] - days[1] > LONE_GAP_DAYS ? days[1] : Infinity;
}
