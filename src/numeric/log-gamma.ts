/**
 * The gamma family on the log scale: ln Γ, its derivatives, rising factorials and the log beta function.
 *
 * Source: Abramowitz & Stegun (1964), "Handbook of Mathematical Functions", 6.1.40, 6.3.18, 6.4.12.
 */
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * Natural logarithm of the gamma function.
 * @param x - Any number above 0.
 * @returns ln Γ(x); NaN for x <= 0.
 */
export function logGamma(x: number): number {
  return x > 0 ? gammaln(x) : NaN;
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

/** What Stirling's formula leaves out of ln Γ(z), for z >= 10. */
function stirlingRest(z: number): number {
  const w = 1 / (z * z);
  return (1 / z) * (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188))));
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
