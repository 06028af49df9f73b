/**
 * Statistics of order: ranks with ties, Spearman's rank correlation, and the area under the ROC curve.
 *
 * Sources: Spearman (1904); Hanley & McNeil (1982), "The Meaning and Use of the Area under a ROC Curve".
 */

/**
 * Ranks from 1; equal values share their mean rank.
 * @param values - Numbers without NaN.
 * @returns One rank a value.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) result[order[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
}

/**
 * Chance that a random positive case scores above a random negative one, ties counting half.
 * @param scores - Higher means more likely positive.
 * @param outcomes - 1 positive, 0 negative; as many as scores.
 * @returns 0 to 1; NaN when one of the two classes is empty.
 */
export function areaUnderCurve(scores: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const ranked = ranks(scores);
  let positives = 0;
  let sum = 0;
  for (let i = 0; i < ranked.length; i++) {
    if (outcomes[i] !== 1) continue;
    positives++;
    sum += ranked[i];
  }
  const negatives = ranked.length - positives;
  if (positives === 0 || negatives === 0) return NaN;
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * Spearman's rank correlation.
 * @param x - Numbers without NaN.
 * @param y - As many numbers.
 * @returns −1 to 1; NaN when one list is constant.
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return correlation(ranks(x), ranks(y));
}

/**
 * Pearson's correlation.
 * @param x - Numbers without NaN.
 * @param y - As many numbers.
 * @returns −1 to 1; NaN when one list is constant.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += x[i] / n;
    meanY += y[i] / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (x[i] - meanX) ** 2;
    yy += (y[i] - meanY) ** 2;
    xy += (x[i] - meanX) * (y[i] - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}
