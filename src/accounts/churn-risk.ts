/**
 * Churn risk: the chance that an account places no order in the days ahead, with a range, a basis and reasons.
 *
 * This is not 1 − P(alive): a slow buyer who is still there counts too. The range is the middle 80 % of what the risk
 * could be. Where too few accounts have come back for a model a rule index stands in its place.
 */
import { logistic, logit } from "../numeric/log-scale";
import {
  drivenRisk,
  expertDriverWeights,
  type DrivenRisk,
  type DriverReading,
  type DriverWeights,
} from "./drivers";
import { accountHistory, type AccountHistory, type OrderHistories } from "./order-histories";
import type { OrderModel } from "./order-model";
import { overdueFactor, ownGapDays } from "./own-rhythm";
import { activeLogOdds } from "./risk-score";
import { riskBand, riskBasis } from "./risk-basis";
import { logOddsRange } from "./risk-range";
import { restsOnRules, ruleIndex, type RuleIndex } from "./rule-index";
import type { Risk, RiskPoint } from "./scored-account";
import { clockWeeks, historyOnClock } from "./season-clock";

/** What to ask. */
export interface ChurnRiskOptions {
  /** Days ahead; null = each account's own horizon. */
  readonly horizonDays: number | null;
  /** Known drivers by position of the account in the histories; left out = none known. */
  readonly drivers?: readonly (readonly DriverReading[] | null)[];
  /** Default: the expert table. */
  readonly weights?: DriverWeights;
  /** Whether drivers have beaten the rhythm alone at past cut dates; default no. */
  readonly driversProven?: boolean;
}

/**
 * Horizon an account is judged by when none is given: twice its own gap, at least 90 and at most 365 days.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @returns Whole days.
 */
export function ownHorizonDays(model: OrderModel, history: AccountHistory): number {
  return Math.round(Math.min(365, Math.max(90, 2 * ownGapDays(model, history))));
}

/**
 * Risk from the rhythm alone.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @param horizonDays - Days ahead.
 * @returns A probability, 0 to 1.
 */
export function rhythmRisk(model: OrderModel, history: AccountHistory, horizonDays: number): number {
  const seen = historyOnClock(model.clock, history);
  const weeks = clockWeeks(model.clock, history.asOf, horizonDays);
  return logistic(-activeLogOdds(model.riskScore, model.timing, seen, weeks));
}

/**
 * The middle 80 % of what the risk from the rhythm alone could be.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @param horizonDays - Days ahead.
 * @returns Two probabilities, 0 to 1.
 */
export function rhythmRiskRange(
  model: OrderModel,
  history: AccountHistory,
  horizonDays: number,
): { readonly low: number; readonly high: number } {
  const seen = historyOnClock(model.clock, history);
  const weeks = clockWeeks(model.clock, history.asOf, horizonDays);
  const centre = -activeLogOdds(model.riskScore, model.timing, seen, weeks);
  const { below, above } = logOddsRange(model, seen, weeks);
  return { low: logistic(centre - below), high: logistic(centre + above) };
}

/**
 * Churn risks of all accounts.
 * @param model - The fitted portfolio.
 * @param histories - The accounts; drivers and results run parallel to `ids`.
 * @param options - Horizon and drivers.
 * @returns One risk an account.
 * @throws RangeError when the horizon is not above 0.
 */
export function churnRisks(model: OrderModel, histories: OrderHistories, options: ChurnRiskOptions): Risk[] {
  const { horizonDays } = options;
  if (horizonDays !== null && !(horizonDays > 0))
    throw new RangeError(`horizonDays must be above 0, got ${horizonDays}`);
  const bases = histories.ids.map((_, i) => {
    const history = accountHistory(histories, i);
    const days = horizonDays ?? ownHorizonDays(model, history);
    return { history, days, base: rhythmRisk(model, history, days) };
  });
  const count = Math.max(1, bases.length);
  const pool = {
    risk: bases.reduce((sum, { base }) => sum + base, 0) / count,
    index: bases.reduce((sum, { history }) => sum + ruleIndex(model, history).value, 0) / count,
  };
  return bases.map(({ history, days, base }, i) =>
    riskOf(model, history, days, base, pool, options.drivers?.[i] ?? [], options),
  );
}

/** Means over all accounts: of the risk from the rhythm, and of the rule index. */
interface Pool {
  readonly risk: number;
  readonly index: number;
}

function riskOf(
  model: OrderModel,
  history: AccountHistory,
  horizonDays: number,
  base: number,
  pool: Pool,
  readings: readonly DriverReading[],
  {
    weights = expertDriverWeights,
    driversProven = false,
  }: Pick<ChurnRiskOptions, "weights" | "driversProven"> = {},
): Risk {
  const driven = drivenRisk(base, readings, weights);
  const unproven = !driversProven && driven.points.some(({ points }) => points !== 0);
  const basis = riskBasis(model, history.orders, unproven);
  const rhythm: RiskPoint = { driver: "rhythm", value: overdueFactor(model, history), points: 0 };
  if (basis === "R" && restsOnRules(model)) {
    const index = ruleIndex(model, history);
    return indexedRisk(index, pool.index, horizonDays, drivenRisk(index.value, readings, weights), rhythm);
  }
  const seen = historyOnClock(model.clock, history);
  const { below, above } = logOddsRange(model, seen, clockWeeks(model.clock, history.asOf, horizonDays));
  const centre = logit(driven.value);
  return {
    value: driven.value,
    low: logistic(centre - below),
    high: logistic(centre + above),
    horizonDays,
    basis,
    band: basis === "R" ? null : riskBand(driven.value),
    poolMean: pool.risk,
    points: sortedPoints({ ...rhythm, points: base - pool.risk }, driven),
  };
}

function sortedPoints(first: RiskPoint, driven: DrivenRisk): RiskPoint[] {
  return [first, ...driven.points].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/**
 * A rule index as a risk of basis R: no probability, no band.
 * @param index - The index before drivers.
 * @param poolIndex - Mean index of all accounts.
 * @param horizonDays - Days ahead the other risks are for.
 * @param driven - The index after drivers.
 * @param first - What the index itself is made of; its points are worked out here.
 * @returns The risk; its points add up to `value` less `poolMean`.
 */
export function indexedRisk(
  index: RuleIndex,
  poolIndex: number,
  horizonDays: number,
  driven: DrivenRisk,
  first: RiskPoint,
): Risk {
  const centre = logit(driven.value);
  return {
    value: driven.value,
    low: logistic(centre - index.reach),
    high: logistic(centre + index.reach),
    horizonDays,
    basis: "R",
    band: null,
    poolMean: poolIndex,
    points: sortedPoints({ ...first, points: index.value - poolIndex }, driven),
  };
}

/**
 * Mean risk from the rhythm, and mean rule index, over all accounts: the bases from which the reasons start.
 * @param model - The fitted portfolio.
 * @param histories - The accounts.
 * @param horizonDays - Days ahead; null = each account's own horizon.
 * @returns Both means.
 */
function poolMeanRisk(model: OrderModel, histories: OrderHistories, horizonDays: number | null): Pool {
  const known = poolMeans.get(histories)?.get(model)?.get(horizonDays);
  if (known !== undefined) return known;
  let risk = 0;
  let index = 0;
  for (let i = 0; i < histories.ids.length; i++) {
    const history = accountHistory(histories, i);
    index += ruleIndex(model, history).value;
    risk += rhythmRisk(model, history, horizonDays ?? ownHorizonDays(model, history));
  }
  const count = Math.max(1, histories.ids.length);
  const mean: Pool = { risk: risk / count, index: index / count };
  const byModel = poolMeans.get(histories) ?? new WeakMap<OrderModel, Map<number | null, Pool>>();
  const byHorizon = byModel.get(model) ?? new Map<number | null, Pool>();
  byHorizon.set(horizonDays, mean);
  byModel.set(model, byHorizon);
  poolMeans.set(histories, byModel);
  return mean;
}

/** Pool means already worked out: single-cell calls ask for the same one hundreds of times. */
const poolMeans = new WeakMap<OrderHistories, WeakMap<OrderModel, Map<number | null, Pool>>>();

/**
 * Churn risk of one account.
 * @param model - The fitted portfolio.
 * @param histories - All accounts, for the pool's mean.
 * @param index - Position of the account.
 * @param horizonDays - Days ahead; null = the account's own horizon.
 * @param readings - Its known drivers.
 * @returns The risk.
 * @throws RangeError when there is no such account or the horizon is not above 0.
 */
export function churnRisk(
  model: OrderModel,
  histories: OrderHistories,
  index: number,
  horizonDays: number | null,
  readings: readonly DriverReading[] = [],
): Risk {
  if (horizonDays !== null && !(horizonDays > 0))
    throw new RangeError(`horizonDays must be above 0, got ${horizonDays}`);
  const history = accountHistory(histories, index);
  const days = horizonDays ?? ownHorizonDays(model, history);
  const base = rhythmRisk(model, history, days);
  return riskOf(model, history, days, base, poolMeanRisk(model, histories, horizonDays), readings);
}
