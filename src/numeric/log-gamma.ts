/**
 * The gamma family on the log scale: ln Γ, its derivatives, rising factorials and the log beta function.
 *
 * Source: Abramowitz & Stegun (1964), "Handbook of Mathematical Functions", 6.1.33, 6.1.40, 6.3.18, 6.4.12.
 */

/** (ln 2π − 1) / 2 */
const HALF_LOG_TWO_PI_LESS_HALF = 0.4189385332046727;
/** 1 less Euler's constant. */
const ONE_LESS_EULER = 0.42278433509846713;
/** (ζ(k) − 1)/k for k = 2 to 27, the coefficients of the series of ln Γ around 2. */
const SERIES_AROUND_TWO = [
  0.3224670334241132, 0.06735230105319809, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-5,
  4.492623673813314e-5, 2.050721277567069e-5, 9.439488275268397e-6, 4.374866789907488e-6,
  2.039215753801366e-6, 9.55141213040742e-7, 4.492469198764566e-7, 2.1207184805554667e-7, 1.00432248239681e-7,
  4.7698101693639804e-8, 2.2711094608943164e-8, 1.0838659214896955e-8, 5.183475041970047e-9,
  2.4836745438024785e-9, 1.1921401405860912e-9, 5.731367241678862e-10, 2.7595228851242334e-10,
];

/** ln Γ(2 + w) for |w| <= 1/2. */
function aroundTwo(w: number): number {
  const tail = SERIES_AROUND_TWO.reduceRight((sum, coefficient) => coefficient - w * sum, 0);
  return w * (ONE_LESS_EULER + w * tail);
}

/** What Stirling's formula leaves out of ln Γ(z), for z >= 10. */
function stirlingRest(z: number): number {
  const w = 1 / (z * z);
  const late = 1 / 1680 - w * (1 / 1188 - w * (691 / 360_360));
  return (1 / z) * (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * late)));
}

/**
 * Natural logarithm of the gamma function, to within 1e-15 of the result, near its zeros 1 and 2 too.
 * @param x - Any number above 0.
 * @returns ln Γ(x); NaN for x <= 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x >= 10) return (x - 0.5) * (Math.log(x) - 1) + HALF_LOG_TWO_PI_LESS_HALF + stirlingRest(x);
  const nearest = Math.round(x);
  // Taking a whole number away is exact, so nothing is lost where the result is close to 0.
  const result = aroundTwo(x - nearest);
  if (nearest < 2) return result - Math.log(nearest === 1 ? x : x * (x + 1));
  let factors = 1;
  for (let step = 1; step <= nearest - 2; step++) factors *= x - step;
  return result + Math.log(factors);
}

/**
 * Digamma function, the derivative of ln Γ.
 * @param x - Any number above 0.
 * @returns ψ(x); NaN for x <= 0.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift -= 1 / z;
  const w = 1 / (z * z);
  const tail = w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132)))));
  return shift + Math.log(z) - 0.5 / z - tail;
}

/**
 * Trigamma function, the second derivative of ln Γ.
 * @param x - Any number above 0.
 * @returns ψ'(x); NaN for x <= 0.
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift += 1 / (z * z);
  const w = 1 / (z * z);
  const tail = (w / z) * (1 / 6 - w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66)))));
  return shift + 1 / z + w / 2 + tail;
}

/**
 * Logarithm of the rising factorial (c)_n = c (c+1) … (c+n−1), without the cancellation of ln Γ(c+n) − ln Γ(c).
 * @param c - Any number above 0.
 * @param n - Number of factors, 0 or more; need not be whole.
 * @returns ln (c)_n; NaN outside the domain.
 */
export function logRising(c: number, n: number): number {
  if (!(c > 0) || !(n >= 0)) return NaN;
  if (n === 0) return 0;
  if (Number.isInteger(n) && n <= 24) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.log(c + i);
    return sum;
  }
  if (c < 10) {
    if (n < 10) return logGamma(c + n) - logGamma(c);
    let shift = 0;
    let z = c;
    for (; z < 10; z++) shift += Math.log(z);
    return shift + logRising(z, n - (z - c));
  }
  const end = c + n;
  return n * Math.log(end) + (c - 0.5) * Math.log1p(n / c) - n + stirlingRest(end) - stirlingRest(c);
}

/**
 * Logarithm of the beta function.
 * @param a - Any number above 0.
 * @param b - Any number above 0.
 * @returns ln B(a, b); NaN outside the domain.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  return logGamma(small) - logRising(Math.max(a, b), small);
}
