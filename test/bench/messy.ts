/**
 * Runs the headless command on each workbook of a folder and prints a table of outcomes, one line a workbook.
 *
 * `npm run bench:messy [-- FOLDER]`; the folder is `../shared/data/messy_xlsx` when none is named.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the command made of one workbook. */
export interface WorkbookOutcome {
  readonly file: string;
  /** "built": sheets were written; "refused": it said why not; "failed": neither; "hung": it was stopped. */
  readonly status: "built" | "refused" | "failed" | "hung";
  readonly accounts: number | null;
  readonly orders: number | null;
  readonly total: number | null;
  /** Rows left out; null when nothing was built. */
  readonly leftOut: number | null;
  readonly seconds: number;
  /** The first line it said. */
  readonly said: string;
}

const MOST_SECONDS = 60;
/** How the command says that it wrote nothing, and why. */
const REFUSAL = "Nothing was written";

/**
 * Runs the command on one workbook.
 *
 * @param path - An .xlsx file.
 * @param folder - Where the results may be put.
 * @returns The outcome; a command that takes more than a minute is stopped.
 */
export async function workbookOutcome(path: string, folder: string): Promise<WorkbookOutcome> {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const started = performance.now();
  const args = ["--in", path, "--out", join(folder, "result.xlsx"), "--report", report];
  const { code, said } = await command(args);
  const seconds = (performance.now() - started) / 1000;
  const nothing = { accounts: null, orders: null, total: null, leftOut: null };
  const file = path.split("/").pop() ?? path;
  if (code === null) return { file, status: "hung", ...nothing, seconds, said };
  if (!existsSync(report)) {
    return { file, status: said.startsWith(REFUSAL) ? "refused" : "failed", ...nothing, seconds, said };
  }
  const made = JSON.parse(readFileSync(report, "utf8")) as {
    readonly accounts: number;
    readonly orders: number;
    readonly ledgerTotal: number;
    readonly rejected: readonly unknown[];
  };
  const { accounts, orders, ledgerTotal: total, rejected } = made;
  return { file, status: "built", accounts, orders, total, leftOut: rejected.length, seconds, said };
}

async function command(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(join("node_modules", ".bin", "tsx"), ["test/host/demo.ts", ...args], {
      env: { ...process.env, CI: "1" },
      timeout: MOST_SECONDS * 1000,
      killSignal: "SIGKILL",
    });
    let text = "";
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => {
      const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("npm "));
      resolve({ code, said: lines.length === 0 ? "" : lines[0] });
    });
  });
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? join("..", "shared", "data", "messy_xlsx");
  if (!existsSync(folder)) {
    process.stderr.write(`no such folder: ${folder}\n`);
    process.exitCode = 2;
    return;
  }
  const results = mkdtempSync(join(tmpdir(), "outcomes-"));
  const line = (cells: readonly (string | number)[]): string =>
    [48, 8, 9, 8, 16, 9, 8]
      .map((width, index) => String(cells[index]).slice(0, width).padEnd(width))
      .join(" ");
  process.stdout.write(
    `${line(["workbook", "outcome", "accounts", "orders", "total", "left out", "seconds"])} what it said\n`,
  );
  const counts = new Map<string, number>();
  const files = readdirSync(folder).filter((name) => /\.xls[xmb]?$/iu.test(name));
  for (const name of files.sort()) {
    const outcome = await workbookOutcome(join(folder, name), results);
    const { file, status, accounts, orders, total, leftOut, seconds, said } = outcome;
    const figures = [accounts, orders, total, leftOut].map((figure) => figure ?? "");
    process.stdout.write(`${line([file, status, ...figures, seconds.toFixed(1)])} ${said}\n`);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  rmSync(results, { recursive: true });
  const summary = [...counts].map(([status, count]) => `${String(count)} ${status}`).join(", ");
  process.stdout.write(`${String(files.length)} workbooks: ${summary}\n`);
}

if (require.main === module) void main();
