/**
 * The rule index of churn: what is shown where too few accounts have come back for a probability (basis R). It ranks
 * accounts; it is no chance of anything.
 *
 * With an overdue factor f the index is f / (1 + f): 0 right after an order, a half when the next one is just due, three
 * quarters when an account has been silent for three times its usual gap. Drivers then move its log-odds as they move
 * those of a probability. For an account with a contract and no orders f is the share of the contract's time that is
 * over: a half on its last day.
 */
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { ownGapDays } from "./own-rhythm";
import type { Account } from "./records";

/** An index with how far its log-odds may be off. */
export interface RuleIndex {
  /** 0 to 1, never either. */
  readonly value: number;
  /** Reach of the range of its log-odds, either way. */
  readonly reach: number;
}

/** Accounts with repeats from which a model's estimate, drawn to the pool, ranks better than a rule. */
const ENOUGH_REPEAT_BUYERS = 30;

/**
 * Whether risks of basis R are rule indices in a portfolio, or the pooled estimate with its wide range.
 * @param model - The fitted portfolio.
 * @returns True where fewer than 30 accounts have come back.
 */
export function restsOnRules(model: OrderModel): boolean {
  return model.accountsWithRepeats < ENOUGH_REPEAT_BUYERS;
}

const Z80 = 1.2815515655446004;
/** Term of a contract whose start is not known, in days. */
const USUAL_TERM = 365;

/**
 * Index of an account with orders.
 * @param model - The fitted portfolio; draws the account's gap to the pool.
 * @param history - The account.
 * @returns Index and reach, the latter from the number of orders behind the gap.
 */
export function ruleIndex(model: OrderModel, history: AccountHistory): RuleIndex {
  const silentDays = 7 * (history.T - history.recency);
  // Half a day's silence at least, so that nobody is ever without risk.
  const factor = (silentDays + 0.5) / ownGapDays(model, history);
  return { value: factor / (1 + factor), reach: Z80 / Math.sqrt(history.orders) };
}

/**
 * Index of an account that has a contract and no orders.
 * @param account - The account.
 * @param asOf - Day to look from, Excel serial.
 * @returns Index and reach; null without a contract's end.
 */
export function contractIndex(
  account: Pick<Account, "contractStart" | "contractEnd">,
  asOf: number,
): RuleIndex | null {
  const { contractStart, contractEnd } = account;
  if (contractEnd === null) return null;
  const start =
    contractStart !== null && contractStart < contractEnd ? contractStart : contractEnd - USUAL_TERM;
  const factor = Math.max(0.5, asOf - start + 0.5) / (contractEnd - start);
  return { value: factor / (1 + factor), reach: Z80 };
}
