/** The allocation table: who owns which account, before and after, with reasons and locks. */
import type { AllocationQuestion, AllocationResult } from "../../allocation/allocation";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";
import { pageSetup } from "../page-setup";
import { palette } from "../palette";
import { LOCK_FIELD } from "../read-back-places";
import type { SheetLayout } from "../sheet-layout";
import { sheetFont, type } from "../type-styles";
import { drawAccountList } from "./account-list";
import { allocationPage, type AllocationRows, type AllocationTableOptions } from "./allocation-page";
import { allocationAssumptions, allocationGap, allocationTitle } from "./allocation-text";
import { curveChart, drawManagers, drawShort } from "./manager-block";

/** Name of the Excel table that holds the list. */
const ALLOCATION_TABLE = "KAM_Allocation";

const PIXEL = 0.75;
/** A:J print; K:M of the table and the chart data stand outside. */
const columnWidths = [210, 52, 52, 118, 22, 134, 66, 270, 44, 50, 90, 160, 70].map(
  (pixels) => pixels * PIXEL,
);

function rowHeights(rows: AllocationRows): SheetLayout["rowHeights"] {
  const span = (row: number, count: number, points: number) => ({ row: row - 1, rows: count, points });
  return [
    span(1, 1, 24),
    span(2, 1, 13),
    span(3, 1, 5),
    span(4, 1, 15),
    span(5, 1, 22),
    span(6, rows.upperEnd - 5, 12.6),
    span(rows.upperEnd + 1, 1, 7),
    ...(rows.listTitle > rows.short
      ? [
          span(rows.short, 1, 15),
          span(rows.short + 1, rows.listTitle - rows.short - 2, 12.6),
          span(rows.listTitle - 1, 1, 7),
        ]
      : []),
    span(rows.listTitle, 1, 15),
    span(rows.listHead, 1, 16),
    span(rows.listHead + 1, rows.listEnd - rows.listHead, 13.2),
  ];
}

/**
 * Lays out the allocation table.
 *
 * @param result - The allocation with its curve.
 * @param question - What was asked: accounts, managers and rules, whose locks are shown.
 * @param scored - The scored portfolio, for tiers and the as-of day.
 * @param language - Language of the sheet.
 * @param options - What the caller adds.
 * @returns One sheet of one or more A4 landscape pages.
 */
export function allocationTableLayout(
  result: AllocationResult,
  question: AllocationQuestion,
  scored: ScoredPortfolio,
  language: Language,
  options: AllocationTableOptions = {},
): SheetLayout {
  const page = allocationPage(result, question, scored, language, options);
  const { draft, rows, words, formats: f } = page;
  const last = String(rows.listEnd);
  draft.style(`A1:J${last}`, { vertical: "Center" });
  draft.style(`O1:T${String(rows.upperEnd)}`, type.chartData);
  draft.put("A1:J1", allocationTitle(page), {
    fontSize: language === "zh-CN" ? 15 : 14,
    bold: true,
    color: palette.ink,
    shrink: true,
  });
  draft.put("A2:G2", allocationAssumptions(page), { ...type.subtitle, shrink: true });
  draft.put("H2:J2", allocationGap(page), { ...type.subtitle, horizontal: "Right" });
  drawManagers(page);
  const chart = curveChart(page);
  drawShort(page);
  drawAccountList(page);
  draft.conditional({
    kind: "beginsWith",
    range: draft.range(`A6:J${last}`),
    text: "—",
    color: palette.ink3,
  });
  const footer = summaryWords[language];
  return {
    id: "allocation",
    name: words.sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths,
    rowHeights: rowHeights(rows),
    ...draft.finish([0, 13]),
    tables: [
      {
        name: ALLOCATION_TABLE,
        range: draft.range(`A${String(rows.listHead)}:M${last}`),
        filterButtons: false,
      },
    ],
    charts: chart === null ? [] : [chart],
    freeze: { rows: rows.listHead, columns: 0 },
    page: pageSetup({
      orientation: "landscape",
      printArea: draft.range(`A1:J${last}`),
      // The columns fill the page at 100 %; where a font is missing and columns come out wider, they still fit.
      zoom: { fitWidth: 1 },
      bottom: 12,
      titleRows: { row: rows.listHead - 1, rows: 1 },
      footer: {
        left: words.confidential,
        center: footer.dataTo(f.dateText(scored.asOf)),
        right: footer.page,
      },
    }),
    tabColor: palette.mid,
    notes: { keyColumn: 10, fields: [{ field: LOCK_FIELD, column: 9, writtenColumn: 12 }] },
  };
}
