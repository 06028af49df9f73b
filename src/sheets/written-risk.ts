/** A risk in words: a rule index is never written like a probability. */
import { actionWords } from "../language/actions";
import { numberText } from "../language/formats";
import type { Language } from "../language/language";
import type { Risk } from "../accounts/scored-account";

/**
 * A chance of churn in percent; the ends are never written as certain.
 *
 * @param value - Between 0 and 1.
 * @returns For example "77%", "<1%" or ">99%".
 */
export function riskPercent(value: number): string {
  if (value < 0.005) return "<1%";
  return value >= 0.995 ? ">99%" : `${numberText(value * 100)}%`;
}

/**
 * The range of a chance of churn in percent.
 *
 * @param low - P10, between 0 and 1.
 * @param high - P90.
 * @returns For example "64–87%"; a range that rounds to nothing has an end of 1% or a begin of 99%.
 */
export function riskRange(low: number, high: number): string {
  return `${numberText(Math.min(low, 0.99) * 100)}–${numberText(Math.max(high, 0.01) * 100)}%`;
}

/**
 * A risk for a list: value and basis in one short text.
 *
 * @param risk - The risk; null for a prospect.
 * @param language - Language of the text.
 * @returns "87% P", "~77% P0", "R 0.31" or "—".
 */
export function listedRisk(risk: Risk | null, language: Language): string {
  if (risk === null) return "—";
  if (risk.basis === "R") return `R ${numberText(risk.value, 2)}`;
  return `${aboutRisk(risk, language)} ${risk.basis}`;
}

/**
 * A chance of churn with the mark of one that is not yet verified.
 *
 * @param risk - A probability, calibrated or not.
 * @param language - Language of the text.
 * @returns "87%", "~77%", "约77%" or "<1%".
 */
export function aboutRisk(risk: Risk, language: Language): string {
  const percent = riskPercent(risk.value);
  if (risk.basis !== "P0" || /^[<>]/.test(percent)) return percent;
  return `${language === "zh-CN" ? "约" : "~"}${percent}`;
}

/**
 * State symbol of a risk: act, watch or none.
 *
 * @param risk - The risk; null for a prospect.
 * @returns "◆", "◇" or "".
 */
export function riskSymbol(risk: Risk | null): string {
  if (risk?.band === "urgent" || risk?.band === "high") return "◆";
  return risk?.band === "watch" ? "◇" : "";
}

/**
 * First reason of a risk in short words.
 *
 * @param risk - The risk; null for a prospect.
 * @param language - Language of the text.
 * @returns For example "Order late", or "—".
 */
export function firstReason(risk: Risk | null, language: Language): string {
  const point = risk?.points.find((candidate) => candidate.points > 0);
  if (point === undefined) return "—";
  return actionWords[language].reasons[point.driver]?.short ?? "—";
}
