/** A risk in words: a rule index is never written like a probability. */
import { actionWords } from "../language/actions";
import { formats, numberText } from "../language/formats";
import type { Language } from "../language/language";
import type { Risk } from "../accounts/scored-account";

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
  const percent = formats[language].percentText(risk.value);
  if (risk.basis === "P") return `${percent} P`;
  return `${language === "zh-CN" ? "约" : "~"}${percent} P0`;
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
