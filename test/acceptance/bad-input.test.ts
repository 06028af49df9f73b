import { inExcel } from "../../src/excel/session";
import type { Finding, MappingOverride, Rejection } from "../../src/intake/reading";
import type { Flow } from "../../src/taskpane/flow/flow";
import type { FoundView } from "../../src/taskpane/flow/views";
import { openFlow } from "../host/headless";
import type { NodeHost } from "../host/node-host";
import { done, fingerprints, opened, userFingerprints, type Fingerprints } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

type Cells = Readonly<Record<string, string | number>>;

/** Enters cells of the user's, formulas as formulas. */
async function enter(sheet: string, cells: Cells): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      for (const [address, content] of Object.entries(cells))
        workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    });
  });
}

async function clear(sheet: string, address: string): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      workbook.worksheets.getItem(sheet).getRange(address).clear("Contents");
    });
  });
}

jest.setTimeout(60_000);

describe("bad rows", () => {
  let host: NodeHost;
  let flow: Flow;

  beforeEach(async () => {
    ({ host, flow } = await opened(await smallWorkbook()));
  });
  afterEach(() => {
    host.dispose();
  });

  /** Reads, builds everything and checks that the user's sheets are as before. */
  async function built(): Promise<FoundView> {
    // Reading calculates the formulas just entered.
    const { found } = done(await flow.read({}));
    const user: Fingerprints = userFingerprints(host);
    if (found === null) throw new Error("nothing was found");
    done(await flow.buildAll());
    expect(userFingerprints(host)).toEqual(user);
    return found;
  }

  it.each<readonly [string, Cells, Partial<Rejection>]>([
    [
      "an order of an unknown account",
      { B5: "C999" },
      { row: 5, column: "B", reason: "unknown-account", found: "C999" },
    ],
    ["a date that is text", { C6: "soon" }, { row: 6, column: "C", reason: "text-date", found: "soon" }],
    [
      "an amount that is text",
      { D7: "plenty" },
      { row: 7, column: "D", reason: "text-amount", found: "plenty" },
    ],
    ["an error cell", { D8: "=1/0" }, { row: 8, column: "D", reason: "error-cell", found: "#DIV/0!" }],
  ])("leaves out %s with its cell, and builds the rest", async (_, cells, rejection) => {
    const before = flow.snapshot().sources?.found?.orders ?? 0;
    await enter("Orders", cells);
    const found = await built();
    expect(found.rejected).toEqual([expect.objectContaining({ sheet: "Orders", ...rejection })]);
    expect(found.orders).toBe(before - 1);
  });

  it("passes over empty rows and columns", async () => {
    const before = flow.snapshot().sources?.found?.orders ?? 0;
    await clear("Orders", "A9:D10");
    const found = await built();
    expect(found.rejected).toEqual([]);
    expect(found.orders).toBe(before - 2);
  });

  it("keeps accounts of one name apart and says where they are", async () => {
    await enter("Accounts", { B4: "Twin Ltd", B5: "Twin Ltd" });
    const found = await built();
    expect(found.accounts).toBe(14);
    expect(found.findings).toContainEqual(
      expect.objectContaining<Partial<Finding>>({ code: "duplicate-names", sheet: "Accounts", count: 2 }),
    );
  });

  it("builds all but the allocation when there is no one to give accounts to", async () => {
    await clear("Managers", "A1:C4");
    await clear("Accounts", "D1:D15");
    const user = userFingerprints(host);
    done(await flow.read({}));
    const report = done(await flow.buildAll());
    expect(report.skipped).toEqual([{ part: "allocation", reason: "no-managers" }]);
    expect(report.sheets.map(({ id }) => id)).toEqual(["scores", "cards", "summary"]);
    expect(userFingerprints(host)).toEqual(user);
  });

  it.each<readonly [string, MappingOverride, object]>([
    ["sheet", { kind: "orders", sheet: "Sales" }, { code: "mapping-unknown-sheet", sheet: "Sales" }],
    [
      "column",
      { kind: "orders", sheet: "Orders", columns: { orderAmount: "Net value" } },
      { code: "mapping-unknown-column", sheet: "Orders", column: "Net value" },
    ],
    [
      "field",
      { kind: "orders", sheet: "Orders", columns: { amount: "Amount" } },
      { code: "mapping-unknown-field", sheet: "Orders", parameters: { field: "amount", kind: "orders" } },
    ],
  ])("refuses a mapping that names an unknown %s", async (_, override, error) => {
    const before = fingerprints(host);
    expect(await flow.read({ mapping: [override] })).toMatchObject({ status: "failed", error });
    expect(fingerprints(host)).toEqual(before);
  });

  it("reads by a mapping instead of what it would recognise", async () => {
    const mapping: MappingOverride = { kind: "orders", sheet: "Orders", columns: { orderAmount: "A" } };
    await enter("Orders", { A1: "Worth", A2: 5 });
    const { recognition } = done(await flow.read({ mapping: [mapping] }));
    const orders = recognition.sources.find(({ kind }) => kind === "orders");
    expect(orders?.columns.find(({ field }) => field === "orderAmount")).toMatchObject({
      header: "Worth",
      column: 0,
    });
  });
});

describe("a workbook without accounts and orders", () => {
  it("is left as it is, and nothing can be built from it", async () => {
    const { host, flow } = await openFlow(null, "en-US");
    try {
      done(await flow.boot());
      await enter("Sheet1", { A1: "Shopping", A2: "Bread", A3: "Milk" });
      const before = fingerprints(host);
      const sources = done(await flow.read({}));
      expect(sources).toMatchObject({ found: null, refused: [], sheetsLookedAt: 1 });
      expect(await flow.buildAll()).toMatchObject({
        status: "failed",
        error: { code: "not-read", changed: "nothing" },
      });
      expect(fingerprints(host)).toEqual(before);
    } finally {
      host.dispose();
    }
  });
});
