/**
 * Lifetime value: the margin an account is expected to bring over the months ahead, discounted, with P10-P90.
 *
 * The value is the mean. The range is that of the number of orders and the money of each together: orders from
 * their exact distribution averaged over the parameter uncertainty, money from the account's own posterior of
 * order values, widened by what the uncertainty of the spend parameters adds to it.
 */
import type { AccountHistory, OrderHistories } from "./order-histories";
import { accountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { discountedOrders, expectedOrders, timingOf } from "./order-timing";
import { stillThere } from "./own-rhythm";
import { riskBasis } from "./risk-basis";
import type { LifetimeValueEstimate } from "./scored-account";
import { clockWeeks, historiesOnClock, historyOnClock, type SeasonClock } from "./season-clock";
import { spendLogVariance, spendPerOrder, type SpendModel } from "./spend-model";
import { timingForecast } from "./timing-parameters";
import { predictedOrderTails, ValueDistribution, widened } from "./value-distribution";

/** What to ask. */
export interface LifetimeValueOptions {
  /** Months ahead, above 0; may be fractional. Default 36. */
  readonly months?: number;
  /** Discount a year; default 0.1. */
  readonly discountRatePerYear?: number;
  /** Margin as a share of revenue; null = the ledger's money margins where there are any, else revenue itself. */
  readonly marginRate?: number | null;
}

const DAYS_A_MONTH = 30.4375;

function checkedOptions(options: LifetimeValueOptions): { months: number; discountRatePerYear: number } {
  const months = options.months ?? 36;
  const discountRatePerYear = options.discountRatePerYear ?? 0.1;
  if (!(months > 0 && months <= 1200))
    throw new RangeError(`months must lie above 0 and up to 1200, got ${months}`);
  if (!(discountRatePerYear > -1 && Number.isFinite(discountRatePerYear)))
    throw new RangeError(`discountRatePerYear must be above -1, got ${discountRatePerYear}`);
  return { months, discountRatePerYear };
}

/** Ends of the months ahead in weeks of the clock, the last one where a fractional month ends, and their discount factors. */
function schedule(
  clock: SeasonClock | null,
  asOf: number,
  months: number,
  discountRatePerYear: number,
): { times: Float64Array; factors: Float64Array } {
  const count = Math.ceil(months);
  const times = new Float64Array(count);
  const factors = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const end = Math.min(i + 1, months);
    times[i] = clockWeeks(clock, asOf, end * DAYS_A_MONTH);
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

/** An account's money ahead: its mean, the sign it has, and the distribution of its size. */
export interface MoneyAhead {
  readonly mean: number;
  readonly expectedOrders: number;
  /** −1 when orders lose money on average, else 1. */
  readonly sign: 1 | -1;
  readonly distribution: ValueDistribution;
}

/**
 * Discounted money of one account over the months ahead.
 * @param model - The fitted portfolio, with money.
 * @param history - The account.
 * @param options - Months, discount and margin.
 * @returns Mean and distribution, or null when the model knows no money.
 * @throws RangeError when months or discount break their rules.
 */
export function moneyAhead(
  model: OrderModel,
  history: AccountHistory,
  options: LifetimeValueOptions = {},
): MoneyAhead | null {
  const { months, discountRatePerYear } = checkedOptions(options);
  const money = moneyOf(model, history, options.marginRate ?? null);
  if (money === null) return null;
  const { times, factors } = schedule(model.clock, history.asOf, months, discountRatePerYear);
  const seen = historyOnClock(model.clock, history);
  const weeks = times[times.length - 1];
  const orders = expectedOrders(model.timing, seen, weeks);
  const discounted = discountedOrders(model.timing, seen, times, factors);
  const perOrder = spendPerOrder(money.spend, history.orders, money.total) * money.rate;
  const { p, q, gamma } = money.spend.gammaGamma;
  const shape = q + p * history.orders;
  const discount = orders > 0 ? discounted / orders : 1;
  const own = money.spend.method === "gamma-gamma" && money.total > 0 ? gamma + money.total : 0;
  // Outside Gamma-Gamma the law is scaled so that its mean is the shrunk mean.
  const scale = (own > 0 ? own * Math.abs(money.rate) : (Math.abs(perOrder) * (shape - 1)) / p) * discount;
  const law = widened({ shape, scale }, spendLogVariance(money.spend, history.orders, money.total));
  return {
    mean: discounted * perOrder,
    expectedOrders: orders,
    sign: perOrder < 0 ? -1 : 1,
    distribution: new ValueDistribution(predictedOrderTails(model, seen, weeks), p, law.shape, law.scale),
  };
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
  const ahead = moneyAhead(model, history, options);
  if (ahead === null) return null;
  const { mean, sign, distribution } = ahead;
  const [small, large] = [distribution.quantile(0.1), distribution.quantile(0.9)];
  return {
    mean,
    p10: sign > 0 ? small : -large,
    p90: sign > 0 ? large : -small,
    months: checkedOptions(options).months,
    probabilityAlive: stillThere(model, history),
    expectedOrders: ahead.expectedOrders,
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
  const { clock } = model;
  const seen = clock === null || !histories.hasDays ? histories : historiesOnClock(histories, clock);
  const { times, factors } = schedule(clock, histories.asOf, months, discountRatePerYear);
  // Σ (CET_i − CET_{i−1}) d_i = Σ CET_i (d_i − d_{i+1}), with nothing after the last.
  const steps = factors.map((factor, i) => factor - (i + 1 < factors.length ? factors[i + 1] : 0));
  const n = histories.ids.length;
  const values = new Float64Array(n);
  const alive = new Float64Array(n);
  const forecasts = model.timing.map(({ parameters }) => timingForecast(parameters, seen, times, steps));
  for (let i = 0; i < n; i++) {
    const shares = model.timing.length === 1 ? model.timing : timingOf(model.timing, accountHistory(seen, i));
    for (let c = 0; c < shares.length; c++) {
      values[i] += shares[c].weight * forecasts[c].expected[i];
      alive[i] += shares[c].weight * forecasts[c].probabilityAlive[i];
    }
    values[i] *= spendPerOrder(spend, histories.orders[i], money[i]) * (useMargin ? 1 : (marginRate ?? 1));
  }
  return { values, probabilityAlive: alive };
}
