/** Sources edited after a build: noticed, told by their fingerprints, and read again before anything is written. */
import type { Phase } from "../../src/taskpane/flow/job";
import { scoredListColumns } from "../../src/language/scored-list";
import { openFlow } from "../host/headless";
import { done, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

/** Events arrive after the request that caused them. */
function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

describe("sources edited after a build", () => {
  let workbook: Opened;

  beforeEach(async () => {
    workbook = await openFlow(await smallWorkbook(), "en-US", "Book1", { watch: true });
    done(await workbook.flow.boot());
    done(await workbook.flow.read({}));
    done(await workbook.flow.buildAll({ parts: ["scores", "summary"] }));
    await delivered();
  });

  afterEach(() => {
    workbook.host.dispose();
  });

  /** Adds 1,000,000 to the first order, as a colleague types it. */
  async function edit(): Promise<number> {
    const { host } = workbook;
    const amount = Number(host.values("Orders")[1][3]) + 1_000_000;
    host.type("Orders", 1, 3, [[amount]]);
    await delivered();
    return amount;
  }

  it("are noticed by the event and told by the fingerprints", async () => {
    const { flow } = workbook;
    const { touched } = flow.snapshot();
    await edit();
    expect(flow.snapshot().touched).toBeGreaterThan(touched);
    expect(done(await flow.checkFreshness())).toMatchObject({
      status: "stale",
      changed: [{ kind: "orders", sheet: "Orders", rowsAdded: 0 }],
    });
  });

  it("are not told from sheets of our own", async () => {
    const { host, flow } = workbook;
    const { touched } = flow.snapshot();
    host.type("KAM Summary", 60, 1, [["note"]]);
    await delivered();
    expect(flow.snapshot().touched).toBe(touched);
    expect(done(await flow.checkFreshness()).status).toBe("fresh");
  });

  it.each(["known to be stale", "not checked yet"])(
    "are read again by the next build, when %s",
    async (state) => {
      const { flow } = workbook;
      const before = flow.snapshot().scored?.salesTotal ?? 0;
      await edit();
      if (state === "known to be stale") done(await flow.checkFreshness());
      done(await flow.buildAll({ parts: ["scores", "summary"] }));
      expect(flow.snapshot().scored?.salesTotal).toBeCloseTo(before + 1_000_000, 6);
      expect(flow.snapshot().freshness.status).toBe("fresh");
      expect(done(await flow.checkFreshness()).status).toBe("fresh");
    },
  );

  it("leave the owners found as long as nothing they rest on changed", async () => {
    const { host, flow } = workbook;
    const { allocation } = flow.snapshot();
    if (allocation === null) throw new Error("The small workbook has managers.");
    done(await flow.solve(allocation.rules));
    const { solved } = flow.snapshot();
    host.type("KAM Summary", 60, 1, [["note"]]);
    await delivered();
    done(await flow.buildSummary());
    expect(flow.snapshot().solved).toBe(solved);
    await edit();
    done(await flow.buildSummary());
    expect(flow.snapshot().solved).toBeNull();
  });

  it("are checked without being in anyone's way", async () => {
    const { flow } = workbook;
    await edit();
    const check = flow.checkFreshness();
    const built = await flow.buildSummary();
    expect(built.status).toBe("done");
    expect((await check).status).toBe("cancelled");
  });
});

describe("a build after another", () => {
  let workbook: Opened;
  let phases: Set<Phase>;

  /** Builds the tier list, keeping what the job did. */
  async function build(): Promise<void> {
    await delivered();
    phases = new Set();
    done(await workbook.flow.writeTierList({ onProgress: ({ phase }) => phases.add(phase) }));
    await delivered();
  }

  /** As Excel before its API 1.14 reports changes: without saying who made them. */
  function withoutSource(): void {
    const { host } = workbook;
    const { events } = host.workbook;
    const report = events.report.bind(events);
    events.report = (event, sheetId, message) => {
      report(event, sheetId, { ...message, triggerSource: undefined });
    };
  }

  beforeEach(async () => {
    workbook = await openFlow(await smallWorkbook(), "en-US", "Book1", { watch: true });
    done(await workbook.flow.boot());
    done(await workbook.flow.read({}));
  });

  afterEach(() => {
    workbook.host.dispose();
  });

  it("does not read what is read already, though it was told of its own writes", async () => {
    const { flow } = workbook;
    await build();
    await build();
    expect(phases).toEqual(new Set(["writing-scores"]));
    done(await flow.buildCards({ mode: "live", accountId: null }));
    done(await flow.closePeriod());
    done(await flow.useSettings({ ...flow.snapshot().settings, marginRate: 0.2 }));
    await build();
    expect(phases).toEqual(new Set(["writing-scores"]));
  });

  it("reads again after the user typed into a source while a sheet was written", async () => {
    const { flow, host } = workbook;
    const sales = flow.snapshot().scored?.salesTotal ?? 0;
    let typed = false;
    done(
      await flow.writeTierList({
        onProgress: ({ phase }) => {
          if (phase !== "writing-scores" || typed) return;
          typed = true;
          host.type("Orders", 1, 3, [[Number(host.values("Orders")[1][3]) + 500_000]]);
        },
      }),
    );
    await build();
    expect(phases).toContain("reading");
    expect(flow.snapshot().scored?.salesTotal).toBeCloseTo(sales + 500_000, 6);
  });

  it("reads again after the add-in itself wrote into a source", async () => {
    const { flow } = workbook;
    await build();
    const { allocation } = flow.snapshot();
    if (allocation === null) throw new Error("The small workbook has managers.");
    done(await flow.solve({ ...allocation.rules, keepPresentOwners: 0, ownersKeepOutsideRegion: false }));
    flow.choosePoint((flow.snapshot().solved?.result.points.length ?? 1) - 1);
    const preview = done(await flow.previewApply());
    expect(preview.cells.length).toBeGreaterThan(0);
    done(await flow.apply(preview));
    await build();
    expect(phases).toContain("reading");
  });

  it("reads again after a tier was set by hand in the scored list, not after a remark beside it", async () => {
    const { flow, host } = workbook;
    await build();
    const [{ sheet }] = flow.snapshot().built;
    const row = host.values(sheet).findIndex((line) => line.includes("C003"));
    host.type(sheet, row, scoredListColumns.length + 2, [["ask Ann"]]);
    await build();
    expect(phases).toEqual(new Set(["writing-scores"]));
    host.type(sheet, row, scoredListColumns.indexOf("override"), [["A"]]);
    await build();
    expect(phases).toContain("reading");
    expect(flow.snapshot().scored?.accounts.filter(({ tier }) => tier.overridden)).toHaveLength(1);
  });

  it("reads again after a setting was typed", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.openSettings());
    const row = host.values(sheet).findIndex((line) => line.includes("risk.satisfactionTarget"));
    host.type(sheet, row, 1, [[65]]);
    await build();
    expect(flow.snapshot().settings.risk.satisfactionTarget).toBe(65);
  });

  it("reads again after a reading that was stopped", async () => {
    const { flow, host } = workbook;
    const sales = flow.snapshot().scored?.salesTotal ?? 0;
    host.type("Orders", 1, 3, [[Number(host.values("Orders")[1][3]) + 500_000]]);
    await delivered();
    const stop = new AbortController();
    const stopped = await flow.writeTierList({
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === "reading") stop.abort();
      },
    });
    expect(stopped.status).toBe("cancelled");
    await build();
    expect(flow.snapshot().scored?.salesTotal).toBeCloseTo(sales + 500_000, 6);
  });

  it("reads once where Excel does not say who made a change", async () => {
    withoutSource();
    await build();
    await build();
    expect(phases).toEqual(new Set(["writing-scores"]));
    workbook.host.type("Orders", 1, 3, [[12_345]]);
    await build();
    expect(phases).toContain("reading");
  });
});
