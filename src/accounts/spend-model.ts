/**
 * What one order of an account is worth: its own mean drawn to the pool's mean, as far as its number of orders
 * calls for.
 *
 * With positive means and enough repeat buyers this is the Gamma-Gamma model, fitted with weak priors to the
 * single orders where the ledger has them, else to the means. It uses every order, the first included (the
 * published fits leave the first one out). Where the means are not all
 * positive, repeat buyers are few, or spend and frequency go together, the same shrinkage is used with weights
 * from the variance within and between accounts.
 */
import {
  expectedOrderValue,
  fitGammaGamma,
  fitGammaGammaToOrders,
  gammaGammaAt,
  type GammaGammaFit,
  type GammaGammaParameters,
} from "../models/gamma-gamma/gamma-gamma";
import { cubaturePoints } from "../numeric/cubature";
import { digamma, trigamma } from "../numeric/log-gamma";
import { correlation } from "../numeric/rank-statistics";
import type { OrderHistories } from "./order-histories";

/** Fitted spend an order. */
export interface SpendModel {
  readonly method: "gamma-gamma" | "shrunk-mean";
  /** Whether money is margin or revenue. */
  readonly of: "margin" | "revenue";
  /** Pool mean an order. */
  readonly poolMean: number;
  /** Orders the pool's mean counts for. */
  readonly poolWeight: number;
  readonly gammaGamma: GammaGammaParameters;
  /** Covariance of ln p, ln(q − 1) and ln of the pool's mean, 3 x 3 row by row; null when not known. */
  readonly covariance: readonly number[] | null;
  /** Correlation of ln(orders) and ln(mean value) over repeat buyers; 0 when not defined. */
  readonly correlation: number;
}

/** Repeat buyers from which Gamma-Gamma is fitted. */
const ENOUGH_REPEAT_BUYERS = 30;
/** Above this many accounts an even sample is fitted: its error is far below that of any one account. */
const SAMPLE_SIZE = 50_000;
/** Above this correlation of spend and frequency Gamma-Gamma's assumption of independence fails. */
const HIGH_CORRELATION = 0.3;

/**
 * Fits the spend model.
 * @param histories - All accounts.
 * @param of - Whether to model margin (needs margins) or revenue.
 * @returns The model; null when the ledger has no such money.
 */
export function fitSpendModel(histories: OrderHistories, of: "margin" | "revenue"): SpendModel | null {
  const money = of === "margin" ? histories.margin : histories.hasAmounts ? histories.total : null;
  if (money === null || histories.ids.length === 0) return null;
  const logOrders: number[] = [];
  const logMeans: number[] = [];
  let sum = 0;
  let count = 0;
  let positive = 0;
  for (let i = 0; i < money.length; i++) {
    sum += money[i];
    count += histories.orders[i];
    const mean = money[i] / histories.orders[i];
    if (!(mean > 0)) continue;
    positive++;
    if (histories.orders[i] >= 2) {
      logOrders.push(Math.log(histories.orders[i]));
      logMeans.push(Math.log(mean));
    }
  }
  const { parameters: gammaGamma, covariance } = fitParameters(histories, of, money);
  const measured = correlation(logOrders, logMeans);
  const related = Number.isFinite(measured) ? measured : 0;
  const fits =
    logMeans.length >= ENOUGH_REPEAT_BUYERS &&
    Math.abs(related) <= HIGH_CORRELATION &&
    positive === money.length;
  return {
    method: fits ? "gamma-gamma" : "shrunk-mean",
    of,
    poolMean: fits ? (gammaGamma.p * gammaGamma.gamma) / (gammaGamma.q - 1) : sum / count,
    poolWeight: (gammaGamma.q - 1) / gammaGamma.p,
    gammaGamma,
    covariance: covariance && Array.from(covariance),
    correlation: related,
  };
}

/** Gamma-Gamma parameters from an even sample of the accounts with positive money. */
function fitParameters(
  histories: OrderHistories,
  of: "margin" | "revenue",
  money: Float64Array,
): Pick<GammaGammaFit, "parameters" | "covariance"> {
  const usable = Array.from(money.keys()).filter((i) => money[i] > 0);
  const step = Math.ceil(usable.length / SAMPLE_SIZE);
  const sample = usable.filter((_, position) => position % step === 0);
  const single = of === "margin" ? histories.margins : histories.amounts;
  if (histories.hasDays && single !== null) {
    const orders: number[] = [];
    const sums: number[] = [];
    const logSums: number[] = [];
    for (const i of sample) {
      let number = 0;
      let total = 0;
      let logTotal = 0;
      for (let day = histories.offsets[i]; day < histories.offsets[i + 1]; day++) {
        // A day that returns turned negative says nothing of what an order is worth.
        if (!(single[day] > 0)) continue;
        number++;
        total += single[day];
        logTotal += Math.log(single[day]);
      }
      if (number === 0) continue;
      orders.push(number);
      sums.push(total);
      logSums.push(logTotal);
    }
    if (orders.length > 0) return fitGammaGammaToOrders(orders, sums, logSums, "weak");
  }
  if (sample.length === 0) return { parameters: { p: 4, q: 3, gamma: 0.5 }, covariance: null };
  return fitGammaGamma(
    sample.map((i) => histories.orders[i]),
    sample.map((i) => money[i] / histories.orders[i]),
    "weak",
  );
}

/**
 * Expected money of one order of an account.
 * @param spend - Fitted model.
 * @param orders - Orders of the account.
 * @param total - Their money, returns taken off; may be negative.
 * @returns Money an order.
 */
export function spendPerOrder(spend: SpendModel, orders: number, total: number): number {
  if (spend.method === "gamma-gamma" && (orders === 0 || total > 0))
    return expectedOrderValue(spend.gammaGamma, orders, orders === 0 ? 0 : total / orders);
  return (spend.poolWeight * spend.poolMean + total) / (spend.poolWeight + orders);
}

/** Parameters that stand for the uncertainty of a fit. */
const drawsOf = new WeakMap<SpendModel, readonly GammaGammaParameters[]>();

function spendDraws(spend: SpendModel): readonly GammaGammaParameters[] {
  const known = drawsOf.get(spend);
  if (known !== undefined) return known;
  const { p, q, gamma } = spend.gammaGamma;
  const centre = [Math.log(p), Math.log(q - 1), Math.log((p * gamma) / (q - 1))];
  const draws = cubaturePoints(centre, spend.covariance).map(gammaGammaAt);
  drawsOf.set(spend, draws);
  return draws;
}

/**
 * What the uncertainty of the spend parameters adds to that of an account's money an order.
 * @param spend - Fitted model.
 * @param orders - Orders of the account.
 * @param total - Their money.
 * @returns Added variance of ln of the account's money an order, over points spread along the axes of the parameters'
 *   covariance; 0 when that is not known.
 */
export function spendLogVariance(spend: SpendModel, orders: number, total: number): number {
  const draws = spendDraws(spend);
  if (draws.length === 0) return 0;
  const seen = total > 0 ? orders : 0;
  const money = total > 0 ? total : 0;
  const means = draws.map(({ p, q, gamma }) => Math.log(p * (gamma + money)) - digamma(p * seen + q));
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const between = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length;
  const within = draws.reduce((sum, { p, q }) => sum + trigamma(p * seen + q), 0) / draws.length;
  const { p, q } = spend.gammaGamma;
  return Math.max(0, between + within - trigamma(p * seen + q));
}
