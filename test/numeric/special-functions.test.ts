/** The gamma and beta families, and sums on the log scale. */
import { incompleteBeta } from "../../src/numeric/incomplete-beta";
import { digamma, logBeta, logGamma, logRising, trigamma } from "../../src/numeric/log-gamma";
import { logAdd, logistic, logit, softplus } from "../../src/numeric/log-scale";

describe("the gamma family", () => {
  it("agrees with tabled values", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
  });
  it("is NaN outside its domain", () => {
    for (const value of [logGamma(0), digamma(-1), trigamma(0), logRising(0, 2), logRising(1, -1)])
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
