/**
 * Random numbers that repeat for the same seed, and draws from the distributions the models are made of.
 *
 * Sources: Blackman & Vigna (2018), "Scrambled Linear Pseudorandom Number Generators" (xoshiro128**);
 * Marsaglia & Tsang (2000), "A Simple Method for Generating Gamma Variables".
 */

/** A stream of random numbers. */
export interface SeededRandom {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with the given shape and rate. */
  gamma(shape: number, rate: number): number;
  /** Beta with the two given shapes. */
  beta(a: number, b: number): number;
  /** Whole number from 0 to count − 1. */
  index(count: number): number;
}

function rotateLeft(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

/** Spreads one seed over the generator's state (splitmix32). */
function spreadSeed(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  let s = seed | 0;
  for (let i = 0; i < 4; i++) {
    s = (s + 0x9e3779b9) | 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    state[i] = z ^ (z >>> 15);
  }
  return state;
}

/**
 * Starts a stream of random numbers.
 * @param seed - Any whole number; the same seed gives the same stream.
 * @returns The stream.
 */
export function seededRandom(seed: number): SeededRandom {
  const state = spreadSeed(seed);
  const next = (): number => {
    const [a, b, c, d] = state;
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const c2 = c ^ a;
    const d2 = d ^ b;
    state[0] = a ^ d2;
    state[1] = b ^ c2;
    state[2] = c2 ^ (b << 9);
    state[3] = rotateLeft(d2, 11);
    return result;
  };
  const uniform = (): number => (next() * 2097152 + (next() >>> 11)) / 9007199254740992;
  const normal = (): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
  const gamma = (shape: number, rate: number): number => {
    if (!(shape > 0 && rate > 0)) return NaN;
    if (shape < 1) return gamma(shape + 1, rate) * Math.pow(1 - uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return (d * v) / rate;
    }
  };
  const beta = (a: number, b: number): number => {
    const x = gamma(a, 1);
    return x / (x + gamma(b, 1));
  };
  return { uniform, normal, gamma, beta, index: (count) => Math.floor(uniform() * count) };
}
