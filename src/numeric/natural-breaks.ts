/**
 * Natural breaks: the classes of a sorted list that leave the smallest sum of squared deviations from the
 * class means, found exactly (one-dimensional k-means).
 *
 * Source: Fisher, W. D. (1958), "On Grouping for Maximum Homogeneity", J. Am. Stat. Assoc. 53, 789-798;
 * speed from the monotone split points of the dynamic programme (divide and conquer), as in Wang & Song
 * (2011), "Ckmeans.1d.dp", The R Journal 3(2), https://journal.r-project.org/archive/2011-2/.
 */

/** Running sums that give the spread of any stretch of the list at once. */
interface RunningSums {
  readonly weights: Float64Array;
  readonly values: Float64Array;
  readonly squares: Float64Array;
}

/** Prefix sums of weights, values and squares, the values taken from their mean so that little cancels. */
function runningSums(values: Float64Array, weights: Float64Array): RunningSums {
  const n = values.length;
  let total = 0;
  let weight = 0;
  for (let i = 0; i < n; i += 1) {
    total += values[i] * weights[i];
    weight += weights[i];
  }
  const mean = total / weight;
  const sums = {
    weights: new Float64Array(n + 1),
    values: new Float64Array(n + 1),
    squares: new Float64Array(n + 1),
  };
  for (let i = 0; i < n; i += 1) {
    const centred = values[i] - mean;
    sums.weights[i + 1] = sums.weights[i] + weights[i];
    sums.values[i + 1] = sums.values[i] + weights[i] * centred;
    sums.squares[i + 1] = sums.squares[i] + weights[i] * centred * centred;
  }
  return sums;
}

/** Weighted squared deviations from the mean of places first to last, both included. */
function spread(sums: RunningSums, first: number, last: number): number {
  const weight = sums.weights[last + 1] - sums.weights[first];
  const value = sums.values[last + 1] - sums.values[first];
  const result = sums.squares[last + 1] - sums.squares[first] - (value * value) / weight;
  return result > 0 ? result : 0;
}

/**
 * One more class: for every last place the best start of the newest class. The best start never moves
 * left as the last place moves right, so each half only searches its own stretch.
 */
function addClass(
  sums: RunningSums,
  before: Float64Array,
  cost: Float64Array,
  starts: Int32Array,
  firstClass: number,
): void {
  const stretches: [from: number, to: number, least: number, most: number][] = [
    [firstClass, cost.length - 1, firstClass, cost.length - 1],
  ];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to, least, most] = stretch;
    if (from > to) continue;
    const middle = (from + to) >> 1;
    let best = Number.POSITIVE_INFINITY;
    let bestStart = least;
    for (let start = least; start <= Math.min(middle, most); start += 1) {
      const candidate = before[start - 1] + spread(sums, start, middle);
      if (candidate < best) {
        best = candidate;
        bestStart = start;
      }
    }
    cost[middle] = best;
    starts[middle] = bestStart;
    stretches.push([from, middle - 1, least, bestStart], [middle + 1, to, bestStart, most]);
  }
}

/**
 * Where the classes of a sorted list begin. Equal values are never parted: with fewer distinct values
 * than classes, every distinct value is a class of its own.
 *
 * @param sorted - Finite values, rising; any number of them.
 * @param classCount - Number of classes wanted, at least 1.
 * @param weights - Weight of each value, above 0; all 1 by default.
 * @returns The smallest value of each class, rising; at most `classCount`, empty for an empty list.
 * @throws RangeError when `classCount` is not a whole number of at least 1.
 * @example
 * naturalBreaks(Float64Array.of(1, 2, 3, 10, 11, 12), 2); // => [1, 10]
 */
export function naturalBreaks(
  sorted: Float64Array,
  classCount: number,
  weights?: Float64Array,
): readonly number[] {
  if (!Number.isInteger(classCount) || classCount < 1)
    throw new RangeError(`classCount must be a whole number of at least 1: ${String(classCount)}`);
  const distinct = new Float64Array(sorted.length);
  const multiplicity = new Float64Array(sorted.length);
  let n = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (n === 0 || sorted[i] !== distinct[n - 1]) {
      distinct[n] = sorted[i];
      n += 1;
    }
    multiplicity[n - 1] += weights === undefined ? 1 : weights[i];
  }
  if (n === 0) return [];
  const values = distinct.subarray(0, n);
  const classes = Math.min(classCount, n);
  if (classes === n) return Array.from(values);

  const sums = runningSums(values, multiplicity.subarray(0, n));
  let before = new Float64Array(n);
  for (let last = 0; last < n; last += 1) before[last] = spread(sums, 0, last);
  const layers: Int32Array[] = [];
  for (let layer = 1; layer < classes; layer += 1) {
    const cost = new Float64Array(n);
    const starts = new Int32Array(n);
    addClass(sums, before, cost, starts, layer);
    layers.push(starts);
    before = cost;
  }
  const breaks: number[] = [];
  let last = n - 1;
  for (const starts of layers.reverse()) {
    const start = starts[last];
    breaks.push(values[start]);
    last = start - 1;
  }
  breaks.push(values[0]);
  return breaks.reverse();
}
