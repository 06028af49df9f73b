/**
 * Bench of the worksheet functions as Excel calls them, every call with ranges of its own: the add-in's own
 * share of the time, without Excel's. Run with `npm run bench:functions`.
 */
import { cpus } from "node:os";
import { associated } from "../functions/worksheet-call";

const ROWS = 50_000;
const ACCOUNTS = 1_000;
const CALLS = 300;
const SPILL_BAR = 2_000;
const CALLS_BAR = 5_000;

// A fixed sequence, so that every run is over the same ledger.
let state = 1;
const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
const accountOf = (number: number): string => `Customer number ${String(number)}`;
const orders = Array.from({ length: ROWS }, () => [
  accountOf(Math.floor(random() * ACCOUNTS)),
  43_000 + Math.floor(random() * 1_000),
  1 + Math.round(random() * 1_000),
]);
// Excel sends the ranges as text and reads it anew for every call, so no cell is the same object twice.
const sent = [0, 1, 2].map((at) => JSON.stringify(orders.map((order) => [order[at]])));
const accounts = [...new Set(orders.map(([account]) => account))].map((account) => [account]);

/** Milliseconds of one call; reading the ranges that Excel sends is not counted. */
function timed(id: string, account: readonly unknown[][], rest: readonly unknown[]): number {
  const calculation = associated.get(id);
  if (calculation === undefined) throw new Error(`no function ${id}`);
  const ranges = sent.map((text): unknown => JSON.parse(text));
  const started = performance.now();
  calculation(account, ...ranges, ...rest);
  return performance.now() - started;
}

const cases: readonly (readonly [name: string, id: string, rest: readonly unknown[]])[] = [
  ["CLV", "CLV", []],
  ['CLV "range"', "CLV", [null, null, null, null, "range"]],
  ['CLV "full"', "CLV", [0.3, 12, null, null, "full"]],
  ["CHURN_RISK", "CHURN_RISK", []],
  ['CHURN_RISK "full"', "CHURN_RISK", [null, null, null, "full"]],
  ['NEXT_ORDER "range"', "NEXT_ORDER", [null, "range"]],
  ["LIFECYCLE", "LIFECYCLE", []],
  ["RFM", "RFM", []],
];

console.log(`${cpus()[0].model.trim()}, ${String(cpus().length)} cores, node ${process.version}\n`);
console.log(`${String(ROWS)} order rows, ${String(accounts.length)} accounts\n`);
console.log(
  `| Function | ${String(accounts.length)} accounts spilled, ms (<= ${String(SPILL_BAR)}) | ${String(CALLS)} single cells, ms (<= ${String(CALLS_BAR)}) |`,
);
console.log("| --- | --- | --- |");
console.log(`| first call: reading, fitting, scoring | ${timed("CHURN_RISK", accounts, []).toFixed(0)} | |`);
for (const [name, id, rest] of cases) {
  const spilled = timed(id, accounts, rest);
  let single = 0;
  for (let at = 0; at < CALLS; at++) single += timed(id, [accounts[at]], rest);
  console.log(`| ${name} | ${spilled.toFixed(0)} | ${single.toFixed(0)} |`);
}
