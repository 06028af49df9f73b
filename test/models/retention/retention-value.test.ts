/** The textbook retention value. */
import { retentionValue } from "../../../src/models/retention/retention-value";

describe("the retention value", () => {
  it("of a limited time is the sum of its payments", () => {
    const sum = [0, 1, 2, 3].reduce((total, t) => total + 100 * (0.9 / 1.05) ** t, 0);
    expect(retentionValue(100, 0.9, 0.05, 4)).toBeCloseTo(sum, 12);
  });
  it("of twelve renewals at 80 % and 10 % agrees with the sum worked out by hand", () => {
    expect(retentionValue(1000, 0.8, 0.1, 13) - 1000).toBeCloseTo(2608.276951826615, 9);
  });
  it("of customers who never leave and no discount is the number of payments", () => {
    expect(retentionValue(100, 1, 0, 7)).toBe(700);
  });
  it("of customers who all leave is one payment", () => {
    expect(retentionValue(100, 0, 0.1, 7)).toBe(100);
    expect(retentionValue(100, 0, 0.1, null)).toBe(100);
  });
  it("refuses what has no finite value", () => {
    expect(() => retentionValue(100, 1, 0, null)).toThrow(RangeError);
    expect(() => retentionValue(100, 1.1, 0.1, null)).toThrow(/retentionRate/);
    expect(() => retentionValue(100, 0.9, -0.1, null)).toThrow(/discountRatePerPeriod/);
    expect(() => retentionValue(100, 0.9, 0.1, 1.5)).toThrow(/periods/);
  });
});
