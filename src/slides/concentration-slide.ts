/** The slide on concentration: how few accounts bring how much, as Pareto and Lorenz curves. */
import type PptxGenJS from "pptxgenjs";
import type { TierSummary } from "../accounts/tier-summary";
import { deckWords } from "../language/deck";
import { formats, numberText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette } from "../sheets/palette";
import { summaryScope } from "../sheets/summary/summary-text";
import {
  addHeading,
  addSlide,
  addTable,
  chartLook,
  ink,
  DASH,
  SLIDE,
  type Deck,
  type SlideCell,
} from "./deck-frame";

/** Steps of the Lorenz curve's axis. */
const LORENZ_STEPS = 20;

type Curve = TierSummary["lorenz"];

/** Share of sales of the largest accounts, at equal steps of the accounts. */
function fromLargest(curve: Curve): readonly number[] {
  return Array.from({ length: LORENZ_STEPS + 1 }, (_, step) => {
    const smallest = 1 - step / LORENZ_STEPS;
    const after = curve.findIndex(({ accounts }) => accounts >= smallest - 1e-12);
    const right = curve[Math.max(0, after)] ?? { accounts: 1, sales: 1 };
    const left = curve[after - 1] ?? right;
    const wide = right.accounts - left.accounts;
    const part = wide > 0 ? (smallest - left.accounts) / wide : 1;
    return 1 - (left.sales + part * (right.sales - left.sales));
  });
}

function addPareto(deck: Deck, slide: PptxGenJS.Slide, summary: TierSummary, language: Language): void {
  const words = summaryWords[language].pareto;
  const { pareto } = summary;
  const grouped = pareto.length < summary.total.accounts;
  const every = Math.max(1, Math.round(pareto.length / 5));
  // PowerPoint would turn twenty labels; every fifth of the way is enough to read by.
  const labels = pareto.map((_, index) => {
    if ((index + 1) % every !== 0) return "";
    return grouped ? `${String(Math.round((100 * (index + 1)) / pareto.length))}%` : String(index + 1);
  });
  addHeading(deck, slide, `${words.title}: ${grouped ? words.groups : words.single}`, [SLIDE.margin, 1.4, 7]);
  const kinds: PptxGenJS.IChartMulti[] = [
    {
      type: deck.file.ChartType.bar,
      data: [{ name: words.share, labels: [...labels], values: pareto.map((entry) => entry.share) }],
      options: { chartColors: [ink(palette.mid)], barGapWidthPct: 20 },
    },
    {
      type: deck.file.ChartType.line,
      data: [
        { name: words.cumulative, labels: [...labels], values: pareto.map((entry) => entry.cumulative) },
      ],
      options: { chartColors: [ink(palette.primary)], lineSize: 2, lineDataSymbol: "none" },
    },
  ];
  const look: PptxGenJS.IChartOpts = {
    ...chartLook(deck),
    x: SLIDE.margin,
    y: 1.75,
    w: 7.3,
    h: 5.15,
    valAxisMinVal: 0,
    valAxisMaxVal: 1,
    valAxisMajorUnit: 0.2,
    valAxisLabelFormatCode: "0%",
    altText: words.description(
      words.point(
        summary.concentration.accountsFor80,
        formats[language].percentText(summary.concentration.accountsFor80 / summary.total.accounts),
      ),
    ),
  };
  // With several kinds the library takes the options in the place of the data, which its types don't say.
  slide.addChart(kinds, look as unknown as never[]);
}

function addLorenz(deck: Deck, slide: PptxGenJS.Slide, summary: TierSummary, language: Language): void {
  const words = summaryWords[language].concentration;
  const labels = Array.from({ length: LORENZ_STEPS + 1 }, (_, step) =>
    step % 5 === 0 ? `${String((100 * step) / LORENZ_STEPS)}%` : "",
  );
  const before = summary.lorenzBefore;
  const equal = Array.from({ length: LORENZ_STEPS + 1 }, (_, step) => step / LORENZ_STEPS);
  const series = [
    { name: words.now, labels, values: [...fromLargest(summary.lorenz)] },
    ...(before === null ? [] : [{ name: words.before, labels, values: [...fromLargest(before)] }]),
    { name: words.equality, labels, values: equal },
  ];
  addHeading(deck, slide, deckWords[language].lorenz, [8.3, 4.05, 4.5]);
  slide.addChart("line", series, {
    ...chartLook(deck),
    x: 8.3,
    y: 4.35,
    w: 4.55,
    h: 2.55,
    chartColors: [ink(palette.primary), ...(before === null ? [] : [ink(palette.py)]), ink(palette.hair)],
    lineSize: 2,
    lineDataSymbol: "none",
    valAxisMinVal: 0,
    valAxisMaxVal: 1,
    valAxisMajorUnit: 0.5,
    valAxisLabelFormatCode: "0%",
    showLegend: true,
    legendPos: "r",
    legendFontFace: deck.font,
    legendFontSize: 10,
    altText: words.lorenzDescription(
      numberText(summary.concentration.gini, 2),
      summary.concentrationBefore === null ? null : numberText(summary.concentrationBefore.gini, 2),
    ),
  });
}

/**
 * The slide with the Pareto chart, the concentration figures and the Lorenz curve.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addConcentrationSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const { concentration: now, concentrationBefore: before } = summary;
  const share = summary.total.accounts > 0 ? now.accountsFor80 / summary.total.accounts : 0;
  const slide = addSlide(
    deck,
    deckWords[language].concentration(
      now.accountsFor80,
      summary.total.accounts,
      f.percentText(share),
      before?.accountsFor80 ?? null,
    ),
    summaryScope(summary, language, null),
  );
  addPareto(deck, slide, summary, language);
  const figures = (all: typeof now): readonly string[] => [
    f.percentText(all.top1),
    f.percentText(all.top10),
    f.percentText(all.top20),
    numberText(all.accountsFor80),
    numberText(all.hhi),
    numberText(all.gini, 2),
  ];
  const nowFigures = figures(now);
  const beforeFigures = before === null ? null : figures(before);
  addHeading(deck, slide, words.concentration.title, [8.3, 1.4, 4]);
  addTable(
    deck,
    slide,
    [
      { head: "", width: 2.1, align: "left" },
      { head: words.concentration.now, width: 1.2, align: "right" },
      { head: words.concentration.before, width: 1.2, align: "right" },
    ],
    words.concentration.labels.map((label, index): readonly SlideCell[] => [
      label,
      { text: nowFigures[index] ?? DASH, strong: true },
      { text: beforeFigures?.[index] ?? DASH, color: palette.ink2 },
    ]),
    { x: 8.3, y: 1.7, rowHeight: 0.31, fontSize: 12 },
  );
  addLorenz(deck, slide, summary, language);
}
