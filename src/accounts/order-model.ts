/**
 * The order model of one portfolio: timing, spend, and the score behind churn risk. Fitted once for each distinct
 * ledger and then held.
 */
import type { FitPrior } from "../models/cnbd-k/fit";
import { cubaturePoints } from "../numeric/cubature";
import type { OrderHistories } from "./order-histories";
import type { OrderTiming } from "./order-timing";
import { chooseClock } from "./season-choice";
import { historiesOnClock, type SeasonClock } from "./season-clock";
import { PastTimings } from "./past-timings";
import { chooseRiskScore, type RiskScore } from "./risk-score";
import { fitSpendModel, type SpendModel } from "./spend-model";
import { fitTiming } from "./timing-choice";
import { timingAt, timingName, type FittedTiming, type TimingRequest } from "./fitted-timing";

/** How to fit. */
export interface OrderModelOptions {
  /** "weak" (default) is MAP with weak priors; "none" is plain maximum likelihood. */
  readonly prior?: FitPrior;
  /** Default "auto": the data choose. */
  readonly timing?: TimingRequest;
  /** Horizon the risk score is trained for, days; default 180. Other horizons are scaled from it. */
  readonly scoreHorizonDays?: number;
}

/** What a fitted portfolio is made of; plain data that can be written to cells and read back. */
export interface OrderModelParts {
  readonly fittedTiming: FittedTiming;
  /** Spend an order in revenue; null without amounts. */
  readonly spend: SpendModel | null;
  /** Spend an order in margin; null without a margin column. */
  readonly marginSpend: SpendModel | null;
  /** Clock that the timing counts in; null = the plain calendar. */
  readonly clock: SeasonClock | null;
  readonly asOf: number;
  readonly accounts: number;
  readonly accountsWithRepeats: number;
  readonly repeatOrders: number;
  /** Days from the first order of the ledger to the as-of day. */
  readonly spanDays: number;
}

/** One timing among those the data leave possible. */
export interface TimingDraw {
  /** Its chance; all of them add up to 1. */
  readonly weight: number;
  readonly timing: OrderTiming;
  /** 0 for the chosen timing, 1 and up for its alternatives. */
  readonly choice: number;
}

/** A fitted portfolio. */
export interface OrderModel extends OrderModelParts {
  /** As the field calls it: "MBG/NBD", "MBG/CNBD-2", "MBG/CNBD-k mixture" … */
  readonly name: string;
  readonly timing: OrderTiming;
  /** Timings that stand for the uncertainty of parameters and regularity; empty when unknown. */
  readonly timingDraws: readonly TimingDraw[];
  /** Log-likelihood of the timing. */
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** The score behind churn risk; chosen and trained when first asked for. */
  readonly riskScore: RiskScore;
}

/** A fitted portfolio as plain data, for another thread that must not fit it again. */
export interface HeldOrderModel {
  readonly parts: OrderModelParts;
  readonly riskScore: RiskScore;
}

/**
 * A model as plain data.
 * @param model - The fitted portfolio; its risk score is trained if it was not asked for yet.
 * @returns What `assembleOrderModel` makes it from again.
 */
export function heldOrderModel(model: OrderModel): HeldOrderModel {
  const { fittedTiming, spend, marginSpend, clock, asOf, riskScore } = model;
  const { accounts, accountsWithRepeats, repeatOrders, spanDays } = model;
  const counts = { accounts, accountsWithRepeats, repeatOrders, spanDays };
  return { parts: { fittedTiming, spend, marginSpend, clock, asOf, ...counts }, riskScore };
}

/** The points of the chosen timing and of its alternatives, by their chances. */
function drawsOf(fitted: FittedTiming): TimingDraw[] {
  const { variant, oneTimers, ks, position, covariance, alternatives } = fitted;
  const others = alternatives.reduce((sum, { weight }) => sum + weight, 0);
  const all = [{ weight: 1 - others, variant, oneTimers, ks, position, covariance }, ...alternatives];
  const groups = all.map((one) => ({ ...one, points: cubaturePoints(one.position, one.covariance) }));
  const known = groups.reduce((sum, { points, weight }) => sum + (points.length > 0 ? weight : 0), 0);
  return groups.flatMap((one, choice) =>
    one.points.map((point) => ({
      choice,
      weight: one.weight / known / one.points.length,
      timing: timingAt(one, point),
    })),
  );
}

/**
 * Puts a model together from its parts.
 * @param parts - Fitted parts.
 * @param riskScore - Gives the risk score; asked once, when it is first needed.
 * @returns The model.
 */
export function assembleOrderModel(parts: OrderModelParts, riskScore: () => RiskScore): OrderModel {
  const { fittedTiming } = parts;
  let score: RiskScore | null = null;
  return {
    ...parts,
    name: timingName(fittedTiming),
    timing: timingAt(fittedTiming, fittedTiming.position),
    timingDraws: drawsOf(fittedTiming),
    logLikelihood: fittedTiming.logLikelihood,
    converged: fittedTiming.converged,
    get riskScore(): RiskScore {
      score ??= riskScore();
      return score;
    },
  };
}

/**
 * Fits the order model.
 * @param histories - At least one account.
 * @param options - How to fit.
 * @returns The model.
 * @throws RangeError when there is no account.
 */
export function fitOrderModel(histories: OrderHistories, options: OrderModelOptions = {}): OrderModel {
  if (histories.ids.length === 0) throw new RangeError("histories must hold at least one account, got 0");
  const prior = options.prior ?? "weak";
  const horizonWeeks = (options.scoreHorizonDays ?? 180) / 7;
  const request = options.timing ?? "auto";
  let past = new PastTimings();
  let fittedTiming = fitTiming(histories, request, prior, horizonWeeks, past);
  const clock = request === "auto" ? chooseClock(histories, fittedTiming, horizonWeeks) : null;
  const seen = clock === null ? histories : historiesOnClock(histories, clock);
  if (clock !== null) {
    past = new PastTimings();
    fittedTiming = fitTiming(seen, request, prior, horizonWeeks, past);
  }
  let accountsWithRepeats = 0;
  let repeatOrders = 0;
  let first = histories.asOf;
  histories.frequency.forEach((x, i) => {
    if (x > 0) accountsWithRepeats++;
    repeatOrders += x;
    first = Math.min(first, histories.firstDay[i]);
  });
  const parts: OrderModelParts = {
    fittedTiming,
    spend: fitSpendModel(histories, "revenue"),
    marginSpend: fitSpendModel(histories, "margin"),
    clock,
    asOf: histories.asOf,
    accounts: histories.ids.length,
    accountsWithRepeats,
    repeatOrders,
    spanDays: histories.asOf - first,
  };
  return assembleOrderModel(parts, () =>
    chooseRiskScore(seen, horizonWeeks, (earlier) => past.of(earlier, fittedTiming)),
  );
}
