/** Allocating on a thread of its own: the same answer, stopped when asked, and none of its troubles is the user's. */
import { allocate } from "../../src/allocation/allocate";
import type { AllocatingMessage, AllocatingReply } from "../../src/taskpane/flow/allocating-messages";
import { allocatingThread } from "../../src/taskpane/flow/allocating-thread";
import { workerAllocation, type AllocatingPort } from "../../src/taskpane/worker-allocation";
import { tinyAccount, tinyManager, tinyQuestion } from "../allocation/tiny-questions";
import { loadSolver } from "../host/node-solver";

interface FakeWorker {
  readonly port: AllocatingPort;
  readonly sent: AllocatingMessage[];
  readonly crash: () => void;
}

/** A worker in this thread; everything is copied on its way, as between threads. */
async function fakeWorker(answering = true): Promise<FakeWorker> {
  const highs = await loadSolver();
  const sent: AllocatingMessage[] = [];
  const listeners: ((event: { readonly data: AllocatingReply }) => void)[] = [];
  const onError: (() => void)[] = [];
  const take = allocatingThread(
    () => highs,
    (reply) => {
      for (const listener of listeners) listener({ data: structuredClone(reply) });
    },
  );
  return {
    sent,
    crash: () => {
      for (const listener of onError) listener();
    },
    port: {
      postMessage: (message) => {
        const copy = structuredClone(message);
        sent.push(copy);
        if (answering) take(copy);
      },
      addEventListener: (type: string, listener: unknown) => {
        if (type === "message") listeners.push(listener as (typeof listeners)[number]);
        else onError.push(listener as () => void);
      },
    },
  };
}

const nothing = (): void => undefined;

const question = tinyQuestion(
  Array.from({ length: 24 }, (_, i) =>
    tinyAccount(`A${String(i)}`, {
      hours: 6 + (i % 5),
      region: ["North", "South", null][i % 3] ?? null,
      presentOwner: i < 18 ? "Ann" : null,
    }),
  ),
  [
    tinyManager("Ann", { region: "North", hours: 90 }),
    tinyManager("Bo", { region: "South", hours: 90 }),
    tinyManager("Cy", { hours: 90 }),
  ],
);

describe("allocating in a worker", () => {
  it("gives the answer of allocating here, with progress on the way", async () => {
    const worker = await fakeWorker();
    const progress: number[] = [];
    const answer = await workerAllocation(() => worker.port)(question, {
      onProgress: ({ of }) => progress.push(of),
    });
    expect(answer).toEqual(await allocate(question, { highs: await loadSolver() }));
    expect(progress.length).toBeGreaterThan(2);
  });

  it("hands over the best so far when stopped", async () => {
    const worker = await fakeWorker();
    const abort = new AbortController();
    const answer = await workerAllocation(() => worker.port)(question, {
      signal: abort.signal,
      onProgress: () => {
        abort.abort();
      },
    });
    expect(worker.sent.map(({ kind }) => kind)).toEqual(["solve", "stop"]);
    expect(answer?.stopped).toBe(true);
    expect(answer?.points[0]?.rows).toHaveLength(24);
  });

  it("leaves the allocating to the pane where the host refuses workers", async () => {
    const refused = workerAllocation(() => {
      throw new Error("no workers here");
    });
    expect(await refused(question, { onProgress: nothing })).toBeNull();
  });

  it("leaves the allocating to the pane when the worker breaks, also what is already asked", async () => {
    const worker = await fakeWorker(false);
    const solve = workerAllocation(() => worker.port);
    const asked = solve(question, { onProgress: nothing });
    worker.crash();
    expect(await asked).toBeNull();
    expect(await solve(question, { onProgress: nothing })).toBeNull();
  });

  it("leaves the allocating to the pane when the thread fails at it", async () => {
    const worker = await fakeWorker();
    const broken = Object.assign({ ...question }, { rules: null });
    expect(await workerAllocation(() => worker.port)(broken, { onProgress: nothing })).toBeNull();
  });
});
