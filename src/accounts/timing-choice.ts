/**
 * Which timing model a portfolio's orders call for: irregular (MBG/NBD), one rhythm (MBG/CNBD-k), or a mixture of
 * rhythms, by regularity first and BIC then.
 *
 * Only the MBG variant is chosen by itself: under BG an account that never came back is always "alive".
 */
import { fitCnbd, type CnbdFit, type FitPrior } from "../models/cnbd-k/fit";
import { fitMixture } from "../models/cnbd-k/mixture";
import type { DropoutVariant } from "../models/cnbd-k/parameters";
import { wheatMorrison } from "../models/regularity/wheat-morrison";
import type { OrderHistories } from "./order-histories";

/** Which timing to fit: chosen by the data, one model of the family, or the mixture over k. */
export type TimingRequest = "auto" | "mixture" | { readonly variant: DropoutVariant; readonly k: number };

/** A fitted timing in the coordinates of the search. */
export interface FittedTiming {
  readonly variant: DropoutVariant;
  /** Regularities of the components; one = a plain model. */
  readonly ks: readonly number[];
  /** Four timing parameters, then a log-weight for each k after the first. */
  readonly position: readonly number[];
  /** Their covariance, row by row; null when not known. */
  readonly covariance: readonly number[] | null;
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Regularity after Wheat & Morrison; null when too few accounts have two gaps. */
  readonly regularity: number | null;
}

/** The regularities a mixture is made of. */
const MIXTURE_KS = [1, 2, 3, 5, 8] as const;
/** Below this regularity orders are taken as irregular without a trial. */
const REGULAR_FROM = 1.2;
/** Accounts with two gaps from which regularity is worth a trial. */
const ENOUGH_PAIRS = 20;
/** Above this many accounts rhythms are compared, and a mixture is fitted, on an even sample. */
const SAMPLE_SIZE = 20_000;

/**
 * Regularity of a portfolio from the last two gaps of each account.
 * @param histories - Accounts with single days.
 * @returns k after Wheat & Morrison and the number of accounts behind it; null when fewer than two.
 */
export function portfolioRegularity(histories: OrderHistories): { k: number; customers: number } | null {
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

/** The figures a fit needs, of an even sample of accounts when there are many. */
function evenSample(
  histories: OrderHistories,
): Pick<OrderHistories, "frequency" | "recency" | "T" | "logGaps"> {
  const n = histories.ids.length;
  if (n <= SAMPLE_SIZE) return histories;
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from({ length: SAMPLE_SIZE }, (_, i) => column[Math.floor(((i + 0.5) * n) / SAMPLE_SIZE)]);
  return {
    frequency: pick(histories.frequency),
    recency: pick(histories.recency),
    T: pick(histories.T),
    logGaps: pick(histories.logGaps),
  };
}

function plain(fit: CnbdFit, regularity: number | null): FittedTiming {
  return {
    variant: fit.parameters.variant,
    ks: [fit.parameters.k],
    position: Array.from(fit.position),
    covariance: fit.covariance && Array.from(fit.covariance),
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    regularity,
  };
}

/**
 * Fits the timing of a portfolio.
 * @param histories - At least one account.
 * @param request - What to fit.
 * @param prior - "weak" or "none".
 * @returns The fitted timing.
 * @throws RangeError when there is no account, or k > 1 is asked for without single order days.
 */
export function fitTiming(histories: OrderHistories, request: TimingRequest, prior: FitPrior): FittedTiming {
  const measured = portfolioRegularity(histories);
  const regularity = measured?.k ?? null;
  if (typeof request === "object") {
    if (request.k > 1 && !histories.hasDays)
      throw new RangeError(`k must be 1 without single order days, got ${request.k}`);
    return plain(fitCnbd(histories, { ...request, prior }), regularity);
  }
  const variant = "MBG";
  const part = evenSample(histories);
  const mixture = (): FittedTiming => {
    const fit = fitMixture(part, variant, MIXTURE_KS, prior);
    return {
      variant,
      ks: MIXTURE_KS,
      position: Array.from(fit.position),
      covariance: fit.covariance && Array.from(fit.covariance),
      logLikelihood: fit.logLikelihood,
      converged: fit.converged,
      regularity,
    };
  };
  if (request === "mixture") return mixture();
  const regular = measured !== null && measured.customers >= ENOUGH_PAIRS && measured.k >= REGULAR_FROM;
  if (!regular) return plain(fitCnbd(histories, { variant, k: 1, prior }), regularity);
  const n = part.T.length;
  const bic = (timing: FittedTiming): number =>
    timing.position.length * Math.log(n) - 2 * timing.logLikelihood;
  let best = plain(fitCnbd(part, { variant, k: 1, prior }), regularity);
  for (const k of MIXTURE_KS.slice(1)) {
    const next = plain(fitCnbd(part, { variant, k, prior }), regularity);
    if (!(bic(next) < bic(best))) break;
    best = next;
  }
  const mixed = mixture();
  if (bic(mixed) < bic(best)) return mixed;
  return n === histories.ids.length
    ? best
    : plain(fitCnbd(histories, { variant, k: best.ks[0], prior }), regularity);
}
