import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { rulesWithLocks } from "../../src/allocation/locks";

const cell = (lock: string, proposed = "Bob"): Parameters<typeof rulesWithLocks>[1][number] => ({
  accountId: "A",
  lock,
  proposed,
  presentOwner: "Ann",
});

describe("locks read back from the table", () => {
  it.each(["x", "X", "1", "是"])("hold an account with its present owner when the cell says %p", (lock) => {
    expect(rulesWithLocks(defaultAllocationRules, [cell(lock)], { A: "Bob" }).fixed).toEqual({ A: "" });
  });

  it.each(["", " ", "no", "0", "否"])("release an account when the cell says %p", (lock) => {
    const rules = { ...defaultAllocationRules, fixed: { A: "" } };
    expect(rulesWithLocks(rules, [cell(lock)], { A: "Bob" }).fixed).toEqual({});
  });

  it("send an account to the manager typed over the proposal", () => {
    expect(rulesWithLocks(defaultAllocationRules, [cell("x", "Cem")], { A: "Bob" }).fixed).toEqual({
      A: "Cem",
    });
  });
});
