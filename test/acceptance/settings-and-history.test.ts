import { inExcel } from "../../src/excel/session";
import { done, opened, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

describe("the settings sheet and the history sheet", () => {
  let workbook: Opened;

  beforeEach(async () => {
    workbook = await opened(await smallWorkbook());
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  it("keeps cuts that were tried and then used, and reads them back", async () => {
    const { flow } = workbook;
    const { settings } = flow.snapshot();
    const abc = settings.tiers.schemes.ABC;
    const schemes = { ...settings.tiers.schemes, ABC: { ...abc, cuts: [0.5, 0.9] } };
    const trial = { ...settings, tiers: { ...settings.tiers, scheme: "ABC" as const, schemes } };
    const tried = flow.whatIf(trial);
    expect(tried?.moves.length).toBeGreaterThan(0);
    done(await flow.useSettings(trial));
    done(await flow.read({}));
    expect(flow.snapshot().settings.tiers.schemes.ABC.cuts).toEqual([0.5, 0.9]);
    expect(flow.snapshot().tiers?.lines.map((line) => line.accounts)).toEqual(
      tried?.lines.map((line) => line.accounts),
    );
  });

  it("takes what the user typed into the sheet", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.openSettings());
    const row = host.values(sheet).findIndex((line) => line.includes("risk.satisfactionTarget"));
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem(sheet).getRange(`B${row + 1}`).values = [[65]];
      });
    });
    done(await flow.read({}));
    expect(flow.snapshot().settings.risk.satisfactionTarget).toBe(65);
  });

  it("adds one row an account when a period is closed, once", async () => {
    const { flow, host } = workbook;
    const closed = done(await flow.closePeriod());
    expect(closed.rows).toBe(14);
    const rows = host.values(closed.sheet).length;
    expect(await flow.closePeriod()).toMatchObject({ status: "failed", error: { code: "already-closed" } });
    done(await flow.read({}));
    expect(await flow.closePeriod()).toMatchObject({ status: "failed", error: { code: "already-closed" } });
    expect(host.values(closed.sheet)).toHaveLength(rows);
  });
});
