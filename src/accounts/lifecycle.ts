/**
 * Lifecycle stage of an account, from its order days and its sales: the first rule that holds decides.
 */
import type { LifecycleStage } from "./scored-account";

/** What the rules look at. Days are whole days. */
export interface LifecycleFacts {
  /** Distinct days with an order up to `asOf`, oldest first; empty for a prospect. */
  readonly orderDays: readonly number[];
  readonly asOf: number;
  /** Silence after which the account counts as dormant; after twice that it is lost. */
  readonly horizonDays: number;
  /** Days since the last order / expected gap; `null` when no gap can be expected yet. */
  readonly overdueFactor: number | null;
  /** Sales of the 12 months to `asOf` and of the 12 before; `null` when the amounts are not known. */
  readonly sales12: number | null;
  readonly sales12Before: number | null;
}

const RECENT_DAYS = 180;
const ORDERS_TO_BE_ESTABLISHED = 3;
const OVERDUE_DORMANT = 3;
const OVERDUE_DECLINING = 1.5;
const CHANGE_THAT_COUNTS = 0.15;

/**
 * Stage of one account.
 *
 * A dormant gap, which makes the next order a win-back, is a gap longer than the horizon: a few times the
 * usual gap alone is common in an irregular rhythm and says nothing.
 *
 * @param facts - Order days, silence and sales of the account.
 * @returns The first stage whose rule holds: prospect, won-back, lost, dormant, new, declining, growing, mature.
 * @example
 * lifecycleStage({
 *   orderDays: [], asOf: 45000, horizonDays: 90, overdueFactor: null, sales12: 0, sales12Before: 0,
 * }); // => "prospect"
 */
export function lifecycleStage(facts: LifecycleFacts): LifecycleStage {
  const { orderDays, asOf, horizonDays } = facts;
  const first = orderDays[0];
  const last = orderDays.at(-1);
  if (first === undefined || last === undefined) return "prospect";
  if (returnedAfterGap(facts)) return "won-back";
  const silence = asOf - last;
  const overdue = facts.overdueFactor ?? 0;
  if (overdue > OVERDUE_DORMANT || silence > horizonDays)
    return silence > 2 * horizonDays ? "lost" : "dormant";
  if (orderDays.length < ORDERS_TO_BE_ESTABLISHED || asOf - first < RECENT_DAYS) return "new";
  const change = salesChange(facts);
  if (overdue >= OVERDUE_DECLINING || change <= -CHANGE_THAT_COUNTS) return "declining";
  return change >= CHANGE_THAT_COUNTS ? "growing" : "mature";
}

function returnedAfterGap({ orderDays, asOf, horizonDays }: LifecycleFacts): boolean {
  for (let index = orderDays.length - 1; index > 0; index--) {
    const day = orderDays[index] ?? NaN;
    if (asOf - day > RECENT_DAYS) return false;
    if (day - (orderDays[index - 1] ?? NaN) > horizonDays) return true;
  }
  return false;
}

/** Relative change of sales; 0 when it cannot be told, Infinity from nothing to something. */
function salesChange({ sales12, sales12Before }: LifecycleFacts): number {
  if (sales12 === null || sales12Before === null) return 0;
  // Rounded, so that 115 after 100 is a rise of 15 % and not of 14.999999999999991 %.
  if (sales12Before > 0) return Number((sales12 / sales12Before - 1).toFixed(12));
  return sales12 > 0 ? Infinity : 0;
}
