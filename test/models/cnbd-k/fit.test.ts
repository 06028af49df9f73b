/** Fitting (M)BG/CNBD-k and the mixture over k. */
import { fitCnbd } from "../../../src/models/cnbd-k/fit";
import { logLikelihood } from "../../../src/models/cnbd-k/likelihood";
import { fitMixture, type MixtureShape } from "../../../src/models/cnbd-k/mixture";
import type { CnbdParameters } from "../../../src/models/cnbd-k/parameters";
import { positionOf } from "../../../src/models/cnbd-k/position";
import { CnbdLikelihood } from "../../../src/models/cnbd-k/summed-likelihood";
import { packHistories, type PurchaseHistory } from "../../../src/models/purchase-history";
import { seededRandom } from "../../../src/numeric/seeded-random";
import { simulateCustomer } from "../simulated-customers";

function simulated(parameters: CnbdParameters, count: number, seed: number): PurchaseHistory[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const { before, T } = simulateCustomer(random, parameters, 26 + 78 * random.uniform(), 0);
    const logGaps = before.reduce((sum, age, i) => sum + Math.log(age - (before[i - 1] ?? 0)), 0);
    return { frequency: before.length, recency: before.at(-1) ?? 0, T, logGaps };
  });
}

const regular: CnbdParameters = { variant: "MBG", k: 3, r: 2, alpha: 4, a: 0.6, b: 2.4 };

describe("the summed likelihood", () => {
  it.each([1, 3])("is the sum over customers, and its gradient is its slope (k = %i)", (k) => {
    const parameters: CnbdParameters = { ...regular, k };
    const customers = simulated(regular, 200, 1);
    const summed = new CnbdLikelihood(packHistories(customers), "MBG", k);
    const position = positionOf(parameters);
    const gradient = new Float64Array(4);
    const value = summed.evaluate(position, gradient);
    expect(value).toBeCloseTo(
      customers.reduce((sum, history) => sum + logLikelihood(parameters, history), 0),
      7,
    );
    const unused = new Float64Array(4);
    for (let i = 0; i < 4; i++) {
      const up = Float64Array.from(position);
      const down = Float64Array.from(position);
      up[i] += 1e-5;
      down[i] -= 1e-5;
      const slope = (summed.evaluate(up, unused) - summed.evaluate(down, unused)) / 2e-5;
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope)));
    }
  });
});

describe("the weighted gradient", () => {
  it.each([1, 3])("is the gradient of the customers that count, counted so often (k = %i)", (k) => {
    const customers = simulated(regular, 40, 6);
    const twice = customers.filter((_, i) => i % 3 === 0);
    const position = positionOf({ ...regular, k });
    const expected = new Float64Array(4);
    new CnbdLikelihood(packHistories([...twice, ...twice]), "MBG", k).evaluate(position, expected);
    const kept = new CnbdLikelihood(packHistories(customers), "MBG", k, true);
    kept.evaluate(position, null);
    const gradient = new Float64Array(4);
    kept.weightedGradient(
      position,
      gradient,
      Float64Array.from(customers, (_, i) => (i % 3 === 0 ? 2 : 0)),
    );
    for (let i = 0; i < 4; i++) expect(gradient[i] / expected[i]).toBeCloseTo(1, 10);
  });
});

describe("a fit", () => {
  it("finds the parameters its customers were drawn from", () => {
    const { parameters, converged } = fitCnbd(packHistories(simulated(regular, 1500, 2)), {
      variant: "MBG",
      k: 3,
      prior: "none",
    });
    expect(converged).toBe(true);
    expect(parameters.r / 2).toBeCloseTo(1, 0);
    expect(parameters.r / parameters.alpha).toBeCloseTo(0.5, 1);
    expect(parameters.a / (parameters.a + parameters.b)).toBeCloseTo(0.2, 1);
  });
  it("does not depend on the order of the customers", () => {
    const customers = simulated(regular, 300, 3);
    const options = { variant: "MBG", k: 1, prior: "weak" } as const;
    const forwards = fitCnbd(packHistories(customers), options).parameters;
    const backwards = fitCnbd(packHistories([...customers].reverse()), options).parameters;
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(backwards[name] / forwards[name]).toBeCloseTo(1, 5);
  });
  it("scales with the unit of time", () => {
    const customers = simulated(regular, 300, 4);
    const inDays = customers.map((h) => ({ ...h, recency: h.recency * 7, T: h.T * 7 }));
    const options = { variant: "MBG", k: 1, prior: "weak" } as const;
    const weekly = fitCnbd(packHistories(customers), options).parameters;
    const daily = fitCnbd(packHistories(inDays), options).parameters;
    expect(daily.r / weekly.r).toBeCloseTo(1, 5);
    expect(daily.alpha / weekly.alpha).toBeCloseTo(7, 4);
  });
  it("starting from a sample of many customers ends where a plain start would", () => {
    const customers = packHistories(simulated({ ...regular, k: 1 }, 21_000, 5));
    const fit = fitCnbd(customers, { variant: "MBG", k: 1, prior: "none" });
    const gradient = new Float64Array(4);
    new CnbdLikelihood(customers, "MBG", 1).evaluate(fit.position, gradient);
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(0.5);
  });
  it.each([
    ["one customer who never came back", [{ frequency: 0, recency: 0, T: 30 }]],
    ["one customer with one purchase today", [{ frequency: 0, recency: 0, T: 0 }]],
    [
      "a hundred identical customers",
      Array.from({ length: 100 }, () => ({ frequency: 5, recency: 40, T: 50 })),
    ],
    ["nobody who came back", Array.from({ length: 50 }, (_, i) => ({ frequency: 0, recency: 0, T: i + 1 }))],
  ])("with weak priors is finite and moderate for %s", (_, customers) => {
    const { parameters } = fitCnbd(packHistories(customers), { variant: "MBG", k: 1, prior: "weak" });
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(parameters[name]).toBeGreaterThan(1e-4);
      expect(parameters[name]).toBeLessThan(1e5);
    }
  });
  it("without customers is refused", () => {
    expect(() => fitCnbd(packHistories([]), { variant: "MBG", k: 1, prior: "weak" })).toThrow(RangeError);
  });
});

/** A mixture of rhythms without one-time buyers. */
function rhythms(ks: readonly number[]): MixtureShape {
  return { variant: "MBG", ks, oneTimers: false };
}

describe("the mixture over k", () => {
  it("puts its weight on the regularity its customers have", () => {
    const fit = fitMixture(packHistories(simulated(regular, 400, 6)), rhythms([1, 2, 3, 5, 8]), "weak");
    const meanK = fit.components.reduce(
      (sum, { weight, parameters }) => sum + ("k" in parameters ? weight * parameters.k : NaN),
      0,
    );
    expect(meanK).toBeGreaterThan(2.4);
    expect(meanK).toBeLessThan(3.8);
    expect(fit.components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
  it("of one k is the plain model", () => {
    const customers = packHistories(simulated(regular, 300, 7));
    const mixed = fitMixture(customers, rhythms([3]), "weak");
    const plain = fitCnbd(customers, { variant: "MBG", k: 3, prior: "weak" });
    expect(mixed.logLikelihood).toBeCloseTo(plain.logLikelihood, 5);
    expect(mixed.position[0]).toBeCloseTo(Math.log(plain.parameters.r), 3);
  });
  it("finds the share that buys once and never again, and none where there is none", () => {
    const customers = simulated(regular, 700, 8);
    const single = Array.from({ length: 300 }, (_, i) => ({ frequency: 0, recency: 0, T: 26 + (i % 26) }));
    const share = (histories: PurchaseHistory[]): { weight: number; logLikelihood: number } => {
      const fit = fitMixture(packHistories(histories), { ...rhythms([3]), oneTimers: true }, "weak");
      return { weight: fit.components[1].weight, logLikelihood: fit.logLikelihood };
    };
    const plain = (histories: PurchaseHistory[]): number =>
      fitCnbd(packHistories(histories), { variant: "MBG", k: 3, prior: "weak" }).logLikelihood;
    const many = [...customers, ...single];
    expect(share(many).weight).toBeGreaterThan(0.22);
    expect(share(many).weight).toBeLessThan(0.36);
    expect(share(many).logLikelihood - plain(many)).toBeGreaterThan(Math.log(1000) / 2);
    expect(share(customers).logLikelihood - plain(customers)).toBeLessThan(Math.log(700) / 2);
  });
});
