/** Kaplan-Meier on small examples that can be checked by hand. */
import { kaplanMeier } from "../../../src/models/kaplan-meier/kaplan-meier";

describe("Kaplan-Meier", () => {
  it("steps down by the share of those still at risk", () => {
    const steps = kaplanMeier([1, 2, 2, 3, 4], [true, true, false, true, false]);
    expect(steps.map(({ time, atRisk, left }) => [time, atRisk, left])).toEqual([
      [1, 5, 1],
      [2, 4, 1],
      [3, 2, 1],
    ]);
    expect(steps[2].survival).toBeCloseTo(0.8 * 0.75 * 0.5, 14);
  });
  it("without censoring is the share still there, with the binomial standard error", () => {
    const [first] = kaplanMeier([1, 2, 3, 4], [true, true, true, true]);
    expect(first.survival).toBe(0.75);
    expect(first.standardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 14);
  });
  it("has no step when nobody left, and none for nobody", () => {
    expect(kaplanMeier([5, 6], [false, false])).toEqual([]);
    expect(kaplanMeier([], [])).toEqual([]);
  });
  it("refuses lists of different length and negative durations", () => {
    expect(() => kaplanMeier([1], [])).toThrow(/equally long/);
    expect(() => kaplanMeier([-1], [true])).toThrow(/durations/);
  });
});
