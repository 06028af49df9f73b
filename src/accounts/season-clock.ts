/**
 * A clock that runs fast in busy months: time between orders is counted in it, so that a quiet season is not taken for
 * silence and a busy one not for growth.
 *
 * One index for the whole portfolio, from repeat orders against their centred moving average over a year; January and
 * February are joined, because the Spring Festival falls now into the one and now into the other.
 *
 * Source of the ratio to the moving average: Macaulay (1931), "The Smoothing of Time Series".
 */
import { monthOfDay, serialDay } from "./calendar";
import { historiesFromDays, type AccountHistory, type OrderHistories } from "./order-histories";

/** Speed of the clock by calendar month. */
export interface SeasonClock {
  /** Twelve numbers above 0, January first; over a year they mean 1. */
  readonly speeds: readonly number[];
}

/** Days of each month, February of every fourth year spread. */
const MONTH_DAYS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Repeat orders of a month that weigh as much as the belief that it is like any other. */
const PRIOR_ORDERS = 20;
/** Share of the mean a month has at least. */
const LEAST_SPEED = 0.1;
const YEAR_DAYS = 365.25;

/** Days into the year at which each month begins, by the clock. */
function monthStarts(speeds: readonly number[]): number[] {
  const starts = [0];
  speeds.forEach((speed, month) => starts.push(starts[month] + speed * MONTH_DAYS[month]));
  return starts;
}

const startsOf = new WeakMap<SeasonClock, readonly number[]>();

/**
 * A day by the clock.
 * @param clock - The clock; null = the plain calendar.
 * @param day - Excel serial.
 * @returns Days of the clock; a year has as many as any other year.
 */
export function clockDay(clock: SeasonClock | null, day: number): number {
  if (clock === null) return day;
  const starts = startsOf.get(clock) ?? monthStarts(clock.speeds);
  startsOf.set(clock, starts);
  const { year, month } = monthOfDay(day);
  const first = serialDay(year, month, 1);
  const length = serialDay(year, month + 1, 1) - first;
  const into = ((day - first) / length) * (starts[month] - starts[month - 1]);
  return year * YEAR_DAYS + starts[month - 1] + into;
}

/**
 * The day the calendar shows when the clock has run on for some days.
 * @param clock - The clock; null = the plain calendar.
 * @param from - Excel serial to start from.
 * @param days - Days of the clock to pass, 0 or more.
 * @returns Excel serial, rounded up.
 */
export function dayAfter(clock: SeasonClock | null, from: number, days: number): number {
  if (clock === null) return from + Math.ceil(days);
  const goal = clockDay(clock, from) + days;
  const fastest = Math.max(...clock.speeds);
  const slowest = Math.min(...clock.speeds);
  let low = from + Math.floor(days / fastest / 1.1);
  let high = from + Math.ceil((days / slowest) * 1.1) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (clockDay(clock, middle) >= goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Weeks of the clock that lie in a time ahead.
 * @param clock - The clock; null = the plain calendar.
 * @param from - Day it starts, Excel serial.
 * @param days - Calendar days, 0 or more.
 * @returns Weeks.
 */
export function clockWeeks(clock: SeasonClock | null, from: number, days: number): number {
  return clock === null ? days / 7 : (clockDay(clock, from + days) - clockDay(clock, from)) / 7;
}

/**
 * Seasonal index of a portfolio.
 * @param histories - With single days.
 * @returns The clock; null when less than two whole years of months are known.
 */
export function seasonClock(histories: OrderHistories): SeasonClock | null {
  const monthNumber = (day: number): number => {
    const { year, month } = monthOfDay(day);
    return 12 * year + month - 1;
  };
  const firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  const first = monthNumber(firstDay) + 1;
  // The month of the as-of day counts only when it is over.
  const last = monthNumber(histories.asOf + 1) - 1;
  const months = last - first + 1;
  if (!histories.hasDays || months < 24) return null;
  const counts = new Float64Array(months);
  for (let i = 0; i < histories.ids.length; i++) {
    for (let j = histories.offsets[i] + 1; j < histories.offsets[i + 1]; j++) {
      const at = monthNumber(histories.days[j]) - first;
      if (at >= 0 && at < months) counts[at]++;
    }
  }
  const seen = new Float64Array(12).fill(PRIOR_ORDERS);
  const expected = new Float64Array(12).fill(PRIOR_ORDERS);
  for (let at = 6; at + 6 < months; at++) {
    let average = (counts[at - 6] + counts[at + 6]) / 24;
    for (let near = at - 5; near <= at + 5; near++) average += counts[near] / 12;
    const month = (first + at) % 12;
    const days = MONTH_DAYS[month] / (YEAR_DAYS / 12);
    seen[month] += counts[at];
    expected[month] += average * days;
  }
  const joined = (seen[0] + seen[1]) / (expected[0] + expected[1]);
  const raw = Array.from(seen, (value, month) =>
    Math.max(LEAST_SPEED, month < 2 ? joined : value / expected[month]),
  );
  const mean = raw.reduce((sum, speed, month) => sum + speed * MONTH_DAYS[month], 0) / YEAR_DAYS;
  return { speeds: raw.map((speed) => speed / mean) };
}

/**
 * Histories with all days counted by the clock.
 * @param histories - By the calendar, with single days.
 * @param clock - The clock.
 * @returns The same accounts; days, ages and gaps are the clock's.
 */
export function historiesOnClock(histories: OrderHistories, clock: SeasonClock): OrderHistories {
  return historiesFromDays({
    ...histories,
    asOf: clockDay(clock, histories.asOf),
    days: histories.days.map((day) => clockDay(clock, day)),
  });
}

/**
 * One history with its ages and gaps counted by the clock; its days stay those of the calendar.
 * @param clock - The clock; null = the plain calendar.
 * @param history - The account.
 * @returns The history as a model fitted on that clock must see it.
 */
export function historyOnClock(clock: SeasonClock | null, history: AccountHistory): AccountHistory {
  if (clock === null) return history;
  const first = clockDay(clock, history.firstDay);
  let before = first;
  let logGaps = 0;
  for (let j = 1; j < history.orderDays.length; j++) {
    const day = clockDay(clock, history.orderDays[j]);
    logGaps += Math.log((day - before) / 7);
    before = day;
  }
  return {
    ...history,
    recency: (clockDay(clock, history.lastDay) - first) / 7,
    T: (clockDay(clock, history.asOf) - first) / 7,
    logGaps,
  };
}
