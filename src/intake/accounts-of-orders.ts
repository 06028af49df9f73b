/** Accounts where the workbook has no accounts table: the distinct customers of the orders. */
import { bareAccount } from "../accounts/bare-account";
import type { Account } from "../accounts/records";
import { accountKey, numberKey } from "./account-index";
import { cellText, isErrorCell } from "./cell-text";
import type { OrderLine } from "./order-lines";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly line: OrderLine;
  readonly regions: Map<string, number>;
  readonly industries: Map<string, number>;
}

/**
 * The customers of the orders as accounts, by id where there is one, else by name.
 *
 * @param lines - All usable order lines.
 * @param log - Where it is noted that the accounts come from the orders.
 * @returns Accounts in the order of their first line; region and industry are those with most sales.
 */
export function* accountsOfOrders(lines: readonly OrderLine[], log: ReadingLog): Steps<Account[]> {
  const customers = new Map<string, Customer>();
  const byNumber = new Map<string, Customer>();
  let count = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    const { row } = line;
    const idCell = row.cell(line.idField);
    const nameCell = row.cell(line.nameField);
    const cell = accountKey(idCell) === "" ? nameCell : idCell;
    const key = accountKey(cell);
    if (key === "" || isErrorCell(cell)) continue;
    // 0001 and 1 are one customer: Excel drops the zeros where a cell is no text.
    const number = numberKey(key);
    let customer = customers.get(key) ?? (number === null ? undefined : byNumber.get(number));
    if (customer === undefined) {
      const name = isErrorCell(nameCell) ? "" : cellText(nameCell);
      const id = cellText(cell);
      customer = { id, name: name === "" ? id : name, line, regions: new Map(), industries: new Map() };
      customers.set(key, customer);
      if (number !== null) byNumber.set(number, customer);
    }
    addTo(customer.regions, line.region, line.amount);
    addTo(customer.industries, line.industry, line.amount);
  }
  const accounts = [...customers.values()].map(accountFrom);
  if (accounts.length > 0) {
    const sheet = lines[0].row.sheet;
    log.add({
      code: "accounts-from-orders",
      group: "handled",
      count: accounts.length,
      sheet,
      places: [],
      parameters: {},
    });
  }
  return accounts;
}

function addTo(sums: Map<string, number>, key: string | null, amount: number): void {
  if (key !== null) sums.set(key, (sums.get(key) ?? 0) + amount);
}

function largestOf(sums: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [key, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = key;
  return best;
}

function accountFrom({ id, name, line, regions, industries }: Customer): Account {
  return {
    ...bareAccount(id, name, line.place),
    region: largestOf(regions),
    industry: largestOf(industries),
  };
}
