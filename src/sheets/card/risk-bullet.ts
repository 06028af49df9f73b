/** The risk bullet: four bands, the range as a whisker and the value as a diamond; grey for a rule index. */
import type { Risk } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import type { ChartLayout, ChartSeriesLayout } from "../sheet-layout";
import { sheetFont } from "../type-styles";
import { riskPercent, riskRange } from "../written-risk";
import type { CardPage } from "./card-page";

const BAND_Y = 0.1;
const WHISKER_Y = 1.2;
const fills = [palette.bandLow, palette.bandWatch, palette.bandHigh, palette.bandUrgent] as const;

/** Name and ends of the four bands. */
export interface RiskBandSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The four bands with names as the bullet shows them.
 *
 * @param page - The card.
 * @param settings - Where the bands' lower bounds stand.
 * @returns Low to urgent; a rule index has names without percent.
 */
export function bandSpans(page: CardPage, settings: Settings): readonly RiskBandSpan[] {
  const { watch, high, urgent } = settings.risk.bands;
  const [low, watchName, highName, urgentName] = page.words.bandNames;
  const plain = page.card.scored.risk?.basis === "R";
  const p = (value: number): string => numberText(value * 100);
  return [
    { name: plain ? low : `${low} <${p(watch)}`, from: 0, to: watch },
    { name: plain ? watchName : `${watchName} ${p(watch)}–${p(high)}`, from: watch, to: high },
    { name: plain ? highName : `${highName} ${p(high)}–${p(urgent)}`, from: high, to: urgent },
    { name: plain ? urgentName : `${urgentName} ≥${p(urgent)}%`, from: urgent, to: 1 },
  ];
}

function bandSeries(page: CardPage): readonly ChartSeriesLayout[] {
  const { draft } = page;
  return bandSpans(page, page.settings).map((band, index): ChartSeriesLayout => {
    const row = String(37 + index);
    draft.row(`N${row}`, [band.name, band.from, (band.from + band.to) / 2, band.to, BAND_Y, BAND_Y, BAND_Y]);
    return {
      name: band.name,
      categories: draft.range(`O${row}:Q${row}`),
      values: draft.range(`R${row}:T${row}`),
      color: fills[index] ?? palette.bandLow,
      lineWidth: 5,
      labels: { position: "below", size: 6.5, color: palette.ink2, texts: [null, band.name, null] },
    };
  });
}

/** A two-point line whose points stand in rows `row` and `row + 1` of two neighbouring columns. */
function strokeSeries(
  page: CardPage,
  name: string,
  column: string,
  row: number,
  points: readonly (readonly [number, number])[],
  style: { readonly color: string; readonly lineWidth: number },
): ChartSeriesLayout {
  const { draft } = page;
  const next = String.fromCharCode(column.charCodeAt(0) + 1);
  const last = String(row + points.length - 1);
  draft.block(`${column}${String(row)}`, points);
  return {
    name,
    categories: draft.range(`${column}${String(row)}:${column}${last}`),
    values: draft.range(`${next}${String(row)}:${next}${last}`),
    ...style,
  };
}

/** Cuts of the bands: a thick line may get round ends, so the marks carry the exact places. */
function cutSeries(page: CardPage): readonly ChartSeriesLayout[] {
  const { watch, high, urgent } = page.settings.risk.bands;
  return [watch, high, urgent].map((cut, index) =>
    strokeSeries(
      page,
      numberText(cut, 2),
      "S",
      42 + 2 * index,
      [
        [cut, -0.25],
        [cut, 0.45],
      ],
      { color: palette.ink2, lineWidth: 0.75 },
    ),
  );
}

function valueSeries(page: CardPage, risk: Risk): readonly ChartSeriesLayout[] {
  const index = risk.basis === "R";
  const line = { color: index ? palette.ink3 : palette.ink, lineWidth: 1.5 };
  const name = page.words.sections.outlook.replace(/^\d+\s+/, "");
  const cap = (at: number): readonly (readonly [number, number])[] => [
    [at, 0.85],
    [at, 1.55],
  ];
  const value = strokeSeries(page, name, "O", 44, [[risk.value, WHISKER_Y]], { ...line, lineWidth: 0 });
  return [
    strokeSeries(
      page,
      "P10–P90",
      "O",
      42,
      [
        [risk.low, WHISKER_Y],
        [risk.high, WHISKER_Y],
      ],
      line,
    ),
    strokeSeries(page, "P10", "O", 45, cap(risk.low), line),
    strokeSeries(page, "P90", "O", 47, cap(risk.high), line),
    {
      ...value,
      marker: {
        style: "diamond",
        size: 10,
        fill: index ? palette.bandWatch : palette.ink,
        edge: index ? palette.ink3 : palette.white,
      },
    },
  ];
}

/**
 * The bullet as a native chart, with its data in columns N:T.
 *
 * @param page - The card.
 * @param name - Name of the chart, unique on the sheet.
 * @returns The chart, or null when the account has no risk.
 */
export function riskBullet(page: CardPage, name: string): ChartLayout | null {
  const { draft, card, words, language } = page;
  const risk = card.scored.risk;
  if (risk === null) return null;
  const range =
    risk.basis === "R"
      ? `R ${numberText(risk.value, 2)} (${numberText(risk.low, 2)}–${numberText(risk.high, 2)})`
      : `${riskPercent(risk.value)} (${riskRange(risk.low, risk.high)})`;
  return {
    name,
    type: "scatterLines",
    place: draft.range("A47:F48"),
    series: [...bandSeries(page), ...cutSeries(page), ...valueSeries(page, risk)],
    categoryAxis: { visible: false, minimum: 0, maximum: 1 },
    valueAxis: { visible: false, minimum: -1.7, maximum: 1.8 },
    plotArea: { left: 0.015, top: 0, width: 0.97, height: 1 },
    font: sheetFont(language),
    fontSize: 6.5,
    description: words.chart.risk(range),
  };
}
