/**
 * How many purchases a customer makes in the weeks to come under (M)BG/CNBD-k: its distribution and mean.
 *
 * P(X* >= j) = P(alive) · S(j) · Σ_f (w_f/W) P(N_f >= kj − f), with S(j) the chance to survive j − 1 dropout
 * chances and N_f negative binomial with size R + f and success A/(A + t). Every sum has positive terms only,
 * so nothing cancels, and every sum stops on the size of a term relative to the sum.
 *
 * Source: derived from the conditional expectations in Reutterer, Platzer & Schröder (2020), appendix.
 */
import type { PurchaseHistory } from "../purchase-history";
import { eventMasses, type EventMasses } from "./event-count";
import { probabilityAlive, silentEventWeights } from "./likelihood";
import { extraDropoutChances, type CnbdParameters } from "./parameters";

/** Beyond this many terms a series is cut: 2^26 events in one horizon is no customer. */
const MOST_TERMS = 67_108_864;

/**
 * Mean number of purchases of a living customer given f unseen events: Σ over the number of events to come of its
 * chance times C(n) = Σ_{j<=n} S(j), what n purchase opportunities are worth after dropout.
 * @param k - Events a purchase.
 * @param f - Unseen events since the last purchase.
 * @param size - Negative binomial size, R + f.
 * @param odds - Horizon / (alpha + T).
 * @param a - First parameter of the dropout probability.
 * @param B - Its second parameter after what was seen.
 * @returns A number of purchases.
 */
export function opportunityWorth(
  k: number,
  f: number,
  size: number,
  odds: number,
  a: number,
  B: number,
): number {
  return meanWorth(eventMasses(1, size, 0, odds, Math.max(1, k - f)), k, f, a, B);
}

/** Mean of C(n) over a number of events, f more of which went before. */
function meanWorth(
  { first, masses, total }: EventMasses,
  k: number,
  f: number,
  a: number,
  B: number,
): number {
  let survival = 1;
  let worth = 0;
  let j = 0;
  let sum = 0;
  for (let i = 0; i < masses.length; i++) {
    for (const purchases = Math.floor((first + i + f) / k); j < purchases;) {
      j++;
      if (j > 1) survival *= (B + j - 2) / (a + B + j - 2);
      worth += survival;
    }
    sum += masses[i] * worth;
  }
  return sum / total;
}

/**
 * CET: expected number of purchases in the next weeks.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Length of the time ahead, 0 or more.
 * @returns A number of purchases, 0 or more.
 * @throws RangeError when parameters, history or horizon break their rules.
 */
export function expectedPurchases(
  parameters: CnbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  return probabilityAlive(parameters, history) * expectedPurchasesIfAlive(parameters, history, horizonWeeks);
}

function checkHorizon(horizonWeeks: number): void {
  if (!(horizonWeeks >= 0 && Number.isFinite(horizonWeeks)))
    throw new RangeError(`horizonWeeks must be a finite number of 0 or more, got ${horizonWeeks}`);
}

/**
 * Expected number of purchases in the next weeks of a customer known to be alive.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Length of the time ahead, 0 or more.
 * @returns A number of purchases, 0 or more.
 * @throws RangeError when the horizon breaks its rule.
 */
export function expectedPurchasesIfAlive(
  parameters: CnbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  checkHorizon(horizonWeeks);
  if (horizonWeeks === 0) return 0;
  const { k, r, alpha, a, b } = parameters;
  const R = r + k * history.frequency;
  const odds = horizonWeeks / (alpha + history.T);
  const B = b + history.frequency + extraDropoutChances(parameters);
  const rho = (history.T - history.recency) / (alpha + history.T);
  return meanWorth(eventMasses(k, R, rho, odds), k, 0, a, B);
}

/**
 * Distribution of the number of purchases in the next weeks of a customer known to be alive, as upper tails.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Length of the time ahead, above 0.
 * @returns Entry j is P(X* >= j | alive), so entry 0 is 1; entries that are left out are below 1e-18.
 * @throws RangeError when the horizon breaks its rule.
 */
export function purchaseTailsIfAlive(
  parameters: CnbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): Float64Array {
  checkHorizon(horizonWeeks);
  if (horizonWeeks === 0) return Float64Array.of(1);
  const { k, r, alpha, a, b } = parameters;
  const R = r + k * history.frequency;
  const odds = horizonWeeks / (alpha + history.T);
  const B = b + history.frequency + extraDropoutChances(parameters);
  const rho = (history.T - history.recency) / (alpha + history.T);
  const { first, masses, total } = eventMasses(k, R, rho, odds);
  const last = first + masses.length - 1;
  const tails = new Float64Array(Math.floor(last / k) + 1);
  tails.fill(1, 0, Math.floor(first / k) + 1);
  let tail = 0;
  for (let m = last; m >= Math.max(first, 1); m--) {
    tail += masses[m - first];
    if (m % k === 0) tails[m / k] = tail / total;
  }
  let survival = 1;
  for (let j = 2; j < tails.length; j++) {
    survival *= (B + j - 2) / (a + B + j - 2);
    tails[j] *= survival;
  }
  return tails;
}

/**
 * P(X* >= 1): the chance of at least one purchase in the next weeks.
 * @param parameters - Model and parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Length of the time ahead, 0 or more.
 * @returns A probability, 0 to 1.
 * @throws RangeError when parameters, history or horizon break their rules.
 */
export function probabilityActive(
  parameters: CnbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): number {
  checkHorizon(horizonWeeks);
  const alive = probabilityAlive(parameters, history);
  const { k, r, alpha } = parameters;
  const R = r + k * history.frequency;
  const odds = horizonWeeks / (alpha + history.T);
  const weights = silentEventWeights(parameters, history);
  let W = 0;
  let sum = 0;
  weights.forEach((weight, f) => {
    W += weight;
    sum += weight * upperTail(R + f, odds, k - f);
  });
  return (alive * sum) / W;
}

/** P(N >= n) of the negative binomial for a small n >= 1, from whichever side keeps its digits. */
function upperTail(size: number, odds: number, n: number): number {
  const logNone = -size * Math.log1p(odds);
  if (n === 1) return -Math.expm1(logNone);
  const success = odds / (1 + odds);
  let below = 0;
  let mass = Math.exp(logNone);
  for (let i = 0; i < n; i++) {
    below += mass;
    mass *= (success * (size + i)) / (i + 1);
  }
  if (below < 0.5) return 1 - below;
  let sum = 0;
  for (let i = n; i < MOST_TERMS; i++) {
    sum += mass;
    const ratio = (success * (size + i)) / (i + 1);
    if (ratio < 1 && (mass * ratio) / (1 - ratio) <= 1e-17 * sum) break;
    mass *= ratio;
  }
  return sum;
}
