/** All words of the task pane, by language. */
import type { InBothLanguages } from "./language";
import { paneChinese } from "./pane-chinese";
import { paneEnglish, type PaneWords } from "./pane-english";
import { paneJobsChinese } from "./pane-jobs-chinese";
import { paneJobsEnglish, type PaneJobWords } from "./pane-jobs-english";
import { paneStepsChinese } from "./pane-steps-chinese";
import { paneStepsEnglish, type PaneStepWords } from "./pane-steps-english";

/** Everything the pane may say. */
export type Words = PaneWords & PaneStepWords & PaneJobWords;

/** The pane's words in both languages. */
export const paneWords: InBothLanguages<Words> = {
  "en-US": { ...paneEnglish, ...paneStepsEnglish, ...paneJobsEnglish },
  "zh-CN": { ...paneChinese, ...paneStepsChinese, ...paneJobsChinese },
};
