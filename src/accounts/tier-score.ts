/**
 * The weighted score of 0 to 100 behind score schemes: each criterion placed within the population, then
 * the weighted mean over the criteria that are known.
 */
import { sortedQuantile } from "../numeric/quantile";

/** Values of one account, one a criterion; null = not known. */
export type CriteriaRow = readonly (number | null)[];

/** How a criterion becomes 0 to 100: place within the population, or place between its 5 % and 95 % points. */
export type Scoring = "percentile" | "min-max";

/** A score and what each criterion adds to it; the points of known criteria sum to the score. */
export interface WeightedScore {
  readonly score: number;
  /** Points of each criterion, null where it is not known or counts nothing. */
  readonly points: readonly (number | null)[];
}

/** Number of values below and equal to a value in rising values. */
function belowAndEqual(sorted: Float64Array, value: number): { below: number; equal: number } {
  const search = (orEqual: boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const below = search(false);
  return { below, equal: search(true) - below };
}

/**
 * Place of a value within a population, ties in the middle of their group.
 *
 * @param sorted - The population, rising.
 * @param value - Any number; it need not belong to the population.
 * @returns 0 (lowest) to 100 (highest); 50 when the population has no spread.
 * @example
 * percentilePlace(Float64Array.of(1, 2, 3), 2); // => 50
 */
export function percentilePlace(sorted: Float64Array, value: number): number {
  const n = sorted.length;
  if (n < 2 || sorted[0] === sorted[n - 1]) return 50;
  const { below, equal } = belowAndEqual(sorted, value);
  const place = (below + (equal - 1) / 2) / (n - 1);
  return 100 * Math.min(1, Math.max(0, place));
}

/** Place between the 5 % and 95 % points of the population, 0 to 100; 50 without spread. */
function winsorisedPlace(sorted: Float64Array, value: number): number {
  const low = sortedQuantile(sorted, 0.05);
  const high = sortedQuantile(sorted, 0.95);
  if (!(high > low)) return 50;
  return (100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low);
}

/**
 * A function that scores rows against a population.
 *
 * @param population - All rows compared with each other.
 * @param weights - One a criterion; negative = lower is better, 0 = not counted.
 * @param knownWeight - Share of the weight that must be known, 0 to 1.
 * @param scoring - How a criterion becomes 0 to 100.
 * @returns Score of a row, or null when too little of it is known.
 * @throws RangeError when a row has another number of criteria than there are weights, or all weights are 0.
 */
export function weightedScorer(
  population: readonly CriteriaRow[],
  weights: readonly number[],
  knownWeight: number,
  scoring: Scoring,
): (row: CriteriaRow) => WeightedScore | null {
  const fullWeight = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(fullWeight > 0)) throw new RangeError(`weights must not all be 0: ${weights.join(", ")}`);
  const columns = weights.map((_, criterion) => {
    const known: number[] = [];
    for (const row of population) {
      const value = row[criterion] ?? null;
      if (value !== null) known.push(value);
    }
    return Float64Array.from(known).sort();
  });
  const place = scoring === "percentile" ? percentilePlace : winsorisedPlace;
  return (row) => {
    if (row.length !== weights.length)
      throw new RangeError(
        `values must have one column per weight: ${String(row.length)} columns, ${String(weights.length)} weights`,
      );
    let weightKnown = 0;
    const parts = weights.map((weight, criterion) => {
      const value = row[criterion];
      if (value === null || weight === 0 || columns[criterion].length === 0) return null;
      weightKnown += Math.abs(weight);
      const placed = place(columns[criterion], value);
      return Math.abs(weight) * (weight < 0 ? 100 - placed : placed);
    });
    if (weightKnown === 0 || weightKnown < knownWeight * fullWeight - 1e-9) return null;
    const points = parts.map((part) => (part === null ? null : part / weightKnown));
    return { score: points.reduce<number>((sum, part) => sum + (part ?? 0), 0), points };
  };
}
