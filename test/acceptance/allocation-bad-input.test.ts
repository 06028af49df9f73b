import { inExcel } from "../../src/excel/session";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { flowErrorText } from "../../src/language/errors";
import type { Language } from "../../src/language/language";
import type { Flow } from "../../src/taskpane/flow/flow";
import { openFlow } from "../host/headless";
import type { NodeHost } from "../host/node-host";
import { done, userFingerprints } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

type Cells = Readonly<Record<string, string | number>>;
type BySheet = Readonly<Record<string, Cells>>;

const LANGUAGES: readonly Language[] = ["en-US", "zh-CN"];
const SHEETS: Readonly<Record<Language, string>> = { "en-US": "KAM Allocation", "zh-CN": "KAM_分配" };

/** Enters cells as a user would. */
async function enter(sheets: BySheet): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      for (const [sheet, cells] of Object.entries(sheets))
        for (const [address, content] of Object.entries(cells))
          workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    });
  });
}

jest.setTimeout(60_000);

describe.each(LANGUAGES)("an allocation from bad input, in %s", (language) => {
  let host: NodeHost;
  let flow: Flow;

  beforeEach(async () => {
    ({ host, flow } = await openFlow(await smallWorkbook(), language));
    done(await flow.boot());
  });
  afterEach(() => {
    host.dispose();
  });

  /** Lines of the allocation sheet that are marked as short or to be checked. */
  async function marked(sheets: BySheet, rules = defaultAllocationRules): Promise<string> {
    await enter(sheets);
    done(await flow.read({}));
    const user = userFingerprints(host);
    done(await flow.solve(rules));
    done(await flow.writeAllocation());
    expect(userFingerprints(host)).toEqual(user);
    return host
      .values(SHEETS[language])
      .map(([first]) => String(first))
      .filter((text) => text.startsWith("◆ "))
      .join("\n");
  }

  it.each<readonly [string, BySheet, { sheet: string; row: number; column: string }]>([
    [
      "hours-blank",
      { Managers: { D1: "Hours per month", D2: 100, D4: 100 } },
      { sheet: "Managers", row: 3, column: "D" },
    ],
    [
      "hours-not-positive",
      { Managers: { D1: "Hours per month", D2: 100, D3: 0, D4: 100 } },
      { sheet: "Managers", row: 3, column: "D" },
    ],
    [
      "hours-not-positive",
      { Managers: { D1: "Hours per month", D2: 100, D3: 100, D4: -20 } },
      { sheet: "Managers", row: 4, column: "D" },
    ],
    [
      "account-hours-negative",
      { Accounts: { E1: "Service hours", E2: 5, E3: 4, E4: -3, E5: 6 } },
      { sheet: "Accounts", row: 4, column: "E" },
    ],
    [
      "shares-not-whole",
      { Accounts: { E1: "Co-owner", F1: "Owner split", E4: "Ann Lee", F4: "70/40" } },
      { sheet: "Accounts", row: 4, column: "F" },
    ],
  ])("stops at %s with the cell, and leaves the user's sheets alone", async (code, sheets, place) => {
    await enter(sheets);
    done(await flow.read({}));
    const user = userFingerprints(host);
    const outcome = await flow.solve(defaultAllocationRules);
    expect(outcome).toMatchObject({ status: "failed", error: { code, ...place, changed: "nothing" } });
    if (outcome.status !== "failed") return;
    const { what, remedy } = flowErrorText(outcome.error, language);
    expect(remedy).toContain(`${place.column}${String(place.row)}`);
    expect(remedy).toContain(place.sheet);
    expect(`${what}${remedy}`).not.toMatch(/[{}–]/u);
    expect(userFingerprints(host)).toEqual(user);
  });

  it("stops at a lock on a manager who left, with the cell of the lock", async () => {
    await marked({});
    const sheet = SHEETS[language];
    const row = host.values(sheet).findIndex((cells) => cells[10] === "C004") + 1;
    await enter({
      [sheet]: { [`J${String(row)}`]: "Cy Diaz" },
      Managers: { D1: "Active", D2: "yes", D3: "yes", D4: "no" },
    });
    done(await flow.read({}));
    const user = userFingerprints(host);
    const outcome = await flow.solve(defaultAllocationRules);
    expect(outcome).toMatchObject({
      status: "failed",
      error: { code: "locked-to-unknown", sheet, row, column: "J", changed: "nothing" },
    });
    if (outcome.status !== "failed") return;
    expect(flowErrorText(outcome.error, language).remedy).toContain(`J${String(row)}`);
    expect(userFingerprints(host)).toEqual(user);
  });

  it("keeps the first of two managers of one name and says where the second is", async () => {
    await enter({ Managers: { A5: "Ann Lee", B5: "South", C5: 1 } });
    const { found } = done(await flow.read({}));
    expect(found?.findings).toContainEqual(
      expect.objectContaining({ code: "duplicate-managers", sheet: "Managers", places: ["A5"] }),
    );
  });

  it("names a target that one account alone exceeds, with its cell", async () => {
    const text = await marked({ Managers: { D1: "Value target", D2: 1000, D3: 5_000_000, D4: 6_000_000 } });
    expect(text).toContain("Ann Lee");
    expect(text).toContain("Managers");
    expect(text).toContain("D2");
    expect(text).not.toMatch(/[{}–]/u);
  });

  it("names the accounts without an eligible manager, and what removed the managers", async () => {
    const text = await marked(
      { Accounts: { C6: "West", D6: "" } },
      { ...defaultAllocationRules, sameRegion: "must" },
    );
    expect(text).toContain(
      language === "zh-CN" ? "1 户没有合格的客户经理" : "1 account has no eligible manager",
    );
    expect(text).toContain(language === "zh-CN" ? "“Accounts”第 6 行" : "Accounts, row 6");
    expect(text).toContain(language === "zh-CN" ? "区域 3" : "region 3");
  });

  it("says by how many hours to raise the managers' hours, and which accounts that affects", async () => {
    const text = await marked({ Managers: { D1: "Hours per month", D2: 2, D3: 2, D4: 2 } });
    expect(text).toMatch(
      language === "zh-CN"
        ? /客户经理每月工时合计需增加 [\d.]+ 小时，.*涉及.*第 \d+ 行/u
        : /Raise the managers' hours by [\d.]+ h a month in all: .* Affects .*row \d+/u,
    );
  });
});
