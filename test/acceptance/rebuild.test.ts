import { inExcel } from "../../src/excel/session";
import { closePaneAt, done, failMidway, fingerprints, opened, sheetNames, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

const patience = { pause: (): Promise<void> => Promise.resolve() };

/** Types into a cell as a user would. */
async function type(sheet: string, address: string, text: string): Promise<void> {
  await inExcel(patience, async (session) => {
    await session.request(({ workbook }) => {
      workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    });
  });
}

jest.setTimeout(60_000);

describe("rebuilding the add-in's sheets", () => {
  let bytes: Uint8Array;
  let workbook: Opened;

  beforeAll(async () => {
    bytes = await smallWorkbook();
  });
  beforeEach(async () => {
    workbook = await opened(bytes);
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  it("rewrites a sheet in place, under the name the user gave it", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    const at = sheetNames(host).indexOf("KAM Scores");
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("KAM Scores").name = "My list";
      });
    });
    expect(done(await flow.writeTierList()).sheet).toBe("My list");
    expect(sheetNames(host).indexOf("My list")).toBe(at);
    expect(sheetNames(host)).not.toContain("KAM Scores");
  });

  it("gives the same sheet again when nothing changed", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    const first = host.fingerprint("KAM Scores");
    done(await flow.writeTierList());
    expect(host.fingerprint("KAM Scores")).toEqual(first);
  });

  it("keeps formulas of the user's that point at an own sheet", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("Sheet1").getRange("A1").formulas = [["='KAM Scores'!B6"]];
      });
    });
    const shown = host.values("Sheet1")[0][0];
    done(await flow.writeTierList());
    expect(host.values("Sheet1")[0][0]).toBe(shown);
  });

  it("leaves a copy the user made alone and keeps rebuilding the original", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("KAM Scores").copy("Beginning").name = "Copy of mine";
      });
    });
    await type("Copy of mine", "A1", "my own title");
    const copy = host.fingerprint("Copy of mine");
    expect(done(await flow.writeTierList()).sheet).toBe("KAM Scores");
    expect(host.fingerprint("Copy of mine")).toEqual(copy);
  });

  it("does not take over a sheet of the user's that has the wanted name", async () => {
    const { flow, host } = workbook;
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.add("KAM Scores").getRange("A1").values = [["mine"]];
      });
    });
    expect(done(await flow.writeTierList()).sheet).toBe("KAM Scores (2)");
    expect(host.values("KAM Scores")[0][0]).toBe("mine");
  });

  it("keeps what was typed on a card, also through a build that does not show the card", async () => {
    const { flow, host } = workbook;
    const [first, second] = flow.pickList();
    const row = 54;
    const build = (...ids: string[]): Promise<unknown> => flow.buildCards({ mode: "book", accountIds: ids });
    await build(first.id);
    await type("KAM Cards", `B${row}`, "bring the new price list");
    await build(second.id);
    expect(host.values("KAM Cards").flat()).not.toContain("bring the new price list");
    await build(second.id, first.id);
    const cells = host.values("KAM Cards").map((line) => line[1]);
    expect(cells.indexOf("bring the new price list") % 58).toBe(row - 1);
  });

  it("knows its sheets again when the workbook was saved and opened", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    const saved = await host.save();
    host.dispose();
    workbook = await opened(saved);
    expect(done(await workbook.flow.writeTierList()).sheet).toBe("KAM Scores");
  });

  it("notices a changed source and nothing else", async () => {
    const { flow } = workbook;
    done(await flow.writeTierList());
    expect(done(await flow.checkFreshness()).status).toBe("fresh");
    await type("KAM Scores", "A1", "a note");
    expect(done(await flow.checkFreshness()).status).toBe("fresh");
    await type("Orders", "D2", "123456");
    expect(done(await flow.checkFreshness())).toMatchObject({
      status: "stale",
      changed: [{ kind: "orders", rowsAdded: 0 }],
    });
  });

  it("leaves the workbook as before when a protected structure forbids new sheets", async () => {
    const { flow, host } = workbook;
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.protection.protect();
      });
    });
    const before = fingerprints(host);
    const outcome = await flow.buildAll();
    expect(outcome).toMatchObject({
      status: "failed",
      error: { code: "structure-protected", changed: "nothing" },
    });
    expect(fingerprints(host)).toEqual(before);
  });

  it("names a protected own sheet before anything is written", async () => {
    const { flow, host } = workbook;
    done(await flow.writeTierList());
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("KAM Scores").protection.protect();
      });
    });
    const before = fingerprints(host);
    const outcome = await flow.writeTierList();
    expect(outcome).toMatchObject({
      status: "failed",
      error: { code: "sheet-protected", sheet: "KAM Scores" },
    });
    expect(fingerprints(host)).toEqual(before);
  });
});

describe("formulas of the user's that point at an own sheet", () => {
  const pointer = "='KAM Scores'!B6";
  let workbook: Opened;

  beforeEach(async () => {
    workbook = await opened(await smallWorkbook());
    done(await workbook.flow.writeTierList());
    await inExcel(patience, async (session) => {
      await session.request(({ workbook: book }) => {
        book.worksheets.getItem("Sheet1").getRange("A1").formulas = [[pointer]];
        book.names.add("first_account", book.worksheets.getItem("KAM Scores").getRange("B6"));
      });
    });
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  /** The formula, what it shows, and what the name stands for. */
  async function pointing(): Promise<readonly unknown[]> {
    const found = await inExcel(patience, (session) =>
      session.request(({ workbook: book }) => ({
        cell: book.worksheets.getItem("Sheet1").getRange("A1").load("formulas,values"),
        name: book.names.getItem("first_account").load("formula"),
      })),
    );
    const [[formula]] = found.cell.formulas as unknown[][];
    const [[shown]] = found.cell.values as unknown[][];
    return [formula, shown, String(found.name.formula)];
  }

  it("are as they were after a rebuild that failed or was stopped midway", async () => {
    const { flow, host } = workbook;
    const before = await pointing();
    expect(before[0]).toBe(pointer);
    for (let nth = 5; nth <= 12; nth += 1) {
      const stop = failMidway(host, nth, 0.5);
      const outcome = await flow.writeTierList();
      if (stop() && outcome.status === "failed") expect([nth, await pointing()]).toEqual([nth, before]);
    }
    const abort = new AbortController();
    await flow.writeTierList({
      signal: abort.signal,
      onProgress: ({ done: count }) => {
        if (count > 0) abort.abort();
      },
    });
    expect(await pointing()).toEqual(before);
  });

  it("are as they were after the pane was closed midway and another was opened", async () => {
    const { flow, host } = workbook;
    const before = await pointing();
    let closed = 0;
    for (let nth = 5; nth <= 12; nth += 1) {
      const pane = closePaneAt(host, nth);
      const outcome = await flow.writeTierList();
      pane.open();
      if (outcome.status !== "done") closed += 1;
      done(await flow.boot());
      done(await flow.read({}));
      expect([nth, await pointing()]).toEqual([nth, before]);
    }
    expect(closed).toBeGreaterThan(2);
  });
});
