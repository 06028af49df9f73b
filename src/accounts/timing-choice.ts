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
import type { OrderTiming } from "./order-timing";

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
  /** Other regularities the data leave possible; their weights and that of the choice itself add up to 1. */
  readonly alternatives: readonly TimingAlternative[];
}

/** A timing that was not chosen but cannot be ruled out. */
export interface TimingAlternative {
  /** Its chance against all others by BIC, 0 to 1. */
  readonly weight: number;
  readonly ks: readonly number[];
  readonly position: readonly number[];
  readonly covariance: readonly number[] | null;
}

/** The regularities a mixture is made of. */
const MIXTURE_KS = [1, 2, 3, 5, 8] as const;
/** Single rhythms, tried in turn for as long as they fit better. */
const SINGLE_KS = [1, 2, 3, 4, 5, 6, 8, 10] as const;
/** Alternatives less likely than this are left out. */
const LEAST_WEIGHT = 0.03;
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
    alternatives: [],
  };
}

/** The best candidate by BIC, with the others that cannot be ruled out. */
function bestOf(candidates: readonly FittedTiming[], accounts: number): FittedTiming {
  const bics = candidates.map((c) => c.position.length * Math.log(accounts) - 2 * c.logLikelihood);
  const least = Math.min(...bics);
  const likely = bics.map((bic) => Math.exp((least - bic) / 2));
  const kept = likely.map((value) => (value >= LEAST_WEIGHT ? value : 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  const best = bics.indexOf(least);
  const alternatives = candidates.flatMap(({ ks, position, covariance }, i) =>
    i !== best && kept[i] > 0 ? [{ weight: kept[i] / sum, ks, position, covariance }] : [],
  );
  return { ...candidates[best], alternatives };
}

/**
 * Fits the same kind of timing to earlier histories, from where the present fit stands.
 * @param past - At least one account.
 * @param present - The fit to the whole history.
 * @returns The components.
 */
export function refitTiming(past: OrderHistories, present: FittedTiming): OrderTiming {
  const { variant, ks } = present;
  if (ks.length > 1) return fitMixture(evenSample(past), variant, ks, "weak", present.position).components;
  return [{ weight: 1, parameters: fitCnbd(past, { variant, k: ks[0], prior: "weak" }).parameters }];
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
      alternatives: [],
    };
  };
  if (request === "mixture") return mixture();
  const regular = measured !== null && measured.customers >= ENOUGH_PAIRS && measured.k >= REGULAR_FROM;
  if (!regular) return plain(fitCnbd(histories, { variant, k: 1, prior }), regularity);
  const candidates: FittedTiming[] = [];
  for (const k of SINGLE_KS) {
    const next = plain(fitCnbd(part, { variant, k, prior }), regularity);
    const before = candidates.at(-1);
    candidates.push(next);
    if (before && !(next.logLikelihood > before.logLikelihood)) break;
  }
  const best = bestOf([...candidates, mixture()], part.T.length);
  if (best.ks.length > 1 || part.T.length === histories.ids.length) return best;
  return {
    ...plain(fitCnbd(histories, { variant, k: best.ks[0], prior }), regularity),
    alternatives: best.alternatives,
  };
}
