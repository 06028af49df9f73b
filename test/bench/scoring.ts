/**
 * Speed of fitting and scoring, printed with machine facts and, where a peer's figure is known, the ratio to it.
 * Run with `npm run bench:scoring`. Data are drawn from a seed; the CDNOW data set is used when it is there.
 */
import { cpus, totalmem } from "node:os";
import { churnRisk } from "../../src/accounts/churn-risk";
import { expectedLifetimeValues, lifetimeValues } from "../../src/accounts/lifetime-value";
import { orderHistories, type OrderRows } from "../../src/accounts/order-histories";
import { fitOrderModel } from "../../src/accounts/order-model";
import { fitCnbd } from "../../src/models/cnbd-k/fit";
import { portfolioForecast } from "../../src/models/cnbd-k/portfolio-forecast";
import { fitGammaGamma } from "../../src/models/gamma-gamma/gamma-gamma";
import type { PurchaseHistories } from "../../src/models/purchase-history";
import { seededRandom } from "../../src/numeric/seeded-random";
import { associated } from "../functions/worksheet-call";
import { simulateCustomer } from "../models/simulated-customers";
import { sharedFilesPresent, sharedRows } from "../reference/shared-clv-files";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a task, prints the median of its times and of its processor times, and returns its last result. */
function timed<T>(name: string, runs: number, barMs: number | null, peerMs: number | null, task: () => T): T {
  let result = task();
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run++) {
    const used = process.cpuUsage();
    const start = performance.now();
    result = task();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const median = middle(times);
  const bar = barMs === null ? "" : `<= ${barMs} ms`;
  const ratio = peerMs === null ? "" : `${(median / peerMs).toFixed(2)}x of ${peerMs} ms`;
  print(`| ${name} | ${median.toFixed(1)} | ${middle(processor).toFixed(1)} | ${bar} | ${ratio} |`);
  return result;
}

function simulatedHistories(count: number): PurchaseHistories {
  const random = seededRandom(7);
  const timing = { variant: "MBG", k: 1, r: 0.8, alpha: 8, a: 0.8, b: 2.5 } as const;
  const histories = {
    frequency: new Float64Array(count),
    recency: new Float64Array(count),
    T: new Float64Array(count),
    logGaps: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const T = 4 + 100 * random.uniform();
    const { before } = simulateCustomer(random, timing, T, 0);
    histories.frequency[i] = before.length;
    histories.recency[i] = before.at(-1) ?? 0;
    histories.T[i] = T;
  }
  return histories;
}

/** Rows in no order, as ledgers come; account names and dates as a workbook holds them. */
function simulatedRows(rows: number, accounts: number): OrderRows {
  const random = seededRandom(8);
  const names = Array.from({ length: accounts }, (_, i) => `Customer ${i + 1}`);
  const ids: string[] = [];
  const dates = new Float64Array(rows);
  const amounts = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    ids.push(names[random.index(accounts)]);
    dates[i] = 44_927 + random.index(1000);
    amounts[i] = random.gamma(2, 0.01);
  }
  return { accounts: ids, dates, amounts };
}

const [processorModel] = cpus();
print(
  `${cpus().length} cores ${processorModel.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, node ${process.version}\n`,
);
print("| Task | Median ms | Processor ms | Bar | Ratio to the Python peer |");
print("|---|---|---|---|---|");

if (sharedFilesPresent) {
  const rows = sharedRows("data/cdnow/cdnow_summary.csv");
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const cdnow = {
    frequency: column("x"),
    recency: column("t_x"),
    T: column("T"),
    logGaps: new Float64Array(rows.length),
  };
  for (const variant of ["BG", "MBG"] as const)
    timed(`CDNOW (2357): fit ${variant}/NBD, maximum likelihood`, 15, 25, variant === "BG" ? 72 : 70, () =>
      fitCnbd(cdnow, { variant, k: 1, prior: "none" }),
    );
  const spend = rows.filter((row) => Number(row.x) > 0 && Number(row.zbar) > 0);
  const orders = spend.map((row) => Number(row.x));
  const means = spend.map((row) => Number(row.zbar));
  timed("CDNOW (946 repeat buyers): fit Gamma-Gamma", 15, null, 36, () =>
    fitGammaGamma(orders, means, "none"),
  );
}

const million = simulatedHistories(1_000_000);
const fit = timed("1,000,000 accounts: fit MBG/NBD", 3, 6000, 11_800, () =>
  fitCnbd(million, { variant: "MBG", k: 1, prior: "weak" }),
);
const months = Float64Array.from({ length: 12 }, (_, i) => ((i + 1) * 30.4375) / 7);
const factors = months.map((_, i) => 1.1 ** (-(i + 1) / 12));
const steps = factors.map((factor, i) => factor - (i < 11 ? factors[i + 1] : 0));
timed("1,000,000 accounts: P(alive) and expected orders of a year", 3, null, 337, () =>
  portfolioForecast(fit.parameters, million, [months[11]], [1]),
);
timed("1,000,000 accounts: P(alive), discounted orders of 12 months", 3, 3000, 6200, () =>
  portfolioForecast(fit.parameters, million, months, steps),
);

const rows = simulatedRows(1_000_000, 100_000);
const histories = timed("1,000,000 ledger rows to 100,000 histories", 3, 3000, null, () =>
  orderHistories(rows, null),
);
timed("100,000 accounts: timing and spend fitted, 36-month values", 3, 15_000, null, () =>
  expectedLifetimeValues(fitOrderModel(histories), histories, { months: 36 }),
);

const small = simulatedRows(50_000, 1000);
timed("50,000 rows, 1,000 accounts: fit, values with P10-P90 and risks", 3, null, null, () => {
  const read = orderHistories(small, null);
  const model = fitOrderModel(read);
  return [lifetimeValues(model, read), read.ids.map((_, i) => churnRisk(model, read, i, 180))];
});
const sent = [small.accounts, Array.from(small.dates), Array.from(small.amounts ?? [])].map((column) =>
  JSON.stringify(column.map((cell: unknown) => [cell])),
);
const [clv, churnRiskCell] = [associated.get("CLV"), associated.get("CHURN_RISK")];
if (clv === undefined || churnRiskCell === undefined) throw new Error("functions are not registered");
const calls: number[] = [];
const copies: number[] = [];
for (let run = 0; run < 3; run++) {
  let own = 0;
  const started = performance.now();
  for (let call = 0; call < 150; call++) {
    for (const calculation of [clv, churnRiskCell]) {
      // Excel hands over new copies of the ranges for every call: made here, and not the add-in's work.
      const ranges = sent.map((text): unknown => JSON.parse(text));
      const begun = performance.now();
      calculation([[small.accounts[call]]], ...ranges);
      own += performance.now() - begun;
    }
  }
  calls.push(own);
  copies.push(performance.now() - started - own);
}
const [ownMs, copiesMs] = [calls, copies].map((list) => list.sort((x, y) => x - y)[1].toFixed(1));
print(
  `| 300 single-cell calls over 50,000 rows: CLV and CHURN_RISK of 150 accounts | ${ownMs} | | <= 5000 ms | |`,
);
print(`\nThe copies of the ranges that Excel makes for these calls took another ${copiesMs} ms here.`);
print(`\nPeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB (bar 2048)`);
