/**
 * The figures a risk score is made of: what is known of an account's silence, frequency and money at one day, beside
 * the chance of an order that the fitted timing gives it.
 */
import { logit } from "../numeric/log-scale";
import type { AccountHistory, OrderHistories } from "./order-histories";
import { silenceProbability, type OrderTiming } from "./order-timing";

/** Share of accounts a rhythm model is taken not to fit. */
const HELD_BACK = 0.1;
/** Silence after which the ninety-day rule gives an account up. */
const NINETY_DAYS = 90;

/** Positions in a row of features. */
export const featureAt = {
  constant: 0,
  silence: 1,
  frequency: 2,
  model: 3,
  overdue: 4,
  ninetyDays: 5,
  rfm: 6,
} as const;
/** Length of a row of features. */
export const scoreFeatureCount = 7;

/** Bounds of the fifths of a portfolio, four each, ascending: a value above j of them lies in fifth j + 1. */
export interface FifthBounds {
  /** Of minus the days of silence. */
  readonly recency: readonly number[];
  readonly orders: readonly number[];
  /** Null without amounts. */
  readonly money: readonly number[] | null;
}

function boundsOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  return [1, 2, 3, 4].map((j) => sorted[Math.max(0, Math.ceil((j * sorted.length) / 5) - 1)]);
}

/**
 * Fifths of recency, frequency and money of a portfolio.
 * @param histories - At least one account.
 * @returns Their bounds.
 */
export function fifthBounds(histories: OrderHistories): FifthBounds {
  return {
    recency: boundsOf(histories.T.map((T, i) => -7 * (T - histories.recency[i]))),
    orders: boundsOf(histories.orders),
    money: histories.hasAmounts ? boundsOf(histories.total) : null,
  };
}

function fifth(bounds: readonly number[], value: number): number {
  return bounds.reduce((sum, bound) => sum + (value > bound ? 1 : 0), 1);
}

/** Mean fifth of recency, frequency and money, less its middle: −2 to 2. */
function meanFifth(bounds: FifthBounds, silentDays: number, history: AccountHistory): number {
  const parts = [fifth(bounds.recency, -silentDays), fifth(bounds.orders, history.orders)];
  if (bounds.money !== null) parts.push(fifth(bounds.money, history.total));
  return parts.reduce((sum, part) => sum + part, 0) / parts.length - 3;
}

/**
 * Log-odds of at least one order by the timing, with a tenth held back for accounts it does not fit, because a rhythm
 * model is at times far too sure.
 * @param timing - Fitted timing.
 * @param history - The account.
 * @param horizonWeeks - Weeks ahead.
 * @returns Log-odds between −2.95 and 2.95.
 */
export function heldBackLogOdds(timing: OrderTiming, history: AccountHistory, horizonWeeks: number): number {
  return logit(HELD_BACK / 2 + (1 - HELD_BACK) * (1 - silenceProbability(timing, history, horizonWeeks)));
}

/**
 * Features of one account; each but the constant grows with the chance of an order, silence apart.
 * @param timing - Fitted timing.
 * @param fifths - Fifths of the portfolio.
 * @param history - The account.
 * @param horizonWeeks - Weeks ahead.
 * @returns By `featureAt`: 1, ln((silence + half a week)/horizon), ln(orders), held-back log-odds of the timing,
 *   minus ln(days silent / own gap), 1 within ninety days of the last order, mean fifth less its middle.
 */
export function scoreFeatures(
  timing: OrderTiming,
  fifths: FifthBounds,
  history: AccountHistory,
  horizonWeeks: number,
): Float64Array {
  const silentWeeks = history.T - history.recency;
  const gapDays = 7 * (history.frequency > 0 ? history.recency / history.frequency : history.T);
  return Float64Array.of(
    1,
    Math.log((silentWeeks + 0.5) / horizonWeeks),
    Math.log(history.frequency + 1),
    heldBackLogOdds(timing, history, horizonWeeks),
    -Math.log((7 * silentWeeks + 1) / (gapDays + 1)),
    7 * silentWeeks > NINETY_DAYS ? 0 : 1,
    meanFifth(fifths, 7 * silentWeeks, history),
  );
}
