import { adbudg } from "../../src/solver/response-curve";

const response = { least: 0.2, most: 1.8, shape: 2, half: 1 };

describe("the ADBUDG response", () => {
  it("is the least without effort", () => {
    expect(adbudg(0, response)).toBe(0.2);
  });

  it("is half way at the effort whose power is the half point", () => {
    expect(adbudg(1, response)).toBeCloseTo(1, 12);
  });

  it("never falls as effort rises", () => {
    const values = Array.from({ length: 50 }, (_, k) => adbudg(k / 5, response));
    expect(values.every((value, k) => k === 0 || value >= values[k - 1])).toBe(true);
  });

  it("refuses negative effort", () => {
    expect(() => adbudg(-1, response)).toThrow(RangeError);
  });
});
