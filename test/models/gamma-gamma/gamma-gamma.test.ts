/** Gamma-Gamma: shrinkage, fit and bad input. */
import {
  expectedOrderValue,
  fitGammaGamma,
  spendLogLikelihood,
} from "../../../src/models/gamma-gamma/gamma-gamma";
import { seededRandom } from "../../../src/numeric/seeded-random";

const parameters = { p: 6, q: 4, gamma: 15 };

describe("the expected value of an order", () => {
  it("lies between the pool's mean and the account's own", () => {
    const value = expectedOrderValue(parameters, 3, 100);
    expect(value).toBeGreaterThan(expectedOrderValue(parameters, 0, 0));
    expect(value).toBeLessThan(100);
  });
  it("tends to the account's own mean with many orders", () => {
    expect(expectedOrderValue(parameters, 1e6, 100)).toBeCloseTo(100, 3);
  });
});

describe("the likelihood of a mean", () => {
  it("is a density", () => {
    let area = 0;
    for (let z = 0.05; z < 4000; z += 0.1) area += 0.1 * Math.exp(spendLogLikelihood(parameters, 2, z));
    expect(area).toBeCloseTo(1, 3);
  });
});

describe("a fit", () => {
  it("finds the parameters its customers were drawn from, and scales with the unit of money", () => {
    const random = seededRandom(11);
    const orders: number[] = [];
    const means: number[] = [];
    for (let i = 0; i < 4000; i++) {
      const n = 1 + random.index(8);
      const rate = random.gamma(parameters.q, parameters.gamma);
      orders.push(n);
      means.push(random.gamma(parameters.p * n, rate * n));
    }
    const fit = fitGammaGamma(orders, means, "none");
    expect(fit.converged).toBe(true);
    expect(fit.parameters.p / 6).toBeCloseTo(1, 0);
    expect((fit.parameters.p * fit.parameters.gamma) / (fit.parameters.q - 1)).toBeCloseTo(30, 0);
    const inCents = fitGammaGamma(
      orders,
      means.map((mean) => mean * 100),
      "none",
    ).parameters;
    expect(inCents.p / fit.parameters.p).toBeCloseTo(1, 4);
    expect(inCents.gamma / fit.parameters.gamma).toBeCloseTo(100, 2);
  });
  it("of identical customers stays finite with the weak prior", () => {
    const { p, q, gamma } = fitGammaGamma([2, 2, 2], [50, 50, 50], "weak").parameters;
    expect((p * gamma) / (q - 1)).toBeGreaterThan(30);
    expect((p * gamma) / (q - 1)).toBeLessThan(80);
  });
  it("refuses values that are not above 0", () => {
    expect(() => fitGammaGamma([1], [0], "weak")).toThrow(RangeError);
    expect(() => fitGammaGamma([], [], "weak")).toThrow(RangeError);
  });
});
