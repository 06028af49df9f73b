/** The people on the account's side: from columns of the accounts table, or from a table of their own. */
import type { Account, ContactPerson } from "../accounts/records";
import type { AccountIndex } from "./account-index";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import { tableRows } from "./table-rows";
import type { TableToRead } from "./table-rows";

interface Person extends ContactPerson {
  readonly part: "decider" | "user" | "finance";
  /** Smaller is more important. */
  readonly rank: number;
}

const FINANCE = /financ|account(?:s|ing)|payable|controller|treasur|财务|会计|出纳/iu;
const DECIDER =
  /owner|director|president|chief|head|ceo|general manager|partner|总经理|老板|董事|总裁|决策|采购总监|经理/iu;
const BUYER = /purchas|procure|buyer|采购/iu;

/**
 * A contact, if anything is known of one.
 *
 * @param name - Name.
 * @param title - Title or role.
 * @param phone - Phone number.
 * @returns The contact; `null` when all three are unknown.
 */
export function contactOf(
  name: string | null,
  title: string | null,
  phone: string | null,
): ContactPerson | null {
  return name === null && title === null && phone === null ? null : { name, title, phone };
}

/**
 * Fills the accounts' contacts from a table of people, leaving those the accounts table names.
 *
 * @param accounts - The accounts.
 * @param index - Finds an account by id or name.
 * @param table - The table of people.
 * @param log - Where findings are noted.
 * @returns Work that ends with the accounts and their contacts.
 */
export function* withPeople(
  accounts: readonly Account[],
  index: AccountIndex,
  table: TableToRead,
  log: ReadingLog,
): Steps<readonly Account[]> {
  const values = yield* RowValues.of(table, log, {});
  const people = new Map<string, Person[]>();
  let count = 0;
  for (const row of tableRows(table, log)) {
    if (++count % ROWS_A_STEP === 0) yield;
    const found = index.find(row.cell("personAccountId"), row.cell("personAccountName"));
    if (found.status !== "found") continue;
    const names = [values.text(row, "personFirstName"), values.text(row, "personLastName")];
    const joined = names.filter((part) => part !== null).join(" ");
    const name = values.text(row, "personName") ?? (joined === "" ? null : joined);
    const title = values.text(row, "personTitle");
    const contact = contactOf(name, title, values.text(row, "personPhone"));
    if (contact === null) continue;
    const list = people.get(found.id) ?? [];
    list.push({ ...contact, ...partOf(title ?? "", values.flag(row, "personKey") === true) });
    people.set(found.id, list);
  }
  return accounts.map((account) => filled(account, people.get(account.id) ?? []));
}

function partOf(title: string, key: boolean): Pick<Person, "part" | "rank"> {
  if (FINANCE.test(title)) return { part: "finance", rank: 0 };
  if (key) return { part: "decider", rank: 0 };
  if (DECIDER.test(title) && !BUYER.test(title)) return { part: "decider", rank: 1 };
  if (BUYER.test(title)) return { part: "decider", rank: 2 };
  return { part: "user", rank: 0 };
}

function filled(account: Account, people: readonly Person[]): Account {
  const sorted = [...people].sort((a, b) => a.rank - b.rank);
  const first = (part: Person["part"]): ContactPerson | null =>
    plain(sorted.find((person) => person.part === part));
  const deciders = sorted.filter(({ part }) => part === "decider");
  return {
    ...account,
    decider: account.decider?.name == null ? (first("decider") ?? account.decider) : account.decider,
    user: account.user ?? first("user") ?? plain(deciders[1]),
    finance: account.finance ?? first("finance"),
  };
}

function plain(person: Person | undefined): ContactPerson | null {
  return person === undefined ? null : { name: person.name, title: person.title, phone: person.phone };
}
