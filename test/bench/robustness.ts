/** What the automatic choices cost against the best candidate in hindsight, split by split. */
import { rhythmRisk } from "../../src/accounts/churn-risk";
import { cutDate, cutDays } from "../../src/accounts/cut-dates";
import { fitShape, timingAt, type TimingShape } from "../../src/accounts/fitted-timing";
import { accountHistory, type OrderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel, type OrderModel } from "../../src/accounts/order-model";
import { expectedOrders, type OrderTiming } from "../../src/accounts/order-timing";
import { ordersAhead } from "../../src/accounts/own-rhythm";
import { historiesAt } from "../../src/accounts/past-histories";
import { candidateProbability, riskScoreKinds, trainMembers } from "../../src/accounts/risk-candidates";
import { areaUnderCurve } from "../../src/numeric/rank-statistics";
import type { PortfolioSplit } from "./portfolio-splits";

/** The choice on one split beside the best that any candidate reached there. */
export interface ChoiceResult {
  readonly name: string;
  readonly accounts: number;
  readonly timing: string;
  readonly score: string;
  readonly mae: number;
  readonly bestMae: number;
  readonly logLoss: number;
  readonly bestLogLoss: number;
  readonly bestScore: string;
  readonly auc: number;
  readonly bestAuc: number;
}

const irregular: TimingShape = { variant: "MBG", ks: [1], oneTimers: false };

/** Timings an automatic choice could come to: each kind, the rhythm being the one that fits best. */
function candidateShapes(past: OrderHistories): TimingShape[] {
  const single = [1, 2, 3, 4, 5, 6, 8, 10].map((k) => fitShape(past, { ...irregular, ks: [k] }, "weak"));
  const rhythm = single.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
  return [
    irregular,
    { ...irregular, oneTimers: true },
    { ...irregular, ks: rhythm.ks },
    { ...irregular, ks: [1, 2, 3, 5, 8] },
    { ...irregular, ks: [1, 2, 3, 5, 8], oneTimers: true },
    { variant: "Pareto", ks: [1], oneTimers: false },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function logLossOf(active: readonly number[], buys: readonly number[]): number {
  return mean(active.map((p, i) => -Math.log(Math.max(1e-6, buys[i] === 1 ? p : 1 - p))));
}

function maeOf({ past, weeks, actual }: PortfolioSplit, timing: OrderTiming): number {
  return mean(
    past.ids.map((_, i) => Math.abs(expectedOrders(timing, accountHistory(past, i), weeks) - actual[i])),
  );
}

/** Probabilities of an order by every candidate, trained on all earlier cut dates. */
function candidates({ past, weeks }: PortfolioSplit, { timing }: OrderModel): Map<string, number[]> {
  const firstDay = past.firstDay.reduce((a, b) => Math.min(a, b), past.asOf);
  const { days, horizonWeeks } = cutDays(firstDay, past.asOf, weeks);
  const cuts = days.map((day) => cutDate(past, historiesAt(past, day), timing, horizonWeeks));
  const now = cutDate(past, past, timing, weeks);
  return new Map(
    (cuts.length === 0 ? (["model"] as const) : riskScoreKinds).map((kind) => {
      const members = trainMembers(kind, cuts);
      return [kind, Array.from(now.ordered, (_, row) => candidateProbability(members, now, row))];
    }),
  );
}

/**
 * The automatic choices on one split.
 * @param split - The split.
 * @returns Their figures, and the best of all candidates in hindsight.
 */
export function choiceOn(split: PortfolioSplit): ChoiceResult {
  const { name, past, weeks, actual } = split;
  const model = fitOrderModel(past, { scoreHorizonDays: weeks * 7 });
  const buys = Array.from(actual, (orders) => (orders > 0 ? 1 : 0));
  const active = past.ids.map((_, i) => 1 - rhythmRisk(model, accountHistory(past, i), weeks * 7));
  const mae = mean(
    past.ids.map((_, i) => Math.abs(ordersAhead(model, accountHistory(past, i), weeks * 7) - actual[i])),
  );
  const maes = candidateShapes(past).map((shape) =>
    maeOf(split, timingAt(shape, fitShape(past, shape, "weak").position)),
  );
  const others = [...candidates(split, model)];
  const losses = others.map(([, p]) => logLossOf(p, buys));
  const logLoss = logLossOf(active, buys);
  const best = losses.indexOf(Math.min(...losses));
  const auc = areaUnderCurve(active, buys);
  return {
    name,
    accounts: past.ids.length,
    timing: model.name,
    score: model.riskScore.kind,
    mae,
    bestMae: Math.min(mae, ...maes),
    logLoss,
    bestLogLoss: Math.min(logLoss, losses[best]),
    bestScore: logLoss <= losses[best] ? model.riskScore.kind : others[best][0],
    auc,
    bestAuc: Math.max(auc, ...others.map(([, p]) => areaUnderCurve(p, buys))),
  };
}

/**
 * Prints the choices on all splits as a table, and how often they were near the best.
 * @param splits - The splits.
 * @param print - Where lines go.
 */
export function printChoices(splits: readonly PortfolioSplit[], print: (line: string) => void): void {
  print(
    "| Split, weeks known/ahead | Accounts | Timing | MAE (best) | Score | Log-loss (best, by) | AUC (best) |",
  );
  print("|---|---|---|---|---|---|---|");
  const results = splits.map((split) => {
    const result = choiceOn(split);
    const { name, accounts, timing, mae, bestMae, score, logLoss, bestLogLoss, bestScore, auc, bestAuc } =
      result;
    print(
      `| ${name} | ${accounts} | ${timing} | ${mae.toFixed(4)} (${bestMae.toFixed(4)}) | ${score} | ` +
        `${logLoss.toFixed(4)} (${bestLogLoss.toFixed(4)}, ${bestScore}) | ${auc.toFixed(4)} (${bestAuc.toFixed(4)}) |`,
    );
    return result;
  });
  const within = (near: (result: ChoiceResult) => boolean): string =>
    `${results.filter(near).length} of ${results.length}`;
  print(
    `\nWithin 2 % of the best in hindsight: MAE ${within((r) => r.mae <= 1.02 * r.bestMae)}, ` +
      `log-loss ${within((r) => r.logLoss <= 1.02 * r.bestLogLoss)}; AUC within .01 ` +
      `${within((r) => r.auc >= r.bestAuc - 0.01)}. Mean excess: MAE ` +
      `${(100 * mean(results.map((r) => r.mae / r.bestMae - 1))).toFixed(1)} %, log-loss ` +
      `${mean(results.map((r) => r.logLoss - r.bestLogLoss)).toFixed(4)}, AUC ` +
      `${mean(results.map((r) => r.bestAuc - r.auc)).toFixed(4)}.`,
  );
}
