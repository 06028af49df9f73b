/** Block 3 of the card: three 12-month periods side by side, the change split and whitespace. */
import type { ThreePeriods } from "../../accounts/account-card";
import { calendarDay, directed, numberText, signedText } from "../../language/formats";
import { palette } from "../palette";
import type { Cell, CellStyle } from "../sheet-layout";
import { ruled, type } from "../type-styles";
import { DASH, field, section, type CardPage } from "./card-page";

function percentChange({ now, before }: ThreePeriods): string {
  if (now === null || before === null || before <= 0) return DASH;
  const change = now / before - 1;
  return directed(change, `${signedText(change * 100)}%`);
}

function pointsChange(page: CardPage, { now, before }: ThreePeriods, digits: number): string {
  if (now === null || before === null) return DASH;
  return directed(now - before, page.formats.pointsText(now - before, digits));
}

/** A better rank is a smaller number, so the sign is turned round. */
function rankChange({ now, before }: ThreePeriods): string {
  if (now === null || before === null) return DASH;
  return directed(before - now, signedText(before - now));
}

function countChange({ now, before }: ThreePeriods): string {
  if (now === null || before === null) return DASH;
  return directed(now - before, signedText(now - before));
}

interface Line {
  readonly values: ThreePeriods;
  readonly format: string;
  readonly change: string;
}

function lines(page: CardPage): readonly Line[] {
  const { card, formats: f, language } = page;
  const p = card.performance;
  const shareDigits = language === "en-US" ? 2 : 1;
  return [
    { values: p.sales, format: f.moneyCompact, change: percentChange(p.sales) },
    { values: p.margin, format: f.moneyCompact, change: percentChange(p.margin) },
    { values: p.attainment, format: f.percent, change: pointsChange(page, p.attainment, 0) },
    {
      values: p.shareOfCompany,
      format: f.companyShare,
      change: pointsChange(page, p.shareOfCompany, shareDigits),
    },
    { values: p.rank, format: f.rank, change: rankChange(p.rank) },
    { values: p.orders, format: f.count, change: countChange(p.orders) },
  ];
}

function whitespaceText(page: CardPage): string {
  const { card, words, formats: f, language } = page;
  const { whitespace } = card.performance;
  if (whitespace === null) return DASH;
  if (whitespace.length === 0) return words.noWhitespace;
  const named = whitespace.slice(0, 3).map((line) => line.product);
  const total = whitespace.reduce((sum, line) => sum + line.value, 0);
  return words.whitespace(named.join(language === "zh-CN" ? "，" : ", "), f.money(total));
}

function splitText(page: CardPage): string {
  const { card, words, formats: f } = page;
  const { change } = card.performance;
  if (change === null) return DASH;
  const total = change.ordersEffect + change.sizeEffect;
  return words.split(
    f.signedMoney(change.ordersEffect),
    f.signedMoney(change.sizeEffect),
    f.signedMoney(total),
  );
}

function marginNote(page: CardPage): string | null {
  const { scored, formats: f, language } = page;
  if (scored.marginSource !== "rate" || scored.marginRate === null) return null;
  const rate = f.percentText(scored.marginRate);
  return language === "zh-CN" ? `毛利率 ${rate}` : `margin at ${rate} rate`;
}

/**
 * Draws block 3.
 *
 * @param page - The card.
 */
export function drawPerformance(page: CardPage): void {
  const { draft, card, scored, words, formats: f } = page;
  const currency = f.currencyName(scored.currency);
  const note = words.performanceNote(currency, f.dayMonth(scored.asOf), marginNote(page));
  section(page, 18, ["A:B", words.sections.performance], ["C:F", note]);
  const { year } = calendarDay(scored.asOf);
  const star = card.performance.earliestIncomplete ? "*" : "";
  draft.put("A19:B19", "", type.head);
  draft.put("C19", numberText(year).replace(",", ""), { ...type.headRight, bold: true });
  draft.put("D19", numberText(year - 1).replace(",", ""), type.headRight);
  draft.put("E19", numberText(year - 2).replace(",", "") + star, type.headRight);
  draft.put("F19", words.change, type.headRight);
  lines(page).forEach(({ values, format, change }, index) => {
    const row = String(20 + index);
    const cell = (value: number | null): Cell => value ?? DASH;
    draft.put(`A${row}:B${row}`, words.performance[index] ?? "", ruled({ ...type.secondary, shrink: true }));
    draft.put(`C${row}`, cell(values.now), ruled({ ...type.valueBold, numberFormat: format, shrink: true }));
    draft.put(
      `D${row}`,
      cell(values.before),
      ruled({ ...type.secondaryRight, numberFormat: format, shrink: true }),
    );
    draft.put(
      `E${row}`,
      cell(values.earlier),
      ruled({ ...type.secondaryRight, numberFormat: format, shrink: true }),
    );
    const changeStyle: CellStyle = { fontSize: 8, color: palette.ink2, horizontal: "Right", shrink: true };
    draft.put(`F${row}`, change, ruled(changeStyle));
  });
  field(page, "left", 26, words.performance[6], splitText(page));
  field(page, "left", 27, words.performance[7], whitespaceText(page), { last: true });
}
