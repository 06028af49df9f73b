/** Customers drawn from (M)BG/CNBD-k, with what they went on to do. */
import type { CnbdParameters } from "../../src/models/cnbd-k/parameters";
import type { SeededRandom } from "../../src/numeric/seeded-random";

/** One customer's purchase times in weeks after the first, known ones and those after them. */
export interface SimulatedCustomer {
  /** Age at the cut. */
  readonly T: number;
  /** Ages at the repeat purchases up to T. */
  readonly before: readonly number[];
  /** Weeks after the cut of the purchases in the time ahead. */
  readonly after: readonly number[];
  /** Purchase rate of the unseen events, and dropout probability. */
  readonly rate: number;
  readonly dropout: number;
  readonly alive: boolean;
}

/**
 * Draws one customer.
 * @param random - Stream of random numbers.
 * @param parameters - Model.
 * @param T - Age at the cut, weeks.
 * @param horizonWeeks - Weeks after the cut to draw.
 * @returns The customer.
 */
export function simulateCustomer(
  random: SeededRandom,
  parameters: CnbdParameters,
  T: number,
  horizonWeeks: number,
): SimulatedCustomer {
  const rate = random.gamma(parameters.r, parameters.alpha);
  const dropout = random.beta(parameters.a, parameters.b);
  const before: number[] = [];
  const after: number[] = [];
  let alive = !(parameters.variant === "MBG" && random.uniform() < dropout);
  let aliveAtCut = alive;
  let age = 0;
  while (alive) {
    age += random.gamma(parameters.k, rate);
    if (age > T + horizonWeeks) break;
    if (age <= T) before.push(age);
    else after.push(age - T);
    if (random.uniform() < dropout) {
      alive = false;
      if (age <= T) aliveAtCut = false;
    }
  }
  return { T, before, after, rate, dropout, alive: aliveAtCut };
}
