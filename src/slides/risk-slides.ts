/** Slides on risk: the accounts with the largest expected loss, and risk against profit. */
import { isAtRisk } from "../accounts/risk-totals";
import type { ScoredPortfolio } from "../accounts/scored-account";
import type { TierSummary } from "../accounts/tier-summary";
import { actionWords } from "../language/actions";
import { deckWords } from "../language/deck";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette, tierFill } from "../sheets/palette";
import { summaryBasis } from "../sheets/summary/summary-text";
import { cutName, shortPerson } from "../sheets/written-names";
import { firstReason, listedRisk } from "../sheets/written-risk";
import {
  addHeading,
  addNote,
  addSlide,
  addTable,
  chartLook,
  ink,
  DASH,
  SLIDE,
  type Deck,
  type SlideCell,
  type SlideColumn,
} from "./deck-frame";

/** Bubbles shown: more lie on top of each other. */
const BUBBLES = 30;
const NAMED = 8;

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
  const ofSales = summary.marginRate === null;
  const title =
    summary.risk === null
      ? deckWords[language].risk
      : deckWords[language].loss(
          f.money(summary.risk.expectedLoss),
          f.moneyRange(summary.risk.low, summary.risk.high),
          ofSales,
        );
  const shown = summary.atRisk.slice(0, 10);
  const slide = addSlide(
    deck,
    title,
    words.atRisk.note(shown.filter(({ scored }) => isAtRisk(scored)).length, shown.length),
  );
  const widths = [2.75, 0.95, 1.45, 1.15, 1, 1.1, 1.35, 1.8, 0.75];
  const columns = words.atRisk.heads.map((head, index): SlideColumn => ({
    head: index === 4 && ofSales ? words.atRisk.salesHead : head,
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
      ` ${firstReason(scored.risk, language)}`,
      action === null ? DASH : (actionWords[language].actions[action.action]?.short ?? DASH),
      action === null ? "" : f.shortDateText(action.due),
    ];
  });
  addTable(deck, slide, columns, rows, { x: SLIDE.margin, y: 1.45, rowHeight: 0.405, fontSize: 11.5 });
  addNote(deck, slide, summaryBasis(summary, language), [
    SLIDE.margin,
    6.2,
    SLIDE.width - 2 * SLIDE.margin,
    0.7,
  ]);
}

/** The library writes series names into the chart's workbook as they are. */
function plainName(label: string): string {
  return label.replace(/[<>&"']/g, " ");
}

/**
 * The annex: risk against profit of the accounts with a probability, one series a tier, area = lifetime value.
 *
 * @param deck - The deck.
 * @param scored - The scored portfolio.
 * @param language - Language of the slide.
 */
export function addBubbleSlide(deck: Deck, scored: ScoredPortfolio, language: Language): void {
  const words = deckWords[language];
  const f = formats[language];
  const all = scored.accounts
    .flatMap(({ account, risk, profitIfKept, clv, tier, expectedLoss }) =>
      risk !== null && risk.basis !== "R" && profitIfKept !== null && profitIfKept > 0 && clv !== null
        ? [
            {
              name: account.name,
              x: Math.round(1000 * risk.value) / 10,
              y: profitIfKept,
              size: Math.max(1, clv.mean),
              rank: tier.rank ?? scored.tierLabels.length - 1,
              loss: expectedLoss ?? 0,
            },
          ]
        : [],
    )
    .sort((a, b) => b.loss - a.loss);
  if (all.length < 3) return;
  const points = all.slice(0, BUBBLES);
  const sum = (list: typeof all): number => list.reduce((total, { loss }) => total + loss, 0);
  const whole = sum(all);
  const [note, axis] =
    scored.marginSource === "none"
      ? [words.bubbleNoteOfSales, words.salesAxis]
      : [words.bubbleNote, words.profitAxis];
  const slide = addSlide(
    deck,
    words.bubble(points.length, f.percentText(whole > 0 ? sum(points) / whole : 0)),
    note,
  );
  const unit = language === "zh-CN" ? 1e4 : 1e3;
  const used = scored.tierLabels.map((_, rank) => rank).filter((rank) => points.some((p) => p.rank === rank));
  const series = used.map((rank) => ({
    name: plainName(scored.tierLabels[rank] ?? ""),
    // A point of another tier is left blank here: a 0 would be drawn on the axis.
    values: points.map((point) => (point.rank === rank ? point.y / unit : Number.NaN)),
    sizes: points.map((point) => (point.rank === rank ? point.size : 0)),
  }));
  slide.addChart("bubble", [{ name: words.riskAxis, values: points.map((point) => point.x) }, ...series], {
    ...chartLook(deck),
    x: SLIDE.margin,
    y: 1.4,
    w: 7.9,
    h: 5.5,
    chartColors: used.map((rank) => ink(tierFill(rank, scored.tierLabels.length))),
    chartColorsOpacity: 75,
    dataBorder: { pt: 0.75, color: ink(palette.white) },
    showLegend: true,
    legendPos: "t",
    legendFontFace: deck.font,
    legendFontSize: 11,
    showCatAxisTitle: true,
    catAxisTitle: words.riskAxis,
    catAxisTitleFontFace: deck.font,
    catAxisTitleFontSize: 11,
    catAxisMinVal: 0,
    catAxisMaxVal: 100,
    catAxisMajorUnit: 20,
    showValAxisTitle: true,
    valAxisTitle: axis,
    valAxisTitleFontFace: deck.font,
    valAxisTitleFontSize: 11,
    valAxisMinVal: 0,
    valAxisLabelFormatCode: "#,##0",
    altText: note,
  });
  addHeading(deck, slide, words.largestLosses, [8.75, 1.4, 4]);
  const heads = summaryWords[language].atRisk.heads;
  addTable(
    deck,
    slide,
    [
      { head: heads[0] ?? "", width: 2.45, align: "left" },
      { head: heads[3] ?? "", width: 0.65, align: "right" },
      { head: heads[5] ?? "", width: 0.98, align: "right" },
    ],
    points
      .slice(0, NAMED)
      .map((point): readonly SlideCell[] => [
        cutName(point.name, 26),
        f.percentText(point.x / 100),
        { text: f.money(point.loss), strong: true },
      ]),
    { x: 8.75, y: 1.75, rowHeight: 0.4, fontSize: 11.5 },
  );
}
