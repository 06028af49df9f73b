/**
 * Reads a sheet of a million rows with the flow behind the pane, the stand-in Excel in another process, and
 * prints seconds, heap, the largest message and the longest time this process gave no answer.
 *
 * `npx tsx test/bench/large-sheet.ts [ROWS] [wide]`: five columns with one line an order, or thirteen with two.
 */
import { fork } from "node:child_process";
import { join } from "node:path";
import { createFlow } from "../../src/taskpane/flow/create-flow";
// In the pane a part that is loaded later comes compiled; here compiling it would count as silence.
import "../../src/taskpane/flow/read-recognised";
import type { HostCounters } from "../host/host";
import { connectOffice } from "../host/node-bridge";

const DEFAULT_ROWS = 1_000_000;
const MEGABYTE = 1_048_576;
/** How often it is looked whether the event loop still turns. */
const TICK = 5;

interface FromHost {
  readonly ready?: boolean;
  readonly answer?: string;
  readonly counters?: HostCounters;
}

/** Watches the event loop and the heap. */
class Watch {
  longest = 0;
  /** The same in processor time, which other programs on the machine do not stretch. */
  longestWork = 0;
  heap = 0;
  private last = performance.now();
  private used = process.cpuUsage();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last - TICK);
    this.last = now;
    const { user, system } = process.cpuUsage(this.used);
    this.used = process.cpuUsage();
    this.longestWork = Math.max(this.longestWork, (user + system) / 1000);
    this.heap = Math.max(this.heap, process.memoryUsage().heapUsed);
  }, TICK);

  /** Ends watching. */
  stop(): void {
    clearInterval(this.timer);
  }
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? DEFAULT_ROWS);
  const host = fork(join(__dirname, "large-sheet-host.ts"), [String(rows), ...process.argv.slice(3)], {
    execArgv: [...process.execArgv, "--max-old-space-size=14000"],
  });
  let counters: HostCounters | undefined;
  const ready = new Promise<void>((resolve) => {
    host.on("message", (message: FromHost) => {
      if (message.ready === true) resolve();
      if (message.counters !== undefined) counters = message.counters;
      if (message.answer !== undefined) send(message.answer);
    });
  });
  await ready;
  const send = connectOffice({ receive: (text) => void host.send(text) });
  let started = performance.now();
  const watch = new Watch();
  const flow = createFlow({
    language: "en-US",
    now: () => 46000,
    seconds: () => performance.now() / 1000,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    // Scoring follows on a thread of its own; what was measured ends here.
    score: (portfolio) => {
      const seconds = (performance.now() - started) / 1000;
      watch.stop();
      const total = portfolio.orders.reduce((sum, { amount }) => sum + amount, 0);
      process.stdout.write(
        `${String(rows)} rows: ${String(portfolio.accounts.length)} accounts, ` +
          `${String(portfolio.orders.length)} orders, total ${total.toFixed(2)} (made: ${madeTotal(rows)}); ` +
          `${seconds.toFixed(1)} s, peak heap ${String(Math.round(watch.heap / MEGABYTE))} MB, ` +
          `${String(counters?.syncs)} requests, largest ${String(Math.round((counters?.largestRequest ?? 0) / 1000))} KB, ` +
          `largest answer ${String(Math.round((counters?.largestResponse ?? 0) / 1000))} KB, ` +
          `longest silence ${String(Math.round(watch.longest))} ms, ` +
          `${String(Math.round(watch.longestWork))} ms of it processor time\n`,
      );
      process.exit(0);
    },
  });
  await flow.boot();
  watch.longest = 0;
  watch.longestWork = 0;
  started = performance.now();
  const outcome = await flow.read({});
  throw new Error(JSON.stringify(outcome));
}

/** What the amounts of the made-up ledger come to, added up by themselves. */
function madeTotal(rows: number): string {
  let cents = 0;
  for (let row = 1; row <= rows; row++) cents += 100 + ((row * 104729) % 100_000);
  return (cents / 100).toFixed(2);
}

void main();
