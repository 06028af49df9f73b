/** An even sample of very many accounts: what a fit needs, at a tenth of the work. */
import type { OrderHistories } from "./order-histories";

/** The figures a fit of the timing needs. */
export type TimingFigures = Pick<OrderHistories, "frequency" | "recency" | "T" | "logGaps">;

/**
 * The figures of an even sample of accounts.
 * @param histories - The accounts.
 * @param size - Accounts to keep at most.
 * @returns The figures of all accounts when there are no more than that.
 */
export function sampleOf(histories: TimingFigures, size: number): TimingFigures {
  const n = histories.T.length;
  if (n <= size) return histories;
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from({ length: size }, (_, i) => column[Math.floor(((i + 0.5) * n) / size)]);
  return {
    frequency: pick(histories.frequency),
    recency: pick(histories.recency),
    T: pick(histories.T),
    logGaps: pick(histories.logGaps),
  };
}
