import * as fc from "fast-check";
import { naturalBreaks } from "../../src/numeric/natural-breaks";

/** Sum of squared deviations from the class means, classes given by their first places. */
function spreadOf(values: readonly number[], starts: readonly number[]): number {
  let total = 0;
  starts.forEach((start, index) => {
    const members = values.slice(start, starts[index + 1] ?? values.length);
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    total += members.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  });
  return total;
}

/** Least spread over all ways to cut the list into so many classes. */
function leastSpread(values: readonly number[], classes: number): number {
  const search = (from: number, left: number): number => {
    if (left === 1) return spreadOf(values.slice(from), [0]);
    let best = Number.POSITIVE_INFINITY;
    for (let next = from + 1; next <= values.length - left + 1; next += 1) {
      const candidate = spreadOf(values.slice(from, next), [0]) + search(next, left - 1);
      if (candidate < best) best = candidate;
    }
    return best;
  };
  return search(0, classes);
}

const sortedOf = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

describe("natural breaks", () => {
  it("puts repeated values, then the two near groups, into three classes", () => {
    // Wang & Song (2011), the first example of Ckmeans.1d.dp: sizes 4, 3, 3.
    expect(naturalBreaks(sortedOf([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1]), 3)).toEqual([-1, 2, 4]);
  });

  it("gives the same classes for weights as for repeated values", () => {
    const weights = Float64Array.of(4, 3, 1, 1, 1);
    expect(naturalBreaks(Float64Array.of(-1, 2, 4, 5, 6), 3, weights)).toEqual([-1, 2, 4]);
  });

  it("halves an even list", () => {
    expect(naturalBreaks(sortedOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 2)).toEqual([1, 6]);
  });

  it("makes every distinct value a class when there are fewer of them than classes", () => {
    expect(naturalBreaks(sortedOf([3, 3, 1]), 5)).toEqual([1, 3]);
  });

  it("finds no class in an empty list", () => {
    expect(naturalBreaks(new Float64Array(), 3)).toEqual([]);
  });

  it("refuses a number of classes below one", () => {
    expect(() => naturalBreaks(Float64Array.of(1), 0)).toThrow(
      new RangeError("classCount must be a whole number of at least 1: 0"),
    );
  });

  it("leaves the least spread that any cut into so many classes leaves", () => {
    const lists = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 4 }), (list, classes) => {
        const values = [...list].sort((a, b) => a - b);
        const starts = naturalBreaks(Float64Array.from(values), classes).map((start) =>
          values.indexOf(start),
        );
        expect(spreadOf(values, starts)).toBeCloseTo(leastSpread(values, classes), 6);
      }),
    );
  });

  it("never parts equal values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 }), (list) => {
        const breaks = naturalBreaks(sortedOf(list), 4);
        expect(new Set(breaks).size).toBe(breaks.length);
      }),
    );
  });

  it("moves and stretches with its values", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(lists, (list) => {
        const moved = list.map((value) => 4 * value + 64);
        const expected = naturalBreaks(sortedOf(list), 3).map((start) => 4 * start + 64);
        expect(naturalBreaks(sortedOf(moved), 3)).toHaveLength(expected.length);
        const starts = (values: readonly number[], breaks: readonly number[]): readonly number[] =>
          breaks.map((start) => [...values].sort((a, b) => a - b).indexOf(start));
        const cost = spreadOf(
          [...moved].sort((a, b) => a - b),
          starts(moved, naturalBreaks(sortedOf(moved), 3)),
        );
        const sameCost = spreadOf(
          [...moved].sort((a, b) => a - b),
          starts(moved, expected),
        );
        expect(cost).toBeCloseTo(sameCost, 5);
      }),
    );
  });
});
