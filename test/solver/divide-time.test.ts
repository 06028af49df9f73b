import fc from "fast-check";
import { divideTime } from "../../src/solver/divide-time";

const needs = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
    least: fc.double({ min: 0, max: 2, noNaN: true }),
    most: fc.double({ min: 2, max: 40, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("dividing time by the square root response", () => {
  it("gives hours in proportion to the squared weights when no limit binds", () => {
    const hours = divideTime(50, [
      { weight: 1, least: 0, most: 1000 },
      { weight: 2, least: 0, most: 1000 },
    ]);
    expect(hours[0]).toBeCloseTo(10, 6);
    expect(hours[1]).toBeCloseTo(40, 6);
  });

  it("uses exactly the hours there are, when the limits allow it", () => {
    fc.assert(
      fc.property(needs, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const least = list.reduce((sum, need) => sum + need.least, 0);
        const most = list.reduce((sum, need) => sum + need.most, 0);
        const hours = least + share * (most - least);
        expect(divideTime(hours, list).reduce((sum, hour) => sum + hour, 0)).toBeCloseTo(hours, 5);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps every account within its limits", () => {
    fc.assert(
      fc.property(needs, fc.double({ min: 0, max: 200, noNaN: true }), (list, hours) => {
        divideTime(hours, list).forEach((hour, k) => {
          expect(hour).toBeGreaterThanOrEqual(list[k].least);
          expect(hour).toBeLessThanOrEqual(list[k].most);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("refuses limits out of order", () => {
    expect(() => divideTime(1, [{ weight: 1, least: 3, most: 2 }])).toThrow(RangeError);
  });
});
