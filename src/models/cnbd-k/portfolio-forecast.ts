/**
 * P(alive) and expected purchases of very many customers at once.
 *
 * Given the frequency and the number of unseen events, the expectation of a living customer depends on ln(alpha + T)
 * alone and is smooth in it. So it is worked out exactly at a few dozen points for each frequency and interpolated;
 * where the interpolation does not hold to 1e-10 it is not used.
 */
import { chebyshevSeries, chebyshevValue } from "../../numeric/chebyshev";
import type { PurchaseHistories } from "../purchase-history";
import { opportunityWorth } from "./order-count";
import { checkParameters, extraDropoutChances, type CnbdParameters } from "./parameters";

/** Points of each interpolation. */
const POINTS = 28;
/** Relative error that is let pass. */
const TOLERANCE = 1e-10;

/** Forecasts of all customers, in their order. */
export interface PortfolioForecast {
  readonly probabilityAlive: Float64Array;
  /** Σ over the horizons of coefficient x expected purchases up to it. */
  readonly expected: Float64Array;
}

/**
 * P(alive) and a weighted sum of expected purchases.
 * @param parameters - Model and parameters.
 * @param histories - The customers; weeks.
 * @param horizonsWeeks - Horizons, above 0.
 * @param coefficients - One weight for each horizon: [1] gives plain expectations, differences of discount
 *   factors give discounted ones.
 * @returns Both figures of each customer.
 * @throws RangeError when a parameter breaks its rule.
 */
export function portfolioForecast(
  parameters: CnbdParameters,
  histories: PurchaseHistories,
  horizonsWeeks: ArrayLike<number>,
  coefficients: ArrayLike<number>,
): PortfolioForecast {
  checkParameters(parameters);
  const { k, r, alpha, a, b } = parameters;
  const { frequency, recency, T } = histories;
  const n = T.length;
  const extra = extraDropoutChances(parameters);
  const byFrequency = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const group = byFrequency.get(frequency[i]);
    if (group) group.push(i);
    else byFrequency.set(frequency[i], [i]);
  }
  const probabilityAlive = new Float64Array(n);
  const expected = new Float64Array(n);
  for (const [x, members] of byFrequency) {
    const R = r + k * x;
    const B = b + x + extra;
    const chances = x + extra;
    const logDropout = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    const worth = Array.from({ length: k }, (_, f) =>
      worthOver(
        (logA) => {
          let sum = 0;
          for (let h = 0; h < horizonsWeeks.length; h++)
            sum += coefficients[h] * opportunityWorth(k, f, R + f, horizonsWeeks[h] / Math.exp(logA), a, B);
          return sum;
        },
        members,
        alpha,
        T,
      ),
    );
    for (const i of members) {
      const A = alpha + T[i];
      const logA = Math.log(A);
      const rho = (T[i] - recency[i]) / A;
      let weight = 1;
      let W = 1;
      let sum = worth[0](logA);
      for (let f = 1; f < k; f++) {
        weight *= ((R + f - 1) / f) * rho;
        W += weight;
        sum += weight * worth[f](logA);
      }
      const logOdds = Math.log(W) - logDropout - R * Math.log1p((T[i] - recency[i]) / (alpha + recency[i]));
      probabilityAlive[i] = 1 / (1 + Math.exp(-logOdds));
      expected[i] = (probabilityAlive[i] * sum) / W;
    }
  }
  return { probabilityAlive, expected };
}

/** The exact function, or its interpolation where there are customers enough and it holds. */
function worthOver(
  exact: (logA: number) => number,
  members: readonly number[],
  alpha: number,
  T: Float64Array,
): (logA: number) => number {
  let low = Infinity;
  let high = -Infinity;
  for (const i of members) {
    if (T[i] < low) low = T[i];
    if (T[i] > high) high = T[i];
  }
  if (members.length <= 2 * POINTS && high > low) return exact;
  const from = Math.log(alpha + low);
  const to = Math.log(alpha + high);
  if (!(to > from)) {
    const value = exact(from);
    return () => value;
  }
  const series = chebyshevSeries(exact, from, to, POINTS);
  for (const share of [0.013, 0.31, 0.52, 0.77, 0.994]) {
    const at = from + share * (to - from);
    const value = exact(at);
    if (!(Math.abs(chebyshevValue(series, at) - value) <= TOLERANCE * Math.abs(value))) return exact;
  }
  return (logA) => chebyshevValue(series, logA);
}
