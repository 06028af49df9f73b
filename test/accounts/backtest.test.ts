/** The backtest, and the choice of a risk score from the past alone. */
import { backtest } from "../../src/accounts/backtest";
import { orderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { historiesAt } from "../../src/accounts/past-histories";
import { simulatedLedger } from "./simulated-ledger";

const ledger = simulatedLedger({
  seed: 21,
  accounts: 250,
  timing: { variant: "MBG", k: 1, r: 1.2, alpha: 8, a: 0.8, b: 3.5 },
  weeks: 156,
  horizonWeeks: 1,
});
const histories = orderHistories(ledger.rows, ledger.asOf);
const result = backtest(histories, 182);

describe("a backtest", () => {
  it("compares the model with four simple rules on risk and two on money", () => {
    expect(result?.risk.map(({ rule }) => rule)).toEqual([
      "model",
      "base-rate",
      "ninety-days",
      "overdue",
      "rfm",
    ]);
    expect(result?.value?.map(({ rule }) => rule)).toEqual(["model", "last-year-repeated", "portfolio-mean"]);
  });
  it("finds the model better than the base rate where the model is true", () => {
    const [model, base] = result?.risk ?? [];
    expect(model.logLoss).toBeLessThan(base.logLoss);
    expect(model.brier).toBeLessThan(base.brier);
    expect(base.auc).toBe(0.5);
    expect(result?.betterRule).toBeNull();
  });
  it("finds the model better than repeating last year, with a range that covers", () => {
    const [model, lastYear] = result?.value ?? [];
    expect(model.meanAbsoluteError).toBeLessThan(lastYear.meanAbsoluteError);
    expect(model.coverage).toBeGreaterThan(0.78);
  });
  it("names accounts it was wrong about, none of them twice", () => {
    const missed = result?.missed ?? [];
    const alarms = result?.falseAlarms ?? [];
    for (const { risk } of missed) expect(risk).toBeLessThan(0.5);
    for (const { risk } of alarms) expect(risk).toBeGreaterThanOrEqual(0.5);
    const ids = [...missed, ...alarms].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("puts every account into a calibration group", () => {
    expect(result?.calibration.reduce((sum, group) => sum + group.accounts, 0)).toBe(result?.accounts);
  });
  it("does not look at what it hides", () => {
    const cut = ledger.asOf - 182;
    const before = fitOrderModel(historiesAt(histories, cut), { scoreHorizonDays: 182 });
    const early = orderHistories(ledger.rows, cut);
    const alone = fitOrderModel(early, { scoreHorizonDays: 182 });
    expect(before.timing).toEqual(alone.timing);
    expect(before.riskScore).toEqual(alone.riskScore);
  });
  it("is not possible when too little is left to learn from", () => {
    expect(backtest(histories, 156 * 7)).toBeNull();
  });
  it("refuses a holdout of nothing", () => {
    expect(() => backtest(histories, 0)).toThrow(/holdoutDays/);
  });
});

describe("a portfolio run by a simple rule", () => {
  // Accounts order every month for certain until a common failure stops some of them for good: silence alone tells.
  const rows = { accounts: [] as string[], dates: [] as number[], amounts: null };
  for (let i = 0; i < 200; i++) {
    const stop = i % 2 === 0 ? 46_000 : 44_800 + ((i * 97) % 1200);
    for (let day = 44_800 + (i % 30); day <= stop; day += 30 + ((i * 7 + day) % 3)) {
      rows.accounts.push(`A${i}`);
      rows.dates.push(day);
    }
  }
  it("gets a score that all but foresees who will order", () => {
    const outcome = backtest(orderHistories(rows, 46_000), 90);
    expect(outcome?.risk[0].auc).toBeGreaterThan(0.9);
  });
});
