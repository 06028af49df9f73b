import { allocationReason } from "../../src/language/allocation-table";
import { outcomeWords } from "../../src/language/allocation-outcome";
import { chineseText } from "../../src/language/chinese-text";

describe("a Chinese sentence with a name in it", () => {
  it.each([
    ["王磊", "由王磊负责"],
    ["Ann Lee", "由 Ann Lee 负责"],
    ["王磊 (Ray)", "由王磊 (Ray)负责"],
    ["Ray 王", "由 Ray 王负责"],
    ["", "由负责"],
  ])("has a space only where Chinese meets Latin: %s", (name, sentence) => {
    expect(chineseText`由${name}负责`).toBe(sentence);
  });

  it("sets figures apart, with their signs", () => {
    expect(chineseText`负荷${"126%"}，至${"−3"}天`).toBe("负荷 126%，至 −3 天");
    expect(chineseText`与${"2025年9月30日"}的分配`).toBe("与 2025年9月30日的分配");
  });

  it.each([
    ["王磊", "容量：若不移动，王磊负荷 126%"],
    ["Ray", "容量：若不移动，Ray 负荷 126%"],
  ])("gives reasons of the allocation without stray spaces: %s", (manager, sentence) => {
    expect(allocationReason("MOVED_CAPACITY", { manager, loadWithout: 1.26 }, "zh-CN")).toBe(sentence);
    const change = {
      accountId: "1",
      before: null,
      after: null,
      why: "tier-changed",
      parameters: { from: "战略", to: "重点" },
    };
    expect(outcomeWords["zh-CN"].why["tier-changed"](change as never)).toBe("层级战略 → 重点");
  });
});
