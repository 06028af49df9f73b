/**
 * Whether time is counted by a seasonal clock: only with two years of history before each of at least two cut dates, and
 * only where it foresaw orders better at every one of them, because it costs accuracy where there is no season.
 */
import { cutDays } from "./cut-dates";
import { fitShape, timingAt, type LocatedTiming } from "./fitted-timing";
import { accountHistory, type OrderHistories } from "./order-histories";
import { sampleOf } from "./order-sample";
import { expectedOrders } from "./order-timing";
import { historiesAt } from "./past-histories";
import { clockWeeks, historiesOnClock, seasonClock, type SeasonClock } from "./season-clock";
import { ordersAfter } from "./what-happened";

/** Days of history each cut date must leave before it, and dates that must agree. */
const LEAST_HISTORY_DAYS = 730;
const LEAST_DATES = 2;
/** Standard errors, and share of the error, by which the clock must be better in all. */
const CLEAR_LEAD = 2;
const LEAST_LEAD = 0.01;
/** Above this many accounts the fits run on an even sample, and fewer still are looked at. */
const FIT_SIZE = 10_000;
const LOOKED_AT = 3_000;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Absolute errors of orders foreseen from an earlier day, by the calendar or by a clock. */
function errorsAt(
  all: OrderHistories,
  past: OrderHistories,
  clock: SeasonClock | null,
  shape: LocatedTiming,
  days: number,
): number[] {
  const seen = clock === null ? past : historiesOnClock(past, clock);
  const fit = fitShape(sampleOf(seen, FIT_SIZE), shape, "weak", shape.position);
  const timing = timingAt(shape, fit.position);
  const weeks = clockWeeks(clock, past.asOf, days);
  const step = Math.max(1, Math.ceil(past.ids.length / LOOKED_AT));
  const errors: number[] = [];
  for (let i = 0; i < past.ids.length; i += step) {
    const came = ordersAfter(all, accountHistory(past, i), past.asOf, days).orders;
    errors.push(Math.abs(expectedOrders(timing, accountHistory(seen, i), weeks) - came));
  }
  return errors;
}

/**
 * The clock a portfolio's own past calls for.
 * @param histories - All accounts.
 * @param shape - Timing fitted by the calendar.
 * @param horizonWeeks - Weeks to foresee.
 * @returns The clock; null where history is too short, or the plain calendar is as good.
 */
export function chooseClock(
  histories: OrderHistories,
  shape: LocatedTiming,
  horizonWeeks: number,
): SeasonClock | null {
  if (!histories.hasDays) return null;
  const firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  const { days, horizonWeeks: weeks } = cutDays(firstDay, histories.asOf, horizonWeeks);
  const dates = days.filter((day) => day - firstDay >= LEAST_HISTORY_DAYS);
  if (dates.length < LEAST_DATES) return null;
  const ahead = Math.round(7 * weeks);
  const plain: number[] = [];
  const leads: number[] = [];
  for (const day of dates) {
    const past = historiesAt(histories, day);
    const clock = seasonClock(past);
    if (clock === null) return null;
    const own = errorsAt(histories, past, null, shape, ahead);
    const byClock = errorsAt(histories, past, clock, shape, ahead);
    if (!(mean(byClock) < mean(own))) return null;
    plain.push(...own);
    leads.push(...own.map((error, i) => error - byClock[i]));
  }
  const lead = mean(leads);
  const deviation = Math.sqrt(mean(leads.map((value) => (value - lead) ** 2)) / leads.length);
  return lead > CLEAR_LEAD * deviation && lead > LEAST_LEAD * mean(plain) ? seasonClock(histories) : null;
}
