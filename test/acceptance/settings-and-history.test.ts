import { historyColumns } from "../../src/accounts/history";
import { inExcel } from "../../src/excel/session";
import { ownSheetTroubleText } from "../../src/language/own-sheet-trouble";
import { scoredListColumns } from "../../src/language/scored-list";
import { columnLetters } from "../../src/sheets/a1-range";
import { LIST_HEAD_ROW as HEAD } from "../../src/sheets/read-back-places";
import { openFlow } from "../host/headless";
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

  /** Puts values on a sheet as the user would. */
  const type = (sheet: string, address: string, values: (string | number)[][]): Promise<unknown> =>
    inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem(sheet).getRange(address).values = values;
      });
    });
  const rowOf = (sheet: string, text: string): number =>
    workbook.host.values(sheet).findIndex((line) => line.includes(text)) + 1;

  it("takes what the user typed into the sheet", async () => {
    const { flow } = workbook;
    const { sheet } = done(await flow.openSettings());
    await type(sheet, `B${rowOf(sheet, "risk.satisfactionTarget")}`, [[65]]);
    done(await flow.read({}));
    expect(flow.snapshot().settings.risk.satisfactionTarget).toBe(65);
    expect(flow.snapshot().sheetTrouble).toEqual([]);
  });

  it("names the cell of a setting that can't be used, and uses the starting value", async () => {
    const { flow } = workbook;
    const { sheet } = done(await flow.openSettings());
    const address = `B${rowOf(sheet, "value.saveRate")}`;
    await type(sheet, address, [["twenty"]]);
    done(await flow.read({}));
    expect(flow.snapshot().settings.value.saveRate).toBe(0.2);
    const [trouble, ...others] = flow.snapshot().sheetTrouble;
    expect([trouble, others]).toEqual([
      { kind: "setting", sheet, address, code: "not-a-number", value: "twenty" },
      [],
    ]);
    expect(ownSheetTroubleText(trouble, "zh-CN")).toBe("“twenty”不是数字。暂用默认值。");
  });

  it("shows the same labels and classes when it is opened under another display language", async () => {
    const chinese = await openFlow(await smallWorkbook(), "zh-CN");
    done(await chinese.flow.boot());
    done(await chinese.flow.read({}));
    const { settings } = chinese.flow.snapshot();
    done(await chinese.flow.useSettings({ ...settings, tiers: { ...settings.tiers, scheme: "VIP" } }));
    const { tierLabels, tierClasses } = chinese.flow.snapshot().scored ?? {};
    const bytes = await chinese.host.save();
    chinese.host.dispose();

    const { flow, host } = await opened(bytes);
    const again = flow.snapshot().scored;
    expect([again?.tierLabels, again?.tierClasses]).toEqual([tierLabels, tierClasses]);
    expect(again?.tierLabels.join("")).toMatch(/[一-龥]/);
    expect(again?.tierClasses).toEqual(["strategic", "key", "general", "floor"]);
    host.dispose();
  });

  it("keeps a tier set by hand with reason, who and until when, and says where one can't be used", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.writeTierList());
    const letters = columnLetters(scoredListColumns.indexOf("override"));
    const last = columnLetters(scoredListColumns.indexOf("overrideUntil"));
    const asOf = flow.snapshot().scored?.asOf ?? 0;
    const [wanted, wrong] = [rowOf(sheet, "C001"), rowOf(sheet, "C002")];
    await type(sheet, `${letters}${wanted}:${last}${wanted}`, [["A", "new plant", "Ann", asOf + 90]]);
    await type(sheet, `${letters}${wrong}:${last}${wrong}`, [["Z", "", "", ""]]);
    done(await flow.read({}));
    const tierOf = (id: string) =>
      flow.snapshot().scored?.accounts.find(({ account }) => account.id === id)?.tier;
    expect(tierOf("C001")).toMatchObject({ label: "A", overridden: true, modelLabel: "C" });
    expect(tierOf("C002")?.overridden).toBe(false);
    expect(flow.snapshot().sheetTrouble).toEqual([
      { kind: "override", sheet, address: `${letters}${wrong}`, code: "not-a-choice", value: "Z" },
    ]);

    done(await flow.writeTierList());
    const again = host.values(sheet)[rowOf(sheet, "C001") - 1];
    expect(again[scoredListColumns.indexOf("tierNote")]).toMatch(/^by hand: new plant, Ann \(until /);
    expect(again[scoredListColumns.indexOf("override")]).toBe("A");
    const { settings } = flow.snapshot();
    done(await flow.useSettings({ ...settings, asOf: asOf + 91 }));
    done(await flow.read({}));
    expect(tierOf("C001")?.overridden).toBe(false);
  });

  it("lets a label stand for another service class", async () => {
    const { flow } = workbook;
    const { sheet } = done(await flow.openSettings());
    await type(sheet, `B${rowOf(sheet, "tiers.schemes.ABC.classes.2")}`, [["floor"]]);
    done(await flow.read({}));
    const { accounts = [], tierClasses } = flow.snapshot().scored ?? {};
    expect(tierClasses).toEqual(["strategic", "floor", "general"]);
    const second = accounts.filter(({ tier }) => tier.label === "B");
    expect(second.length).toBeGreaterThan(0);
    for (const { serviceHours } of second) expect(serviceHours).toBe(0.2);
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

  it("reads the same history after the user sorted it", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.closePeriod());
    const rows = host
      .values(sheet)
      .slice(HEAD)
      .map((line) => line.slice(0, historyColumns.length));
    const turned = [...rows].reverse() as (string | number)[][];
    await type(
      sheet,
      `A${HEAD + 1}:${columnLetters(historyColumns.length - 1)}${HEAD + rows.length}`,
      turned,
    );
    done(await flow.read({}));
    expect(flow.snapshot().sheetTrouble).toEqual([]);
    expect(await flow.closePeriod()).toMatchObject({ status: "failed", error: { code: "already-closed" } });
  });

  it("names the cell of a history row that can't be read, and closes nothing over it", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.closePeriod());
    const sales = columnLetters(historyColumns.indexOf("sales"));
    await type(sheet, `${sales}${HEAD + 3}`, [["a lot"]]);
    done(await flow.read({}));
    expect(flow.snapshot().sheetTrouble).toEqual([
      { kind: "history", sheet, address: `${sales}${HEAD + 3}`, code: "not-a-number", value: "a lot" },
    ]);
    const before = host.fingerprint(sheet);
    expect(await flow.closePeriod()).toMatchObject({
      status: "failed",
      error: { code: "history-unreadable", sheet },
    });
    expect(host.fingerprint(sheet)).toEqual(before);
  });
});
