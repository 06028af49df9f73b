import fc from "fast-check";
import { largestRemainder } from "../../src/solver/largest-remainder";

describe("rounding by largest remainder", () => {
  it("gives the missing unit to the largest remainder", () => {
    expect(largestRemainder([33.4, 33.3, 33.3])).toEqual([34, 33, 33]);
  });

  it("adds up to the rounded sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1 }),
        (figures) => {
          const sum = largestRemainder(figures).reduce((a, b) => a + b, 0);
          expect(Math.abs(sum - figures.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(0.5 + 1e-6);
        },
      ),
    );
  });

  it("moves no figure by a whole unit or more", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true })), (figures) => {
        largestRemainder(figures).forEach((rounded, k) => {
          expect(Math.abs(rounded - figures[k])).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it("refuses figures that are not finite", () => {
    expect(() => largestRemainder([1, NaN])).toThrow(RangeError);
  });
});
