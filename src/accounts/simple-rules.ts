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
