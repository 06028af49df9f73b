/** Portfolios as seen from earlier days: the features of a risk score, and who ordered afterwards. */
import { accountHistory, type OrderHistories } from "./order-histories";
import { silenceProbability, type OrderTiming } from "./order-timing";
import { fifthBounds, scoreFeatureCount, scoreFeatures } from "./score-features";

/** History a cut date must leave before it, weeks. */
const LEAST_HISTORY_WEEKS = 8;
/** Above this many accounts training runs on an even sample. */
const SAMPLE_SIZE = 10_000;

/** Accounts at one cut date: features row by row, the model's own probability, and who ordered after it. */
export interface CutDate {
  readonly rows: Float64Array;
  readonly model: Float64Array;
  readonly ordered: Uint8Array;
}

/**
 * Looks at all accounts from an earlier day.
 * @param all - The whole history.
 * @param past - The history up to that day.
 * @param timing - Timing fitted to the past.
 * @param horizonWeeks - Weeks after that day to look at.
 * @returns Features and outcomes; of an even sample when there are very many accounts.
 */
export function cutDate(
  all: OrderHistories,
  past: OrderHistories,
  timing: OrderTiming,
  horizonWeeks: number,
): CutDate {
  const step = Math.max(1, Math.ceil(past.ids.length / SAMPLE_SIZE));
  const count = Math.ceil(past.ids.length / step);
  const rows = new Float64Array(count * scoreFeatureCount);
  const model = new Float64Array(count);
  const ordered = new Uint8Array(count);
  const fifths = fifthBounds(past);
  const end = past.asOf + horizonWeeks * 7;
  for (let row = 0; row < count; row++) {
    const history = accountHistory(past, row * step);
    rows.set(scoreFeatures(timing, fifths, history, horizonWeeks), row * scoreFeatureCount);
    model[row] = 1 - silenceProbability(timing, history, horizonWeeks);
    const index = all.indexById.get(history.id) ?? -1;
    const next = all.days[all.offsets[index] + history.orders];
    ordered[row] = all.offsets[index] + history.orders < all.offsets[index + 1] && next <= end ? 1 : 0;
  }
  return { rows, model, ordered };
}

/**
 * Earlier days to look from.
 * @param firstDay - First day of the history.
 * @param asOf - Its last day.
 * @param horizonWeeks - Horizon wanted.
 * @returns Up to three days, latest first, one horizon apart, and the horizon in weeks: half the history at most.
 */
export function cutDays(
  firstDay: number,
  asOf: number,
  horizonWeeks: number,
): { days: number[]; horizonWeeks: number } {
  const span = (asOf - firstDay) / 7;
  const weeks = Math.min(horizonWeeks, span / 2);
  const days: number[] = [];
  for (let j = 1; j <= 3; j++) {
    const day = asOf - Math.round(j * weeks * 7);
    if ((day - firstDay) / 7 >= LEAST_HISTORY_WEEKS) days.push(day);
  }
  return { days, horizonWeeks: weeks };
}
