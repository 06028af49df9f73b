import { defaultSettings, settingsLabelled } from "../../src/accounts/settings";
import { LANGUAGES, type Language } from "../../src/language/language";
import { allocationTableLayout } from "../../src/sheets/allocation/allocation-table-layout";
import { cardBookLayout } from "../../src/sheets/card/card-book-layout";
import { historySheetLayout } from "../../src/sheets/history-sheet-layout";
import { columnReference, liveCardLayout } from "../../src/sheets/live/live-card-layout";
import { palette, tierFill } from "../../src/sheets/palette";
import { scoredListLayout } from "../../src/sheets/scored-list-layout";
import { settingsSheetLayout } from "../../src/sheets/settings-sheet-layout";
import type { SheetLayout } from "../../src/sheets/sheet-layout";
import { tierSummaryLayout } from "../../src/sheets/summary/tier-summary-layout";
import { brokenCells, foreignColors, overlappingMerges, strayCells } from "./layout-laws";
import { AS_OF, madeUpCard, sparseCard } from "./made-up-accounts";
import { madeUpPortfolio } from "./made-up-portfolio";
import { madeUpAllocation } from "./made-up-allocation";
import { madeUpSummary } from "./made-up-summary";

const colors: readonly string[] = [
  ...Object.values(palette),
  ...[0, 1, 2, 3, 4, 5].flatMap((rank) => [tierFill(rank, 4), tierFill(rank, 6)]),
];

function live(language: Language): SheetLayout {
  const scored = madeUpPortfolio(language, 30);
  const column = (letters: string): string => columnReference("User's orders", letters, 2, 900);
  return liveCardLayout(
    scored.accounts.map((one) => ({ ...madeUpCard, scored: one })),
    madeUpCard.scored.account.id,
    {
      orders: { account: column("A"), keyedBy: "id", columns: { date: column("B"), amount: column("C") } },
      orderPerRow: true,
      accounts: null,
      visits: null,
      contactKinds: [],
      complaints: null,
      surveys: { account: column("D"), keyedBy: "name", columns: { date: column("E"), score: column("F") } },
      receivables: null,
      scores: { sheet: "KAM Scores", rows: 30 },
    },
    language,
    { scored, settings: defaultSettings },
    "Live card",
  );
}

const layouts: readonly (readonly [string, number, (language: Language) => SheetLayout])[] = [
  ["tier summary", 26, (language) => tierSummaryLayout(madeUpSummary(language), language)],
  [
    "tier summary without anything that can be missing",
    26,
    (language) =>
      tierSummaryLayout(
        {
          ...madeUpSummary(language),
          migration: null,
          risk: null,
          coverage: null,
          coverageTotal: null,
          loads: [],
          atRisk: [],
          moversUp: [],
          moversDown: [],
          concentrationBefore: null,
          lorenzBefore: null,
          currency: null,
          marginRate: null,
          topTierShareBefore: null,
        },
        language,
      ),
  ],
  [
    "allocation table",
    10,
    (language) => {
      const { result, question, scored } = madeUpAllocation(language, 80);
      return allocationTableLayout(result, question, scored, language);
    },
  ],
  [
    "allocation table without a solution",
    10,
    (language) => {
      const { result, question, scored } = madeUpAllocation(language, 5);
      return allocationTableLayout(
        { ...result, points: [], status: "infeasible", chosen: 0 },
        { ...question, managers: [] },
        scored,
        language,
      );
    },
  ],
  ["scored list", 16, (language) => scoredListLayout(madeUpPortfolio(language, 60), language)],
  ["empty scored list", 16, (language) => scoredListLayout(madeUpPortfolio(language, 0), language)],
  ["card", 12, (language) => cardBookLayout([madeUpCard], language, context(language))],
  ["sparse card", 12, (language) => cardBookLayout([sparseCard], language, context(language))],
  ["book of two", 12, (language) => cardBookLayout([madeUpCard, sparseCard], language, context(language))],
  [
    "book without charts",
    12,
    (language) =>
      cardBookLayout(
        Array.from({ length: 51 }, (_, index) => (index % 2 === 0 ? madeUpCard : sparseCard)),
        language,
        context(language),
      ),
  ],
  ["live card", 12, live],
  [
    "settings",
    3,
    (language) =>
      settingsSheetLayout(
        settingsLabelled(language === "zh-CN" ? "zh" : "en"),
        settingsLabelled(language === "zh-CN" ? "zh" : "en"),
        language,
        AS_OF,
      ),
  ],
  ["empty history", 12, (language) => historySheetLayout([], language, AS_OF)],
];

function context(language: Language): {
  scored: ReturnType<typeof madeUpPortfolio>;
  settings: typeof defaultSettings;
} {
  return { scored: madeUpPortfolio(language, 40), settings: defaultSettings };
}

describe.each(LANGUAGES)("layouts in %s", (language) => {
  describe.each(layouts)("%s", (_name, firstHelper, make) => {
    const layout = make(language);

    test("has no overlapping merges", () => {
      expect(overlappingMerges(layout)).toEqual([]);
    });

    test("shows no missing word and no number that is not finite", () => {
      expect(brokenCells(layout)).toEqual([]);
    });

    test("keeps everything outside the print area in helper columns", () => {
      expect(strayCells(layout, firstHelper)).toEqual([]);
    });

    test("uses the palette only", () => {
      expect(foreignColors(layout, colors)).toEqual([]);
    });

    test("gives every chart an alternative text and ranges that hold data", () => {
      for (const chart of layout.charts ?? []) {
        expect(chart.description.length).toBeGreaterThan(10);
        for (const series of chart.series) {
          expect(series.values.rows * series.values.columns).toBeGreaterThan(0);
        }
      }
    });
  });
});
