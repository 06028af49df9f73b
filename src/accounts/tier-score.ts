/**
 * The weighted score of 0 to 100 behind score schemes: each criterion placed within the population, then
 * the weighted mean over the criteria that are known.
 */
import { sortedQuantile } from "../numeric/quantile";

/** Values of one account, one a criterion; null = not known. */
export type CriteriaRow = readonly (number | null)[];

/** Values of all accounts, one column a criterion, equally tall; NaN = not known. */
export type CriteriaColumns = readonly Float64Array[];

/** How a criterion becomes 0 to 100: place within the population, or place between its 5 % and 95 % points. */
export type Scoring = "percentile" | "min-max";

/** A score and what each criterion adds to it; the points of known criteria sum to the score. */
export interface WeightedScore {
  readonly score: number;
  /** Points of each criterion, null where it is not known or counts nothing. */
  readonly points: readonly (number | null)[];
}

/** Scores accounts against a population. */
export interface WeightedScorer {
  /** Score of one account; null when too little of it is known. */
  readonly scoreOf: (row: CriteriaRow) => WeightedScore | null;
  /** Scores of many accounts at once, the same as one by one; NaN where too little is known. */
  readonly scoresOf: (columns: CriteriaColumns) => Float64Array;
}

/**
 * Columns of criteria from rows.
 *
 * @param rows - One row an account.
 * @param width - Number of criteria.
 * @returns One column a criterion.
 */
export function criteriaColumns(rows: readonly CriteriaRow[], width: number): CriteriaColumns {
  return Array.from({ length: width }, (_, criterion) =>
    Float64Array.from(rows, (row) => row[criterion] ?? Number.NaN),
  );
}

/** Known values of a column, rising. */
function sortedKnown(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value)).sort();
}

/** Number of values below a value, or not above it, in rising values. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place within rising values, ties in the middle of their group; one search however many ties there are. */
function percentilePlaces(sorted: Float64Array): (value: number) => number {
  const n = sorted.length;
  if (n < 2 || sorted[0] === sorted[n - 1]) return () => 50;
  const levels = new Float64Array(n);
  const below = new Int32Array(n + 1);
  let distinct = 0;
  for (let i = 0; i < n; i += 1) {
    if (distinct > 0 && sorted[i] === levels[distinct - 1]) continue;
    levels[distinct] = sorted[i];
    below[distinct] = i;
    distinct += 1;
  }
  below[distinct] = n;
  const used = levels.subarray(0, distinct);
  return (value) => {
    const at = countBelow(used, value, false);
    const equal = at < distinct && used[at] === value ? below[at + 1] - below[at] : 0;
    const place = (below[at] + (equal - 1) / 2) / (n - 1);
    return 100 * Math.min(1, Math.max(0, place));
  };
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
  const below = countBelow(sorted, value, false);
  const equal = countBelow(sorted, value, true) - below;
  const place = (below + (equal - 1) / 2) / (n - 1);
  return 100 * Math.min(1, Math.max(0, place));
}

/** Place between the 5 % and 95 % points of rising values, 0 to 100; 50 without spread. */
function winsorisedPlaces(sorted: Float64Array): (value: number) => number {
  const low = sortedQuantile(sorted, 0.05);
  const high = sortedQuantile(sorted, 0.95);
  if (!(high > low)) return () => 50;
  return (value) => (100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low);
}

/**
 * A scorer against a population.
 *
 * @param population - All accounts compared with each other.
 * @param weights - One a criterion; negative = lower is better, 0 = not counted.
 * @param knownWeight - Share of the weight that must be known, 0 to 1.
 * @param scoring - How a criterion becomes 0 to 100.
 * @returns The scorer.
 * @throws RangeError when all weights are 0; the scorer throws one when a row has another number of criteria.
 */
export function weightedScorer(
  population: CriteriaColumns,
  weights: readonly number[],
  knownWeight: number,
  scoring: Scoring,
): WeightedScorer {
  const fullWeight = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(fullWeight > 0)) throw new RangeError(`weights must not all be 0: ${weights.join(", ")}`);
  const places = weights.map((weight, criterion) => {
    const sorted = sortedKnown(population[criterion] ?? new Float64Array(0));
    if (weight === 0 || sorted.length === 0) return null;
    return scoring === "percentile" ? percentilePlaces(sorted) : winsorisedPlaces(sorted);
  });
  const sizes = weights.map(Math.abs);
  const partOf = (criterion: number, value: number): number => {
    const placed = places[criterion]?.(value) ?? Number.NaN;
    return sizes[criterion] * (weights[criterion] < 0 ? 100 - placed : placed);
  };
  const isTooLittle = (weightKnown: number): boolean =>
    weightKnown === 0 || weightKnown < knownWeight * fullWeight - 1e-9;
  return {
    scoreOf: (row) => {
      if (row.length !== weights.length)
        throw new RangeError(
          `values must have one column per weight: ${String(row.length)} columns, ${String(weights.length)} weights`,
        );
      let weightKnown = 0;
      const parts = row.map((value, criterion) => {
        if (value === null || places[criterion] === null) return null;
        weightKnown += sizes[criterion];
        return partOf(criterion, value);
      });
      if (isTooLittle(weightKnown)) return null;
      const points = parts.map((part) => (part === null ? null : part / weightKnown));
      return { score: points.reduce<number>((sum, part) => sum + (part ?? 0), 0), points };
    },
    scoresOf: (columns) => {
      const n = columns[0]?.length ?? 0;
      const known = new Float64Array(n);
      const scores = new Float64Array(n);
      columns.forEach((column, criterion) => {
        if (places[criterion] === null) return;
        for (let i = 0; i < n; i += 1) if (!Number.isNaN(column[i])) known[i] += sizes[criterion];
      });
      columns.forEach((column, criterion) => {
        if (places[criterion] === null) return;
        for (let i = 0; i < n; i += 1) {
          if (!Number.isNaN(column[i])) scores[i] += partOf(criterion, column[i]) / known[i];
        }
      });
      for (let i = 0; i < n; i += 1) if (isTooLittle(known[i])) scores[i] = Number.NaN;
      return scores;
    },
  };
}
