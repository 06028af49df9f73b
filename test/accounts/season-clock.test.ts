/** The seasonal clock: found where there is a season, left alone where there is none. */
import { churnRisk } from "../../src/accounts/churn-risk";
import { expectedLifetimeValues, lifetimeValue } from "../../src/accounts/lifetime-value";
import { modelBlock, modelFromBlock } from "../../src/accounts/model-block";
import { nextOrder } from "../../src/accounts/next-order";
import { accountHistory, orderHistories, type OrderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { overdueFactor } from "../../src/accounts/own-rhythm";
import { serialDay } from "../../src/accounts/calendar";
import { clockDay, clockWeeks, dayAfter, historyOnClock, seasonClock } from "../../src/accounts/season-clock";
import { seededRandom } from "../../src/numeric/seeded-random";
import { simulateCustomer } from "../models/simulated-customers";

/** Quiet at the Spring Festival and in summer, busy before the end of the year. */
const season = { speeds: [0.3, 0.3, 1, 1, 1, 0.9, 0.5, 0.5, 1.2, 1.5, 2, 1.8] };
const AS_OF = serialDay(2025, 6, 30);

/** Five years of orders whose time runs by a clock, or by the calendar. */
function ledger(clock: typeof season | null, seed: number): OrderHistories {
  const random = seededRandom(seed);
  const rows = { accounts: [] as string[], dates: [] as number[], amounts: [] as number[] };
  for (let i = 0; i < 220; i++) {
    const start = AS_OF - 900 - random.index(900);
    const weeks = clockWeeks(clock, start, AS_OF - start);
    const { before } = simulateCustomer(
      random,
      { variant: "MBG", k: 1, r: 3, alpha: 12, a: 0.4, b: 12 },
      weeks,
      0,
    );
    for (const age of [0, ...before]) {
      rows.accounts.push(`account ${i}`);
      rows.dates.push(dayAfter(clock, start, 7 * age));
      rows.amounts.push(random.gamma(6, 0.01));
    }
  }
  return orderHistories(rows, AS_OF);
}

const seasonal = ledger(season, 1);
const model = fitOrderModel(seasonal, { scoreHorizonDays: 182 });
const even = ledger(null, 2);

describe("a clock", () => {
  it("gives every year the same length, and every day some time", () => {
    for (const year of [2023, 2024, 2025]) {
      const from = serialDay(year, 1, 1);
      const to = serialDay(year + 1, 1, 1);
      expect(clockDay(season, to) - clockDay(season, from)).toBeCloseTo(365.25, 9);
      for (let day = from; day < to; day++)
        expect(clockDay(season, day + 1)).toBeGreaterThan(clockDay(season, day));
    }
  });
  it("finds the day on which a time has passed", () => {
    for (const days of [0, 1, 30, 400, 5000]) {
      const day = dayAfter(season, AS_OF, days);
      expect(clockDay(season, day) - clockDay(season, AS_OF)).toBeGreaterThanOrEqual(days);
      expect(clockDay(season, day - 1) - clockDay(season, AS_OF)).toBeLessThan(Math.max(1e-9, days));
    }
  });
  it("that is none is the calendar", () => {
    expect(clockDay(null, 45_000)).toBe(45_000);
    expect(clockWeeks(null, 45_000, 14)).toBe(2);
    expect(dayAfter(null, 45_000, 3.2)).toBe(45_004);
    const history = accountHistory(even, 0);
    expect(historyOnClock(null, history)).toBe(history);
  });
  it("is not made from less than two years", () => {
    const days = [0, 200, 400, 600].map((day) => 45_000 + day);
    expect(
      seasonClock(orderHistories({ accounts: days.map(() => "A"), dates: days, amounts: null }, 45_620)),
    ).toBeNull();
  });
});

describe("a portfolio with a season", () => {
  it("gets a clock that knows its busy and quiet months, the Spring Festival months joined", () => {
    const speeds = model.clock?.speeds ?? [];
    expect(speeds).toHaveLength(12);
    expect(speeds[0]).toBe(speeds[1]);
    expect(speeds[0]).toBeLessThan(0.6);
    expect(speeds[10]).toBeGreaterThan(1.4);
    expect(speeds[6]).toBeLessThan(0.8);
  });
  it("foresees more orders over the busy half of the year than over the quiet one", () => {
    const history = accountHistory(seasonal, 3);
    const half = lifetimeValue(model, history, { months: 6, discountRatePerYear: 0 })?.expectedOrders ?? NaN;
    const year = lifetimeValue(model, history, { months: 12, discountRatePerYear: 0 })?.expectedOrders ?? NaN;
    expect(half / year).toBeGreaterThan(0.55);
  });
  it("has the same values one by one and all at once", () => {
    const { values } = expectedLifetimeValues(model, seasonal) ?? { values: new Float64Array(0) };
    for (const i of [0, 40, 150])
      expect(values[i] / (lifetimeValue(model, accountHistory(seasonal, i))?.mean ?? NaN)).toBeCloseTo(1, 9);
  });
  it("counts silence and the next order by the clock", () => {
    for (const i of [0, 40, 150]) {
      const history = accountHistory(seasonal, i);
      const due = nextOrder(model, history, AS_OF);
      expect(due.overdueFactor).toBe(overdueFactor(model, history));
      expect(due.windowStart).toBeGreaterThan(AS_OF);
      expect(due.windowEnd).toBeGreaterThanOrEqual(due.expected);
      const risk = churnRisk(model, seasonal, i, 180);
      expect(risk.low).toBeLessThanOrEqual(risk.value);
      expect(risk.high).toBeGreaterThanOrEqual(risk.value);
    }
  });
  it("keeps its clock in the block of cells", () => {
    const read = modelFromBlock(modelBlock(model));
    if (!("model" in read)) throw new Error(read.problem.label);
    expect(read.model.clock).toEqual(model.clock);
    const history = accountHistory(seasonal, 7);
    expect(lifetimeValue(read.model, history)).toEqual(lifetimeValue(model, history));
    const broken = modelBlock(model).filter(([label]) => label !== "speed of month 12");
    expect(modelFromBlock(broken)).toEqual({ problem: { label: "speed of month 1" } });
  });
});

describe("a portfolio without a season", () => {
  it("keeps the calendar", () => {
    expect(fitOrderModel(even, { scoreHorizonDays: 182 }).clock).toBeNull();
    expect(fitOrderModel(ledger(null, 3)).clock).toBeNull();
  });
  it("keeps it too where history is short, season or not", () => {
    const days = even.days.length;
    expect(days).toBeGreaterThan(1000);
    const recent = orderHistories(
      {
        accounts: seasonal.ids.flatMap((id, i) =>
          Array.from(seasonal.days.subarray(seasonal.offsets[i], seasonal.offsets[i + 1]), () => id),
        ),
        dates: seasonal.days,
        amounts: null,
      },
      AS_OF - 900,
    );
    expect(fitOrderModel(recent).clock).toBeNull();
  });
});
