/** The pane's state machine, without a browser: jobs, tabs, focus, progress, stopping. */
import { defaultSettings } from "../../src/accounts/settings";
import type { Flow } from "../../src/taskpane/flow/flow";
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import type { JobOptions, Outcome, Progress } from "../../src/taskpane/flow/job";
import type { FlowSnapshot } from "../../src/taskpane/flow/views";
import { PaneController } from "../../src/taskpane/pane-controller";

const snapshot: FlowSnapshot = {
  firstRun: true,
  sources: null,
  settings: defaultSettings,
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

/** A flow that only remembers the language; every job is handed to `run` by the tests themselves. */
function silentFlow(languages: string[] = []): Flow {
  const refuse = (): never => {
    throw new Error("not part of this test");
  };
  const jobs = new Proxy({} as Flow, { get: () => refuse });
  return Object.assign(Object.create(jobs) as Flow, {
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
    setLanguage: (language: string) => {
      languages.push(language);
    },
  });
}

interface Clockwork {
  readonly pane: PaneController;
  readonly advance: (milliseconds: number) => void;
  readonly remembered: string[];
  readonly languages: string[];
}

function paneWithClock(): Clockwork {
  let now = 0;
  const alarms: { at: number; action: () => void; live: boolean }[] = [];
  const remembered: string[] = [];
  const languages: string[] = [];
  const pane = new PaneController(
    silentFlow(languages),
    {
      clock: () => now,
      now: () => 45_000 + now / 86_400_000,
      later: (milliseconds, action) => {
        const alarm = { at: now + milliseconds, action, live: true };
        alarms.push(alarm);
        return () => {
          alarm.live = false;
        };
      },
      remember: (key, value) => {
        remembered.push(`${key}=${value}`);
      },
      download: () => undefined,
      openHelp: () => undefined,
      loadWords: (language) => Promise.resolve(language === "zh-CN" ? paneInChinese : paneInEnglish),
    },
    "en-US",
    paneInEnglish,
    "data",
  );
  const advance = (milliseconds: number): void => {
    now += milliseconds;
    for (const alarm of alarms.filter((one) => one.live && one.at <= now)) {
      alarm.live = false;
      alarm.action();
    }
  };
  return { pane, advance, remembered, languages };
}

/** A job that stays open until the test ends it. */
function openJob(): {
  readonly work: (options: JobOptions) => Promise<Outcome<string>>;
  readonly options: () => JobOptions;
  readonly end: (outcome: Outcome<string>) => void;
} {
  let held: JobOptions = {};
  let finish: (outcome: Outcome<string>) => void = () => undefined;
  return {
    work: (options) => {
      held = options;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    options: () => held,
    end: (outcome) => {
      finish(outcome);
    },
  };
}

const progress = (part: Partial<Progress>): Progress => ({
  phase: "writing-cards",
  done: 0,
  of: 50,
  subject: null,
  ...part,
});
const nothing = (): void => undefined;

describe("a running job", () => {
  test("shows itself only after a second, and the focus goes to Cancel", async () => {
    const { pane, advance } = paneWithClock();
    const job = openJob();
    const ended = pane.run("cards", job.work, nothing, nothing);
    advance(999);
    expect(pane.current.job?.visible).toBe(false);
    advance(1);
    expect(pane.current.job?.visible).toBe(true);
    expect(pane.takeFocus()).toBe("cancel");
    job.end({ status: "done", value: "" });
    await ended;
    expect(pane.current.job).toBeNull();
  });

  test("is the only one: a second is not started", async () => {
    const { pane } = paneWithClock();
    const first = openJob();
    const ended = pane.run("cards", first.work, nothing, nothing);
    let started = false;
    await pane.run(
      "summary",
      () => {
        started = true;
        return Promise.resolve({ status: "done", value: "" });
      },
      nothing,
      nothing,
    );
    expect(started).toBe(false);
    first.end({ status: "done", value: "" });
    await ended;
  });

  test("locks the tabs", async () => {
    const { pane } = paneWithClock();
    const job = openJob();
    const ended = pane.run("cards", job.work, nothing, nothing);
    pane.openStep("summary");
    expect(pane.current.step).toBe("data");
    job.end({ status: "done", value: "" });
    await ended;
    pane.openStep("summary");
    expect(pane.current.step).toBe("summary");
  });

  test("changes its figures at most four times a second", async () => {
    const { pane, advance } = paneWithClock();
    const job = openJob();
    const ended = pane.run("cards", job.work, nothing, nothing);
    advance(300);
    job.options().onProgress?.(progress({ done: 1 }));
    advance(100);
    job.options().onProgress?.(progress({ done: 2 }));
    expect(pane.current.job?.progress?.done).toBe(1);
    advance(150);
    job.options().onProgress?.(progress({ done: 3 }));
    expect(pane.current.job?.progress?.done).toBe(3);
    job.end({ status: "done", value: "" });
    await ended;
  });

  test("answers Cancel at once and ends on the screen that says what exists", async () => {
    const { pane } = paneWithClock();
    const job = openJob();
    const ended = pane.run("all", job.work, nothing, nothing);
    pane.cancel();
    expect(pane.current.job?.stopping).toBe(true);
    expect(job.options().signal?.aborted).toBe(true);
    job.end({ status: "cancelled", sheets: [{ sheet: "KAM Scores", state: "complete" }] });
    await ended;
    expect(pane.current.screens.data).toEqual({
      name: "cancelled",
      sheets: [{ sheet: "KAM Scores", state: "complete" }],
    });
    expect(pane.current.say).toBe("Stopped. No sheet is half written.");
  });

  test("leaves what was there before a reading that is stopped", async () => {
    const { pane } = paneWithClock();
    const job = openJob();
    const ended = pane.run("read", job.work, nothing, nothing);
    pane.cancel();
    job.end({ status: "cancelled", sheets: [] });
    await ended;
    expect(pane.current.screens.data).toEqual({ name: "first-run" });
    expect(pane.takeFocus()).toBe("heading");
  });

  test("says a new phase at once and the same phase every ten seconds", async () => {
    const { pane, advance } = paneWithClock();
    const job = openJob();
    const ended = pane.run("all", job.work, nothing, nothing);
    advance(1_000);
    job.options().onProgress?.(progress({ done: 5 }));
    expect(pane.current.say).toBe("Cards, 5 of 50");
    advance(1_000);
    job.options().onProgress?.(progress({ done: 6 }));
    expect(pane.current.say).toBe("Cards, 5 of 50");
    advance(9_000);
    job.options().onProgress?.(progress({ done: 30 }));
    expect(pane.current.say).toBe("Cards, 30 of 50");
    job.end({ status: "done", value: "" });
    await ended;
  });

  test("that fails shows an error in place of the step, and going back shows the step again", async () => {
    const { pane } = paneWithClock();
    pane.show("cards", { name: "cards" });
    const job = openJob();
    const ended = pane.run("cards", job.work, nothing, nothing);
    job.end({
      status: "failed",
      error: {
        code: "sheet-protected",
        sheet: "KAM Cards",
        row: 1,
        column: "A",
        parameters: {},
        changed: "nothing",
        newSheet: "cards",
        details: "AccessDenied",
      },
    });
    await ended;
    expect(pane.current.screens.cards.name).toBe("error");
    pane.leaveError();
    expect(pane.current.screens.cards.name).toBe("cards");
  });
});

describe("the frame", () => {
  test("keeps each step's own screen when the tab changes", () => {
    const { pane } = paneWithClock();
    pane.show("tiers", { name: "tier-moves" });
    pane.openStep("summary");
    pane.openStep("tiers");
    expect(pane.current.screens.tiers.name).toBe("tier-moves");
  });

  test("remembers the step and the language in the browser, and tells the flow the language", async () => {
    const { pane, remembered, languages } = paneWithClock();
    pane.openStep("cards");
    await pane.setLanguage("zh-CN");
    expect(remembered).toEqual(["step=cards", "language=zh-CN"]);
    expect(languages).toEqual(["zh-CN"]);
    expect(pane.words.frame.tabs.cards).toBe("资料卡");
    expect(pane.takeFocus()).toBe("more");
  });

  test("says what came of an input half a second after the last one, once", () => {
    const { pane, advance } = paneWithClock();
    const said: string[] = [];
    pane.subscribe(() => {
      if (pane.current.say !== "") said.push(pane.current.say);
    });
    pane.sayAfterInput(() => "3 accounts would move");
    advance(400);
    pane.sayAfterInput(() => "4 accounts would move");
    advance(400);
    expect(said).toEqual([]);
    advance(100);
    expect(said).toEqual(["4 accounts would move"]);
  });
});
