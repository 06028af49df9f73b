/** Finds the owner of each account: written down, by region, or who took the latest order. */
import type { Account, Manager, Order, OwnerSource } from "../accounts/records";
import { accountKey } from "./account-index";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

/** The accounts with their owners, and how these were found. */
export interface OwnedAccounts {
  readonly accounts: readonly Account[];
  readonly ownerSource: OwnerSource;
}

/** Regions must name a manager for at least this share of the accounts before owners are taken from them. */
const LEAST_BY_REGION = 0.5;

/**
 * Finds the owners. An owner column in the accounts rules, blanks in it stay blank; else the one manager
 * of the account's region; else the salesperson of the account's latest order.
 *
 * @param accounts - The accounts.
 * @param managers - The managers; `null` when the workbook has none.
 * @param orders - The orders, oldest first.
 * @returns Work that ends with the accounts with `owner` filled, and the way that was used.
 */
export function* accountOwners(
  accounts: readonly Account[],
  managers: readonly Manager[] | null,
  orders: readonly Order[],
): Steps<OwnedAccounts> {
  if (accounts.some(({ owner }) => owner !== null)) return { accounts, ownerSource: "accounts" };
  const latest = new Map<string, string>();
  let count = 0;
  for (const { accountId, salesperson } of orders) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (salesperson !== null) latest.set(accountId, salesperson);
  }
  const byRegion = ownersByRegion(accounts, managers ?? [], latest);
  if (byRegion.size >= Math.max(1, accounts.length * LEAST_BY_REGION)) {
    return {
      accounts: withOwners(accounts, (id) => byRegion.get(id) ?? latest.get(id)),
      ownerSource: "region",
    };
  }
  if (latest.size > 0) {
    return { accounts: withOwners(accounts, (id) => latest.get(id)), ownerSource: "latest-order" };
  }
  return { accounts, ownerSource: "none" };
}

function withOwners(accounts: readonly Account[], ownerOf: (id: string) => string | undefined): Account[] {
  return accounts.map((account) => ({ ...account, owner: ownerOf(account.id) ?? null }));
}

/** Several managers in a region: the one of them who took the account's latest order, else nobody. */
function ownersByRegion(
  accounts: readonly Account[],
  managers: readonly Manager[],
  latest: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = new Map<string, string[]>();
  for (const { name, region, inactive } of managers) {
    if (region === null || inactive) continue;
    for (const part of region.split(/[;,、/]/u)) {
      const key = accountKey(part);
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }
  const owners = new Map<string, string>();
  for (const { id, region } of accounts) {
    const here = region === null ? [] : (names.get(accountKey(region)) ?? []);
    const owner = here.length === 1 ? here[0] : here.find((name) => name === latest.get(id));
    if (owner !== undefined) owners.set(id, owner);
  }
  return owners;
}
