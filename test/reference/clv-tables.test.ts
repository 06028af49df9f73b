/** The remaining tables of reference figures, customer by customer at the peers' own parameters. */
import { existsSync, readFileSync } from "node:fs";
import { logLikelihood, probabilityAlive } from "../../src/models/cnbd-k/likelihood";
import { expectedPurchases, probabilityActive } from "../../src/models/cnbd-k/order-count";
import type { CnbdParameters, DropoutVariant } from "../../src/models/cnbd-k/parameters";
import { expectedOrderValue } from "../../src/models/gamma-gamma/gamma-gamma";
import * as pareto from "../../src/models/pareto-nbd/pareto-nbd";
import type { PurchaseHistory } from "../../src/models/purchase-history";
import { retentionValue } from "../../src/models/retention/retention-value";
import { discountedResidualLifetime, fitSbg, retentionRate, survival } from "../../src/models/sbg/sbg";
import { sharedFilesPresent, sharedRows } from "./shared-clv-files";

const folder = "../shared/reference/clv";
const present = sharedFilesPresent && existsSync(`${folder}/closed_form_checks.json`);

/** A JSON file as nested records of numbers. */
type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

function json(file: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
}

/** Largest relative error; tiny references count as zero, empty ones are skipped, NaN is never right. */
function worst(pairs: readonly (readonly [result: number, reference: string])[]): number {
  return pairs.reduce((largest, [result, reference]) => {
    if (Number.isNaN(result)) return NaN;
    if (reference === "" || reference.toLowerCase() === "nan") return largest;
    const expected = Number(reference);
    if (Math.abs(expected) < 1e-290) return Math.abs(result) <= 1e-290 ? largest : Infinity;
    return Math.max(largest, Math.abs(result / expected - 1));
  }, 0);
}

function historyOf(row: Readonly<Record<string, string>>): PurchaseHistory {
  return { frequency: Number(row.x), recency: Number(row.t_x), T: Number(row.T) };
}

(present ? describe : describe.skip)("the oracle beside the Python peer", () => {
  const rows = present ? sharedRows("reference/clv/oracle_vs_lifetimes.csv") : [];

  test("agrees in every figure of every row to 1e-9", () => {
    expect(rows).toHaveLength(368);
    const pairs = rows.flatMap((row) => {
      const [p1, p2, p3, p4, t] = [row.p1, row.p2, row.p3, row.p4, row.t].map(Number);
      const h = historyOf(row);
      if (row.model === "pnbd") {
        const parameters = { r: p1, alpha: p2, s: p3, beta: p4 };
        return [
          [pareto.logLikelihood(parameters, h), row.loglik],
          [pareto.probabilityAlive(parameters, h), row.p_alive],
          [pareto.expectedPurchases(parameters, h, t), row.cet],
          [pareto.probabilityActive(parameters, h, t), row.p_active],
          [pareto.discountedResidualPurchases(parameters, h, 0.0027), row["dert_d0.0027"]],
        ] as const;
      }
      const variant: DropoutVariant = row.model === "mbgnbd" ? "MBG" : "BG";
      const parameters: CnbdParameters = { variant, k: 1, r: p1, alpha: p2, a: p3, b: p4 };
      return [
        [logLikelihood(parameters, h), row.loglik],
        [probabilityAlive(parameters, h), row.p_alive],
        [expectedPurchases(parameters, h, t), row.cet],
        [probabilityActive(parameters, h, t), row.p_active],
      ] as const;
    });
    expect(worst(pairs)).toBeLessThan(1e-9);
  });
});

(present ? describe : describe.skip)("CDNOW and grocery, customer by customer", () => {
  test.each([
    ["cdnow", 2357, [13, 26, 39, 52]],
    ["grocery", 1525, [52]],
  ] as const)("%s agrees with the Python peer at the peer's parameters", (name, customers, weeks) => {
    const { models } = json(`${name}_lifetimes.json`) as { models: Figures };
    const rows = sharedRows(`reference/clv/${name}_lifetimes_per_customer.csv`);
    expect(rows).toHaveLength(customers);
    const pairs = rows.flatMap((row) => {
      const h = historyOf(row);
      const { r, alpha, a, b } = models.mbgnbd.params;
      const mbg: CnbdParameters = { variant: "MBG", k: 1, r, alpha, a, b };
      const bg: CnbdParameters = {
        ...(models.bgnbd.params as unknown as CnbdParameters),
        variant: "BG",
        k: 1,
      };
      const pnbd = models.pnbd.params as unknown as pareto.ParetoNbdParameters;
      return [
        [probabilityAlive(mbg, h), row.mbgnbd_palive],
        [probabilityAlive(bg, h), row.bgnbd_palive],
        [pareto.probabilityAlive(pnbd, h), row.pnbd_palive],
        ...weeks.flatMap((t) => [
          [expectedPurchases(mbg, h, t), row[`mbgnbd_cet_${t}w`] ?? ""] as const,
          [expectedPurchases(bg, h, t), row[`bgnbd_cet_${t}w`] ?? ""] as const,
          [pareto.expectedPurchases(pnbd, h, t), row[`pnbd_cet_${t}w`] ?? ""] as const,
        ]),
      ] as const;
    });
    // The peer prints eleven or twelve digits and loses some of them itself.
    expect(worst(pairs)).toBeLessThan(1e-7);
  });
  test("CDNOW's order values agree with the Python peer", () => {
    const { models } = json("cdnow_lifetimes.json") as { models: Figures };
    const { p, q, v } = models.gamma_gamma.params;
    const pairs = sharedRows("reference/clv/cdnow_lifetimes_per_customer.csv").map(
      (row) =>
        [
          expectedOrderValue({ p, q, gamma: v }, Number(row.zbar) > 0 ? Number(row.x) : 0, Number(row.zbar)),
          row.gg_exp_spend,
        ] as const,
    );
    expect(worst(pairs)).toBeLessThan(1e-9);
  });
  test("chances of a purchase agree with the table behind the holdout figures", () => {
    const { models } = json("cdnow_exact_dates_lifetimes.json") as { models: Figures };
    const histories = sharedRows("reference/clv/cdnow_exact_dates_lifetimes_per_customer.csv").map(historyOf);
    const { r, alpha, a, b } = models.mbgnbd.params;
    const pnbd = models.pnbd.params as unknown as pareto.ParetoNbdParameters;
    const pairs = sharedRows("reference/clv/cdnow_pactive.csv").flatMap((row, i) => [
      [
        probabilityActive({ variant: "MBG", k: 1, r, alpha, a, b }, histories[i], 39),
        row["MBG/NBD_pactive"],
      ] as const,
      [pareto.probabilityActive(pnbd, histories[i], 39), row.pnbd_pactive] as const,
    ]);
    expect(pairs).toHaveLength(2 * 2357);
    // The fit behind that table is not given; that of the same days is as near as this.
    expect(worst(pairs)).toBeLessThan(2e-4);
  });
  test("grocery's exact expectations of MBG/CNBD-2 agree as far as the parameters behind them are printed", () => {
    const { models } = json("grocery_BTYDplus.json") as { models: Figures };
    const { k, r, alpha, a, b } = models.mbgcnbd_kauto.params;
    const histories = sharedRows("reference/clv/data/grocery_cal_holdout.csv").map(historyOf);
    const pairs = sharedRows("reference/clv/grocery_mbgcnbd2_exact_cet.csv").map(
      (row, i) =>
        [
          expectedPurchases({ variant: "MBG", k, r, alpha, a, b }, histories[i], 52),
          row.cet_exact_52w,
        ] as const,
    );
    expect(pairs).toHaveLength(1525);
    expect(worst(pairs)).toBeLessThan(1e-4);
  });
});

(present ? describe : describe.skip)("the closed-form checks", () => {
  const checks = (present ? json("closed_form_checks.json") : {}) as Readonly<Record<string, Figures>>;

  test.each(["regular", "high_end"])(
    "sBG of %s customers: fit, survival, retention and residual value",
    (name) => {
      const cohort = checks[name] as unknown as {
        readonly survival_pct_observed: readonly number[];
        readonly fit_years_1_7: { readonly alpha: number; readonly beta: number };
        readonly model_survival: readonly number[];
        readonly retention_rate_r_t: readonly (number | null)[];
        readonly "DERL_d0.10_by_completed_contracts_n": Readonly<Record<string, number>>;
      };
      const { alpha, beta } = cohort.fit_years_1_7;
      const fitted = fitSbg(cohort.survival_pct_observed.slice(0, 8).map((share) => Math.round(10 * share)));
      expect(fitted.parameters.alpha).toBeCloseTo(alpha, 5);
      expect(fitted.parameters.beta).toBeCloseTo(beta, 4);
      cohort.model_survival.forEach((share, t) => {
        expect(survival({ alpha, beta }, t) / share).toBeCloseTo(1, 10);
      });
      cohort.retention_rate_r_t.forEach((rate, t) => {
        if (rate !== null) expect(retentionRate({ alpha, beta }, t) / rate).toBeCloseTo(1, 10);
      });
      for (const [n, value] of Object.entries(cohort["DERL_d0.10_by_completed_contracts_n"]))
        expect(discountedResidualLifetime({ alpha, beta }, Number(n), 0.1) / value).toBeCloseTo(1, 9);
    },
  );
  test("margin and retention: without end, over twelve periods, and by the month", () => {
    const simple = checks.simple as unknown as Readonly<Record<string, number>>;
    const found = (start: string): number =>
      simple[Object.keys(simple).find((key) => key.startsWith(start)) ?? ""] ?? NaN;
    expect(retentionValue(1000, 0.8, 0.1, null)).toBeCloseTo(found("CLV_incl_immediate"), 8);
    expect(retentionValue(1000, 0.8, 0.1, null) - 1000).toBeCloseTo(found("CLV_excl_immediate"), 8);
    expect(retentionValue(1000, 0.8, 0.1, 13) - 1000).toBeCloseTo(found("CLV_finite_12_periods_excl"), 8);
    expect(retentionValue(100, 0.98, 0.01, null) - 100).toBeCloseTo(found("monthly: m=100"), 8);
    expect(retentionValue(100, 0.98, 0.01, 13) - 100).toBeCloseTo(found("monthly 12m excl"), 8);
  });
});
