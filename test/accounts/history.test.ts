import * as fc from "fast-check";
import {
  closingProblem,
  historyCells,
  historyRows,
  lastClosed,
  readHistory,
  type HistoryRow,
} from "../../src/accounts/history";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings } from "../../src/accounts/settings";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const row = (parts: Partial<HistoryRow> = {}): HistoryRow => ({
  periodEnd: 45_000,
  accountId: "a",
  name: "Account",
  label: "A",
  rank: 0,
  modelLabel: null,
  score: null,
  sales: 100,
  clv: 250.5,
  risk: 0.25,
  streak: -1,
  scheme: "ABC 12345678",
  ...parts,
});

describe("the tier history", () => {
  it("holds one row an account for a closed period", () => {
    const accounts = [accountNamed("a"), accountNamed("p")];
    const portfolio = portfolioOf(accounts, [orderOf("a", 44_990, 10)], 45_000);
    const rows = historyRows(scorePortfolio(portfolio, defaultSettings), defaultSettings);
    expect(
      rows.map(({ accountId, periodEnd, label, sales }) => [accountId, periodEnd, label, sales]),
    ).toEqual([
      ["a", 45_000, "A", 10],
      ["p", 45_000, null, 0],
    ]);
  });

  it("is read back as it was written, in any order", () => {
    const rows = fc.uniqueArray(
      fc.record({
        periodEnd: fc.integer({ min: 40_000, max: 46_000 }),
        accountId: fc.constantFrom("a", "b", "7", "é"),
        label: fc.constantFrom("A", "B", null),
        rank: fc.option(fc.integer({ min: 0, max: 3 })),
        sales: fc.double({ min: -1e6, max: 1e9, noNaN: true }),
        risk: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        streak: fc.integer({ min: -3, max: 3 }),
      }),
      { selector: ({ periodEnd, accountId }) => `${String(periodEnd)} ${accountId}` },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const written = list.map((parts) => row(parts));
        const read = readHistory([...written].reverse().map(historyCells));
        expect(read.problems).toEqual([]);
        expect(new Set(read.rows.map((found) => JSON.stringify(found)))).toEqual(
          new Set(written.map((kept) => JSON.stringify(kept))),
        );
      }),
    );
  });

  it("passes over blank rows", () => {
    expect(readHistory([[null, "", "  "], historyCells(row())]).rows).toEqual([row()]);
  });

  it.each([
    [{ periodEnd: "May" }, "periodEnd", "not-a-day"],
    [{ accountId: " " }, "accountId", "blank"],
    [{ sales: "lots" }, "sales", "not-a-number"],
    [{ rank: "top" }, "rank", "not-a-number"],
    [{ scheme: null }, "scheme", "blank"],
  ])("names a row edited by hand to %p", (edit, column, code) => {
    const cells = Object.values({ ...row(), ...edit });
    expect(readHistory([cells]).problems).toEqual([{ row: 0, column, code }]);
  });

  it("counts the first of two rows for one account and period", () => {
    const read = readHistory([row(), row({ label: "B" })].map(historyCells));
    expect([read.rows, read.problems]).toEqual([
      [row()],
      [{ row: 1, column: "accountId", code: "repeated" }],
    ]);
  });

  it("takes numbers typed as text", () => {
    const cells = historyCells(row()).map((cell) => (typeof cell === "number" ? ` ${String(cell)} ` : cell));
    expect(readHistory([cells]).rows).toEqual([row()]);
  });
});

describe("closing a period", () => {
  const history = [row({ periodEnd: 45_000 })];

  it("is refused a second time", () => {
    expect(closingProblem(history, 45_000)).toBe("already-closed");
  });

  it("is refused behind a later period", () => {
    expect(closingProblem(history, 44_000)).toBe("later-period-closed");
  });

  it("is allowed after the last one", () => {
    expect(closingProblem(history, 45_100)).toBeNull();
  });
});

describe("the last closed period", () => {
  const history = [row({ periodEnd: 44_900, label: "C", rank: 2 }), row({ periodEnd: 45_000 })];

  it("is the latest before the day looked from", () => {
    expect(lastClosed(history, 45_200)).toEqual({
      periodEnd: 45_000,
      tiers: new Map([
        ["a", { label: "A", rank: 0, sales: 100, clv: 250.5, streak: -1, fingerprint: "ABC 12345678" }],
      ]),
    });
  });

  it("is not the one that ends on that day", () => {
    expect(lastClosed(history, 45_000)?.periodEnd).toBe(44_900);
  });

  it("is none before the first", () => {
    expect(lastClosed(history, 44_000)).toBeNull();
  });
});
