/**
 * A mixture of (M)BG/CNBD-k models over the regularity k: customers differ in how regular they are, and each
 * customer's own gaps decide how much each k counts.
 *
 * All components share r, the rate r/(k alpha), a and b; their weights are fitted with them. A flat-topped
 * Dirichlet(1.5) prior on the weights keeps every k possible under `prior: "weak"`. It reaches what sampling from
 * Pareto/GGG does (Platzer & Reutterer 2016, "Ticking Away the Moments"), without sampling.
 */
import { laplaceCovariance } from "../../numeric/laplace-covariance";
import { minimise } from "../../numeric/minimise";
import type { PurchaseHistories } from "../purchase-history";
import { pooledRate, timingPrior, type FitPrior } from "./fit";
import type { CnbdParameters, DropoutVariant } from "./parameters";
import { parametersAt } from "./position";
import { CnbdLikelihood } from "./summed-likelihood";

/** Customers who buy once and never again. */
export interface OneTimeBuyers {
  readonly variant: "one-time";
}

/** One component: its share of customers and its parameters. */
export interface MixtureComponent {
  readonly weight: number;
  readonly parameters: CnbdParameters | OneTimeBuyers;
}

/** What a mixture is made of. */
export interface MixtureShape {
  readonly variant: DropoutVariant;
  /** The regularities, at least one; {1, 2, 3, 5, 8} covers what is seen in practice. */
  readonly ks: readonly number[];
  /** Whether a share of the customers buys once and never again; it comes last among the components. */
  readonly oneTimers: boolean;
}

/** A fitted mixture. */
export interface MixtureFit {
  readonly components: readonly MixtureComponent[];
  /** Log-likelihood without the prior. */
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** Four timing parameters, then the log-weights of all but the first component against it. */
  readonly position: Float64Array;
  /** Their covariance (Laplace), row by row; null where the curvature gives none. */
  readonly covariance: Float64Array | null;
}

const DIRICHLET = 1.5;

function weightsAt(position: ArrayLike<number>, count: number): number[] {
  const logs = Array.from({ length: count }, (_, j) => (j === 0 ? 0 : position[3 + j]));
  const top = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/**
 * Components at a position of the search.
 * @param position - Four timing parameters, then one log-weight for each component after the first.
 * @param shape - What the mixture is made of.
 * @returns One component for each k, then the one-time buyers where there are such.
 */
export function componentsAt(position: ArrayLike<number>, shape: MixtureShape): MixtureComponent[] {
  const { variant, ks, oneTimers } = shape;
  const weights = weightsAt(position, ks.length + (oneTimers ? 1 : 0));
  return weights.map((weight, j) => ({
    weight,
    parameters: j < ks.length ? parametersAt(position, variant, ks[j]) : { variant: "one-time" },
  }));
}

/**
 * Fits the mixture.
 * @param histories - At least one customer, with `logGaps`; weeks.
 * @param shape - What the mixture is made of.
 * @param prior - "weak" or "none".
 * @param near - Position to start from when it is known to be near; then no covariance is worked out.
 * @returns The fit.
 * @throws RangeError when there is no customer or no k.
 */
export function fitMixture(
  histories: PurchaseHistories,
  shape: MixtureShape,
  prior: FitPrior,
  near?: readonly number[],
): MixtureFit {
  const { variant, ks, oneTimers } = shape;
  const n = histories.T.length;
  if (n === 0 || ks.length === 0) throw new RangeError("histories and ks must not be empty");
  const logRate = Math.log(pooledRate(histories));
  const likelihoods = ks.map((k) => new CnbdLikelihood(histories, variant, k, true));
  const count = ks.length + (oneTimers ? 1 : 0);
  const logs = Array.from({ length: count }, () => new Float64Array(n));
  const posteriors = Array.from({ length: count }, () => new Float64Array(n));
  // Someone who buys once is silent for certain.
  if (oneTimers) logs[ks.length].set(histories.frequency.map((x) => (x === 0 ? 0 : -Infinity)));
  const part = new Float64Array(4);
  const size = 3 + count;
  const evaluate = (position: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    likelihoods.forEach((likelihood, j) => likelihood.evaluate(position, null, logs[j]));
    const weights = weightsAt(position, count);
    const logWeights = weights.map(Math.log);
    const shares = new Float64Array(count);
    let value = 0;
    for (let i = 0; i < n; i++) {
      let top = -Infinity;
      for (let j = 0; j < count; j++) top = Math.max(top, logs[j][i] + logWeights[j]);
      let sum = 0;
      for (let j = 0; j < count; j++) {
        const likelihood = Math.exp(logs[j][i] + logWeights[j] - top);
        posteriors[j][i] = likelihood;
        sum += likelihood;
      }
      value += top + Math.log(sum);
      for (let j = 0; j < count; j++) {
        posteriors[j][i] /= sum;
        shares[j] += posteriors[j][i];
      }
    }
    likelihoods.forEach((likelihood, j) => {
      likelihood.weightedGradient(position, part, posteriors[j]);
      for (let d = 0; d < 4; d++) gradient[d] -= part[d];
    });
    for (let j = 1; j < count; j++) gradient[3 + j] = n * weights[j] - shares[j];
    if (prior === "none") return -value;
    let penalty = timingPrior(position, gradient, logRate);
    for (let j = 0; j < count; j++) {
      penalty -= (DIRICHLET - 1) * logWeights[j];
      if (j > 0) gradient[3 + j] += (DIRICHLET - 1) * (count * weights[j] - 1);
    }
    return penalty - value;
  };
  const start = new Float64Array(size);
  start.set(near ?? [0, logRate, -1.5, Math.log(3)]);
  const minimum = minimise(evaluate, start, { tolerance: near ? 1e-7 : 1e-9 });
  const last = new Float64Array(size);
  const objective = evaluate(minimum.x, last);
  const priorPart = prior === "none" ? 0 : priorValue(minimum.x, count, logRate);
  return {
    components: componentsAt(minimum.x, shape),
    logLikelihood: priorPart - objective,
    converged: minimum.converged,
    position: minimum.x,
    covariance: near ? null : laplaceCovariance(evaluate, minimum.x),
  };
}

function priorValue(position: Float64Array, count: number, logRate: number): number {
  const weights = weightsAt(position, count);
  const timing = timingPrior(position, new Float64Array(position.length), logRate);
  return weights.reduce((sum, weight) => sum - (DIRICHLET - 1) * Math.log(weight), timing);
}
