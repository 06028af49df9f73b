/** No note typed on a card is lost by rebuilding, whatever happens to the user's tables in between. */
import fc from "fast-check";
import { inExcel } from "../../src/excel/session";
import { done, opened, sheetNames, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

const CARD_ROWS = 58;
const PLAN_ROWS = [53, 54, 55, 56] as const;
const COLUMNS = ["A", "B", "F", "I", "K", "L"] as const;

/** What a user does between two builds. */
type Step =
  | {
      readonly kind: "type";
      readonly account: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: "rename"; readonly account: number; readonly name: string }
  | { readonly kind: "swap" | "amount"; readonly first: number; readonly second: number }
  | { readonly kind: "insert" }
  | { readonly kind: "build"; readonly accounts: readonly number[] };

const index = fc.nat(13);
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("type" as const),
        account: index,
        row: fc.nat(3),
        column: fc.nat(5),
        text: fc.stringMatching(/^[a-zA-Z\u4e00-\u4e10][ a-z0-9]{2,12}[a-z]$/),
      }),
    },
    fc.record({
      kind: fc.constant("rename" as const),
      account: index,
      name: fc.stringMatching(/^[A-Z][a-z]{3,9} Ltd$/),
    }),
    fc.record({ kind: fc.constantFrom("swap" as const, "amount" as const), first: index, second: index }),
    fc.constant({ kind: "insert" as const }),
    fc.record({
      kind: fc.constant("build" as const),
      accounts: fc.uniqueArray(index, { minLength: 1, maxLength: 5 }),
    }),
  ),
  { minLength: 6, maxLength: 9 },
);

/** One workbook under a user's hands, and what the user typed by account id. */
class Desk {
  private readonly typed = new Map<string, Map<string, string>>();

  constructor(private readonly workbook: Opened) {}

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case "type":
        return this.type(step);
      case "build":
        return this.build(step.accounts.map((account) => this.ids()[account]));
      default:
        await this.edit(step);
        done(await this.workbook.flow.read({}));
    }
  }

  async build(ids: readonly string[]): Promise<void> {
    done(await this.workbook.flow.buildCards({ mode: "book", accountIds: ids }));
  }

  /** Every note typed that does not stand where it was typed. */
  lost(): readonly string[] {
    return [...this.typed].flatMap(([id, notes]) => {
      const place = this.placeOf(id);
      return [...notes].flatMap(([cell, text]) => {
        const [row, column] = cell.split(" ").map(Number);
        const shown =
          place === null
            ? null
            : this.cells()[place + PLAN_ROWS[row] - 1]["ABCDEFGHIJKL".indexOf(COLUMNS[column])];
        return shown === text ? [] : [`${id} ${cell}: "${String(shown)}" instead of "${text}"`];
      });
    });
  }

  /** Accounts with notes; the first account where there are none. */
  noted(): readonly string[] {
    return this.typed.size === 0 ? this.ids().slice(0, 1) : [...this.typed.keys()];
  }

  ids(): readonly string[] {
    return this.workbook.flow
      .pickList()
      .map(({ id }) => id)
      .sort();
  }

  private cells(): readonly (readonly unknown[])[] {
    const { host } = this.workbook;
    return sheetNames(host).includes("KAM Cards") ? host.values("KAM Cards") : [];
  }

  /** First row of an account's card, found by the key beside its first plan row. */
  private placeOf(id: string): number | null {
    const rows = this.cells();
    for (let first = 0; first < rows.length; first += CARD_ROWS)
      if (rows[first + PLAN_ROWS[0] - 1][12] === `${id}/plan/1`) return first;
    return null;
  }

  private async type({ account, row, column, text }: Extract<Step, { kind: "type" }>): Promise<void> {
    const id = this.ids()[account];
    if (this.placeOf(id) === null) await this.build([id]);
    const first = this.placeOf(id) ?? 0;
    await this.write("KAM Cards", `${COLUMNS[column]}${String(first + PLAN_ROWS[row])}`, text);
    const notes = this.typed.get(id) ?? new Map<string, string>();
    this.typed.set(id, notes.set(`${String(row)} ${String(column)}`, text));
  }

  private async edit(step: Exclude<Step, { kind: "type" | "build" }>): Promise<void> {
    const { host } = this.workbook;
    const accounts = host.values("Accounts");
    const top = accounts.findIndex(([head]) => head === "Customer ID") + 1;
    if (step.kind === "rename")
      return this.write("Accounts", `B${String(top + 1 + step.account)}`, step.name);
    if (step.kind === "amount")
      return this.write("Orders", `D${String(2 + step.first)}`, 1000 + 77 * step.second);
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook }) => {
        const sheet = workbook.worksheets.getItem("Accounts");
        if (step.kind === "insert") sheet.getRange("1:1").insert("Down");
        else {
          const rows = [step.first, step.second].map((row) => sheet.getRangeByIndexes(top + row, 0, 1, 4));
          // Names that look like formulas stay text, as they are in the workbook.
          const text = (row: number): string[] =>
            accounts[top + row].slice(0, 4).map((value) => `'${String(value)}`);
          rows[0].values = [text(step.second)];
          rows[1].values = [text(step.first)];
        }
      });
    });
  }

  private async write(sheet: string, address: string, value: string | number): Promise<void> {
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook }) => {
        workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      });
    });
  }
}

jest.setTimeout(60_000);

describe("notes typed on cards", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await smallWorkbook();
  });

  it("are all there after random edits of the tables and rebuilds", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const workbook = await opened(bytes);
        try {
          const desk = new Desk(workbook);
          for (const step of taken) await desk.take(step);
          await desk.build(desk.noted());
          expect(desk.lost()).toEqual([]);
        } finally {
          workbook.host.dispose();
        }
      }),
      { numRuns: 3 },
    );
  });

  it("keep their row whole beside a newer reason, and say what is advised now", async () => {
    const workbook = await opened(bytes);
    try {
      const { flow, host } = workbook;
      const [{ id }] = flow.pickList();
      const build = async (): Promise<readonly (readonly unknown[])[]> => {
        const built = done(await flow.buildCards({ mode: "book", accountIds: [id] }));
        return host.values(built.sheet);
      };
      const before = (await build())[PLAN_ROWS[0] - 1].slice(0, 12);
      const desk = new Desk(workbook);
      await desk.take({
        kind: "type",
        account: desk.ids().indexOf(id),
        row: 0,
        column: 3,
        text: "Ann Lee herself",
      });
      await desk.take({
        kind: "type",
        account: desk.ids().indexOf(id),
        row: 1,
        column: 1,
        text: "bring samples",
      });
      const rows = await build();
      expect(rows[PLAN_ROWS[0] - 1].slice(0, 8)).toEqual(before.slice(0, 8));
      expect(rows[PLAN_ROWS[0] - 1][8]).toBe("Ann Lee herself");
      expect(rows[PLAN_ROWS[1] - 1][1]).toBe("bring samples");
      const advised = rows[PLAN_ROWS[1] - 1][14];
      expect(String(rows[50][4]).startsWith("typed rows kept; the library now advises:")).toBe(
        advised !== "",
      );
    } finally {
      workbook.host.dispose();
    }
  });
});
