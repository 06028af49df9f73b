/** The sentences of the tier summary, written from its figures: title, scope, movement, basis. */
import type { TierSummary } from "../../accounts/tier-summary";
import { formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";

function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.toLowerCase() : label;
}

function withCurrency(summary: TierSummary, language: Language, money: string): string {
  const name = formats[language].currencyName(summary.currency);
  return language === "en-US" && name !== "" ? `${name} ${money}` : money;
}

/**
 * The title: one sentence a meeting reads first.
 *
 * @param summary - The facts.
 * @param language - Language of the sentence.
 * @returns For example "28 strategic accounts bring 26% of sales …".
 */
export function summaryTitle(summary: TierSummary, language: Language): string {
  const words = summaryWords[language].title;
  const f = formats[language];
  const parts: string[] = [];
  const top = summary.tiers[0];
  if (top !== undefined) {
    const share = summary.total.sales > 0 ? f.percentText(top.sales / summary.total.sales) : "—";
    const before = summary.topTierShareBefore;
    parts.push(
      words.share(
        top.accounts,
        inSentence(top.label),
        share,
        before === undefined || before === null ? null : f.percentText(before),
      ),
    );
  }
  if (summary.risk !== null && summary.risk.calibrated > 0) {
    const { expectedLoss, low, high } = summary.risk;
    parts.push(
      words.loss(
        withCurrency(summary, language, f.money(expectedLoss)),
        f.moneyRange(low, high),
        summary.marginRate === null,
      ),
    );
  }
  if (summary.strategicDemotions > 0) {
    parts.push(words.demotions(summary.strategicDemotions, inSentence(top?.label ?? "")));
  }
  return parts.join(words.join);
}

/**
 * What the page covers.
 *
 * @param summary - The facts.
 * @param language - Language of the line.
 * @param subject - Whose accounts they are, if the user named it.
 * @returns Currency, period, comparison, scheme and margin in one line.
 */
export function summaryScope(summary: TierSummary, language: Language, subject: string | null): string {
  const words = summaryWords[language];
  const f = formats[language];
  const currency = f.currencyName(summary.currency);
  const period = words.scope.period(summary.periodMonths, f.dateText(summary.periodEnd));
  const against =
    summary.comparedWith === "year-before"
      ? words.scope.againstYear(summary.periodMonths)
      : words.scope.againstClosed;
  const parts = [
    ...(subject === null ? [] : [subject]),
    ...(currency === "" ? [] : [currency]),
    language === "zh-CN" ? `${period}${against}` : `${period} ${against}`,
    words.scope.scheme(words.schemes[summary.schemeName] ?? summary.schemeName),
    ...(summary.marginRate === null
      ? // Without any value there is nothing that could be taken for profit.
        summary.total.clv === null
        ? []
        : [words.scope.noMargin]
      : [words.scope.margin(f.percentText(summary.marginRate))]),
  ];
  return f.join(parts);
}

/**
 * How many accounts changed tier.
 *
 * @param summary - The facts.
 * @param language - Language of the line.
 * @returns One line.
 */
export function summaryMovement(summary: TierSummary, language: Language): string {
  const words = summaryWords[language];
  const moved = summary.migration;
  return moved === null ? words.noMovement : words.movement(moved.up, moved.down, moved.entered, moved.left);
}

/**
 * What the figures rest on.
 *
 * @param summary - The facts.
 * @param language - Language of the paragraph.
 * @returns A paragraph of at most five sentences.
 */
export function summaryBasis(summary: TierSummary, language: Language): string {
  const words = summaryWords[language].basis;
  const f = formats[language];
  const parts: string[] = [];
  if (summary.risk === null || summary.risk.calibrated === 0) {
    parts.push(words.noRisk);
  } else {
    const { calibrated, expectedLoss, low, high, exposure } = summary.risk;
    const ofSales = summary.marginRate === null;
    parts.push(words.loss(calibrated, f.money(expectedLoss), f.moneyRange(low, high), ofSales));
    parts.push(words.exposure(f.money(exposure), ofSales));
  }
  if (summary.risk !== null && summary.risk.ruleIndexed > 0) {
    parts.push(words.ruleIndexed(summary.risk.ruleIndexed));
  }
  parts.push(words.source);
  return parts.join(language === "zh-CN" ? "" : " ");
}
