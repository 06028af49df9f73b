/** Timings held against what then happened: who foresaw the number of orders better at earlier cut dates. */
import { cutDays } from "./cut-dates";
import type { TimingShape } from "./fitted-timing";
import { timingName } from "./fitted-timing";
import { accountHistory, type OrderHistories } from "./order-histories";
import { expectedOrders } from "./order-timing";
import { historiesAt } from "./past-histories";
import type { PastTimings } from "./past-timings";
import { ordersAfter } from "./what-happened";

/** History a cut date must leave before it, weeks, and accounts it must have. */
const LEAST_HISTORY_WEEKS = 12;
const LEAST_ACCOUNTS = 30;
/** Standard errors, and share of the error, by which another timing must be better in all; less is a tie. */
const CLEAR_LEAD = 2;
const LEAST_LEAD = 0.01;
/** Above this many accounts an even sample is looked at. */
const SAMPLE_SIZE = 3_000;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Errors of a timing at one earlier date, account by account: forecast less what came. */
function errorsAt(
  all: OrderHistories,
  past: OrderHistories,
  timing: TimingShape,
  weeks: number,
  fits: PastTimings,
): number[] {
  const then = fits.of(past, timing);
  const step = Math.max(1, Math.ceil(past.ids.length / SAMPLE_SIZE));
  const errors: number[] = [];
  for (let i = 0; i < past.ids.length; i += step) {
    const history = accountHistory(past, i);
    const seen = ordersAfter(all, history, past.asOf, Math.round(7 * weeks)).orders;
    errors.push(expectedOrders(then, history, weeks) - seen);
  }
  return errors;
}

/**
 * A timing that would have foreseen orders clearly better than the one chosen.
 * @param histories - All accounts.
 * @param chosen - The timing to beat.
 * @param rivals - The others.
 * @param horizonWeeks - Weeks to foresee; half the history at most.
 * @param fits - Earlier fits.
 * @returns The best of those that had less absolute error at every date and, by two standard errors and a hundredth, in
 *   all; null when the choice stands.
 */
export function clearlyBetter<T extends TimingShape>(
  histories: OrderHistories,
  chosen: T,
  rivals: readonly T[],
  horizonWeeks: number,
  fits: PastTimings,
): T | null {
  if (!histories.hasDays) return null;
  const firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  const { days, horizonWeeks: weeks } = cutDays(firstDay, histories.asOf, horizonWeeks);
  const dates = days
    .filter((day) => (day - firstDay) / 7 >= LEAST_HISTORY_WEEKS)
    .map((day) => historiesAt(histories, day))
    .filter(({ ids }) => ids.length >= LEAST_ACCOUNTS);
  if (dates.length === 0) return null;
  const own = dates.map((past) => errorsAt(histories, past, chosen, weeks, fits));
  let best: T | null = null;
  let bestLead = LEAST_LEAD * mean(own.flat().map(Math.abs));
  for (const rival of rivals) {
    if (timingName(rival) === timingName(chosen)) continue;
    const errors = dates.map((past) => errorsAt(histories, past, rival, weeks, fits));
    const leads = errors.map((list, d) => list.map((error, i) => Math.abs(own[d][i]) - Math.abs(error)));
    if (!leads.every((list) => mean(list) > 0)) continue;
    const all = leads.flat();
    const lead = mean(all);
    const deviation = Math.sqrt(mean(all.map((value) => (value - lead) ** 2)) / all.length);
    if (lead > CLEAR_LEAD * deviation && lead > bestLead) {
      best = rival;
      bestLead = lead;
    }
  }
  return best;
}
