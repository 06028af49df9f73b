/** What is read from the order arguments, whichever form they have. */
import type { OrderRows } from "../../accounts/order-histories";
import type { AccountSummaries } from "../../accounts/summary-histories";
import type { NamedCurrency } from "./one-currency";

interface ReadOrders {
  /** Every account named, also those without an order. */
  readonly named: ReadonlySet<string>;
  /** Rows of the user's ranges, blank ones included: other columns are compared with it. */
  readonly rangeRows: number;
  /** Last day the data speak of, the default as-of day. */
  readonly lastDay: number;
  /** Rows that could not be used. */
  readonly leftOut: number;
  /** Currency that amounts name; `null` when none does. */
  readonly currency: NamedCurrency | null;
}

/** Single orders, from a ledger or a monthly table. */
export interface OrdersByDay extends ReadOrders {
  readonly form: "ledger" | "monthly";
  readonly orders: OrderRows;
  /** Row of the user's range each order stands in, from 0; `null` where orders are not rows. */
  readonly rangeRow: Int32Array | null;
}

/** One line an account, from a summary. */
export interface OrdersByAccount extends ReadOrders {
  readonly form: "summary";
  readonly summaries: AccountSummaries;
  /** Rows of the user's range each line was joined from, from 0. */
  readonly rangeRowsOfLine: readonly (readonly number[])[];
}

/** Order data in either shape. */
export type OrderData = OrdersByDay | OrdersByAccount;
