/**
 * Benchmark of the allocation: public instances with known optima, and random questions of four sizes.
 *
 *   npm run bench:allocation                  the table
 *   npm run bench:allocation -- --seed N      the random questions of another seed
 *   npm run bench:allocation -- --public      the public instances alone
 *   npm run bench:allocation -- --gap DIR     one JSON line an instance of a folder: file, found, bound, seconds
 *
 * Every random question is solved in a process of its own, so that its memory is its own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import { highsEngine } from "../../src/solver/highs-engine";
import { solveAssignment } from "../../src/solver/solve-assignment";
import { brokenRules } from "../allocation/broken-rules";
import { randomQuestion } from "./allocation-instances";
import { gapInstance } from "./gap-instance";

const GAP_FOLDER = join(process.cwd(), "../shared/reference/gap");
const SEED = 1;
const SIZES: readonly { accounts: number; managers: number; gap: number; cpu: number; memory: number }[] = [
  { accounts: 200, managers: 12, gap: 1e-4, cpu: Infinity, memory: Infinity },
  { accounts: 2000, managers: 40, gap: 3e-3, cpu: 8, memory: Infinity },
  { accounts: 10_000, managers: 100, gap: 2e-3, cpu: 15, memory: 300 },
  { accounts: 50_000, managers: 300, gap: 3e-3, cpu: 75, memory: 1000 },
];

interface GapAnswer {
  readonly file: string;
  readonly found: number | null;
  readonly bound: number;
  readonly seconds: number;
}

interface RandomAnswer {
  readonly gap: number;
  readonly objective: number;
  readonly bound: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly broken: number;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1e6;
}

async function solveGapFile(folder: string, file: string): Promise<GapAnswer> {
  const start = performance.now();
  const problem = gapInstance(readFileSync(join(folder, file), "utf8"));
  const milp = highsEngine(() => loadHighs());
  const solution = await solveAssignment(problem, { seed: SEED, wholeCosts: true, milp });
  return {
    file,
    found: solution.violation > 0 ? null : solution.cost,
    bound: solution.bound,
    seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
  };
}

async function gapFolder(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.isFile()) print(JSON.stringify(await solveGapFile(folder, entry.name)));
  }
}

/** The 72 public instances against their optima. */
async function gapTable(): Promise<void> {
  if (!existsSync(GAP_FOLDER)) {
    print("public instances: skipped, ../shared/reference/gap is not here");
    return;
  }
  const optima = new Map(
    readFileSync(join(GAP_FOLDER, "data.csv"), "utf8")
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(","))
      .map((cells) => [cells[0].split("/")[1], Number(cells[6])]),
  );
  print("public instances         solved to the optimum   bound <= optimum <= found   CPU s");
  for (const [name, folder] of [
    ["gap1-12", "cattrysse1994"],
    ["gap a, b", "chu1997"],
  ]) {
    const start = process.cpuUsage();
    const path = join(GAP_FOLDER, "data", folder);
    let optimal = 0;
    let inOrder = 0;
    const files = readdirSync(path).sort();
    for (const file of files) {
      const { found, bound } = await solveGapFile(path, file);
      const optimum = optima.get(file) ?? NaN;
      if (found === optimum) optimal++;
      if (found !== null && bound <= optimum && optimum <= found) inOrder++;
    }
    const of = String(files.length);
    print(
      `${name.padEnd(25)}${`${optimal} of ${of}`.padEnd(24)}${`${inOrder} of ${of}`.padEnd(28)}${cpuSeconds(start).toFixed(1)}`,
    );
  }
}

/** Solves one random question in this process and prints the figures as JSON. */
async function solveRandom(accounts: number, managers: number, seed: number): Promise<void> {
  const question = randomQuestion(accounts, managers, seed);
  const start = process.cpuUsage();
  const result = await allocate(question, { highs: highsEngine(() => loadHighs()), withoutCurve: true });
  const used = cpuSeconds(start);
  const [point] = result.points;
  const answer: RandomAnswer = {
    gap: point.gap,
    objective: point.objective,
    bound: point.bound,
    cpuSeconds: used,
    megabytes: process.resourceUsage().maxRSS / 1024,
    broken: brokenRules(question, point.rows, point.voluntaryMoves).length,
  };
  print(JSON.stringify(answer));
}

function randomTable(seed: number): void {
  print("random questions    gap       wanted    CPU s   wanted   MB     wanted   hard rules broken");
  for (const { accounts, managers, gap, cpu, memory } of SIZES) {
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1], "--one", String(accounts), String(managers), String(seed)],
      { encoding: "utf8" },
    );
    const answer = JSON.parse(child.stdout) as RandomAnswer;
    const wanted = (limit: number): string => (limit === Infinity ? "-" : String(limit));
    print(
      [
        `${accounts} x ${managers}`.padEnd(20),
        `${(answer.gap * 100).toFixed(4)} %`.padEnd(10),
        `${(gap * 100).toFixed(2)} %`.padEnd(10),
        answer.cpuSeconds.toFixed(1).padEnd(8),
        wanted(cpu).padEnd(9),
        answer.megabytes.toFixed(0).padEnd(7),
        wanted(memory).padEnd(9),
        String(answer.broken),
      ].join(""),
    );
  }
}

async function main(): Promise<void> {
  const [mode, ...rest] = process.argv.slice(2);
  if (mode === "--gap") await gapFolder(rest[0]);
  else if (mode === "--one") await solveRandom(Number(rest[0]), Number(rest[1]), Number(rest[2]));
  else if (mode === "--seed") randomTable(Number(rest[0]));
  else if (mode === "--public") await gapTable();
  else {
    randomTable(SEED);
    await gapTable();
  }
}

void main();
