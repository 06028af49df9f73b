/** How a tier came about, in one short text. */
import type { ScoredAccount } from "../accounts/scored-account";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { scoredListWords } from "../language/scored-list";

/**
 * Why an account has its tier, where it is not by the rule alone.
 *
 * @param scored - The account.
 * @param language - Language of the text.
 * @returns For example "by hand: key project (until 31 Dec 2026)"; "" for a tier by the rule and for prospects.
 */
export function tierNoteText({ account, tier }: ScoredAccount, language: Language): string {
  const words = scoredListWords[language].tierNotes;
  const has = (note: (typeof tier.notes)[number]): boolean => tier.notes.includes(note);
  if (tier.overridden) {
    const until = account.tierOverrideUntil;
    return words.byHand(
      account.tierOverrideReason,
      until === null ? null : formats[language].dateText(until),
    );
  }
  if (has("strategic-floor")) return words.strategicFlag(account.strategicReason);
  if (has("not-rated-yet")) return words.notRatedYet;
  if (has("prospect") && account.contractEnd !== null && tier.label === null) return words.contractOnly;
  const model = tier.modelLabel ?? tier.label;
  if (has("confirm-demotion") && model !== null)
    return words.confirm(model, tier.modelLabel === null ? tier.yearAgoLabel : null);
  if (has("held-by-hysteresis") && model !== null) return words.held(model);
  if (has("negative")) return words.negative;
  return tier.label === null && !has("prospect") ? words.notRated : "";
}
