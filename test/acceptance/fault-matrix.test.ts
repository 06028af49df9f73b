/**
 * The fault matrix: every job of the pane under every fault, with the workbook hashed before and after. Each
 * cell of the printed table says how the job ended; "before" and "complete" are the only states a workbook may
 * be left in, and the pane has a sentence for each in both languages.
 */
import { createHash } from "node:crypto";
import { inExcel } from "../../src/excel/session";
import { flowErrorText } from "../../src/language/errors";
import { LANGUAGES } from "../../src/language/language";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import type { Flow } from "../../src/taskpane/flow/flow";
import type { JobOptions, Outcome } from "../../src/taskpane/flow/job";
import type { Unfinished } from "../../src/taskpane/flow/unfinished";
import type { NodeHost } from "../host/node-host";
import {
  closePaneAt,
  done,
  failMidway,
  fingerprints,
  opened,
  sheetNames,
  type Fingerprints,
} from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

// The file maker itself needs Node's module loader; the deck's place here is that it touches no workbook.
jest.mock("../../src/slides/tier-review-deck", () => ({
  tierReviewDeck: () => Promise.resolve({ name: "deck.pptx", bytes: new Uint8Array(1) }),
}));
// Small requests, so that every build takes several and can fail between any two.
jest.mock("../../src/excel/payload", () => ({
  ...jest.requireActual<Record<string, unknown>>("../../src/excel/payload"),
  REQUEST_BYTES: 150_000,
}));
jest.setTimeout(240_000);

type Run = (flow: Flow, options?: JobOptions) => Promise<Outcome<unknown>>;

interface Operation {
  readonly name: string;
  /** What is there before it; run once on a fresh workbook. */
  readonly prepare?: (flow: Flow) => Promise<unknown>;
  /** What has to be done again before each run. */
  readonly again?: (flow: Flow) => Promise<unknown>;
  readonly run: Run;
  /** Writes into the user's cells. */
  readonly writesToUser?: boolean;
  /** Writes nothing to the workbook. */
  readonly readsOnly?: boolean;
}

const freeRules = { ...defaultAllocationRules, keepPresentOwners: 0, ownersKeepOutsideRegion: false };
const ids = (flow: Flow): readonly string[] =>
  flow
    .pickList()
    .slice(0, 2)
    .map((row) => row.id);
async function solved(flow: Flow): Promise<void> {
  const result = done(await flow.solve(freeRules));
  flow.choosePoint(result.result.points.length - 1);
}
async function previewed(flow: Flow): Promise<void> {
  await solved(flow);
  done(await flow.previewApply());
}
async function applied(flow: Flow): Promise<void> {
  await previewed(flow);
  const { preview } = flow.snapshot();
  if (preview === null) throw new Error("no preview");
  done(await flow.apply(preview));
}

/** A revert that failed left its write in place. */
async function appliedOnce(flow: Flow): Promise<void> {
  if (flow.snapshot().revert === null) await applied(flow);
}

const operations: readonly Operation[] = [
  { name: "read", run: (flow, options) => flow.read({ ...options }), readsOnly: true },
  { name: "sample", run: (flow, options) => flow.insertSample(options) },
  { name: "scores", run: (flow, options) => flow.writeTierList(options) },
  {
    name: "scores again",
    prepare: async (flow) => done(await flow.writeTierList()),
    run: (flow, options) => flow.writeTierList(options),
  },
  {
    name: "cards",
    run: (flow, options) => flow.buildCards({ mode: "book", accountIds: ids(flow) }, options),
  },
  {
    name: "cards again",
    prepare: async (flow) => done(await flow.buildCards({ mode: "book", accountIds: ids(flow) })),
    run: (flow, options) => flow.buildCards({ mode: "book", accountIds: ids(flow) }, options),
  },
  { name: "summary", run: (flow, options) => flow.buildSummary(options) },
  { name: "allocation", again: solved, run: (flow, options) => flow.writeAllocation(options) },
  {
    name: "apply",
    again: previewed,
    run: (flow, options) => {
      const { preview } = flow.snapshot();
      if (preview === null) throw new Error("no preview");
      return flow.apply(preview, options);
    },
    writesToUser: true,
  },
  { name: "revert", again: appliedOnce, run: (flow, options) => flow.revert(options), writesToUser: true },
  { name: "close period", run: (flow, options) => flow.closePeriod(options) },
  { name: "settings", run: (flow, options) => flow.useSettings(flow.snapshot().settings, options) },
  {
    name: "freeze copy",
    prepare: async (flow) => done(await flow.writeTierList()),
    run: (flow, options) => flow.freezeCopy("scores", options),
  },
  { name: "deck", run: (flow, options) => flow.downloadSlides(options), readsOnly: true },
];

/** A colleague's or the user's own hand in the workbook. */
async function byHand(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      change(workbook);
    });
  });
}

const hash = (prints: Fingerprints): string =>
  createHash("sha256").update(JSON.stringify(prints)).digest("hex").slice(0, 8);
const hashOf = (host: NodeHost): string => hash(fingerprints(host));

const matrix = new Map<string, Map<string, string>>();
function note(operation: string, fault: string, cell: string): void {
  const row = matrix.get(operation) ?? new Map<string, string>();
  matrix.set(operation, row.set(fault, cell));
}

/** Every failure has a sentence in both languages and says what was changed. */
function expectSaid(outcome: Outcome<unknown>): string {
  if (outcome.status !== "failed") return outcome.status;
  const { error } = outcome;
  for (const language of LANGUAGES) {
    const { what, remedy } = flowErrorText(error, language);
    expect(what.length).toBeGreaterThan(3);
    expect(remedy.length).toBeGreaterThan(3);
    expect(what).not.toContain("{");
  }
  return error.code;
}

/** What the next pane says of an interrupted job is what the sheets are. */
function expectTold(
  interrupted: Unfinished | null,
  before: Fingerprints,
  after: Fingerprints,
  complete: Fingerprints,
): void {
  const changed = Object.keys(after).filter(
    (sheet) => hash({ sheet: before[sheet] }) !== hash({ sheet: after[sheet] }),
  );
  const states = new Map(interrupted?.sheets.map(({ sheet, state }) => [sheet, state]));
  for (const sheet of changed) expect([sheet, states.get(sheet)]).toEqual([sheet, "complete"]);
  for (const [sheet, state] of states) {
    if (state === "as-before") expect(hash({ sheet: after[sheet] })).toBe(hash({ sheet: before[sheet] }));
    else expect(Object.keys(after)).toContain(sheet);
    if (state === "complete" && sheet in complete)
      expect(hash({ sheet: after[sheet] })).toBe(hash({ sheet: complete[sheet] }));
  }
}

async function start(operation: Operation, bytes: Uint8Array): Promise<{ host: NodeHost; flow: Flow }> {
  const pair = await opened(bytes);
  await operation.prepare?.(pair.flow);
  return pair;
}

let bytes: Uint8Array;

/** The workbook after the job went through. */
async function completeOf(operation: Operation): Promise<Fingerprints> {
  const { host, flow } = await start(operation, bytes);
  await operation.again?.(flow);
  done(await operation.run(flow));
  const prints = fingerprints(host);
  host.dispose();
  return prints;
}

beforeAll(async () => {
  bytes = await smallWorkbook();
});
afterAll(() => {
  const faults = [...new Set([...matrix.values()].flatMap((row) => [...row.keys()]))];
  const cell = (text: string): string => text.padEnd(24).slice(0, 24);
  const lines = [...matrix].map(([name, row]) =>
    [name.padEnd(13), ...faults.map((fault) => cell(row.get(fault) ?? "-"))].join(" | "),
  );
  console.log([["".padEnd(13), ...faults.map(cell)].join(" | "), ...lines].join("\n"));
});

describe.each(operations)("$name", (operation) => {
  const { name, run } = operation;

  it("waits while a cell is edited and then goes on by itself", async () => {
    const { host, flow } = await start(operation, bytes);
    try {
      await operation.again?.(flow);
      host.faults.cellEditMode = true;
      let waited = false;
      const outcome = await run(flow, {
        onProgress: ({ phase }) => {
          if (phase !== "waiting") return;
          waited = true;
          host.faults.cellEditMode = false;
        },
      });
      expect(outcome.status).toBe("done");
      expect(waited).toBe(name !== "deck");
      note(name, "cell edited", waited ? "waited, complete" : "complete");
    } finally {
      host.dispose();
    }
  });

  it("leaves the workbook as before or complete when any of its requests fails midway", async () => {
    const { host, flow } = await start(operation, bytes);
    try {
      let failures = 0;
      for (let nth = 1; nth < 60; nth += 1) {
        await operation.again?.(flow);
        const before = hashOf(host);
        const takeAway = failMidway(host, nth, 0.6);
        const outcome = await run(flow);
        if (!takeAway()) break;
        expectSaid(outcome);
        expect(sheetNames(host).filter((sheet) => sheet.startsWith("~KAM"))).toEqual([]);
        // Some requests only tidy up; without them the job is complete all the same.
        if (outcome.status === "done") {
          await operation.prepare?.(flow);
          continue;
        }
        failures += 1;
        expect(outcome.status).toBe("failed");
        const changed = outcome.status === "failed" ? outcome.error.changed : [];
        if (changed === "nothing") expect(hashOf(host)).toBe(before);
        else expect(changed.length).toBeGreaterThan(0);
      }
      expect(failures > 0).toBe(name !== "deck");
      note(name, "request fails midway", `${String(failures)} times whole`);
    } finally {
      host.dispose();
    }
  });

  it.each([
    [
      "sheets protected",
      async (host: NodeHost) => {
        const names = sheetNames(host);
        await byHand((workbook) => {
          for (const sheet of names) workbook.worksheets.getItem(sheet).protection.protect();
        });
      },
    ],
    [
      "structure protected",
      async () => {
        await byHand((workbook) => {
          workbook.protection.protect();
        });
      },
    ],
    [
      "over 5 MB",
      (host: NodeHost) => {
        host.faults.payloadLimit = 6_000;
        return Promise.resolve();
      },
    ],
    [
      "source sheet deleted",
      async () => {
        await byHand((workbook) => {
          workbook.worksheets.getItem("Accounts").delete();
        });
      },
    ],
    [
      "rows added above",
      async () => {
        await byHand((workbook) => {
          workbook.worksheets.getItem("Accounts").getRange("A2:D3").insert("Down");
        });
      },
    ],
  ] as const)("leaves the workbook as before or complete with %s", async (fault, hurt) => {
    const { host, flow } = await start(operation, bytes);
    try {
      await operation.again?.(flow);
      const limit = host.faults.payloadLimit;
      await hurt(host);
      const before = hashOf(host);
      const outcome = await run(flow);
      host.faults.payloadLimit = limit;
      const said = expectSaid(outcome);
      const refused =
        outcome.status === "done" &&
        typeof outcome.value === "object" &&
        outcome.value !== null &&
        "status" in outcome.value &&
        outcome.value.status === "refused";
      const same = hashOf(host) === before;
      if (outcome.status === "failed") {
        expect(outcome.error.changed === "nothing").toBe(same);
      } else if (refused || operation.readsOnly === true) expect(same).toBe(true);
      // A write to the user's cells never goes ahead on a table that is not the previewed one; taking it back
      // follows the accounts to where they are now.
      if (
        operation.writesToUser === true &&
        (fault === "source sheet deleted" || (fault === "rows added above" && name !== "revert"))
      )
        expect(same).toBe(true);
      const ended = refused ? "refused" : said === "done" ? "complete" : said;
      note(name, fault, same && ended !== "complete" ? `${ended}: before` : same ? "done, unchanged" : ended);
    } finally {
      host.dispose();
    }
  });

  it("is whole again after the pane was closed midway and opened again", async () => {
    let closings = 0;
    let told = 0;
    let ended = 0;
    const complete = operation.writesToUser === true ? await completeOf(operation) : {};
    let { host, flow } = await start(operation, bytes);
    try {
      for (let nth = 1; nth < 60; nth += 1) {
        await operation.again?.(flow);
        const before = fingerprints(host);
        const pane = closePaneAt(host, nth);
        const outcome = await run(flow);
        pane.open();
        if (!pane.reached()) break;
        if (outcome.status === "done") {
          // Only the mark that says so was not taken away any more: once for a first sheet, once for its rebuild.
          expect(
            done(await flow.boot()).interrupted?.sheets.every(({ state }) => state === "complete"),
          ).not.toBe(false);
          ended += 1;
          if (ended === 2) break;
          continue;
        }
        closings += 1;
        // The next pane is told what was begun, and tidies up when it reads.
        const { interrupted } = done(await flow.boot());
        done(await flow.read({}));
        expect(sheetNames(host).filter((sheet) => sheet.startsWith("~KAM"))).toEqual([]);
        const after = fingerprints(host);
        for (const [sheet, print] of Object.entries(before)) {
          const whole = [print, complete[sheet] ?? print].map((one) => hash({ sheet: one }));
          expect([sheet, whole.includes(hash({ sheet: after[sheet] }))]).toEqual([sheet, true]);
        }
        expectTold(interrupted, before, after, complete);
        if (interrupted !== null) told += 1;
        done(await flow.dismissInterrupted());
        expect(done(await flow.boot()).interrupted).toBeNull();
        // What the user's cells hold is one or the other now: the next round starts from a fresh workbook.
        if (operation.writesToUser !== true) continue;
        host.dispose();
        ({ host, flow } = await start(operation, bytes));
      }
      note(name, "pane closed", `${String(closings)} whole, ${String(told)} told`);
    } finally {
      host.dispose();
    }
  });
});
