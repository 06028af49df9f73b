/** The gamma and beta families, and sums on the log scale. */
import * as fc from "fast-check";
import { incompleteBeta } from "../../src/numeric/incomplete-beta";
import { digamma, logBeta, logGamma, logRising, trigamma } from "../../src/numeric/log-gamma";
import { logAdd, logistic, logit, softplus } from "../../src/numeric/log-scale";

describe("the gamma family", () => {
  it("agrees with tabled values", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
  });
  // Computed to 60 digits.
  it.each([
    [5e-324, 744.4400719213812],
    [1e-300, 690.7755278982137],
    [1e-10, 23.025850929882736],
    [0.1, 2.252712651734206],
    [0.25, 1.2880225246980774],
    [0.75, 0.20328095143129538],
    [0.99999, 5.772238896093089e-6],
    [1.0000001, -5.772155829918507e-8],
    [1.2, -0.08537409000331583],
    [1.4616321449683622, -0.12148629053584961],
    [1.5, -0.12078223763524522],
    [1.9999, -4.227520877215346e-5],
    [2.0000001, 4.227843666532498e-8],
    [2.4999, 0.28461255726068263],
    [2.5, 0.2846828704729192],
    [5, 3.1780538303479458],
    [7.75, 8.025458396315983],
    [9.9999, 12.801602305348396],
    [10, 12.801827480081469],
    [25.25, 55.585686044869426],
    [1234.5, 7550.550901077895],
    [1e10, 220258509288.8106],
    [2.5e305, 1.7555118602376452e308],
  ])("keeps all digits of ln Γ(%d)", (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-15);
  });
  it("has ln Γ = 0 at 1 and 2 and Γ(x + 1) = x Γ(x) elsewhere", () => {
    expect([logGamma(1), logGamma(2), logGamma(Infinity)]).toEqual([0, 0, Infinity]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        const next = logGamma(x + 1);
        return Math.abs(next - logGamma(x) - Math.log(x)) <= 4e-15 * Math.max(1, next, Math.abs(Math.log(x)));
      }),
    );
  });
  it("is NaN outside its domain", () => {
    for (const value of [
      logGamma(0),
      logGamma(-0.5),
      logGamma(NaN),
      digamma(-1),
      trigamma(0),
      logRising(0, 2),
      logRising(1, -1),
    ])
      expect(value).toBeNaN();
  });
  it.each([
    [0.3, 7],
    [0.3, 400],
    [5, 30.5],
    [2500, 1e-3],
    [12, 99_999],
  ])("(%d)_%d keeps its digits", (c, n) => {
    expect(logRising(c, n)).toBeCloseTo(logGamma(c + n) - logGamma(c), 6);
    if (Number.isInteger(n) && n < 1000) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += Math.log(c + i);
      expect(Math.abs(logRising(c, n) / sum - 1)).toBeLessThan(1e-13);
    }
  });
  it("keeps the digits of a beta function of unequal arguments", () => {
    // B(1, b) = 1/b exactly.
    expect(logBeta(1, 1e9)).toBeCloseTo(-Math.log(1e9), 12);
  });
});

describe("the regularised incomplete beta function", () => {
  it("agrees with closed forms", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(incompleteBeta(0.3, 2, 1)).toBeCloseTo(0.09, 14);
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
  });
  it("is symmetric and reaches 0 and 1", () => {
    expect(incompleteBeta(0.7, 3.2, 8.1)).toBeCloseTo(1 - incompleteBeta(0.3, 8.1, 3.2), 14);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
  it("is NaN outside its domain", () => {
    expect(incompleteBeta(-0.1, 1, 1)).toBeNaN();
    expect(incompleteBeta(0.5, 0, 1)).toBeNaN();
  });
});

describe("the log scale", () => {
  it("adds without overflow", () => {
    expect(logAdd(1000, 1000)).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logAdd(-Infinity, 3)).toBe(3);
    expect(softplus(800)).toBe(800);
    expect(softplus(-800)).toBe(0);
  });
  it("goes from odds to probability and back", () => {
    expect(logit(logistic(2.5))).toBeCloseTo(2.5, 12);
    expect(logistic(-800)).toBeGreaterThanOrEqual(0);
    expect(logistic(800)).toBe(1);
  });
});
