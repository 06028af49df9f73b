import type { FunctionProblem, RowTrouble } from "../../src/language/function-problem-codes";
import { problemSentence } from "../../src/language/function-problems";

const troubles: readonly RowTrouble[] = [
  "missing-account",
  "missing-date",
  "text-date",
  "ambiguous-date",
  "missing-amount",
  "text-amount",
  "missing-count",
  "error-cell",
];

describe("a problem's sentence", () => {
  it.each(troubles)("names the rows of %s in both languages", (trouble) => {
    const problem: FunctionProblem = {
      code: "unusable-rows",
      unusable: 7,
      rows: 20,
      troubles: [{ trouble, count: 7, rows: [2, 3, 5, 7, 11] }],
    };
    expect(problemSentence(problem, "en-US")).toMatch(
      /^7 of 20 order rows \(35\.0 %\).*rows 2, 3, 5, 7, 11 and 2 more/,
    );
    expect(problemSentence(problem, "zh-CN")).toMatch(
      /^20 行订单中有 7 行（35\.0 %）.*第 2、3、5、7、11 行等 7 行/,
    );
  });
  it("says one row in the singular", () => {
    const troubled = [{ trouble: "text-date", count: 1, rows: [14] }] as const;
    expect(problemSentence({ code: "ambiguous-rows", troubles: troubled }, "en-US")).toBe(
      "order dates: row 14 is text",
    );
  });
  it("explains every fault of a scheme in both languages", () => {
    for (const reason of [
      "no-labels",
      "labels-repeat",
      "cuts-count",
      "cuts-not-rising",
      "cuts-range",
    ] as const) {
      expect(problemSentence({ code: "scheme-unusable", reason }, "en-US")).toMatch(/^scheme: \w/);
      expect(problemSentence({ code: "scheme-unusable", reason }, "zh-CN")).toMatch(/^方案：\p{Script=Han}/u);
    }
  });
});
