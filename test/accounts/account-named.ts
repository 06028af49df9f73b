/** Bare records for tests: everything unknown but what is given. */
import { bareAccount } from "../../src/accounts/bare-account";
import type { Account, Order, Portfolio } from "../../src/accounts/records";

/**
 * An account of which only id and name are known.
 *
 * @param id - Its id.
 * @param name - Its name; the id by default.
 * @param row - Row it stands in.
 * @returns The account.
 */
export function accountNamed(id: string, name = id, row = 2): Account {
  return bareAccount(id, name, { sheet: "Accounts", row });
}

/**
 * An order.
 *
 * @param accountId - Whose order.
 * @param date - Excel serial.
 * @param amount - Money.
 * @param row - Row it stands in.
 * @returns The order, without margin, product or salesperson.
 */
export function orderOf(accountId: string, date: number, amount: number, row = 2): Order {
  return {
    accountId,
    date,
    amount,
    margin: null,
    product: null,
    channel: null,
    salesperson: null,
    orderId: null,
    place: { sheet: "Orders", row },
  };
}

/**
 * A portfolio of accounts and orders only.
 *
 * @param accounts - The accounts.
 * @param orders - Their orders, oldest first.
 * @param asOf - The day looked from.
 * @returns A portfolio without the optional tables.
 */
export function portfolioOf(accounts: readonly Account[], orders: readonly Order[], asOf: number): Portfolio {
  return {
    accounts,
    orders,
    managers: null,
    visits: null,
    complaints: null,
    surveys: null,
    receivables: null,
    currency: null,
    asOf,
    ownerSource: "none",
    marginSource: "none",
  };
}
