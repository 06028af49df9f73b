/** All records of each account, looked up by its id: built once, used by scoring, cards and service checks. */
import type { Account, Complaint, Order, Portfolio, Receivable, Survey, Visit } from "./records";

/** What the workbook holds on one account; lists are oldest first, null where the table is missing. */
export interface AccountRecords {
  readonly account: Account;
  readonly orders: readonly Order[];
  readonly visits: readonly Visit[] | null;
  readonly complaints: readonly Complaint[] | null;
  readonly surveys: readonly Survey[] | null;
  readonly receivables: readonly Receivable[] | null;
}

function grouped<T extends { readonly accountId: string }>(
  records: readonly T[] | null,
  dayOf: (record: T) => number,
): ReadonlyMap<string, readonly T[]> | null {
  if (records === null) return null;
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.accountId);
    if (group === undefined) groups.set(record.accountId, [record]);
    else group.push(record);
  }
  for (const group of groups.values()) {
    const ordered = group.every((record, index) => index === 0 || dayOf(group[index - 1]) <= dayOf(record));
    if (!ordered) group.sort((a, b) => dayOf(a) - dayOf(b));
  }
  return groups;
}

/**
 * Records of every account up to the as-of day.
 *
 * @param portfolio - The portfolio.
 * @returns One entry an account, in the order of the accounts table. Records dated after the as-of day are
 *   left out: they were not known then.
 */
export function recordsOfAccounts(portfolio: Portfolio): readonly AccountRecords[] {
  const { asOf } = portfolio;
  const orders = grouped(
    portfolio.orders.filter((order) => order.date <= asOf),
    (order) => order.date,
  );
  const visits = grouped(
    portfolio.visits?.filter((visit) => visit.date <= asOf) ?? null,
    (visit) => visit.date,
  );
  const complaints = grouped(
    portfolio.complaints?.filter((complaint) => complaint.opened <= asOf) ?? null,
    (complaint) => complaint.opened,
  );
  const surveys = grouped(
    portfolio.surveys?.filter((survey) => survey.date <= asOf) ?? null,
    (survey) => survey.date,
  );
  const receivables = grouped(
    portfolio.receivables?.filter(({ invoiced }) => invoiced === null || invoiced <= asOf) ?? null,
    (receivable) => receivable.invoiced ?? receivable.due,
  );
  return portfolio.accounts.map((account) => ({
    account,
    orders: orders?.get(account.id) ?? [],
    visits: visits === null ? null : (visits.get(account.id) ?? []),
    complaints: complaints === null ? null : (complaints.get(account.id) ?? []),
    surveys: surveys === null ? null : (surveys.get(account.id) ?? []),
    receivables: receivables === null ? null : (receivables.get(account.id) ?? []),
  }));
}
