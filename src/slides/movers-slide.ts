/** The slide on sales that changed most, the change split into orders and order size. */
import type { TierSummary } from "../accounts/tier-summary";
import { deckWords } from "../language/deck";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette } from "../sheets/palette";
import { cutName } from "../sheets/written-names";
import { addSlide, addTable, chartLook, ink, SLIDE, type Deck, type SlideCell } from "./deck-frame";

/**
 * The slide with the largest gains and losses of sales; nothing when there is no earlier period.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addMoversSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const movers = [...summary.moversUp.slice(0, 5), ...summary.moversDown.slice(0, 5)];
  const [largest] = [...movers].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (largest === undefined) return;
  const slide = addSlide(
    deck,
    deckWords[language].largest(largest.scored.account.name, f.signedMoney(largest.change)),
    deckWords[language].moversNote,
  );
  // A bar chart lists its categories from the bottom.
  const upward = [...movers].reverse();
  slide.addChart(
    "bar",
    [
      {
        name: words.movers.heads[1] ?? "",
        labels: upward.map((mover) => cutName(mover.scored.account.name, 24)),
        values: upward.map((mover) => mover.change),
      },
    ],
    {
      ...chartLook(deck),
      x: SLIDE.margin,
      y: 1.72,
      w: 6.3,
      h: 4.7,
      barDir: "bar",
      barGapWidthPct: 35,
      chartColors: [ink(palette.mid)],
      invertedColors: [ink(palette.barNegative)],
      catAxisLabelPos: "low",
      valAxisHidden: true,
      valGridLine: { style: "none" },
      altText: words.movers.title,
    },
  );
  const heads = words.movers.heads;
  addTable(
    deck,
    slide,
    [
      { head: heads[0] ?? "", width: 2.55, align: "left" },
      { head: heads[1] ?? "", width: 1.1, align: "right" },
      { head: heads[2] ?? "", width: 1.1, align: "right" },
      { head: heads[3] ?? "", width: 1.1, align: "right" },
    ],
    movers.map((mover): readonly SlideCell[] => [
      cutName(mover.scored.account.name, 26),
      {
        text: f.signedMoney(mover.change),
        strong: true,
        color: mover.change < 0 ? palette.alert : palette.primary,
      },
      { text: f.signedMoney(mover.ordersEffect), color: palette.ink2 },
      { text: f.signedMoney(mover.sizeEffect), color: palette.ink2 },
    ]),
    { x: 6.95, y: 1.4, rowHeight: 0.45, fontSize: 12 },
  );
}
