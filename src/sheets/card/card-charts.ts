/** Native charts of the card: sales by month, order rhythm and satisfaction, with their data in columns N:X. */
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import type { ChartLayout } from "../sheet-layout";
import { indented, sheetFont, type } from "../type-styles";
import type { CardPage } from "./card-page";

/** A round maximum with two or three gridlines. */
export interface RoundScale {
  readonly maximum: number;
  readonly step: number;
}

/**
 * A scale from 0 to a round number above a value.
 *
 * @param value - Largest value shown.
 * @returns The end of the scale and the distance of its two or three gridlines.
 */
function roundScale(value: number): RoundScale {
  if (!(value > 0)) return { maximum: 1, step: 0.5 };
  const power = 10 ** Math.floor(Math.log10(value));
  for (const factor of [1, 1.5, 2, 3, 4, 5, 6, 7.5, 10]) {
    const maximum = factor * power;
    if (maximum >= value) {
      const lines = factor === 1.5 || factor === 3 || factor === 6 || factor === 7.5 ? 3 : 2;
      return { maximum, step: maximum / lines };
    }
  }
  return { maximum: 10 * power, step: 5 * power };
}

/** Where the charts of a card stand. */
export const chartAreas = { months: "G19:L27", rhythm: "G29:L32", scores: "G39:L44" } as const;

/** Says in one centred sentence what to enter, or nothing where a chart will stand; the styles are the same. */
function underChart(page: CardPage, area: string, text: string): void {
  page.draft.put(area, text, { fontSize: 8.5, color: palette.ink3, horizontal: "Center" });
}

/**
 * Title and legend of sales by month.
 *
 * @param page - The card.
 */
export function drawMonthsTitle(page: CardPage): void {
  const { draft, words } = page;
  draft.put("G18:H18", words.sections.months, indented(type.sectionTitle));
  const [columns, mark] = page.graphics === "cells" ? ["", ""] : words.monthsLegend;
  // The hatched block of the same colour reads as the lighter columns, also in grey.
  draft.put("I18:K18", columns, { ...type.legend, color: palette.primary, shrink: true });
  draft.put("L18", mark, { ...type.legend, color: palette.ink, shrink: true });
}

/**
 * Sales by month: columns of the last 12 months and the 12 before, ticks for the same month a year earlier.
 *
 * @param page - The card.
 * @param name - Name of the chart, unique on the sheet.
 * @returns The chart, or null when the account has no sales to show.
 */
export function monthsChart(page: CardPage, name: string): ChartLayout | null {
  const { draft, card, words, language, formats: f } = page;
  const { months } = card;
  const empty = months.every((month) => month.sales === 0 && (month.yearEarlier ?? 0) === 0);
  const none = months.length === 0 || empty;
  draft.style("N2:N25", { numberFormat: f.monthAxis });
  if (page.graphics === "all-charts") underChart(page, chartAreas.months, none ? words.noOrders : "");
  else if (none) draft.put("I23", words.noOrders, type.note);
  if (none) return null;
  const lastFrom = Math.max(0, months.length - 12);
  draft.block(
    "N2",
    months.map((month, index) => [
      month.month,
      index < lastFrom ? month.sales : null,
      index >= lastFrom ? month.sales : null,
      // A month without sales a year earlier has no tick: a dash on the axis would read as a sale of 0.
      month.yearEarlier === null || month.yearEarlier === 0 ? null : month.yearEarlier,
    ]),
  );
  const last = String(1 + months.length);
  const column = (letters: string) => draft.range(`${letters}2:${letters}${last}`);
  const largest = Math.max(...months.map((month) => Math.max(month.sales, month.yearEarlier ?? 0)));
  const scale = roundScale(largest);
  const total = (from: number, to: number): number =>
    months.slice(from, to).reduce((sum, month) => sum + month.sales, 0);
  return {
    name,
    type: "columnClustered",
    place: draft.range(chartAreas.months),
    series: [
      ...(lastFrom > 0
        ? [{ name: words.twelveBefore, categories: column("N"), values: column("O"), color: palette.mid }]
        : []),
      { name: words.lastTwelve, categories: column("N"), values: column("P"), color: palette.primary },
      {
        name: words.yearEarlier,
        kind: "line" as const,
        categories: column("N"),
        values: column("Q"),
        color: palette.ink,
        lineWidth: 0,
        marker: { style: "dash" as const, size: 8, fill: palette.ink, edge: palette.white },
      },
    ],
    categoryAxis: { visible: true, numberFormat: f.monthAxis, months: 3, labelInterval: 3 },
    valueAxis: {
      visible: true,
      minimum: 0,
      maximum: scale.maximum,
      majorUnit: scale.step,
      numberFormat: f.moneyCompact,
      gridlines: true,
    },
    gapWidth: 35,
    overlap: 100,
    plotArea: { left: 0.12, top: 0.05, width: 0.87, height: 0.8 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.chart.months(
      card.scored.account.name,
      f.money(total(lastFrom, months.length)),
      f.money(total(0, lastFrom)),
    ),
  };
}

/**
 * Title and legend of the order rhythm.
 *
 * @param page - The card.
 */
export function drawRhythmTitle(page: CardPage): void {
  const { draft, words } = page;
  draft.put("G28:H28", words.sections.rhythm, indented(type.sectionTitle));
  const [orders, asOf] = page.graphics === "all-charts" ? words.rhythmLegend : ["", ""];
  draft.put("I28:K28", orders, { ...type.legend, color: palette.primary, shrink: true });
  draft.put("L28", asOf, { ...type.legend, color: palette.alert, shrink: true });
}

/**
 * Order rhythm: orders as dots on a time axis, the window of the next one, and the as-of day.
 *
 * @param page - The card.
 * @param name - Name of the chart, unique on the sheet.
 * @returns The chart, or null when there are no orders.
 */
export function rhythmChart(page: CardPage, name: string): ChartLayout | null {
  const { draft, card, scored, words, language, formats: f } = page;
  const dates = card.orderDates;
  const next = card.scored.nextOrder;
  const [firstDate] = dates;
  underChart(page, chartAreas.rhythm, firstDate === undefined ? words.noOrders : "");
  draft.style("S2:S25", { numberFormat: f.date });
  draft.style("U2:U6", { numberFormat: f.date });
  draft.style("W2:W3", { numberFormat: f.date });
  if (firstDate === undefined) return null;
  draft.block(
    "S2",
    dates.map((date) => [date, 1]),
  );
  const last = String(1 + dates.length);
  const { asOf } = scored;
  draft.block("W2", [
    [asOf, 0.15],
    [asOf, 1.9],
  ]);
  if (next !== null) {
    const { windowStart: from, windowEnd: to } = next;
    draft.block("U2", [
      [from, 0.45],
      [from, 1.55],
      [to, 1.55],
      [to, 0.45],
      [from, 0.45],
    ]);
  }
  const end = Math.max(asOf, next?.windowEnd ?? asOf);
  const span = Math.max(90, end - firstDate);
  const step = Math.ceil((span * 1.06) / 4 / 30) * 30;
  const begin = Math.floor(firstDate - span * 0.02);
  return {
    name,
    type: "scatterLines",
    place: draft.range(chartAreas.rhythm),
    series: [
      ...(next === null
        ? []
        : [
            {
              name: words.expectedNext,
              categories: draft.range("U2:U6"),
              values: draft.range("V2:V6"),
              color: palette.primary,
              lineWidth: 1.25,
            },
          ]),
      {
        name: words.asOf,
        categories: draft.range("W2:W3"),
        values: draft.range("X2:X3"),
        color: palette.alert,
        lineWidth: 1.5,
      },
      {
        name: words.order,
        categories: draft.range(`S2:S${last}`),
        values: draft.range(`T2:T${last}`),
        color: palette.primary,
        lineWidth: 0,
        marker: { style: "circle", size: 7, fill: palette.primary, edge: palette.white },
      },
    ],
    categoryAxis: {
      visible: true,
      minimum: begin,
      maximum: begin + 4 * step,
      majorUnit: step,
      numberFormat: f.monthAxis,
      ticks: true,
    },
    valueAxis: { visible: false, minimum: 0, maximum: 2 },
    plotArea: { left: 0.05, top: 0.02, width: 0.9, height: 0.64 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.chart.rhythm(
      dates.length,
      next === null ? null : `${f.dateText(next.windowStart)} – ${f.dateText(next.windowEnd)}`,
    ),
  };
}

/**
 * Title and note of the satisfaction line.
 *
 * @param page - The card.
 */
export function drawScoresTitle(page: CardPage): void {
  const { draft, words, settings } = page;
  draft.put("G38:I38", words.sections.scores, indented(type.sectionTitle));
  draft.put("J38:L38", words.scoresNote(settings.risk.satisfactionTarget), type.sectionNote);
}

/**
 * Satisfaction by survey with the target as a dashed line.
 *
 * @param page - The card.
 * @param name - Name of the chart, unique on the sheet.
 * @returns The chart, or null when there are no surveys.
 */
export function scoresChart(page: CardPage, name: string): ChartLayout | null {
  const { draft, card, settings, words, language, formats: f } = page;
  const { surveys } = card.satisfaction;
  underChart(page, chartAreas.scores, surveys.length === 0 ? words.scoresEmpty : "");
  if (surveys.length === 0) return null;
  draft.block(
    "N30",
    surveys.map((survey) => [f.monthText(survey.date), survey.score, settings.risk.satisfactionTarget]),
  );
  const last = String(29 + surveys.length);
  const column = (letters: string) => draft.range(`${letters}30:${letters}${last}`);
  return {
    name,
    type: "line",
    place: draft.range(chartAreas.scores),
    series: [
      {
        name: words.target,
        categories: column("N"),
        values: column("P"),
        color: palette.rule,
        lineWidth: 1,
        dashed: true,
      },
      {
        name: words.score,
        categories: column("N"),
        values: column("O"),
        color: palette.primary,
        lineWidth: 2,
        marker: { style: "circle", size: 6, fill: palette.primary, edge: palette.white },
        labels: { position: "above", size: 8, bold: true, color: palette.ink, numberFormat: "0" },
      },
    ],
    categoryAxis: { visible: true },
    valueAxis: { visible: true, minimum: 0, maximum: 100, majorUnit: 50, numberFormat: "0", gridlines: true },
    // The live card leaves places empty after the last survey; LibreOffice would draw a broken line down to 0.
    bridgesGaps: true,
    plotArea: { left: 0.075, top: 0.06, width: 0.9, height: 0.72 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.chart.scores(
      surveys.map((survey) => `${f.monthText(survey.date)} ${numberText(survey.score)}`).join(", "),
    ),
  };
}
