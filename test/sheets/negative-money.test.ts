import { formats } from "../../src/language/formats";
import { LANGUAGES } from "../../src/language/language";
import { negativeMoneyRules } from "../../src/sheets/negative-money";

/** The formats of the rules that hold for a number in the first cell. */
function formatsFor(rules: ReturnType<typeof negativeMoneyRules>, value: number): readonly string[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== "formula") return [];
    const least = /B3<=(-[\d.]+)/.exec(rule.formula)?.[1];
    const above = /B3>(-[\d.]+)/.exec(rule.formula)?.[1];
    const holds = value <= Number(least) && (above === undefined || value > Number(above));
    return holds ? [rule.numberFormat ?? ""] : [];
  });
}

describe("compact money below 0", () => {
  test.each(LANGUAGES)("takes one format a size and none from 0 up (%s)", (language) => {
    const rules = negativeMoneyRules({ row: 2, column: 1, rows: 4, columns: 2 }, language);
    const sizes = formats[language].moneyBelowZero;
    for (const { from, format } of sizes) {
      expect(formatsFor(rules, -from)).toEqual([format]);
      expect(formatsFor(rules, -1.001 * from)).toEqual([format]);
    }
    expect(formatsFor(rules, -1e12)).toEqual([sizes[0]?.format]);
    for (const value of [-0.4, 0, 1, 1e7]) expect(formatsFor(rules, value)).toEqual([]);
  });

  test("writes the sign as the sheets write it everywhere, in the section for amounts below 0", () => {
    for (const language of LANGUAGES) {
      for (const { format } of formats[language].moneyBelowZero) expect(format).toMatch(/^0;\u2212/);
    }
  });
});
