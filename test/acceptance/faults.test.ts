import { done, fingerprints, opened, sheetNames } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

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
