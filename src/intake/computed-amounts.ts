/** Amounts of a table that has none: quantity times unit price, less discount. */
import { cellText, isBlankCell, isErrorCell } from "./cell-text";
import { matchHeader } from "./header-dictionary";
import { parseQuantity } from "./parse-quantity";
import { parsePercent } from "./parse-percent";
import type { RejectionReason } from "./reading";
import type { ReadingLog } from "./reading-log";
import { scaled } from "./row-values";
import type { RowValues } from "./row-values";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import type { TableRow, TableToRead } from "./table-rows";
import { priceUnit } from "./units";

/** What a column of discounts holds. */
type DiscountKind = "off" | "paid" | "money";

/** An amount with its currency, or why there is none. */
export type Amount =
  | { readonly value: number; readonly currency: string | null }
  | { readonly reason: RejectionReason; readonly field: "orderAmount" | "orderQuantity" | "orderUnitPrice" };

const SURE = 0.8;
/** Most discounts above this are no discounts but the part that is paid. */
const MOST_TAKEN_OFF = 0.5;
const PAID_TENTHS = /^(\d{1,2}(?:\.\d+)?)\s*折$/u;

/** Works the amounts of one table out. */
export class ComputedAmounts {
  private constructor(
    private readonly values: RowValues,
    private readonly log: ReadingLog,
    /** A column of quantities that could not be read; an amount without it would be the price of one piece. */
    private readonly unread: boolean,
    private readonly pieces: number,
    private readonly discounts: DiscountKind,
  ) {}

  /**
   * Looks through the table for how quantities, prices and discounts are written.
   *
   * @param table - A table of orders without a column of amounts.
   * @param values - Reads the fields of its rows.
   * @param log - Where it is noted that amounts are worked out.
   * @returns Work that ends with the amounts.
   */
  static *of(table: TableToRead, values: RowValues, log: ReadingLog): Steps<ComputedAmounts> {
    const price = table.source.columns.find(({ field }) => field === "orderUnitPrice");
    const discounts = yield* discountKind(table, values);
    const pieces = priceUnit(price?.header ?? "");
    return new ComputedAmounts(values, log, hasUnreadQuantity(table), pieces, discounts);
  }

  /**
   * The amount of a row.
   *
   * @param row - A row.
   * @returns The amount, or the reason and the field to blame.
   */
  amountOf(row: TableRow): Amount {
    for (const field of ["orderQuantity", "orderUnitPrice"] as const) {
      if (isErrorCell(row.cell(field))) return { reason: "error-cell", field };
    }
    const price = this.values.money(row, "orderUnitPrice");
    if (price.status === "blank") return { reason: "missing-amount", field: "orderUnitPrice" };
    if (price.status !== "value") return { reason: "text-amount", field: "orderUnitPrice" };
    const quantity = this.quantityOf(row);
    if (quantity === null) return { reason: "missing-amount", field: "orderQuantity" };
    const worth = scaled(price.value, this.values.scaleOf("orderUnitPrice", row.cell("orderUnitPrice")));
    const gross = (quantity * worth) / this.pieces;
    const off = this.takenOff(row, gross);
    if (row.letters("orderQuantity") !== null)
      this.log.find("computed-amounts", "handled", row, "orderUnitPrice");
    if (off !== 0)
      this.log.find("discounted-amounts", "your-call", row, "orderDiscount", { as: this.discounts });
    return { value: Number((gross - off).toPrecision(15)), currency: price.currency };
  }

  private quantityOf(row: TableRow): number | null {
    if (row.letters("orderQuantity") === null) return this.unread ? null : 1;
    const measured = parseQuantity(row.cell("orderQuantity"));
    return measured ?? this.values.number(row, "orderQuantity");
  }

  private takenOff(row: TableRow, gross: number): number {
    const written = paidShareWritten(cellText(row.cell("orderDiscount")));
    if (written !== null) return gross * (1 - written);
    if (this.discounts === "money") {
      const money = this.values.money(row, "orderDiscount");
      return money.status === "value" ? Math.abs(money.value) * Math.sign(gross) : 0;
    }
    const share = this.values.share(row, "orderDiscount") ?? 0;
    if (share <= 0 || share > 1) return 0;
    return gross * (this.discounts === "paid" ? 1 - share : share);
  }
}

/** 9折 is nine tenths of the price, 95折 ninety-five hundredths. */
function paidShareWritten(text: string): number | null {
  const found = PAID_TENTHS.exec(text);
  if (found === null) return null;
  const number = Number(found[1]);
  return number > 10 ? number / 100 : number / 10;
}

/**
 * Discounts above 100 are money; where most are more than one half, the column holds what is left to pay.
 */
function* discountKind(table: TableToRead, values: RowValues): Steps<DiscountKind> {
  const { grid, source } = table;
  const choice = source.columns.find(({ field }) => field === "orderDiscount");
  if (choice === undefined) return "off";
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  let above = 0;
  let all = 0;
  for (let row = first; row < Math.min(grid.values.length, first + source.rowCount); row++) {
    if ((row - first + 1) % ROWS_A_STEP === 0) yield;
    const parsed = parsePercent(grid.values[row][choice.column - grid.firstColumn]);
    if (parsed.status !== "value" || parsed.value === 0) continue;
    if (parsed.value > 100) return "money";
    all++;
    if (values.asShare("orderDiscount", parsed.value) > MOST_TAKEN_OFF) above++;
  }
  return above > all / 2 ? "paid" : "off";
}

/** A header that surely means a quantity, over cells that are no numbers. */
function hasUnreadQuantity({ source, grid }: TableToRead): boolean {
  if (source.columns.some(({ field }) => field === "orderQuantity")) return false;
  const header = source.headerRow - grid.firstRow;
  const used = new Set(source.columns.map(({ column }) => column - grid.firstColumn));
  const below = grid.values.slice(header + 1, header + 1 + source.rowCount);
  return (grid.values[header] ?? []).some(
    (cell, column) =>
      !used.has(column) &&
      matchHeader(cell, "orders").some(
        ({ field, confidence }) => field === "orderQuantity" && confidence >= SURE,
      ) &&
      below.some((cells) => !isBlankCell(cells[column])),
  );
}
