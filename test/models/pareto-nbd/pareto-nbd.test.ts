/** Pareto/NBD: limits, bounds and bad input. */
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
