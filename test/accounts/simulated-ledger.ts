/** A made-up ledger: accounts with their own rhythm, order size and loyalty, and what they did afterwards. */
import type { OrderRows } from "../../src/accounts/order-histories";
import type { CnbdParameters } from "../../src/models/cnbd-k/parameters";
import { seededRandom } from "../../src/numeric/seeded-random";
import { simulateCustomer } from "../models/simulated-customers";

/** What to draw. */
export interface LedgerPlan {
  readonly seed: number;
  readonly accounts: number;
  readonly timing: CnbdParameters;
  /** Weeks of history before the as-of day; accounts start in its first half. */
  readonly weeks: number;
  readonly horizonWeeks: number;
}

/** The ledger up to the as-of day, and each account's true future. */
export interface SimulatedLedger {
  readonly rows: OrderRows;
  readonly asOf: number;
  readonly ids: readonly string[];
  /** Orders in the horizon, with the week of each and its money. */
  readonly future: readonly { readonly weeks: readonly number[]; readonly money: readonly number[] }[];
  /** True rate, dropout and state of each account. */
  readonly truth: readonly { readonly rate: number; readonly dropout: number; readonly alive: boolean }[];
}

const SPEND = { p: 6, q: 4, gamma: 1500 };
const AS_OF = 46_000;

/**
 * Draws a ledger. Orders keep their exact time within the day, so no two of an account fall together by rounding.
 * @param plan - What to draw.
 * @returns The ledger and the future.
 */
export function simulatedLedger(plan: LedgerPlan): SimulatedLedger {
  const random = seededRandom(plan.seed);
  const accounts: string[] = [];
  const dates: number[] = [];
  const amounts: number[] = [];
  const ids: string[] = [];
  const future: SimulatedLedger["future"][number][] = [];
  const truth: SimulatedLedger["truth"][number][] = [];
  for (let i = 0; i < plan.accounts; i++) {
    const T = plan.weeks * (0.5 + 0.5 * random.uniform());
    const customer = simulateCustomer(random, plan.timing, T, plan.horizonWeeks);
    const rate = random.gamma(SPEND.q, SPEND.gamma);
    const money = (): number => random.gamma(SPEND.p, rate);
    const id = `account ${i + 1}`;
    ids.push(id);
    for (const age of [0, ...customer.before]) {
      accounts.push(id);
      dates.push(AS_OF - 7 * (T - age));
      amounts.push(money());
    }
    future.push({ weeks: customer.after, money: customer.after.map(money) });
    truth.push({ rate: customer.rate, dropout: customer.dropout, alive: customer.alive });
  }
  return { rows: { accounts, dates, amounts }, asOf: AS_OF, ids, future, truth };
}
