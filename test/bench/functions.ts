/**
 * Bench of the worksheet functions as Excel calls them, every call with ranges of its own: the add-in's own
 * share of the time, without Excel's. Run with `npx tsx test/bench/functions.ts`.
 */
import { cpus } from "node:os";
import { associated } from "../functions/worksheet-call";

const ROWS = 50_000;
const ACCOUNTS = 1_000;
const CALLS = 300;

// A fixed sequence, so that every run is over the same ledger.
let state = 1;
const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
const accountOf = (number: number): string => `Customer number ${String(number)}`;
const orders = Array.from({ length: ROWS }, () => [
  accountOf(Math.floor(random() * ACCOUNTS)),
  43_000 + Math.floor(random() * 1_000),
  1 + Math.round(random() * 1_000),
]);
const columns = [0, 1, 2].map((at) => orders.map((order) => [order[at]]));
const accounts = [...new Set(orders.map(([account]) => account))].map((account) => [account]);

/** Milliseconds of one call; the copy of the ranges that Excel makes for it is not counted. */
function timed(id: string, account: readonly unknown[][], rest: readonly unknown[]): number {
  const calculation = associated.get(id);
  if (calculation === undefined) throw new Error(`no function ${id}`);
  const copies = columns.map((cells) => cells.map((row) => [...row]));
  const started = performance.now();
  calculation(account, ...copies, ...rest);
  return performance.now() - started;
}

const cases: readonly (readonly [name: string, id: string, rest: readonly unknown[]])[] = [
  ["CLV", "CLV", []],
  ["CLV range", "CLV", [null, null, null, null, "range"]],
  ["CHURN_RISK", "CHURN_RISK", []],
  ["CHURN_RISK full", "CHURN_RISK", [null, null, null, "full"]],
  ["NEXT_ORDER", "NEXT_ORDER", []],
  ["LIFECYCLE", "LIFECYCLE", []],
  ["RFM", "RFM", []],
];

console.log(`${cpus()[0].model}, ${String(cpus().length)} cores, Node ${process.version}`);
console.log(`${String(ROWS)} order rows, ${String(accounts.length)} accounts; milliseconds`);
console.log(`first call with fit: ${timed("CHURN_RISK", [accounts[0]], []).toFixed(0)}`);
for (const [name, id, rest] of cases) {
  const spilled = timed(id, accounts, rest);
  let single = 0;
  for (let at = 0; at < CALLS; at++) single += timed(id, [accounts[at]], rest);
  console.log(
    `${name.padEnd(16)} spilled ${spilled.toFixed(0).padStart(6)}   ${String(CALLS)} single cells ${single.toFixed(0).padStart(6)}`,
  );
}
