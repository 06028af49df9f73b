/** The integral of a positive function given by its logarithm, in panels of 20 Gauss points. */
import { gauss20 } from "../../numeric/gauss-legendre";

/** What to integrate. */
export interface ExponentialIntegrand {
  readonly from: number;
  readonly to: number;
  /** How fast the logarithm falls at most; panels are as narrow as that calls for. */
  readonly steepness: number;
  readonly logValue: (w: number) => number;
  /** Writes four further figures of w whose means under the function are wanted. */
  readonly means?: (w: number, into: Float64Array) => void;
}

/**
 * Integrates.
 * @param integrand - The function; its logarithm may rise first but falls in the end.
 * @returns Logarithm of the integral (−Infinity over no length) and the means asked for.
 */
export function integrateExponential(integrand: ExponentialIntegrand): {
  readonly logIntegral: number;
  readonly means: Float64Array;
} {
  const { from, to, steepness, logValue } = integrand;
  const means = new Float64Array(4);
  if (!(to > from)) return { logIntegral: -Infinity, means };
  const width = Math.min(0.5, 8 / steepness);
  const panels = Math.min(20_000, Math.max(1, Math.ceil((to - from) / width)));
  const step = (to - from) / panels;
  const figures = new Float64Array(4);
  let top = -Infinity;
  let sum = 0;
  let before = -Infinity;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (panel + 0.5) * step;
    let largest = -Infinity;
    for (let i = 0; i < 20; i++) {
      const w = middle + 0.5 * step * gauss20.nodes[i];
      const log = logValue(w);
      if (log > largest) largest = log;
      if (log > top) {
        const shrink = Math.exp(top - log);
        sum *= shrink;
        for (let m = 0; m < 4; m++) means[m] *= shrink;
        top = log;
      }
      const part = gauss20.weights[i] * Math.exp(log - top);
      sum += part;
      if (integrand.means) {
        integrand.means(w, figures);
        for (let m = 0; m < 4; m++) means[m] += part * figures[m];
      }
    }
    // Once it falls and is e^-50 of the peak, the rest is beyond the last digit.
    if (largest < before && largest < top - 50) break;
    before = largest;
  }
  for (let m = 0; m < 4; m++) means[m] /= sum;
  return { logIntegral: top + Math.log(sum * 0.5 * step), means };
}
