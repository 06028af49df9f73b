/** Figures of other packages and a 50-digit oracle, read from the reference files when they are there. */
import { fitCnbd } from "../../src/models/cnbd-k/fit";
import { logLikelihood, probabilityAlive } from "../../src/models/cnbd-k/likelihood";
import { expectedPurchases, probabilityActive } from "../../src/models/cnbd-k/order-count";
import type { CnbdParameters, DropoutVariant } from "../../src/models/cnbd-k/parameters";
import { expectedOrderValue, fitGammaGamma } from "../../src/models/gamma-gamma/gamma-gamma";
import { fitParetoNbd } from "../../src/models/pareto-nbd/fit";
import * as pareto from "../../src/models/pareto-nbd/pareto-nbd";
import { packHistories, type PurchaseHistory } from "../../src/models/purchase-history";
import { sharedFilesPresent, sharedRows } from "./shared-clv-files";

/** Largest relative error over a column; results below 1e-290 count as zero where the reference is. */
function worstError(pairs: readonly (readonly [result: number, reference: string | undefined])[]): number {
  let worst = 0;
  for (const [result, reference] of pairs) {
    if (reference === undefined || reference === "" || reference.toLowerCase() === "nan") {
      if (Number.isNaN(result)) return NaN;
      continue;
    }
    const expected = Number(reference);
    const tiny = Math.abs(expected) < 1e-290;
    const error = tiny ? (Math.abs(result) <= 1e-290 ? 0 : Infinity) : Math.abs(result / expected - 1);
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

const present = sharedFilesPresent;

(present ? describe : describe.skip)("the 50-digit oracle", () => {
  const rows = present ? sharedRows("reference/clv/oracle_mpmath50.csv") : [];
  const history = (row: Record<string, string>): PurchaseHistory => ({
    frequency: Number(row.x),
    recency: Number(row.t_x),
    T: Number(row.T),
  });
  for (const [name, variant] of [
    ["bgnbd", "BG"],
    ["mbgnbd", "MBG"],
  ] as const) {
    test(`agrees with ${variant}/NBD to 1e-9 in every figure`, () => {
      const own = rows.filter(({ model }) => model === name);
      expect(own.length).toBeGreaterThan(50);
      const pairs = own.flatMap((row) => {
        const { p1, p2, p3, p4 } = row;
        const parameters: CnbdParameters = {
          variant,
          k: 1,
          r: Number(p1),
          alpha: Number(p2),
          a: Number(p3),
          b: Number(p4),
        };
        const h = history(row);
        return [
          [logLikelihood(parameters, h), row.loglik],
          [probabilityAlive(parameters, h), row.p_alive],
          [expectedPurchases(parameters, h, Number(row.t)), row.cet],
          [probabilityActive(parameters, h, Number(row.t)), row.p_active],
        ] as const;
      });
      expect(worstError(pairs)).toBeLessThan(1e-9);
    });
  }
  test("agrees with Pareto/NBD to 1e-9 in every figure", () => {
    const own = rows.filter(({ model }) => model === "pnbd");
    expect(own.length).toBeGreaterThan(50);
    const pairs = own.flatMap((row) => {
      const parameters = {
        r: Number(row.p1),
        alpha: Number(row.p2),
        s: Number(row.p3),
        beta: Number(row.p4),
      };
      const h = history(row);
      return [
        [pareto.logLikelihood(parameters, h), row.loglik],
        [pareto.probabilityAlive(parameters, h), row.p_alive],
        [pareto.expectedPurchases(parameters, h, Number(row.t)), row.cet],
        [pareto.probabilityActive(parameters, h, Number(row.t)), row.p_active],
        [pareto.discountedResidualPurchases(parameters, h, 0.0027), row["dert_d0.0027"]],
      ] as const;
    });
    expect(worstError(pairs)).toBeLessThan(1e-9);
  });
  test("agrees with the exact grid of (M)BG/CNBD-k to 1e-9", () => {
    const grid = sharedRows("reference/clv/cnbdk_exact_grid.csv");
    const pairs = grid.flatMap((row) => {
      const variant: DropoutVariant = row.model.startsWith("M") ? "MBG" : "BG";
      const parameters: CnbdParameters = {
        variant,
        k: Number(row.k),
        r: Number(row.r),
        alpha: Number(row.alpha),
        a: Number(row.a),
        b: Number(row.b),
      };
      const h = { ...history(row), logGaps: Number(row.litt) };
      return [
        [logLikelihood(parameters, h), row.loglik],
        [probabilityAlive(parameters, h), row.p_alive],
        [probabilityActive(parameters, h, Number(row.h)), row.p_active],
        [expectedPurchases(parameters, h, Number(row.h)), row.cet],
      ] as const;
    });
    expect(pairs).toHaveLength(360);
    expect(worstError(pairs)).toBeLessThan(1e-9);
  });
});

(present ? describe : describe.skip)("CDNOW, 2357 customers", () => {
  const rows = present ? sharedRows("data/cdnow/cdnow_summary.csv") : [];
  const customers = rows.map((row) => ({
    frequency: Number(row.x),
    recency: Number(row.t_x),
    T: Number(row.T),
  }));
  const packed = packHistories(customers);
  const sumOf = (figure: (history: PurchaseHistory) => number): number =>
    customers.reduce((sum, history) => sum + figure(history), 0);

  test("BG/NBD: parameters, likelihood and sums are those of the published optimum", () => {
    const {
      parameters,
      logLikelihood: fitted,
      converged,
    } = fitCnbd(packed, { variant: "BG", k: 1, prior: "none" });
    expect(converged).toBe(true);
    expect(parameters.r).toBeCloseTo(0.242593, 6);
    expect(parameters.alpha).toBeCloseTo(4.413532, 5);
    expect(parameters.a).toBeCloseTo(0.792886, 5);
    expect(parameters.b).toBeCloseTo(2.425752, 4);
    expect(fitted).toBeCloseTo(-9582.4256, 4);
    expect(sumOf((h) => probabilityAlive(parameters, h))).toBeCloseTo(1917.276, 2);
    expect(sumOf((h) => expectedPurchases(parameters, h, 39))).toBeCloseTo(1653.423, 2);
    expect(sumOf((h) => expectedPurchases(parameters, h, 52))).toBeCloseTo(2089.419, 2);
  });
  test("MBG/NBD: parameters, likelihood and sums are those of the published optimum", () => {
    const { parameters, logLikelihood: fitted } = fitCnbd(packed, { variant: "MBG", k: 1, prior: "none" });
    expect(parameters.r).toBeCloseTo(0.524838, 5);
    expect(parameters.alpha).toBeCloseTo(6.182988, 4);
    expect(parameters.a).toBeCloseTo(0.891356, 5);
    expect(parameters.b).toBeCloseTo(1.614, 4);
    expect(fitted).toBeCloseTo(-9582.1327, 4);
    expect(sumOf((h) => probabilityAlive(parameters, h))).toBeCloseTo(1057.639, 2);
    expect(sumOf((h) => expectedPurchases(parameters, h, 39))).toBeCloseTo(1576.737, 2);
    expect(sumOf((h) => expectedPurchases(parameters, h, 52))).toBeCloseTo(1980.042, 2);
  });
  test("MBG/NBD with weak priors stays beside the optimum", () => {
    const { parameters, logLikelihood: fitted } = fitCnbd(packed, { variant: "MBG", k: 1, prior: "weak" });
    expect(parameters.r).toBeCloseTo(0.51649, 5);
    expect(parameters.alpha).toBeCloseTo(6.15967, 5);
    expect(parameters.a).toBeCloseTo(0.90548, 5);
    expect(parameters.b).toBeCloseTo(1.6832, 4);
    expect(fitted).toBeCloseTo(-9582.1439, 4);
  });
  test("Pareto/NBD: likelihood and sums are those of the published optimum", () => {
    const { parameters, logLikelihood: fitted } = fitParetoNbd(packed, "none");
    expect(fitted).toBeCloseTo(-9594.9739, 4);
    expect(parameters.r).toBeCloseTo(0.553268, 4);
    expect(sumOf((h) => pareto.probabilityAlive(parameters, h)) / 1051.866).toBeCloseTo(1, 4);
    expect(sumOf((h) => pareto.expectedPurchases(parameters, h, 52)) / 2109.962).toBeCloseTo(1, 4);
  });
  test("Gamma-Gamma: parameters and likelihood of 946 repeat buyers, and the year's value of all", () => {
    const buyers = rows.filter(({ x, zbar }) => Number(x) > 0 && Number(zbar) > 0);
    expect(buyers).toHaveLength(946);
    const { parameters, logLikelihood: fitted } = fitGammaGamma(
      buyers.map(({ x }) => Number(x)),
      buyers.map(({ zbar }) => Number(zbar)),
      "none",
    );
    expect(parameters.p).toBeCloseTo(6.2488, 4);
    expect(parameters.q).toBeCloseTo(3.74459, 4);
    expect(parameters.gamma).toBeCloseTo(15.44775, 3);
    expect(fitted).toBeCloseTo(-4055.923, 3);
    // Months of 4.345 weeks at 1 %, each at its end, as the published sum counts them.
    const timing = fitCnbd(packed, { variant: "MBG", k: 1, prior: "none" }).parameters;
    let value = 0;
    customers.forEach((history, i) => {
      let discounted = 0;
      let before = 0;
      for (let month = 1; month <= 12; month++) {
        const upTo = expectedPurchases(timing, history, 4.345 * month);
        discounted += (upTo - before) / 1.01 ** month;
        before = upTo;
      }
      value += discounted * expectedOrderValue(parameters, history.frequency, Number(rows[i].zbar));
    });
    expect(value / 67775.64).toBeCloseTo(1, 5);
  });
  test("agrees with the Python peer customer by customer", () => {
    const peer = sharedRows("reference/clv/cdnow_lifetimes_per_customer.csv");
    const { parameters } = fitCnbd(packed, { variant: "MBG", k: 1, prior: "none" });
    const gaps = peer.map((row, i) =>
      Math.max(
        Math.abs(probabilityAlive(parameters, customers[i]) - Number(row.mbgnbd_palive)),
        Math.abs(expectedPurchases(parameters, customers[i], 39) / Number(row.mbgnbd_cet_39w) - 1),
      ),
    );
    expect(gaps).toHaveLength(2357);
    expect(Math.max(...gaps)).toBeLessThan(1e-5);
  });
});

(present ? describe : describe.skip)("grocery, 1525 customers", () => {
  const customers = (present ? sharedRows("reference/clv/data/grocery_cal_holdout.csv") : []).map((row) => ({
    frequency: Number(row.x),
    recency: Number(row.t_x),
    T: Number(row.T),
    logGaps: Number(row.litt),
  }));
  const packed = packHistories(customers);

  test("MBG/NBD finds the published optimum", () => {
    const { parameters, logLikelihood: fitted } = fitCnbd(packed, { variant: "MBG", k: 1, prior: "none" });
    expect(parameters.r).toBeCloseTo(1.256921, 4);
    expect(parameters.alpha).toBeCloseTo(6.03914, 3);
    expect(fitted).toBeCloseTo(-15781.939, 3);
  });
  test("MBG/CNBD-2 finds the published optimum", () => {
    const { parameters, logLikelihood: fitted } = fitCnbd(packed, { variant: "MBG", k: 2, prior: "none" });
    expect(parameters.r).toBeCloseTo(1.329197, 3);
    expect(parameters.alpha).toBeCloseTo(2.8126, 3);
    expect(parameters.a).toBeCloseTo(0.424716, 3);
    expect(parameters.b).toBeCloseTo(0.79004, 3);
    expect(fitted).toBeCloseTo(-14978.211, 3);
  });
});
