/**
 * A tier rule: a scheme applied to a population, ready to say the tier of any row (tiering-and-allocation §1).
 * Unknown is unrated, not 0; 0 is in the lowest tier and counted; below 0 is in the lowest tier, flagged,
 * and adds nothing to totals.
 */
import { rfmBounds, rfmScore, rfmSegments, type RfmBounds, type RfmScore, type RfmValues } from "./rfm";
import { schemeBounds, tierRank } from "./tier-bounds";
import { schemeProblem, type TierScheme } from "./tier-scheme";
import {
  criteriaColumns,
  weightedScorer,
  type CriteriaColumns,
  type CriteriaRow,
  type Scoring,
  type WeightedScore,
} from "./tier-score";

/** The tier of one row by a rule alone. */
export interface TierOutcome {
  /** Null = not rated. */
  readonly label: string | null;
  /** 0 is the top tier. */
  readonly rank: number | null;
  /** What was tiered: the value, the score, or the three RFM digits. */
  readonly value: number | null;
  readonly negative: boolean;
  /** Value from which the next better tier begins; null at the top, for RFM and for not rated. */
  readonly nextTierAt: number | null;
  readonly nextTierLabel: string | null;
}

/** Options of a rule that the scheme does not carry. */
export interface TierRuleOptions {
  /** One a criterion; equal by default; negative = lower is better. */
  readonly weights?: readonly number[];
  /** Share of the weight that must be known; 0.6 by default. */
  readonly knownWeight?: number;
  readonly scoring?: Scoring;
  /** Most members the top tier of a score may have; no limit by default. */
  readonly topLimit?: number;
}

/** A scheme applied to a population. */
export interface TierRule {
  readonly scheme: TierScheme;
  /** Lower bound of each tier, best first; empty for RFM; null when nothing can be rated. */
  readonly bounds: readonly number[] | null;
  /** The value of a row that the bounds apply to; null = unknown. */
  readonly valueOf: (row: CriteriaRow) => number | null;
  /** Score and points of a row; null for schemes that rank one column, and for rows too little known. */
  readonly scoreOf: (row: CriteriaRow) => WeightedScore | null;
  readonly outcomeOf: (row: CriteriaRow) => TierOutcome;
  /** Tier of each row of columns, 0 the top, −1 not rated: `outcomeOf` without the rest, for very many rows. */
  readonly ranksOf: (columns: CriteriaColumns) => Int16Array;
}

const unrated: TierOutcome = {
  label: null,
  rank: null,
  value: null,
  negative: false,
  nextTierAt: null,
  nextTierLabel: null,
};

/**
 * Outcome of a value against bounds.
 *
 * @param value - The tiered value; null = unknown.
 * @param scheme - The scheme the bounds belong to.
 * @param bounds - Falling lower bounds, one a tier; null = nothing can be rated.
 * @param negative - Whether the value is below 0 where more is better.
 * @returns Tier, distance to the next and flags.
 */
export function outcomeByBounds(
  value: number | null,
  scheme: TierScheme,
  bounds: readonly number[] | null,
  negative: boolean,
): TierOutcome {
  if (value === null || bounds === null) return { ...unrated, value, negative };
  const rank = tierRank(value, bounds);
  if (rank < 0) {
    const lowest = bounds.length - 1;
    return { ...unrated, value, negative, nextTierAt: bounds[lowest], nextTierLabel: scheme.labels[lowest] };
  }
  if (rank === 0)
    return { label: scheme.labels[0], rank, value, negative, nextTierAt: null, nextTierLabel: null };
  // A tier nobody reached shares its bound with the better one: who gets there is in the better one.
  let next = rank - 1;
  while (next > 0 && bounds[next - 1] === bounds[next]) next -= 1;
  const reachable = Number.isFinite(bounds[next]);
  return {
    label: scheme.labels[rank],
    rank,
    value,
    negative,
    nextTierAt: reachable ? bounds[next] : null,
    nextTierLabel: reachable ? scheme.labels[next] : null,
  };
}

function rfmRule(population: CriteriaColumns, scheme: TierScheme): TierRule {
  const valuesAt = (columns: CriteriaColumns, i: number): RfmValues | null => {
    const [recencyDays, frequency, monetary] = columns;
    const known = !Number.isNaN(recencyDays[i] + frequency[i] + monetary[i]);
    return known ? { recencyDays: recencyDays[i], frequency: frequency[i], monetary: monetary[i] } : null;
  };
  const known = Array.from(population[0], (_, i) => valuesAt(population, i)).filter((one) => one !== null);
  const bounds: RfmBounds | null = known.length === 0 ? null : rfmBounds(known);
  const scored = (row: CriteriaRow): RfmScore | null => {
    const values = valuesAt(criteriaColumns([row], 3), 0);
    return values === null || bounds === null ? null : rfmScore(values, bounds);
  };
  const digits = ({ recency, frequency, monetary }: RfmScore): number =>
    100 * recency + 10 * frequency + monetary;
  return {
    scheme,
    bounds: [],
    valueOf: (row) => {
      const score = scored(row);
      return score === null ? null : digits(score);
    },
    scoreOf: () => null,
    outcomeOf: (row) => {
      const score = scored(row);
      if (score === null) return unrated;
      const rank = rfmSegments.indexOf(score.segment);
      return { ...unrated, label: scheme.labels[rank], rank, value: digits(score) };
    },
    ranksOf: (columns) =>
      Int16Array.from(columns[0], (_, i) => {
        const values = valuesAt(columns, i);
        if (values === null || bounds === null) return -1;
        return rfmSegments.indexOf(rfmScore(values, bounds).segment);
      }),
  };
}

/**
 * Applies a scheme to a population.
 *
 * @param population - One row an account, one value a criterion; RFM wants recency days, frequency, money.
 *   Schemes that rank one value take several columns through the weighted score.
 * @param scheme - A scheme without problems.
 * @param options - Weights, and how strict the weighted score is.
 * @returns The rule; apply it to the population's rows or to others.
 * @throws RangeError when the scheme has a problem, the weights don't fit the columns or are all 0, or RFM
 *   does not get three columns.
 */
export function tierRule(
  population: readonly CriteriaRow[],
  scheme: TierScheme,
  options: TierRuleOptions = {},
): TierRule {
  const width = population.length > 0 ? population[0].length : scheme.kind === "rfm" ? 3 : 1;
  return columnTierRule(criteriaColumns(population, width), scheme, options);
}

/**
 * Applies a scheme to a population given by columns, which is the quick way for very many accounts.
 *
 * @param population - One column a criterion, at least one; NaN = not known.
 * @param scheme - A scheme without problems.
 * @param options - Weights, and how strict the weighted score is.
 * @returns The rule.
 * @throws RangeError as `tierRule`.
 */
export function columnTierRule(
  population: CriteriaColumns,
  scheme: TierScheme,
  options: TierRuleOptions = {},
): TierRule {
  const problem = schemeProblem(scheme);
  if (problem !== null) throw new RangeError(`scheme can't be used: ${problem}`);
  const width = population.length;
  if (scheme.kind === "rfm") {
    if (width !== 3) throw new RangeError(`values must have three columns for RFM: ${String(width)}`);
    return rfmRule(population, scheme);
  }
  const weights = options.weights ?? new Array<number>(width).fill(1);
  if (weights.length !== width)
    throw new RangeError(
      `weights must be one a column: ${String(weights.length)} for ${String(width)} columns`,
    );
  const scorer =
    scheme.kind === "score" || width > 1
      ? weightedScorer(population, weights, options.knownWeight ?? 0.6, options.scoring ?? "percentile")
      : null;
  if (scorer === null && weights[0] === 0) throw new RangeError("weights must not all be 0: 0");
  // The user's own bounds are read as written, whichever way the weight points.
  const reversed = scorer === null && scheme.kind !== "cuts" && weights[0] < 0;
  /** What the bounds apply to; NaN = not known. */
  const valuesOf = (columns: CriteriaColumns): Float64Array => {
    if (scorer !== null) return scorer.scoresOf(columns);
    return reversed ? columns[0].map((value) => -value) : columns[0];
  };
  const sorted = valuesOf(population)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const bounds = schemeBounds(scheme, sorted, !reversed, options.topLimit);
  const valueOf = (row: CriteriaRow): number | null => {
    if (scorer !== null) return scorer.scoreOf(row)?.score ?? null;
    const value = row[0];
    return value !== null && reversed ? -value : value;
  };
  return {
    scheme,
    bounds,
    valueOf,
    scoreOf: (row) => scorer?.scoreOf(row) ?? null,
    outcomeOf: (row) => {
      const value = valueOf(row);
      const negative = scorer === null && !reversed && value !== null && value < 0;
      const outcome = outcomeByBounds(value, scheme, bounds, negative);
      if (!reversed || value === null) return outcome;
      const { nextTierAt } = outcome;
      return { ...outcome, value: row[0], nextTierAt: nextTierAt === null ? null : -nextTierAt };
    },
    ranksOf: (columns) => {
      const values = valuesOf(columns);
      const ranks = new Int16Array(values.length).fill(-1);
      if (bounds === null) return ranks;
      for (let i = 0; i < ranks.length; i += 1) {
        if (!Number.isNaN(values[i])) ranks[i] = tierRank(values[i], bounds);
      }
      return ranks;
    },
  };
}

/**
 * Tiers of all rows within themselves.
 *
 * @param values - One row an account, one value a criterion.
 * @param scheme - A scheme without problems.
 * @param weights - One a criterion; equal by default.
 * @returns One outcome a row, in the order of the rows.
 * @throws RangeError as `tierRule`.
 * @example
 * const abc = schemeNamed("ABC");
 * if (abc) tierOf([[80], [15], [5]], abc).map((tier) => tier.label); // => ["A", "B", "C"]
 */
export function tierOf(
  values: readonly CriteriaRow[],
  scheme: TierScheme,
  weights?: readonly number[],
): readonly TierOutcome[] {
  const rule = tierRule(values, scheme, weights === undefined ? {} : { weights });
  return values.map(rule.outcomeOf);
}
