/** Finds the account a cell means, by id or by name. */
import type { Account } from "../accounts/records";
import { cellText } from "./cell-text";
import type { CellValue } from "./reading";

/** What a cell that should name an account comes to. */
export type FoundAccount =
  | { readonly status: "found"; readonly id: string }
  | { readonly status: "blank" }
  | { readonly status: "unknown" }
  /** Two accounts have this name. */
  | { readonly status: "ambiguous" };

/** Looks accounts up. */
export class AccountIndex {
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string | null>();
  /** Ids that are numbers, without leading zeros: Excel drops them where the column is not text. */
  private readonly numbers = new Map<string, string | null>();

  /** @param accounts - All accounts, ids unique. */
  constructor(accounts: readonly Pick<Account, "id" | "name">[]) {
    for (const { id, name } of accounts) {
      this.ids.set(accountKey(id), id);
      const number = numberKey(accountKey(id));
      if (number !== null) this.numbers.set(number, this.numbers.has(number) ? null : id);
      const key = accountKey(name);
      const known = this.names.get(key);
      this.names.set(key, known === undefined || known === id ? id : null);
    }
  }

  /**
   * Finds an account by the cells that may name it.
   *
   * @param idCell - Cell of the id column, blank when there is none.
   * @param nameCell - Cell of the name column, blank when there is none.
   * @returns The account's id, or why there is none.
   */
  find(idCell: CellValue, nameCell: CellValue): FoundAccount {
    const first = this.lookUp(idCell);
    if (first.status === "found") return first;
    const second = this.lookUp(nameCell);
    if (second.status === "found" || first.status === "blank") return second;
    return first.status === "ambiguous" || second.status === "ambiguous" ? { status: "ambiguous" } : first;
  }

  private lookUp(cell: CellValue): FoundAccount {
    const key = accountKey(cell);
    if (key === "") return { status: "blank" };
    const byId = this.ids.get(key);
    if (byId !== undefined) return { status: "found", id: byId };
    const byNumber = this.numbers.get(numberKey(key) ?? "");
    if (byNumber !== undefined && byNumber !== null) return { status: "found", id: byNumber };
    const byName = this.names.get(key);
    if (byName === undefined) return { status: "unknown" };
    return byName === null ? { status: "ambiguous" } : { status: "found", id: byName };
  }
}

/**
 * An id that is a number, without leading zeros.
 *
 * @param key - An id as {@link accountKey} returns it.
 * @returns "1" for "0001"; `null` for anything but digits.
 */
export function numberKey(key: string): string | null {
  return /^\d+$/u.test(key) ? key.replace(/^0+(?=\d)/u, "") : null;
}

/**
 * The form in which ids and names are compared: plain text, lower case.
 *
 * @param cell - An id or a name.
 * @returns The key; "" for a blank.
 */
export function accountKey(cell: CellValue | undefined): string {
  return cellText(cell).toLowerCase();
}
