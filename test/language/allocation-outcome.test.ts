import { balanceText, outcomeWords } from "../../src/language/allocation-outcome";
import { allocationWords } from "../../src/language/allocation-table";

describe("what an allocation comes to, in words", () => {
  it("says that the rules keep everyone from ±20 %, where that is proven", () => {
    const balance = { state: "impossible", moves: null, leastMoves: null } as const;
    expect(balanceText(balance, "en-US")).toBe(
      "Proven: within these rules no allocation brings everyone within ±20%",
    );
    expect(balanceText(balance, "zh-CN")).toBe("已证明：按现行规则，怎么分都做不到人人在 ±20% 内");
  });

  it("calls the fewest moves proven only when fewer are proven impossible", () => {
    expect(balanceText({ state: "reached", moves: 6, leastMoves: 6 }, "en-US")).toBe(
      "Proven: fewer than 6 moves can't bring everyone within ±20%",
    );
    expect(balanceText({ state: "reached", moves: 6, leastMoves: 4 }, "en-US")).toBe(
      "±20% takes 4 to 6 moves",
    );
  });

  it("says nothing where nothing has to move", () => {
    expect(balanceText({ state: "reached", moves: 0, leastMoves: 0 }, "zh-CN")).toBeNull();
    expect(balanceText(undefined, "zh-CN")).toBeNull();
  });

  it("names the cause of a change with its figures", () => {
    const change = {
      accountId: "A",
      before: "Ann",
      now: "Bob",
      why: "tier-changed",
      parameters: { from: "B", to: "A" },
    } as const;
    expect(outcomeWords["en-US"].why["tier-changed"](change)).toBe("tier B → A");
    expect(outcomeWords["zh-CN"].why["tier-changed"](change)).toBe("层级 B → A");
  });

  it.each(["en-US", "zh-CN"] as const)("has a sentence for every unmet need (%s)", (language) => {
    expect(Object.keys(allocationWords[language].short.codes)).toEqual([
      "no-managers",
      "no-eligible-manager",
      "fixed-hours",
      "short-hours",
      "count-limit",
      "strategic-limit",
      "move-limit",
    ]);
  });
});
