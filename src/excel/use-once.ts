/** Ranges that are used in one request only, and let go of at once. */

/**
 * Uses a range and lets go of it. office.js tracks every range: an action more for each in the request, and at the
 * end of the conversation it searches them all for each of them, which thousands of ranges make felt.
 *
 * @param range - A range, not used again.
 * @param use - Queues what is to be done with it.
 */
export function useOnce<T extends Excel.Range | Excel.RangeAreas>(range: T, use: (range: T) => void): void {
  use(range);
  range.untrack();
}
