/** Whether two periods were tiered by the same rule. Apart from the tiers themselves, since reading history needs it. */
import type { SchemeId } from "./tier-scheme";
import type { TierSettings } from "./settings";

/** A number that stays the same exactly as long as the rule does. */
function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/**
 * Fingerprint of a rule: equal fingerprints mean that tiers can be compared as they stand.
 *
 * @param schemeId - The scheme in force.
 * @param tiers - Tier settings it is applied with.
 * @returns The scheme's id and eight hexadecimal digits.
 */
export function schemeFingerprint(schemeId: SchemeId, tiers: TierSettings): string {
  const { kind, labels, cuts, logarithm } = tiers.schemes[schemeId];
  const rule: unknown[] = [kind, labels, cuts, logarithm, kind === "rfm" ? null : tiers.measure];
  if (kind === "score") {
    const { weights, scoring, knownWeight, screenCuts, topShareLimit, topCountLimit } = tiers;
    rule.push(Object.entries(weights).sort(), scoring, knownWeight, screenCuts, topShareLimit, topCountLimit);
  }
  return `${schemeId} ${textHash(JSON.stringify(rule))}`;
}
