/**
 * RFM: scores for recency, frequency and money by quantiles of the population, and the segment they name.
 *
 * Here recency is days *since* the last order, as in marketing, not the age at the last order of the
 * customer-base models.
 */
import { sortedQuantile } from "../numeric/quantile";

/** The three figures RFM scores. */
export interface RfmValues {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** Segments, best first; "others" fits none of the rules. */
export type RfmSegment =
  | "champions"
  | "potential-loyalist"
  | "loyal-customers"
  | "promising"
  | "new-customers"
  | "cannot-lose-them"
  | "at-risk"
  | "need-attention"
  | "about-to-sleep"
  | "lost"
  | "others";

/** All segments in the order of the rule. */
export const rfmSegments: readonly RfmSegment[] = [
  "champions",
  "potential-loyalist",
  "loyal-customers",
  "promising",
  "new-customers",
  "cannot-lose-them",
  "at-risk",
  "need-attention",
  "about-to-sleep",
  "lost",
  "others",
];

/** Scores from 1 to the number of bins, higher is better. */
export interface RfmScore {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly segment: RfmSegment;
}

/** Upper bounds of all bins but the last, for each of the three figures. */
export interface RfmBounds {
  readonly bins: number;
  readonly recencyDays: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** Bins the segment rules are written for. */
const SEGMENT_BINS = 5;

type ScoreRange = readonly [low: number, high: number];
/** First match wins. Ranges of R, F and M, both ends included. */
const SEGMENT_RULES: readonly (readonly [RfmSegment, ScoreRange, ScoreRange, ScoreRange])[] = [
  ["champions", [5, 5], [5, 5], [5, 5]],
  ["potential-loyalist", [3, 5], [3, 5], [2, 5]],
  ["loyal-customers", [2, 4], [2, 4], [2, 4]],
  ["promising", [3, 4], [1, 3], [3, 5]],
  ["new-customers", [4, 5], [1, 3], [1, 5]],
  ["cannot-lose-them", [1, 2], [3, 4], [4, 5]],
  ["at-risk", [1, 2], [2, 5], [4, 5]],
  ["need-attention", [1, 3], [3, 5], [3, 5]],
  ["about-to-sleep", [2, 3], [1, 3], [1, 4]],
  ["lost", [1, 1], [1, 5], [1, 5]],
];

/**
 * Bin bounds of a population: type-7 quantiles at equal steps.
 *
 * @param population - The customers compared with each other; at least one.
 * @param bins - Number of bins, 2 to 9; 5 by default.
 * @returns The bounds, `bins - 1` for each figure.
 * @throws RangeError when the population is empty or `bins` is not a whole number from 2 to 9.
 */
export function rfmBounds(population: readonly RfmValues[], bins = SEGMENT_BINS): RfmBounds {
  if (population.length === 0)
    throw new RangeError("population must hold at least one customer: it is empty");
  if (!Number.isInteger(bins) || bins < 2 || bins > 9) {
    throw new RangeError(`bins must be a whole number from 2 to 9: ${bins}`);
  }
  const boundsOf = (figure: (values: RfmValues) => number): readonly number[] => {
    const sorted = Float64Array.from(population, figure).sort();
    return Array.from({ length: bins - 1 }, (_, index) => sortedQuantile(sorted, (index + 1) / bins));
  };
  return {
    bins,
    recencyDays: boundsOf((values) => values.recencyDays),
    frequency: boundsOf((values) => values.frequency),
    monetary: boundsOf((values) => values.monetary),
  };
}

/**
 * Score and segment of one customer: 1 + the number of bounds below the value, recency reversed.
 *
 * @param values - The customer's figures.
 * @param bounds - Bounds of the population the customer belongs to.
 * @returns Scores from 1 to `bounds.bins` and the segment. With other than 5 bins the scores are brought
 *   to the 1-5 scale for the segment only.
 * @example
 * const bounds = { bins: 5, recencyDays: [10, 20, 30, 40], frequency: [1, 2, 3, 4], monetary: [10, 20, 30, 40] };
 * rfmScore({ recencyDays: 5, frequency: 9, monetary: 99 }, bounds).segment; // => "champions"
 */
export function rfmScore(values: RfmValues, bounds: RfmBounds): RfmScore {
  const recency = bounds.bins + 1 - binOf(values.recencyDays, bounds.recencyDays);
  const frequency = binOf(values.frequency, bounds.frequency);
  const monetary = binOf(values.monetary, bounds.monetary);
  const onScale = (score: number): number =>
    bounds.bins === SEGMENT_BINS
      ? score
      : 1 + Math.round(((score - 1) * (SEGMENT_BINS - 1)) / (bounds.bins - 1));
  const segment = rfmSegment(onScale(recency), onScale(frequency), onScale(monetary));
  return { recency, frequency, monetary, segment };
}

/**
 * Segment of three scores from 1 to 5.
 *
 * @param recency - 5 = ordered most recently.
 * @param frequency - 5 = orders most often.
 * @param monetary - 5 = spends most.
 * @returns The first segment whose ranges hold the scores, else "others".
 * @example
 * rfmSegment(1, 1, 1); // => "lost"
 */
export function rfmSegment(recency: number, frequency: number, monetary: number): RfmSegment {
  const holds = (score: number, [low, high]: ScoreRange): boolean => score >= low && score <= high;
  const rule = SEGMENT_RULES.find(
    ([, r, f, m]) => holds(recency, r) && holds(frequency, f) && holds(monetary, m),
  );
  return rule?.[0] ?? "others";
}

function binOf(value: number, bounds: readonly number[]): number {
  return 1 + bounds.filter((bound) => bound < value).length;
}
