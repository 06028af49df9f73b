/**
 * What one order of an account is worth: its own mean drawn to the pool's mean, as far as its number of orders
 * calls for.
 *
 * With positive means and enough repeat buyers this is the Gamma-Gamma model, fitted with weak priors. It uses
 * every order, the first included (the published fits leave the first one out). Where the means are not all
 * positive, repeat buyers are few, or spend and frequency go together, the same shrinkage is used with weights
 * from the variance within and between accounts.
 */
import {
  expectedOrderValue,
  fitGammaGamma,
  type GammaGammaParameters,
} from "../models/gamma-gamma/gamma-gamma";
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
  const orders: number[] = [];
  const means: number[] = [];
  const logOrders: number[] = [];
  const logMeans: number[] = [];
  let sum = 0;
  let count = 0;
  for (let i = 0; i < money.length; i++) {
    sum += money[i];
    count += histories.orders[i];
    const mean = money[i] / histories.orders[i];
    if (!(mean > 0)) continue;
    orders.push(histories.orders[i]);
    means.push(mean);
    if (histories.orders[i] >= 2) {
      logOrders.push(Math.log(histories.orders[i]));
      logMeans.push(Math.log(mean));
    }
  }
  const usable = means.length > 0;
  const step = Math.ceil(means.length / SAMPLE_SIZE);
  const gammaGamma = usable
    ? fitGammaGamma(
        orders.filter((_, i) => i % step === 0),
        means.filter((_, i) => i % step === 0),
        "weak",
      ).parameters
    : { p: 4, q: 3, gamma: 0.5 };
  const measured = correlation(logOrders, logMeans);
  const related = Number.isFinite(measured) ? measured : 0;
  const fits =
    logMeans.length >= ENOUGH_REPEAT_BUYERS &&
    Math.abs(related) <= HIGH_CORRELATION &&
    means.length === money.length;
  return {
    method: fits ? "gamma-gamma" : "shrunk-mean",
    of,
    poolMean: fits ? (gammaGamma.p * gammaGamma.gamma) / (gammaGamma.q - 1) : sum / count,
    poolWeight: (gammaGamma.q - 1) / gammaGamma.p,
    gammaGamma,
    correlation: related,
  };
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
