import { defaultSettings } from "../../src/accounts/settings";
import { columnReference, liveCardLayout } from "../../src/sheets/live/live-card-layout";
import type { LiveSources } from "../../src/sheets/live/live-sources";
import { cellAt, filledCells } from "./layout-laws";
import { madeUpCard } from "./made-up-accounts";
import { madeUpPortfolio } from "./made-up-portfolio";

const scored = madeUpPortfolio("en-US", 30);
const names = scored.accounts.map(({ account }) => account.name);
const orders = (letters: string): string => columnReference("Bob's orders", letters, 2, 900);
const sources: LiveSources = {
  orders: { account: orders("A"), keyedBy: "id", columns: { date: orders("B"), amount: orders("C") } },
  orderPerRow: true,
  accounts: null,
  visits: null,
  contactKinds: [{ text: "<b>*visit?", cost: 200, inPerson: true }],
  complaints: null,
  surveys: null,
  receivables: null,
  scores: { sheet: "Scored list", rows: 30 },
};
const layout = liveCardLayout(
  scored.accounts.map((one) => ({ ...madeUpCard, scored: one })),
  madeUpCard.scored.account.id,
  sources,
  "en-US",
  { scored, settings: defaultSettings },
  "Live card",
);
const formulas = filledCells(layout).flatMap(({ value }) =>
  typeof value === "object" ? [value.formula] : [],
);

describe("the live card", () => {
  test("offers every account through a named range", () => {
    expect(layout.validations).toEqual([
      { range: { row: 0, column: 0, rows: 1, columns: 8 }, source: "=KAM_AccountList" },
    ]);
    expect(layout.names?.[0]?.refersTo).toEqual({ row: 1, column: 25, rows: 30, columns: 1 });
  });

  test("holds no user text in its formulas but the quoted names of sheets", () => {
    for (const formula of formulas) {
      for (const name of names) expect(formula).not.toContain(name);
    }
    expect(formulas.some((formula) => formula.includes("'Bob''s orders'!$A$2:$A$900"))).toBe(true);
  });

  test("calls no function of the add-in, so that it works without it", () => {
    for (const formula of formulas) expect(formula).not.toContain("KAM.");
  });

  test("sums sales over the user's own table", () => {
    expect(cellAt(layout, 19, 2)).toEqual({
      formula:
        "=SUMIFS('Bob''s orders'!$C$2:$C$900,'Bob''s orders'!$A$2:$A$900,$V$28," +
        "'Bob''s orders'!$B$2:$B$900,\">=\"&($R$32+1),'Bob''s orders'!$B$2:$B$900,\"<\"&($R$31+1))",
    });
  });

  test("leaves no figure of the first account behind in the value cells", () => {
    const fixed = filledCells(layout).filter(
      ({ row, column, value }) => column < 12 && row > 0 && typeof value === "number",
    );
    expect(fixed).toEqual([]);
  });

  test("gives its time and risk axes a number for every account, so that no program counts places instead", () => {
    const charts = layout.charts ?? [];
    const axes = charts.flatMap(({ type, series }) =>
      type === "scatterLines"
        ? series.flatMap(({ categories }) => (categories === undefined ? [] : [categories]))
        : [],
    );
    expect(axes.length).toBeGreaterThan(5);
    for (const { row, column, rows, columns } of axes) {
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          const cell = cellAt(layout, row + down, column + right);
          if (typeof cell === "object") expect(cell?.formula ?? "NA()").not.toContain("NA()");
          else expect(typeof cell).toBe("number");
        }
      }
    }
  });

  test("bridges the places after the last survey, which LibreOffice would draw at 0", () => {
    const scores = layout.charts?.find(({ name }) => name.startsWith("scores"));
    expect(scores?.bridgesGaps).toBe(true);
  });

  test("says behind each chart what is missing", () => {
    const texts = [cellAt(layout, 18, 6), cellAt(layout, 38, 6)].map((cell) =>
      typeof cell === "object" ? cell?.formula : cell,
    );
    expect(texts[0]).toContain('"no orders yet"');
    expect(texts[1]).toContain('"no data');
  });

  test("has balanced brackets and quotes in every formula, within Excel's length", () => {
    for (const formula of formulas) {
      const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'/g, "");
      expect(bare.split("(").length).toBe(bare.split(")").length);
      expect(bare).not.toMatch(/["']/);
      expect(formula.length).toBeLessThan(8192);
    }
  });
});
