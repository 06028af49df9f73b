/** Words of the settings sheet: every key is put together from the names of its parts. */
import type { InBothLanguages, Language } from "./language";
import { settingsChinese } from "./settings-chinese";
import { settingsEnglish } from "./settings-english";
import type { SettingsSheetWords } from "./settings-words";

/** The settings sheet's words in both languages. */
export const settingsSheetWords: InBothLanguages<SettingsSheetWords> = {
  "en-US": settingsEnglish,
  "zh-CN": settingsChinese,
};

/** A key taken apart for the sheet: the heading it stands under and its own name. */
export interface SettingName {
  readonly group: string;
  readonly label: string;
}

/**
 * Heading and name of a setting.
 *
 * @param key - Path with dots, for example `tiers.schemes.ABC.cuts.1`.
 * @param language - Language of the words.
 * @param names - Names for parts that are codes of their own, for example actions.
 * @returns Words; a part without a word stays as it is.
 */
export function settingName(
  key: string,
  language: Language,
  names: Readonly<Record<string, string>> = {},
): SettingName {
  const words = settingsSheetWords[language];
  const parts = key.split(".");
  const part = (name: string): string => names[name] ?? words.parts[name] ?? name;
  const [first = "", second = "", third = ""] = parts;
  const join = (rest: readonly string[]): string => rest.map(part).join(" ");
  if (parts.length === 1) return { group: words.groups["general"] ?? "", label: part(first) };
  if (first === "tiers" && second === "schemes") {
    return { group: `${words.groups["tiers.schemes"] ?? ""} ${third}`, label: join(parts.slice(3)) };
  }
  if (first === "standards" || first === "actions") {
    return { group: `${words.groups[first] ?? ""}: ${part(second)}`, label: join(parts.slice(2)) };
  }
  const nested = words.groups[`${first}.${second}`];
  if (nested !== undefined && parts.length > 2) return { group: nested, label: join(parts.slice(2)) };
  return { group: words.groups[first] ?? first, label: join(parts.slice(1)) };
}
