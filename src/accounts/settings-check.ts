/** What each setting may be: one rule a key, plus rules that need several keys together. */
import { driverCap } from "./drivers";
import { serviceClasses } from "./service-standards";
import type { Settings } from "./settings";
import { schemeIds, schemeProblem, type SchemeProblem } from "./tier-scheme";

/** What one cell of the settings sheet can hold; null = blank. */
export type SettingValue = string | number | boolean | null;

/** Why a setting was not used. */
export type SettingProblemCode =
  | "unknown-key"
  | "not-a-number"
  | "out-of-range"
  | "not-a-choice"
  | "not-text"
  | "not-yes-or-no"
  | "blank"
  | "weights-sum-to-zero"
  | "bands-not-rising"
  | "credit-days-not-rising"
  | "screen-cuts-not-rising"
  | SchemeProblem;

/** Rule of one key. */
type Rule =
  | {
      readonly type: "number";
      readonly least: number;
      readonly most: number;
      readonly whole?: boolean;
      readonly blank?: boolean;
    }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "text"; readonly blank?: boolean }
  | { readonly type: "yes-no" };

const share: Rule = { type: "number", least: 0, most: 1 };
const days: Rule = { type: "number", least: 0, most: 3660, whole: true };
const amount: Rule = { type: "number", least: 0, most: 1e12 };
const count: Rule = { type: "number", least: 0, most: 10_000 };
const yesNo: Rule = { type: "yes-no" };

// First match wins, so the exceptions stand before the families.
const rules: readonly (readonly [RegExp, Rule])[] = [
  [/^asOf$/, { type: "number", least: 1, most: 2_958_465, whole: true, blank: true }],
  [/^currency$/, { type: "text", blank: true }],
  [/^fiscalStartMonth$/, { type: "number", least: 1, most: 12, whole: true, blank: true }],
  [/^marginRate$/, { type: "number", least: 0, most: 1, blank: true }],
  [/^tiers\.scheme$/, { type: "choice", choices: ["AUTO", ...schemeIds] }],
  [/^tiers\.measure$/, { type: "choice", choices: ["sales", "netProfit", "clv"] }],
  [
    /^tiers\.schemes\.[^.]+\.kind$/,
    { type: "choice", choices: ["share", "rank", "score", "rfm", "breaks", "cuts"] },
  ],
  [/^tiers\.schemes\.[^.]+\.labels\.\d+$/, { type: "text" }],
  [/^tiers\.schemes\.[^.]+\.cuts\.\d+$/, { type: "number", least: -1e15, most: 1e15 }],
  [/^tiers\.schemes\.[^.]+\.classes\.\d+$/, { type: "choice", choices: serviceClasses }],
  [/^tiers\.schemes\.[^.]+\.logarithm$/, yesNo],
  [/^tiers\.weights\./, { type: "number", least: -1000, most: 1000 }],
  [/^tiers\.scoring$/, { type: "choice", choices: ["percentile", "min-max"] }],
  [/^tiers\.(?:topCountLimit|leastHistoryMonths)$/, count],
  [/^tiers\.hysteresis\.active$/, yesNo],
  [/^tiers\.hysteresis\.(?:promote|demote)Periods$/, { type: "number", least: 1, most: 12, whole: true }],
  [/^tiers\.hysteresis\.scoreMargin$/, { type: "number", least: 0, most: 100 }],
  [/^tiers\./, share],
  [/\.managerLevel$/, { type: "number", least: 1, most: 3, whole: true }],
  [/\.accountsPerManager$/, { type: "number", least: 1, most: 10_000, blank: true }],
  [/\.reviewTierMonths$/, { type: "number", least: 1, most: 120, blank: true }],
  [/\.expectedFields$/, share],
  [/^standards\./, count],
  [/^capacity\.hoursPerPerson$/, { type: "number", least: 1, most: 744 }],
  [/^capacity\.contactsPerDay$/, { type: "number", least: 1, most: 100, whole: true }],
  [/^capacity\./, share],
  [/^risk\.bands\./, share],
  [/^risk\.driverWeights\./, { type: "number", least: -5, most: 5 }],
  [/^risk\.driverCap$/, { type: "number", least: 0, most: driverCap }],
  [/^risk\.horizonDays$/, { type: "number", least: 1, most: 3660, whole: true, blank: true }],
  [/^risk\.horizonGaps$/, { type: "number", least: 0.1, most: 20 }],
  [/^risk\.satisfactionTarget$/, { type: "number", least: 0, most: 100 }],
  [/^risk\.shrinkingShare$/, share],
  [/^risk\./, days],
  [/^value\.months$/, { type: "number", least: 0.1, most: 600 }],
  [/^value\.(?:discountPerYear|capitalRatePerYear|saveRate)$/, share],
  [/^value\./, amount],
  [/^card\.(?:print.*)$/, yesNo],
  [/^card\.shareOfWalletTarget$/, { type: "number", least: 0, most: 1, blank: true }],
  [/^card\.(?:whitespacePeers|standardTargetShare|standardHoursShare)$/, share],
  [/^card\./, days],
  [/^actions\.[^.]+\.by$/, { type: "text" }],
  [/^actions\.[^.]+\.days$/, days],
  [/^actions\./, yesNo],
];

/**
 * Whether one value can stand at one key.
 *
 * @param key - Key of a setting.
 * @param value - The value read; null = blank.
 * @returns A code, or null when it can be used.
 */
export function settingProblem(key: string, value: SettingValue): SettingProblemCode | null {
  const rule = rules.find(([pattern]) => pattern.test(key))?.[1];
  if (rule === undefined) return "unknown-key";
  if (value === null) return "blank" in rule && rule.blank === true ? null : "blank";
  switch (rule.type) {
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return "not-a-number";
      if (value < rule.least || value > rule.most) return "out-of-range";
      return rule.whole === true && !Number.isInteger(value) ? "out-of-range" : null;
    case "choice":
      return typeof value === "string" && rule.choices.includes(value) ? null : "not-a-choice";
    case "text":
      return typeof value === "string" ? null : "not-text";
    case "yes-no":
      return typeof value === "boolean" ? null : "not-yes-or-no";
  }
}

/**
 * Problems of settings that only show when several keys are read together.
 *
 * @param settings - Settings whose single values are all usable.
 * @returns The groups of keys at fault, each with a code.
 */
export function groupProblems(
  settings: Settings,
): readonly { readonly group: string; readonly code: SettingProblemCode }[] {
  const found: { group: string; code: SettingProblemCode }[] = [];
  for (const id of schemeIds) {
    const code = schemeProblem(settings.tiers.schemes[id]);
    if (code !== null) found.push({ group: `tiers.schemes.${id}`, code });
  }
  const [first = 0, second = 1] = settings.tiers.screenCuts;
  if (settings.tiers.screenCuts.length !== 2 || first >= second)
    found.push({ group: "tiers.screenCuts", code: "screen-cuts-not-rising" });
  if (Object.values(settings.tiers.weights).every((weight) => weight === 0))
    found.push({ group: "tiers.weights", code: "weights-sum-to-zero" });
  const { watch, high, urgent } = settings.risk.bands;
  if (!(watch < high && high < urgent)) found.push({ group: "risk.bands", code: "bands-not-rising" });
  const { A, B, C } = settings.card.creditDays;
  if (!(A < B && B < C)) found.push({ group: "card.creditDays", code: "credit-days-not-rising" });
  return found;
}
