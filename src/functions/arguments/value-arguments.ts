/** Arguments that are one value: numbers, words, the as-of day, the language. */
import { parseDate } from "../../intake/parse-date";
import { parseNumber } from "../../intake/parse-number";
import { parsePercent } from "../../intake/parse-percent";
import type { NumberRule } from "../../language/function-problem-codes";
import type { Language } from "../../language/language";
import { invalidArgument } from "../worksheet-error";
import { errorIn, singleCell } from "./cells";

/**
 * An optional number.
 *
 * @param argument - As Excel passes it.
 * @param name - Name of the argument, for messages.
 * @param otherwise - Value when it is left out.
 * @param rule - What the number must keep to.
 * @returns The number.
 * @throws WorksheetError for text or a number that breaks the rule.
 */
export function numberArgument<Otherwise extends number | null>(
  argument: unknown,
  name: string,
  otherwise: Otherwise,
  rule: NumberRule,
): number | Otherwise {
  const cell = singleCell(argument);
  if (cell === null) return otherwise;
  const error = errorIn(cell);
  if (error !== null) throw error;
  const parsed = typeof cell === "string" && cell.includes("%") ? parsePercent(cell) : parseNumber(cell);
  if (parsed.status !== "value")
    throw invalidArgument({ code: "not-a-number", argument: name, found: String(cell) });
  if (!keepsTo(parsed.value, rule)) {
    throw invalidArgument({ code: "out-of-range", argument: name, found: String(cell), rule });
  }
  return parsed.value;
}

/**
 * Whether a number keeps to a rule.
 *
 * @param value - Any number.
 * @param rule - What it must keep to.
 * @returns True when it does.
 */
export function keepsTo(value: number, { above, atLeast, atMost, whole }: NumberRule): boolean {
  if (above !== undefined && !(value > above)) return false;
  if (atLeast !== undefined && !(value >= atLeast)) return false;
  if (atMost !== undefined && !(value <= atMost)) return false;
  return whole !== true || Number.isInteger(value);
}

/**
 * An optional day. A 0 counts as left out: some hosts send a blank cell as 0.
 *
 * @param argument - A serial number or a text date.
 * @param name - Name of the argument, for messages.
 * @returns Serial day number, or `null` when left out.
 * @throws WorksheetError for anything that is no date or can be read in two ways.
 */
export function dateArgument(argument: unknown, name: string): number | null {
  const cell = singleCell(argument);
  if (cell === null || cell === 0) return null;
  const error = errorIn(cell);
  if (error !== null) throw error;
  const parsed = parseDate(cell);
  if (parsed.status === "value") return parsed.value;
  const code = parsed.status === "ambiguous" ? "ambiguous-date" : "not-a-date";
  throw invalidArgument({ code, argument: name, found: String(cell) });
}

/**
 * An optional word out of a few.
 *
 * @param argument - As Excel passes it; upper and lower case are the same.
 * @param name - Name of the argument, for messages.
 * @param words - The words allowed; the first is the default.
 * @returns The word.
 * @throws WorksheetError for any other word.
 */
export function wordArgument<Word extends string>(
  argument: unknown,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const cell = singleCell(argument);
  if (cell === null) return words[0];
  const error = errorIn(cell);
  if (error !== null) throw error;
  const found = String(cell).normalize("NFKC").trim().toLowerCase();
  const word = words.find((candidate) => candidate === found);
  if (word === undefined)
    throw invalidArgument({ code: "unknown-word", argument: name, found: String(cell), words });
  return word;
}

const languages: Readonly<Record<string, Language | undefined>> = {
  en: "en-US",
  "en-us": "en-US",
  english: "en-US",
  英文: "en-US",
  zh: "zh-CN",
  "zh-cn": "zh-CN",
  "zh-hans": "zh-CN",
  chinese: "zh-CN",
  中文: "zh-CN",
};

/**
 * The optional language of text results.
 *
 * @param argument - "en" or "zh"; English when left out.
 * @returns The language.
 * @throws WorksheetError for any other word.
 */
export function languageArgument(argument: unknown): Language {
  const cell = singleCell(argument);
  if (cell === null) return "en-US";
  const error = errorIn(cell);
  if (error !== null) throw error;
  const language = languages[String(cell).normalize("NFKC").trim().toLowerCase()];
  if (language === undefined) {
    throw invalidArgument({
      code: "unknown-word",
      argument: "language",
      found: String(cell),
      words: ["en", "zh"],
    });
  }
  return language;
}
