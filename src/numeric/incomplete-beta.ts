/**
 * Regularised incomplete beta function, the distribution function of the beta distribution.
 *
 * Source: Press, Teukolsky, Vetterling & Flannery (2007), "Numerical Recipes", 3rd ed., section 6.4
 * (continued fraction, evaluated by the modified Lentz method).
 */
import { logBeta } from "./log-gamma";

/**
 * Regularised incomplete beta function I_x(a, b).
 * @param x - 0 to 1.
 * @param a - Any number above 0.
 * @param b - Any number above 0.
 * @param logBetaAB - ln B(a, b) where it is already known.
 * @returns A probability, 0 to 1; NaN outside the domain.
 */
export function incompleteBeta(x: number, a: number, b: number, logBetaAB: number = logBeta(a, b)): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return NaN;
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a, logBetaAB);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBetaAB) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / Math.max(tiny, 1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d, tiny);
    c = guard(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d, tiny);
    c = guard(1 + odd / c, tiny);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return Math.min(1, front * fraction);
}

function guard(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
