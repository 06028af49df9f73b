import { call, column, errorOf } from "./worksheet-call";

const why = (...values: unknown[]): Map<unknown, unknown> =>
  new Map(call("TIER.WHY", ...values).map(([label, value]) => [label, value]));

describe("TIER.WHY", () => {
  const sales = column(500, 300, 120, 50, 30);
  it("gives label, value and the distance to the next tier in the unit of the value", () => {
    expect([...why([[50]], sales)]).toEqual([
      ["tier", "B"],
      ["value", 50],
      ["next tier", "+250 to reach A"],
    ]);
  });
  it("says when an account is at the top", () => {
    expect(why([[500]], sales).get("next tier")).toBe("top tier");
  });
  it("reaches the next tier with exactly what it asks for", () => {
    for (const [value] of sales) {
      const at = call("TIER.WHY", [[value]], sales, "VIP");
      expect(at[0][1]).toBe(call("TIER", [[value]], sales, "VIP")[0][0]);
    }
  });
  it("splits a score into points that add up to it, named by the header", () => {
    const population = [
      ["Sales", "Potential"],
      [500, 1],
      [300, 5],
      [100, 3],
    ];
    const block = why([[300, 5]], population, "战略3", [[3, 1]], "zh");
    expect(block.get("层级")).toBe("重点");
    expect((block.get("得分贡献：Sales") as number) + (block.get("得分贡献：Potential") as number)).toBe(
      block.get("得分"),
    );
    expect(block.get("距上一级")).toMatch(/^再增加 .* 分即达战略$/);
  });
  it("reports RFM as three digits", () => {
    const population = Array.from({ length: 10 }, (_, at) => [100 - 10 * at, at + 1, 50 * at]);
    expect([...why([[10, 10, 450]], population, "RFM")].slice(0, 2)).toEqual([
      ["tier", "Champions"],
      ["RFM", 555],
    ]);
  });
  it("is unrated for a blank value", () => {
    expect(
      why(
        [["", 5]],
        [
          ["", 5],
          [1, 2],
        ],
        "战略3",
        [[3, 1]],
      ).get("tier"),
    ).toBe("unrated");
  });
  it("takes one account, and a population", () => {
    expect(errorOf(call("TIER.WHY", sales, sales))).toMatch(/must be one row, it has 5/);
    expect(errorOf(call("TIER.WHY", [[5]]))).toBe("#VALUE! population is missing");
  });
});
