/**
 * Results of recent calls, found again by content: Excel copies the ranges anew for every call, so three
 * hundred cells over one ledger bring three hundred equal ledgers.
 */
import { cellValue, type Cells } from "./cells";

/** What a call depends on: ranges and single values. */
export type CallContent = readonly (Cells | string | number | boolean | null)[];

/** Keeps the results of the last few different calls. */
export class RecentCalls<Result> {
  readonly #capacity: number;
  readonly #kept: { readonly content: CallContent; readonly result: Result }[] = [];

  /** @param capacity - Number of different contents to keep. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /**
   * The result for a content, computed only when it is not among the kept ones.
   *
   * Contents are compared cell by cell and never by a digest: a comparison of equal texts is as fast as
   * hashing them, ends at the first difference, and cannot take one ledger for another.
   *
   * @param content - Everything the result depends on.
   * @param compute - Computes the result.
   * @returns The same object for equal contents.
   */
  resultFor(content: CallContent, compute: () => Result): Result {
    const at = this.#kept.findIndex((kept) => sameContent(kept.content, content));
    const found = this.#kept[at];
    if (at >= 0) {
      this.#kept.splice(at, 1);
      this.#kept.unshift(found);
      return found.result;
    }
    const result = compute();
    this.#kept.unshift({ content, result });
    if (this.#kept.length > this.#capacity) this.#kept.pop();
    return result;
  }
}

function sameContent(one: CallContent, other: CallContent): boolean {
  return one.length === other.length && one.every((part, index) => samePart(part, other[index]));
}

function samePart(one: CallContent[number], other: CallContent[number]): boolean {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return Object.is(one, other);
  }
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) {
    const cells = one[row];
    const others = other[row];
    if (cells.length !== others.length) return false;
    for (let column = 0; column < cells.length; column++) {
      if (!sameCell(cells[column], others[column])) return false;
    }
  }
  return true;
}

function sameCell(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  // Error cells and rich values arrive as new objects every time.
  if (typeof one === "object" || typeof other === "object")
    return Object.is(cellValue(one), cellValue(other));
  return Object.is(one, other);
}
