/** Concentration of sales: shares of the largest accounts, HHI, Gini, and the Lorenz curve (C2). */
import type { Concentration } from "../../accounts/tier-summary";
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import type { Cell, ChartLayout } from "../sheet-layout";
import { ruled, sheetFont, type } from "../type-styles";
import type { SummaryPage } from "./summary-page";

function figures(all: Concentration): readonly number[] {
  return [all.top1, all.top10, all.top20, all.accountsFor80, all.hhi, all.gini];
}

/**
 * Draws the table of concentration figures.
 *
 * @param page - The page to draw on.
 */
export function drawConcentration(page: SummaryPage): void {
  const { draft, summary, words, formats: f } = page;
  const text = words.concentration;
  const numberFormats = [f.percent, f.percent, f.percent, "#,##0", "#,##0", "0.00"];
  draft.put("S4:V4", text.title, type.sectionTitle);
  draft.put("W4:Z4", text.legend, type.legend);
  draft.put("S5:T5", "", { ...type.head, vertical: "Bottom" });
  draft.put("U5", text.now, { ...type.headRight, vertical: "Bottom" });
  draft.put("V5", text.before, { ...type.headRight, vertical: "Bottom" });
  const now = figures(summary.concentration);
  const before = summary.concentrationBefore === null ? null : figures(summary.concentrationBefore);
  const { sums } = page;
  const formulas =
    // Without sales there is nothing to divide by.
    sums === null || summary.concentration.accountsFor80 === 0
      ? null
      : [
          sums.topShare(0.01),
          sums.topShare(0.1),
          sums.topShare(0.2),
          sums.accountsFor80(),
          sums.hhi(),
          sums.gini(),
        ].map((text): Cell => ({ formula: `=${text}` }));
  text.labels.forEach((label, index) => {
    const row = String(6 + index);
    const style = index === text.labels.length - 1 ? <T>(plain: T): T => plain : ruled;
    const numberFormat = numberFormats[index] ?? "0";
    draft.put(`S${row}:T${row}`, label, style({ ...type.secondary }));
    draft.put(`U${row}`, formulas?.[index] ?? now[index] ?? "—", style({ ...type.valueBold, numberFormat }));
    draft.put(`V${row}`, before?.[index] ?? "—", style({ ...type.secondaryRight, numberFormat }));
  });
}

/**
 * Lorenz points from the largest account on: the curve of the smallest, seen from the other end. Where nobody has
 * bought anything it is the line of equality.
 */
function fromLargest(
  points: readonly { readonly accounts: number; readonly sales: number }[],
): readonly (readonly [number, number])[] {
  if (points.length === 0) return EQUALITY;
  return points.map(({ accounts, sales }) => [1 - accounts, 1 - sales] as const).reverse();
}

const EQUALITY = [
  [0, 0],
  [1, 1],
] as const;

/**
 * The Lorenz curve with its data in columns AA:AF.
 *
 * @param page - The page; chart data are put on its draft.
 * @returns The chart.
 */
export function lorenzChart(page: SummaryPage): ChartLayout {
  const { draft, summary, words, language } = page;
  const now = fromLargest(summary.lorenz);
  const before = summary.lorenzBefore === null ? null : fromLargest(summary.lorenzBefore);
  draft.block("AA2", now);
  if (before !== null) draft.block("AC2", before);
  draft.block("AE2", EQUALITY);
  const end = (points: readonly unknown[]): string => String(1 + points.length);
  const axis = {
    visible: true,
    minimum: 0,
    maximum: 1,
    majorUnit: 0.5,
    numberFormat: "0%",
    gridlines: false,
    line: true,
  };
  const beforeGini = summary.concentrationBefore?.gini ?? null;
  return {
    name: "lorenz",
    type: "scatterLines",
    place: draft.range("W5:Z11"),
    series: [
      {
        name: words.concentration.equality,
        categories: draft.range("AE2:AE3"),
        values: draft.range("AF2:AF3"),
        color: palette.hair,
        lineWidth: 1,
      },
      ...(before === null
        ? []
        : [
            {
              name: words.concentration.before,
              categories: draft.range(`AC2:AC${end(before)}`),
              values: draft.range(`AD2:AD${end(before)}`),
              color: palette.py,
              lineWidth: 1.5,
              dashed: true,
            },
          ]),
      {
        name: words.concentration.now,
        categories: draft.range(`AA2:AA${end(now)}`),
        values: draft.range(`AB2:AB${end(now)}`),
        color: palette.primary,
        lineWidth: 2,
      },
    ],
    categoryAxis: axis,
    valueAxis: axis,
    plotArea: { left: 0.2, top: 0.05, width: 0.72, height: 0.76 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.concentration.lorenzDescription(
      numberText(summary.concentration.gini, 2),
      beforeGini === null ? null : numberText(beforeGini, 2),
    ),
  };
}
