import { workedExamples } from "../../../src/functions/help/examples";
import { helpPageWords, helpRules } from "../../../src/language/function-help";
import { helpPage, type DescribedFunction } from "../../../src/functions/help/help-page";
import { associated, call } from "../worksheet-call";

describe("worked examples", () => {
  it("exist for every function", () => {
    expect(Object.keys(workedExamples).sort()).toEqual([...associated.keys()].sort());
  });
  it.each(Object.entries(workedExamples))("%s returns what its help page shows", (id, example) => {
    const { values, decimals, rowsShown } = example;
    const result = call(id, ...values).map((row) =>
      row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(decimals)) : cell)),
    );
    expect(result.slice(0, rowsShown)).toEqual(example.result);
  });
  it.each(Object.entries(workedExamples))("%s writes the same arguments in its formula", (id, example) => {
    expect(example.formula.startsWith(`=KAM.${id}(`)).toBe(true);
    for (const value of example.values) {
      if (typeof value === "number") expect(example.formula).toContain(String(value));
      if (typeof value === "string") expect(example.formula).toContain(`"${value}"`);
    }
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
