/**
 * The headless command: the whole job on a workbook without Excel and without a window. Without `--in` it
 * runs on the made-up sample and then, at a terminal, serves the workbench.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { findingText, nearMissText, rejectionText } from "../../src/language/data-check";
import { flowErrorText } from "../../src/language/errors";
import { DemoOptionError, demoOptions, mappingOf, USAGE, type DemoOptions } from "./demo-options";
import { WorkbookFileError } from "./model/workbook-file";
import { runHeadless, type HeadlessReport, type HeadlessResult } from "./headless";

const SHOWN_REJECTIONS = 5;

async function main(): Promise<number> {
  let options: DemoOptions;
  try {
    options = demoOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof DemoOptionError)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const code = await run(options);
  if (code === 0 && options.input === null && process.stdout.isTTY && !process.env["CI"]) {
    const { serveWorkbench } = await import("../workbench/server");
    await serveWorkbench();
  }
  return code;
}

async function run(options: DemoOptions): Promise<number> {
  const { input, language } = options;
  const bytes = input === null ? null : await fileBytes(input, "--in");
  const mapping = options.map === null ? null : mappingOf(await json(options.map));
  const result = await runHeadless({
    bytes,
    ...(input === null ? {} : { fileName: basename(input) }),
    language,
    parts: options.parts,
    mapping,
    slides: options.slides !== null,
    ...(options.cards === null ? {} : { cards: options.cards }),
  });
  if (result.status !== "written") {
    console.error(refusal(result, options));
    return 1;
  }
  await write(options.output, result.workbook);
  if (options.slides !== null && result.slides !== null) await write(options.slides, result.slides.bytes);
  if (options.report !== null)
    await write(options.report, Buffer.from(JSON.stringify(result.report, null, 2)));
  console.log(story(result.report, options));
  for (const { part, reason } of result.skipped) {
    const error = { code: reason, sheet: null, row: null, column: null, parameters: {} };
    const { what, remedy } = flowErrorText(error, language);
    console.error(`Not written: ${part}. ${what} ${remedy}`);
  }
  return result.skipped.length === 0 ? 0 : 1;
}

/** What was built, where, and what it cost. */
function story(report: HeadlessReport, { output, slides, language }: DemoOptions): string {
  const whole = (number: number): string => Math.round(number).toLocaleString("en-US");
  const lines = [
    `Read ${whole(report.accounts)} accounts and ${whole(report.orders)} orders, sales ${report.ledgerTotal.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}.`,
    ...(report.rejected.length === 0 ? [] : [`Left out ${whole(report.rejected.length)} rows, the first:`]),
    ...report.rejected
      .slice(0, SHOWN_REJECTIONS)
      .map((row) => `  ${placeOf(row)}: ${rejectionText(row, language)}`),
    ...report.findings
      .filter(({ group }) => group === "your-call")
      .map((finding) => `  ${finding.sheet}: ${findingText(finding, language)}${firstPlace(finding.places)}`),
    ...report.sheets.map(
      (sheet) =>
        `Wrote "${sheet.sheet}": ${whole(sheet.cells)} cells, ${sheet.charts} chart${sheet.charts === 1 ? "" : "s"}, ${sheet.seconds.toFixed(1)} s`,
    ),
    `office.js: ${report.syncs} syncs, largest request ${whole(report.largestRequest / 1000)} KB; peak memory ${whole(report.peakMemoryMegabytes)} MB`,
    ...(report.missingMembers.length === 0
      ? []
      : [`Not in the stand-in Excel: ${report.missingMembers.map(({ member }) => member).join(", ")}`]),
    `Saved ${output}${slides === null ? "" : ` and ${slides}`}`,
  ];
  return lines.join("\n");
}

/** Why nothing was written: what, which sheet, which row. */
function refusal(result: Exclude<HeadlessResult, { status: "written" }>, { language }: DemoOptions): string {
  if (result.status === "refused") {
    const rows = result.rejected.slice(0, SHOWN_REJECTIONS);
    return [
      `Nothing was written: ${result.rejected.length} rows can't be used as they are.`,
      ...rows.map((row) => `  ${placeOf(row)}: ${rejectionText(row, language)}`),
    ].join("\n");
  }
  const error =
    result.status === "failed"
      ? result.error
      : {
          code: "nothing-found" as const,
          sheet: null,
          row: null,
          column: null,
          parameters: { sheets: result.sheetsLookedAt },
          details: "nothing-found",
        };
  const { what, remedy } = flowErrorText(error, language);
  const nearest = result.status === "nothing-found" ? result.nearest : null;
  if (nearest !== null) return `Nothing was written. ${nearMissText(nearest, language)} ${remedy}`;
  const place =
    error.sheet === null ? "" : ` [sheet "${error.sheet}"${error.row === null ? "" : `, row ${error.row}`}]`;
  return `Nothing was written. ${what} ${remedy}${place} (${error.details})`;
}

function firstPlace(places: readonly string[]): string {
  return places.length === 0 ? "" : ` [${places.slice(0, 3).join(", ")}]`;
}

function placeOf(row: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}): string {
  return `sheet "${row.sheet}", ${row.column === null ? "row " : row.column}${row.row}`;
}

async function fileBytes(path: string, option: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new DemoOptionError(`${option}: can't read "${path}"`, { cause: error });
  }
}

async function json(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await fileBytes(path, "--map"));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DemoOptionError(`--map: "${path}" is not JSON`, { cause: error });
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

main().then(
  (code) => {
    // The client library keeps timers running, so the process has to be ended; a served workbench stays.
    if (code !== 0 || process.env["CI"] || !process.stdout.isTTY || process.argv.includes("--in"))
      process.exit(code);
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof WorkbookFileError ? `Nothing was written. ${message}` : message);
    process.exit(1);
  },
);
