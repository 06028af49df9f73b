/**
 * From the rule's tiers to the tiers that hold: hysteresis against the last closed period, the strategic
 * floor, overrides, and what an account waits for (tiering-and-allocation §1).
 */
import { schemeFingerprint } from "./scheme-fingerprint";
import type { ServiceClass, TierAssignment } from "./scored-account";
import type { HysteresisSettings, TierSettings } from "./settings";
import type { TierCandidate } from "./tier-candidates";
import { tierRanking, type RankedTier, type TierRanking } from "./tier-ranking";
import { classesOfTiers, presetScheme, type TierScheme } from "./tier-scheme";

/** An account's tier as closed with the last period. */
export interface ClosedTier {
  readonly label: string | null;
  /** Of the scheme the period was closed with. */
  readonly fingerprint: string;
  readonly streak: number;
}

/** A tier set by hand, from the settings sheet; it goes before the one in the accounts table. */
export interface TierOverride {
  readonly accountId: string;
  readonly label: string;
  readonly reason: string | null;
  readonly by: string | null;
  /** Last day it holds; null = until taken back. */
  readonly until: number | null;
}

/** What else decides on tiers besides the rule. */
export interface TierContext {
  readonly asOf: number;
  readonly overrides?: readonly TierOverride[];
  /** Last closed period by account id. */
  readonly closed?: ReadonlyMap<string, ClosedTier>;
}

/** Tiers of a portfolio, now and a year before by the same rule. */
export interface TierAssignments {
  readonly now: TierRanking;
  readonly before: TierRanking;
  /** In the order of the candidates. */
  readonly assignments: readonly TierAssignment[];
}

/** Tier of a label: of the scheme itself, or of the service class it stands for in another preset. */
function rankOfLabel(scheme: TierScheme, label: string): number | null {
  const plain = label.normalize("NFKC").trim().toLowerCase();
  const find = (labels: readonly string[]): number =>
    labels.findIndex((known) => known.toLowerCase() === plain);
  const own = find(scheme.labels);
  if (own >= 0) return own;
  for (const language of ["en", "zh"] as const) {
    const preset = presetScheme("STRATEGIC3", language);
    const place = find(preset.labels);
    if (place < 0) continue;
    const rank = scheme.classes.indexOf(classesOfTiers(3)[place]);
    if (rank >= 0) return rank;
  }
  return null;
}

interface Held {
  readonly rank: number;
  readonly streak: number;
  readonly held: boolean;
  readonly confirm: boolean;
}

/** The tier that holds after hysteresis; at most one tier down a period, strategic never down by itself. */
function held(
  model: RankedTier & { readonly rank: number },
  prior: { readonly rank: number; readonly streak: number; readonly serviceClass: ServiceClass },
  settings: HysteresisSettings,
): Held {
  if (model.rank < prior.rank) {
    const streak = Math.max(0, prior.streak) + 1;
    const promoted = streak >= settings.promotePeriods;
    return { rank: promoted ? model.rank : prior.rank, streak, held: !promoted, confirm: false };
  }
  const belowWidened = model.rank > prior.rank && (model.widenedRank ?? model.rank) > prior.rank;
  if (!belowWidened) {
    return { rank: prior.rank, streak: 0, held: model.rank !== prior.rank, confirm: false };
  }
  const streak = Math.min(0, prior.streak) - 1;
  if (-streak < settings.demotePeriods) return { rank: prior.rank, streak, held: true, confirm: false };
  if (prior.serviceClass === "strategic") return { rank: prior.rank, streak, held: true, confirm: true };
  return { rank: prior.rank + 1, streak, held: model.rank !== prior.rank + 1, confirm: false };
}

function overrideOf(
  { account }: TierCandidate,
  scheme: TierScheme,
  overrides: ReadonlyMap<string, TierOverride>,
  asOf: number,
): number | null {
  const listed = overrides.get(account.id);
  if (listed !== undefined && (listed.until === null || listed.until >= asOf))
    return rankOfLabel(scheme, listed.label);
  const { tierOverride, tierOverrideUntil } = account;
  if (tierOverride === null || (tierOverrideUntil !== null && tierOverrideUntil < asOf)) return null;
  return rankOfLabel(scheme, tierOverride);
}

type Note = TierAssignment["notes"][number];

/**
 * Tiers of all accounts.
 *
 * @param candidates - All accounts with their values.
 * @param tiers - Tier settings.
 * @param context - Day, overrides, last closed period.
 * @returns Assignments with the rankings behind them.
 */
export function assignTiers(
  candidates: readonly TierCandidate[],
  tiers: TierSettings,
  context: TierContext,
): TierAssignments {
  const now = tierRanking(candidates, "now", tiers);
  const before = tierRanking(candidates, "before", { ...tiers, scheme: now.schemeId });
  const { scheme } = now;
  const fingerprint = schemeFingerprint(now.schemeId, tiers);
  const overrides = new Map(context.overrides?.map((override) => [override.accountId, override]));
  const beforeComparable = tiers.measure !== "clv" || scheme.kind === "score" || scheme.kind === "rfm";

  const assignments = candidates.map((candidate, index): TierAssignment => {
    const model = now.tiers[index];
    const notes: Note[] = [];
    const past =
      candidate.before !== null && candidate.before.sales > 0 && beforeComparable
        ? before.tiers[index]
        : null;
    let rank = model?.rank ?? null;
    let streak: number | undefined;
    if (model === null) notes.push("prospect");
    if (model?.negative === true) notes.push("negative");
    if (model?.notRatedYet === true) notes.push("not-rated-yet");

    const closed = context.closed?.get(candidate.account.id);
    const closedRank = closed?.label == null ? null : rankOfLabel(scheme, closed.label);
    const comparable = closed?.fingerprint === fingerprint && closedRank !== null;
    if (model !== null && rank !== null && comparable && tiers.hysteresis.active && scheme.kind !== "rfm") {
      const prior = { rank: closedRank, streak: closed.streak, serviceClass: scheme.classes[closedRank] };
      const result = held({ ...model, rank }, prior, tiers.hysteresis);
      rank = result.rank;
      streak = result.streak;
      if (result.held) notes.push("held-by-hysteresis");
      if (result.confirm) notes.push("confirm-demotion");
    } else if (rank !== null && past?.rank != null && context.closed === undefined) {
      const fell = scheme.classes[past.rank] === "strategic" && scheme.classes[rank] !== "strategic";
      if (fell) notes.push("confirm-demotion");
    }
    if (candidate.account.strategicFlag === true && model !== null && rank !== 0) {
      rank = 0;
      notes.push("strategic-floor");
    }
    const override = overrideOf(candidate, scheme, overrides, context.asOf);
    if (override !== null) rank = override;

    const label = rank === null ? null : scheme.labels[rank];
    const changed = label !== (model?.label ?? null);
    return {
      label,
      rank,
      serviceClass: rank === null ? (model === null ? "floor" : "general") : scheme.classes[rank],
      modelLabel: changed ? (model?.label ?? null) : null,
      overridden: override !== null,
      score: model?.score ?? null,
      value: model?.value ?? null,
      yearAgoLabel: past?.label ?? null,
      yearAgoRank: past?.rank ?? null,
      nextTierAt: model?.nextTierAt ?? null,
      nextTierLabel: model?.nextTierLabel ?? null,
      ...(streak === undefined ? {} : { streak }),
      notes,
    };
  });
  return { now, before, assignments };
}
