import { exampleIn } from "../../../src/functions/help/example-in-language";
import { workedExamples } from "../../../src/functions/help/examples";
import { helpPageWords, helpRules } from "../../../src/language/function-help";
import { helpPage, type DescribedFunction } from "../../../src/functions/help/help-page";
import { LANGUAGES } from "../../../src/language/language";
import { associated, call } from "../worksheet-call";

describe("worked examples", () => {
  it("exist for every function", () => {
    expect(Object.keys(workedExamples).sort()).toEqual([...associated.keys()].sort());
  });
});

describe.each(LANGUAGES)("worked examples in %s", (language) => {
  const examples = Object.keys(workedExamples).map((id) => [id, exampleIn(id, language)] as const);
  it.each(examples)("%s returns what its help page shows", (id, example) => {
    const { values, decimals, rowsShown } = example;
    const result = call(id, ...values).map((row) =>
      row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(decimals)) : cell)),
    );
    expect(result.slice(0, rowsShown)).toEqual(example.result);
  });
  it.each(examples)("%s writes the same arguments in its formula", (id, example) => {
    expect(example.formula.startsWith(`=KAM.${id}(`)).toBe(true);
    const [, written = ""] = /^=KAM\.[A-Z_.]+\((.*)\)$/u.exec(example.formula) ?? [];
    const parts = written.replaceAll(/\{[^}]*\}/gu, "range").split(",");
    expect(parts).toHaveLength(example.values.length);
    parts.forEach((part, at) => {
      const value = example.values[at];
      if (value === null) expect(part).toBe("");
      else if (typeof value === "object") expect(part).toMatch(/^[A-Z]+\d+(?::[A-Z]+\d+)?$|^range$/u);
      else expect(part).toBe(typeof value === "number" ? String(value) : `"${value}"`);
    });
  });
});

describe("worked examples of the Chinese pages", () => {
  const examples = Object.keys(workedExamples).map((id) => [id, exampleIn(id, "zh-CN")] as const);
  it.each(examples)("%s shows no word of the other language", (_, example) => {
    const words = [
      ...example.tables.flatMap(({ titles, rows }) => [titles, ...rows]),
      ...example.result,
    ].flat();
    const symbols = /^(?:[A-C]|Brier|AUC|P1?0?|MBG\/NBD|order model \d+|\d{4}-\d\d-\d\d|)$/u;
    const foreign = words.filter(
      (word) => typeof word === "string" && !/\p{Script=Han}/u.test(word) && !symbols.test(word),
    );
    expect(foreign).toEqual([]);
  });
});

describe("help page", () => {
  const described: DescribedFunction = {
    id: "TIER",
    description: 'Tier of <b>each</b> account & "more".',
    helpUrl: "help/tier",
    parameters: [
      { name: "values", description: "One column." },
      { name: "scheme", description: "A word.", optional: true },
    ],
  };
  const page = helpPage(described, [described], "en-US");
  it("shows syntax, arguments and the example's cells and result", () => {
    expect(page).toContain("=KAM.TIER(values, [scheme])");
    expect(page).toContain("<td>Acme</td>");
    expect(page).toContain("=KAM.TIER(B2:B6)");
  });
  it("writes text as text", () => {
    expect(page).toContain("Tier of &lt;b&gt;each&lt;/b&gt; account &amp; &quot;more&quot;.");
    expect(page).not.toMatch(/<script/i);
  });
  it("shows dates of results as dates", () => {
    const nextOrder = { ...described, id: "NEXT_ORDER", helpUrl: "help/next-order" };
    expect(helpPage(nextOrder, [nextOrder], "en-US")).toMatch(/<td>2026-\d\d-\d\d<\/td>/);
  });
  it("gives the form for one row of a table without a range of answers, which could not spill there", () => {
    const clv = { ...described, id: "CLV", helpUrl: "help/clv" };
    expect(helpPage(clv, [clv], "en-US")).toContain(
      "<code>=KAM.CLV([@Account],Orders[Account],Orders[Date],Orders[Amount],0.3,12,0.1)</code>",
    );
    expect(helpPage(clv, [clv], "zh-CN")).toContain(
      "<code>=KAM.CLV([@客户],订单[客户],订单[日期],订单[金额],0.3,12,0.1)</code>",
    );
  });
  it("names the accounts beside their answers", () => {
    expect(page).toContain("<tr><th>Acme</th><td>A</td></tr>");
  });
  it("links to the same page in the other language", () => {
    expect(page).toContain('href="tier.zh-CN.html"');
    expect(helpPage(described, [described], "zh-CN")).toContain('href="tier.en-US.html"');
  });
  it("has rules for every function in both languages", () => {
    for (const language of ["en-US", "zh-CN"] as const) {
      expect(Object.keys(helpRules[language]).sort()).toEqual([...associated.keys()].sort());
      expect(helpPageWords[language].orderFormRules).toHaveLength(6);
    }
  });
});
