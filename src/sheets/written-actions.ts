/** Next best actions in words: who does them and why. */
import type { NextBestAction } from "../accounts/scored-account";
import { actionWords } from "../language/actions";
import type { Language } from "../language/language";
import { shortPerson } from "./written-names";

/**
 * Who does an action, the owner by name.
 *
 * @param by - Roles joined by "+".
 * @param owner - The account's owner; null when nobody.
 * @param language - Language of the text.
 * @returns For example "J. Saraiva + head".
 */
export function rolesText(by: string, owner: string | null, language: Language): string {
  const words = actionWords[language];
  const names = by.split("+").map((role) => {
    const key = role.trim();
    if (key === "owner" && owner !== null) return by === "owner" ? owner : shortPerson(owner);
    return words.roles[key] ?? key;
  });
  return names.join(words.roleJoin);
}

/**
 * What an action rests on, with its figure.
 *
 * @param action - The action.
 * @param language - Language of the text.
 * @returns A few words; "—" for a reason without words.
 */
export function actionReason(action: NextBestAction, language: Language): string {
  return actionWords[language].reasons[action.reason]?.long(action.reasonValue) ?? "—";
}
