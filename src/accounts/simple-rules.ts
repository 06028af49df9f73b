/** Simple rules a portfolio could be run by instead of a model, turned into probabilities of silence. */
import { logistic } from "../numeric/log-scale";
import { ridgeLogistic } from "../numeric/ridge-logistic";
import type { OrderHistories } from "./order-histories";
import { historiesAt } from "./past-histories";

/** Simple rules, by the names of the risk comparison. */
export const simpleRules = ["base-rate", "ninety-days", "overdue", "rfm"] as const;
/** A simple rule. */
export type SimpleRule = (typeof simpleRules)[number];

/** Fifth of the portfolio a value belongs to, 1 to 5, by the share of accounts below it. */
function fifths(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from(values, (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    return Math.min(5, 1 + Math.floor((5 * low) / sorted.length));
  });
}

/** The rules' raw figures, higher = riskier. */
function ruleFigures(past: OrderHistories): Record<SimpleRule, Float64Array> {
  const silence = past.T.map((T, i) => (T - past.recency[i]) * 7);
  const recency = fifths(silence.map((days) => -days));
  const frequency = fifths(past.orders);
  const money = fifths(past.total);
  return {
    "base-rate": new Float64Array(past.ids.length),
    "ninety-days": silence.map((days) => (days > 90 ? 1 : 0)),
    overdue: silence.map((days, i) => {
      const gap = past.frequency[i] > 0 ? (past.recency[i] * 7) / past.frequency[i] : past.T[i] * 7;
      return Math.log((days + 1) / (gap + 1));
    }),
    rfm: silence.map((_, i) => -(recency[i] + frequency[i] + (past.hasAmounts ? money[i] : 0))),
  };
}

/**
 * What each account did after a cut date.
 * @param all - The whole history.
 * @param past - The history up to the cut date.
 * @param days - Days after it to look at.
 * @returns Orders and money, parallel to the accounts of `past`.
 */
export function whatHappened(
  all: OrderHistories,
  past: OrderHistories,
  days: number,
): { orders: Float64Array; money: Float64Array } {
  const orders = new Float64Array(past.ids.length);
  const money = new Float64Array(past.ids.length);
  past.ids.forEach((id, i) => {
    const index = all.indexById.get(id) ?? -1;
    for (let j = all.offsets[index] + past.orders[i]; j < all.offsets[index + 1]; j++) {
      if (all.days[j] > past.asOf + days) break;
      orders[i]++;
      money[i] += all.amounts[j];
    }
  });
  return { orders, money };
}

/**
 * Who went silent.
 * @param orders - Orders of each account after the cut date.
 * @returns 1 for no order, else 0.
 */
export function silent(orders: Float64Array): Float64Array {
  return orders.map((count) => (count === 0 ? 1 : 0));
}

/**
 * Probabilities of silence by each simple rule, calibrated on an earlier cut date.
 * @param all - The whole history.
 * @param past - The history up to the cut date.
 * @param days - Days after it to foresee.
 * @returns One probability an account of `past` for each rule.
 */
export function ruleProbabilities(
  all: OrderHistories,
  past: OrderHistories,
  days: number,
): Record<SimpleRule, Float64Array> {
  const firstDay = past.firstDay.reduce((a, b) => Math.min(a, b), past.asOf);
  const earlierDays = Math.floor(Math.min(days, (past.asOf - firstDay) / 2));
  const earlier = historiesAt(all, past.asOf - earlierDays);
  const seen = silent(whatHappened(all, earlier, earlierDays).orders);
  const then = ruleFigures(earlier);
  const now = ruleFigures(past);
  const probabilities = (rule: SimpleRule): Float64Array => {
    const rows = new Float64Array(seen.length * 2);
    then[rule].forEach((figure, i) => {
      rows[2 * i] = 1;
      rows[2 * i + 1] = figure;
    });
    const { coefficients } = ridgeLogistic(rows, seen, { means: [0, 0], standardDeviations: [2, 2] });
    return now[rule].map((figure) => logistic(coefficients[0] + coefficients[1] * figure));
  };
  return {
    "base-rate": probabilities("base-rate"),
    "ninety-days": probabilities("ninety-days"),
    overdue: probabilities("overdue"),
    rfm: probabilities("rfm"),
  };
}
