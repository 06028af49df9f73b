import fc from "fast-check";
import { rfmBounds, rfmScore, rfmSegment, type RfmValues } from "../../src/accounts/rfm";

const population: readonly RfmValues[] = Array.from({ length: 11 }, (_, index) => ({
  recencyDays: index * 10,
  frequency: index,
  monetary: index * 100,
}));

describe("RFM bounds", () => {
  it("are type-7 quantiles at 20/40/60/80 %", () => {
    expect(rfmBounds(population).frequency).toEqual([2, 4, 6, 8]);
  });
  it("refuse an empty population and odd numbers of bins", () => {
    expect(() => rfmBounds([])).toThrow(RangeError);
    expect(() => rfmBounds(population, 1)).toThrow("bins must be a whole number from 2 to 9: 1");
  });
});

describe("RFM scores", () => {
  const bounds = rfmBounds(population);
  it("count the bounds below the value, so a value on a bound stays in the lower bin", () => {
    const score = (frequency: number): number =>
      rfmScore({ recencyDays: 0, frequency, monetary: 0 }, bounds).frequency;
    expect([2, 2.1, 8, 8.1].map(score)).toEqual([1, 2, 4, 5]);
  });
  it("give 5 to the most recent", () => {
    const score = (recencyDays: number): number =>
      rfmScore({ recencyDays, frequency: 0, monetary: 0 }, bounds).recency;
    expect([0, 20, 20.5, 100].map(score)).toEqual([5, 5, 4, 1]);
  });
  it("are all 1 and 5 when everybody is equal", () => {
    const same = population.map(() => ({ recencyDays: 3, frequency: 2, monetary: 50 }));
    const score = rfmScore({ recencyDays: 3, frequency: 2, monetary: 50 }, rfmBounds(same));
    expect([score.recency, score.frequency, score.monetary]).toEqual([5, 1, 1]);
  });
  it("bring other numbers of bins to five for the segment", () => {
    const three = rfmBounds(population, 3);
    const best = rfmScore({ recencyDays: 0, frequency: 10, monetary: 1000 }, three);
    expect(best).toEqual({ recency: 3, frequency: 3, monetary: 3, segment: "champions" });
  });
  it("do not depend on the order of the population or the unit of money", () => {
    const figure = fc.record({
      recencyDays: fc.nat(500),
      frequency: fc.integer({ min: 1, max: 40 }),
      monetary: fc.nat(100_000),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), (values) => {
        const doubled = [...values].reverse().map((one) => ({ ...one, monetary: one.monetary * 2 }));
        const before = values.map((one) => rfmScore(one, rfmBounds(values)));
        const after = [...doubled].map((one) => rfmScore(one, rfmBounds(doubled))).reverse();
        expect(after).toEqual(before);
      }),
    );
  });
});

describe("RFM segment", () => {
  it.each([
    [5, 5, 5, "champions"],
    [5, 4, 2, "potential-loyalist"],
    [2, 4, 4, "loyal-customers"],
    [3, 2, 5, "promising"],
    [5, 1, 1, "new-customers"],
    [1, 3, 4, "cannot-lose-them"],
    [1, 5, 5, "at-risk"],
    [2, 5, 3, "need-attention"],
    [2, 1, 1, "about-to-sleep"],
    [1, 1, 1, "lost"],
    [5, 5, 1, "others"],
  ])("of %i %i %i is %s", (recency, frequency, monetary, segment) => {
    expect(rfmSegment(recency, frequency, monetary)).toBe(segment);
  });
});
