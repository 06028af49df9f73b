import { divideBudget } from "../../src/solver/divide-budget";
import { adbudg } from "../../src/solver/response-curve";

/**
 * The Syntex case: eight products, response estimated by managers, profit = margin x sales x response less
 * 0.057 a sales person. Published figures of the case as solved in A. Chen, "Salesforce Optimization".
 */
const syntex = [
  { shape: 3.46268, half: 0.841761, least: 0.309324, most: 1.606966, margin: 0.7, sales: 214.4, force: 96.8 },
  {
    shape: 2.264449,
    half: 0.825955,
    least: 0.469389,
    most: 1.524101,
    margin: 0.8,
    sales: 210.1,
    force: 97.2,
  },
  {
    shape: 2.817291,
    half: 0.36117,
    least: 0.148199,
    most: 1.342579,
    margin: 0.55,
    sales: 36.5,
    force: 142.4,
  },
  { shape: 2.618402, half: 0.311903, least: 0.30958, most: 1.248045, margin: 0.72, sales: 21.2, force: 52.7 },
  { shape: 3.25437, half: 0.162404, least: 0.449586, most: 1.091816, margin: 0.72, sales: 37.2, force: 24.1 },
  { shape: 2.089322, half: 0.394394, least: 0.560039, most: 1.202236, margin: 0.62, sales: 38, force: 27.3 },
  { shape: 3.24591, half: 0.211963, least: 0.589636, most: 1.105797, margin: 0.53, sales: 14.6, force: 29.7 },
  {
    shape: 2.045422,
    half: 0.676693,
    least: 0.156967,
    most: 1.781163,
    margin: 0.52,
    sales: 11.2,
    force: 56.8,
  },
];
const COST_PER_PERSON = 0.057;
const profits = syntex.map(
  (product) => (people: number) =>
    product.margin * product.sales * adbudg(people / product.force, product) - COST_PER_PERSON * people,
);

describe("dividing a budget by dynamic programming", () => {
  it("reaches the published optimum of the Syntex case, 524.25 with 700 people", () => {
    expect(divideBudget(700, 0.5, profits).total).toBeCloseTo(524.25, 2);
  });

  it("never spends more than there is", () => {
    const { shares } = divideBudget(700, 1, profits);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(700);
  });

  it("reports the total that its shares really give", () => {
    const { shares, total } = divideBudget(300, 2, profits);
    expect(total).toBeCloseTo(
      shares.reduce((sum, share, k) => sum + profits[k](share), 0),
      9,
    );
  });

  it("agrees with trying every division of a small budget", () => {
    const values = [(x: number) => Math.sqrt(x), (x: number) => (x >= 3 ? 4 : 0), (x: number) => 0.4 * x];
    let best = -Infinity;
    for (let a = 0; a <= 6; a++)
      for (let b = 0; a + b <= 6; b++)
        for (let c = 0; a + b + c <= 6; c++)
          best = Math.max(best, values[0](a) + values[1](b) + values[2](c));
    expect(divideBudget(6, 1, values).total).toBeCloseTo(best, 12);
  });

  it("refuses a negative budget", () => {
    expect(() => divideBudget(-1, 1, profits)).toThrow(RangeError);
  });
});
