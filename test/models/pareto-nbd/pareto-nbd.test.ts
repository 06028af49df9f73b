/** Pareto/NBD: limits, bounds and bad input. */
import { paretoTailsIfAlive } from "../../../src/models/pareto-nbd/order-count";
import * as pareto from "../../../src/models/pareto-nbd/pareto-nbd";

const parameters = { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 };

describe("Pareto/NBD", () => {
  it("is continuous where s is 1", () => {
    const history = { frequency: 2, recency: 20, T: 30 };
    const at = (s: number): number => pareto.expectedPurchases({ ...parameters, s }, history, 39);
    expect(at(1)).toBeCloseTo((at(1 - 1e-7) + at(1 + 1e-7)) / 2, 10);
  });
  it("tends to the model without death when deaths are never due", () => {
    const history = { frequency: 3, recency: 20, T: 30 };
    const immortal = { ...parameters, s: 1e-12 };
    expect(pareto.probabilityAlive(immortal, history)).toBeCloseTo(1, 9);
    expect(pareto.probabilityActive(immortal, history, 26)).toBeCloseTo(1 - (40.6 / 66.6) ** 3.55, 9);
  });
  it("is certain of a customer who bought today", () => {
    expect(pareto.probabilityAlive(parameters, { frequency: 3, recency: 30, T: 30 })).toBe(1);
  });
  it("expects no more purchases in a shorter time, and discounts below the sum", () => {
    const history = { frequency: 4, recency: 25, T: 30 };
    const year = pareto.expectedPurchases(parameters, history, 52);
    expect(pareto.expectedPurchases(parameters, history, 26)).toBeLessThan(year);
    expect(pareto.probabilityActive(parameters, history, 52)).toBeLessThan(Math.min(1, year));
    expect(pareto.discountedResidualPurchases(parameters, history, 0.01)).toBeLessThan(
      pareto.discountedResidualPurchases(parameters, history, 0.001),
    );
  });
  it("refuses parameters and horizons out of range", () => {
    const history = { frequency: 0, recency: 0, T: 1 };
    expect(() => pareto.logLikelihood({ ...parameters, s: 0 }, history)).toThrow(/s must be/);
    expect(() => pareto.expectedPurchases(parameters, history, -1)).toThrow(/horizonWeeks/);
    expect(() => pareto.discountedResidualPurchases(parameters, history, 0)).toThrow(/discountRatePerWeek/);
  });
});

describe("the number of purchases ahead", () => {
  const histories = [
    { frequency: 0, recency: 0, T: 30 },
    { frequency: 4, recency: 25, T: 30 },
    { frequency: 120, recency: 51, T: 52 },
  ];

  it.each(histories)(
    "has the mean and the chance of any that the closed forms give ($frequency)",
    (history) => {
      for (const weeks of [1, 39, 157]) {
        const tails = paretoTailsIfAlive(parameters, history, weeks);
        const mean = tails.slice(1).reduce((sum, tail) => sum + tail, 0);
        expect(mean / pareto.expectedPurchasesIfAlive(parameters, history, weeks)).toBeCloseTo(1, 8);
        const active = pareto.probabilityActive(parameters, history, weeks);
        expect((pareto.probabilityAlive(parameters, history) * tails[1]) / active).toBeCloseTo(1, 8);
      }
    },
  );
  it("falls from entry to entry and ends where nothing is left", () => {
    const tails = paretoTailsIfAlive(parameters, histories[1], 52);
    expect(tails[0]).toBe(1);
    for (let j = 1; j < tails.length; j++) expect(tails[j]).toBeLessThanOrEqual(tails[j - 1]);
    expect(tails[tails.length - 1]).toBeLessThan(1e-12);
  });
  it("is none in no time", () => {
    expect(Array.from(paretoTailsIfAlive(parameters, histories[1], 0))).toEqual([1]);
    expect(() => paretoTailsIfAlive(parameters, histories[1], NaN)).toThrow(/horizonWeeks/);
  });
});
