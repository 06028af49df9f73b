/** The task pane's words, one language at a time: a user needs one, so the other stays unloaded until chosen. */
import type { InBothLanguages, Language } from "./language";
import type { Words } from "./pane-words";

const tables: InBothLanguages<() => Promise<Words>> = {
  "en-US": async () => (await import(/* webpackChunkName: "words-en" */ "./pane-in-english")).paneInEnglish,
  "zh-CN": async () => (await import(/* webpackChunkName: "words-zh" */ "./pane-in-chinese")).paneInChinese,
};

/**
 * Loads the pane's words.
 *
 * @param language - Language of the pane.
 * @returns The words; rejects when that part of the add-in can't be loaded.
 */
export function loadPaneWords(language: Language): Promise<Words> {
  return tables[language]();
}
