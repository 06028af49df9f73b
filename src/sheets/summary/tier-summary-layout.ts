/** The tier summary: one A4 landscape page that a meeting can decide on. */
import type { TierSummary } from "../../accounts/tier-summary";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";
import { pageSetup } from "../page-setup";
import { palette } from "../palette";
import { thinLine } from "../sheet-draft";
import type { SheetLayout } from "../sheet-layout";
import { sheetFont, type } from "../type-styles";
import { drawConcentration, lorenzChart } from "./concentration-block";
import { drawCoverage, drawLoads } from "./foot-blocks";
import { joinLowerTiers } from "./joined-tiers";
import { drawAtRisk, drawMovers } from "./list-blocks";
import { drawMigration } from "./migration-block";
import { mixChart, paretoChart } from "./mix-charts";
import type { ScoredListPlace } from "./score-sums";
import { summaryPage, type SummaryRows } from "./summary-page";
import { summaryBasis, summaryMovement, summaryScope, summaryTitle } from "./summary-text";
import { drawTierTable } from "./tier-table";

/** What the caller may add to the facts. */
export interface TierSummaryOptions {
  /** Whose accounts they are, for the line below the title. */
  readonly subject?: string;
  /** Where the scored list of the same scores stands; without it the page holds numbers instead of formulas. */
  readonly scores?: ScoredListPlace;
}

function rowHeights(rows: SummaryRows): SheetLayout["rowHeights"] {
  const span = (row: number, count: number, points: number) => ({ row: row - 1, rows: count, points });
  const chartGap = rows.chartTitle - 1;
  const listGap = rows.listTitle - 1;
  const footGap = rows.footTitle - 1;
  return [
    span(1, 1, 24),
    span(2, 1, 13),
    span(3, 1, 5),
    span(4, 1, 15),
    span(5, 1, 22),
    span(6, chartGap - 6, 12.6),
    span(chartGap, 1, 8),
    span(rows.chartTitle, 1, 15),
    span(rows.chartTitle + 1, listGap - rows.chartTitle - 1, 12),
    span(listGap, 1, 8),
    span(rows.listTitle, 1, 15),
    span(rows.listTitle + 1, 1, 12.5),
    span(rows.listTitle + 2, footGap - rows.listTitle - 2, 11.8),
    span(footGap, 1, 8),
    span(rows.footTitle, 1, 15),
    span(rows.footTitle + 1, 1, 12.5),
    span(rows.footTitle + 2, rows.footEnd - rows.footTitle - 1, 11.8),
    span(rows.footEnd + 1, 1, 5),
    span(rows.basis, 1, 20),
  ];
}

const columnWidths = Array.from({ length: 26 }, (_, column) => (column === 8 || column === 17 ? 9 : 31.5));

/**
 * Lays out the tier summary.
 *
 * @param summary - The facts, with any number of tiers; from the seventh on lower tiers are joined.
 * @param language - Language of the page; tier labels stay as the scheme has them.
 * @param options - What the caller adds.
 * @returns One sheet of one page.
 */
export function tierSummaryLayout(
  summary: TierSummary,
  language: Language,
  options: TierSummaryOptions = {},
): SheetLayout {
  const words = summaryWords[language];
  const shown = joinLowerTiers(summary, words.tiers.others);
  // A row of joined tiers has no label to sum by.
  const scores = shown === summary ? (options.scores ?? null) : null;
  const page = summaryPage(shown, language, scores);
  const { draft, rows, formats: f } = page;
  const basis = String(rows.basis);
  draft.style(`A1:Z${basis}`, { vertical: "Center" });
  draft.put("A1:Z1", summaryTitle(page.summary, language), {
    fontSize: 14,
    bold: true,
    color: palette.ink,
    shrink: true,
  });
  draft.put("A2:Q2", summaryScope(page.summary, language, options.subject ?? null), {
    ...type.subtitle,
    shrink: true,
  });
  draft.put("S2:Z2", summaryMovement(page.summary, language), { ...type.subtitle, horizontal: "Right" });
  draft.conditional({
    kind: "beginsWith",
    range: draft.range(`A6:Z${basis}`),
    text: "—",
    color: palette.ink3,
    bold: false,
  });
  drawTierTable(page);
  drawConcentration(page);
  drawMigration(page);
  drawAtRisk(page);
  drawMovers(page);
  drawCoverage(page);
  drawLoads(page);
  draft.put(`A${basis}:Z${basis}`, summaryBasis(page.summary, language), {
    ...type.note,
    wrap: true,
    vertical: "Top",
    borders: [thinLine("top", palette.primary)],
  });
  const charts = [mixChart(page), paretoChart(page), lorenzChart(page)];
  draft.style(`AA1:AP${basis}`, type.chartData);
  const { conditionalFormats, ...parts } = draft.finish([0, 26]);
  return {
    id: "summary",
    name: words.sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths,
    rowHeights: rowHeights(rows),
    ...parts,
    conditionalFormats,
    charts,
    page: pageSetup({
      orientation: "landscape",
      printArea: draft.range(`A1:Z${basis}`),
      zoom: { fitWidth: 1, fitHeight: 1 },
      bottom: 11.4,
      footer: {
        left: words.confidential,
        center: words.dataTo(f.dateText(summary.periodEnd)),
        right: words.page,
      },
    }),
    tabColor: palette.primary,
  };
}
