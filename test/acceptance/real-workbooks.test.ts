import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runHeadless, type HeadlessResult } from "../host/headless";

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

  beforeAll(async () => {
    result = await built("adventureworks/adventureworks-key-accounts.xlsx", "en-US");
  }, 180_000);

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
