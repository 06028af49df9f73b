/** Cards of workbooks as they come: odd names, doubles, accounts without orders, long histories, missing tables. */
import { inExcel } from "../../src/excel/session";
import { done, opened, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

const CARD_ROWS = 58;
const LONG_NAME = "Long Name of a Company ".repeat(9).slice(0, 200);
const ODD_NAME = "株式会社 😀🏭 Café GmbH & Co. «KG»";

async function enter(sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      for (const [address, content] of Object.entries(cells))
        workbook.worksheets.getItem(sheet).getRange(address).values = [[content]];
    });
  });
}

jest.setTimeout(60_000);

describe("cards of odd accounts", () => {
  let workbook: Opened;
  let book: readonly (readonly unknown[])[] = [];
  let ids: readonly string[] = [];

  const cell = (id: string, row: number, column: number): unknown =>
    book[ids.indexOf(id) * CARD_ROWS + row - 1][column - 1];

  beforeAll(async () => {
    workbook = await opened(await smallWorkbook());
    const { flow, host } = workbook;
    await enter("Accounts", { B2: LONG_NAME, B3: "Twin Ltd", B4: "Twin Ltd", B5: ODD_NAME });
    const [head] = host.values("Accounts");
    const last = host.values("Accounts").length + 1;
    expect(head[0]).toBe("Customer ID");
    await enter("Accounts", { [`A${String(last)}`]: "C900", [`B${String(last)}`]: "Never Bought Ltd" });
    // One order of thirty years ago.
    await enter("Orders", { C2: 34_000 });
    done(await flow.read({}));
    ids = flow.pickList().map(({ id }) => id);
    const built = done(await flow.buildCards({ mode: "book", accountIds: ids }));
    book = host.values(built.sheet);
  });
  afterAll(() => {
    workbook.host.dispose();
  });

  it("carry names of 200 characters, emoji and Chinese characters letter by letter", () => {
    expect([cell("C001", 1, 1), cell("C004", 1, 1)]).toEqual([LONG_NAME, ODD_NAME]);
  });

  it("keep two accounts of one name apart", () => {
    expect([cell("C002", 1, 1), cell("C003", 1, 1)]).toEqual(["Twin Ltd", "Twin Ltd"]);
    expect(cell("C002", 6, 3)).not.toBe(cell("C003", 6, 3));
    expect([cell("C002", 53, 13), cell("C003", 53, 13)]).toEqual(["C002/plan/1", "C003/plan/1"]);
  });

  it("exist for an account without orders, without figures that were guessed", () => {
    expect([cell("C900", 6, 9), cell("C900", 29, 3), cell("C900", 32, 3), cell("C900", 46, 1)]).toEqual([
      "—",
      "no orders yet",
      "—",
      "no order yet: nothing to lose",
    ]);
  });

  it("count thirty years of orders", () => {
    expect(Number(cell("C001", 6, 9))).toBeGreaterThan(30);
  });

  it("say that there are no data where visits, complaints, surveys and payments are missing", () => {
    const shown = [43, 36, 41, 39, 33, 35].map((row) => cell("C001", row, 3));
    expect(shown).toEqual(["no data", "no data", "no data", "—", "—", "—"]);
    const complete = Number(/(\d+)%/.exec(String(cell("C001", 4, 11)))?.[1]);
    expect(complete).toBeLessThan(50);
  });

  it("are shown by the live card too, chosen by name and id", async () => {
    const { flow, host } = workbook;
    const { sheet } = done(await flow.buildCards({ mode: "live", accountId: "C002" }));
    for (const { id, name } of flow.pickList().filter((row) => ["C001", "C003", "C900"].includes(row.id))) {
      await enter(sheet, { A1: `'${name} · ${id}` });
      const shown = host.values(sheet);
      expect([id, shown[5][2], shown[28][2]]).toEqual([id, cell(id, 6, 3), cell(id, 29, 3)]);
    }
  });
});
