import { inExcel } from "../../src/excel/session";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { flowErrorText } from "../../src/language/errors";
import { done, fingerprints, opened, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

const SHEET = "KAM Allocation";

/** Enters cells as a user would. */
async function enter(sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      for (const [address, value] of Object.entries(cells))
        workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    });
  });
}

jest.setTimeout(60_000);

describe("the lock column of the allocation sheet", () => {
  let bytes: Uint8Array;
  let workbook: Opened;

  /** The line of an account, as Excel numbers it, and its cells. */
  function line(id: string): { readonly row: number; readonly cells: readonly unknown[] } {
    const values = workbook.host.values(SHEET);
    const row = values.findIndex((cells) => cells[10] === id);
    return { row: row + 1, cells: values[row] };
  }

  function ownerOf(id: string): string | null | undefined {
    return workbook.flow.snapshot().solved?.point.rows.find((row) => row.accountId === id)?.owner;
  }

  beforeAll(async () => {
    bytes = await smallWorkbook();
  });
  beforeEach(async () => {
    workbook = await opened(bytes);
    const { flow } = workbook;
    done(await flow.solve(defaultAllocationRules));
    done(await flow.writeAllocation());
  });
  afterEach(() => {
    workbook.host.dispose();
  });

  it("is read back before owners are sought, and kept when the sheet is written again", async () => {
    const { flow } = workbook;
    await enter(SHEET, {
      [`J${line("C001").row}`]: "x",
      [`J${line("C003").row}`]: "Cy Diaz",
      [`J${line("C004").row}`]: "not Ann Lee",
    });
    for (const round of [1, 2, 3]) {
      if (round === 3) done(await flow.read({}));
      done(await flow.solve(defaultAllocationRules));
      done(await flow.writeAllocation());
      expect(ownerOf("C001")).toBe("Ann Lee");
      expect(ownerOf("C003")).toBe("Cy Diaz");
      expect(ownerOf("C004")).not.toBe("Ann Lee");
      expect(["C001", "C003", "C004"].map((id) => line(id).cells[9])).toEqual([
        "x",
        "Cy Diaz",
        "not Ann Lee",
      ]);
    }
  });

  it("frees an account whose lock was cleared", async () => {
    const { flow } = workbook;
    const free = ownerOf("C003");
    const fixed = free === "Cy Diaz" ? "Ann Lee" : "Cy Diaz";
    await enter(SHEET, { [`J${line("C003").row}`]: fixed });
    done(await flow.solve(defaultAllocationRules));
    done(await flow.writeAllocation());
    expect(ownerOf("C003")).toBe(fixed);
    await enter(SHEET, { [`J${line("C003").row}`]: "" });
    done(await flow.solve(defaultAllocationRules));
    done(await flow.writeAllocation());
    expect(ownerOf("C003")).toBe(free);
    expect(line("C003").cells[9]).toBe("");
  });

  it("stops with the account and the name when it names nobody, and changes nothing", async () => {
    const { flow, host } = workbook;
    const { row } = line("C003");
    await enter(SHEET, { [`J${row}`]: "Cyd Iaz" });
    const before = fingerprints(host);
    const outcome = await flow.solve(defaultAllocationRules);
    expect(outcome).toMatchObject({
      status: "failed",
      error: { code: "locked-to-unknown", sheet: SHEET, row, column: "J", changed: "nothing" },
    });
    if (outcome.status !== "failed") return;
    expect(flowErrorText(outcome.error, "en-US").what).toBe(
      "@SUM(1+1) is locked to “Cyd Iaz”, who is not among the managers who take accounts.",
    );
    expect(fingerprints(host)).toEqual(before);
  });
});

describe("an allocation that is written", () => {
  it("is kept in the workbook, so that the next one says whose owner differs and why", async () => {
    const first = await opened(await smallWorkbook());
    done(await first.flow.solve(defaultAllocationRules));
    done(await first.flow.writeAllocation());
    const saved = await first.host.save();
    first.host.dispose();
    const { flow, host } = await opened(saved);
    try {
      expect(done(await flow.solve(defaultAllocationRules)).result.changes?.rows).toEqual([]);
      const kept = flow.snapshot().solved?.point.rows.find((row) => row.accountId === "C003")?.owner;
      const other = kept === "Cy Diaz" ? "Ann Lee" : "Cy Diaz";
      await enter("Accounts", { D4: other });
      const cells = host.values(SHEET).findIndex((line) => line[10] === "C003");
      await enter(SHEET, { [`J${cells + 1}`]: "x" });
      done(await flow.read({}));
      const { changes } = done(await flow.solve(defaultAllocationRules)).result;
      expect(changes?.rows).toContainEqual({
        accountId: "C003",
        before: kept,
        now: other,
        why: "owner-changed-by-hand",
        parameters: { manager: other },
      });
    } finally {
      host.dispose();
    }
  });
});
