/** Which timing a portfolio gets: by BIC, and overruled by what its own past shows. */
import { lifetimeValue } from "../../src/accounts/lifetime-value";
import { modelBlock, modelFromBlock } from "../../src/accounts/model-block";
import { nextOrder } from "../../src/accounts/next-order";
import { accountHistory, orderHistories, type OrderRows } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { churnRisk, rhythmRiskRange } from "../../src/accounts/churn-risk";
import { timingAt } from "../../src/accounts/fitted-timing";
import {
  aliveProbability,
  expectedOrders,
  orderTails,
  repeatTimingOf,
  silenceProbability,
} from "../../src/accounts/order-timing";
import { expectedLifetimeValues } from "../../src/accounts/lifetime-value";
import { seededRandom } from "../../src/numeric/seeded-random";
import { simulatedLedger } from "./simulated-ledger";

const buyers = simulatedLedger({
  seed: 31,
  accounts: 200,
  timing: { variant: "MBG", k: 1, r: 2.5, alpha: 12, a: 0.5, b: 6 },
  weeks: 130,
  horizonWeeks: 1,
});

/** The same buyers with as many who bought once, over two years, and never came back. */
function withOneTimers(count: number): OrderRows {
  const random = seededRandom(count);
  const extra = Array.from({ length: count }, (_, i) => `once ${i}`);
  const day = (): number => buyers.asOf - 60 - random.index(700);
  return {
    accounts: [...buyers.rows.accounts, ...extra],
    dates: [...Array.from(buyers.rows.dates), ...extra.map(day)],
    amounts: [...Array.from(buyers.rows.amounts ?? []), ...extra.map(() => 2000)],
  };
}

const mixed = orderHistories(withOneTimers(150), buyers.asOf);
const inflated = fitOrderModel(mixed);
const plainHistories = orderHistories(buyers.rows, buyers.asOf);

describe("a portfolio with many one-time buyers", () => {
  it("gets a share of them, as the data ask for it", () => {
    expect(inflated.fittedTiming.oneTimers).toBe(true);
    expect(inflated.name).toBe("ZI-MBG/NBD");
    const once = inflated.timing.find(({ parameters }) => parameters.variant === "one-time");
    expect(once?.weight).toBeGreaterThan(0.3);
    expect(once?.weight).toBeLessThan(0.55);
  });
  it("gets none where the data do not ask for it", () => {
    expect(fitOrderModel(plainHistories).fittedTiming.oneTimers).toBe(false);
  });
  it("never calls an account without a repeat safe, nor certainly lost", () => {
    for (const i of mixed.ids.keys()) {
      if (mixed.frequency[i] > 0) continue;
      const risk = churnRisk(inflated, mixed, i, 180);
      expect(risk.value).toBeGreaterThan(0.2);
      expect(risk.value).toBeLessThan(1);
    }
  });
  it("takes accounts that came back for what they are", () => {
    const i = mixed.ids.findIndex((_, index) => mixed.frequency[index] > 3);
    const history = accountHistory(mixed, i);
    const repeat = repeatTimingOf(inflated.timing, history);
    expect(repeat.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const never = mixed.frequency.indexOf(0);
    expect(aliveProbability(inflated.timing, accountHistory(mixed, never))).toBeLessThan(
      aliveProbability(inflated.timing, history),
    );
  });
  it("expects the next order of a newcomer at the gap of those who come back", () => {
    const never = accountHistory(mixed, mixed.frequency.indexOf(0));
    const due = nextOrder(inflated, never, mixed.asOf);
    expect(due.expected).toBeGreaterThan(mixed.asOf);
    expect(due.expectedGapDays).toBeLessThan(200);
  });
});

describe("Pareto/NBD, asked for", () => {
  const model = fitOrderModel(plainHistories, { timing: "Pareto" });

  it("has a distribution of orders whose mean is its expectation", () => {
    expect(model.name).toBe("Pareto/NBD");
    for (const i of [0, 20, 77]) {
      const history = accountHistory(plainHistories, i);
      const tails = orderTails(model.timing, history, 52);
      const mean = tails.slice(1).reduce((sum, tail) => sum + tail, 0);
      expect(mean / expectedOrders(model.timing, history, 52)).toBeCloseTo(1, 8);
    }
  });
  it("gives values with ranges, the same one by one and all at once", () => {
    expect(model.timingDraws).toHaveLength(8);
    const all = expectedLifetimeValues(model, plainHistories)?.values ?? new Float64Array(0);
    let largest = 0;
    for (const i of [0, 20, 77]) {
      const estimate = lifetimeValue(model, accountHistory(plainHistories, i));
      expect(all[i] / (estimate?.mean ?? NaN)).toBeCloseTo(1, 9);
      expect(estimate?.p90).toBeGreaterThanOrEqual(estimate?.p10 ?? NaN);
      largest = Math.max(largest, estimate?.p90 ?? 0);
    }
    expect(largest).toBeGreaterThan(0);
  });
});

describe.each([
  ["one-time buyers", inflated, mixed],
  ["Pareto/NBD", fitOrderModel(plainHistories, { timing: "Pareto" }), plainHistories],
] as const)("a block of cells with %s", (_, model, histories) => {
  it("reads back as the same model", () => {
    const read = modelFromBlock(modelBlock(model));
    if (!("model" in read)) throw new Error(read.problem.label);
    expect(read.model.name).toBe(model.name);
    for (const i of [0, 60, histories.ids.length - 1]) {
      const history = accountHistory(histories, i);
      expect(lifetimeValue(read.model, history)).toEqual(lifetimeValue(model, history));
      expect(churnRisk(read.model, histories, i, 120)).toEqual(churnRisk(model, histories, i, 120));
    }
  });
});

describe("the past of the portfolio", () => {
  /** Accounts that leave at a steady hazard whatever they order: what Pareto/NBD is made for, and MBG/NBD is not. */
  function paretoLedger(): OrderRows {
    const random = seededRandom(12);
    const rows = { accounts: [] as string[], dates: [] as number[], amounts: null };
    for (let i = 0; i < 1500; i++) {
      const start = 45_000 + random.index(90);
      const rate = random.gamma(0.6, 60);
      const death = start + random.gamma(1, random.gamma(0.5, 60));
      let day = start;
      while (day < 46_000 && (day <= death || day === start)) {
        rows.accounts.push(`account ${i}`);
        rows.dates.push(day);
        day += random.gamma(1, rate);
      }
    }
    return rows;
  }

  it("may overrule BIC, but only by what is known before the as-of day", () => {
    const rows = paretoLedger();
    const early = orderHistories(rows, 45_500);
    const model = fitOrderModel(early);
    const dates = Array.from(rows.dates);
    const known = dates.flatMap((day, i) => (Math.floor(day) <= 45_500 ? [i] : []));
    const alone = orderHistories(
      { accounts: known.map((i) => rows.accounts[i]), dates: known.map((i) => dates[i]), amounts: null },
      45_500,
    );
    expect(fitOrderModel(alone).fittedTiming).toEqual(model.fittedTiming);
    expect(["Pareto/NBD", "MBG/NBD", "ZI-MBG/NBD"]).toContain(model.name);
  });

  it("leaves what BIC would have taken possible, in the points and in the range of the risk", () => {
    const { rows, asOf } = simulatedLedger({
      seed: 5,
      accounts: 120,
      timing: { variant: "MBG", k: 1, r: 1.2, alpha: 8, a: 0.8, b: 3.5 },
      weeks: 130,
      horizonWeeks: 1,
    });
    const histories = orderHistories(rows, asOf);
    const model = fitOrderModel(histories);
    expect(model.name).toBe("Pareto/NBD");
    const { alternatives } = model.fittedTiming;
    expect(alternatives.map(({ variant }) => variant)).toContain("MBG");
    expect(alternatives.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(0.5, 12);
    expect(model.timingDraws.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const other = timingAt(alternatives[0], alternatives[0].position);
    for (const i of histories.ids.keys()) {
      const history = accountHistory(histories, i);
      const { low, high } = rhythmRiskRange(model, history, 180);
      const risk = silenceProbability(other, history, 180 / 7);
      expect(risk).toBeGreaterThan(low);
      expect(risk).toBeLessThan(high);
    }
  });
});
