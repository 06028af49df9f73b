/** Fills the sentence of an error with its place and figures. */
import { errorWords, type ErrorWords } from "../../language/errors";
import type { Language } from "../../language/language";
import type { FlowError } from "./flow-error";

/**
 * What an error card says.
 *
 * @param error - The error.
 * @param language - Language of the sentences.
 * @returns What happened and what to do, parameters filled; an unknown parameter reads "–".
 */
export function errorSentence(
  error: Pick<FlowError, "code" | "sheet" | "row" | "column" | "parameters">,
  language: Language,
): ErrorWords {
  const { code, sheet, row, column, parameters } = error;
  const known: Readonly<Record<string, string | number | null>> = { sheet, row, column, ...parameters };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
      Object.hasOwn(known, name) && known[name] !== null ? String(known[name]) : "–",
    );
  const { what, remedy } = errorWords[language][code];
  return { what: fill(what), remedy: fill(remedy) };
}
