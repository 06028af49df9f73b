/** A fitted timing in the coordinates of its search: what it is made of, what it is called, and how it is fitted again. */
import { fitCnbd, type FitPrior } from "../models/cnbd-k/fit";
import { componentsAt, fitMixture } from "../models/cnbd-k/mixture";
import { modelName, type DropoutVariant } from "../models/cnbd-k/parameters";
import { fitParetoNbd, paretoAt } from "../models/pareto-nbd/fit";
import type { PurchaseHistories } from "../models/purchase-history";
import type { OrderTiming } from "./order-timing";

/** Which timing to fit: chosen by the data, one model, or the mixture over k. */
export type TimingRequest =
  "auto" | "mixture" | "Pareto" | { readonly variant: DropoutVariant; readonly k: number };

/** What a timing is made of. */
export interface TimingShape {
  readonly variant: DropoutVariant | "Pareto";
  /** Regularities of the components; one = a plain model. Pareto/NBD has 1. */
  readonly ks: readonly number[];
  /** Whether a share of the accounts buys once and never again. */
  readonly oneTimers: boolean;
}

/** A timing with the place it was found at. */
export interface LocatedTiming extends TimingShape {
  /** Four timing parameters, then a log-weight for each component after the first. */
  readonly position: readonly number[];
  /** Their covariance, row by row; null when not known. */
  readonly covariance: readonly number[] | null;
}

/** A timing that was not chosen but cannot be ruled out. */
export interface TimingAlternative extends LocatedTiming {
  /** Its chance against all others, 0 to 1: by BIC, halved where a backtest overruled BIC. */
  readonly weight: number;
}

/** A fitted timing. */
export interface FittedTiming extends LocatedTiming {
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Regularity after Wheat & Morrison; null when too few accounts have two gaps. */
  readonly regularity: number | null;
  /** Other timings the data leave possible; their weights and that of the choice itself add up to 1. */
  readonly alternatives: readonly TimingAlternative[];
}

/**
 * Numbers a shape is located by.
 * @param shape - The shape.
 * @returns Length of its position.
 */
export function positionLength({ ks, oneTimers }: TimingShape): number {
  return 3 + ks.length + (oneTimers ? 1 : 0);
}

/**
 * A timing at a position.
 * @param shape - What it is made of.
 * @param position - Where.
 * @returns Its components.
 */
export function timingAt({ variant, ks, oneTimers }: TimingShape, position: ArrayLike<number>): OrderTiming {
  if (variant === "Pareto") return [{ weight: 1, parameters: { variant, ...paretoAt(position) } }];
  return componentsAt(position, { variant, ks, oneTimers });
}

/**
 * The name the field gives a timing; ZI marks a share of one-time buyers (zero-inflated repeats).
 * @param shape - The shape.
 * @returns "MBG/NBD", "MBG/CNBD-2", "MBG/CNBD-k mixture", "Pareto/NBD", "ZI-MBG/NBD" …
 */
export function timingName({ variant, ks, oneTimers }: TimingShape): string {
  if (variant === "Pareto") return "Pareto/NBD";
  const [k] = ks;
  const plain = ks.length === 1 ? modelName({ variant, k }) : `${variant}/CNBD-k mixture`;
  return oneTimers ? `ZI-${plain}` : plain;
}

/**
 * Fits a timing of a given shape.
 * @param histories - At least one account; weeks.
 * @param shape - What to fit.
 * @param prior - "weak" or "none".
 * @param near - Position to start from; then no covariance is worked out.
 * @returns The fit, without regularity and alternatives.
 */
export function fitShape(
  histories: PurchaseHistories,
  shape: TimingShape,
  prior: FitPrior,
  near?: readonly number[],
): FittedTiming {
  const { variant, ks, oneTimers } = shape;
  const [k] = ks;
  const fit =
    variant === "Pareto"
      ? fitParetoNbd(histories, prior, near)
      : ks.length > 1 || oneTimers
        ? fitMixture(histories, { variant, ks, oneTimers }, prior, near)
        : fitCnbd(histories, { variant, k, prior });
  return {
    variant,
    ks,
    oneTimers,
    position: Array.from(fit.position),
    covariance: fit.covariance && Array.from(fit.covariance),
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    regularity: null,
    alternatives: [],
  };
}
