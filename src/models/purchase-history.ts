/** What the purchase models need to know of one customer: how often, when last, for how long. Time in weeks. */

/** One customer's purchases, in the terms of Fader, Hardie & Lee (2005). */
export interface PurchaseHistory {
  /** x: repeat purchases (purchase days after the first), 0 or more. */
  readonly frequency: number;
  /** t_x: age at the last purchase in weeks; 0 when there was no repeat. */
  readonly recency: number;
  /** T: age today in weeks, at least `recency`. */
  readonly T: number;
  /** Σ ln(gap in weeks) between purchases; needed for regular timing (k > 1) only. Default 0. */
  readonly logGaps?: number;
}

/** Many customers at once, one typed array a figure, all of the same length. */
export interface PurchaseHistories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
  readonly logGaps: Float64Array;
}

/**
 * Checks one history.
 * @param history - The history; times in weeks.
 * @throws RangeError naming the figure that breaks its rule.
 */
export function checkHistory(history: PurchaseHistory): void {
  const { frequency, recency, T } = history;
  if (!(Number.isInteger(frequency) && frequency >= 0))
    throw new RangeError(`frequency must be a whole number of 0 or more, got ${String(frequency)}`);
  if (!(recency >= 0 && recency <= T))
    throw new RangeError(`recency must lie between 0 and T = ${String(T)} weeks, got ${String(recency)}`);
  if (!Number.isFinite(T)) throw new RangeError(`T must be a finite number of weeks, got ${String(T)}`);
}

/**
 * Puts single histories side by side.
 * @param histories - Any number of histories.
 * @returns The same figures in typed arrays.
 * @throws RangeError when a history breaks its rules.
 */
export function packHistories(histories: readonly PurchaseHistory[]): PurchaseHistories {
  const packed = {
    frequency: new Float64Array(histories.length),
    recency: new Float64Array(histories.length),
    T: new Float64Array(histories.length),
    logGaps: new Float64Array(histories.length),
  };
  histories.forEach((history, i) => {
    checkHistory(history);
    packed.frequency[i] = history.frequency;
    packed.recency[i] = history.recency;
    packed.T[i] = history.T;
    packed.logGaps[i] = history.logGaps ?? 0;
  });
  return packed;
}
