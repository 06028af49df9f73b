/** A job that a pane closed midway did not bring to its end: said once by the next pane. */
import type { Unfinished } from "./flow/unfinished";
import type { PaneController } from "./pane-controller";
import type { Step } from "./pane-state";

/** Says how far the job got. */
export function showInterrupted(pane: PaneController, unfinished: Unfinished): void {
  const say = pane.words.interrupted.headings[unfinished.kind];
  pane.show("data", { name: "interrupted", unfinished }, "heading", { say });
}

/** Goes on to a step; what was said is not said again. */
export function leaveInterrupted(pane: PaneController, step: Step): void {
  void pane.flow.dismissInterrupted();
  pane.show("data", { name: "found" });
  if (step !== "data") pane.openStep(step);
}

/** Whether the workbook holds no accounts and orders to go on with. */
export function nothingFound(pane: PaneController): boolean {
  const { sources } = pane.current.snapshot;
  return sources === null || sources.found === null;
}

/** When the job last began a sheet: the time, with its date when that is not today. */
export function whenInterrupted(pane: PaneController, { at }: Unfinished): string {
  const { numbers } = pane.words;
  const today = Math.floor(pane.surroundings.now()) === Math.floor(at);
  return today ? numbers.time(at) : `${numbers.date(at)} ${numbers.time(at)}`;
}
