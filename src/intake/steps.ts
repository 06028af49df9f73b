/** Long work in steps, so that whoever runs it can let the pane breathe in between. */

/** Work that stops at every `yield` and returns its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows worked on between two stops: a few milliseconds of work. */
export const ROWS_A_STEP = 1000;

/**
 * Runs work to its end without a stop.
 *
 * @param steps - The work.
 * @returns Its result.
 */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
