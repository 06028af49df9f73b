/** Sentences about a sheet when Excel did not say which one. */
import type { Language } from "./language";

const replaced: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  "en-US": [
    [/(?:the sheet )?“\{sheet\}”/giu, "a sheet"],
    [/^a sheet/u, "A sheet"],
  ],
  "zh-CN": [
    [/^工作表“\{sheet\}”/u, "有工作表"],
    [/(?:工作表)?“\{sheet\}”/gu, "某张工作表"],
  ],
};

/**
 * The sentence without a sheet's name.
 *
 * @param text - A sentence in which `{sheet}` stands for the name.
 * @param language - Language of the sentence.
 * @returns The same sentence about "a sheet".
 */
export function namelessSheet(text: string, language: Language): string {
  return replaced[language].reduce((sentence, [pattern, by]) => sentence.replace(pattern, by), text);
}
