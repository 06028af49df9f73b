/**
 * Divides a budget over purposes of any response by dynamic programming on a grid: S-shaped responses have
 * several local optima, which a search for one common price would miss.
 *
 * Source: Bellman (1957), "Dynamic Programming".
 */

/** The best division. */
export interface BudgetDivision {
  /** Budget of every purpose; multiples of the step. */
  readonly shares: readonly number[];
  readonly total: number;
}

/**
 * Divides a budget so that the sum of the purposes' values is largest.
 * @param budget - What there is, 0 or more; need not be used up where a value falls.
 * @param step - Grid step, above 0; the work grows with (budget / step)^2.
 * @param values - Value of each purpose at a budget of its own.
 * @returns Shares and the sum of their values.
 * @throws RangeError when the budget is negative or the step not above 0.
 */
export function divideBudget(
  budget: number,
  step: number,
  values: readonly ((budget: number) => number)[],
): BudgetDivision {
  if (!(budget >= 0)) throw new RangeError(`budget must be 0 or more, is ${String(budget)}`);
  if (!(step > 0)) throw new RangeError(`step must be above 0, is ${String(step)}`);
  const steps = Math.floor(budget / step + 1e-9);
  let best = new Float64Array(steps + 1);
  const choices = values.map((value) => {
    const own = Float64Array.from({ length: steps + 1 }, (_, k) => value(k * step));
    const next = new Float64Array(steps + 1).fill(-Infinity);
    const choice = new Int32Array(steps + 1);
    for (let total = 0; total <= steps; total++) {
      for (let k = 0; k <= total; k++) {
        const sum = best[total - k] + own[k];
        if (sum > next[total]) {
          next[total] = sum;
          choice[total] = k;
        }
      }
    }
    best = next;
    return choice;
  });
  let left = best.reduce((at, total, k) => (total > best[at] ? k : at), 0);
  const total = best[left];
  const shares = new Array<number>(values.length).fill(0);
  for (let purpose = values.length - 1; purpose >= 0; purpose--) {
    const k = choices[purpose][left];
    shares[purpose] = k * step;
    left -= k;
  }
  return { shares, total };
}
