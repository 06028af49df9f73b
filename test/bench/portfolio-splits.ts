/** Ledgers cut at many days, with what came after: where an automatic choice must hold up beside the two named splits. */
import { existsSync, readFileSync } from "node:fs";
import { historiesAt } from "../../src/accounts/past-histories";
import { orderHistories, type OrderHistories, type OrderRows } from "../../src/accounts/order-histories";
import { whatHappened } from "../../src/accounts/what-happened";
import { readPortfolio } from "../../src/intake/read-portfolio";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { workbookGrids } from "../intake/workbook-grids";
import { serialDay, sharedRows } from "../reference/shared-clv-files";

/** One ledger known up to a day, and the orders of each account in the weeks after it. */
export interface PortfolioSplit {
  readonly name: string;
  readonly past: OrderHistories;
  readonly weeks: number;
  readonly actual: ArrayLike<number>;
}

const SUPERSTORE = "../shared/data/cn_superstore/示例-超市.xlsx";

/** Accounts and days of one of the shared csv files. */
function ledgerOf(path: string, account: string, date: string, amount: string | null): OrderRows {
  const rows = sharedRows(path).filter((row) => row[account] !== "");
  return {
    accounts: rows.map((row) => row[account]),
    dates: rows.map((row) => serialDay(row[date])),
    amounts: amount === null ? null : rows.map((row) => Number(row[amount])),
  };
}

function quotedLedger(): OrderRows {
  // Names in this file hold commas, so its last two columns are counted from the end.
  const lines = readFileSync("../shared/data/adventureworks/orders.csv", "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const cells = lines.map((line) => line.split(","));
  return {
    accounts: cells.map((row) => row[4]),
    dates: cells.map((row) => serialDay(row[1])),
    amounts: cells.map((row) => Number(row[row.length - 4])),
  };
}

async function superstore(): Promise<OrderRows> {
  const { grids, date1904 } = await workbookGrids(SUPERSTORE);
  const head = grids.map((grid) => ({
    ...grid,
    values: grid.values.slice(0, 200),
    numberFormats: grid.numberFormats.slice(0, 200),
  }));
  const reading = readPortfolio(recogniseSources(head), grids, { date1904 });
  if (reading.status !== "read") throw new Error(`${SUPERSTORE} was not read`);
  const { orders } = reading.portfolio;
  return {
    accounts: orders.map(({ accountId }) => accountId),
    dates: orders.map(({ date }) => date),
    amounts: orders.map(({ amount }) => amount),
  };
}

function splitsOf(
  name: string,
  rows: OrderRows,
  cuts: readonly (readonly [weeksKnown: number, weeksAhead: number])[],
): PortfolioSplit[] {
  const all = orderHistories(rows, null);
  const first = all.firstDay.reduce((a, b) => Math.min(a, b), all.asOf);
  return cuts.map(([known, ahead]) => {
    const past = historiesAt(all, first + Math.round(7 * known));
    return {
      name: `${name} ${known}/${ahead}`,
      past,
      weeks: ahead,
      actual: whatHappened(all, past, Math.round(7 * ahead)).orders,
    };
  });
}

/** Every second customer. */
function half(rows: OrderRows, rest: number): OrderRows {
  const kept = rows.accounts.flatMap((id, i) => (Number(id) % 2 === rest ? [i] : []));
  return {
    accounts: kept.map((i) => rows.accounts[i]),
    dates: kept.map((i) => rows.dates[i]),
    amounts: null,
  };
}

/**
 * All splits.
 * @returns 28 splits of six ledgers.
 */
export async function portfolioSplits(): Promise<PortfolioSplit[]> {
  const cdnow = ledgerOf("data/cdnow/cdnow_sample_calibration.csv", "sample_id", "date", null);
  const grocery = ledgerOf("reference/clv/data/grocery_transactions.csv", "id", "date", null);
  const retail = ledgerOf(
    "data/online_retail/invoices_2009_2010.csv",
    "Customer ID",
    "InvoiceDate",
    "Amount",
  );
  const northwind = ledgerOf("data/northwind/orders.csv", "customerID", "orderDate", null);
  const store = existsSync(SUPERSTORE) ? await superstore() : null;
  return [
    ...splitsOf("CDNOW", cdnow, [
      [20, 18.8],
      [26, 12.8],
      [32, 6.8],
    ]),
    ...splitsOf("grocery", grocery, [
      [26, 26],
      [32, 32],
      [39, 39],
      [52, 26],
      [65, 39],
      [78, 26],
    ]),
    ...splitsOf("grocery, even", half(grocery, 0), [[52, 52]]),
    ...splitsOf("grocery, odd", half(grocery, 1), [[52, 52]]),
    ...splitsOf("online retail", retail, [
      [20, 20],
      [26, 26],
      [32, 20],
      [40, 13],
    ]),
    ...splitsOf("AdventureWorks", quotedLedger(), [
      [61, 39],
      [74, 52],
      [87, 39],
      [100, 26],
      [113, 13],
    ]),
    ...splitsOf("Northwind", northwind, [
      [57, 38],
      [70, 25],
      [83, 13],
    ]),
    ...(store === null
      ? []
      : splitsOf("superstore", store, [
          [104, 52],
          [130, 52],
          [156, 52],
          [182, 26],
          [195, 13],
        ])),
  ];
}
