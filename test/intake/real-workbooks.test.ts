/** Intake on real workbooks, read in place; reported as skipped where the data are not there. */
import { existsSync } from "node:fs";
import { readPortfolio } from "../../src/intake/read-portfolio";
import type { Reading } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { workbookGrids } from "./workbook-grids";

const DATA = "../shared/data";
const present = existsSync(DATA);

type Read = Extract<Reading, { status: "read" }>;

async function read(path: string): Promise<Read> {
  const { grids } = await workbookGrids(`${DATA}/${path}`);
  const samples = grids.map((grid) => ({ ...grid, values: grid.values.slice(0, 200) }));
  const result = readPortfolio(recogniseSources(samples), grids);
  if (result.status !== "read") throw new Error(`${path}: ${result.status}`);
  return result;
}

(present ? describe : describe.skip)("real workbooks", () => {
  it("AdventureWorks gives 701 accounts and 2,905 orders that tie to the ledger", async () => {
    const { portfolio, ledgerTotal, rejected } = await read(
      "adventureworks/adventureworks-key-accounts.xlsx",
    );
    const ordering = new Set(portfolio.orders.map(({ accountId }) => accountId));
    expect(portfolio.accounts).toHaveLength(701);
    expect(portfolio.orders).toHaveLength(2905);
    expect(ledgerTotal).toBeCloseTo(64_429_841.82, 2);
    expect(portfolio.accounts.filter(({ id }) => !ordering.has(id))).toHaveLength(71);
    expect(portfolio.managers).toHaveLength(17);
    expect(portfolio.managers?.filter(({ region }) => region === null)).toHaveLength(3);
    expect([portfolio.ownerSource, rejected.length]).toEqual(["accounts", 0]);
  });

  it("Northwind gives 91 customers and 830 orders; owners come from the latest orders", async () => {
    const { portfolio, ledgerTotal } = await read("northwind/northwind-accounts.xlsx");
    expect([portfolio.accounts.length, portfolio.orders.length, portfolio.managers?.length]).toEqual([
      91, 830, 9,
    ]);
    // The sheet's order totals are rounded to cents one by one: 0.01 above the sum of the lines.
    expect(ledgerTotal).toBeCloseTo(1_265_793.05, 2);
    expect(portfolio.ownerSource).toBe("latest-order");
  });

  it("the Chinese superstore gives 790 customers owned by region; returned orders are taken out", async () => {
    const { portfolio, ledgerTotal, findings } = await read("cn_superstore/示例-超市.xlsx");
    const returned = findings.find(({ code }) => code === "returned-orders");
    expect(portfolio.accounts).toHaveLength(790);
    expect(portfolio.ownerSource).toBe("region");
    expect(portfolio.accounts.filter(({ owner }) => owner === null)).toHaveLength(0);
    expect(ledgerTotal + Number(returned?.parameters.amount)).toBeCloseTo(16_068_954.125, 3);
    expect(ledgerTotal).toBeCloseTo(14_107_930.97, 2);
  });
});
