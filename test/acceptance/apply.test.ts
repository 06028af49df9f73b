import { inExcel } from "../../src/excel/session";
import type { CellValue } from "../../src/intake/reading";
import { flowErrorText } from "../../src/language/errors";
import { LANGUAGES } from "../../src/language/language";
import type { ApplyPreview } from "../../src/taskpane/flow/views";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { done, fingerprints, opened, userFingerprints, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";
import type { NodeHost } from "../host/node-host";

/** Changes the accounts as a colleague or the user's own hand would. */
async function byHand(change: (accounts: Excel.Worksheet) => void): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      change(workbook.worksheets.getItem("Accounts"));
    });
  });
}

async function enter(address: string, formula: string): Promise<void> {
  await byHand((accounts) => {
    accounts.getRange(address).formulas = [[formula]];
  });
}

/** Sorts the rows below the header, ids and owners together. */
async function sort(host: NodeHost, before: (a: CellValue[], b: CellValue[]) => number): Promise<void> {
  const lines = host.values("Accounts").map((line) => [...line]);
  const sorted = lines.slice(1).sort(before);
  await byHand((accounts) => {
    // Ids and owners only: the names of this workbook would be taken for formulas.
    for (const column of [0, 2, 3])
      accounts.getRangeByIndexes(1, column, sorted.length, 1).values = sorted.map((line) => [line[column]]);
  });
}

const byOwner = (a: CellValue[], b: CellValue[]): number => String(a[3]).localeCompare(String(b[3]));
const byIdDown = (a: CellValue[], b: CellValue[]): number => String(b[0]).localeCompare(String(a[0]));
/** Owner by account id. */
const ownersOf = (host: NodeHost): ReadonlyMap<CellValue, CellValue> =>
  new Map(host.values("Accounts").map((line) => [line[0], line[3]]));

jest.setTimeout(60_000);

describe("writing owners into the user's own column", () => {
  let bytes: Uint8Array;
  let workbook: Opened;
  let preview: ApplyPreview;

  beforeAll(async () => {
    bytes = await smallWorkbook();
  });
  beforeEach(async () => {
    workbook = await opened(bytes);
    const { flow } = workbook;
    const rules = { ...defaultAllocationRules, keepPresentOwners: 0, ownersKeepOutsideRegion: false };
    const solved = done(await flow.solve(rules));
    flow.choosePoint(solved.result.points.length - 1);
    preview = done(await flow.previewApply());
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  it("previews exactly the cells that would change", () => {
    expect(preview).toMatchObject({
      sheet: "Accounts",
      column: "D",
      header: "Account Owner",
      firstRow: 2,
      lastRow: 15,
      unchangedSinceRead: true,
      hasFormulas: false,
    });
    expect(preview.cells.length).toBeGreaterThan(0);
    for (const { address, before, after, row } of preview.cells) {
      expect(address).toBe(`D${row}`);
      expect(workbook.host.values("Accounts")[row - 1][3]).toBe(before);
      expect(after).not.toBe(before);
    }
  });

  it("changes those cells and no other", async () => {
    const { host, flow } = workbook;
    const before = host.values("Accounts");
    const result = done(await flow.apply(preview));
    expect(result).toMatchObject({ status: "applied", cells: preview.cells.length });
    const expected = before.map((line) => [...line]);
    for (const { row, after } of preview.cells) expected[row - 1][3] = after;
    expect(host.values("Accounts")).toEqual(expected);
  });

  it("puts back everything on revert", async () => {
    const { host, flow } = workbook;
    const before = userFingerprints(host);
    done(await flow.apply(preview));
    expect(done(await flow.revert())).toMatchObject({
      status: "reverted",
      cells: preview.cells.length,
      kept: 0,
    });
    expect(userFingerprints(host)).toEqual(before);
    expect(flow.snapshot().revert).toBeNull();
  });

  it("is refused, with nothing written, when a cell changed since the preview", async () => {
    const { host, flow } = workbook;
    const owner = String(host.values("Accounts")[2][3]);
    await enter("D3", "Someone Else");
    const before = fingerprints(host);
    expect(done(await flow.apply(preview))).toEqual({
      status: "refused",
      reason: "changed",
      sheet: "Accounts",
      cells: ["D3"],
      before: [owner],
      now: ["Someone Else"],
    });
    expect(fingerprints(host)).toEqual(before);
  });

  it("is refused when the cells became formulas", async () => {
    const { host, flow } = workbook;
    const [{ address, row, before: owner }] = preview.cells;
    await enter(address, `="${owner}"`);
    expect(host.values("Accounts")[row - 1][3]).toBe(owner);
    const before = fingerprints(host);
    expect(done(await flow.apply(preview))).toMatchObject({
      status: "refused",
      reason: "formulas",
      cells: [address],
    });
    expect(fingerprints(host)).toEqual(before);
  });

  it("asks before it takes back a cell that was edited since, and can leave it", async () => {
    const { host, flow } = workbook;
    done(await flow.apply(preview));
    const [{ address, row }] = preview.cells;
    await enter(address, "Edited By Hand");
    expect(done(await flow.revert())).toMatchObject({ status: "edited-since", edited: [address] });
    const kept = done(await flow.revert({ keepEdited: true }));
    expect(kept).toMatchObject({ status: "reverted", cells: preview.cells.length - 1, kept: 1 });
    expect(host.values("Accounts")[row - 1][3]).toBe("Edited By Hand");
  });

  it("is refused for a preview older than the last one", async () => {
    const { flow } = workbook;
    done(await flow.previewApply());
    expect(done(await flow.apply(preview))).toMatchObject({ status: "refused", reason: "changed" });
  });

  it("is refused, with nothing written, when accounts of one owner changed places since the preview", async () => {
    const { host, flow } = workbook;
    const lines = host.values("Accounts");
    const [{ row, before: owner }] = preview.cells;
    const other = lines.findIndex((line, index) => index > 0 && index !== row - 1 && line[3] === owner);
    await enter(`A${row}`, String(lines[other][0]));
    await enter(`A${other + 1}`, String(lines[row - 1][0]));
    // The owner column itself is as it was.
    expect(host.values("Accounts").map((line) => line[3])).toEqual(lines.map((line) => line[3]));
    const prints = fingerprints(host);
    expect(done(await flow.apply(preview))).toEqual({
      status: "refused",
      reason: "changed",
      sheet: "Accounts",
      cells: [row, other + 1].sort((a, b) => a - b).map((place) => `D${place}`),
      before: [owner, owner],
      now: [owner, owner],
    });
    expect(fingerprints(host)).toEqual(prints);
  });

  it.each([
    ["sorted", (host: NodeHost) => sort(host, byIdDown)],
    ["sorted by owner", (host: NodeHost) => sort(host, byOwner)],
    [
      "given a new row",
      () =>
        byHand((accounts) => {
          accounts.getRange("A5:D5").insert("Down");
          accounts.getRange("A5:D5").values = [["C900", "New", "North", "Ann Lee"]];
        }),
    ],
    [
      "given a column",
      () =>
        byHand((accounts) => {
          accounts.getRange("B1:B15").insert("Right");
        }),
    ],
  ])("is refused, with nothing written, when the accounts were %s since the preview", async (_, change) => {
    const { host, flow } = workbook;
    await change(host);
    const prints = fingerprints(host);
    expect(done(await flow.apply(preview))).toMatchObject({ status: "refused", reason: "changed" });
    expect(fingerprints(host)).toEqual(prints);
    // A preview of rows that were not read there is refused as well.
    const again = await flow.previewApply();
    expect(again).toMatchObject({ status: "failed", error: { code: "source-changed", sheet: "Accounts" } });
    done(await flow.read({}));
  });

  it.each([
    ["sorted", (host: NodeHost) => sort(host, byIdDown)],
    ["sorted by owner", (host: NodeHost) => sort(host, byOwner)],
    [
      "given new rows",
      () =>
        byHand((accounts) => {
          accounts.getRange("A2:D4").insert("Down");
          accounts.getRange("A9:D9").insert("Down");
        }),
    ],
  ])("gives every account its owner back after the accounts were %s", async (_, change) => {
    const { host, flow } = workbook;
    const owners = ownersOf(host);
    done(await flow.apply(preview));
    expect(ownersOf(host)).not.toEqual(owners);
    await change(host);
    expect(done(await flow.revert())).toMatchObject({ status: "reverted", cells: preview.cells.length });
    for (const [id, owner] of owners) expect([id, ownersOf(host).get(id)]).toEqual([id, owner]);
  });

  it("asks before it takes back a cell that was edited and moved since", async () => {
    const { host, flow } = workbook;
    const owners = ownersOf(host);
    done(await flow.apply(preview));
    const [{ address, accountId }] = preview.cells;
    await enter(address, "Edited By Hand");
    await sort(host, byIdDown);
    const row = host.values("Accounts").findIndex((line) => line[0] === accountId) + 1;
    expect(done(await flow.revert())).toMatchObject({ status: "edited-since", edited: [`D${row}`] });
    done(await flow.revert({ keepEdited: true }));
    expect([...ownersOf(host)]).toEqual(
      expect.arrayContaining(
        [...owners].map(([id, owner]) => [id, id === accountId ? "Edited By Hand" : owner]),
      ),
    );
  });

  it.each(["gone", "there twice"])(
    "takes nothing back and names the row when rows moved and an account is %s",
    async (fate) => {
      const { host, flow } = workbook;
      done(await flow.apply(preview));
      const first = preview.cells.reduce((least, cell) => (cell.row < least.row ? cell : least));
      await sort(host, byIdDown);
      const gone = fate === "gone";
      const lines = host.values("Accounts");
      const own = (line: readonly CellValue[]): boolean => line[0] === first.accountId;
      const place = lines.findIndex((line, index) => index > 0 && own(line) === gone);
      await enter(`A${place + 1}`, gone ? "" : first.accountId);
      const prints = fingerprints(host);
      const outcome = await flow.revert();
      expect(outcome).toMatchObject({
        status: "failed",
        error: { code: "account-row-lost", sheet: "Accounts", changed: "nothing" },
      });
      if (outcome.status !== "failed") return;
      for (const language of LANGUAGES)
        expect(flowErrorText(outcome.error, language).what).toContain(first.accountId);
      expect(fingerprints(host)).toEqual(prints);
      expect(flow.snapshot().revert).not.toBeNull();
    },
  );
});
