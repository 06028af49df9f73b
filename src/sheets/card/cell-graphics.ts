/** Graphics of the card drawn in cells, for books with too many cards for charts. */
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import { indented, ruled, type } from "../type-styles";
import type { CardPage } from "./card-page";
import { bandSpans } from "./risk-bullet";

/** Line of the six that says that there are no surveys. */
const EMPTY_SCORES_PLACE = 2;

/**
 * Sales of the last 12 months as bars in two columns of six rows.
 *
 * @param page - The card.
 */
export function drawMonthBars(page: CardPage): void {
  const { draft, card, formats: f } = page;
  const months = card.months.slice(-12);
  const largest = Math.max(0, ...months.map((month) => month.sales));
  for (let place = 0; place < 12; place += 1) {
    const row = String(20 + (place % 6));
    const [label, bar, value] = place < 6 ? ["G", "H", "I"] : ["J", "K", "L"];
    const month = months[place];
    const style = place < 6 ? indented(type.secondary) : { ...indented(type.secondary) };
    draft.put(`${label ?? ""}${row}`, month === undefined ? "" : f.monthText(month.month), ruled(style));
    const share = month === undefined || largest <= 0 ? null : Math.max(0, month.sales / largest);
    draft.put(`${bar ?? ""}${row}`, share, ruled({ ...type.value, numberFormat: ";;;" }));
    draft.put(
      `${value ?? ""}${row}`,
      month === undefined ? "" : month.sales,
      ruled({ ...type.valueRight, fontSize: 8, numberFormat: f.moneyCompact }),
    );
  }
  if (months.length === 0) draft.put("G23", page.words.noOrders, type.note);
}

/**
 * Order rhythm as one sentence.
 *
 * @param page - The card.
 */
export function drawRhythmText(page: CardPage): void {
  const { draft, card, words } = page;
  const { nextOrder } = card.scored;
  const { daysSinceLast } = card.dealings;
  const text =
    nextOrder === null || daysSinceLast === null
      ? words.noOrders
      : words.rhythmText(numberText(nextOrder.expectedGapDays), daysSinceLast);
  draft.put("G29:L32", text, {
    fontSize: 8.5,
    color: palette.ink2,
    fill: palette.tint,
    horizontal: "Center",
  });
}

/**
 * Satisfaction as one bar a survey, oldest first, on a scale of 0 to 100.
 *
 * @param page - The card.
 */
export function drawScoreBars(page: CardPage): void {
  const { draft, card, words, formats: f } = page;
  const surveys = card.satisfaction.surveys.slice(-6);
  for (let place = 0; place < 6; place += 1) {
    const row = String(39 + place);
    const survey = surveys[place];
    const label = survey === undefined ? "" : f.monthText(survey.date);
    const none = surveys.length === 0 && place === EMPTY_SCORES_PLACE ? words.scoresEmpty : null;
    draft.put(`G${row}:H${row}`, label, indented(type.secondary));
    draft.put(`I${row}:K${row}`, survey === undefined ? none : survey.score / 100, {
      fontSize: 8.5,
      color: palette.ink3,
      horizontal: "Center",
      numberFormat: ";;;@",
      shrink: true,
    });
    draft.put(`L${row}`, survey === undefined ? "" : survey.score, { ...type.valueRight, numberFormat: "0" });
  }
}

/**
 * The risk as a bar from 0 to 1 with the bands named below.
 *
 * @param page - The card.
 */
export function drawRiskBar(page: CardPage): void {
  const { draft, card, settings } = page;
  const risk = card.scored.risk;
  draft.put("A47:F47", risk === null ? null : risk.value, { ...type.value, numberFormat: ";;;" });
  const names = bandSpans(page, settings).map((band) => band.name);
  draft.put("A48:F48", risk === null ? "" : names.join("   "), { ...type.note, shrink: true });
}
