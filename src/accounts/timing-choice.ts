/**
 * Which timing model a portfolio's orders call for.
 *
 * Irregular (MBG/NBD), one rhythm (MBG/CNBD-k) or a mixture of rhythms, each with a share of one-time buyers where BIC
 * asks for it, by regularity first and BIC then. Where the history allows to look back, a rolling backtest may overrule
 * BIC: at up to three cut dates the candidates, Pareto/NBD among them, foresee the orders of the time after it, and one
 * with less absolute error at every date, by more than two standard errors and a hundredth in all, is taken. Ranges then
 * average over it and what BIC would have taken.
 *
 * Only the MBG variant is chosen by itself: under BG an account that never came back is always "alive".
 */
import type { FitPrior } from "../models/cnbd-k/fit";
import { wheatMorrison } from "../models/regularity/wheat-morrison";
import {
  fitShape,
  positionLength,
  timingName,
  type FittedTiming,
  type LocatedTiming,
  type TimingAlternative,
  type TimingRequest,
  type TimingShape,
} from "./fitted-timing";
import type { OrderHistories } from "./order-histories";
import { sampleOf, type TimingFigures } from "./order-sample";
import type { PastTimings } from "./past-timings";
import { clearlyBetter } from "./timing-backtest";

/** The regularities a mixture is made of. */
const MIXTURE_KS = [1, 2, 3, 5, 8] as const;
/** Single rhythms, tried in turn for as long as they fit better. */
const SINGLE_KS = [1, 2, 3, 4, 5, 6, 8, 10] as const;
/** Alternatives less likely than this are left out. */
const LEAST_WEIGHT = 0.03;
/** What BIC would have chosen keeps this chance where the backtest overrules it: few dates are no proof. */
const OVERRULED_WEIGHT = 0.5;
/** Below this regularity orders are taken as irregular without a trial. */
const REGULAR_FROM = 1.2;
/** Accounts with two gaps from which regularity is worth a trial. */
const ENOUGH_PAIRS = 20;
/** Accounts without a repeat from which one-time buyers are worth a trial. */
const ENOUGH_SINGLE = 20;
/** Above this many accounts shapes are compared, and mixtures and Pareto/NBD fitted, on an even sample. */
const SAMPLE_SIZE = 20_000;

/**
 * Regularity of a portfolio from the last two gaps of each account.
 * @param histories - Accounts with single days.
 * @returns k after Wheat & Morrison and the number of accounts behind it; null when fewer than two.
 */
function portfolioRegularity(histories: OrderHistories): { k: number; customers: number } | null {
  const first: number[] = [];
  const second: number[] = [];
  if (!histories.hasDays) return null;
  for (let i = 0; i < histories.ids.length; i++) {
    const end = histories.offsets[i + 1];
    if (end - histories.offsets[i] < 3) continue;
    first.push(histories.days[end - 2] - histories.days[end - 3]);
    second.push(histories.days[end - 1] - histories.days[end - 2]);
  }
  return wheatMorrison(first, second);
}

/** The best candidate by BIC, with the others that cannot be ruled out. */
function bestOf(candidates: readonly FittedTiming[], accounts: number): FittedTiming {
  const bics = candidates.map((c) => positionLength(c) * Math.log(accounts) - 2 * c.logLikelihood);
  const least = Math.min(...bics);
  const likely = bics.map((bic) => Math.exp((least - bic) / 2));
  const kept = likely.map((value) => (value >= LEAST_WEIGHT ? value : 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  const best = bics.indexOf(least);
  const alternatives = candidates.flatMap((candidate, i) =>
    i !== best && kept[i] > 0 ? [alternativeOf(candidate, kept[i] / sum)] : [],
  );
  return { ...candidates[best], alternatives };
}

function alternativeOf(timing: LocatedTiming, weight: number): TimingAlternative {
  const { variant, ks, oneTimers, position, covariance } = timing;
  return { weight, variant, ks, oneTimers, position, covariance };
}

/** The timing the backtest prefers; BIC's choice, with its own alternatives, stays possible beside it. */
function overruling(better: FittedTiming, byBic: FittedTiming): FittedTiming {
  const first = 1 - byBic.alternatives.reduce((sum, { weight }) => sum + weight, 0);
  const others = [alternativeOf(byBic, first), ...byBic.alternatives].filter(
    (other) => timingName(other) !== timingName(better),
  );
  const sum = others.reduce((total, { weight }) => total + weight, 0);
  return {
    ...better,
    alternatives: others.map((other) => alternativeOf(other, (OVERRULED_WEIGHT * other.weight) / sum)),
  };
}

const irregularShape: TimingShape = { variant: "MBG", ks: [1], oneTimers: false };
const paretoShape: TimingShape = { variant: "Pareto", ks: [1], oneTimers: false };

/** Single rhythms, as long as each fits better than the one before. */
function rhythmFits(part: TimingFigures, prior: FitPrior): FittedTiming[] {
  const fits: FittedTiming[] = [];
  for (const k of SINGLE_KS) {
    const next = fitShape(part, { ...irregularShape, ks: [k] }, prior);
    const before = fits.at(-1);
    fits.push(next);
    if (before && !(next.logLikelihood > before.logLikelihood)) break;
  }
  return fits;
}

/** What BIC is asked to choose from. */
function candidatesFor(part: TimingFigures, regular: boolean, prior: FitPrior): FittedTiming[] {
  const fits = regular ? rhythmFits(part, prior) : [fitShape(part, irregularShape, prior)];
  if (regular) fits.push(fitShape(part, { ...irregularShape, ks: MIXTURE_KS }, prior));
  const single = part.frequency.reduce((sum, x) => sum + (x === 0 ? 1 : 0), 0);
  if (single >= ENOUGH_SINGLE) {
    const best = bestOf(fits, part.T.length);
    fits.push(fitShape(part, { ...irregularShape, ks: best.ks, oneTimers: true }, prior));
  }
  return fits;
}

/**
 * Fits the timing of a portfolio.
 * @param histories - At least one account.
 * @param request - What to fit.
 * @param prior - "weak" or "none".
 * @param horizonWeeks - Weeks ahead it is mostly used for; the backtest's holdout.
 * @param past - Earlier fits, shared with the risk score.
 * @returns The fitted timing.
 * @throws RangeError when there is no account, or k > 1 is asked for without single order days.
 */
export function fitTiming(
  histories: OrderHistories,
  request: TimingRequest,
  prior: FitPrior,
  horizonWeeks: number,
  past: PastTimings,
): FittedTiming {
  const measured = portfolioRegularity(histories);
  const part = sampleOf(histories, SAMPLE_SIZE);
  const sampled = part.T.length < histories.ids.length;
  const named = (fit: FittedTiming): FittedTiming => {
    const plain = fit.variant !== "Pareto" && fit.ks.length === 1 && !fit.oneTimers;
    // One plain model is quick enough to fit to all accounts.
    const whole =
      sampled && plain ? { ...fitShape(histories, fit, prior), alternatives: fit.alternatives } : fit;
    return { ...whole, regularity: measured?.k ?? null };
  };
  if (typeof request === "object") {
    const { variant, k } = request;
    if (k > 1 && !histories.hasDays) throw new RangeError(`k must be 1 without single order days, got ${k}`);
    return named(fitShape(part, { variant, ks: [k], oneTimers: false }, prior));
  }
  if (request === "mixture") return named(fitShape(part, { ...irregularShape, ks: MIXTURE_KS }, prior));
  if (request === "Pareto") return named(fitShape(part, paretoShape, prior));
  const regular = measured !== null && measured.customers >= ENOUGH_PAIRS && measured.k >= REGULAR_FROM;
  const fits = candidatesFor(part, regular, prior);
  const byBic = bestOf(fits, part.T.length);
  const rivals = fits.filter((fit) => fit.ks.length > 1 || fit.ks[0] === 1 || fit === bestSingle(fits));
  const better = clearlyBetter<TimingShape>(histories, byBic, [...rivals, paretoShape], horizonWeeks, past);
  if (better === null) return named(byBic);
  const preferred = rivals.find((fit) => fit === better) ?? fitShape(part, better, prior);
  return named(overruling(preferred, byBic));
}

/** The single rhythm that fits best. */
function bestSingle(fits: readonly FittedTiming[]): FittedTiming {
  const single = fits.filter((fit) => fit.ks.length === 1 && !fit.oneTimers);
  return single.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
}
