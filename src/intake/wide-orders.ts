/** Reads a table of customers by months, quarters or years as orders: one order for each period with sales. */
import { isBlankCell, isErrorCell } from "./cell-text";
import { noteScale } from "./column-scales";
import type { OrderLine } from "./order-lines";
import { holdsOtherMeasure } from "./other-measures";
import { parseMoney } from "./parse-money";
import { periodsInHeader } from "./period-columns";
import type { PeriodColumn } from "./period-columns";
import type { ReadingLog } from "./reading-log";
import { OWN_UNIT, scaled } from "./row-values";
import { cellText } from "./cell-text";
import { columnLetters } from "./cell-address";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";
import { titleScale } from "./units";

/**
 * The period columns of a table, if it is one of customers by periods.
 *
 * @param table - A table read as orders.
 * @returns The periods; empty when the table has a date column or no periods.
 */
export function periodsOfTable({ grid, source }: TableToRead): readonly PeriodColumn[] {
  if (source.columns.some(({ field }) => field === "orderDate")) return [];
  return periodsInHeader(grid, source.headerRow - grid.firstRow);
}

/**
 * Reads the table.
 *
 * @param table - A table for which {@link periodsOfTable} found periods.
 * @param periods - The periods.
 * @param log - Where unusable cells are noted.
 * @param today - The present day: a period that is not over yet ends with it; `null` when it is not known.
 * @returns Work that ends with one line for each period with an amount other than zero.
 */
export function* readWideOrders(
  table: TableToRead,
  periods: readonly PeriodColumn[],
  log: ReadingLog,
  today: number | null = null,
): Steps<OrderLine[]> {
  const { grid, source } = table;
  const title = titleScale(grid, source.headerRow - grid.firstRow);
  const factor = periods[0].scale === 1 ? title : periods[0].scale;
  if (factor !== 1) noteScale(source.sheet, "", factor, log);
  const lines: OrderLine[] = [];
  let rows = 0;
  const places = new Set(periods.map(({ column }) => column));
  for (const row of tableRows(table, log)) {
    if (++rows % ROWS_A_STEP === 0) yield;
    if (holdsOtherMeasure(row.cells, places)) {
      log.find("other-measures", "handled", row, null);
      continue;
    }
    for (const { column, date: end, months, scale } of periods) {
      const cell = row.cells[column] ?? "";
      if (isBlankCell(cell)) continue;
      const parsed = parseMoney(cell);
      const running = today !== null && today < end && today > end - months * 31;
      const date = running ? today : end;
      if (parsed.status === "value") {
        const worth = typeof cell === "string" && OWN_UNIT.test(cell) ? 1 : scale === 1 ? title : scale;
        if (parsed.value !== 0) lines.push(lineOf(row, date, scaled(parsed.value, worth), parsed.currency));
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
