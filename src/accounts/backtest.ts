/**
 * Backtest: hide the last months, fit to what was known before them, and compare the model with simple rules on
 * what then happened. When a simple rule is better on this portfolio, the result names it.
 *
 * Each rule's figure is turned into a probability by a logistic fitted on the same earlier cut dates as our score, so
 * that rules and model are judged alike and none has seen the hidden months.
 */
import { areaUnderCurve, rankCorrelation } from "../numeric/rank-statistics";
import { rhythmRisk } from "./churn-risk";
import { lifetimeValue } from "./lifetime-value";
import { accountHistory, type AccountHistory, type OrderHistories } from "./order-histories";
import { fitOrderModel, type OrderModel } from "./order-model";
import { ordersAhead } from "./own-rhythm";
import { historiesAt } from "./past-histories";
import { ruleProbabilities, simpleRules, type SimpleRule } from "./simple-rules";
import { silent, whatHappened } from "./what-happened";

/** What is compared on the question who goes silent. */
export type RiskRule = "model" | "base-rate" | "ninety-days" | "overdue" | "rfm";
/** What is compared on the question how much money comes. */
export type ValueRule = "model" | "last-year-repeated" | "portfolio-mean";

/** How well one rule foresaw who would not order. */
export interface RiskResult {
  readonly rule: RiskRule;
  readonly brier: number;
  readonly logLoss: number;
  /** NaN when everybody or nobody ordered. */
  readonly auc: number;
  /** Mean gap between predicted and seen share over ten groups. */
  readonly calibrationGap: number;
  /** Share of the ten accounts it ranked riskiest that did not order. */
  readonly topTenHitRate: number;
}

/** How well one rule foresaw money. */
export interface ValueResult {
  readonly rule: ValueRule;
  readonly meanAbsoluteError: number;
  readonly rankCorrelation: number;
  /** Share of the hidden money that the top fifth by this rule brought. */
  readonly topFifthCapture: number;
  /** Share of accounts inside P10-P90; null for rules without a range. */
  readonly coverage: number | null;
}

/** One account the model was wrong about. */
export interface Misjudged {
  readonly id: string;
  readonly risk: number;
}

/** Outcome of a backtest. */
export interface Backtest {
  /** Day up to which everything was known. */
  readonly cut: number;
  readonly holdoutDays: number;
  readonly accounts: number;
  /** Accounts that did not order in the hidden time. */
  readonly events: number;
  readonly modelName: string;
  /** Whether time was counted by a seasonal clock. */
  readonly seasonal: boolean;
  readonly scoreName: OrderModel["riskScore"]["kind"];
  readonly risk: readonly RiskResult[];
  /** Null without amounts. */
  readonly value: readonly ValueResult[] | null;
  /** Mean absolute error of the number of orders: model, and the past rate going on. */
  readonly ordersError: { readonly model: number; readonly pastRate: number };
  /** Predicted and seen share in up to ten groups of equal size, safest first. */
  readonly calibration: readonly {
    readonly predicted: number;
    readonly seen: number;
    readonly accounts: number;
  }[];
  /** Accounts that went silent although the model thought them safe, safest first; at most ten. */
  readonly missed: readonly Misjudged[];
  /** Accounts that ordered although the model thought them lost, riskiest first; at most ten. */
  readonly falseAlarms: readonly Misjudged[];
  /** Rule whose log-loss beats the model's by more than one standard error; null when the model stands. */
  readonly betterRule: RiskRule | null;
}

function logLosses(probabilities: Float64Array, outcomes: Float64Array): Float64Array {
  return probabilities.map((p, i) => {
    const bounded = Math.min(1 - 1e-6, Math.max(1e-6, p));
    return -Math.log(outcomes[i] === 1 ? bounded : 1 - bounded);
  });
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Positions in ascending order of the given figures. */
function ascending(values: Float64Array): Int32Array {
  return Int32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
}

function calibrationGroups(probabilities: Float64Array, outcomes: Float64Array): Backtest["calibration"] {
  const order = ascending(probabilities);
  const count = Math.min(10, order.length);
  return Array.from({ length: count }, (_, g) => {
    const slice = order.subarray(
      Math.floor((g * order.length) / count),
      Math.floor(((g + 1) * order.length) / count),
    );
    return {
      predicted: mean(Array.from(slice, (i) => probabilities[i])),
      seen: mean(Array.from(slice, (i) => outcomes[i])),
      accounts: slice.length,
    };
  });
}

function riskResult(rule: RiskRule, probabilities: Float64Array, outcomes: Float64Array): RiskResult {
  const riskiest = ascending(probabilities).reverse().subarray(0, 10);
  const groups = calibrationGroups(probabilities, outcomes);
  return {
    rule,
    brier: mean(probabilities.map((p, i) => (p - outcomes[i]) ** 2)),
    logLoss: mean(logLosses(probabilities, outcomes)),
    auc: areaUnderCurve(probabilities, outcomes),
    calibrationGap: groups.reduce(
      (sum, group) => sum + (Math.abs(group.predicted - group.seen) * group.accounts) / outcomes.length,
      0,
    ),
    topTenHitRate: mean(Array.from(riskiest, (i) => outcomes[i])),
  };
}

function valueResult(
  rule: ValueRule,
  predicted: Float64Array,
  actual: Float64Array,
  coverage: number | null,
): ValueResult {
  const top = ascending(predicted)
    .reverse()
    .subarray(0, Math.max(1, Math.ceil(predicted.length / 5)));
  const total = actual.reduce((a, b) => a + b, 0);
  return {
    rule,
    meanAbsoluteError: mean(predicted.map((value, i) => Math.abs(value - actual[i]))),
    rankCorrelation: rankCorrelation(predicted, actual),
    topFifthCapture: total === 0 ? NaN : top.reduce((sum, i) => sum + actual[i], 0) / total,
    coverage,
  };
}

function valueResults(
  model: OrderModel,
  past: OrderHistories,
  actual: Float64Array,
  days: number,
): ValueResult[] {
  let covered = 0;
  const predicted = Float64Array.from(actual, (money, i) => {
    const estimate = lifetimeValue(model, accountHistory(past, i), {
      months: days / 30.4375,
      discountRatePerYear: 0,
      marginRate: 1,
    });
    if (estimate && money >= estimate.p10 - 1e-9 && money <= estimate.p90 + 1e-9) covered++;
    return estimate?.mean ?? 0;
  });
  const yearAgo = past.asOf - 365;
  const lastYear = Float64Array.from(past.ids, (_, i) => {
    let money = 0;
    for (let j = past.offsets[i]; j < past.offsets[i + 1]; j++)
      if (past.days[j] > yearAgo) money += past.amounts[j];
    return (money * days) / Math.min(365, Math.max(days, past.asOf - past.firstDay[i]));
  });
  const weeks = past.T.reduce((a, b) => a + b, 0);
  const pooled = weeks > 0 ? (past.total.reduce((a, b) => a + b, 0) / weeks) * (days / 7) : 0;
  return [
    valueResult("model", predicted, actual, covered / actual.length),
    valueResult("last-year-repeated", lastYear, actual, null),
    valueResult("portfolio-mean", new Float64Array(actual.length).fill(pooled), actual, null),
  ];
}

function pastRate(history: AccountHistory, days: number): number {
  return history.T > 0 ? (history.frequency / history.T) * (days / 7) : 0;
}

/**
 * Tests model and rules on a portfolio's own past.
 * @param histories - All accounts, with single order days.
 * @param holdoutDays - Days to hide at the end, 1 or more.
 * @returns The comparison; null when less than 8 weeks or fewer than ten accounts would be left to learn from.
 * @throws RangeError when single days are not known or the holdout is not above 0.
 */
export function backtest(histories: OrderHistories, holdoutDays: number): Backtest | null {
  if (!histories.hasDays) throw new RangeError("histories must hold single order days to test on the past");
  if (!(holdoutDays >= 1)) throw new RangeError(`holdoutDays must be 1 or more, got ${holdoutDays}`);
  const days = Math.round(holdoutDays);
  const cut = histories.asOf - days;
  const past = historiesAt(histories, cut);
  const firstDay = past.firstDay.reduce((a, b) => Math.min(a, b), cut);
  if (past.ids.length < 10 || cut - firstDay < 56) return null;
  const model = fitOrderModel(past, { scoreHorizonDays: days });
  const happened = whatHappened(histories, past, days);
  const outcomes = silent(happened.orders);
  const ours = Float64Array.from(past.ids, (_, i) => rhythmRisk(model, accountHistory(past, i), days));
  const rules = ruleProbabilities(past, model.timing, days);
  const order = ascending(ours);
  const atFault = (positions: Int32Array, outcome: number): Misjudged[] =>
    Array.from(positions)
      .filter((i) => outcomes[i] === outcome && (outcome === 1 ? ours[i] < 0.5 : ours[i] >= 0.5))
      .slice(0, 10)
      .map((i) => ({ id: past.ids[i], risk: ours[i] }));
  return {
    cut,
    holdoutDays: days,
    accounts: past.ids.length,
    events: outcomes.reduce((a, b) => a + b, 0),
    modelName: model.name,
    seasonal: model.clock !== null,
    scoreName: model.riskScore.kind,
    risk: [
      riskResult("model", ours, outcomes),
      ...simpleRules.map((rule) => riskResult(rule, rules[rule], outcomes)),
    ],
    value: model.spend && valueResults(model, past, happened.money, days),
    ordersError: {
      model: mean(
        happened.orders.map((count, i) =>
          Math.abs(count - ordersAhead(model, accountHistory(past, i), days)),
        ),
      ),
      pastRate: mean(
        happened.orders.map((count, i) => Math.abs(count - pastRate(accountHistory(past, i), days))),
      ),
    },
    calibration: calibrationGroups(ours, outcomes),
    missed: atFault(order, 1),
    falseAlarms: atFault(order.slice().reverse(), 0),
    betterRule: betterRule(ours, rules, outcomes),
  };
}

/** The rule with the least log-loss, if it beats the model by more than chance explains. */
function betterRule(
  ours: Float64Array,
  rules: Record<SimpleRule, Float64Array>,
  outcomes: Float64Array,
): RiskRule | null {
  const own = logLosses(ours, outcomes);
  let best: RiskRule | null = null;
  let bestLead = 0;
  for (const rule of simpleRules) {
    const leads = logLosses(rules[rule], outcomes).map((loss, i) => own[i] - loss);
    const lead = mean(leads);
    const error = Math.sqrt(mean(leads.map((value) => (value - lead) ** 2)) / leads.length);
    if (lead > error && lead > bestLead) {
      best = rule;
      bestLead = lead;
    }
  }
  return best;
}
