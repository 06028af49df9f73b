/** Rows that cannot be used, counted; a few spoil nothing, too many refuse the whole call. */
import type { RowTrouble, TroubledRows } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";

const ROWS_NAMED = 5;
const MOST_UNUSABLE = 0.05;

/** Collects troubles while rows are read. */
export class RowTroubles {
  readonly #found = new Map<RowTrouble, { count: number; rows: number[] }>();

  /**
   * Notes a row that cannot be used.
   *
   * @param trouble - Why.
   * @param row - Row of the range, from 0.
   */
  add(trouble: RowTrouble, row: number): void {
    const entry = this.#found.get(trouble) ?? { count: 0, rows: [] };
    entry.count += 1;
    if (entry.rows.length < ROWS_NAMED) entry.rows.push(row + 1);
    this.#found.set(trouble, entry);
  }

  /** Number of rows left out. */
  get count(): number {
    let count = 0;
    for (const entry of this.#found.values()) count += entry.count;
    return count;
  }

  /**
   * Refuses the call when too many rows are unusable, or one date can be read in two ways: a wrong reading
   * would go unseen.
   *
   * @param rows - Rows that hold anything at all.
   * @throws WorksheetError naming the first rows.
   */
  refuseIfTooMany(rows: number): void {
    const troubles = [...this.#found].map(([trouble, entry]): TroubledRows => ({ trouble, ...entry }));
    const ambiguous = troubles.filter(({ trouble }) => trouble === "ambiguous-date");
    if (ambiguous.length > 0) throw invalidArgument({ code: "ambiguous-rows", troubles: ambiguous });
    if (this.count > MOST_UNUSABLE * rows) {
      throw invalidArgument({ code: "unusable-rows", unusable: this.count, rows, troubles });
    }
  }
}
