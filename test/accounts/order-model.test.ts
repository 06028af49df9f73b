/** The order model as a whole: choice, value, risk, next order, block of cells and cache. */
import { churnRisk, churnRisks, ownHorizonDays, rhythmRisk } from "../../src/accounts/churn-risk";
import { expectedLifetimeValues, lifetimeValue, lifetimeValues } from "../../src/accounts/lifetime-value";
import { ledgerFit } from "../../src/accounts/ledger-fit";
import { modelBlock, modelFromBlock } from "../../src/accounts/model-block";
import { nextOrder } from "../../src/accounts/next-order";
import { accountHistory, orderHistories } from "../../src/accounts/order-histories";
import { historiesFromSummaries } from "../../src/accounts/summary-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { portfolioBasis, riskBand, riskBasis } from "../../src/accounts/risk-basis";
import type { CnbdParameters } from "../../src/models/cnbd-k/parameters";
import { measureCoverage, rhythms } from "../bench/coverage";
import { simulatedLedger } from "./simulated-ledger";

const irregular: CnbdParameters = { variant: "MBG", k: 1, r: 1.2, alpha: 8, a: 0.8, b: 3.5 };
const regular: CnbdParameters = { variant: "MBG", k: 4, r: 2, alpha: 3.5, a: 0.8, b: 5 };

function fitted(timing: CnbdParameters, accounts: number, seed: number) {
  const ledger = simulatedLedger({ seed, accounts, timing, weeks: 156, horizonWeeks: 52 });
  const histories = orderHistories(ledger.rows, ledger.asOf);
  return { ledger, histories, model: fitOrderModel(histories) };
}

const plain = fitted(irregular, 200, 1);
const rhythmic = fitted(regular, 200, 2);

describe("the choice of timing", () => {
  it("takes irregular buyers as irregular", () => {
    expect(plain.model.name).toBe("MBG/NBD");
  });
  it("sees a rhythm where there is one", () => {
    expect(rhythmic.model.name).toMatch(/^MBG\/CNBD-/);
    expect(rhythmic.model.fittedTiming.regularity).toBeGreaterThan(2);
  });
  it("can be overruled", () => {
    const model = fitOrderModel(rhythmic.histories, { timing: { variant: "BG", k: 2 }, prior: "none" });
    expect(model.name).toBe("BG/CNBD-2");
  });
  it("needs an account", () => {
    expect(() => fitOrderModel(orderHistories({ accounts: [], dates: [], amounts: null }, null))).toThrow(
      RangeError,
    );
  });
});

describe("lifetime value", () => {
  it("has its mean between P10 and P90 or above, and never below nothing for money that only comes in", () => {
    for (const estimate of lifetimeValues(plain.model, plain.histories)) {
      expect(estimate?.p10).toBeGreaterThanOrEqual(0);
      expect(estimate?.p90).toBeGreaterThanOrEqual(estimate?.p10 ?? NaN);
      expect(estimate?.mean).toBeGreaterThan(0);
      expect(estimate?.months).toBe(36);
    }
  });
  it("is the same one by one and all at once, also for a mixture", () => {
    for (const { model, histories } of [plain, rhythmic]) {
      const { values } = expectedLifetimeValues(model, histories, { months: 7.5 }) ?? {
        values: new Float64Array(0),
      };
      const single = lifetimeValues(model, histories, { months: 7.5 });
      expect(values).toHaveLength(single.length);
      single.forEach((estimate, i) => {
        expect(values[i] / (estimate?.mean ?? NaN)).toBeCloseTo(1, 9);
      });
    }
  });
  it("grows with time and shrinks with discount", () => {
    const history = accountHistory(plain.histories, 0);
    const mean = (months: number, discountRatePerYear: number): number =>
      lifetimeValue(plain.model, history, { months, discountRatePerYear })?.mean ?? NaN;
    expect(mean(24, 0.1)).toBeGreaterThan(mean(12, 0.1));
    expect(mean(12.5, 0.1)).toBeGreaterThan(mean(12, 0.1));
    expect(mean(24, 0.3)).toBeLessThan(mean(24, 0.1));
    expect(mean(24, 0)).toBeGreaterThan(mean(24, 0.1));
  });
  it("scales with money and with the margin rate", () => {
    const { rows } = plain.ledger;
    const amounts = Array.from(rows.amounts ?? [], (amount) => amount * 100);
    const inCents = orderHistories({ ...rows, amounts }, plain.histories.asOf);
    const history = accountHistory(inCents, 3);
    const cents = lifetimeValue(fitOrderModel(inCents), history, { marginRate: 0.25 });
    const euros = lifetimeValue(plain.model, accountHistory(plain.histories, 3));
    expect((cents?.mean ?? NaN) / (euros?.mean ?? NaN)).toBeCloseTo(25, 3);
    expect((cents?.p90 ?? NaN) / (euros?.p90 ?? NaN)).toBeCloseTo(25, 1);
  });
  it("follows money margins, which may be losses", () => {
    const { rows, asOf } = plain.ledger;
    const margins = Array.from(
      rows.amounts ?? [],
      (amount, i) => (rows.accounts[i] === "account 1" ? -0.2 : 0.3) * amount,
    );
    const histories = orderHistories({ ...rows, margins }, asOf);
    const model = fitOrderModel(histories);
    const first = histories.indexById.get("account 1") ?? -1;
    expect(model.marginSpend?.of).toBe("margin");
    const other = lifetimeValue(model, accountHistory(histories, first === 0 ? 1 : 0));
    const loss = lifetimeValue(model, accountHistory(histories, first));
    expect(other?.mean).toBeGreaterThan(0);
    expect(loss?.p10).toBeLessThanOrEqual(loss?.p90 ?? NaN);
    expect(loss?.mean).toBeLessThan(other?.mean ?? NaN);
  });
  it("is not known without money", () => {
    const histories = orderHistories({ ...plain.ledger.rows, amounts: null }, plain.ledger.asOf);
    expect(lifetimeValue(fitOrderModel(histories), accountHistory(histories, 0))).toBeNull();
  });
  it("refuses a time of nothing and a discount of everything", () => {
    const history = accountHistory(plain.histories, 0);
    expect(() => lifetimeValue(plain.model, history, { months: 0 })).toThrow(/months/);
    expect(() => lifetimeValue(plain.model, history, { discountRatePerYear: -1 })).toThrow(
      /discountRatePerYear/,
    );
  });
});

describe("churn risk", () => {
  const risks = churnRisks(plain.model, plain.histories, { horizonDays: 180 });

  it("lies in its range, and its points add up to the way from the pool's mean", () => {
    for (const risk of risks) {
      expect(risk.low).toBeLessThanOrEqual(risk.value);
      expect(risk.high).toBeGreaterThanOrEqual(risk.value);
      expect(risk.poolMean + risk.points.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
        risk.value,
        12,
      );
    }
  });
  it("adds up with drivers too, one account alone or all together", () => {
    const readings = [
      { driver: "complaints", value: 2, severity: 0.7 },
      { driver: "switching-cost", value: 4, severity: 0.75 },
    ] as const;
    const alone = churnRisk(plain.model, plain.histories, 5, 180, readings);
    const drivers = plain.histories.ids.map((_, i) => (i === 5 ? readings : null));
    const together = churnRisks(plain.model, plain.histories, { horizonDays: 180, drivers })[5];
    expect(alone).toEqual({
      ...together,
      poolMean: expect.closeTo(together.poolMean, 12) as number,
      points: expect.anything() as [],
    });
    expect(alone.poolMean + alone.points.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
      alone.value,
      12,
    );
    expect(alone.points).toHaveLength(3);
  });
  it("has the portfolio's mean for its pool", () => {
    const mean = risks.reduce((sum, { value }) => sum + value, 0) / risks.length;
    expect(risks[0].poolMean).toBeCloseTo(mean, 12);
  });
  it("is lower over a longer horizon", () => {
    for (let i = 0; i < 50; i++) {
      const history = accountHistory(plain.histories, i);
      expect(rhythmRisk(plain.model, history, 360)).toBeLessThan(rhythmRisk(plain.model, history, 90));
    }
  });
  it("of an account that never came back is neither nothing nor certain", () => {
    for (const i of plain.histories.ids.keys()) {
      if (plain.histories.frequency[i] > 0) continue;
      expect(risks[i].value).toBeGreaterThan(0.05);
      expect(risks[i].value).toBeLessThan(0.9999);
    }
  });
  it("is foreseen in the right measure", () => {
    const { ledger, histories } = plain;
    const silent = ledger.ids.filter(
      (_, i) => !ledger.future[i].weeks.some((week) => week <= 180 / 7),
    ).length;
    expect(Math.abs(risks[0].poolMean - silent / histories.ids.length)).toBeLessThan(0.1);
  });
  it("asks for a horizon between 90 and 365 days by itself", () => {
    for (let i = 0; i < 50; i++) {
      const days = ownHorizonDays(plain.model, accountHistory(plain.histories, i));
      expect(days).toBeGreaterThanOrEqual(90);
      expect(days).toBeLessThanOrEqual(365);
    }
  });
  it("refuses a horizon of nothing", () => {
    expect(() => churnRisk(plain.model, plain.histories, 0, 0)).toThrow(/horizonDays/);
  });
});

describe("the basis", () => {
  it("is P after past cut dates have shown the probabilities to hold", () => {
    const { evidence } = plain.model.riskScore;
    expect(evidence.cuts).toBe(3);
    expect(evidence.brier).toBeLessThan(evidence.baseRateBrier);
    expect(portfolioBasis(plain.model)).toBe(evidence.calibrationGap <= 0.05 ? "P" : "P0");
  });
  it("is R for a handful of accounts and for a short history", () => {
    const few = fitted(irregular, 8, 3).model;
    expect(riskBasis(few, 10)).toBe("R");
    expect(riskBasis({ ...plain.model, spanDays: 200 }, 10)).toBe("R");
  });
  it("has bands of 15, 35 and 60 %", () => {
    expect([0.149, 0.15, 0.35, 0.6].map(riskBand)).toEqual(["low", "watch", "high", "urgent"]);
  });
});

describe("the next order", () => {
  it("is due after the as-of day, inside its window", () => {
    for (const { model, histories } of [plain, rhythmic]) {
      for (let i = 0; i < 40; i++) {
        const history = accountHistory(histories, i);
        const due = nextOrder(model, history, histories.asOf);
        expect(due.windowStart).toBeGreaterThan(histories.asOf);
        expect(due.windowStart).toBeLessThanOrEqual(due.expected);
        expect(due.expected).toBeLessThanOrEqual(due.windowEnd);
        expect(due.overdueFactor).toBeCloseTo((histories.asOf - history.lastDay) / due.expectedGapDays, 12);
      }
    }
  });
});

describe("the block of cells", () => {
  it.each([
    ["a plain model", plain],
    ["a rhythm", rhythmic],
  ])("of %s reads back as the same model", (_, { model, histories }) => {
    const read = modelFromBlock(modelBlock(model));
    if (!("model" in read)) throw new Error(read.problem.label);
    expect(read.model.name).toBe(model.name);
    for (const i of [0, 7, 30]) {
      const history = accountHistory(histories, i);
      expect(lifetimeValue(read.model, history)).toEqual(lifetimeValue(model, history));
      expect(churnRisk(read.model, histories, i, 120)).toEqual(churnRisk(model, histories, i, 120));
    }
  });
  it("names the label that is missing or wrong", () => {
    const rows = modelBlock(plain.model);
    expect(modelFromBlock(rows.filter(([label]) => label !== "position 2"))).toEqual({
      problem: { label: "position 1" },
    });
    expect(modelFromBlock(rows.map(([label, value]) => [label, label === "spend q" ? 0.5 : value]))).toEqual({
      problem: { label: "spend p" },
    });
    expect(modelFromBlock([["x", 1]])).toEqual({ problem: { label: "form" } });
  });
});

describe("the cache", () => {
  const { rows, asOf } = plain.ledger;

  it("finds a ledger by its content", () => {
    const copy = { ...rows, accounts: [...rows.accounts], dates: Array.from(rows.dates) };
    expect(ledgerFit(copy, asOf).histories).toBe(ledgerFit(rows, asOf).histories);
    expect(ledgerFit(copy, asOf).model).toBe(ledgerFit(rows, asOf).model);
  });
  it("tells ledgers apart by a single cell, by the as-of day and by the options", () => {
    const first = ledgerFit(rows, asOf).histories;
    const dates = Array.from(rows.dates);
    dates[17] += 1;
    expect(ledgerFit({ ...rows, dates }, asOf).histories).not.toBe(first);
    expect(ledgerFit(rows, asOf - 1).histories).not.toBe(first);
    expect(ledgerFit(rows, asOf, { prior: "none" }).histories).not.toBe(first);
  });
});

describe("odd portfolios", () => {
  const finite = (rows: Parameters<typeof orderHistories>[0]): void => {
    const histories = orderHistories(rows, null);
    const model = fitOrderModel(histories);
    histories.ids.forEach((_, i) => {
      const value = lifetimeValue(model, accountHistory(histories, i));
      const risk = churnRisk(model, histories, i, null);
      for (const figure of [value?.mean, value?.p10, value?.p90, risk.value, risk.low, risk.high])
        expect(Number.isFinite(figure)).toBe(true);
    });
  };

  it("of one account with one order have finite figures", () => {
    finite({ accounts: ["A"], dates: [45_000], amounts: [100] });
  });
  it("of one account with many orders have finite figures", () => {
    finite({ accounts: ["A", "A", "A"], dates: [45_000, 45_030, 45_060], amounts: [100, 120, 90] });
  });
  it("of accounts all alike have finite figures", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `A${i}`);
    const days = [45_000, 45_100, 45_200];
    finite({
      accounts: days.flatMap(() => ids),
      dates: days.flatMap((day) => ids.map(() => day)),
      amounts: days.flatMap(() => ids.map(() => 100)),
    });
  });
  it("of more returns than sales have finite figures", () => {
    finite({ accounts: ["A", "A", "B", "B"], dates: [1, 2, 1, 9], amounts: [100, -150, 30, 20].map(Number) });
  });
  it("of an account summary have finite figures", () => {
    const ids = Array.from({ length: 60 }, (_, i) => `A${i}`);
    const histories = historiesFromSummaries(
      {
        accounts: ids,
        firstDates: ids.map((_, i) => 44_000 + i),
        lastDates: ids.map((_, i) => 44_000 + i + (i % 7) * 90),
        orders: ids.map((_, i) => 1 + (i % 7)),
        totals: ids.map((_, i) => 100 * (1 + (i % 7))),
      },
      45_000,
    );
    const model = fitOrderModel(histories);
    expect(model.name).toBe("MBG/NBD");
    expect(model.riskScore.kind).toBe("model");
    for (const estimate of lifetimeValues(model, histories))
      expect(Number.isFinite(estimate?.p90)).toBe(true);
  });
});

describe("coverage of simulated portfolios", () => {
  it.each(rhythms)("lies near 80 % for $name buyers", (rhythm) => {
    const { ordersPit, moneyPit, ordersRange, moneyRange } = measureCoverage(rhythm, 60, 12);
    for (const share of [ordersPit, moneyPit]) {
      expect(share).toBeGreaterThan(0.74);
      expect(share).toBeLessThan(0.86);
    }
    expect(Math.min(ordersRange, moneyRange)).toBeGreaterThan(0.78);
  });
});
