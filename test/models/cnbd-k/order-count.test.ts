/** Identities, limits and bounds of (M)BG/CNBD-k. */
import fc from "fast-check";
import { logLikelihood, probabilityAlive } from "../../../src/models/cnbd-k/likelihood";
import {
  expectedPurchases,
  probabilityActive,
  purchaseTailsIfAlive,
} from "../../../src/models/cnbd-k/order-count";
import type { CnbdParameters } from "../../../src/models/cnbd-k/parameters";
import { portfolioForecast } from "../../../src/models/cnbd-k/portfolio-forecast";
import { packHistories, type PurchaseHistory } from "../../../src/models/purchase-history";

const parametersOf = fc.record({
  variant: fc.constantFrom("BG" as const, "MBG" as const),
  k: fc.integer({ min: 1, max: 5 }),
  r: fc.double({ min: 0.05, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 100, noNaN: true }),
  a: fc.double({ min: 0.05, max: 10, noNaN: true }),
  b: fc.double({ min: 0.05, max: 20, noNaN: true }),
});
const historyOf = fc
  .record({
    frequency: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    T: fc.double({ min: 1, max: 300, noNaN: true }),
  })
  .map(({ frequency, share, T }): PurchaseHistory => ({
    frequency,
    recency: frequency === 0 ? 0 : share * T,
    T,
  }));
const weeks = fc.double({ min: 0.1, max: 200, noNaN: true });

describe("the distribution of purchases ahead", () => {
  it("has upper tails that add up to the expectation", () => {
    fc.assert(
      fc.property(parametersOf, historyOf, weeks, (parameters, history, horizon) => {
        const tails = purchaseTailsIfAlive(parameters, history, horizon);
        const sum = tails.reduce((a, b) => a + b, -1) * probabilityAlive(parameters, history);
        const expected = expectedPurchases(parameters, history, horizon);
        expect(Math.abs(sum - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-12);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
  it("starts with the chance of any purchase and never rises", () => {
    fc.assert(
      fc.property(parametersOf, historyOf, weeks, (parameters, history, horizon) => {
        const tails = purchaseTailsIfAlive(parameters, history, horizon);
        const alive = probabilityAlive(parameters, history);
        expect(tails[1] * alive).toBeCloseTo(probabilityActive(parameters, history, horizon), 10);
        for (let j = 1; j < tails.length; j++) expect(tails[j]).toBeLessThanOrEqual(tails[j - 1] + 1e-12);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
  it("for k = 1 has the closed form of no purchase", () => {
    const parameters: CnbdParameters = { variant: "MBG", k: 1, r: 0.5, alpha: 6, a: 0.9, b: 1.6 };
    const history = { frequency: 3, recency: 20, T: 30 };
    const silent = (36 / (36 + 13)) ** 3.5;
    expect(probabilityActive(parameters, history, 13)).toBeCloseTo(
      probabilityAlive(parameters, history) * (1 - silent),
      14,
    );
  });
});

describe("probabilities and expectations", () => {
  it("stay in bounds, are never NaN, and more time never brings less", () => {
    fc.assert(
      fc.property(parametersOf, historyOf, weeks, (parameters, history, horizon) => {
        const alive = probabilityAlive(parameters, history);
        const active = probabilityActive(parameters, history, horizon);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(active).toBeGreaterThanOrEqual(0);
        expect(active).toBeLessThanOrEqual(alive * (1 + 1e-12));
        expect(probabilityActive(parameters, history, horizon * 2)).toBeGreaterThanOrEqual(
          active * (1 - 1e-12),
        );
        expect(expectedPurchases(parameters, history, horizon)).toBeGreaterThanOrEqual(active * (1 - 1e-9));
        expect(Number.isFinite(logLikelihood(parameters, history))).toBe(true);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
  it("do not depend on the unit of time", () => {
    fc.assert(
      fc.property(parametersOf, historyOf, weeks, (parameters, history, horizon) => {
        const days = { ...parameters, alpha: parameters.alpha * 7 };
        const inDays = { ...history, recency: history.recency * 7, T: history.T * 7 };
        expect(probabilityAlive(days, inDays)).toBeCloseTo(probabilityAlive(parameters, history), 9);
        const expected = expectedPurchases(parameters, history, horizon);
        expect(Math.abs(expectedPurchases(days, inDays, horizon * 7) - expected)).toBeLessThanOrEqual(
          1e-9 * expected + 1e-300,
        );
      }),
      { numRuns: 100, seed: 4 },
    );
  });
  it("tend to the model without dropout when the dropout probability vanishes", () => {
    const parameters: CnbdParameters = { variant: "MBG", k: 1, r: 2, alpha: 10, a: 1e-12, b: 5 };
    const history = { frequency: 4, recency: 30, T: 40 };
    expect(expectedPurchases(parameters, history, 26)).toBeCloseTo(((2 + 4) / 50) * 26, 8);
  });
  it("survive a hundred thousand orders of one customer", () => {
    const parameters: CnbdParameters = { variant: "MBG", k: 2, r: 1.3, alpha: 2.8, a: 0.4, b: 0.8 };
    const history = { frequency: 100_000, recency: 700, T: 700.005, logGaps: -500_000 };
    const expected = expectedPurchases(parameters, history, 4);
    expect(expected).toBeGreaterThan(550);
    expect(expected).toBeLessThan(600);
    expect(Number.isFinite(logLikelihood(parameters, history))).toBe(true);
    expect(probabilityActive(parameters, history, 4)).toBeGreaterThan(0.99);
  });
  it("see a customer who fell silent after a strong rhythm as gone, without underflow to NaN", () => {
    const parameters: CnbdParameters = { variant: "BG", k: 1, r: 0.5, alpha: 1, a: 0.5, b: 2 };
    const alive = probabilityAlive(parameters, { frequency: 5000, recency: 10, T: 500 });
    expect(alive).toBeGreaterThanOrEqual(0);
    expect(alive).toBeLessThan(1e-290);
  });
});

describe("the forecast of a whole portfolio", () => {
  it.each([1, 3])("is that of its customers one by one (k = %i)", (k) => {
    const parameters: CnbdParameters = { variant: "MBG", k, r: 0.9, alpha: 7, a: 0.5, b: 1.2 };
    const customers = Array.from({ length: 600 }, (_, i) => {
      const T = 5 + ((i * 37) % 500) / 5;
      const frequency = i % 4;
      return { frequency, recency: frequency === 0 ? 0 : T * (((i * 13) % 97) / 100 + 0.02), T };
    });
    const { probabilityAlive: alive, expected } = portfolioForecast(
      parameters,
      packHistories(customers),
      [13, 52],
      [0.3, 0.7],
    );
    customers.forEach((history, i) => {
      const exact =
        0.3 * expectedPurchases(parameters, history, 13) + 0.7 * expectedPurchases(parameters, history, 52);
      expect(Math.abs(expected[i] / exact - 1)).toBeLessThan(1e-9);
      expect(alive[i]).toBeCloseTo(probabilityAlive(parameters, history), 12);
    });
  });
});

describe("figures that break their rules", () => {
  const parameters: CnbdParameters = { variant: "MBG", k: 1, r: 1, alpha: 1, a: 1, b: 1 };

  it.each([
    [{ frequency: -1, recency: 0, T: 1 }, /frequency/],
    [{ frequency: 1, recency: 2, T: 1 }, /recency/],
    [{ frequency: 1, recency: NaN, T: 1 }, /recency/],
    [{ frequency: 0, recency: 0, T: Infinity }, /T must be/],
  ])("are named: %o", (history, message) => {
    expect(() => probabilityAlive(parameters, history)).toThrow(message);
  });
  it("include parameters of 0 and horizons below 0", () => {
    expect(() => probabilityAlive({ ...parameters, alpha: 0 }, { frequency: 0, recency: 0, T: 1 })).toThrow(
      /alpha/,
    );
    expect(() => expectedPurchases(parameters, { frequency: 0, recency: 0, T: 1 }, -1)).toThrow(
      /horizonWeeks/,
    );
  });
});
