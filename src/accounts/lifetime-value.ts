/**
 * Lifetime value: the margin an account is expected to bring over the months ahead, discounted, with P10-P90.
 *
 * The value is the mean. The range is that of the number of orders and the money of each together: orders from
 * their exact distribution averaged over the parameter uncertainty, money from the account's own posterior of
 * order values.
 */
import { incompleteBeta } from "../numeric/incomplete-beta";
import { logBeta } from "../numeric/log-gamma";
import { portfolioForecast } from "../models/cnbd-k/portfolio-forecast";
import type { AccountHistory, OrderHistories } from "./order-histories";
import { accountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { aliveProbability, discountedOrders, expectedOrders, orderTails, timingOf } from "./order-timing";
import { riskBasis } from "./risk-basis";
import type { LifetimeValueEstimate } from "./scored-account";
import { spendPerOrder, type SpendModel } from "./spend-model";

/** What to ask. */
export interface LifetimeValueOptions {
  /** Months ahead, above 0; may be fractional. Default 36. */
  readonly months?: number;
  /** Discount a year; default 0.1. */
  readonly discountRatePerYear?: number;
  /** Margin as a share of revenue; null = the ledger's money margins where there are any, else revenue itself. */
  readonly marginRate?: number | null;
}

const WEEKS_A_MONTH = 30.4375 / 7;

function checkedOptions(options: LifetimeValueOptions): { months: number; discountRatePerYear: number } {
  const months = options.months ?? 36;
  const discountRatePerYear = options.discountRatePerYear ?? 0.1;
  if (!(months > 0 && months <= 1200))
    throw new RangeError(`months must lie above 0 and up to 1200, got ${months}`);
  if (!(discountRatePerYear > -1 && Number.isFinite(discountRatePerYear)))
    throw new RangeError(`discountRatePerYear must be above -1, got ${discountRatePerYear}`);
  return { months, discountRatePerYear };
}

/** Ends of the months ahead in weeks, the last one where a fractional month ends, and their discount factors. */
function schedule(
  months: number,
  discountRatePerYear: number,
): { times: Float64Array; factors: Float64Array } {
  const count = Math.ceil(months);
  const times = new Float64Array(count);
  const factors = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const end = Math.min(i + 1, months);
    times[i] = end * WEEKS_A_MONTH;
    factors[i] = Math.pow(1 + discountRatePerYear, -end / 12);
  }
  return { times, factors };
}

/** The spend model and rate that turn orders into margin. */
function moneyOf(
  model: OrderModel,
  history: AccountHistory,
  marginRate: number | null,
): { spend: SpendModel; total: number; rate: number } | null {
  if (marginRate === null && model.marginSpend && history.margin !== null)
    return { spend: model.marginSpend, total: history.margin, rate: 1 };
  return model.spend && { spend: model.spend, total: history.total, rate: marginRate ?? 1 };
}

/** Order-count distribution averaged over the parameter uncertainty. */
function predictiveTails(model: OrderModel, history: AccountHistory, weeks: number): Float64Array {
  const timings = model.timingDraws.length > 0 ? model.timingDraws : [model.timing];
  let sum = new Float64Array(1);
  for (const timing of timings) {
    const tails = orderTails(timing, history, weeks);
    if (tails.length > sum.length) {
      const longer = new Float64Array(tails.length);
      longer.set(sum);
      sum = longer;
    }
    for (let j = 0; j < tails.length; j++) sum[j] += tails[j] / timings.length;
  }
  return sum;
}

/** Numbers of orders with their probabilities, long tails gathered into at most about 20 groups. */
function countGroups(tails: Float64Array): { count: number; probability: number }[] {
  const groups: { count: number; probability: number }[] = [];
  let probability = 0;
  let moment = 0;
  for (let j = 1; j < tails.length; j++) {
    const mass = tails[j] - (j + 1 < tails.length ? tails[j + 1] : 0);
    probability += mass;
    moment += mass * j;
    if (probability >= 0.06 || j <= 4 || j + 1 === tails.length) {
      if (probability > 0) groups.push({ count: moment / probability, probability });
      probability = 0;
      moment = 0;
    }
  }
  return groups;
}

/** Distribution of discounted margin: orders from their groups, money of n orders beta-prime given the history. */
class ValueDistribution {
  private readonly logBetas: Float64Array;

  constructor(
    private readonly groups: readonly { count: number; probability: number }[],
    private readonly none: number,
    private readonly p: number,
    private readonly q: number,
    private readonly scale: number,
  ) {
    this.logBetas = Float64Array.from(groups, ({ count }) => logBeta(p * count, q));
  }

  private below(logValue: number): number {
    const value = Math.exp(logValue);
    const share = value / (value + this.scale);
    let sum = this.none;
    this.groups.forEach(({ count, probability }, i) => {
      sum += probability * incompleteBeta(share, this.p * count, this.q, this.logBetas[i]);
    });
    return sum;
  }

  /** Quantile, found to a ten-thousandth of itself by the Illinois method on the log scale. */
  quantile(level: number): number {
    const { groups } = this;
    if (this.none >= level || groups.length === 0) return 0;
    const likely =
      groups.reduce((sum, { count, probability }) => sum + count * probability, 0) / (1 - this.none);
    let low = Math.log((this.scale * this.p * likely) / this.q);
    let lowGap = this.below(low) - level;
    let high = low;
    let highGap = lowGap;
    for (let step = 0.5; lowGap > 0; step *= 1.5) {
      [high, highGap] = [low, lowGap];
      low -= step;
      lowGap = this.below(low) - level;
    }
    for (let step = 0.5; highGap <= 0 && step < 1e6; step *= 1.5) {
      [low, lowGap] = [high, highGap];
      high += step;
      highGap = this.below(high) - level;
    }
    for (let i = 0; i < 60 && high - low > 1e-4; i++) {
      const point =
        highGap > lowGap ? high - (highGap * (high - low)) / (highGap - lowGap) : (low + high) / 2;
      const middle = i % 4 === 3 ? (low + high) / 2 : point;
      const gap = this.below(middle) - level;
      if (Math.abs(gap) < 1e-7) return Math.exp(middle);
      if (gap > 0) {
        [high, highGap] = [middle, gap];
        lowGap /= 2;
      } else {
        [low, lowGap] = [middle, gap];
        highGap /= 2;
      }
    }
    return Math.exp((low + high) / 2);
  }
}

/**
 * Lifetime value of one account.
 * @param model - The fitted portfolio, with money.
 * @param history - The account.
 * @param options - Months, discount and margin.
 * @returns The estimate, or null when the model knows no money.
 * @throws RangeError when months or discount break their rules.
 */
export function lifetimeValue(
  model: OrderModel,
  history: AccountHistory,
  options: LifetimeValueOptions = {},
): LifetimeValueEstimate | null {
  const { months, discountRatePerYear } = checkedOptions(options);
  const money = moneyOf(model, history, options.marginRate ?? null);
  if (money === null) return null;
  const { times, factors } = schedule(months, discountRatePerYear);
  const weeks = months * WEEKS_A_MONTH;
  const orders = expectedOrders(model.timing, history, weeks);
  const discounted = discountedOrders(model.timing, history, times, factors);
  const perOrder = spendPerOrder(money.spend, history.orders, money.total) * money.rate;
  const mean = discounted * perOrder;
  const tails = predictiveTails(model, history, weeks);
  const { p, q, gamma } = money.spend.gammaGamma;
  const shape = q + p * history.orders;
  // The beta-prime law of n orders' money, scaled so that its mean agrees with the mean order value used.
  const discount = orders > 0 ? discounted / orders : 1;
  const own = money.spend.method === "gamma-gamma" ? gamma + Math.max(0, money.total) : 0;
  const scale = (own > 0 ? own * Math.abs(money.rate) : (Math.abs(perOrder) * (shape - 1)) / p) * discount;
  const none = tails.length > 1 ? 1 - tails[1] : 1;
  const distribution = new ValueDistribution(countGroups(tails), none, p, shape, scale);
  const [small, large] = scale > 0 ? [distribution.quantile(0.1), distribution.quantile(0.9)] : [0, 0];
  return {
    mean,
    p10: perOrder >= 0 ? small : -large,
    p90: perOrder >= 0 ? large : -small,
    months,
    probabilityAlive: aliveProbability(model.timing, history),
    expectedOrders: orders,
    basis: riskBasis(model, history.orders),
  };
}

/**
 * Lifetime values of all accounts.
 * @param model - The fitted portfolio, with money.
 * @param histories - The accounts.
 * @param options - Months, discount and margin.
 * @returns One estimate an account, parallel to `ids`; null when the model knows no money.
 * @throws RangeError when months or discount break their rules.
 */
export function lifetimeValues(
  model: OrderModel,
  histories: OrderHistories,
  options: LifetimeValueOptions = {},
): (LifetimeValueEstimate | null)[] {
  return histories.ids.map((_, i) => lifetimeValue(model, accountHistory(histories, i), options));
}

/** Means of all accounts, in the order of `ids`. */
export interface ExpectedValues {
  readonly values: Float64Array;
  readonly probabilityAlive: Float64Array;
}

/**
 * Lifetime values of very many accounts, without ranges: the same means as `lifetimeValue`, many times faster.
 * @param model - The fitted portfolio, with money.
 * @param histories - The accounts.
 * @param options - Months, discount and margin.
 * @returns Means and P(alive); null when the model knows no money.
 * @throws RangeError when months or discount break their rules.
 */
export function expectedLifetimeValues(
  model: OrderModel,
  histories: OrderHistories,
  options: LifetimeValueOptions = {},
): ExpectedValues | null {
  const { months, discountRatePerYear } = checkedOptions(options);
  const marginRate = options.marginRate ?? null;
  const useMargin = marginRate === null && model.marginSpend !== null && histories.margin !== null;
  const spend = useMargin ? model.marginSpend : model.spend;
  if (spend === null) return null;
  const money = useMargin && histories.margin ? histories.margin : histories.total;
  const { times, factors } = schedule(months, discountRatePerYear);
  // Σ (CET_i − CET_{i−1}) d_i = Σ CET_i (d_i − d_{i+1}), with nothing after the last.
  const steps = factors.map((factor, i) => factor - (i + 1 < factors.length ? factors[i + 1] : 0));
  const n = histories.ids.length;
  const values = new Float64Array(n);
  const alive = new Float64Array(n);
  const forecasts = model.timing.map(({ parameters }) =>
    portfolioForecast(parameters, histories, times, steps),
  );
  for (let i = 0; i < n; i++) {
    const shares =
      model.timing.length === 1 ? model.timing : timingOf(model.timing, accountHistory(histories, i));
    for (let c = 0; c < shares.length; c++) {
      values[i] += shares[c].weight * forecasts[c].expected[i];
      alive[i] += shares[c].weight * forecasts[c].probabilityAlive[i];
    }
    values[i] *= spendPerOrder(spend, histories.orders[i], money[i]) * (useMargin ? 1 : (marginRate ?? 1));
  }
  return { values, probabilityAlive: alive };
}
