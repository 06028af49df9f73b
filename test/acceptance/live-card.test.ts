/** The live card shows for every account what its printed card shows, by formulas that the workbook works out. */
import { inExcel } from "../../src/excel/session";
import type { Language } from "../../src/language/language";
import { openFlow } from "../host/headless";
import { done, type Opened } from "./opened-flow";

/** Cells that differ from account to account, but for the name and the graphics. */
const CELLS: readonly string[] = [
  "A2 I1 I2 K1 K2 A4 C4 E4 G4 I4 K4 A6 C6 E6 G6 I6 K6 A8 C8 E8 G8 I8 K8",
  "C10 C11 C12 C13 C14 C15 C16 C17 F17 I10 I11 I12 I13 I14 I15 I16 I17 L17",
  ...["20", "21", "22", "23", "24", "25"].map((row) => `C${row} D${row} E${row} F${row}`),
  "C26 C27 C29 C30 F30 C31 F31 C32 C33 F33 C34 F34 C35 C36 F36 C37 F37",
  "I34 L34 I35 L35 I36 L36 J33 G37 C39 F39 C40 C41 F41 C42 C43 F43 C44",
  "D45 A46 C49 C50 G45 G46 J46 L46 G47 L47",
  ...["53", "54", "55", "56"].map((row) => `A${row} B${row} F${row} I${row} K${row} L${row}`),
].flatMap((line) => line.split(" "));
const CARD_ROWS = 58;
/** Places in the drop-down: a top account, one of the middle, a prospect. */
const PLACES = [0, 25, 59] as const;

type Grid = readonly (readonly unknown[])[];

function cellOf(grid: Grid, address: string, card = 0): unknown {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return grid[card * CARD_ROWS + Number(row) - 1][letter.charCodeAt(0) - 65] ?? "";
}

/** Numbers as they print with six digits; brackets as the reading of owners' names makes them. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(6));
  return typeof value === "string" ? value.replace(/（/g, "(").replace(/）/g, ")") : value;
}

async function choose(sheet: string, entry: string): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      workbook.worksheets.getItem(sheet).getRange("A1").values = [[entry]];
    });
  });
}

jest.setTimeout(60_000);

describe.each<Language>(["en-US", "zh-CN"])("the live card of the sample in %s", (language) => {
  let workbook: Opened;
  let liveSheet = "";
  let book: Grid = [];
  let ids: readonly string[] = [];

  beforeAll(async () => {
    workbook = await openFlow(null, language);
    const { flow, host } = workbook;
    done(await flow.boot());
    done(await flow.insertSample({}));
    done(await flow.read({}));
    ids = flow.pickList().map(({ id }) => id);
    const accountIds = PLACES.map((place) => ids[place]);
    const built = done(await flow.buildCards({ mode: "book", accountIds }));
    liveSheet = done(await flow.buildCards({ mode: "live", accountId: ids[3] })).sheet;
    book = host.values(built.sheet);
  });
  afterAll(() => {
    workbook.host.dispose();
  });

  it.each(PLACES.map((place, index) => [place, index] as const))(
    "shows what the printed card of account %i shows",
    async (place, index) => {
      const { flow, host } = workbook;
      const { name, id } = flow.pickList()[place];
      await choose(liveSheet, `${name} · ${id}`);
      const live = host.values(liveSheet);
      const shown = CELLS.map((address) => [address, plain(cellOf(live, address))]);
      expect(shown).toEqual(CELLS.map((address) => [address, plain(cellOf(book, address, index))]));
    },
  );

  it("sums the user's tables, so that a changed order shows at once", async () => {
    const { flow, host } = workbook;
    const { name, id } = flow.pickList()[25];
    await choose(liveSheet, `${name} · ${id}`);
    const before = Number(cellOf(host.values(liveSheet), "C6"));
    const source = flow.snapshot().sources?.recognition.sources.find(({ kind }) => kind === "orders");
    const { sheet: orders = "", columns = [] } = source ?? {};
    const amount = columns.find(({ field }) => field === "orderAmount")?.column ?? -1;
    const rows = host.values(orders);
    const row = rows.findIndex((cells) => cells.includes(id));
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook: excel }) => {
        const cell = excel.worksheets.getItem(orders).getCell(row, amount);
        cell.values = [[Number(rows[row][amount]) + 5000]];
      });
    });
    expect(Number(cellOf(host.values(liveSheet), "C6"))).toBeCloseTo(before + 5000, 6);
  });

  it("shows no error", () => {
    const printed = workbook.host
      .values(liveSheet)
      .slice(0, CARD_ROWS)
      .flatMap((cells) => cells.slice(0, 12));
    expect(printed.filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
  });
});
