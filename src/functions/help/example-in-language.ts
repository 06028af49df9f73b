/** A worked example in the language of its page: same numbers, cells and answers in that language. */
import { presetScheme, schemeIds } from "../../accounts/tier-scheme";
import { backtestWords } from "../../language/backtest-words";
import { chineseExampleCells, chineseExamplePatterns } from "../../language/example-words";
import { resultWords } from "../../language/functions";
import type { Language } from "../../language/language";
import { chineseModelAnswers, chineseModelLabels } from "../../language/model-block-words";
import { workedExamples, type WorkedExample } from "./examples";
import type { ExampleCell, ExampleTable } from "./example-tables";

/** Texts of two equally built collections, put beside each other. */
function pairsOf(english: unknown, chinese: unknown): readonly (readonly [string, string])[] {
  if (typeof english === "string" && typeof chinese === "string") return [[english, chinese]];
  if (typeof english !== "object" || typeof chinese !== "object" || english === null || chinese === null) {
    return [];
  }
  const others = new Map<string, unknown>(Object.entries(chinese));
  return Object.entries(english).flatMap(([key, value]) => pairsOf(value, others.get(key)));
}

const inChinese: ReadonlyMap<string, string> = new Map([
  ...schemeIds.flatMap((id) => pairsOf(presetScheme(id, "en").labels, presetScheme(id, "zh").labels)),
  ...pairsOf(resultWords["en-US"], resultWords["zh-CN"]),
  ...pairsOf(backtestWords["en-US"], backtestWords["zh-CN"]),
  ...Object.entries(chineseModelLabels),
  ...Object.entries(chineseModelAnswers),
  ...Object.entries(chineseExampleCells),
]);

/**
 * A text of an example in a language.
 *
 * @param text - The text in English: a name, a title, an answer.
 * @param language - Language of the page.
 * @returns The text in that language; as it is where it is the same in both.
 */
export function exampleText(text: string, language: Language): string {
  if (language === "en-US") return text;
  const pattern = chineseExamplePatterns.find(([english]) => english.test(text));
  if (pattern !== undefined) return text.replace(...pattern);
  const segment = /^(\d{3}) (.+)$/u.exec(text);
  if (segment !== null) return `${segment[1]} ${inChinese.get(segment[2]) ?? segment[2]}`;
  return inChinese.get(text) ?? text;
}

/**
 * The worked example of a function in a language.
 *
 * @param id - Function id.
 * @param language - Language of the page.
 * @returns The example; every cell, formula and answer in that language.
 */
export function exampleIn(id: string, language: Language): WorkedExample {
  const example = workedExamples[id];
  if (language === "en-US") return example;
  const { chinese, formula } = example;
  const cell = <Cell extends ExampleCell | null>(value: Cell): Cell | string =>
    typeof value === "string" ? exampleText(value, language) : value;
  const rowsIn = (rows: readonly (readonly ExampleCell[])[]): readonly (readonly ExampleCell[])[] =>
    rows.map((row) => row.map(cell));
  const table = (each: ExampleTable): ExampleTable => ({
    ...each,
    titles: each.titles.map((title) => exampleText(title, language)),
    rows: rowsIn(each.rows),
  });
  const spoken = formula.replaceAll(/"([^"]*)"/gu, (_, text: string) => `"${exampleText(text, language)}"`);
  return {
    ...example,
    tables: example.tables.map(table),
    formula: chinese === undefined ? spoken : spoken.replace(/\)$/u, `${chinese.formula})`),
    values: [
      ...example.values.map((value) =>
        typeof value === "object" && value !== null ? rowsIn(value) : cell(value),
      ),
      ...(chinese?.values ?? []),
    ],
    result: rowsIn(example.result),
  };
}
