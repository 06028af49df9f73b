/** Driver weights learnt from past cut dates, and what they may claim. */
import { churnRisks } from "../../src/accounts/churn-risk";
import { driversProven, learnDriverWeights, learnFromDates } from "../../src/accounts/driver-learning";
import type { DriverCase } from "../../src/accounts/driver-weights";
import { expertDriverWeights } from "../../src/accounts/drivers";
import { orderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import type { Complaint, Order, Portfolio } from "../../src/accounts/records";
import { riskBasis } from "../../src/accounts/risk-basis";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings } from "../../src/accounts/settings";
import { logistic, logit } from "../../src/numeric/log-scale";
import { seededRandom } from "../../src/numeric/seeded-random";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

/** Three cut dates of cases in which complaints count as given. */
function dates(count: number, complaints: number, seed: number): DriverCase[][] {
  const random = seededRandom(seed);
  return [0, 1, 2].map(() =>
    Array.from({ length: count }, () => {
      const base = 0.1 + 0.4 * random.uniform();
      const severity = random.uniform() < 0.4 ? random.uniform() : 0;
      const churned = random.uniform() < logistic(logit(base) + complaints * severity);
      const readings = severity > 0 ? [{ driver: "complaints" as const, value: 1, severity }] : [];
      return { base, readings, churned };
    }),
  );
}

describe("drivers at past cut dates", () => {
  it("prove themselves where they foresee silence better than the rhythm", () => {
    const learnt = learnFromDates(dates(400, 1.5, 1), expertDriverWeights);
    expect(learnt?.evidence.cuts).toBe(3);
    expect(learnt?.evidence.cases).toBe(1200);
    expect(driversProven(learnt?.evidence ?? null)).toBe(true);
    expect(learnt?.weights.complaints).toBeGreaterThan(1);
    expect(learnt?.dataShare.complaints).toBeGreaterThan(0.3);
    expect(learnt?.weights["contract-end"]).toBe(expertDriverWeights["contract-end"]);
  });
  it("do not where they say nothing", () => {
    const learnt = learnFromDates(dates(400, 0, 2), { ...expertDriverWeights, complaints: 1.5 });
    expect(driversProven(learnt?.evidence ?? null)).toBe(false);
    expect(learnt?.weights.complaints).toBeLessThan(1);
  });
  it("are not learnt where none was known, nor proven by few", () => {
    const bare = dates(50, 1, 3).map((cases) => cases.map((one) => ({ ...one, readings: [] })));
    expect(learnFromDates(bare, expertDriverWeights)).toBeNull();
    expect(driversProven(null)).toBe(false);
    expect(driversProven(learnFromDates(dates(20, 2, 4), expertDriverWeights)?.evidence ?? null)).toBe(false);
  });
});

/** Accounts that order every month or so; a severe complaint makes most of them leave. */
function complainers(): Portfolio {
  const random = seededRandom(9);
  const place = { sheet: "made up", row: 1 };
  const orders: Order[] = [];
  const complaints: Complaint[] = [];
  const accounts = Array.from({ length: 160 }, (_, i) => ({
    ...accountNamed(`A${i}`, `Account ${i}`, i + 2),
    // As it stands today: those who are still here have renewed.
    contractEnd: 46_300,
    switchingCost: 3,
  }));
  for (const { id } of accounts) {
    let day = 44_900 + random.index(60);
    while (day < 46_000) {
      orders.push(orderOf(id, day, 100 + random.index(50)));
      const complains = random.uniform() < 0.06;
      if (complains)
        complaints.push({
          accountId: id,
          opened: day + 1,
          closed: null,
          severity: "severe",
          reason: null,
          firstContact: null,
          status: null,
          place,
        });
      if (random.uniform() < (complains ? 0.8 : 0.01)) break;
      day += 20 + random.index(25);
    }
  }
  return { ...portfolioOf(accounts, orders, 46_000), complaints };
}

describe("a portfolio whose complaints come before silence", () => {
  const portfolio = complainers();
  const scored = scorePortfolio(portfolio, defaultSettings);

  it("learns the weight of complaints from its own past and says how much of it is data", () => {
    const { learntDrivers } = scored;
    expect(learntDrivers?.events).toBeGreaterThan(30);
    expect(learntDrivers?.weights.complaints).toBeGreaterThan(0.3);
    expect(learntDrivers?.dataShare.complaints).toBeGreaterThan(0.2);
    expect(learntDrivers?.dataShare.complaints).toBeLessThan(1);
  });
  it("never learns from what is only known as it stands today", () => {
    expect(scored.learntDrivers?.dataShare["contract-end"]).toBe(0);
    expect(scored.learntDrivers?.dataShare["switching-cost"]).toBe(0);
    expect(scored.learntDrivers?.weights["contract-end"]).toBe(expertDriverWeights["contract-end"]);
  });
  it("does not see what happens after a cut date", () => {
    const rows = {
      accounts: portfolio.orders.map(({ accountId }) => accountId),
      dates: portfolio.orders.map(({ date }) => date),
      amounts: portfolio.orders.map(({ amount }) => amount),
    };
    const early = orderHistories(rows, 45_700);
    const model = fitOrderModel(early);
    const learn = (later: Portfolio): unknown =>
      learnDriverWeights({ ...later, asOf: 45_700 }, defaultSettings, early, model, 90)?.evidence;
    const known = (portfolio.complaints ?? []).filter(({ opened }) => opened <= 45_700);
    expect(learn(portfolio)).toEqual(learn({ ...portfolio, complaints: known }));
  });
});

describe("a probability", () => {
  const random = seededRandom(4);
  const rows = { accounts: [] as string[], dates: [] as number[], amounts: null };
  for (let i = 0; i < 300; i++) {
    let day = 44_600 + random.index(200);
    const leaves = day + random.gamma(1, 1 / 900);
    for (; day < Math.min(46_000, leaves); day += 1 + random.gamma(1, 1 / 50)) {
      rows.accounts.push(`A${i}`);
      rows.dates.push(day);
    }
  }
  const histories = orderHistories(rows, 46_000);
  const model = fitOrderModel(histories);
  const proven = {
    ...model,
    riskScore: { ...model.riskScore, evidence: { ...model.riskScore.evidence, calibrationGap: 0.01 } },
  };

  it("is calibrated with drivers only when those have beaten the rhythm", () => {
    const drivers = histories.ids.map((_, i) =>
      i === 0 ? [{ driver: "complaints" as const, value: 1, severity: 0.5 }] : null,
    );
    const basisOf = (driversAreProven: boolean): (string | undefined)[] =>
      churnRisks(proven, histories, { horizonDays: 180, drivers, driversProven: driversAreProven })
        .slice(0, 2)
        .map(({ basis }) => basis);
    expect(riskBasis(proven, 5)).toBe("P");
    expect(basisOf(true)).toEqual(["P", "P"]);
    expect(basisOf(false)[0]).not.toBe("P");
    expect(basisOf(false)[1]).toBe("P");
  });
});
