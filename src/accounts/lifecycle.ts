/**
 * Lifecycle stage of an account, from its order days and its sales: the first rule that holds decides.
 */
import type { LifecycleStage } from "./scored-account";

/** What the rules look at. Days are whole days. */
export interface LifecycleFacts {
  /** Distinct order days up to `asOf`; 0 for a prospect. */
  readonly orders: number;
  /** First and last order day; any number for a prospect. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** All order days, oldest first; `null` when only the first and the last are known. */
  readonly orderDays: ArrayLike<number> | null;
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
 *   orders: 0, firstDay: NaN, lastDay: NaN, orderDays: [], asOf: 45000,
 *   horizonDays: 90, overdueFactor: null, sales12: 0, sales12Before: 0,
 * }); // => "prospect"
 */
export function lifecycleStage(facts: LifecycleFacts): LifecycleStage {
  const { orders, firstDay, lastDay, asOf, horizonDays } = facts;
  if (orders === 0) return "prospect";
  if (returnedAfterGap(facts)) return "won-back";
  const silence = asOf - lastDay;
  const overdue = facts.overdueFactor ?? 0;
  if (overdue > OVERDUE_DORMANT || silence > horizonDays)
    return silence > 2 * horizonDays ? "lost" : "dormant";
  if (orders < ORDERS_TO_BE_ESTABLISHED || asOf - firstDay < RECENT_DAYS) return "new";
  const change = salesChange(facts);
  if (overdue >= OVERDUE_DECLINING || change <= -CHANGE_THAT_COUNTS) return "declining";
  return change >= CHANGE_THAT_COUNTS ? "growing" : "mature";
}

/**
 * Stage of an account of which only the sales of whole years are known.
 *
 * @param sales - Sales of the last year.
 * @param before - Sales of the year before.
 * @param total - Sales of all years.
 * @param years - Years with sales.
 * @returns The stage; "mature" where there is but one year to go by.
 */
export function stageOfYears(sales: number, before: number, total: number, years: number): LifecycleStage {
  if (total <= 0) return "prospect";
  if (sales <= 0) return before > 0 ? "dormant" : "lost";
  if (before <= 0) return years > 1 ? "won-back" : "mature";
  const change = sales / before - 1;
  if (change <= -CHANGE_THAT_COUNTS) return "declining";
  return change >= CHANGE_THAT_COUNTS ? "growing" : "mature";
}

function returnedAfterGap({ orderDays, asOf, horizonDays }: LifecycleFacts): boolean {
  if (orderDays === null) return false;
  for (let index = orderDays.length - 1; index > 0; index--) {
    if (asOf - orderDays[index] > RECENT_DAYS) return false;
    if (orderDays[index] - orderDays[index - 1] > horizonDays) return true;
  }
  return false;
}

/** Relative change of sales; 0 when it cannot be told, Infinity from nothing to something. */
function salesChange({ sales12, sales12Before, firstDay, asOf }: LifecycleFacts): number {
  // Before its first order an account had no year to be compared with.
  if (asOf - firstDay < 365) return 0;
  if (sales12 === null || sales12Before === null) return 0;
  // Rounded, so that 115 after 100 is a rise of 15 % and not of 14.999999999999991 %.
  if (sales12Before > 0) return Number((sales12 / sales12Before - 1).toFixed(12));
  return sales12 > 0 ? Infinity : 0;
}
