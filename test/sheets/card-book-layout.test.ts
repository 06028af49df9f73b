import type { Risk } from "../../src/accounts/scored-account";
import { defaultSettings } from "../../src/accounts/settings";
import { a1Range } from "../../src/sheets/a1-range";
import { cardBookLayout } from "../../src/sheets/card/card-book-layout";
import { maskedPhone } from "../../src/sheets/card/card-profile";
import type { Cell, SheetLayout } from "../../src/sheets/sheet-layout";
import { palette } from "../../src/sheets/palette";
import { cellAt } from "./layout-laws";
import { madeUpAccount, madeUpCard, madeUpRisk, madeUpTier, sparseCard } from "./made-up-accounts";
import { madeUpPortfolio } from "./made-up-portfolio";

const options = { scored: madeUpPortfolio("en-US", 40), settings: defaultSettings, orderRows: 2905 };
const at = (layout: SheetLayout, address: string): Cell => {
  const { row, column } = a1Range(address);
  return cellAt(layout, row, column);
};
const texts = (layout: SheetLayout, addresses: readonly string[]): readonly Cell[] =>
  addresses.map((address) => at(layout, address));

describe("an account card", () => {
  const card = cardBookLayout([madeUpCard], "en-US", options);
  const sparse = cardBookLayout([sparseCard], "en-US", options);

  test("opens with name, risk, tier and the six facts", () => {
    expect(texts(card, ["A1", "I1", "K1", "A4", "C4", "E4", "G4", "I4", "K4"])).toEqual([
      "Tenth Bike Store",
      "◆ Urgent 77%",
      "KEY",
      "José Saraiva",
      "Garrett Vargas",
      "—",
      "◆ Declining",
      "●●●●○  4 of 5",
      "81% · ◇ 104 d ago",
    ]);
  });

  test("has six tiles with their change against a year before", () => {
    expect(texts(card, ["A8", "C8", "E8", "G8", "I8", "K8"])).toEqual([
      "▼ −24% vs prior year",
      "+186k in 12 m",
      "▲ +6% vs prior year",
      "▼ −20% vs prior year",
      "since Jul 2011",
      "6k–39k (P10–P90)",
    ]);
  });

  test("speaks of sales and not of profit where no margin is known", () => {
    const scored = { ...options.scored, marginSource: "none" as const };
    const bare = cardBookLayout([madeUpCard], "en-US", { ...options, scored });
    expect(texts(bare, ["K5", "C49", "E51"])).toEqual([
      "Expected sales 36 m",
      "33k of 43k sales-if-kept, 12 m",
      "no cost cap without a margin",
    ]);
    expect(texts(card, ["K5", "C49"])).toEqual(["Expected profit 36 m", "33k of 43k profit-if-kept, 12 m"]);
  });

  test("compares three years and says what changed", () => {
    expect(texts(card, ["F20", "F21", "F22", "F23", "F24", "F25", "C26", "C27"])).toEqual([
      "▼ −24%",
      "▼ −24%",
      "▼ −34 pts",
      "▼ −0.44 pts",
      "▼ −27",
      "▼ −2",
      "orders −154k, order size +95k = −59k",
      "Pedals, Saddles: ~1.4k a year",
    ]);
  });

  test("marks late orders and gaps as states, never as directions", () => {
    expect(texts(card, ["F30", "F31", "F33", "F34", "F36", "F39", "F43"])).toEqual([
      "◆ missed",
      "◆ late",
      "✓",
      "◇ overdue",
      "◆ open",
      "◆ < 80",
      "◆ gap",
    ]);
  });

  test("shows the parts of the risk from base to total", () => {
    expect(texts(card, ["G46", "L46", "L47", "L48", "L49", "L50"])).toEqual([
      "Base rate of all accounts",
      "22%",
      "+33 pts",
      "+12 pts",
      "+10 pts",
      "77%",
    ]);
  });

  test("never writes a rule index like a probability", () => {
    const shown = texts(sparse, ["I1", "A46", "C49", "L46", "L48"]);
    expect(shown).toEqual([
      "R 0.31",
      "R 0.31 (0.08–0.66)  ·  rule index",
      "not shown for a rule index",
      "0.22",
      "0.31",
    ]);
  });

  test("adds up the risk right below its last part", () => {
    expect(texts(sparse, ["G46", "G47", "G48", "G49", "G50"])).toEqual([
      "Base",
      "Contact gap",
      "Index",
      "",
      "",
    ]);
    const bars = sparse.conditionalFormats?.filter(
      (format) => format.kind === "dataBar" && format.color === palette.bandUrgent,
    );
    expect(bars?.map(({ range }) => range.row)).toEqual([47]);
  });

  test("never writes a chance of churn as certain", () => {
    const withRisk = (value: number, low: number, high: number): readonly Cell[] => {
      const risk: Risk = { ...madeUpRisk, value, low, high, band: "low" };
      const rare = { ...madeUpCard, scored: { ...madeUpCard.scored, risk } };
      return texts(cardBookLayout([rare], "en-US", options), ["I1", "A46", "L50"]);
    };
    expect(withRisk(0.002, 0.001, 0.004)).toEqual([
      "Low <1%",
      "<1% (0–1%)  ·  Low  ·  P calibrated probability",
      "<1%",
    ]);
    expect(withRisk(0.998, 0.996, 0.999)[2]).toBe(">99%");
  });

  test("says why a tier is not the rule's", () => {
    const tierOf = (
      tier: Partial<typeof madeUpTier>,
      account: Partial<typeof madeUpAccount>,
    ): readonly Cell[] => {
      const scored = {
        ...madeUpCard.scored,
        tier: { ...madeUpTier, label: "Strategic", rank: 0, score: 69, modelLabel: "Key", ...tier },
        account: { ...madeUpAccount, ...account },
      };
      return texts(cardBookLayout([{ ...madeUpCard, scored }], "en-US", options), ["K2", "C50"]);
    };
    expect(tierOf({ overridden: true }, { tierOverrideReason: "key project" })).toEqual([
      "by hand; model: Key",
      "by hand: key project · score 69: Key by rule",
    ]);
    expect(tierOf({ notes: ["strategic-floor"] }, { strategicReason: "market leader" })).toEqual([
      "strategic flag; model: Key",
      "strategic flag: market leader · score 69: Key by rule",
    ]);
  });

  test("does not write out a change beyond tenfold", () => {
    const tiles = { ...madeUpCard.tiles, contactCostChange: 162 };
    expect(at(cardBookLayout([{ ...madeUpCard, tiles }], "en-US", options), "E8")).toBe(
      "▲ >+999% vs prior year",
    );
  });

  test("prints what is not known as a dash or as no data, never as zero", () => {
    expect(texts(sparse, ["E6", "K6", "C12", "D20", "C33", "C36", "C39", "L34"])).toEqual([
      "—",
      "—",
      "—",
      "—",
      "—",
      "no data",
      "—",
      "—",
    ]);
  });

  test("has four native charts, and an empty chart becomes one sentence", () => {
    expect(card.charts?.map((chart) => chart.name)).toEqual(["months-1", "risk-1", "rhythm-1", "scores-1"]);
    expect(at(sparse, "G39")).toBe("no data — enter a survey to start the line");
  });

  test("keeps a key and what was written beside every plan row", () => {
    expect(texts(card, ["M53", "B53", "O53", "M56"])).toEqual([
      "AW00000533/plan/1",
      "Service head phones, case closed",
      "Service head phones, case closed",
      "AW00000533/plan/4",
    ]);
    expect(card.notes?.keyColumn).toBe(12);
  });

  test("masks phones unless the settings say otherwise", () => {
    expect(at(card, "C13")).toBe("Ann Marsh, Owner · 744-555-****");
    expect(maskedPhone("13812345521")).toBe("138****5521");
    const open = { ...defaultSettings, card: { ...defaultSettings.card, printPhones: true } };
    expect(at(cardBookLayout([madeUpCard], "en-US", { ...options, settings: open }), "C13")).toBe(
      "Ann Marsh, Owner · 744-555-0173",
    );
  });
});

describe("a book of cards", () => {
  const pair = cardBookLayout([madeUpCard, sparseCard], "en-US", options);

  test("stacks cards of 58 rows with a page break between them", () => {
    expect(pair.page.breaksBefore).toEqual([58]);
    expect(cellAt(pair, 58, 0)).toBe("Westside Plaza");
    expect(pair.copies?.[0]?.to).toEqual([{ row: 58, column: 0, rows: 58, columns: 24 }]);
  });

  test("fills the page's width, and a page holds one card and no row of the next", () => {
    expect(pair.page.zoom).toEqual({ fitWidth: 1 });
    // Excel rounds heights to pixels of 0.75 points; A4 less the margins is 538.6 x 782.4 points.
    const height = pair.rowHeights.reduce(
      (sum, { rows, points }) => sum + rows * 0.75 * Math.round(points / 0.75),
      0,
    );
    const width = pair.columnWidths.slice(0, 12).reduce((sum, points) => sum + points, 0);
    // Fitting to the page makes smaller, never larger; a fifth wider is what LibreOffice draws without Calibri.
    const onPage = (wider: number): number =>
      782.4 / Math.min(1, Math.floor((100 * 538.6) / (width * wider)) / 100);
    const [first] = pair.rowHeights;
    expect(width).toBeGreaterThan(0.9 * 538.6);
    expect(onPage(1)).toBeGreaterThan(height + 10);
    expect(onPage(1)).toBeLessThan(height + (first?.points ?? 0) - 10);
    expect(height).toBeGreaterThan(0.88 * onPage(1.2));
  });

  test("formats once: base styles and merges stay on the first card", () => {
    expect(pair.styles.every(({ range }) => range.row < 58)).toBe(true);
    expect(pair.merges.every((range) => range.row < 58)).toBe(true);
  });

  test("has base styles that do not depend on the account", () => {
    const other = cardBookLayout([sparseCard, madeUpCard], "en-US", options);
    expect(other.styles).toEqual(pair.styles);
    expect(other.merges).toEqual(pair.merges);
  });

  test("has four charts a card up to twelve cards, two up to fifty and none above", () => {
    const book = (cards: number): SheetLayout =>
      cardBookLayout(
        Array.from({ length: cards }, () => madeUpCard),
        "en-US",
        options,
      );
    expect(book(12).charts).toHaveLength(48);
    expect(book(13).charts).toHaveLength(26);
    expect(book(50).charts).toHaveLength(100);
    expect(book(51).charts).toHaveLength(0);
  });

  test("refuses to be empty", () => {
    expect(() => cardBookLayout([], "en-US", options)).toThrow(RangeError);
  });
});
