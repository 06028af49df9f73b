/** The state the flow's steps share, and the one place that runs a job and turns its trouble into an outcome. */
import type { AccountCard } from "../../accounts/account-card";
import type { Portfolio } from "../../accounts/records";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { HistoryRow } from "../../accounts/history";
import { settingsLabelled, type Settings } from "../../accounts/settings";
import type { LabelLanguage } from "../../accounts/tier-scheme";
import type { TierCandidate } from "../../accounts/tier-candidates";
import type { AllocationQuestion, PreviousAllocation } from "../../allocation/allocation";
import { Cancelled } from "../../excel/cancelled";
import type { Readable } from "../../excel/read-grids";
import { inExcel, type Session } from "../../excel/session";
import { workingKind } from "../../excel/sheet-names";
import type { TypedNotes } from "../../excel/typed-notes";
import { workbookOutline, type WorkbookOutline } from "../../excel/workbook-outline";
import type { Language } from "../../language/language";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import { FlowStop } from "./flow-error";
import { flowErrorOf } from "./flow-error-of";
import type { FlowOptions } from "./flow-options";
import { noLockCells, type LockCells } from "./lock-cells";
import type { JobOptions, Outcome, Phase, Progress, SheetState } from "./job";
import { SheetChanges } from "./sheet-changes";
import type { SourceHash } from "./source-hash";
import { UnfinishedMark } from "./unfinished";
import type { FlowSnapshot } from "./views";

/** What is kept in memory beside the snapshot. */
export interface FlowMemory {
  /** Key and JSON text of everything remembered in the workbook. */
  remembered: Readonly<Record<string, string>>;
  portfolio: Portfolio | null;
  /** Name of the workbook's file without its extension; null before it was first saved. */
  subject: string | null;
  ledgerTotal: number;
  hashes: readonly SourceHash[];
  /** The workbook counts its days from 1904. */
  date1904: boolean;
  /** The places that were read whole, as wide as they were read. */
  readPlaces: readonly Readable[];
  question: AllocationQuestion | null;
  /** The allocation written last. */
  keptAllocation: PreviousAllocation | null;
  /** The allocation sheet's lock column as last read. */
  lockCells: LockCells;
  /** Facts of a card, built on first use for one portfolio and settings. */
  cardOf: ((accountId: string) => AccountCard) | null;
  /** Values the tiers are made from, built on the first trial. */
  candidates: readonly TierCandidate[] | null;
  /** Closed periods as the history sheet has them. */
  history: readonly HistoryRow[];
  /** Typed notes whose rows are in no present sheet, by own sheet. */
  notesAside: Readonly<Record<string, TypedNotes>>;
  /** Own sheets whose next version is written beside the present one. */
  readonly beside: Set<OwnSheetId>;
  /** Changes of sheets are listened to. */
  watching: boolean;
  /** What changed since the last reading. */
  readonly changes: SheetChanges;
  /** What stood on own sheets at the last reading; null before it. */
  ownInputs: string | null;
}

/** Tools of a running job. */
export interface JobTools {
  readonly session: Session;
  readonly signal: AbortSignal | undefined;
  /** Reports progress and lets the event loop breathe. */
  readonly report: (
    phase: Phase,
    done: number,
    of: number,
    subject?: string | null,
    solver?: Progress["solver"],
  ) => Promise<void>;
  /** The mark in the workbook while the job writes. */
  readonly mark: UnfinishedMark;
  /** Notes that an own sheet is new and complete. */
  readonly completed: (sheet: string) => void;
  /**
   * Notes that an own sheet is about to be written; it counts as before until completed. With its kind where there
   * is one already that a new sheet could stand beside.
   */
  readonly touching: (sheet: string, replaced?: OwnSheetId | null) => Promise<void>;
}

/**
 * Language of the tier labels a workbook starts with.
 *
 * @param language - Language of its first build.
 * @returns The labels' language.
 */
export function labelsOf(language: Language): LabelLanguage {
  return language === "zh-CN" ? "zh" : "en";
}

/** What a job made before it ended; the complete ones first. */
function sheetsOf(mark: UnfinishedMark | null): readonly SheetState[] {
  const sheets = mark?.sheets ?? [];
  return [
    ...sheets.filter(({ state }) => state === "complete"),
    ...sheets.filter(({ state }) => state !== "complete"),
  ];
}

/** Shared state and the runner of jobs. */
export class FlowCore {
  language: Language;
  /** Language of the tier labels: that of the workbook's first build, so that they never change by themselves. */
  labels: LabelLanguage;
  readonly memory: FlowMemory = {
    remembered: {},
    portfolio: null,
    subject: null,
    ledgerTotal: 0,
    hashes: [],
    date1904: false,
    readPlaces: [],
    question: null,
    keptAllocation: null,
    lockCells: noLockCells,
    cardOf: null,
    candidates: null,
    history: [],
    notesAside: {},
    beside: new Set(),
    watching: false,
    changes: new SheetChanges(),
    ownInputs: null,
  };
  private state: FlowSnapshot;
  private running = false;
  private quiet: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param options - Language, clock and patience of whoever runs the flow. */
  constructor(readonly options: FlowOptions) {
    this.language = options.language;
    this.labels = labelsOf(options.language);
    this.state = {
      firstRun: true,
      sources: null,
      settings: settingsLabelled(this.labels),
      scored: null,
      tiers: null,
      allocation: null,
      solved: null,
      preview: null,
      revert: null,
      freshness: { status: "never" },
      built: [],
      sheetTrouble: [],
      touched: 0,
    };
  }

  /** @returns The present state. */
  snapshot(): FlowSnapshot {
    return this.state;
  }

  /** @param change - Parts of the state that are new. */
  update(change: Partial<FlowSnapshot>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /**
   * @param listener - Called after every change.
   * @returns Stops listening.
   */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs one job in one conversation with Excel.
   *
   * @param job - Progress and stop.
   * @param work - The job.
   * @returns Its outcome; never rejects.
   */
  async run<T>(job: JobOptions, work: (tools: JobTools) => Promise<T>): Promise<Outcome<T>> {
    if (this.quiet !== null) {
      this.quiet.abort.abort();
      await this.quiet.ended;
    }
    if (this.running) return { status: "failed", error: flowErrorOf(new FlowStop("busy"), []) };
    this.running = true;
    let mark: UnfinishedMark | null = null;
    let replaced: OwnSheetId | null = null;
    let last: Progress = { phase: "looking", done: 0, of: 0, subject: null };
    const say = (progress: Progress): void => {
      if (progress.phase !== "waiting") last = progress;
      job.onProgress?.(progress);
    };
    try {
      const value = await inExcel(
        {
          pause: this.options.pause,
          onWaiting: (waiting) => {
            say(waiting ? { ...last, phase: "waiting" } : last);
          },
          ...(job.signal === undefined ? {} : { signal: job.signal }),
        },
        async (session) => {
          const marking = new UnfinishedMark(session, this.options.now);
          mark = marking;
          const tools: JobTools = {
            session,
            signal: job.signal,
            mark: marking,
            report: async (phase, done, of, subject = null, solver) => {
              say({ phase, done, of, subject, ...(solver === undefined ? {} : { solver }) });
              await this.options.pause(0);
            },
            completed: (sheet) => {
              marking.completed([sheet]);
              replaced = null;
            },
            touching: async (sheet, id = null) => {
              replaced = id;
              await marking.begin("build", [sheet]);
            },
          };
          try {
            return await work(tools);
          } finally {
            await marking.end();
          }
        },
      );
      return { status: "done", value };
    } catch (error) {
      const sheets = sheetsOf(mark);
      if (error instanceof Cancelled) return { status: "cancelled", sheets };
      const complete = sheets.filter(({ state }) => state === "complete").map(({ sheet }) => sheet);
      return { status: "failed", error: flowErrorOf(error, complete, replaced) };
    } finally {
      this.running = false;
    }
  }

  /**
   * Runs a job nobody asked for: it does not start while another runs, and gives way to one that is started.
   *
   * @param work - The job.
   * @returns Its outcome; cancelled when it did not run to its end.
   */
  async runQuietly<T>(work: (tools: JobTools) => Promise<T>): Promise<Outcome<T>> {
    if (this.running || this.quiet !== null) return { status: "cancelled", sheets: [] };
    const abort = new AbortController();
    const ended = this.run({ signal: abort.signal }, work);
    this.quiet = { abort, ended };
    try {
      return await ended;
    } finally {
      this.quiet = null;
    }
  }

  /**
   * Reads what the workbook consists of, after removing what an interrupted build left behind.
   *
   * @param session - An open conversation.
   * @returns The outline.
   */
  async outline(session: Session): Promise<WorkbookOutline> {
    const outline = await workbookOutline(session);
    if (outline.sheets.every(({ name }) => workingKind(name) === null)) return outline;
    const { tidyUp } = await import(/* webpackChunkName: "reading" */ "../../excel/tidy-up");
    return (await tidyUp(session, outline)) ? workbookOutline(session) : outline;
  }

  /** @returns The portfolio and its scores. @throws NotRead before a successful reading. */
  needScored(): {
    readonly portfolio: Portfolio;
    readonly scored: ScoredPortfolio;
    readonly settings: Settings;
  } {
    const { portfolio } = this.memory;
    const { scored, settings } = this.state;
    if (portfolio === null || scored === null) throw new FlowStop("not-read");
    return { portfolio, scored, settings };
  }
}
