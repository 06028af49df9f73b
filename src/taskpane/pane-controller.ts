/**
 * Runs the pane: turns presses into jobs of the flow and their outcomes into screens. No DOM here, so the
 * state machine of the pane design can be tested without a browser.
 */
import type { Language } from "../language/language";
import type { Words } from "../language/pane-words";
import type { Flow } from "./flow/flow";
import { flowErrorOf } from "./flow/flow-error-of";
import type { FlowError } from "./flow/flow-error";
import type { JobOptions, Outcome, Progress, SheetState } from "./flow/job";
import { STEPS, type JobName, type PaneState, type RunningJob, type Screen, type Step } from "./pane-state";

/** What the controller needs from the page. */
export interface PaneSurroundings {
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number;
  /** The present moment as an Excel serial with fraction, local time. */
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, action: () => void) => () => void;
  /** Keeps language and step in this browser; failing to is no trouble. */
  readonly remember: (key: "language" | "step", value: string) => void;
  /** Offers a file made in memory for download. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** Loads the words of a language. */
  readonly loadWords: (language: Language) => Promise<Words>;
  /** Opens the help page. */
  readonly openHelp: (language: Language) => void;
}

const progressEveryMilliseconds = 250;
const visibleAfterMilliseconds = 1_000;
const saidAfterInputMilliseconds = 500;

/** A fault nobody expected ends in the same card as the expected ones. */
async function finished<T>(job: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await job;
  } catch (error) {
    return { status: "failed", error: flowErrorOf(error, []) };
  }
}

/** The pane's state machine. */
export class PaneController {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | null = null;
  private lastProgressAt = 0;
  private lastSaidAt = 0;
  /** Where the focus goes after the next drawing; null leaves it. */
  private focus: string | null = null;
  /** Calls off what was going to be said. */
  private hush: () => void = () => undefined;

  constructor(
    readonly flow: Flow,
    readonly surroundings: PaneSurroundings,
    language: Language,
    /** The words of the present language. */
    public words: Words,
    step: Step,
  ) {
    this.state = {
      language,
      step,
      screens: {
        data: { name: "first-run" },
        tiers: { name: "tiers" },
        cards: { name: "cards" },
        allocation: { name: "rules" },
        summary: { name: "summary" },
      },
      job: null,
      trial: null,
      rules: null,
      cards: { mode: "book", liveAccountId: null, find: "", tier: null, owner: null, picked: null },
      stoppedAt: null,
      address: null,
      say: "",
      snapshot: flow.snapshot(),
    };
    flow.subscribe(() => {
      this.update({ snapshot: flow.snapshot() });
    });
  }

  /** The present state; a new object after every change. */
  get current(): PaneState {
    return this.state;
  }

  /**
   * Calls back after every change.
   *
   * @param listener - Called without arguments.
   * @returns Stops listening.
   */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes part of the state and tells the listeners. */
  update(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Takes the id the focus should go to after the next drawing. */
  takeFocus(): string | null {
    const focus = this.focus;
    this.focus = null;
    return focus;
  }

  /** Shows a screen of a step; the focus goes to its heading unless told otherwise. */
  show(step: Step, screen: Screen, focus = "heading", more: Partial<PaneState> = {}): void {
    this.focus = focus;
    this.update({ ...more, step, screens: { ...this.state.screens, [step]: screen }, address: null });
  }

  /** Changes the tab; the tab keeps the focus. Never starts a read. */
  openStep(step: Step): void {
    if (this.state.job !== null || !STEPS.includes(step)) return;
    this.surroundings.remember("step", step);
    this.update({ step, address: null });
  }

  /** Changes the language; the words of the new one are loaded first. */
  async setLanguage(language: Language): Promise<void> {
    try {
      this.words = await this.surroundings.loadWords(language);
    } catch (error) {
      this.fail("load", flowErrorOf(error, []), () => void this.setLanguage(language));
      return;
    }
    this.surroundings.remember("language", language);
    this.flow.setLanguage(language);
    this.focus = "more";
    this.update({ language, say: "" });
  }

  /** Shows the error card in place of the present step. */
  fail(job: JobName, error: FlowError, again: () => void): void {
    const behind = this.state.screens[this.state.step];
    this.show(this.state.step, {
      name: "error",
      job,
      error,
      again,
      behind: behind.name === "error" ? behind.behind : behind,
    });
  }

  /** Says a sentence through the live region. */
  say(text: string): void {
    this.update({ say: text });
  }

  /** Says what came of an input, half a second after the last one. */
  sayAfterInput(text: () => string): void {
    this.hush();
    this.hush = this.surroundings.later(saidAfterInputMilliseconds, () => {
      this.say(text());
    });
  }

  /** Runs one job of the flow; only one at a time. */
  async run<T>(
    name: JobName,
    work: (options: JobOptions) => Promise<Outcome<T>>,
    done: (value: T) => void,
    again: () => void,
  ): Promise<void> {
    if (this.state.job !== null) return;
    const abort = new AbortController();
    this.abort = abort;
    const startedAt = this.surroundings.clock();
    this.lastProgressAt = 0;
    this.lastSaidAt = startedAt;
    const job: RunningJob = {
      name,
      progress: null,
      startedAt,
      seconds: 0,
      visible: false,
      stopping: false,
      gaps: [],
      phasesDone: [],
    };
    this.update({ job, address: null });
    const unhide = this.surroundings.later(visibleAfterMilliseconds, () => {
      if (this.state.job === null) return;
      this.focus = "cancel";
      this.update({ job: { ...this.state.job, visible: true } });
    });
    const outcome = await finished(
      work({
        signal: abort.signal,
        onProgress: (progress) => {
          this.progressed(progress);
        },
      }),
    );
    unhide();
    this.abort = null;
    // Cancel had the focus and is gone; a screen that is shown now decides otherwise.
    if (this.current.job?.visible === true) this.focus = "heading";
    this.update({ job: null, snapshot: this.flow.snapshot() });
    if (outcome.status === "done") {
      this.forgetInterrupted();
      done(outcome.value);
    } else if (outcome.status === "cancelled") {
      this.stopped(name, outcome.sheets);
    } else this.fail(name, outcome.error, again);
  }

  /** A stopped reading leaves what was found before; other jobs say what is complete and what as before. */
  private stopped(name: JobName, sheets: readonly SheetState[]): void {
    const say = this.words.running.sayStopped;
    const { sources } = this.state.snapshot;
    if (name !== "read") {
      const stoppedAt = this.surroundings.now();
      this.show("data", { name: "cancelled", sheets }, "heading", { stoppedAt, say });
    } else if (sources === null) this.show("data", { name: "first-run" }, "heading", { say });
    else this.show("data", { name: sources.found === null ? "empty" : "found" }, "heading", { say });
  }

  /** Whoever has gone on since need not be told again of the job that did not come to its end. */
  private forgetInterrupted(): void {
    const { screens } = this.state;
    if (screens.data.name === "interrupted")
      this.update({ screens: { ...screens, data: { name: "found" } } });
  }

  /** Stops the running job; answers in the same frame. */
  cancel(): void {
    if (this.state.job === null) return;
    this.update({ job: { ...this.state.job, stopping: true } });
    this.abort?.abort();
  }

  /** Closes the error card; the step shows what it showed before. */
  leaveError(): void {
    const screen = this.state.screens[this.state.step];
    if (screen.name === "error") this.show(this.state.step, screen.behind);
  }

  private progressed(progress: Progress): void {
    const { job } = this.state;
    if (job === null) return;
    const now = this.surroundings.clock();
    const newPhase = job.progress?.phase !== progress.phase;
    if (!newPhase && now - this.lastProgressAt < progressEveryMilliseconds) return;
    this.lastProgressAt = now;
    const seconds = (now - job.startedAt) / 1000;
    const gap = progress.solver?.gap;
    const before = job.progress?.phase;
    const next: RunningJob = {
      ...job,
      progress,
      seconds,
      gaps: gap === null || gap === undefined ? job.gaps : [...job.gaps, { seconds, gap }],
      phasesDone:
        newPhase && before !== undefined && before !== "waiting" && !job.phasesDone.includes(before)
          ? [...job.phasesDone, before]
          : job.phasesDone,
    };
    this.update({ job: next, ...this.sayOfProgress(progress, newPhase, now) });
  }

  /** Progress is said on a new phase and then every 10 seconds; the solver's gap when it halves. */
  private sayOfProgress(progress: Progress, newPhase: boolean, now: number): Partial<PaneState> {
    const { running, allocation } = this.words;
    const gap = progress.solver?.gap ?? null;
    if (gap !== null) {
      const first = this.state.job?.gaps.find((point) => point.gap <= 2 * gap);
      const halved =
        first === undefined || this.state.job?.gaps.every((point) => point.gap >= 2 * gap) === true;
      return halved ? { say: allocation.sayGap(gap) } : {};
    }
    if (!newPhase && now - this.lastSaidAt < 10_000) return {};
    this.lastSaidAt = now;
    if (progress.phase === "waiting") return { say: running.sayWaiting };
    return { say: running.progress(running.phases[progress.phase], progress.done, progress.of) };
  }
}
