/**
 * Chebyshev interpolation of a smooth function on an interval, for evaluating it very many times.
 *
 * Source: Clenshaw (1955), "A Note on the Summation of Chebyshev Series".
 */

/** A function stood in for by its Chebyshev series. */
export interface ChebyshevSeries {
  readonly from: number;
  readonly to: number;
  readonly coefficients: Float64Array;
}

/**
 * Interpolates a function at the Chebyshev points.
 * @param f - Smooth function.
 * @param from - Left end.
 * @param to - Right end, above `from`.
 * @param points - Number of points, 2 or more.
 * @returns The series.
 */
export function chebyshevSeries(
  f: (x: number) => number,
  from: number,
  to: number,
  points: number,
): ChebyshevSeries {
  const values = Float64Array.from({ length: points }, (_, i) => {
    const node = Math.cos((Math.PI * (i + 0.5)) / points);
    return f((from + to) / 2 + ((to - from) / 2) * node);
  });
  const coefficients = Float64Array.from({ length: points }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < points; i++) sum += values[i] * Math.cos((Math.PI * j * (i + 0.5)) / points);
    return (sum * (j === 0 ? 1 : 2)) / points;
  });
  return { from, to, coefficients };
}

/**
 * Value of the series.
 * @param series - The series.
 * @param x - Between its ends.
 * @returns The interpolated value.
 */
export function chebyshevValue(series: ChebyshevSeries, x: number): number {
  const { from, to, coefficients } = series;
  const y = (2 * x - from - to) / (to - from);
  let next = 0;
  let afterNext = 0;
  for (let j = coefficients.length - 1; j >= 1; j--) {
    const value = 2 * y * next - afterNext + coefficients[j];
    afterNext = next;
    next = value;
  }
  return y * next - afterNext + coefficients[0];
}
