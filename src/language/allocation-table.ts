/** Words of the allocation table: managers before and after, the moves curve, and a sentence for every account. */
import { allocationChinese } from "./allocation-chinese";
import { allocationEnglish } from "./allocation-english";
import type { AllocationWords, ReasonParameters } from "./allocation-words";
import { formats, numberText } from "./formats";
import type { InBothLanguages, Language } from "./language";

/** The allocation table's words in both languages. */
export const allocationWords: InBothLanguages<AllocationWords> = {
  "en-US": allocationEnglish,
  "zh-CN": allocationChinese,
};

/**
 * A reason as a sentence with its figures, never the code.
 *
 * @param code - Reason code of the allocation.
 * @param parameters - Figures of the sentence.
 * @param language - Language of the sentence.
 * @returns One short sentence.
 */
export function allocationReason(code: string, parameters: ReasonParameters, language: Language): string {
  return allocationWords[language].reasons[code]?.(parameters) ?? "—";
}

/**
 * A gap to the best possible, written so that it never reads 0 % when there is one.
 *
 * @param gap - Share, at least 0.
 * @param language - Language of the text.
 * @returns For example "within 0.1% of the best possible".
 */
export function gapText(gap: number, language: Language): string {
  const words = allocationWords[language];
  if (gap <= 1e-4) return words.proven;
  const shown = gap < 0.001 ? numberText(gap * 100, 2) : numberText(gap * 100, 1);
  return words.gap(`${shown}%`);
}

/**
 * Load as text for titles.
 *
 * @param load - 1 is the mean or full capacity.
 * @param language - Language of the text.
 * @returns For example "126%".
 */
export function loadText(load: number, language: Language): string {
  return formats[language].percentText(load);
}
