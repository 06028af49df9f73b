import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { rulesWithLocks } from "../../src/allocation/locks";

const none = { fixed: {}, excluded: {}, cleared: [], unclear: [] };

describe("locks read back from the table", () => {
  it("fix accounts and keep them away from managers", () => {
    const rules = rulesWithLocks(defaultAllocationRules, {
      ...none,
      fixed: { A: "", B: "Ann" },
      excluded: { C: ["Bob"] },
    });
    expect(rules.fixed).toEqual({ A: "", B: "Ann" });
    expect(rules.excluded).toEqual({ C: ["Bob"] });
  });

  it("replace what the rules said about the account before", () => {
    const rules = { ...defaultAllocationRules, fixed: { A: "Ann", B: "" }, excluded: { C: ["Bob"] } };
    const changed = rulesWithLocks(rules, {
      ...none,
      cleared: ["A"],
      fixed: { C: "" },
      excluded: { B: ["Ann"] },
    });
    expect(changed.fixed).toEqual({ C: "" });
    expect(changed.excluded).toEqual({ B: ["Ann"] });
  });

  it("stay locks when they name nobody", () => {
    const rules = rulesWithLocks(defaultAllocationRules, {
      ...none,
      unclear: [{ accountId: "A", text: "Bbo" }],
    });
    expect(rules.fixed).toEqual({ A: "Bbo" });
  });
});
