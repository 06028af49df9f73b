import { a1Range } from "../../src/sheets/a1-range";
import type { TierRow } from "../../src/accounts/tier-summary";
import type { Cell, SheetLayout } from "../../src/sheets/sheet-layout";
import { joinLowerTiers } from "../../src/sheets/summary/joined-tiers";
import { tierSummaryLayout } from "../../src/sheets/summary/tier-summary-layout";
import { cellAt } from "./layout-laws";
import { madeUpSummary } from "./made-up-summary";

const at = (layout: SheetLayout, address: string): Cell => {
  const { row, column } = a1Range(address);
  return cellAt(layout, row, column);
};

describe("the tier summary", () => {
  const facts = madeUpSummary("en-US");
  const page = tierSummaryLayout(facts, "en-US", { subject: "AdventureWorks resellers" });

  test("opens with a sentence written from the figures", () => {
    expect(at(page, "A1")).toBe(
      "28 strategic accounts bring 26% of sales (23% a year before); " +
        "expected loss USD 706k (548k–864k); 7 strategic demotions to confirm",
    );
    expect(at(tierSummaryLayout(madeUpSummary("zh-CN"), "zh-CN"), "A1")).toBe(
      "战略 28 户贡献 26% 销售额 (上期 23%)；预期损失 70.6万 (55–86万)；7 户战略降级待确认",
    );
  });

  test("keeps shares and totals as formulas so that the page lives on", () => {
    expect(at(page, "D6")).toEqual({ formula: "=C6/C$10" });
    expect(at(page, "E10")).toEqual({ formula: "=SUM(E6:E9)" });
    expect(at(page, "Z16")).toEqual({ formula: "=SUM(U16:Y16)" });
  });

  test("shows the facts: sales and profit of every tier in the page's unit", () => {
    facts.tiers.forEach((tier, index) => {
      expect(at(page, `C${String(6 + index)}`)).toBe(tier.accounts);
      expect(Number(at(page, `E${String(6 + index)}`)) * 1e6).toBeCloseTo(tier.sales, 3);
      expect(Number(at(page, `G${String(6 + index)}`)) * 1e6).toBeCloseTo(tier.netProfit ?? 0, 3);
    });
    expect(at(page, "A11")).toBe("All time, ties to the ledger");
  });

  test("says by how much it does not tie", () => {
    const off = tierSummaryLayout({ ...facts, ledgerDifference: -120 }, "en-US");
    expect(at(off, "A11")).toBe("All time, −120 off the ledger");
  });

  test("writes a total that the tiers do not add up to as a number", () => {
    const total: TierRow = { ...facts.total, accounts: facts.total.accounts + 3 };
    expect(at(tierSummaryLayout({ ...facts, total }, "en-US"), "C10")).toBe(558);
  });

  test("makes room for more tiers and joins those beyond the sixth", () => {
    const row = facts.tiers[3];
    if (row === undefined) throw new RangeError("the made-up summary has four tiers");
    const many = Array.from({ length: 9 }, (_, index): TierRow => ({ ...row, label: `T${String(index)}` }));
    const joined = joinLowerTiers({ ...facts, tiers: many }, "Others");
    expect(joined.tiers.map((tier) => tier.label)).toEqual(["T0", "T1", "T2", "T3", "T4", "Others"]);
    expect(joined.tiers[5]?.accounts).toBe(4 * row.accounts);
    expect(joined.tiers.reduce((sum, tier) => sum + tier.sales, 0)).toBeCloseTo(9 * row.sales, 3);
  });

  test("joins the migration matrix without losing an account", () => {
    const tiers = Array.from({ length: 8 }, (_, index): TierRow => ({
      ...facts.total,
      label: `T${String(index)}`,
    }));
    const counts = Array.from({ length: 9 }, (_, a) => Array.from({ length: 9 }, (_ignored, b) => a * 9 + b));
    const migration = { counts, up: 0, down: 0, entered: 0, left: 0, real: 0, byRule: 0, both: 0, moved: [] };
    const joined = joinLowerTiers({ ...facts, tiers, migration }, "Others").migration;
    const sum = (matrix: readonly (readonly number[])[]): number => matrix.flat().reduce((a, b) => a + b, 0);
    expect(joined?.counts).toHaveLength(7);
    expect(sum(joined?.counts ?? [])).toBe(sum(counts));
  });

  test("cuts long names in lists and keeps them whole outside the print area", () => {
    expect(page.cells.flatMap((block) => block.values.flat())).toContain("Bicycle Merchandise Wareho…");
    expect(page.cells.flatMap((block) => block.values.flat())).toContain("Bicycle Merchandise Warehouse");
  });

  test("draws the line of equality where nobody has bought anything yet", () => {
    const none = tierSummaryLayout({ ...facts, lorenz: [], lorenzBefore: [] }, "en-US");
    const lorenz = none.charts?.find((chart) => chart.name === "lorenz");
    expect(lorenz?.series.map(({ values }) => values.rows)).toEqual([2, 2, 2]);
    expect([at(none, "AA2"), at(none, "AB2"), at(none, "AA3"), at(none, "AB3")]).toEqual([0, 0, 1, 1]);
  });

  test("has three native charts on one landscape page", () => {
    expect(page.charts?.map((chart) => chart.name)).toEqual(["mix", "pareto", "lorenz"]);
    expect(page.page.zoom).toEqual({ fitWidth: 1, fitHeight: 1 });
  });
});
