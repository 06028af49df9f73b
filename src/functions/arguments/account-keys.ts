/** Accounts as keys: the same account written as number or text, with stray spaces or full-width digits, is one. */
import { cellText } from "../../intake/cell-text";
import { cellValue } from "./cells";

/** Gives accounts their keys and remembers which were named. */
export class AccountKeys {
  readonly named = new Set<string>();
  // Bringing text to one form is the dear part of reading a ledger, and names repeat.
  readonly #seen = new Map<unknown, string>();

  /**
   * Key of an account; a blank has none and must not be asked for.
   *
   * @param cell - The account's cell.
   * @returns Plain text.
   */
  keyOf(cell: unknown): string {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const key = accountKey(cell);
    this.#seen.set(cell, key);
    this.named.add(key);
    return key;
  }
}

/**
 * The key an account is known by.
 *
 * @param cell - Name or number of the account.
 * @returns Plain text, "" for a blank.
 */
export function accountKey(cell: unknown): string {
  return cellText(cellValue(cell));
}
