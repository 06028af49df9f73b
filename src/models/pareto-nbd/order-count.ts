/**
 * How many purchases a living customer makes in the weeks to come under Pareto/NBD, as a distribution.
 *
 * A customer alive at T has a rate gamma(r + x, alpha + T) and a death rate gamma(s, beta + T), independent of each
 * other, so P(X* >= j) = S(t) P(N(t) >= j) + the integral of the density of death at u times P(N(u) >= j), with N(u)
 * negative binomial. With v = ln(1 + u/(beta + T)) the density of death is s e^(−s v): positive and smooth.
 */
import { gauss20 } from "../../numeric/gauss-legendre";
import { logGamma, logRising } from "../../numeric/log-gamma";
import type { PurchaseHistory } from "../purchase-history";
import type { ParetoNbdParameters } from "./pareto-nbd";

/** Longest panel of the integral over ln(1 + u/(beta + T)). */
const PANEL = 0.5;

/** Adds weight x P(N >= j) of a negative binomial to tails[j], j from 1 on; the rest beyond 1e-18 is left out. */
function addTails(tails: number[], weight: number, size: number, odds: number): void {
  if (!(odds > 0)) return;
  const success = odds / (1 + odds);
  const mode = size > 1 ? Math.floor((size - 1) * odds) : 0;
  const logMass =
    (mode === 0 ? 0 : logRising(size, mode) - logGamma(mode + 1) + mode * Math.log(success)) -
    size * Math.log1p(odds);
  const top = Math.exp(logMass);
  const masses: number[] = [];
  let mass = top;
  for (let n = mode; mass > 1e-19; n++) {
    masses.push(mass);
    mass *= (success * (size + n)) / (n + 1);
  }
  let tail = 0;
  for (let n = mode + masses.length - 1; n >= 1; n--) {
    if (n >= mode) mass = masses[n - mode];
    else mass = ((n + 1 === mode ? top : mass) * (n + 1)) / (success * (size + n));
    tail += mass;
    while (tails.length <= n) tails.push(0);
    tails[n] += weight * tail;
  }
}

/**
 * Distribution of the number of purchases in the next weeks of a customer known to be alive, as upper tails.
 * @param parameters - Parameters.
 * @param history - The customer; weeks.
 * @param horizonWeeks - Weeks ahead, 0 or more.
 * @returns Entry j is P(X* >= j | alive), so entry 0 is 1; entries that are left out are below 1e-18.
 * @throws RangeError when the horizon breaks its rule.
 */
export function paretoTailsIfAlive(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizonWeeks: number,
): Float64Array {
  if (!(horizonWeeks >= 0 && Number.isFinite(horizonWeeks)))
    throw new RangeError(`horizonWeeks must be a finite number of 0 or more, got ${horizonWeeks}`);
  const { r, alpha, s, beta } = parameters;
  const size = r + history.frequency;
  const A = alpha + history.T;
  const B = beta + history.T;
  const length = Math.log1p(horizonWeeks / B);
  const tails = [1];
  addTails(tails, Math.exp(-s * length), size, horizonWeeks / A);
  const panels = Math.max(1, Math.ceil(length / PANEL));
  const step = length / panels;
  for (let panel = 0; panel < panels && length > 0; panel++) {
    for (let i = 0; i < gauss20.nodes.length; i++) {
      const v = (panel + 0.5 + 0.5 * gauss20.nodes[i]) * step;
      const density = 0.5 * step * gauss20.weights[i] * s * Math.exp(-s * v);
      addTails(tails, density, size, (B * Math.expm1(v)) / A);
    }
  }
  return Float64Array.from(tails);
}
