import { peopleNeeded } from "../../src/solver/workload";

describe("workload", () => {
  it("needs 60 people in Kotler's example", () => {
    const classes = [
      { accounts: 1000, effort: 36 },
      { accounts: 2000, effort: 12 },
    ];
    expect(peopleNeeded(classes, 1000)).toBe(60);
  });

  it("refuses people who give nothing", () => {
    expect(() => peopleNeeded([], 0)).toThrow(RangeError);
  });
});
