/** Slides on accounts and owners: who is at risk, whose sales changed, how service stands. */
import { isAtRisk } from "../accounts/risk-totals";
import type { ScoredPortfolio } from "../accounts/scored-account";
import type { OwnerLoad, TierSummary } from "../accounts/tier-summary";
import { actionWords } from "../language/actions";
import { deckWords } from "../language/deck";
import { formats, numberText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette, tierFill } from "../sheets/palette";
import { summaryBasis } from "../sheets/summary/summary-text";
import { cutName, shortPerson } from "../sheets/written-names";
import { firstReason, listedRisk } from "../sheets/written-risk";
import {
  addHeading,
  addSlide,
  addTable,
  chartLook,
  ink,
  SLIDE,
  type Deck,
  type SlideCell,
  type SlideColumn,
} from "./deck-frame";

const DASH = "—";
/** Load above which an owner is marked. */
const OVERLOAD = 1.15;

/**
 * The slide with the ten accounts at risk.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addRiskSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const title =
    summary.risk === null
      ? deckWords[language].risk
      : deckWords[language].loss(
          f.money(summary.risk.expectedLoss),
          f.moneyRange(summary.risk.low, summary.risk.high),
        );
  const shown = summary.atRisk.slice(0, 10);
  const slide = addSlide(
    deck,
    title,
    words.atRisk.note(shown.filter(({ scored }) => isAtRisk(scored)).length, shown.length),
  );
  const widths = [2.75, 1.05, 1.5, 0.9, 0.85, 0.95, 1.4, 2.15, 0.75];
  const columns = words.atRisk.heads.map((head, index): SlideColumn => ({
    head,
    width: widths[index] ?? 1,
    align: [3, 4, 5, 8].includes(index) ? "right" : "left",
  }));
  const rows = shown.map(({ scored, action }): readonly SlideCell[] => {
    const ruleIndexed = scored.risk?.basis === "R";
    return [
      cutName(scored.account.name, 30),
      { text: scored.tier.label ?? DASH, color: palette.ink2 },
      shortPerson(scored.owner ?? DASH),
      { text: listedRisk(scored.risk, language), color: ruleIndexed ? palette.ink3 : palette.ink },
      scored.profitIfKept === null ? DASH : f.money(scored.profitIfKept),
      { text: scored.expectedLoss === null ? DASH : f.money(scored.expectedLoss), strong: true },
      firstReason(scored.risk, language),
      action === null ? DASH : (actionWords[language].actions[action.action]?.short ?? DASH),
      action === null ? "" : f.shortDateText(action.due),
    ];
  });
  addTable(deck, slide, columns, rows, { x: SLIDE.margin, y: 1.45, rowHeight: 0.42, fontSize: 12 });
  slide.addText(summaryBasis(summary, language), {
    x: SLIDE.margin,
    y: 6.3,
    w: SLIDE.width - 2 * SLIDE.margin,
    h: 0.6,
    fontFace: deck.font,
    fontSize: 9,
    color: ink(palette.ink3),
    margin: 0,
    valign: "top",
  });
}

/**
 * The slide with the largest gains and losses of sales.
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
    words.movers.title,
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
      y: 1.4,
      w: 6.4,
      h: 5.4,
      barDir: "bar",
      barGapWidthPct: 35,
      chartColors: [ink(palette.mid)],
      invertedColors: [ink(palette.barNegative)],
      catAxisLabelPos: "low",
      valAxisHidden: true,
      valGridLine: { style: "none" },
    },
  );
  const heads = words.movers.heads;
  addTable(
    deck,
    slide,
    [
      { head: heads[0] ?? "", width: 2.6, align: "left" },
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
    { x: 7.1, y: 1.5, rowHeight: 0.42, fontSize: 12 },
  );
}

const loadOf = (owner: OwnerLoad): number => (owner.capacity > 0 ? owner.hours / owner.capacity : 0);

/**
 * The slide with coverage by tier and load by owner.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addServiceSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const over = summary.loads.filter((owner) => loadOf(owner) > OVERLOAD).length;
  const texts = deckWords[language];
  const slide = addSlide(deck, over === 0 ? texts.notOverloaded : texts.overloaded(over), texts.service);
  addHeading(deck, slide, words.coverage.title, [SLIDE.margin, 1.4, 6]);
  if (summary.coverage === null) {
    slide.addText(words.coverage.none, {
      x: SLIDE.margin,
      y: 1.8,
      w: 5.8,
      h: 0.4,
      fontFace: deck.font,
      fontSize: 12,
      color: ink(palette.ink3),
      margin: 0,
    });
  } else {
    const total =
      summary.coverageTotal === null ? [] : [{ ...summary.coverageTotal, label: words.tiers.total }];
    addTable(
      deck,
      slide,
      words.coverage.heads.map((head, index): SlideColumn => ({
        head,
        width: index === 0 ? 1.5 : 0.92,
        align: index === 0 ? "left" : "right",
      })),
      [...summary.coverage, ...total].map((row): readonly SlideCell[] => [
        row.label,
        numberText(row.standard),
        numberText(row.done),
        row.onStandardShare === null ? DASH : f.percentText(row.onStandardShare),
        numberText(row.overdue),
        numberText(row.hours),
      ]),
      { x: SLIDE.margin, y: 1.75, rowHeight: 0.36, fontSize: 12, total: total.length > 0 },
    );
  }
  const owners = [...summary.loads].sort((a, b) => loadOf(b) - loadOf(a)).slice(0, 12);
  if (owners.length === 0) return;
  const upward = [...owners].reverse();
  addHeading(deck, slide, words.loads.title, [7.1, 1.4, 5.5]);
  slide.addChart(
    "bar",
    [
      {
        name: words.loads.heads[4] ?? "",
        labels: upward.map((owner) => owner.owner),
        values: upward.map(loadOf),
      },
    ],
    {
      ...chartLook(deck),
      x: 7.1,
      y: 1.75,
      w: 5.7,
      h: 5,
      barDir: "bar",
      barGapWidthPct: 35,
      chartColors: [ink(palette.mid)],
      valAxisMinVal: 0,
      valAxisHidden: true,
      valGridLine: { style: "none" },
      showValue: true,
      dataLabelFormatCode: "0%",
      dataLabelFontSize: 11,
      dataLabelColor: ink(palette.ink),
    },
  );
}

/**
 * The annex: risk against profit of calibrated accounts, one series a tier, area = lifetime value.
 *
 * @param deck - The deck.
 * @param scored - The scored portfolio.
 * @param language - Language of the slide.
 */
export function addBubbleSlide(deck: Deck, scored: ScoredPortfolio, language: Language): void {
  const words = deckWords[language];
  const shown = scored.accounts.flatMap(({ account, risk, profitIfKept, clv, tier, expectedLoss }) =>
    risk !== null && risk.basis !== "R" && profitIfKept !== null && profitIfKept > 0 && clv !== null
      ? [
          {
            name: account.name,
            x: risk.value,
            y: profitIfKept,
            size: Math.max(1, clv.mean),
            rank: tier.rank,
            loss: expectedLoss ?? 0,
          },
        ]
      : [],
  );
  if (shown.length < 3) return;
  const slide = addSlide(deck, words.bubble, words.bubbleNote);
  const points = [...shown].sort((a, b) => b.loss - a.loss).slice(0, 120);
  const series = scored.tierLabels.map((label, rank) => ({
    name: label,
    values: points.map((point) => (point.rank === rank ? point.y : 0)),
    sizes: points.map((point) => (point.rank === rank ? point.size : 0)),
  }));
  slide.addChart("bubble", [{ name: words.riskAxis, values: points.map((point) => point.x) }, ...series], {
    ...chartLook(deck),
    x: SLIDE.margin,
    y: 1.4,
    w: 8.4,
    h: 5.5,
    chartColors: scored.tierLabels.map((_, rank) => ink(tierFill(rank, scored.tierLabels.length))),
    chartColorsOpacity: 75,
    showLegend: true,
    legendPos: "t",
    legendFontFace: deck.font,
    legendFontSize: 11,
    showCatAxisTitle: true,
    catAxisTitle: words.riskAxis,
    showValAxisTitle: true,
    valAxisTitle: words.profitAxis,
    valAxisMinVal: 0,
    valAxisLabelFormatCode: formats[language].moneyCompact,
    catLabelFormatCode: "0%",
  });
  const heads = summaryWords[language].atRisk.heads;
  addTable(
    deck,
    slide,
    [
      { head: heads[0] ?? "", width: 2.4, align: "left" },
      { head: heads[5] ?? "", width: 1.1, align: "right" },
    ],
    points
      .slice(0, 5)
      .map((point): readonly SlideCell[] => [
        cutName(point.name, 24),
        { text: formats[language].money(point.loss), strong: true },
      ]),
    { x: 9.2, y: 1.6, rowHeight: 0.42, fontSize: 12 },
  );
}
