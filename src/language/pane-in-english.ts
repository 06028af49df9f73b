/** All words of the task pane in English, loaded when the pane speaks it. */
import { paneEnglish } from "./pane-english";
import { paneJobsEnglish } from "./pane-jobs-english";
import { paneStepsEnglish } from "./pane-steps-english";
import type { Words } from "./pane-words";

/** The words. */
export const paneInEnglish: Words = { ...paneEnglish, ...paneStepsEnglish, ...paneJobsEnglish };
