/** The first slide: the tiers with what they bring, as a table and as 100 % bars. */
import type { TierRow, TierSummary } from "../accounts/tier-summary";
import { shortTier } from "../language/actions";
import { formats, numberText, signedText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { textOnTier, tierFill } from "../sheets/palette";
import { summaryScope, summaryTitle } from "../sheets/summary/summary-text";
import { inMoneyUnit, tableMoney } from "../sheets/summary/table-money";
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
  type SlideColumn,
} from "./deck-frame";

/** One column of the tier table; one that says nothing in any row is left out. */
interface TierColumn {
  readonly head: string;
  readonly width: number;
  readonly text: (row: TierRow) => string;
}

function tierColumns(summary: TierSummary, language: Language): readonly TierColumn[] {
  const f = formats[language];
  const money = tableMoney(summary.total.sales, summary.currency, language);
  const amount = (value: number | null): string => (value === null ? DASH : inMoneyUnit(money, value));
  const share = (part: number | null, whole: number | null): string =>
    part === null || whole === null || whole <= 0 ? DASH : f.percentText(part / whole);
  const { total } = summary;
  const heads = summaryWords[language].tiers.heads;
  const column = (at: number, width: number, text: (row: TierRow) => string): TierColumn => ({
    head: heads[at] ?? "",
    width,
    text,
  });
  const all = [
    column(1, 1, (row) => numberText(row.accounts)),
    column(2, 0.7, (row) => share(row.accounts, total.accounts)),
    column(3, 1, (row) => amount(row.sales)),
    column(4, 0.7, (row) => share(row.sales, total.sales)),
    column(5, 1.1, (row) => amount(row.netProfit)),
    column(6, 0.7, (row) => share(row.netProfit, total.netProfit)),
    column(7, 2.5, (row) =>
      row.clv === null ? DASH : `${amount(row.clv.mean)} (${amount(row.clv.p10)}–${amount(row.clv.p90)})`,
    ),
    column(8, 1, (row) => (row.meanRisk === null ? DASH : f.percentText(row.meanRisk))),
    column(9, 1.05, (row) => amount(row.expectedLoss)),
    column(10, 0.95, (row) => (row.satisfaction === null ? DASH : numberText(row.satisfaction))),
    column(11, 1.05, (row) => (row.visitsOnStandard === null ? DASH : f.percentText(row.visitsOnStandard))),
    column(12, 0.8, (row) => (row.netChange === null ? DASH : signedText(row.netChange))),
  ];
  return all.filter(({ text }) => [...summary.tiers, total].some((row) => text(row) !== DASH));
}

/**
 * The slide with the tier table and the 100 % bars, whose shares stand in a table beside them.
 *
 * @param deck - The deck.
 * @param summary - The facts, at most six tiers.
 * @param language - Language of the slide.
 */
export function addTierSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  const slide = addSlide(deck, summaryTitle(summary, language), summaryScope(summary, language, null));
  const money = tableMoney(summary.total.sales, summary.currency, language);
  const count = summary.tiers.length;
  const fillOf = (rank: number): string => tierFill(rank, count);
  const plans = tierColumns(summary, language);
  const whole = SLIDE.width - 2 * SLIDE.margin;
  const labelWidth = 1.6;
  // What the left-out columns free is shared by the others.
  const stretch = (whole - labelWidth) / plans.reduce((sum, { width }) => sum + width, 0);
  const columns: readonly SlideColumn[] = [
    { head: words.tiers.heads[0] ?? "", width: labelWidth, align: "left" },
    ...plans.map(({ head, width }): SlideColumn => ({ head, width: width * stretch, align: "right" })),
  ];
  const line = (label: SlideCell, row: TierRow): readonly SlideCell[] => [
    label,
    ...plans.map(({ text }) => text(row)),
  ];
  const rows = summary.tiers.map((row, rank) =>
    line({ text: row.label, fill: fillOf(rank), color: textOnTier(fillOf(rank)), strong: true }, row),
  );
  const rowHeight = count > 4 ? 0.31 : 0.36;
  addHeading(deck, slide, `${words.tiers.title} (${money.name})`, [SLIDE.margin, 1.4, 8]);
  addTable(deck, slide, columns, [...rows, line(words.tiers.total, summary.total)], {
    x: SLIDE.margin,
    y: 1.75,
    rowHeight,
    fontSize: 12,
    total: true,
  });

  const top = 1.75 + rowHeight * (count + 2) + 0.3;
  addHeading(deck, slide, words.mix.title, [SLIDE.margin, top, 8]);
  const names = words.mix.categories;
  const lines: readonly (readonly [string, (row: TierRow) => number | null])[] = [
    [names.accounts, (row) => row.accounts],
    [names.sales, (row) => row.sales],
    [names.netProfit, (row) => row.netProfit],
    [names.clv, (row) => row.clv?.mean ?? null],
    [names.hours, (row) => row.hours],
  ];
  const shown = lines
    .map(([label, pick]) => {
      // A tier that loses money has no share of the profit; the bar shows who brings it.
      const values = summary.tiers.map((row) => Math.max(0, pick(row) ?? 0));
      return { label, values, total: values.reduce((sum, value) => sum + value, 0) };
    })
    .filter(({ total }) => total > 0);
  // A bar chart lists its categories from the bottom.
  const upward = [...shown].reverse();
  const height = 6.9 - top - 0.35;
  const chartWidth = 7.3;
  slide.addChart(
    "bar",
    summary.tiers.map((row, rank) => ({
      name: row.label,
      labels: upward.map(({ label }) => label),
      values: upward.map(({ values, total }) => (values[rank] ?? 0) / total),
    })),
    {
      ...chartLook(deck),
      x: SLIDE.margin,
      y: top + 0.35 + height / (shown.length + 1) - 0.06,
      w: chartWidth,
      h: (height * shown.length) / (shown.length + 1) + 0.12,
      barDir: "bar",
      barGrouping: "percentStacked",
      barGapWidthPct: 28,
      chartColors: summary.tiers.map((_, rank) => ink(fillOf(rank))),
      catAxisLineShow: false,
      valAxisHidden: true,
      valGridLine: { style: "none" },
      valAxisMaxVal: 1,
      altText: words.mix.description,
    },
  );
  const left = SLIDE.margin + chartWidth + 0.25;
  const tierWidth = (SLIDE.width - SLIDE.margin - left) / count;
  addTable(
    deck,
    slide,
    summary.tiers.map((row, rank): SlideColumn => ({
      head: shortTier(row.label),
      width: tierWidth,
      align: "center",
      fill: fillOf(rank),
    })),
    shown.map(({ values, total }): readonly SlideCell[] =>
      values.map((value) => f.percentText(value / total)),
    ),
    { x: left, y: top + 0.35, rowHeight: height / (shown.length + 1), fontSize: 12 },
  );
}
