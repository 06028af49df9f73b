/** The block of a fitted model in the language of a sheet, and back: whichever language it has, it can be read. */
import { chineseModelAnswers, chineseModelLabels } from "../../language/model-block-words";
import type { Language } from "../../language/language";

type BlockRow = readonly unknown[];

function swapped(words: Readonly<Record<string, string>>): ReadonlyMap<unknown, string> {
  return new Map(Object.entries(words).map(([english, chinese]) => [chinese, english]));
}

const englishLabels = swapped(chineseModelLabels);
const englishAnswers = swapped(chineseModelAnswers);
const chineseLabels: ReadonlyMap<unknown, string> = new Map(Object.entries(chineseModelLabels));
const chineseAnswers: ReadonlyMap<unknown, string> = new Map(Object.entries(chineseModelAnswers));

function relabelled(
  rows: readonly BlockRow[],
  labels: ReadonlyMap<unknown, string>,
  answers: ReadonlyMap<unknown, string>,
): unknown[][] {
  return rows.map(([label, value, ...rest]) => [
    labels.get(label) ?? label,
    answers.get(value) ?? value,
    ...rest,
  ]);
}

/**
 * A model's block with its labels in a language.
 *
 * @param rows - Label and value, in English.
 * @param language - Language of the labels.
 * @returns The rows, as many and in the same order.
 */
export function labelledBlock(rows: readonly BlockRow[], language: Language): unknown[][] {
  return language === "en-US" ? rows.map((row) => [...row]) : relabelled(rows, chineseLabels, chineseAnswers);
}

/**
 * A model's block with English labels, whatever language it was written in.
 *
 * @param rows - Label and value.
 * @returns The rows as the model is read from.
 */
export function plainBlock(rows: readonly BlockRow[]): unknown[][] {
  return relabelled(rows, englishLabels, englishAnswers);
}
