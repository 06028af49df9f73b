/** Reads a table of customers by months as orders: one order for each month with sales. */
import { isBlankCell, isErrorCell } from "./cell-text";
import { headerScale } from "./header-text";
import { monthsInHeader } from "./month-columns";
import type { MonthColumn } from "./month-columns";
import type { OrderLine } from "./order-lines";
import { parseMoney } from "./parse-money";
import type { ReadingLog } from "./reading-log";
import { scaled } from "./row-values";
import { cellText } from "./cell-text";
import { columnLetters } from "./cell-address";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/**
 * The month columns of a table, if it is one of customers by months.
 *
 * @param table - A table read as orders.
 * @returns The months; empty when the table has a date column or fewer than three months.
 */
export function monthsOfTable({ grid, source }: TableToRead): readonly MonthColumn[] {
  if (source.columns.some(({ field }) => field === "orderDate")) return [];
  return monthsInHeader(grid, source.headerRow - grid.firstRow);
}

/**
 * Reads the table.
 *
 * @param table - A table for which {@link monthsOfTable} found months.
 * @param months - The months.
 * @param log - Where unusable cells are noted.
 * @returns One line for each month with an amount other than zero.
 */
export function readWideOrders(
  table: TableToRead,
  months: readonly MonthColumn[],
  log: ReadingLog,
): OrderLine[] {
  const { grid, source } = table;
  const above = grid.values.slice(0, source.headerRow - grid.firstRow).flat();
  const scale = above.reduce<number>((found, cell) => (found === 1 ? headerScale(cell) : found), 1);
  const lines: OrderLine[] = [];
  for (const row of tableRows(table, log)) {
    for (const { column, date } of months) {
      const cell = row.cells[column] ?? "";
      if (isBlankCell(cell)) continue;
      const parsed = parseMoney(cell);
      if (parsed.status === "value") {
        if (parsed.value !== 0) lines.push(lineOf(row, date, scaled(parsed.value, scale), parsed.currency));
      } else if (parsed.status !== "blank") {
        const place = {
          sheet: row.sheet,
          row: row.row,
          letters: () => columnLetters(grid.firstColumn + column),
        };
        log.reject(place, "orderAmount", isErrorCell(cell) ? "error-cell" : "text-amount", cellText(cell));
      }
    }
  }
  return lines;
}

function lineOf(row: TableRow, date: number, amount: number, currency: string | null): OrderLine {
  return {
    row,
    idField: "orderAccountId",
    nameField: "orderAccountName",
    dateField: null,
    place: { sheet: row.sheet, row: row.row },
    date,
    amount,
    margin: null,
    product: row.text("orderProduct"),
    channel: row.text("orderChannel"),
    salesperson: row.text("orderSalesperson"),
    orderId: null,
    region: row.text("orderRegion"),
    industry: row.text("orderIndustry"),
    currency,
  };
}
