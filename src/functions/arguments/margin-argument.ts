/** The margin argument of CLV: one rate, or a column of money margins beside the orders. */
import { parseMoney } from "../../intake/parse-money";
import { parsePercent } from "../../intake/parse-percent";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, cellValue, errorIn, shownCell, widthOf, type Cells } from "./cells";
import { OneCurrency } from "./one-currency";
import type { OrderData } from "./order-forms";
import { RowTroubles } from "./row-troubles";
import { keepsTo } from "./value-arguments";

const RATE_RULE = { atLeast: -1, atMost: 1, hint: "margin" } as const;

/**
 * Reads the margin argument.
 *
 * @param argument - As Excel passes it.
 * @returns A rate, a column, or `null` when no margin is given.
 * @throws WorksheetError for a rate that is no number or above 100 %.
 */
export function marginArgument(
  argument: unknown,
): { readonly rate: number } | { readonly column: Cells } | null {
  const cells = cellsOf(argument);
  if (cells === null) return null;
  if (cells.length > 1 || widthOf(cells) > 1) return { column: cells };
  const cell = cells[0][0];
  const error = errorIn(cell);
  if (error !== null) throw error;
  const rate = parsePercent(cellValue(cell));
  if (rate.status !== "value") {
    throw invalidArgument({ code: "not-a-number", argument: "margin", found: shownCell(cell) });
  }
  if (!keepsTo(rate.value, RATE_RULE)) {
    throw invalidArgument({
      code: "out-of-range",
      argument: "margin",
      found: shownCell(cell),
      rule: RATE_RULE,
    });
  }
  return { rate: rate.value };
}

/** Money margins line by line of the order data. */
export interface MarginColumn {
  /** One margin an order row or summary line; NaN where it is not known. */
  readonly margins: Float64Array;
  /** Rows without a margin, or with one that cannot be used. */
  readonly missing: number;
}

/**
 * Reads a column of money margins.
 *
 * A blank is not known; text, an error or a margin above the amount of its order is as good as blank and
 * refused when there are too many.
 *
 * @param cells - The column.
 * @param data - The order data it stands beside.
 * @returns The margins.
 * @throws WorksheetError for another height, a monthly table, a column without a number or with rates, more
 *   than 5 % unusable rows, or a currency other than that of the orders.
 */
export function marginColumn(cells: Cells, data: OrderData): MarginColumn {
  const { rows, amounts } = linesOf(data);
  if (widthOf(cells) !== 1 || cells.length !== data.rangeRows) {
    throw invalidArgument({ code: "margin-height", rows: cells.length, ledgerRows: data.rangeRows });
  }
  const reading = new MarginReading(cells, new OneCurrency("margin", data.currency));
  const margins = Float64Array.from(rows, (own, line) => reading.of(own, amounts[line]));
  reading.troubles.refuseIfTooMany(rows.length);
  let known = 0;
  let money = 0;
  let volume = 0;
  let highest = 0;
  margins.forEach((margin, line) => {
    if (Number.isNaN(margin)) return;
    known += 1;
    money += Math.abs(margin);
    highest = Math.max(highest, Math.abs(margin));
    volume += Math.abs(amounts[line]);
  });
  if (known === 0) throw invalidArgument({ code: "margin-empty" });
  // Nothing above 1 and less than 1 % of the amounts together: rates such as 0.3, not money.
  if (highest > 0 && highest <= 1 && money < 0.01 * volume) {
    const line = margins.findIndex((margin) => Math.abs(margin) === highest);
    throw invalidArgument({ code: "margin-rates", row: rows[line][0] + 1, found: margins[line] });
  }
  return { margins, missing: margins.length - known };
}

/** Rows of the user's range behind each line of the order data, and the line's amount. */
function linesOf(data: OrderData): {
  readonly rows: readonly (readonly number[])[];
  readonly amounts: ArrayLike<number>;
} {
  if (data.form === "summary") return { rows: data.rangeRowsOfLine, amounts: data.summaries.totals ?? [] };
  if (data.rangeRow === null) throw invalidArgument({ code: "margin-column-needs-ledger" });
  return { rows: Array.from(data.rangeRow, (row) => [row]), amounts: data.orders.amounts ?? [] };
}

class MarginReading {
  readonly troubles = new RowTroubles();
  readonly #cells: Cells;
  readonly #currency: OneCurrency;

  constructor(cells: Cells, currency: OneCurrency) {
    this.#cells = cells;
    this.#currency = currency;
  }

  /** Margin of a line that stands in some rows; NaN when it is not known for all of them. */
  of(rows: readonly number[], amount: number): number {
    let sum = 0;
    for (const row of rows) {
      const read = parseMoney(cellValue(this.#cells[row][0]));
      if (read.status === "value") {
        this.#currency.check(read.currency, row);
        sum += read.value;
        continue;
      }
      if (read.status !== "blank") {
        this.troubles.add(read.status === "error-cell" ? "error-cell" : "text-margin", row);
      }
      return NaN;
    }
    // A hundredth of slack for margins rounded to cents.
    if (amount > 0 && sum > 1.01 * amount) {
      this.troubles.add("margin-above-amount", rows[0]);
      return NaN;
    }
    return sum;
  }
}
