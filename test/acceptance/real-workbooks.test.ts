import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runHeadless, type HeadlessResult } from "../host/headless";
import { openHost, type NodeHost } from "../host/node-host";

const FOLDER = join(__dirname, "../../../shared/data");
const present = existsSync(FOLDER);

type Written = Extract<HeadlessResult, { status: "written" }>;

async function built(file: string, language: "en-US" | "zh-CN"): Promise<Written> {
  const result = await runHeadless({
    bytes: readFileSync(join(FOLDER, file)),
    language,
    parts: ["scores", "cards", "allocation", "summary"],
    mapping: null,
    slides: false,
  });
  if (result.status !== "written") throw new Error(result.status);
  return result;
}

(present ? describe : describe.skip)("AdventureWorks", () => {
  let result: Written;
  let written: NodeHost;

  beforeAll(async () => {
    result = await built("adventureworks/adventureworks-key-accounts.xlsx", "en-US");
    written = await openHost(result.workbook);
  }, 180_000);
  afterAll(() => {
    written.dispose();
  });

  it("is read whole: 701 accounts, 2,905 orders, no row left out", () => {
    expect(result.report).toMatchObject({ accounts: 701, orders: 2905, rejected: [] });
  });

  it("ties to its sales of 64,429,841.82", () => {
    expect(result.report.ledgerTotal).toBeCloseTo(64_429_841.82, 2);
  });

  it("counts the 71 accounts without an order as prospects", () => {
    expect(result.report.prospects).toBe(71);
  });

  it("gives every account one owner or a reason", () => {
    const { allocation } = result.report;
    expect((allocation?.owned ?? 0) + (allocation?.unassigned.length ?? 0)).toBe(701);
  });

  it("writes those sales and prospects on the summary", () => {
    const line = written.values("KAM Summary").find((cells) => cells[0] === "All time, ties to the ledger");
    expect(Number(line?.[4]) * 1_000_000).toBeCloseTo(64_429_841.82, 2);
    expect(line?.[5]).toBe("2,905 orders, 630 accounts since 31 May 2011 · 71 prospects without an order");
  });

  it("lists every account of the workbook once, with one owner or as unassigned", () => {
    const ids = written
      .values("Accounts")
      .slice(1)
      .map((cells) => cells[0]);
    const rows = written.values("KAM Allocation").filter((cells) => ids.includes(cells[10]));
    expect(rows.map((cells) => cells[10]).sort()).toEqual([...ids].sort());
    const managers = new Set(written.values("Managers").flat());
    for (const [, , , present, , proposed, , reason] of rows) {
      if (proposed !== "◆ nobody") expect(managers).toContain(proposed === "same" ? present : proposed);
      expect(reason).not.toBe("");
    }
  });

  it("names on each card people of its account from the contacts' sheet", () => {
    const people = new Set(
      written
        .values("Contacts")
        .slice(1)
        .map((cells) => `${String(cells[2])} ${String(cells[3])}`),
    );
    const said = written
      .values("KAM Cards")
      .flat()
      .filter((cell) => typeof cell === "string");
    const named = said.filter((text) => [...people].some((person) => text.includes(person)));
    expect(named.length).toBeGreaterThanOrEqual(50);
  });

  it("stays within 40 syncs and 5 MB a request for 50 cards, allocation and summary", () => {
    const { cards, syncs, largestRequest, largestResponse } = result.report;
    expect(cards).toBe(50);
    expect(syncs).toBeLessThanOrEqual(40);
    expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5_000_000);
  });

  it("asks the stand-in Excel for nothing it lacks", () => {
    expect(result.report.missingMembers).toEqual([]);
  });
});
