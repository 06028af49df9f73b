/** Words of the tier summary, on the sheet and on slides. */
import type { InBothLanguages } from "./language";
import { summaryChinese } from "./summary-chinese";
import { summaryEnglish } from "./summary-english";
import type { SummaryWords } from "./summary-words";

/** The summary's words in both languages. */
export const summaryWords: InBothLanguages<SummaryWords> = {
  "en-US": summaryEnglish,
  "zh-CN": summaryChinese,
};
