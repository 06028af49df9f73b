/**
 * Results of recent calls, found again by content: Excel copies the ranges anew for every call, so three
 * hundred cells over one ledger bring three hundred equal ledgers.
 */
import { cellValue, type Cells } from "./cells";

/** What a call depends on: ranges and single values. */
export type CallContent = readonly (Cells | string | number | boolean | null)[];

/** Cells kept at most, so that a few very large calls do not hold the memory of all of them. */
const MOST_CELLS = 2_000_000;

interface Kept<Result> {
  readonly content: CallContent;
  readonly cells: number;
  readonly result: Result;
}

/** Keeps the results of the last few different calls. */
export class RecentCalls<Result> {
  readonly #capacity: number;
  readonly #kept: Kept<Result>[] = [];

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
    if (at >= 0) {
      const [found] = this.#kept.splice(at, 1);
      this.#kept.unshift(found);
      return found.result;
    }
    const result = compute();
    this.#kept.unshift({ content, cells: cellsIn(content), result });
    let cells = this.#kept.reduce((sum, kept) => sum + kept.cells, 0);
    while (this.#kept.length > 1 && (this.#kept.length > this.#capacity || cells > MOST_CELLS)) {
      cells -= this.#kept.pop()?.cells ?? 0;
    }
    return result;
  }
}

function cellsIn(content: CallContent): number {
  return content.reduce<number>((sum, part) => {
    return sum + (part !== null && typeof part === "object" ? part.length * (part[0]?.length ?? 0) : 1);
  }, 0);
}

function sameContent(one: CallContent, other: CallContent): boolean {
  return one.length === other.length && one.every((part, index) => samePart(part, other[index]));
}

function samePart(one: CallContent[number], other: CallContent[number]): boolean {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return Object.is(one, other);
  }
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) {
    const cells = one[row];
    const others = other[row];
    if (cells.length !== others.length) return false;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const otherCell = others[column];
      // Written out for the usual case: this line runs a hundred thousand times a call.
      if (cell !== otherCell && !sameOddCell(cell, otherCell)) return false;
    }
  }
  return true;
}

/** Cells that differ as values and may be the same all the same: NaN, error cells and rich values. */
function sameOddCell(one: unknown, other: unknown): boolean {
  // Error cells and rich values arrive as new objects every time.
  if (typeof one === "object" && typeof other === "object")
    return Object.is(cellValue(one), cellValue(other));
  return Object.is(one, other);
}
