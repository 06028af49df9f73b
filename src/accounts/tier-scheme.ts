/**
 * Tier schemes: the ways of ranking accounts that the add-in offers, as data.
 * Labels belong to the scheme, not to the display language, so that a file never changes by itself.
 */
import type { ServiceClass } from "./scored-account";

/** Presets, as keys of the settings. */
export type SchemeId =
  | "ABC"
  | "80/20"
  | "VIP"
  | "PLATINUM"
  | "STRATEGIC3"
  | "SCORE 80/70/60"
  | "SCORE 80/60/40"
  | "RFM"
  | "BREAKS"
  | "CUSTOM";

/**
 * How a scheme cuts: share accumulated before the account, share of accounts strictly better, weighted
 * score of 0 to 100, recency-frequency-money segments, natural breaks, or lower bounds of the value.
 */
export type SchemeKind = "share" | "rank" | "score" | "rfm" | "breaks" | "cuts";

/** A scheme: labels, cuts and what service each tier buys. */
export interface TierScheme {
  readonly kind: SchemeKind;
  /** Labels from the top tier down. */
  readonly labels: readonly string[];
  /**
   * Share and rank: rising upper ends in (0, 1), one fewer than labels. Score and cuts: falling lower
   * bounds, one fewer than labels, or one each when the lowest label has a bound too. Else empty.
   */
  readonly cuts: readonly number[];
  /** Service class of each label. */
  readonly classes: readonly ServiceClass[];
  /** Natural breaks on log(1 + value): raw revenue yields classes of a single account. */
  readonly logarithm: boolean;
}

/** Language of the labels a preset starts with. */
export type LabelLanguage = "en" | "zh";

/** All scheme ids in the order they are offered. */
export const schemeIds: readonly SchemeId[] = [
  "ABC",
  "80/20",
  "VIP",
  "PLATINUM",
  "STRATEGIC3",
  "SCORE 80/70/60",
  "SCORE 80/60/40",
  "RFM",
  "BREAKS",
  "CUSTOM",
];

/** RFM segments in the order of the rule, best first. */
const rfmSegmentLabels: Readonly<Record<LabelLanguage, readonly string[]>> = {
  en: [
    "Champions",
    "Potential Loyalist",
    "Loyal Customers",
    "Promising",
    "New Customers",
    "Can't Lose Them",
    "At Risk",
    "Need Attention",
    "About To Sleep",
    "Lost",
    "Others",
  ],
  zh: [
    "冠军客户",
    "潜在忠诚",
    "忠诚客户",
    "有望客户",
    "新客户",
    "不能失去",
    "流失预警",
    "需要关注",
    "即将沉睡",
    "已流失",
    "其他",
  ],
};

const presetLabels: Readonly<
  Record<Exclude<SchemeId, "RFM">, Readonly<Record<LabelLanguage, readonly string[]>>>
> = {
  ABC: { en: ["A", "B", "C"], zh: ["A", "B", "C"] },
  "80/20": { en: ["Core", "Other"], zh: ["核心", "其他"] },
  VIP: { en: ["VIP", "Major", "Ordinary", "Small"], zh: ["VIP", "主要", "普通", "小客户"] },
  PLATINUM: { en: ["Platinum", "Gold", "Iron", "Lead"], zh: ["铂金", "黄金", "铁质", "铅质"] },
  STRATEGIC3: { en: ["Strategic", "Key", "General"], zh: ["战略", "重点", "一般"] },
  "SCORE 80/70/60": { en: ["A", "B", "C", "D"], zh: ["A", "B", "C", "D"] },
  "SCORE 80/60/40": { en: ["A", "B", "C", "D"], zh: ["A", "B", "C", "D"] },
  BREAKS: { en: ["A", "B", "C"], zh: ["A", "B", "C"] },
  CUSTOM: { en: ["A", "B", "C"], zh: ["A", "B", "C"] },
};

const presetKinds: Readonly<
  Record<SchemeId, { readonly kind: SchemeKind; readonly cuts: readonly number[] }>
> = {
  ABC: { kind: "share", cuts: [0.8, 0.95] },
  "80/20": { kind: "share", cuts: [0.8] },
  VIP: { kind: "rank", cuts: [0.01, 0.05, 0.2] },
  PLATINUM: { kind: "rank", cuts: [0.01, 0.05, 0.2] },
  STRATEGIC3: { kind: "score", cuts: [80, 60] },
  "SCORE 80/70/60": { kind: "score", cuts: [80, 70, 60] },
  "SCORE 80/60/40": { kind: "score", cuts: [80, 60, 40] },
  RFM: { kind: "rfm", cuts: [] },
  BREAKS: { kind: "breaks", cuts: [] },
  CUSTOM: { kind: "cuts", cuts: [100_000, 10_000] },
};

/**
 * Service class of each of so many tiers: top strategic, second key, the rest general, the last of four
 * or more floor.
 *
 * @param tiers - Number of tiers, at least 1.
 * @returns One class per tier from the top down.
 */
export function classesOfTiers(tiers: number): readonly ServiceClass[] {
  return Array.from({ length: tiers }, (_, rank): ServiceClass => {
    if (rank === 0) return "strategic";
    if (rank === 1) return "key";
    return tiers >= 4 && rank === tiers - 1 ? "floor" : "general";
  });
}

// Segments say how an account buys, not how large it is: the classes follow what each segment needs.
const rfmClasses: readonly ServiceClass[] = [
  "strategic",
  "key",
  "key",
  "general",
  "general",
  "key",
  "general",
  "general",
  "general",
  "floor",
  "floor",
];

/**
 * A preset scheme with its labels in one language.
 *
 * @param id - Which preset.
 * @param language - Language of the labels.
 * @returns The scheme with its starting cuts.
 */
export function presetScheme(id: SchemeId, language: LabelLanguage): TierScheme {
  const labels = id === "RFM" ? rfmSegmentLabels[language] : presetLabels[id][language];
  const classes = id === "RFM" ? rfmClasses : classesOfTiers(labels.length);
  return { ...presetKinds[id], labels, classes, logarithm: false };
}

/** A, B, C ... for schemes without names of their own. */
function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index < 26 ? String.fromCharCode(65 + index) : `T${String(index + 1)}`,
  );
}

/**
 * Natural breaks with a number of classes, labelled A, B, C ...
 *
 * @param classCount - Number of classes, 2 to 26.
 * @param logarithm - Whether to break log(1 + value).
 * @returns The scheme.
 */
export function breaksScheme(classCount: number, logarithm = false): TierScheme {
  return {
    kind: "breaks",
    labels: letters(classCount),
    cuts: [],
    classes: classesOfTiers(classCount),
    logarithm,
  };
}

/**
 * Cuts by accumulated share, labelled A, B, C ...
 *
 * @param cuts - Rising shares in (0, 1).
 * @returns The scheme; check it with `schemeProblem`.
 */
export function shareScheme(cuts: readonly number[]): TierScheme {
  const count = cuts.length + 1;
  return { kind: "share", labels: letters(count), cuts, classes: classesOfTiers(count), logarithm: false };
}

/**
 * The user's own labels with lower bounds of the value, in either order.
 *
 * @param labels - Labels, best first or worst first.
 * @param bounds - Lower bound of each label; null only for the lowest.
 * @returns The scheme, best first; check it with `schemeProblem`.
 */
export function cutScheme(labels: readonly string[], bounds: readonly (number | null)[]): TierScheme {
  const known = bounds.filter((bound): bound is number => bound !== null);
  const falling = known.length < 2 || known[0] > known[known.length - 1];
  const worstFirst = bounds[0] === null || !falling;
  const ordered = worstFirst ? [...bounds].reverse() : bounds;
  // A gap anywhere but at the lowest label stays as NaN, so that the check names it.
  const cuts = ordered
    .map((bound) => bound ?? Number.NaN)
    .slice(0, ordered[ordered.length - 1] === null ? -1 : undefined);
  return {
    kind: "cuts",
    labels: worstFirst ? [...labels].reverse() : labels,
    cuts,
    classes: classesOfTiers(labels.length),
    logarithm: false,
  };
}

const keywords: readonly (readonly [string, SchemeId, LabelLanguage])[] = [
  ["ABC", "ABC", "en"],
  ["80/20", "80/20", "en"],
  ["二八", "80/20", "zh"],
  ["二八法则", "80/20", "zh"],
  ["VIP", "VIP", "en"],
  ["VIP分级", "VIP", "zh"],
  ["PLATINUM", "PLATINUM", "en"],
  ["铂金", "PLATINUM", "zh"],
  ["铂金分级", "PLATINUM", "zh"],
  ["STRATEGIC3", "STRATEGIC3", "en"],
  ["战略3", "STRATEGIC3", "zh"],
  ["SCORE80/70/60", "SCORE 80/70/60", "en"],
  ["评分表80/70/60", "SCORE 80/70/60", "zh"],
  ["SCORE80/60/40", "SCORE 80/60/40", "en"],
  ["评分表80/60/40", "SCORE 80/60/40", "zh"],
  ["RFM", "RFM", "en"],
];

/**
 * The scheme a keyword of TIER names; its labels follow the language of the keyword.
 *
 * @param keyword - As typed: upper or lower case, half- or full-width, spaces don't count.
 * @returns The scheme, or null for a word that names none.
 * @example
 * schemeNamed("战略3")?.labels; // => ["战略", "重点", "一般"]
 */
export function schemeNamed(keyword: string): TierScheme | null {
  const plain = keyword.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const breaks = /^(?:BREAKS|自然断点)(\d{0,2})$/.exec(plain);
  if (breaks) {
    const count = breaks[1] === "" ? 3 : Number(breaks[1]);
    return count >= 2 && count <= 26 ? breaksScheme(count) : null;
  }
  const found = keywords.find(([name]) => name === plain);
  return found ? presetScheme(found[1], found[2]) : null;
}

/** What can be wrong with a scheme. */
export type SchemeProblem =
  | "no-labels"
  | "labels-repeat"
  | "cuts-count"
  | "cuts-not-numbers"
  | "cuts-not-rising"
  | "cuts-not-falling"
  | "cuts-range"
  | "classes-count";

/**
 * Checks a scheme before it is used.
 *
 * @param scheme - Any scheme.
 * @returns The first problem, or null when the scheme can be used.
 */
export function schemeProblem(scheme: TierScheme): SchemeProblem | null {
  const { kind, labels, cuts, classes } = scheme;
  if (labels.length === 0 || labels.some((label) => label.trim() === "")) return "no-labels";
  if (new Set(labels).size !== labels.length) return "labels-repeat";
  if (classes.length !== labels.length) return "classes-count";
  if (kind === "rfm") return labels.length === rfmSegmentLabels.en.length ? null : "no-labels";
  if (kind === "breaks") return null;
  if (cuts.some((cut) => !Number.isFinite(cut))) return "cuts-not-numbers";
  const lowestHasBound = kind === "cuts" && cuts.length === labels.length;
  if (cuts.length !== labels.length - 1 && !lowestHasBound) return "cuts-count";
  const rising = kind === "share" || kind === "rank";
  const ordered = cuts.every(
    (cut, index) => index === 0 || (rising ? cut > cuts[index - 1] : cut < cuts[index - 1]),
  );
  if (!ordered) return rising ? "cuts-not-rising" : "cuts-not-falling";
  if (rising && cuts.some((cut) => cut <= 0 || cut > 1)) return "cuts-range";
  if (kind === "score" && cuts.some((cut) => cut < 0 || cut > 100)) return "cuts-range";
  return null;
}
