/**
 * Do the P10-P90 ranges hold what they promise? Portfolios are drawn from known models, fitted as a user's would be,
 * and compared with what the same accounts went on to do.
 *
 * The randomised PIT spreads the jump of a discrete distribution evenly, so a right range holds 80 % of it exactly;
 * plain coverage of a discrete range lies above that.
 */
import { rhythmRiskRange } from "../../src/accounts/churn-risk";
import { moneyAhead } from "../../src/accounts/lifetime-value";
import { accountHistory, orderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { silenceProbability } from "../../src/accounts/order-timing";
import { predictedOrderTails } from "../../src/accounts/value-distribution";
import type { CnbdParameters } from "../../src/models/cnbd-k/parameters";
import { seededRandom } from "../../src/numeric/seeded-random";
import { simulatedLedger } from "../accounts/simulated-ledger";

/** What one setting came to. */
export interface CoverageResult {
  readonly rhythm: string;
  readonly accounts: number;
  readonly replicates: number;
  /** Share of accounts whose randomised PIT lies in [.1, .9]: orders, money. */
  readonly ordersPit: number;
  readonly moneyPit: number;
  /** Share of accounts inside P10-P90 as printed: orders, money. */
  readonly ordersRange: number;
  readonly moneyRange: number;
  /** Share of accounts whose risk over 180 days under the true parameters lies in the range given. */
  readonly riskRange: number;
  readonly models: string;
  readonly scores: string;
}

/** Rhythms to draw from. */
export const rhythms: readonly { readonly name: string; readonly timing: CnbdParameters }[] = [
  { name: "irregular", timing: { variant: "MBG", k: 1, r: 1.2, alpha: 8, a: 0.8, b: 3.5 } },
  { name: "regular", timing: { variant: "MBG", k: 4, r: 2, alpha: 3.5, a: 0.8, b: 5 } },
];

const MONTHS = 12;
const WEEKS_A_MONTH = 30.4375 / 7;
/** Accounts of a large portfolio that are looked at; the fit uses all. */
const LOOKED_AT = 150;

/**
 * Measures one setting.
 * @param rhythm - Name and timing to draw from.
 * @param accounts - Accounts of each portfolio.
 * @param replicates - Portfolios to draw.
 * @returns The shares.
 */
export function measureCoverage(
  rhythm: { readonly name: string; readonly timing: CnbdParameters },
  accounts: number,
  replicates: number,
): CoverageResult {
  const random = seededRandom(accounts + replicates);
  const horizonWeeks = MONTHS * WEEKS_A_MONTH;
  let [looked, ordersPit, moneyPit, ordersRange, moneyRange, riskRange] = [0, 0, 0, 0, 0, 0];
  const models = new Map<string, number>();
  const scores = new Map<string, number>();
  for (let replicate = 0; replicate < replicates; replicate++) {
    const plan = {
      seed: 1000 * accounts + replicate,
      accounts,
      timing: rhythm.timing,
      weeks: 130,
      horizonWeeks,
    };
    const { rows, asOf, ids, future } = simulatedLedger(plan);
    const histories = orderHistories(rows, asOf);
    const model = fitOrderModel(histories);
    models.set(model.name, (models.get(model.name) ?? 0) + 1);
    scores.set(model.riskScore.kind, (scores.get(model.riskScore.kind) ?? 0) + 1);
    const step = Math.max(1, Math.floor(accounts / LOOKED_AT));
    for (let i = 0; i < ids.length; i += step) {
      const index = histories.indexById.get(ids[i]);
      if (index === undefined) continue;
      looked++;
      const history = accountHistory(histories, index);
      const risk = rhythmRiskRange(model, history, 180);
      const trueRisk = silenceProbability([{ weight: 1, parameters: rhythm.timing }], history, 180 / 7);
      if (trueRisk >= risk.low && trueRisk <= risk.high) riskRange++;
      const tails = predictedOrderTails(model, history, horizonWeeks);
      const atLeast = (j: number): number => (j < tails.length ? tails[j] : 0);
      const orders = future[i].weeks.length;
      const u = random.uniform();
      const pit = 1 - atLeast(orders) + u * (atLeast(orders) - atLeast(orders + 1));
      if (pit >= 0.1 && pit <= 0.9) ordersPit++;
      // P10 and P90 as whole numbers: the smallest count whose chance of no more reaches the level.
      if (1 - atLeast(orders + 1) >= 0.1 && 1 - atLeast(orders) < 0.9) ordersRange++;
      const ahead = moneyAhead(model, history, { months: MONTHS });
      if (ahead === null) continue;
      const { distribution } = ahead;
      const money = future[i].weeks.reduce((sum, week, j) => {
        const month = Math.ceil(week / WEEKS_A_MONTH);
        return sum + future[i].money[j] * 1.1 ** (-month / 12);
      }, 0);
      const moneyAt = money === 0 ? u * distribution.none : distribution.below(money);
      if (moneyAt >= 0.1 && moneyAt <= 0.9) moneyPit++;
      if (money >= distribution.quantile(0.1) && money <= distribution.quantile(0.9)) moneyRange++;
    }
  }
  return {
    rhythm: rhythm.name,
    accounts,
    replicates,
    ordersPit: ordersPit / looked,
    moneyPit: moneyPit / looked,
    ordersRange: ordersRange / looked,
    moneyRange: moneyRange / looked,
    riskRange: riskRange / looked,
    scores: [...scores].map(([name, count]) => `${name} ${count}`).join(", "),
    models: [...models].map(([name, count]) => `${name} ${count}`).join(", "),
  };
}
