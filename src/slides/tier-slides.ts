/** Slides on tiers: who brings what, concentration, and who moved. */
import type PptxGenJS from "pptxgenjs";
import type { TierRow, TierSummary } from "../accounts/tier-summary";
import { shortTier } from "../language/actions";
import { deckWords } from "../language/deck";
import { formats, numberText, signedText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette, textOnTier, tierFill } from "../sheets/palette";
import { inMoneyUnit, tableMoney } from "../sheets/summary/table-money";
import { summaryMovement, summaryScope, summaryTitle } from "../sheets/summary/summary-text";
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

function tierCells(row: TierRow, summary: TierSummary, language: Language): readonly SlideCell[] {
  const f = formats[language];
  const money = tableMoney(summary.total.sales, summary.currency, language);
  const amount = (value: number | null): string => (value === null ? DASH : inMoneyUnit(money, value));
  const share = (part: number | null, whole: number | null): string =>
    part === null || whole === null || whole <= 0 ? DASH : f.percentText(part / whole);
  return [
    numberText(row.accounts),
    share(row.accounts, summary.total.accounts),
    amount(row.sales),
    share(row.sales, summary.total.sales),
    amount(row.netProfit),
    row.clv === null ? DASH : `${amount(row.clv.mean)} (${amount(row.clv.p10)}–${amount(row.clv.p90)})`,
    row.meanRisk === null ? DASH : f.percentText(row.meanRisk),
    amount(row.expectedLoss),
    row.netChange === null ? DASH : signedText(row.netChange),
  ];
}

/**
 * The slide with the tier table and the 100 % bars.
 *
 * @param deck - The deck.
 * @param summary - The facts, at most six tiers.
 * @param language - Language of the slide.
 */
export function addTierSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const slide = addSlide(deck, summaryTitle(summary, language), summaryScope(summary, language, null));
  const money = tableMoney(summary.total.sales, summary.currency, language);
  const heads = words.tiers.heads;
  const picked = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12];
  const widths = [1.6, 0.95, 0.7, 1, 0.7, 1.05, 2.5, 1.05, 1.1, 0.85];
  const columns = picked.map((at, index): SlideColumn => ({
    head: heads[at] ?? "",
    width: widths[index] ?? 1,
    align: index === 0 ? "left" : "right",
  }));
  const rows = summary.tiers.map((row, rank): readonly SlideCell[] => {
    const fill = tierFill(rank, summary.tiers.length);
    return [
      { text: row.label, fill, color: textOnTier(fill), strong: true },
      ...tierCells(row, summary, language),
    ];
  });
  addHeading(deck, slide, `${words.tiers.title} (${money.name})`, [SLIDE.margin, 1.4, 8]);
  addTable(
    deck,
    slide,
    columns,
    [...rows, [words.tiers.total, ...tierCells(summary.total, summary, language)]],
    { x: SLIDE.margin, y: 1.75, rowHeight: 0.32, fontSize: 12, total: true },
  );
  addHeading(deck, slide, words.mix.title, [SLIDE.margin, 4.3, 8]);
  const lines: readonly (readonly [string, (row: TierRow) => number | null])[] = [
    [words.mix.categories.hours, (row) => row.hours],
    [words.mix.categories.clv, (row) => row.clv?.mean ?? null],
    [words.mix.categories.netProfit, (row) => row.netProfit],
    [words.mix.categories.sales, (row) => row.sales],
    [words.mix.categories.accounts, (row) => row.accounts],
  ];
  const shown = lines.filter(([, pick]) => summary.tiers.some((row) => (pick(row) ?? 0) > 0));
  const labels = shown.map(([label]) => label);
  const total = (pick: (row: TierRow) => number | null): number =>
    summary.tiers.reduce((sum, row) => sum + Math.max(0, pick(row) ?? 0), 0);
  slide.addChart(
    "bar",
    summary.tiers.map((row) => ({
      name: row.label,
      labels,
      values: shown.map(([, pick]) => Math.max(0, pick(row) ?? 0) / total(pick)),
    })),
    {
      ...chartLook(deck),
      x: SLIDE.margin,
      y: 4.6,
      w: SLIDE.width - 2 * SLIDE.margin,
      h: 2.35,
      barDir: "bar",
      barGrouping: "percentStacked",
      barGapWidthPct: 28,
      chartColors: summary.tiers.map((_, rank) => ink(tierFill(rank, summary.tiers.length))),
      showLegend: true,
      legendPos: "r",
      legendFontFace: deck.font,
      legendFontSize: 11,
      valAxisHidden: true,
      valGridLine: { style: "none" },
      valAxisMaxVal: 1,
    },
  );
}

/**
 * The slide with the Pareto chart and the concentration figures.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addConcentrationSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const { concentration: now, concentrationBefore: before, pareto } = summary;
  const share = summary.total.accounts > 0 ? now.accountsFor80 / summary.total.accounts : 0;
  const point = words.pareto.point(now.accountsFor80, f.percentText(share));
  const slide = addSlide(deck, `${words.pareto.title}: ${point}`, summaryScope(summary, language, null));
  const grouped = pareto.length < summary.total.accounts;
  const labels = pareto.map((_, index) =>
    grouped ? `${String(Math.round((100 * (index + 1)) / pareto.length))}%` : String(index + 1),
  );
  addHeading(deck, slide, grouped ? words.pareto.groups : words.pareto.single, [SLIDE.margin, 1.4, 8]);
  const kinds: PptxGenJS.IChartMulti[] = [
    {
      type: deck.file.ChartType.bar,
      data: [{ name: words.pareto.share, labels: [...labels], values: pareto.map((entry) => entry.share) }],
      options: { chartColors: [ink(palette.mid)], barGapWidthPct: 20 },
    },
    {
      type: deck.file.ChartType.line,
      data: [
        {
          name: words.pareto.cumulative,
          labels: [...labels],
          values: pareto.map((entry) => entry.cumulative),
        },
      ],
      options: { chartColors: [ink(palette.primary)], lineSize: 2, lineDataSymbol: "none" },
    },
  ];
  const look: PptxGenJS.IChartOpts = {
    ...chartLook(deck),
    x: SLIDE.margin,
    y: 1.75,
    w: 7.6,
    h: 4.9,
    valAxisMinVal: 0,
    valAxisMaxVal: 1,
    valAxisMajorUnit: 0.2,
    valAxisLabelFormatCode: "0%",
    catAxisLabelFrequency: String(Math.max(1, Math.round(pareto.length / 10))),
  };
  // With several kinds the library takes the options in the place of the data, which its types don't say.
  slide.addChart(kinds, look as unknown as never[]);
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
  addHeading(deck, slide, words.concentration.title, [8.6, 1.4, 4]);
  addTable(
    deck,
    slide,
    [
      { head: "", width: 1.8, align: "left" },
      { head: words.concentration.now, width: 1.2, align: "right" },
      { head: words.concentration.before, width: 1.2, align: "right" },
    ],
    words.concentration.labels.map((label, index): readonly SlideCell[] => [
      label,
      { text: nowFigures[index] ?? DASH, strong: true },
      { text: beforeFigures?.[index] ?? DASH, color: palette.ink2 },
    ]),
    { x: 8.6, y: 1.75, rowHeight: 0.36, fontSize: 13 },
  );
}

/**
 * The slide with the migration table; nothing when there is no earlier period.
 *
 * @param deck - The deck.
 * @param summary - The facts, at most six tiers.
 * @param language - Language of the slide.
 */
export function addMigrationSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const moves = summary.migration;
  if (moves === null) return;
  const words = summaryWords[language];
  const slide = addSlide(
    deck,
    `${deckWords[language].movement}: ${summaryMovement(summary, language)}`,
    words.migration.split(moves.real, moves.byRule),
  );
  const tiers = summary.tiers.length;
  const names = summary.tiers.map((tier) => shortTier(tier.label));
  const columns: readonly SlideColumn[] = [
    { head: words.migration.beforeHead, width: 2.2, align: "left" },
    ...[...names, words.migration.lost, words.migration.total].map((head): SlideColumn => ({
      head,
      width: 9.6 / (tiers + 2),
      align: "right",
    })),
  ];
  const cell = (before: number, now: number, value: number): SlideCell => {
    if (value === 0) return { text: "·", color: palette.ink3 };
    const text = numberText(value);
    if (before === tiers) return text;
    if (before === now) return { text, fill: palette.stayed };
    if (now < before) return { text: `▲ ${text}`, color: palette.primary, fill: palette.pale };
    return { text: `▼ ${text}`, color: palette.alert, fill: palette.alertFill };
  };
  const labels = [...summary.tiers.map((tier) => tier.label), words.migration.entered];
  const rows = labels.map((label, before): readonly SlideCell[] => {
    const counts = Array.from({ length: tiers + 1 }, (_, now) => moves.counts[before]?.[now] ?? 0);
    const sum = counts.reduce((total, value) => total + value, 0);
    return [
      label,
      ...counts.map((value, now) => cell(before, now, value)),
      { text: numberText(sum), strong: true },
    ];
  });
  const sums = Array.from({ length: tiers + 1 }, (_, now) =>
    labels.reduce((total, _label, before) => total + (moves.counts[before]?.[now] ?? 0), 0),
  );
  addHeading(deck, slide, `${words.migration.title} · ${words.migration.nowHead}`, [SLIDE.margin, 1.4, 8]);
  addTable(
    deck,
    slide,
    columns,
    [...rows, [words.migration.total, ...sums.map((value) => numberText(value)), ""]],
    { x: SLIDE.margin, y: 1.8, rowHeight: 0.46, fontSize: 14, total: true },
  );
}
