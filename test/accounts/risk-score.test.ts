/** The score behind churn risk: what it is made of, when a simple rule takes over, and what it does far from its horizon. */
import { rhythmRisk } from "../../src/accounts/churn-risk";
import { accountHistory, orderHistories, type OrderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { blendMembers, meanLogOdds, riskScoreKinds } from "../../src/accounts/risk-candidates";
import { activeLogOdds, memberOdds, modelRiskScore, type RiskScore } from "../../src/accounts/risk-score";
import { fifthBounds, scoreFeatures } from "../../src/accounts/score-features";
import { logistic, logit } from "../../src/numeric/log-scale";
import { seededRandom } from "../../src/numeric/seeded-random";
import { simulatedLedger } from "./simulated-ledger";

const ledger = simulatedLedger({
  seed: 5,
  accounts: 300,
  timing: { variant: "MBG", k: 1, r: 1.2, alpha: 8, a: 0.8, b: 3.5 },
  weeks: 156,
  horizonWeeks: 1,
});
const histories = orderHistories(ledger.rows, ledger.asOf);
const model = fitOrderModel(histories);

/** One early date is not enough to choose by. */
const blended = fitOrderModel(orderHistories(ledger.rows, ledger.asOf - 780));

/** Shops that order every day of an open month; every quarter a third of them closes, and all know it by ninety days. */
function ninetyDayShops(): OrderHistories {
  const random = seededRandom(3);
  const rows = { accounts: [] as string[], dates: [] as number[], amounts: null };
  for (let i = 0; i < 400; i++) {
    let day = 44_000 + random.index(80);
    // Gaps are long or short by chance, yet never above 88 days while the shop is open.
    const closes = day + 100 + random.index(1900);
    while (day < Math.min(closes, 46_000)) {
      rows.accounts.push(`shop ${i}`);
      rows.dates.push(day);
      day += random.uniform() < 0.5 ? 1 + random.index(5) : 70 + random.index(18);
    }
  }
  return orderHistories(rows, 46_000);
}

describe("the score chosen", () => {
  it("is the model as it is where the model is true, with evidence for every candidate", () => {
    const { kind, members, evidence } = model.riskScore;
    expect(kind).toBe("model");
    expect(members).toHaveLength(1);
    for (const candidate of riskScoreKinds) expect(evidence.logLoss[candidate]).toBeGreaterThan(0);
    expect(evidence.logLoss.model).toBeLessThan(evidence.logLoss.blend ?? NaN);
    expect(evidence.logLoss.blend).toBeLessThan(evidence.logLoss["base-rate"] ?? NaN);
  });
  it("is the even mean where the past cannot tell", () => {
    const { kind, members } = blended.riskScore;
    expect(kind).toBe("blend");
    expect(members.map((member) => member.kind)).toEqual([...blendMembers]);
  });
  it("takes over a simple rule, or what holds it, where the past shows it to be right", () => {
    const { riskScore } = fitOrderModel(ninetyDayShops(), { scoreHorizonDays: 90 });
    const { evidence, kind } = riskScore;
    expect(evidence.logLoss[kind]).toBeLessThanOrEqual((evidence.logLoss["ninety-days"] ?? NaN) + 0.005);
    expect(evidence.logLoss[kind]).toBeLessThan(evidence.logLoss["base-rate"] ?? NaN);
  });
  it("is the model as it is for few accounts", () => {
    const few = orderHistories(
      { accounts: ["A", "A", "B"], dates: [45_000, 45_030, 45_010], amounts: null },
      45_100,
    );
    expect(fitOrderModel(few).riskScore).toBe(modelRiskScore);
  });
});

describe("the log-odds of an order", () => {
  it("are those of the mean of the members' chances", () => {
    expect(meanLogOdds([logit(0.2), logit(0.6)])).toBeCloseTo(logit(0.4), 12);
    expect(meanLogOdds([1.5])).toBe(1.5);
    for (const i of [0, 50, 100]) {
      const history = accountHistory(histories, i);
      const { logOdds } = memberOdds(blended.riskScore, model.timing, history, 26);
      expect(logOdds).toHaveLength(5);
      const mean = logOdds.reduce((sum, z) => sum + logistic(z), 0) / logOdds.length;
      expect(activeLogOdds(blended.riskScore, model.timing, history, 26)).toBeCloseTo(logit(mean), 10);
      expect(rhythmRisk({ ...model, riskScore: blended.riskScore }, history, 182)).toBeCloseTo(1 - mean, 10);
    }
  });
  it("rise with the horizon for every candidate, also for rules that know none", () => {
    const fifths = fifthBounds(histories);
    for (const kind of ["base-rate", "ninety-days", "overdue", "rfm"] as const) {
      const score: RiskScore = {
        ...model.riskScore,
        kind,
        fifths,
        members: [{ kind, coefficients: [0.1, 0.5], covariance: [0, 0, 0, 0] }],
      };
      const history = accountHistory(histories, 7);
      const [short, trained, long] = [8, score.horizonWeeks, 52].map((weeks) =>
        activeLogOdds(score, model.timing, history, weeks),
      );
      expect(short).toBeLessThan(trained);
      expect(trained).toBeLessThan(long);
    }
  });
});

describe("the features", () => {
  it("sort accounts into fifths as a list cut in five would", () => {
    const { orders } = fifthBounds(histories);
    const counts = [0, 0, 0, 0, 0];
    for (const value of histories.orders) counts[orders.filter((bound) => value > bound).length]++;
    expect(counts.reduce((a, b) => a + b, 0)).toBe(histories.ids.length);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });
  it("are finite for an account that ordered once, today", () => {
    const rows = { accounts: ["A", "B", "B"], dates: [45_000, 44_000, 44_900], amounts: [10, 20, 30] };
    const odd = orderHistories(rows, 45_000);
    const features = scoreFeatures(model.timing, fifthBounds(odd), accountHistory(odd, 0), 26);
    expect(Array.from(features).every(Number.isFinite)).toBe(true);
  });
});
