/** C3 (who brings what, as 100 % bars) and C1 (Pareto of sales) of the tier summary. */
import type { TierRow } from "../../accounts/tier-summary";
import { shortTier } from "../../language/actions";
import { palette, textOnTier, tierFill } from "../palette";
import type { Cell, ChartLayout } from "../sheet-layout";
import { sheetFont, type } from "../type-styles";
import { columnLetters } from "../a1-range";
import type { SummaryPage } from "./summary-page";

/** Labels are left out of bars narrower than this. */
const LEAST_LABELLED = 0.075;

interface MixLine {
  readonly label: string;
  readonly pick: (row: TierRow) => number | null;
}

function mixLines(page: SummaryPage): readonly MixLine[] {
  const names = page.words.mix.categories;
  const lines: readonly MixLine[] = [
    { label: names.accounts, pick: (row) => row.accounts },
    { label: names.sales, pick: (row) => row.sales },
    { label: names.netProfit, pick: (row) => row.netProfit },
    { label: names.clv, pick: (row) => row.clv?.mean ?? null },
    { label: names.hours, pick: (row) => row.hours },
  ];
  return lines.filter(({ pick }) => {
    const values = page.summary.tiers.map(pick);
    return values.every((value) => value !== null) && values.some((value) => (value ?? 0) > 0);
  });
}

function shares(page: SummaryPage, line: MixLine): readonly number[] {
  // A tier that loses money has no share of the profit; the bar shows who brings it.
  const values = page.summary.tiers.map((tier) => Math.max(0, line.pick(tier) ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** Row of the mix's chart data on the sheet, as Excel shows it. */
const MIX_ROW = 2;

/**
 * Title, legend and chart of who brings what.
 *
 * @param page - The page; title, legend and chart data are put on its draft.
 * @returns The chart.
 */
export function mixChart(page: SummaryPage): ChartLayout {
  const { draft, summary, words, rows, language } = page;
  const title = String(rows.chartTitle);
  const tiers = summary.tiers;
  // The legend is one cell a tier in its colour: no cell's text can have several.
  const firstKey = 8 - Math.min(6, tiers.length);
  draft.put(`A${title}:${columnLetters(firstKey - 1)}${title}`, words.mix.title, type.sectionTitle);
  tiers.slice(0, 6).forEach((tier, index) => {
    const fill = tierFill(index, tiers.length);
    draft.put(`${columnLetters(firstKey + index)}${title}`, shortTier(tier.label), {
      ...type.legend,
      horizontal: "Center",
      vertical: "Center",
      indent: 0,
      fill,
      color: textOnTier(fill),
      shrink: true,
    });
  });
  const lines = mixLines(page);
  const data = lines.map((line): Cell[] => [line.label, ...shares(page, line)]);
  draft.block(`AL${String(MIX_ROW)}`, data);
  const last = String(MIX_ROW + Math.max(1, lines.length) - 1);
  const column = (index: number): string => columnLetters(37 + index);
  const range = (index: number) => draft.range(`${column(index)}${String(MIX_ROW)}:${column(index)}${last}`);
  const percent = page.formats.percentText;
  return {
    name: "mix",
    type: "barStacked100",
    place: draft.range(`A${String(rows.chartTitle + 1)}:H${String(rows.chartEnd)}`),
    series: tiers.map((tier, index) => {
      const fill = tierFill(index, tiers.length);
      const values = lines.map((line) => shares(page, line)[index] ?? 0);
      return {
        name: tier.label,
        categories: range(0),
        values: range(index + 1),
        color: fill,
        labels: {
          position: "center" as const,
          size: 7.5,
          color: textOnTier(fill),
          numberFormat: "0%",
          texts: values.map((value) => (value >= LEAST_LABELLED ? percent(value) : null)),
        },
      };
    }),
    categoryAxis: { visible: true, reversed: true, line: false },
    valueAxis: { visible: false, minimum: 0, maximum: 1 },
    gapWidth: 28,
    overlap: 100,
    plotArea: { left: 0.2, top: 0.02, width: 0.79, height: 0.96 },
    font: sheetFont(language),
    fontSize: 7.5,
    description: `${words.mix.description} ${lines
      .map((line) => `${line.label} ${shares(page, line).map(percent).join(" / ")}`)
      .join("; ")}`,
  };
}

/** Category labels: shares of the accounts for groups, else numbers of accounts; every `step`-th is shown. */
function paretoLabels(
  count: number,
  grouped: boolean,
): { readonly labels: readonly string[]; readonly step: number } {
  const step = Math.max(1, Math.round(count / 5));
  const labels = Array.from({ length: count + 1 }, (_, index) => {
    if (index % step !== 0) return "";
    return grouped ? `${String(Math.round((100 * index) / count))}%` : String(index);
  });
  return { labels, step };
}

/**
 * Title, note and chart of the Pareto curve.
 *
 * @param page - The page; title, note and chart data are put on its draft.
 * @returns The chart.
 */
export function paretoChart(page: SummaryPage): ChartLayout {
  const { draft, summary, words, rows, language, formats: f } = page;
  const title = String(rows.chartTitle);
  const { pareto, concentration } = summary;
  const accounts = summary.total.accounts;
  const grouped = pareto.length < accounts;
  draft.put(`J${title}:M${title}`, words.pareto.title, type.sectionTitle);
  draft.put(`N${title}:Q${title}`, grouped ? words.pareto.groups : words.pareto.single, type.legend);
  const share = accounts > 0 ? concentration.accountsFor80 / accounts : 0;
  const point = words.pareto.point(concentration.accountsFor80, f.percentText(share));
  const at = Math.min(pareto.length, Math.max(1, Math.ceil(share * pareto.length - 1e-9))) - 1;
  const { labels, step } = paretoLabels(pareto.length, grouped);
  // The line begins at nothing sold to nobody, in a category of its own before the first column.
  const data = pareto.map((entry, index): Cell[] => [
    labels[index + 1] ?? "",
    entry.share,
    entry.cumulative,
    index === at ? entry.cumulative : null,
  ]);
  draft.block("AH2", [[labels[0] ?? "", null, 0, null], ...data]);
  const last = String(2 + pareto.length);
  const column = (letters: string) => draft.range(`${letters}2:${letters}${last}`);
  return {
    name: "pareto",
    type: "columnClustered",
    place: draft.range(`J${String(rows.chartTitle + 1)}:Q${String(rows.chartEnd)}`),
    series: [
      { name: words.pareto.share, categories: column("AH"), values: column("AI"), color: palette.mid },
      {
        name: words.pareto.cumulative,
        kind: "line",
        categories: column("AH"),
        values: column("AJ"),
        color: palette.primary,
        lineWidth: 1.75,
      },
      {
        name: "80%",
        kind: "line",
        categories: column("AH"),
        values: column("AK"),
        color: palette.ink,
        lineWidth: 0,
        marker: { style: "diamond", size: 8, fill: palette.ink, edge: palette.white },
        labels: {
          position: "right",
          size: 8,
          color: palette.ink,
          // The marker is wider than the gap that a label keeps from its point.
          texts: labels.map((_, index) => (index === at + 1 ? `\u00A0\u00A0${point}` : null)),
        },
      },
    ],
    categoryAxis: { visible: true, labelInterval: step },
    valueAxis: {
      visible: true,
      minimum: 0,
      maximum: 1,
      majorUnit: 0.5,
      numberFormat: "0%",
      gridlines: true,
    },
    gapWidth: 20,
    plotArea: { left: 0.11, top: 0.04, width: 0.87, height: 0.8 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.pareto.description(point),
  };
}
