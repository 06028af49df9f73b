/** Sheets whose cells hold so much text that Excel on the web refuses to answer for them all at once. */
import { Workbook } from "@cj-tech-master/excelts";
import { openFlow } from "../host/headless";

const ROWS = 230;

async function longTexts(length: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Orders");
  sheet.addRow(["Order No", "Customer", "Order Date", "Amount", "Notes"]);
  for (let row = 0; row < ROWS; row++)
    sheet.addRow([`S${String(row)}`, `Firm ${String(row % 7)}`, 45_658 + row, 100 + row, "n".repeat(length)]);
  sheet.getRow(3).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("reading cells of long text", () => {
  it.each([
    ["as long as a cell can hold", 32_767],
    ["longer than a file may say", 40_000],
  ])("%s goes on in smaller requests and gives every row", async (_, length) => {
    const { host, flow } = await openFlow(await longTexts(length), "en-US");
    try {
      await flow.boot();
      const read = await flow.read({});
      expect(read).toMatchObject({
        status: "done",
        value: { found: { accounts: 7, orders: ROWS, ledgerTotal: ROWS * 100 + (ROWS * (ROWS - 1)) / 2 } },
      });
      const found = read.status === "done" ? read.value.found : null;
      expect(found?.findings.find(({ code }) => code === "hidden-rows")?.places).toEqual(["A3"]);
      expect(host.counters.requests).toBeGreaterThan(3);
      const longest = host.sheet("Orders").value(1, 4);
      expect(typeof longest === "string" && longest.length).toBe(32_767);
    } finally {
      host.dispose();
    }
  });

  it("is not tried without end where one row is too long", async () => {
    const { host, flow } = await openFlow(await longTexts(32_767), "en-US");
    try {
      await flow.boot();
      host.faults.payloadLimit = 20_000;
      expect(await flow.read({})).toMatchObject({ status: "failed", error: { code: "payload-too-large" } });
    } finally {
      host.dispose();
    }
  });
});
