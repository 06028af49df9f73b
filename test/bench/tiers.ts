/**
 * Time of tiers on large lists, run with `npm run bench:tiers`. It prints figures next to the targets and fails
 * only when the result itself is wrong.
 */
import { shareBounds, tierRank } from "../../src/accounts/tier-bounds";
import { tierOf } from "../../src/accounts/tier-rule";
import { presetScheme } from "../../src/accounts/tier-scheme";
import { naturalBreaks } from "../../src/numeric/natural-breaks";
import { associated } from "../functions/worksheet-call";

/** Lognormal values from a linear congruential generator: the same list at every run. */
function lognormalValues(count: number): Float64Array {
  let state = 20_260_101;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
  return Float64Array.from(
    { length: count },
    () => 10_000 * Math.exp(1.5 * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())),
  );
}

/** Runs a task five times and prints the median. */
function timed<T>(name: string, targetMilliseconds: number, task: () => T): T {
  let result = task();
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const used = process.cpuUsage();
    result = task();
    const { user, system } = process.cpuUsage(used);
    times.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  const median = times.sort((a, b) => a - b)[2];
  const busy = processor.sort((a, b) => a - b)[2];
  console.log(
    `${name.padEnd(52)} ${median.toFixed(0).padStart(6)} ms (processor ${busy.toFixed(0)} ms)   target ${String(targetMilliseconds)} ms   x ${(median / targetMilliseconds).toFixed(2)}`,
  );
  return result;
}

const million = lognormalValues(1_000_000);
const ranks = timed("ABC of 1,000,000 values, from values to ranks", 1000, () => {
  const bounds = shareBounds(million.slice().sort(), [0.8, 0.95]) ?? [];
  return million.map((value) => tierRank(value, bounds));
});
const top = ranks.reduce((count, rank) => count + (rank === 0 ? 1 : 0), 0);

const rows = Array.from(million, (value) => [value]);
const outcomes = timed("ABC of 1,000,000 rows with distance to the next tier", 1000, () =>
  tierOf(rows, presetScheme("ABC", "en")),
);
const labelled = outcomes.reduce((count, { label }) => count + (label === "A" ? 1 : 0), 0);
if (labelled !== top) throw new Error(`both ways must agree: ${String(top)} and ${String(labelled)}`);

const tier = associated.get("TIER");
if (tier === undefined) throw new Error("no function TIER");
let call = 0;
const answered = timed("TIER, the function itself, over 1,000,000 rows", 1000, () => {
  call += 1;
  // Another column every time: the same one would be found among the recent calls.
  return tier([[rows[0][0] * (1 + call * 1e-12)], ...rows.slice(1)], null, null, null);
});
const inCells = (answered as string[][]).reduce((count, [label]) => count + (label === "A" ? 1 : 0), 0);
if (inCells !== top) throw new Error(`the function must agree: ${String(top)} and ${String(inCells)}`);

const sorted = million.slice(0, 100_000).sort();
const breaks = timed("natural breaks, 5 classes, 100,000 values", 1000, () => naturalBreaks(sorted, 5));
console.log(
  `A: ${(top / 10_000).toFixed(1)} % of values; breaks at ${breaks.map((value) => value.toFixed(0)).join(", ")}`,
);
