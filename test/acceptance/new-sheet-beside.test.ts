/** The way round a sheet of ours that Excel does not let be written: a new one beside it. */
import { inExcel } from "../../src/excel/session";
import {
  done,
  failMidway,
  fingerprints,
  opened,
  sheetNames,
  userFingerprints,
  type Opened,
} from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

const patience = { pause: (): Promise<void> => Promise.resolve() };

async function protect(sheet: string): Promise<void> {
  await inExcel(patience, async (session) => {
    await session.request(({ workbook }) => {
      workbook.worksheets.getItem(sheet).protection.protect();
    });
  });
}

/** Names of the workbook's tables. */
async function tableNames(): Promise<readonly string[]> {
  return inExcel(patience, async (session) => {
    const tables = await session.request(({ workbook }) => workbook.tables.load("items/name"));
    return tables.items.map(({ name }) => name);
  });
}

jest.setTimeout(60_000);

describe("a new sheet beside one that can't be written", () => {
  let bytes: Uint8Array;
  let workbook: Opened;

  beforeAll(async () => {
    bytes = await smallWorkbook();
  });
  beforeEach(async () => {
    workbook = await opened(bytes);
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  it("is offered for a protected sheet, takes a fresh name, and leaves the old one as it is", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    await protect("KAM Scores");
    const before = fingerprints(host);
    expect(await flow.writeTierList()).toMatchObject({
      status: "failed",
      error: { code: "sheet-protected", sheet: "KAM Scores", newSheet: "scores", changed: "nothing" },
    });
    flow.useNewSheet("scores");
    expect(done(await flow.writeTierList()).sheet).toBe("KAM Scores (2)");
    const { "KAM Scores (2)": written, ...others } = fingerprints(host);
    expect(others).toEqual(before);
    expect(written).toEqual(before["KAM Scores"]);
    expect(await tableNames()).toEqual(expect.arrayContaining(["KAM_Scores", "KAM_Scores_2"]));
  });

  it("is the one that is rewritten from then on, also in the saved workbook", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    await protect("KAM Scores");
    flow.useNewSheet("scores");
    done(await flow.writeTierList());
    expect(done(await flow.writeTierList()).sheet).toBe("KAM Scores (2)");
    const names = sheetNames(host);
    const saved = await host.save();
    host.dispose();
    workbook = await opened(saved);
    expect(done(await workbook.flow.writeTierList()).sheet).toBe("KAM Scores (2)");
    expect(sheetNames(workbook.host)).toEqual(names);
  });

  it("takes along what was typed on the old one", async () => {
    const { flow, host } = workbook;
    const [first] = flow.pickList();
    done(await flow.buildCards({ mode: "book", accountIds: [first.id] }));
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("KAM Cards").getRange("B54").values = [["bring the new price list"]];
      });
    });
    await protect("KAM Cards");
    flow.useNewSheet("cards");
    const built = done(await flow.buildCards({ mode: "book", accountIds: [first.id] }));
    expect(built).toMatchObject({ sheet: "KAM Cards (2)", notesKeptOnCards: 1 });
    expect(host.values("KAM Cards (2)").flat()).toContain("bring the new price list");
  });

  it("lets a whole build end that one protected sheet had stopped", async () => {
    const { flow, host } = workbook;
    done(await flow.buildAll());
    await protect("KAM Summary");
    const user = userFingerprints(host);
    const failed = await flow.buildAll();
    expect(failed).toMatchObject({
      status: "failed",
      error: { newSheet: "summary", changed: ["KAM Scores", "KAM Cards", "KAM Allocation"] },
    });
    const old = host.fingerprint("KAM Summary");
    flow.useNewSheet("summary");
    const { sheets } = done(await flow.buildAll());
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "KAM Scores",
      "KAM Cards",
      "KAM Allocation",
      "KAM Summary (2)",
    ]);
    expect(host.fingerprint("KAM Summary")).toEqual(old);
    expect(userFingerprints(host)).toEqual(user);
    expect(host.values("KAM Summary (2)")).toEqual(host.values("KAM Summary"));
  });

  it("is offered when Excel refuses to rewrite a sheet, and not for a sheet that is new anyway", async () => {
    const { flow, host } = workbook;
    const first = failMidway(host, 5, 0.5);
    expect(await flow.writeTierList()).toMatchObject({ status: "failed", error: { newSheet: null } });
    expect(first()).toBe(true);
    done(await flow.writeTierList());
    const before = fingerprints(host);
    const second = failMidway(host, 6, 0.5);
    expect(await flow.writeTierList()).toMatchObject({
      status: "failed",
      error: { code: "excel-refused", newSheet: "scores" },
    });
    expect(second()).toBe(true);
    expect(fingerprints(host)).toEqual(before);
    flow.useNewSheet("scores");
    expect(done(await flow.writeTierList()).sheet).toBe("KAM Scores (2)");
  });

  it("is not offered for closed periods, which would be parted", async () => {
    const { flow, host } = workbook;
    done(await flow.closePeriod());
    const history = sheetNames(host).at(-1) ?? "";
    await protect(history);
    const outcome = await flow.closePeriod();
    expect(outcome).toMatchObject({ status: "failed", error: { newSheet: null } });
  });
});
