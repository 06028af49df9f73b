/**
 * Prints what intake makes of each workbook of a folder: a table of outcomes, one line a workbook.
 *
 * `npm run bench:messy [-- FOLDER]`; the folder is `../shared/data/messy_xlsx` when none is named.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readPortfolio } from "../../src/intake/read-portfolio";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { workbookGrids } from "../intake/workbook-grids";

/** What intake made of one workbook. */
export interface WorkbookOutcome {
  readonly file: string;
  /** "unreadable" when the file itself cannot be opened; intake is then not asked. */
  readonly status: "read" | "nothing-found" | "refused" | "unreadable";
  readonly sheets: number;
  /** Kinds of table found, with their sheets. */
  readonly sources: string;
  readonly accounts: number;
  readonly orders: number;
  readonly total: number;
  readonly rejected: number;
  readonly seconds: number;
  readonly note: string;
}

/** Rows of each sheet used for recognising, as in the add-in. */
const SAMPLE_ROWS = 200;

/**
 * Runs intake on one workbook.
 *
 * @param path - An .xlsx file.
 * @returns The outcome.
 */
export async function workbookOutcome(path: string): Promise<WorkbookOutcome> {
  const file = path.split("/").pop() ?? path;
  const nothing = { file, sheets: 0, sources: "", accounts: 0, orders: 0, total: 0, rejected: 0, seconds: 0 };
  let workbook;
  try {
    workbook = await workbookGrids(path);
  } catch (error) {
    return {
      ...nothing,
      status: "unreadable",
      note: error instanceof Error ? error.message.slice(0, 60) : "",
    };
  }
  const { grids, date1904 } = workbook;
  const started = performance.now();
  const samples = grids.map((grid) => ({
    ...grid,
    values: grid.values.slice(0, SAMPLE_ROWS),
    numberFormats: grid.numberFormats.slice(0, SAMPLE_ROWS),
  }));
  const recognition = recogniseSources(samples);
  const reading = readPortfolio(recognition, grids, { date1904 });
  const seconds = (performance.now() - started) / 1000;
  const sources = recognition.sources.map(({ kind, sheet }) => `${kind}:${sheet}`).join(" ");
  const base = { ...nothing, sheets: grids.length, sources, seconds };
  if (reading.status === "nothing-found") return { ...base, status: "nothing-found", note: "" };
  if (reading.status === "refused") {
    return {
      ...base,
      status: "refused",
      rejected: reading.rejected.length,
      note: reading.rejected[0].reason,
    };
  }
  const reasons = new Map<string, number>();
  for (const { reason } of reading.rejected) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    ...base,
    status: "read",
    accounts: reading.portfolio.accounts.length,
    orders: reading.portfolio.orders.length,
    total: Math.round(reading.ledgerTotal * 100) / 100,
    rejected: reading.rejected.length,
    note: [...reasons].map(([reason, count]) => `${reason} ${String(count)}`).join(", "),
  };
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? join("..", "shared", "data", "messy_xlsx");
  if (!existsSync(folder)) {
    process.stderr.write(`no such folder: ${folder}\n`);
    process.exitCode = 2;
    return;
  }
  const files = readdirSync(folder).filter((name) => name.toLowerCase().endsWith(".xlsx"));
  const rows: WorkbookOutcome[] = [];
  for (const name of files.sort()) rows.push(await workbookOutcome(join(folder, name)));
  const line = (cells: readonly (string | number)[]): string =>
    [48, 14, 7, 9, 8, 14, 9, 8]
      .map((width, index) => String(cells[index]).slice(0, width).padEnd(width))
      .join(" ");
  process.stdout.write(
    `${line(["workbook", "outcome", "sheets", "accounts", "orders", "total", "left out", "seconds"])} tables, reasons\n`,
  );
  for (const row of rows) {
    const { file, status, sheets, accounts, orders, total, rejected, seconds } = row;
    const head = line([file, status, sheets, accounts, orders, total, rejected, seconds.toFixed(2)]);
    process.stdout.write(`${head} ${[row.sources, row.note].filter((text) => text !== "").join("; ")}\n`);
  }
  const counts = new Map<string, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  const summary = [...counts].map(([status, count]) => `${String(count)} ${status}`).join(", ");
  process.stdout.write(`${String(rows.length)} workbooks: ${summary}\n`);
}

if (require.main === module) void main();
