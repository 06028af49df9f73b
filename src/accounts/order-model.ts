/**
 * The order model of one portfolio: timing, spend, and how far its probabilities may be trusted. Fitted once
 * for each distinct ledger and then held.
 */
import { fitCnbd, type FitPrior } from "../models/cnbd-k/fit";
import { modelName } from "../models/cnbd-k/parameters";
import { parametersAt } from "../models/cnbd-k/position";
import { choleskyFactor } from "../numeric/symmetric-matrix";
import type { OrderHistories } from "./order-histories";
import type { OrderTiming } from "./order-timing";
import { fitSpendModel, type SpendModel } from "./spend-model";

/** How to fit. */
export interface OrderModelOptions {
  /** "weak" (default) is MAP with weak priors; "none" is plain maximum likelihood. */
  readonly prior?: FitPrior;
}

/** A fitted portfolio. Plain data: it can be written to cells and read back. */
export interface OrderModel {
  /** As the field calls it: "MBG/NBD", "MBG/CNBD-2" … */
  readonly name: string;
  readonly timing: OrderTiming;
  /** The timing at points that stand for its parameter uncertainty, each equally likely; empty when unknown. */
  readonly timingDraws: readonly OrderTiming[];
  /** Spend an order on revenue; null without amounts. */
  readonly spend: SpendModel | null;
  /** Spend an order on margin; null without a margin column. */
  readonly marginSpend: SpendModel | null;
  readonly accounts: number;
  readonly accountsWithRepeats: number;
  readonly repeatOrders: number;
  /** Days from the first order of the ledger to the as-of day. */
  readonly spanDays: number;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Whether past cut dates have shown the probabilities to be calibrated (basis P). */
  readonly calibrated: boolean;
}

/** Spreads the search position along the axes of its covariance: eight points, each equally likely. */
function cubaturePoints(position: Float64Array, covariance: Float64Array | null): Float64Array[] {
  const n = position.length;
  const factor = covariance && choleskyFactor(covariance, n);
  if (!factor) return [];
  const points: Float64Array[] = [];
  for (let column = 0; column < n; column++) {
    for (const sign of [-1, 1]) {
      points.push(position.map((value, i) => value + sign * Math.sqrt(n) * factor[i * n + column]));
    }
  }
  return points;
}

/**
 * Fits the order model.
 * @param histories - At least one account.
 * @param options - How to fit.
 * @returns The model.
 * @throws RangeError when there is no account.
 */
export function fitOrderModel(histories: OrderHistories, options: OrderModelOptions = {}): OrderModel {
  const variant = "MBG";
  const fit = fitCnbd(histories, { variant, k: 1, prior: options.prior ?? "weak" });
  let accountsWithRepeats = 0;
  let repeatOrders = 0;
  let first = histories.asOf;
  histories.frequency.forEach((x, i) => {
    if (x > 0) accountsWithRepeats++;
    repeatOrders += x;
    first = Math.min(first, histories.firstDay[i]);
  });
  return {
    name: modelName(fit.parameters),
    timing: [{ weight: 1, parameters: fit.parameters }],
    timingDraws: cubaturePoints(fit.position, fit.covariance).map((point) => [
      { weight: 1, parameters: parametersAt(point, variant, 1) },
    ]),
    spend: fitSpendModel(histories, "revenue"),
    marginSpend: fitSpendModel(histories, "margin"),
    accounts: histories.ids.length,
    accountsWithRepeats,
    repeatOrders,
    spanDays: histories.asOf - first,
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    calibrated: false,
  };
}
