/** A made-up ledger for the functions' tests: accounts with rhythms of their own, some gone silent. */
import { column } from "./worksheet-call";

/** One order. */
export interface SampleOrder {
  readonly account: string;
  readonly day: number;
  readonly amount: number;
}

/** First day of the ledger. */
const firstDay = 45_000;
/** Last day on which an order may stand. */
export const lastDay = 45_730;

/** Orders of 40 accounts over two years; every fifth account stops after a year. */
export const sampleOrders: readonly SampleOrder[] = Array.from({ length: 40 }, (_, account) =>
  Array.from({ length: 60 }, (__, order) => {
    // Gaps vary by a fixed pattern, so that the ledger looks irregular and yet never changes.
    const wobble = ((account * 7 + order * 13) % 11) - 5;
    return {
      account: `A${String(account)}`,
      day: firstDay + account * 3 + order * (20 + 2 * account) + wobble + 5,
      amount: 100 + 10 * account + ((order * 37) % 50),
    };
  }).filter(({ day }) => day <= (account % 5 === 4 ? firstDay + 365 : lastDay)),
).flat();

/** The three order arguments of a ledger. */
export function ledgerColumns(orders: readonly SampleOrder[]): [unknown[][], unknown[][], unknown[][]] {
  return [
    column(...orders.map(({ account }) => account)),
    column(...orders.map(({ day }) => day)),
    column(...orders.map(({ amount }) => amount)),
  ];
}

/** Accounts of the sample, as a column. */
export const sampleAccounts = column(...new Set(sampleOrders.map(({ account }) => account)));
