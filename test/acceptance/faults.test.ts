import type { Flow } from "../../src/taskpane/flow/flow";
import type { Outcome } from "../../src/taskpane/flow/job";
import type { NodeHost } from "../host/node-host";
import { done, failMidway, fingerprints, opened, sheetNames, userFingerprints } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

/** A job that writes, and what has to be there before it. */
interface Operation {
  readonly name: string;
  readonly prepare: (flow: Flow) => Promise<void>;
  readonly run: (flow: Flow) => Promise<Outcome<unknown>>;
}

const nothing = (): Promise<void> => Promise.resolve();

const operations: readonly Operation[] = [
  { name: "a first tier list", prepare: nothing, run: (flow) => flow.writeTierList() },
  {
    name: "a tier list written again",
    prepare: async (flow) => {
      done(await flow.writeTierList());
    },
    run: (flow) => flow.writeTierList(),
  },
  { name: "a summary", prepare: nothing, run: (flow) => flow.buildSummary() },
  {
    name: "a card book written again",
    prepare: async (flow) => {
      done(await flow.buildCards({ mode: "book", accountIds: firstIds(flow, 2) }));
    },
    run: (flow) => flow.buildCards({ mode: "book", accountIds: firstIds(flow, 3) }),
  },
];

const faults: readonly {
  readonly name: string;
  readonly inject: (host: NodeHost, nth: number) => () => void;
}[] = [
  { name: "is refused", inject: (host, nth) => failMidway(host, nth, 0) },
  { name: "stops halfway", inject: (host, nth) => failMidway(host, nth, 0.5) },
  { name: "stops at its end", inject: (host, nth) => failMidway(host, nth, 0.98) },
];

function firstIds(flow: Flow, count: number): readonly string[] {
  return flow
    .pickList()
    .slice(0, count)
    .map((row) => row.id);
}

jest.setTimeout(60_000);

describe.each(operations)("$name", ({ prepare, run }) => {
  it.each(faults)(
    "leaves the workbook as before or complete when a request $name",
    async ({ inject }) => {
      const { host, flow } = await opened(await smallWorkbook());
      try {
        await prepare(flow);
        const user = userFingerprints(host);
        for (let nth = 1; nth < 40; nth += 1) {
          const before = fingerprints(host);
          const takeAway = inject(host, nth);
          const outcome = await run(flow);
          takeAway();
          expect(sheetNames(host).filter((name) => name.startsWith("~KAM"))).toEqual([]);
          expect(userFingerprints(host)).toEqual(user);
          // Past its last request, or in the client's own clean-up after it.
          if (outcome.status === "done") return;
          expect(outcome.status).toBe("failed");
          const changed = outcome.status === "failed" ? outcome.error.changed : [];
          if (changed === "nothing") expect(fingerprints(host)).toEqual(before);
        }
        throw new Error("the job never got through");
      } finally {
        host.dispose();
      }
    },
    60_000,
  );
});

describe("a cell being edited", () => {
  it("makes the job wait and then go on by itself", async () => {
    const { host, flow } = await opened(await smallWorkbook());
    try {
      host.faults.cellEditMode = true;
      const phases: string[] = [];
      const outcome = await flow.writeTierList({
        onProgress: ({ phase }) => {
          phases.push(phase);
          if (phase === "waiting") host.faults.cellEditMode = false;
        },
      });
      expect(outcome.status).toBe("done");
      expect(phases).toContain("waiting");
    } finally {
      host.dispose();
    }
  }, 30_000);
});

describe("a job that is stopped", () => {
  it("leaves each own sheet complete or as before", async () => {
    const { host, flow } = await opened(await smallWorkbook());
    try {
      done(await flow.writeTierList());
      const before = fingerprints(host);
      const stop = new AbortController();
      const outcome = await flow.buildAll({
        signal: stop.signal,
        onProgress: ({ phase, done: count }) => {
          if (phase === "writing-cards" && count === 0) stop.abort();
        },
      });
      expect(outcome).toMatchObject({
        status: "cancelled",
        sheets: [
          { sheet: "KAM Scores", state: "complete" },
          { sheet: "KAM Cards", state: "as-before" },
        ],
      });
      expect(sheetNames(host)).toEqual(Object.keys(before));
      expect(fingerprints(host)).toEqual(before);
    } finally {
      host.dispose();
    }
  }, 30_000);

  it("refuses a second job while one runs", async () => {
    const { host, flow } = await opened(await smallWorkbook());
    try {
      const [first, second] = await Promise.all([flow.writeTierList(), flow.buildSummary()]);
      expect(first.status).toBe("done");
      expect(second).toMatchObject({ status: "failed", error: { code: "busy" } });
    } finally {
      host.dispose();
    }
  }, 30_000);
});
