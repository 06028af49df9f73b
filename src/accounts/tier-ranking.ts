/**
 * The scheme of the settings applied to a portfolio at one day: which scheme holds, each account's tier by the
 * rule alone, and the bounds behind it.
 */
import type { Settings, CriterionName, TierSettings } from "./settings";
import { schemeBounds, shareBounds, tierRank } from "./tier-bounds";
import type { TierCandidate, TierValues } from "./tier-candidates";
import { outcomeByBounds, tierRule, type TierOutcome } from "./tier-rule";
import { shareScheme, type SchemeId, type TierScheme } from "./tier-scheme";
import type { CriteriaRow } from "./tier-score";

/** A tier by the rule alone. */
export interface RankedTier extends TierOutcome {
  /** Weighted score, 0 to 100; null for other schemes. */
  readonly score: number | null;
  readonly notRatedYet: boolean;
  /** Below the cut even after it is widened by the hysteresis margin, by tier: the best tier it would keep. */
  readonly widenedRank: number | null;
}

/** A scheme applied to a portfolio at one day. */
export interface TierRanking {
  readonly schemeId: SchemeId;
  readonly scheme: TierScheme;
  /** Lower bounds best first; null when nobody can be rated; empty for RFM. */
  readonly bounds: readonly number[] | null;
  /** In the order of the candidates; null for accounts without an order up to that day. */
  readonly tiers: readonly (RankedTier | null)[];
}

const criterionNames: readonly CriterionName[] = [
  "netProfit",
  "sales",
  "shareOfWallet",
  "potential",
  "loyalty",
  "credit",
];

/**
 * Criteria that the workbook knows for at least half of the customers and that have a weight.
 *
 * @param candidates - All accounts.
 * @param weights - Weights of the settings.
 * @returns Names in a fixed order.
 */
function knownCriteria(
  candidates: readonly TierCandidate[],
  weights: TierSettings["weights"],
): readonly CriterionName[] {
  const customers = candidates.filter(({ now }) => now.rfm !== null);
  return criterionNames.filter((name) => {
    if (weights[name] === 0) return false;
    const known = customers.filter(({ now }) => now.criteria[name] !== null).length;
    return known > 0 && 2 * known >= customers.length;
  });
}

/**
 * The scheme that holds: the one chosen, or for "AUTO" the weighted score from three known criteria on, else ABC.
 *
 * @param candidates - All accounts.
 * @param tiers - Tier settings.
 * @returns The id of a preset.
 */
function schemeInForce(candidates: readonly TierCandidate[], tiers: TierSettings): SchemeId {
  if (tiers.scheme !== "AUTO") return tiers.scheme;
  return knownCriteria(candidates, tiers.weights).length >= 3 ? "STRATEGIC3" : "ABC";
}

/** Bounds widened downwards by the hysteresis margin: the least an account may fall to and keep its tier. */
function widenedBounds(
  scheme: TierScheme,
  sorted: Float64Array,
  { scoreMargin, cutMargin }: TierSettings["hysteresis"],
): readonly number[] | null {
  const { kind, cuts } = scheme;
  if (kind === "score") {
    return schemeBounds({ ...scheme, cuts: cuts.map((cut) => Math.max(0, cut - scoreMargin)) }, sorted, true);
  }
  if (kind === "share" || kind === "rank") {
    // A cut near 1 is widened half the way to 1 at most: otherwise nobody could ever fall below it.
    const wider = cuts.map((cut) => Math.min((1 + cut) / 2, cut * (1 + cutMargin)));
    return schemeBounds({ ...scheme, cuts: wider }, sorted, true);
  }
  const bounds = schemeBounds(scheme, sorted, true);
  return bounds?.map((bound) => (bound > 0 ? bound * (1 - cutMargin) : bound)) ?? null;
}

const notRatedYet: RankedTier = {
  label: null,
  rank: null,
  value: null,
  negative: false,
  nextTierAt: null,
  nextTierLabel: null,
  score: null,
  notRatedYet: true,
  widenedRank: null,
};

/** Tiers by recency, frequency and money: no cuts, so nothing to widen. */
function rfmTiers(values: readonly (TierValues | null)[], scheme: TierScheme): (RankedTier | null)[] {
  const rows = values
    .filter((value) => value !== null)
    .map((value): CriteriaRow => value.rfm ?? [null, null, null]);
  const rule = tierRule(rows, scheme);
  return values.map((value) => {
    if (value === null) return null;
    const outcome = rule.outcomeOf(value.rfm ?? [null, null, null]);
    return { ...outcome, score: null, notRatedYet: false, widenedRank: outcome.rank };
  });
}

/** Best tier the screen by accumulated share lets each account reach. */
function screenRanks(values: readonly (TierValues | null)[], cuts: readonly number[]): readonly number[] {
  const customers = values.filter((value) => value !== null);
  const known = customers.filter(({ netProfit }) => netProfit !== null).length;
  const byProfit = known > 0 && 2 * known >= customers.length;
  const valueOf = (value: TierValues): number => (byProfit ? (value.netProfit ?? 0) : value.sales);
  const bounds = shareBounds(Float64Array.from(customers, valueOf).sort(), shareScheme(cuts).cuts);
  return values.map((value) => (value === null || bounds === null ? 0 : tierRank(valueOf(value), bounds)));
}

/**
 * Applies the scheme in force to the accounts at one day.
 *
 * @param candidates - All accounts.
 * @param when - "now" or a year "before".
 * @param tiers - Tier settings; give `scheme` an id so that both days use the same.
 * @returns The ranking; accounts without an order up to that day are not part of the population.
 */
export function tierRanking(
  candidates: readonly TierCandidate[],
  when: "now" | "before",
  tiers: Settings["tiers"],
): TierRanking {
  const schemeId = schemeInForce(candidates, tiers);
  const scheme = tiers.schemes[schemeId];
  const values = candidates.map((candidate) => {
    const value = candidate[when];
    return value?.rfm == null ? null : value;
  });
  if (scheme.kind === "rfm") return { schemeId, scheme, bounds: [], tiers: rfmTiers(values, scheme) };
  const isScore = scheme.kind === "score";
  const criteria = isScore ? knownCriteria(candidates, tiers.weights) : [];
  const rateable = values.map((value) =>
    value === null || (isScore && (value.historyMonths ?? 0) < tiers.leastHistoryMonths) ? null : value,
  );
  const rowOf = (value: TierValues): CriteriaRow =>
    isScore ? criteria.map((name) => value.criteria[name]) : [value[tiers.measure]];
  const known = rateable.filter((value) => value !== null);
  const scorer =
    // While nobody has enough history to be rated there is no population to score against.
    isScore && criteria.length > 0 && known.length > 0
      ? tierRule(known.map(rowOf), scheme, {
          weights: criteria.map((name) => tiers.weights[name]),
          knownWeight: tiers.knownWeight,
          scoring: tiers.scoring,
        })
      : null;
  const screen = schemeId === "STRATEGIC3" ? screenRanks(rateable, tiers.screenCuts) : null;
  const scores = rateable.map((value) => {
    if (value === null) return null;
    return isScore ? (scorer?.valueOf(rowOf(value)) ?? null) : (rowOf(value)[0] ?? null);
  });
  // An account the screen keeps out of a tier counts as just below that tier's cut.
  const ranked = scores.map((score, index) => {
    const screened = screen?.[index] ?? 0;
    if (score === null || screened === 0 || screened > scheme.cuts.length) return score;
    return Math.min(score, scheme.cuts[screened - 1] - 1e-9 - tiers.hysteresis.scoreMargin);
  });
  // A pyramid counts active accounts only; the others are in the lowest tier all the same.
  const population = ranked.filter((score) => score !== null && (scheme.kind !== "rank" || score > 0));
  const sorted = Float64Array.from(population as readonly number[]).sort();
  const topLimit = isScore
    ? Math.max(tiers.topCountLimit, Math.floor(tiers.topShareLimit * sorted.length))
    : undefined;
  const bounds = schemeBounds(scheme, sorted, true, topLimit);
  const wideBounds = widenedBounds(scheme, sorted, tiers.hysteresis);
  return {
    schemeId,
    scheme,
    bounds,
    tiers: values.map((value, index): RankedTier | null => {
      if (value === null) return null;
      if (rateable[index] === null) return notRatedYet;
      const score = scores[index];
      const position = ranked[index];
      const negative = !isScore && score !== null && score < 0;
      const outcome = outcomeByBounds(position, scheme, bounds, negative);
      const screened = position !== score;
      const kept = position === null || wideBounds === null ? null : tierRank(position, wideBounds);
      return {
        ...outcome,
        value: score,
        nextTierAt: screened ? null : outcome.nextTierAt,
        score: isScore ? score : null,
        notRatedYet: false,
        widenedRank: kept === null || kept < 0 ? null : kept,
      };
    }),
  };
}
