/**
 * Minimiser for smooth functions of a few variables: BFGS with a backtracking line search.
 *
 * Source: Nocedal & Wright (2006), "Numerical Optimization", 2nd ed., chapters 3 and 6.
 */

/** A function to minimise: writes its gradient at `x` into `gradient` and returns its value. */
export type DifferentiableFunction = (x: Float64Array, gradient: Float64Array) => number;

/** How to start and when to stop. */
export interface MinimiserOptions {
  /** Stop when no gradient entry, scaled by max(1, |x|) / max(1, |f|), exceeds this; default 1e-8. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly maxIterations?: number;
  /** Longest step of any one variable in one iteration; default 2. */
  readonly maxStep?: number;
  /** First guess of the inverse Hessian, row by row; default a scaled identity. */
  readonly inverseHessian?: Float64Array;
}

/** Where the search ended. */
export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly iterations: number;
  readonly evaluations: number;
  readonly converged: boolean;
  /** Approximate inverse Hessian at the end, row by row. */
  readonly inverseHessian: Float64Array;
}

/** Relative rounding of a value that is a sum of very many terms. */
const VALUE_ROUNDING = 2e-13;
/** Scaled gradient that rounding alone can leave behind. */
const ROUNDING = 1e-5;

function scaledGradient(x: Float64Array, gradient: Float64Array, value: number): number {
  let largest = 0;
  for (let i = 0; i < x.length; i++) {
    const size = (Math.abs(gradient[i]) * Math.max(1, Math.abs(x[i]))) / Math.max(1, Math.abs(value));
    if (!(size <= largest)) largest = size;
  }
  return largest;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** H := (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, in place. */
function updateInverseHessian(h: Float64Array, s: Float64Array, y: Float64Array, sy: number): void {
  const n = s.length;
  const hy = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += h[i * n + j] * y[j];
    hy[i] = sum;
  }
  const factor = (1 + dot(y, hy) / sy) / sy;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const cross = (hy[i] * s[j] + s[i] * hy[j]) / sy;
      h[i * n + j] = h[i * n + j] + factor * s[i] * s[j] - cross;
    }
  }
}

function setScaledIdentity(h: Float64Array, n: number, scale: number): void {
  h.fill(0);
  for (let i = 0; i < n; i++) h[i * n + i] = scale;
}

/**
 * Finds a local minimum.
 * @param f - The function, with its gradient. It may return NaN or Infinity: such points are stepped back from.
 * @param start - Where to start; the function must be finite there.
 * @param options - When to stop.
 * @returns The best point seen; `converged` tells whether the gradient vanished there.
 */
export function minimise(
  f: DifferentiableFunction,
  start: ArrayLike<number>,
  options: MinimiserOptions = {},
): Minimum {
  const n = start.length;
  const tolerance = options.tolerance ?? 1e-8;
  const maxIterations = options.maxIterations ?? 200;
  const maxStep = options.maxStep ?? 2;
  let x = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = f(x, gradient);
  let evaluations = 1;
  const h = options.inverseHessian ? Float64Array.from(options.inverseHessian) : new Float64Array(n * n);
  let fresh = options.inverseHessian === undefined;
  if (fresh) setScaledIdentity(h, n, 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))));
  let iterations = 0;
  let converged = scaledGradient(x, gradient, value) <= tolerance;
  let restarted = false;
  let stalled = 0;
  while (!converged && iterations < maxIterations && stalled < 3) {
    iterations++;
    const direction = new Float64Array(n);
    let longest = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum -= h[i * n + j] * gradient[j];
      direction[i] = sum;
      longest = Math.max(longest, Math.abs(sum));
    }
    if (longest > maxStep) for (let i = 0; i < n; i++) direction[i] = (direction[i] * maxStep) / longest;
    const slope = dot(direction, gradient);
    let step = 1;
    let accepted = false;
    const trial = new Float64Array(n);
    const trialGradient = new Float64Array(n);
    let trialValue = value;
    for (let attempt = 0; slope < 0 && attempt < 40; attempt++) {
      for (let i = 0; i < n; i++) trial[i] = x[i] + step * direction[i];
      trialValue = f(trial, trialGradient);
      evaluations++;
      if (trialValue <= value + 1e-4 * step * slope + VALUE_ROUNDING * Math.abs(value)) {
        accepted = true;
        break;
      }
      const quadratic = (-slope * step * step) / (2 * (trialValue - value - slope * step));
      step = Number.isFinite(quadratic) ? Math.min(Math.max(quadratic, 0.1 * step), 0.5 * step) : 0.2 * step;
    }
    if (!accepted) {
      // Rounding has made the curvature useless: try plain descent once, then accept the point.
      if (restarted) break;
      restarted = true;
      fresh = true;
      setScaledIdentity(h, n, 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))));
      continue;
    }
    restarted = false;
    const s = new Float64Array(n);
    const y = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      s[i] = trial[i] - x[i];
      y[i] = trialGradient[i] - gradient[i];
    }
    const sy = dot(s, y);
    const yy = dot(y, y);
    if (sy > 1e-12 * Math.sqrt(dot(s, s) * yy)) {
      if (fresh) setScaledIdentity(h, n, sy / yy);
      fresh = false;
      updateInverseHessian(h, s, y, sy);
    }
    // Steps that no longer change the value beyond rounding lead nowhere.
    stalled = value - trialValue <= VALUE_ROUNDING * Math.abs(value) ? stalled + 1 : 0;
    x = trial;
    gradient = trialGradient;
    value = trialValue;
    converged = scaledGradient(x, gradient, value) <= tolerance;
  }
  // Where rounding stops the line search just short of the tolerance the point is as good as it gets.
  const good = converged || scaledGradient(x, gradient, value) <= Math.max(tolerance, ROUNDING);
  return { x, value, gradient, iterations, evaluations, converged: good, inverseHessian: h };
}
