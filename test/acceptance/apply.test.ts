import { inExcel } from "../../src/excel/session";
import type { ApplyPreview } from "../../src/taskpane/flow/views";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { done, fingerprints, opened, userFingerprints, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

/** Puts formulas into a cell of the user's, as a colleague would. */
async function enter(address: string, formula: string): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      workbook.worksheets.getItem("Accounts").getRange(address).formulas = [[formula]];
    });
  });
}

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
    await enter("D3", "Someone Else");
    const before = fingerprints(host);
    expect(done(await flow.apply(preview))).toEqual({
      status: "refused",
      reason: "changed",
      sheet: "Accounts",
      cells: ["D3"],
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
});
