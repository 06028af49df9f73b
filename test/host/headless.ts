/** Runs the flow behind the pane's buttons on a workbook without a window, and says what it cost. */
import type { AllocationChanges } from "../../src/allocation/allocation";
import type { Finding, MappingOverride, NearMiss, Rejection } from "../../src/intake/reading";
import type { Language } from "../../src/language/language";
import { createFlow } from "../../src/taskpane/flow/create-flow";
import type { Flow } from "../../src/taskpane/flow/flow";
import type { FlowError } from "../../src/taskpane/flow/flow-error";
import type { FlowOptions } from "../../src/taskpane/flow/flow-options";
import type { Outcome, Progress } from "../../src/taskpane/flow/job";
import type {
  BuildPart,
  BuildReport,
  BuiltSheet,
  MadeFile,
  SourcesView,
} from "../../src/taskpane/flow/views";
import { openHost, type NodeHost } from "./node-host";
import { loadSolver } from "./node-solver";

/** What to do. */
export interface HeadlessJob {
  /** The workbook; null = the made-up sample. */
  readonly bytes: Uint8Array | null;
  /** File name of the workbook as the add-in sees it; "Book1", as of one never saved, when left out. */
  readonly fileName?: string;
  readonly language: Language;
  readonly parts: readonly BuildPart[];
  readonly mapping: readonly MappingOverride[] | null;
  readonly slides: boolean;
  /** Cards of the book: the first so many accounts of the pick list; the top tier when left out. */
  readonly cards?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** The report file. */
export interface HeadlessReport {
  readonly accounts: number;
  readonly orders: number;
  readonly ledgerTotal: number;
  readonly prospects: number;
  readonly rejected: readonly Rejection[];
  /** What the data check says, beside the rows left out. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly BuiltSheet[];
  readonly cellsWritten: number;
  readonly cards: number;
  /** Accounts that end with exactly one owner, and those that don't with the reason. */
  readonly allocation: {
    readonly status: string;
    readonly owned: number;
    readonly moves: number;
    readonly gap: number;
    /** What differs from the allocation written last, and why; null without one. */
    readonly changes: AllocationChanges | null;
    readonly unassigned: readonly { readonly accountId: string; readonly reason: string }[];
  } | null;
  readonly requests: number;
  readonly syncs: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly secondsByStep: Readonly<Record<string, number>>;
  readonly peakMemoryMegabytes: number;
  readonly missingMembers: readonly { readonly member: string; readonly count: number }[];
}

/** How it ended. */
export type HeadlessResult =
  | {
      readonly status: "written";
      readonly workbook: Uint8Array;
      readonly slides: MadeFile | null;
      readonly report: HeadlessReport;
      /** Parts asked for that could not be written for lack of data. */
      readonly skipped: BuildReport["skipped"];
    }
  | {
      readonly status: "nothing-found";
      readonly sheetsLookedAt: number;
      readonly nearest: NearMiss | null;
    }
  | { readonly status: "refused"; readonly rejected: readonly Rejection[] }
  | { readonly status: "failed"; readonly error: FlowError };

/** Excel's serial number of a moment, local time. */
function serialOf(date: Date): number {
  return (date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

/**
 * Opens the host on a workbook and makes a flow for it.
 *
 * @param bytes - The workbook; null = a new one.
 * @param language - Language of what is written.
 * @param fileName - Name of the workbook as the add-in sees it.
 * @param more - What only a pane asks for.
 * @returns The host and the flow; dispose of the host when done.
 */
export async function openFlow(
  bytes: Uint8Array | null,
  language: Language,
  fileName = "Book1",
  more: Pick<FlowOptions, "watch"> = {},
): Promise<{ readonly host: NodeHost; readonly flow: Flow }> {
  const host = await openHost(bytes, { fileName });
  host.install();
  const flow = createFlow({
    language,
    now: () => serialOf(new Date()),
    seconds: () => performance.now() / 1000,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        if (milliseconds > 0) setTimeout(resolve, milliseconds);
        else setImmediate(resolve);
      }),
    loadSolver,
    ...more,
  });
  return { host, flow };
}

/**
 * Runs the whole job: read, build, save.
 *
 * @param job - What to do.
 * @returns The workbook and the report, or why there is none.
 */
export async function runHeadless(job: HeadlessJob): Promise<HeadlessResult> {
  const seconds: Record<string, number> = {};
  let peak = 0;
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    try {
      return await work();
    } finally {
      seconds[step] = (performance.now() - from) / 1000;
      peak = Math.max(peak, process.memoryUsage().rss);
    }
  };
  const options = {
    onProgress: (progress: Progress): void => {
      peak = Math.max(peak, process.memoryUsage().rss);
      job.onProgress?.(progress);
    },
  };
  const { host, flow } = await timed("open", () => openFlow(job.bytes, job.language, job.fileName));
  try {
    const booted = await flow.boot();
    if (booted.status !== "done") return stopped(booted);
    if (job.bytes === null) {
      const inserted = await timed("sample", () => flow.insertSample(options));
      if (inserted.status !== "done") return stopped(inserted);
    }
    const read = await timed("read", () =>
      flow.read({ ...options, ...(job.mapping === null ? {} : { mapping: job.mapping }) }),
    );
    if (read.status !== "done") return stopped(read);
    const { found, refused, sheetsLookedAt, nearest } = read.value;
    if (refused.length > 0) return { status: "refused", rejected: refused };
    if (found === null) return { status: "nothing-found", sheetsLookedAt, nearest };
    const { cards } = job;
    const parts = cards === undefined ? job.parts : job.parts.filter((part) => part !== "cards");
    const built = await timed("build", () => flow.buildAll({ ...options, parts }));
    if (built.status !== "done") return stopped(built);
    Object.assign(seconds, built.value.secondsByStep);
    let { value: report } = built;
    if (cards !== undefined && job.parts.includes("cards")) {
      const accountIds = flow
        .pickList()
        .slice(0, cards)
        .map(({ id }) => id);
      const book = await timed("cards", () => flow.buildCards({ mode: "book", accountIds }, options));
      if (book.status !== "done") return stopped(book);
      report = { ...report, cards: report.cards + book.value.cards, sheets: flow.snapshot().built };
    }
    let slides: MadeFile | null = null;
    if (job.slides) {
      const made = await timed("slides", () => flow.downloadSlides(options));
      if (made.status !== "done") return stopped(made);
      slides = made.value;
    }
    const workbook = await timed("save", () => host.save());
    const told = reportOf(host, read.value, flow, report, seconds, peak);
    return { status: "written", workbook, slides, report: told, skipped: built.value.skipped };
  } finally {
    host.dispose();
  }
}

function stopped<T>(outcome: Exclude<Outcome<T>, { status: "done" }>): HeadlessResult {
  if (outcome.status === "failed") return { status: "failed", error: outcome.error };
  throw new Error("a headless job has no one to cancel it");
}

function reportOf(
  host: NodeHost,
  { found }: SourcesView,
  flow: Flow,
  built: BuildReport,
  secondsByStep: Readonly<Record<string, number>>,
  peak: number,
): HeadlessReport {
  const { scored, solved } = flow.snapshot();
  const point = solved?.point ?? null;
  return {
    accounts: found?.accounts ?? 0,
    orders: found?.orders ?? 0,
    ledgerTotal: found?.ledgerTotal ?? 0,
    prospects: scored?.accounts.filter((account) => account.stage === "prospect").length ?? 0,
    rejected: found?.rejected ?? [],
    findings: found?.findings ?? [],
    sheets: built.sheets,
    cellsWritten: built.sheets.reduce((sum, sheet) => sum + sheet.cells, 0),
    cards: built.cards,
    allocation:
      point === null || solved === null
        ? null
        : {
            status: solved.result.status,
            owned: point.rows.filter((row) => row.owner !== null).length,
            moves: point.moves,
            gap: point.gap,
            changes: solved.result.changes,
            unassigned: point.rows
              .filter((row) => row.owner === null)
              .map((row) => ({ accountId: row.accountId, reason: row.reason })),
          },
    ...host.counters,
    secondsByStep,
    peakMemoryMegabytes: Math.round(peak / 1_048_576),
    missingMembers: host.missing,
  };
}
