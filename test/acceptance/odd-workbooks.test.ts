/** Workbooks with something odd about the file itself, from file to sheets. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Worksheet } from "@cj-tech-master/excelts";
import { openFlow } from "../host/headless";
import type { FoundView } from "../../src/taskpane/flow/views";

jest.setTimeout(60_000);

/** 2025-01-01 in days from 1900. */
const DAY = 45_658;
const HEADERS = ["Order No", "Order Date", "Customer", "Amount"];
const orders = (shift = 0): (string | number)[][] =>
  Array.from({ length: 12 }, (_, index) => [
    `SO${String(index + 1)}`,
    DAY + index * 20 - shift,
    `Firm ${String.fromCharCode(65 + (index % 4))}`,
    100 * (index + 1),
  ]);

async function bytesOf(fill: (sheet: Worksheet, workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet("Ledger"), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function opened(
  bytes: Uint8Array,
): Promise<Awaited<ReturnType<typeof openFlow>> & { found: FoundView }> {
  const { host, flow } = await openFlow(bytes, "en-US", "Odd.xlsx");
  await flow.boot();
  const read = await flow.read({});
  if (read.status !== "done" || read.value.found === null) throw new Error(JSON.stringify(read));
  return { host, flow, found: read.value.found };
}

test("days counted from 1904 are read, and written back in the workbook's own days", async () => {
  const bytes = await bytesOf((sheet, workbook) => {
    workbook.properties.date1904 = true;
    sheet.addRow(HEADERS);
    for (const [id, day, firm, amount] of orders(1462)) {
      const row = sheet.addRow([id, null, firm, amount]);
      row.getCell(2).value = day;
      row.getCell(2).numFmt = "yyyy-mm-dd";
    }
  });
  const { host, flow, found } = await opened(bytes);
  expect([found.firstOrder, found.lastOrder, found.ledgerTotal]).toEqual([DAY, DAY + 220, 7800]);
  const built = await flow.buildAll({ parts: ["scores"] });
  expect(built.status).toBe("done");
  const written = (host.book.findSheet("KAM Scores")?.sheet.getSheetValues() ?? []).flat();
  // The last order of 2025-08-09 stands there as that day in days from 1904.
  expect(written).toContain(DAY + 220 - 1462);
  expect(written).not.toContain(DAY + 220);
  host.dispose();
});

test("an Excel table below a title is counted once", async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.getCell("A1").value = "Sales 2025";
    sheet.addTable({
      name: "Orders",
      ref: "A4",
      headerRow: true,
      columns: HEADERS.map((name) => ({ name })),
      rows: orders(),
    });
  });
  const { host, found } = await opened(bytes);
  expect([found.accounts, found.orders, found.ledgerTotal]).toEqual([4, 12, 7800]);
  host.dispose();
});

test("a stray cell in the last row and column costs neither time nor orders", async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.addRow(HEADERS);
    for (const row of orders()) sheet.addRow(row);
    sheet.getCell("XFD1048576").value = "x";
  });
  const { host, found } = await opened(bytes);
  expect([found.accounts, found.orders, found.ledgerTotal]).toEqual([4, 12, 7800]);
  expect(host.counters.bytesOut).toBeLessThan(10_000_000);
  host.dispose();
});

test("accounts with sales a year and no orders get tiers", async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.addRow(["Customer No", "Customer Name", "Annual Sales", "Account Owner"]);
    for (let index = 1; index <= 30; index++)
      sheet.addRow([
        `C${String(index)}`,
        `Firm ${String(index)}`,
        40_000 / index,
        index % 2 === 0 ? "Ann" : "Bo",
      ]);
  });
  const { host, flow, found } = await opened(bytes);
  const scored = flow.snapshot().scored;
  expect(found.findings.map(({ code }) => code)).toContain("yearly-sales");
  expect(new Set(scored?.accounts.map(({ tier }) => tier.label)).size).toBeGreaterThan(2);
  expect(scored?.accounts.filter(({ stage }) => stage === "prospect")).toEqual([]);
  expect(scored?.accounts.every(({ risk, clv }) => risk === null && clv === null)).toBe(true);
  const built = await flow.buildAll({ parts: ["scores", "cards", "allocation", "summary"] });
  expect(built).toMatchObject({ status: "done", value: { skipped: [] } });
  host.dispose();
});
