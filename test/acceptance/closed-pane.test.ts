/** A pane that is closed while it builds, and the pane that is opened next: it says what is complete and what is as before. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { createFlow } from "../../src/taskpane/flow/create-flow";
import type { Flow } from "../../src/taskpane/flow/flow";
import { leaveInterrupted } from "../../src/taskpane/interrupted";
import { boot, writeTierList } from "../../src/taskpane/pane-actions";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { Screen } from "../../src/taskpane/pane-state";
import type { NodeHost } from "../host/node-host";
import { closePaneAt, done, fingerprints, opened, sheetNames } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

const NOW = 45_000.5;

/** A pane opened on the workbook, with nothing in its memory. */
async function openPane(): Promise<PaneController> {
  const flow = createFlow({
    language: "en-US",
    now: () => NOW,
    seconds: () => 0,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const pane = new PaneController(
    flow,
    {
      clock: () => 0,
      now: () => NOW,
      later: () => () => undefined,
      remember: () => undefined,
      download: () => undefined,
      openHelp: () => undefined,
      loadWords: (language) => Promise.resolve(language === "zh-CN" ? paneInChinese : paneInEnglish),
    },
    "en-US",
    paneInEnglish,
    "data",
  );
  await boot(pane);
  await idle(pane);
  return pane;
}

/** The end of the job that runs, if one does. */
function idle(pane: PaneController): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (pane.current.job === null) resolve();
    };
    pane.subscribe(() => {
      setImmediate(look);
    });
    look();
  });
}

function interruptedOf(screen: Screen): Extract<Screen, { name: "interrupted" }>["unfinished"] {
  if (screen.name !== "interrupted") throw new Error(`shows ${screen.name}`);
  return screen.unfinished;
}

describe("a pane closed while it builds everything", () => {
  let host: NodeHost;
  let flow: Flow;

  beforeEach(async () => {
    ({ host, flow } = await opened(await smallWorkbook()));
  });
  afterEach(() => {
    host.dispose();
  });

  /** Closes the pane as soon as the build is at a sheet for the n-th time. */
  async function closeWhile(phase: string, share: number): Promise<void> {
    let close: (() => void) | null = null;
    await flow.buildAll({
      onProgress: (progress) => {
        if (close === null && progress.phase === phase && progress.done >= share * progress.of)
          close = closePaneAt(host, 1).open;
      },
    });
    (close as (() => void) | null)?.();
  }

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["writing-scores", [], ["KAM Scores"]],
    ["writing-cards", ["KAM Scores"], ["KAM Cards"]],
    ["writing-allocation", ["KAM Scores", "KAM Cards"], ["KAM Allocation"]],
    ["writing-summary", ["KAM Scores", "KAM Cards", "KAM Allocation"], ["KAM Summary"]],
  ])("says at the next opening what is complete: closed while %s", async (phase, complete, asBefore) => {
    await closeWhile(phase, 0);
    const pane = await openPane();
    const { kind, sheets } = interruptedOf(pane.current.screens.data);
    expect(kind).toBe("build");
    const named = (state: string): readonly string[] =>
      sheets.filter((one) => one.state === state).map(({ sheet }) => sheet);
    expect(named("complete")).toEqual(complete);
    expect(named("as-before")).toEqual(asBefore);
    const own = sheetNames(host).filter((name) => name.startsWith("KAM") || name.startsWith("~"));
    expect(own).toEqual(complete);
    expect(pane.current.say).toBe("The last build was interrupted");
    expect(pane.current.snapshot.scored).not.toBeNull();
  });

  it("puts the old version back where a sheet was half rewritten", async () => {
    done(await flow.buildAll());
    const before = fingerprints(host);
    await closeWhile("writing-cards", 0.2);
    const pane = await openPane();
    expect(interruptedOf(pane.current.screens.data).sheets).toEqual([
      { sheet: "KAM Scores", state: "complete" },
      { sheet: "KAM Cards", state: "as-before" },
    ]);
    expect(fingerprints(host)["KAM Cards"]).toEqual(before["KAM Cards"]);
    expect(sheetNames(host).some((name) => name.startsWith("~"))).toBe(false);
  });

  it("says it again until the user goes on, and then no more", async () => {
    await closeWhile("writing-cards", 0);
    expect((await openPane()).current.screens.data.name).toBe("interrupted");
    const pane = await openPane();
    expect(pane.current.screens.data.name).toBe("interrupted");
    leaveInterrupted(pane, "data");
    expect(pane.current.screens.data.name).toBe("found");
    expect((await openPane()).current.screens.data.name).toBe("found");
  });

  it("begins anew where nothing was complete", async () => {
    await closeWhile("writing-scores", 0);
    leaveInterrupted(await openPane(), "data");
    expect((await openPane()).current.screens.data.name).toBe("first-run");
  });

  it("says it no more after the build was done over", async () => {
    await closeWhile("writing-cards", 0);
    const pane = await openPane();
    writeTierList(pane);
    await idle(pane);
    expect(pane.current.screens.data.name).toBe("found");
    expect((await openPane()).current.screens.data.name).toBe("found");
  });

  it("says that nothing was written where the sample was not inserted", async () => {
    const closed = closePaneAt(host, 4);
    await flow.insertSample();
    closed.open();
    const pane = await openPane();
    expect(interruptedOf(pane.current.screens.data)).toMatchObject({ kind: "sample", sheets: [] });
  });

  it("leaves no mark after a build that came to its end, was stopped or failed", async () => {
    done(await flow.buildAll());
    expect(done(await flow.boot()).interrupted).toBeNull();
    const stop = new AbortController();
    const stopped = await flow.writeTierList({
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(stopped.status).toBe("cancelled");
    expect(done(await flow.boot()).interrupted).toBeNull();
    host.faults.failRequest = { n: 4, code: "GeneralException" };
    expect((await flow.writeTierList()).status).toBe("failed");
    expect(done(await flow.boot()).interrupted).toBeNull();
  });
});
