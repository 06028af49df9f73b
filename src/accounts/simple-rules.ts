/** Simple rules a portfolio could be run by instead of a model, turned into probabilities of silence. */
import { logistic } from "../numeric/log-scale";
import { cutDate, cutDays } from "./cut-dates";
import { accountHistory, type OrderHistories } from "./order-histories";
import type { OrderTiming } from "./order-timing";
import { historiesAt } from "./past-histories";
import { trainMember } from "./risk-candidates";
import { activeLogOdds, modelRiskScore, type RiskScore } from "./risk-score";
import { fifthBounds } from "./score-features";

/** Simple rules, by the names of the risk comparison. */
export const simpleRules = ["base-rate", "ninety-days", "overdue", "rfm"] as const;
/** A simple rule. */
export type SimpleRule = (typeof simpleRules)[number];

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
 * Probabilities of silence by each simple rule, trained on the cut dates a score would be trained on.
 * @param past - The history up to the day to look from.
 * @param timing - Timing fitted to it; carries rules trained over a shorter time to the days asked for.
 * @param days - Days to foresee.
 * @returns One probability an account of `past` for each rule.
 */
export function ruleProbabilities(
  past: OrderHistories,
  timing: OrderTiming,
  days: number,
): Record<SimpleRule, Float64Array> {
  const firstDay = past.firstDay.reduce((a, b) => Math.min(a, b), past.asOf);
  const found = cutDays(firstDay, past.asOf, days / 7);
  const cutAt = found.days.length > 0 ? found.days : [past.asOf - Math.round(found.horizonWeeks * 7)];
  const cuts = cutAt.map((day) => cutDate(past, historiesAt(past, day), timing, found.horizonWeeks));
  const fifths = fifthBounds(past);
  const probabilities = (rule: SimpleRule): Float64Array => {
    const score: RiskScore = {
      ...modelRiskScore,
      kind: rule,
      members: [trainMember(rule, cuts)],
      horizonWeeks: found.horizonWeeks,
      fifths,
    };
    return Float64Array.from(past.ids, (_, i) =>
      logistic(-activeLogOdds(score, timing, accountHistory(past, i), days / 7)),
    );
  };
  return {
    "base-rate": probabilities("base-rate"),
    "ninety-days": probabilities("ninety-days"),
    overdue: probabilities("overdue"),
    rfm: probabilities("rfm"),
  };
}
