/** Regularity after Wheat & Morrison. */
import { wheatMorrison } from "../../../src/models/regularity/wheat-morrison";
import { seededRandom } from "../../../src/numeric/seeded-random";

function estimate(shape: number): number {
  const random = seededRandom(shape);
  const rates = Array.from({ length: 20_000 }, () => random.gamma(1, 1) + 0.01);
  const gaps = (): number[] => rates.map((rate) => random.gamma(shape, rate));
  return wheatMorrison(gaps(), gaps())?.k ?? NaN;
}

describe("Wheat & Morrison's estimate", () => {
  it.each([1, 3, 6])("finds the shape of gaps, whatever their rates (k = %i)", (shape) => {
    expect(estimate(shape) / shape).toBeCloseTo(1, 1);
  });
  it("is null for a single pair and for gaps that are all equal", () => {
    expect(wheatMorrison([1], [2])).toBeNull();
    expect(wheatMorrison([3, 3], [3, 3])).toBeNull();
  });
});
