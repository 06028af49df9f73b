/** Runs long work in slices, so that the pane answers in between and a job can be stopped. */
import { Cancelled } from "../../excel/cancelled";
import type { Steps } from "../../intake/steps";
import type { FlowOptions } from "./flow-options";

/** Longest slice, in seconds: a third of the 100 ms in which a press must be answered. */
const SLICE_SECONDS = 0.03;

/**
 * Runs work to its end, pausing after each slice.
 *
 * @param steps - The work.
 * @param options - Clock and pause.
 * @param signal - Stops the work between two slices.
 * @returns The work's result.
 * @throws Cancelled when the signal was aborted.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  { seconds, pause }: Pick<FlowOptions, "seconds" | "pause">,
  signal?: AbortSignal,
): Promise<T> {
  let started = seconds();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (seconds() - started < SLICE_SECONDS) continue;
    await pause(0);
    if (signal?.aborted === true) throw new Cancelled();
    started = seconds();
  }
}
