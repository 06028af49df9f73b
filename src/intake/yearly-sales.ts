/** Takes sales a year from the accounts table, where the workbook has no orders. */
import type { OrderLine } from "./order-lines";
import { currencyNamedIn } from "./parse-money";
import { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { finished } from "./steps";
import { tableRows } from "./table-rows";
import type { TableToRead } from "./table-rows";

const FIELDS = ["yearlySales", "yearlySalesBefore"] as const;
const DAYS_A_YEAR = 365;

/**
 * One line for each account and year with sales.
 *
 * @param table - The accounts table.
 * @param asOf - The day the figures are taken for: the year's sales count as made by then, those of the year
 * before a year earlier.
 * @param log - Where it is noted which column was taken.
 * @returns The lines; empty when the table has no column of sales a year.
 */
export function yearlySalesLines(table: TableToRead, asOf: number, log: ReadingLog): OrderLine[] {
  const { columns, sheet, headerRow } = table.source;
  const taken = columns.find(({ field }) => field === "yearlySales");
  if (taken === undefined) return [];
  log.add({
    code: "yearly-sales",
    group: "your-call",
    count: 1,
    sheet,
    places: [`A${String(headerRow + 1)}`],
    parameters: { header: taken.header },
  });
  // The rows were looked over when the accounts were read; nothing is noted a second time.
  const silent = new ReadingLog();
  const values = finished(RowValues.of(table, silent, {}));
  const currency = currencyNamedIn(taken.header);
  const lines: OrderLine[] = [];
  for (const row of tableRows(table, silent)) {
    FIELDS.forEach((field, yearsAgo) => {
      const amount = values.number(row, field);
      if (amount === null || amount === 0) return;
      lines.push({
        row,
        idField: "accountId",
        nameField: "accountName",
        dateField: null,
        place: { sheet: row.sheet, row: row.row },
        date: asOf - yearsAgo * DAYS_A_YEAR,
        amount,
        margin: null,
        product: null,
        channel: null,
        salesperson: null,
        orderId: null,
        region: null,
        industry: null,
        currency,
      });
    });
  }
  return lines;
}
