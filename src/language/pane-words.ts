/** The shape of everything the task pane may say. */
import type { PaneWords } from "./pane-english";
import type { PaneJobWords } from "./pane-jobs-english";
import type { PaneStepWords } from "./pane-steps-english";

/** Everything the pane may say. */
export type Words = PaneWords & PaneStepWords & PaneJobWords;
