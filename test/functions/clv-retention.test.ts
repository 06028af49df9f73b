import { call, column, errorOf } from "./worksheet-call";

describe("CLV.RETENTION", () => {
  it("is m(1+d)/(1+d-r) without periods, the first payment now", () => {
    expect(call("CLV.RETENTION", [[1000]], [[0.8]], 0.1)[0][0]).toBeCloseTo(3666.6667, 4);
  });
  it("is the finite sum with periods", () => {
    expect(call("CLV.RETENTION", [[100]], [[0.5]], 0, 3)).toEqual([[175]]);
    expect(call("CLV.RETENTION", [[100]], [[1]], 0, 3)).toEqual([[300]]);
  });
  it("answers a column with a column, one rate serving all", () => {
    expect(call("CLV.RETENTION", column(100, 200, ""), [["50%"]])).toEqual([[200], [400], [""]]);
  });
  it("lets an error or a text spoil only its own row", () => {
    const result = call("CLV.RETENTION", column(100, "#N/A", "much"), column(0.5, 0.5, 0.5));
    expect(result[0]).toEqual([200]);
    expect(errorOf([result[1]])).toBe("#N/A");
    expect(errorOf([result[2]])).toBe('#VALUE! margin_per_period must be a number, found "much" in row 3');
  });
  it.each([
    ["a rate above 1", [[[100]], [[1.2]]], /retention_rate must be from 0 to 1, found 1.2/],
    ["growth without end", [[[100]], [[1]]], /grows without end/],
    ["half a period", [[[100]], [[0.5]], 0.1, 1.5], /periods must be a whole number/],
    [
      "ranges of different height",
      [column(1, 2), column(0.1, 0.2, 0.3)],
      /must be one cell, or as tall and wide as margin_per_period/,
    ],
    ["nothing", [null, [[0.5]]], /margin_per_period is missing/],
  ])("explains %s", (_, values, message) => {
    expect(errorOf(call("CLV.RETENTION", ...values))).toMatch(message);
  });
});
