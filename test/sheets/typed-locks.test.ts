import { typedLocks } from "../../src/sheets/allocation/typed-locks";

describe("typed locks", () => {
  const managers = ["Ann Lee", "陈佳"];

  test("keep the present owner by a mark, whatever its form", () => {
    expect(typedLocks({ A: "x", B: "X", C: true, D: 1, E: "锁定" }, managers).fixed).toEqual({
      A: "",
      B: "",
      C: "",
      D: "",
      E: "",
    });
  });

  test("fix an account to a manager by his name", () => {
    expect(typedLocks({ A: " ann lee ", B: "陈佳" }, managers).fixed).toEqual({ A: "Ann Lee", B: "陈佳" });
  });

  test("keep an account away from managers", () => {
    expect(typedLocks({ A: "not Ann Lee", B: "不给 陈佳、Ann Lee" }, managers).excluded).toEqual({
      A: ["Ann Lee"],
      B: ["陈佳", "Ann Lee"],
    });
  });

  test("are cleared by an empty cell, and name what nobody is called", () => {
    const { cleared, unclear } = typedLocks({ A: "", B: "Bob", C: "not Bob" }, managers);
    expect(cleared).toEqual(["A"]);
    expect(unclear).toEqual([
      { accountId: "B", text: "Bob" },
      { accountId: "C", text: "not Bob" },
    ]);
  });
});
