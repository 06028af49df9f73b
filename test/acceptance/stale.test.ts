/** Sources edited after a build: noticed, told by their fingerprints, and read again before anything is written. */
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
