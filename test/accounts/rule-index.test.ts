/** The rule index: its own scale, never 0, its reasons adding up, and only where few accounts have come back. */
import { churnRisk, churnRisks } from "../../src/accounts/churn-risk";
import { accountHistory, orderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { overdueFactor, ownGapDays } from "../../src/accounts/own-rhythm";
import { contractIndex, restsOnRules, ruleIndex } from "../../src/accounts/rule-index";

/** Eight accounts that order every 30 days; each fell silent some days before the as-of day. */
const rows = { accounts: [] as string[], dates: [] as number[], amounts: [] as number[] };
for (let i = 0; i < 8; i++) {
  for (let turn = 0; turn < (i === 7 ? 1 : 12); turn++) {
    rows.accounts.push(`A${i}`);
    rows.dates.push(46_000 - 20 * i - 30 * turn);
    rows.amounts.push(100);
  }
}
const histories = orderHistories(rows, 46_000);
const model = fitOrderModel(histories);
const risks = churnRisks(model, histories, { horizonDays: 90 });

describe("the risk of a handful of accounts", () => {
  it("is a rule index: a half when the next order is just due, higher the longer the silence", () => {
    expect(restsOnRules(model)).toBe(true);
    for (const [i, risk] of risks.entries()) {
      const history = accountHistory(histories, i);
      expect(risk.basis).toBe("R");
      expect(risk.band).toBeNull();
      const factor = overdueFactor(model, history) + 0.5 / ownGapDays(model, history);
      expect(risk.value).toBeCloseTo(factor / (1 + factor), 12);
    }
    for (let i = 1; i < 7; i++) expect(risks[i].value).toBeGreaterThan(risks[i - 1].value);
  });
  it("is never 0, also for who ordered today or never came back, and has a range", () => {
    for (const risk of risks) {
      expect(risk.low).toBeGreaterThan(0);
      expect(risk.low).toBeLessThan(risk.value);
      expect(risk.high).toBeGreaterThan(risk.value);
      expect(risk.high).toBeLessThan(1);
    }
    expect(risks[7].high - risks[7].low).toBeGreaterThan(risks[6].high - risks[6].low);
  });
  it("has reasons that add up from the mean index, drivers included", () => {
    const readings = [{ driver: "complaints", value: 1, severity: 0.6 }] as const;
    const risk = churnRisk(model, histories, 2, 90, readings);
    expect(risk.value).toBeGreaterThan(risks[2].value);
    expect(risk.poolMean).toBeCloseTo(risks[2].poolMean, 12);
    expect(risk.poolMean + risk.points.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
      risk.value,
      12,
    );
  });
  it("does not depend on the horizon, for it is no chance within it", () => {
    expect(churnRisk(model, histories, 3, 300).value).toBe(churnRisk(model, histories, 3, 90).value);
  });
});

describe("the index of a contract without orders", () => {
  it("is a half on its last day, less before it and more after", () => {
    const contract = { contractStart: 45_000, contractEnd: 45_365 };
    expect(contractIndex(contract, 45_365)?.value).toBeCloseTo(0.5, 2);
    expect(contractIndex(contract, 45_100)?.value).toBeLessThan(0.25);
    expect(contractIndex(contract, 45_700)?.value).toBeGreaterThan(0.6);
    expect(contractIndex({ ...contract, contractStart: null }, 45_365)?.value).toBeCloseTo(0.5, 2);
  });
  it("is above 0 on the first day, and not known without an end", () => {
    expect(contractIndex({ contractStart: 45_000, contractEnd: 45_365 }, 44_990)?.value).toBeGreaterThan(0);
    expect(contractIndex({ contractStart: 45_000, contractEnd: null }, 45_100)).toBeNull();
  });
});

describe("an index", () => {
  it("reaches further the fewer orders stand behind it", () => {
    const many = ruleIndex(model, accountHistory(histories, 0));
    const one = ruleIndex(model, accountHistory(histories, 7));
    expect(one.reach).toBeGreaterThan(3 * many.reach);
  });
});
