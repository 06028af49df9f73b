/** Ranges of money: the uncertainty of the spend parameters is part of them. */
import { accountHistory, orderHistories } from "../../src/accounts/order-histories";
import { fitSpendModel, spendLogVariance } from "../../src/accounts/spend-model";
import { ValueDistribution, widened } from "../../src/accounts/value-distribution";
import { digamma, trigamma } from "../../src/numeric/log-gamma";
import { seededRandom } from "../../src/numeric/seeded-random";

/** Share of accounts whose twelve orders to come lie between P10 and P90, with and without the parameters' part. */
function spendCoverage(accounts: number, portfolios: number): { known: number; uncertain: number } {
  const random = seededRandom(accounts);
  let [inKnown, inUncertain, all] = [0, 0, 0];
  for (let portfolio = 0; portfolio < portfolios; portfolio++) {
    const rows = { accounts: [] as string[], dates: [] as number[], amounts: [] as number[] };
    const future: number[] = [];
    for (let i = 0; i < accounts; i++) {
      const rate = random.gamma(4, 1500);
      const orders = random.uniform() < 0.3 ? 2 : 1;
      for (let j = 0; j < orders; j++) {
        rows.accounts.push(`account ${i}`);
        rows.dates.push(45_000 + 10 * j);
        rows.amounts.push(random.gamma(6, rate));
      }
      future.push(Array.from({ length: 12 }, () => random.gamma(6, rate)).reduce((a, b) => a + b, 0));
    }
    const histories = orderHistories(rows, 45_100);
    const spend = fitSpendModel(histories, "revenue");
    if (spend === null) throw new Error("there is money");
    const { p, q, gamma } = spend.gammaGamma;
    future.forEach((money, i) => {
      const { orders, total } = accountHistory(histories, i);
      const pooled = (spend.poolWeight * spend.poolMean + total) / (spend.poolWeight + orders);
      const shape = q + p * orders;
      const scale = spend.method === "gamma-gamma" ? gamma + total : (pooled * (shape - 1)) / p;
      const tails = new Float64Array(13).fill(1);
      const inside = (law: { shape: number; scale: number }): number => {
        const at = new ValueDistribution(tails, p, law.shape, law.scale).below(money);
        return at >= 0.1 && at <= 0.9 ? 1 : 0;
      };
      all++;
      inKnown += inside({ shape, scale });
      inUncertain += inside(widened({ shape, scale }, spendLogVariance(spend, orders, total)));
    });
  }
  return { known: inKnown / all, uncertain: inUncertain / all };
}

describe("a law of money widened", () => {
  it.each([0.001, 0.05, 0.6])("by %d keeps the mean of its logarithm and gains that variance", (variance) => {
    const law = { shape: 5.5, scale: 2000 };
    const wide = widened(law, variance);
    expect(trigamma(wide.shape)).toBeCloseTo(trigamma(law.shape) + variance, 9);
    expect(Math.log(wide.scale) - digamma(wide.shape)).toBeCloseTo(
      Math.log(law.scale) - digamma(law.shape),
      9,
    );
  });
  it("by nothing is the same", () => {
    expect(widened({ shape: 5.5, scale: 2000 }, 0)).toEqual({ shape: 5.5, scale: 2000 });
  });
});

describe("the range of money of a small portfolio", () => {
  it("covers more, and nearer to 80 %, with the uncertainty of the spend parameters in it", () => {
    for (const accounts of [10, 40]) {
      const { known, uncertain } = spendCoverage(accounts, 1600 / accounts);
      expect(uncertain).toBeGreaterThan(known);
      expect(uncertain).toBeGreaterThan(0.73);
      expect(uncertain).toBeLessThan(0.85);
    }
  });
  it("needs no widening where accounts are many", () => {
    const { known, uncertain } = spendCoverage(1500, 1);
    expect(Math.abs(uncertain - known)).toBeLessThan(0.01);
    expect(uncertain).toBeGreaterThan(0.77);
  });
});
