/**
 * Accuracy of orders, buying and ranges: holdout on the shared data sets, small samples, and simulated coverage.
 * Run with `npm run bench:accuracy`; a number behind it sets the replicates of the simulation (default 200), a word
 * behind that names the part to run: holdout, small, splits, coverage, coverage-2000-regular ...
 */
import { rhythmRisk } from "../../src/accounts/churn-risk";
import { accountHistory, orderHistories, type OrderHistories } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { expectedOrders } from "../../src/accounts/order-timing";
import { areaUnderCurve } from "../../src/numeric/rank-statistics";
import { seededRandom } from "../../src/numeric/seeded-random";
import { serialDay, sharedFilesPresent, sharedRows } from "../reference/shared-clv-files";
import { measureCoverage, rhythms } from "./coverage";
import { portfolioSplits } from "./portfolio-splits";
import { printChoices } from "./robustness";

interface Holdout {
  readonly name: string;
  readonly histories: OrderHistories;
  readonly actual: readonly number[];
  readonly weeks: number;
  /** Bars: MAE at most, AUC at least, log-loss at most. */
  readonly bars: readonly [number, number, number];
  /** Best figures of the peers in the shared tables. */
  readonly peers: readonly [number, number, number];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function cdnow(): Holdout {
  const rows = sharedRows("data/cdnow/cdnow_sample_calibration.csv");
  const actual = new Map(
    sharedRows("reference/clv/cdnow_CLVTools_per_customer.csv").map((row) => [
      Number(row.Id),
      Number(row["pnbd.actual.x"]),
    ]),
  );
  const histories = orderHistories(
    {
      accounts: rows.map((row) => row.sample_id),
      dates: rows.map((row) => serialDay(row.date)),
      amounts: null,
    },
    serialDay("1997-09-30"),
  );
  return {
    name: "CDNOW 39/39 weeks",
    histories,
    actual: histories.ids.map((id) => actual.get(Number(id)) ?? NaN),
    weeks: 39,
    bars: [0.766, 0.78, 0.49],
    peers: [0.7545, 0.7787, 0.5053],
  };
}

function grocery(): Holdout {
  const rows = sharedRows("reference/clv/data/grocery_transactions.csv");
  const actual = new Map(
    sharedRows("reference/clv/data/grocery_cal_holdout.csv").map((row) => [row.id, Number(row.x_hold)]),
  );
  const histories = orderHistories(
    { accounts: rows.map((row) => row.id), dates: rows.map((row) => serialDay(row.date)), amounts: null },
    serialDay("2006-12-31"),
  );
  return {
    name: "grocery 52/52 weeks",
    histories,
    actual: histories.ids.map((id) => actual.get(id) ?? NaN),
    weeks: 52,
    bars: [1.395, 0.885, 0.4],
    peers: [1.3915, 0.8868, 0.4052],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function holdoutRow({ name, histories, actual, weeks, bars, peers }: Holdout): string {
  const model = fitOrderModel(histories, { scoreHorizonDays: weeks * 7 });
  const accounts = histories.ids.map((_, i) => accountHistory(histories, i));
  const mae = mean(
    accounts.map((account, i) => Math.abs(expectedOrders(model.timing, account, weeks) - actual[i])),
  );
  const buys = actual.map((orders) => (orders > 0 ? 1 : 0));
  const active = accounts.map((account) => 1 - rhythmRisk(model, account, weeks * 7));
  const auc = areaUnderCurve(active, buys);
  const logLoss = mean(active.map((p, i) => -Math.log(buys[i] === 1 ? p : 1 - p)));
  const met = mae <= bars[0] && auc >= bars[1] && logLoss <= bars[2];
  return (
    `| ${name} | ${accounts.length} | ${model.name}, score: ${model.riskScore.kind} | ` +
    `${mae.toFixed(4)} (<= ${bars[0]}, peers ${peers[0]}) | ${auc.toFixed(4)} (>= ${bars[1]}, peers ${peers[1]}) | ` +
    `${logLoss.toFixed(4)} (<= ${bars[2]}, peers ${peers[2]}) | ${met ? "met" : "not met"} |`
  );
}

/** Fits random samples of CDNOW customers; counts fits that fail or run to extreme parameters. */
function smallSampleRow(size: number, replicates: number): string {
  const rows = sharedRows("data/cdnow/cdnow_sample_calibration.csv");
  const byCustomer = new Map<string, number[]>();
  for (const row of rows) {
    const dates = byCustomer.get(row.sample_id) ?? [];
    dates.push(serialDay(row.date));
    byCustomer.set(row.sample_id, dates);
  }
  const customers = [...byCustomer];
  const random = seededRandom(size);
  let failures = 0;
  let extreme = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const accounts: string[] = [];
    const dates: number[] = [];
    const pool = customers.slice();
    for (let i = 0; i < size; i++) {
      const [id, days] = pool.splice(random.index(pool.length), 1)[0];
      for (const day of days) {
        accounts.push(id);
        dates.push(day);
      }
    }
    const model = fitOrderModel(orderHistories({ accounts, dates, amounts: null }, serialDay("1997-09-30")));
    const figures = model.timing.flatMap(({ parameters }) =>
      parameters.variant === "one-time"
        ? []
        : [
            parameters.r,
            parameters.alpha,
            ...("a" in parameters ? [parameters.a, parameters.b] : [parameters.s, parameters.beta]),
          ],
    );
    if (!model.converged || model.timingDraws.length === 0) failures++;
    if (figures.some((figure) => !(figure > 1e-3 && figure < 1e3))) extreme++;
  }
  return `| ${size} | ${replicates} | ${failures} | ${extreme} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const replicates = Number(process.argv[2] ?? 200);
const only = process.argv[3] ?? null;

function wanted(part: string): boolean {
  return only === null || part.startsWith(only);
}

function printHoldouts(): void {
  print("### Holdout, model and score chosen from the calibration period alone\n");
  print("| Data | Accounts | Chosen | Orders MAE | Buys: AUC | Buys: log-loss | |");
  print("|---|---|---|---|---|---|---|");
  for (const holdout of [cdnow(), grocery()]) print(holdoutRow(holdout));
}

function printSmallSamples(): void {
  print("\n### Random samples of CDNOW customers\n");
  print("| Customers | Replicates | Failures | Extreme parameters (outside 0.001-1000) |");
  print("|---|---|---|---|");
  for (const size of [20, 50, 100, 200]) print(smallSampleRow(size, 200));
}

function printCoverage(): void {
  print("\n### Simulated coverage over 12 months: share of accounts, 80 % wanted for the PIT\n");
  print(
    "| Rhythm | Accounts | Replicates | PIT in [.1, .9]: orders | money | Inside P10-P90: orders | money | True risk in its range | Models chosen |",
  );
  print("|---|---|---|---|---|---|---|---|---|");
  for (const accounts of [30, 150, 2000]) {
    for (const rhythm of rhythms) {
      if (!wanted(`coverage-${accounts}-${rhythm.name}`)) continue;
      const result = measureCoverage(rhythm, accounts, replicates);
      print(
        `| ${result.rhythm} | ${accounts} | ${replicates} | ${percent(result.ordersPit)} | ${percent(result.moneyPit)} | ` +
          `${percent(result.ordersRange)} | ${percent(result.moneyRange)} | ${percent(result.riskRange)} | ${result.models} |`,
      );
    }
  }
}

async function run(): Promise<void> {
  if (sharedFilesPresent) {
    if (wanted("holdout")) printHoldouts();
    if (wanted("small")) printSmallSamples();
    if (wanted("splits")) {
      print("\n### Other splits: the automatic choices beside the best candidate in hindsight\n");
      printChoices(await portfolioSplits(), print);
    }
  } else print("The shared data sets are not here: holdouts and small samples are left out.");
  if (only === null || only.startsWith("coverage")) printCoverage();
}

run().catch((error: unknown) => {
  print(String(error));
  process.exitCode = 1;
});
