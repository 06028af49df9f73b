import fc from "fast-check";
import { call, column, errorOf, firstColumn } from "./worksheet-call";

const tiers = (values: unknown, ...rest: unknown[]): unknown[] => firstColumn(call("TIER", values, ...rest));

describe("TIER", () => {
  it("is ABC at 80 and 95 % of the accumulated share by default, the crossing account included", () => {
    expect(tiers(column(50, 30, 15, 4, 1))).toEqual(["A", "A", "B", "C", "C"]);
  });
  it("takes share cuts from a row", () => {
    const silicon = column(90000, 77000, 26350, 15001, 12500, 8502, 1200, 850, 504, 150);
    expect(tiers(silicon, null, [[0.7, 0.95]])).toEqual("A A B B B C C C C C".split(" "));
  });
  it("takes labels with cuts from two columns, header and blank last cut included", () => {
    const scheme = [
      ["Level", "From"],
      ["Gold", 100],
      ["Silver", 50],
      ["Basic", null],
    ];
    expect(tiers(column(100, 99, 50, 1, 0), null, scheme)).toEqual([
      "Gold",
      "Silver",
      "Silver",
      "Basic",
      "Basic",
    ]);
  });
  it("follows the language of the keyword", () => {
    const values = column(1, 2, 3, 4, 5, 6);
    expect(tiers(values, null, [["战略3"]])).toEqual(["一般", "一般", "一般", "重点", "战略", "战略"]);
    expect(tiers(values, null, "strategic3")).toEqual([
      "General",
      "General",
      "General",
      "Key",
      "Strategic",
      "Strategic",
    ]);
  });
  it("answers one cell against a population as it does within the column", () => {
    const values = column(50, 30, 15, 4, 1);
    expect(values.map(([value]) => tiers([[value]], values)[0])).toEqual(tiers(values));
  });
  it("asks for the population when values is one cell", () => {
    expect(errorOf(call("TIER", [[5]]))).toBe("#VALUE! population is missing");
  });
  it("leaves blanks unrated and trailing blanks blank, in whatever form the host sends them", () => {
    expect(tiers(column(80, null, "", undefined, 20, "", null))).toEqual([
      "A",
      "unrated",
      "unrated",
      "unrated",
      "B",
      "",
      "",
    ]);
  });
  it("puts 0 and negative values lowest", () => {
    expect(tiers(column(100, 0, -5))).toEqual(["A", "C", "C"]);
  });
  it("rates nobody when the total is 0 or less", () => {
    expect(tiers(column(0, -5, 0))).toEqual(["unrated", "unrated", "unrated"]);
  });
  it("lets an error cell spoil only its own row", () => {
    const result = call("TIER", column(80, "#N/A", { code: "#REF!" }, 20));
    expect(result.map(([cell]) => (cell as { code?: string }).code ?? cell)).toEqual([
      "A",
      "#N/A",
      "#VALUE!",
      "B",
    ]);
  });
  it("reads money written as text and refuses other text in its row", () => {
    const result = call("TIER", column("¥8,000", "2千", "many"));
    expect(result.slice(0, 2)).toEqual([["A"], ["B"]]);
    expect(errorOf([result[2]])).toBe('#VALUE! values must be a number, found "many" in row 3');
  });
  it("weighs several criteria, negative weights meaning lower is better", () => {
    const values = [
      [10, 1],
      [5, 5],
      [1, 10],
    ];
    expect(tiers(values, null, "战略3", [[1, -1]])).toEqual(["战略", "一般", "一般"]);
  });
  it.each([
    ["an unknown keyword", [[1], [2]], "XYZ", null, /^#VALUE! scheme "XYZ" is not known/],
    ["cuts that do not rise", [[1], [2]], [[0.95, 0.8]], null, /shares must rise/],
    [
      "weights that sum to nothing",
      [
        [1, 1],
        [2, 2],
      ],
      "ABC",
      [[0, 0]],
      /weights: all are 0/,
    ],
    [
      "too few weights",
      [
        [1, 1],
        [2, 2],
      ],
      "ABC",
      [[1]],
      /1 weight for 2 criteria/,
    ],
    ["RFM without three columns", [[1], [2]], "RFM", null, /values must have 3 columns, it has 1/],
    [
      "a missing label",
      [[1], [2]],
      [
        ["A", 5],
        ["", null],
        ["", 3],
      ],
      null,
      /a label is missing/,
    ],
  ])("explains %s", (_, values, scheme, weights, message) => {
    expect(errorOf(call("TIER", values, null, scheme, weights))).toMatch(message);
  });
  it("names RFM segments from recency, frequency and money", () => {
    const values = Array.from({ length: 10 }, (_, index) => [100 - index * 10, index + 1, index * 50]);
    expect(tiers(values, null, "RFM").at(-1)).toBe("Champions");
  });
  it("has the shape of its values and does not depend on their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom("ABC", "80/20", "VIP", "STRATEGIC3", "BREAKS 3"),
        (numbers, scheme) => {
          const forwards = tiers(column(...numbers), null, scheme);
          const backwards = tiers(column(...[...numbers].reverse()), null, scheme);
          expect(forwards).toHaveLength(numbers.length);
          expect([...backwards].reverse()).toEqual(forwards);
        },
      ),
    );
  });
});
