/** Gamma-Gamma: shrinkage, fit and bad input. */
import {
  expectedOrderValue,
  fitGammaGamma,
  fitGammaGammaToOrders,
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

describe("fitGammaGammaToOrders", () => {
  /** Customers with four orders each: means alone can't tell p from q here. */
  function fourOrdersEach(): { orders: number[]; sums: number[]; logSums: number[] } {
    const random = seededRandom(11);
    const [orders, sums, logSums]: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < 3000; i++) {
      const rate = random.gamma(4, 90);
      const values = [0, 1, 2, 3].map(() => random.gamma(3, rate));
      orders.push(4);
      sums.push(values.reduce((sum, value) => sum + value, 0));
      logSums.push(values.reduce((sum, value) => sum + Math.log(value), 0));
    }
    return { orders, sums, logSums };
  }

  it("recovers p and q although all customers have as many orders", () => {
    const { orders, sums, logSums } = fourOrdersEach();
    const { parameters, converged } = fitGammaGammaToOrders(orders, sums, logSums, "none");
    expect(converged).toBe(true);
    expect(parameters.p / 3).toBeCloseTo(1, 1);
    expect(parameters.q / 4).toBeCloseTo(1, 0);
    expect((parameters.p * parameters.gamma) / (parameters.q - 1) / 90).toBeCloseTo(1, 1);
  });

  it("changes only the scale when the currency unit changes", () => {
    const { orders, sums, logSums } = fourOrdersEach();
    const before = fitGammaGammaToOrders(orders, sums, logSums, "none").parameters;
    const inCents = fitGammaGammaToOrders(
      orders,
      sums.map((sum) => sum * 100),
      logSums.map((sum) => sum + 4 * Math.log(100)),
      "none",
    ).parameters;
    expect(inCents.p / before.p).toBeCloseTo(1, 4);
    expect(inCents.gamma / before.gamma / 100).toBeCloseTo(1, 3);
  });

  it("refuses values that are not above 0", () => {
    expect(() => fitGammaGammaToOrders([1], [0], [0], "weak")).toThrow(RangeError);
    expect(() => fitGammaGammaToOrders([], [], [], "weak")).toThrow(RangeError);
  });
});
