/** All words of the task pane in Chinese, loaded when the pane speaks it. */
import { paneChinese } from "./pane-chinese";
import { paneJobsChinese } from "./pane-jobs-chinese";
import { paneStepsChinese } from "./pane-steps-chinese";
import type { Words } from "./pane-words";

/** The words. */
export const paneInChinese: Words = { ...paneChinese, ...paneStepsChinese, ...paneJobsChinese };
