/** The history sheet is the user's to arrange: closing a period only adds rows below. */
import { historyColumns } from "../../src/accounts/history";
import type { Settings } from "../../src/accounts/settings";
import { inExcel } from "../../src/excel/session";
import { columnLetters } from "../../src/sheets/a1-range";
import { LIST_HEAD_ROW as HEAD } from "../../src/sheets/read-back-places";
import type { NodeHost } from "../host/node-host";
import { done, failMidway, fingerprints, opened, sheetNames, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

// Small requests, so that the rows take several.
jest.mock("../../src/excel/payload", () => ({
  ...jest.requireActual<Record<string, unknown>>("../../src/excel/payload"),
  REQUEST_BYTES: 1_200,
}));
jest.setTimeout(60_000);

const ACCOUNTS = 14;
const WIDTH = historyColumns.length;
const NOTE = columnLetters(WIDTH);

function endingOn(settings: Settings, asOf: number): Settings {
  return { ...settings, asOf };
}

/** Cells moved within Excel stay what they are; typed anew they need the text prefix for that. */
const moved = (lines: readonly (readonly unknown[])[]): unknown[][] =>
  lines.map((line) => line.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell)));

/** What the user does with his own hands. */
async function byHand(change: (sheet: Excel.Worksheet) => void, name: string): Promise<void> {
  await inExcel({ pause: () => Promise.resolve() }, async (session) => {
    await session.request(({ workbook }) => {
      change(workbook.worksheets.getItem(name));
    });
  });
}

/** Adds a column of notes, turns the order round and filters two rows away. */
async function arranged(host: NodeHost, name: string): Promise<readonly (readonly unknown[])[]> {
  const rows = host.values(name).slice(HEAD, HEAD + ACCOUNTS);
  const turned = [...rows].reverse().map((line) => [...line.slice(0, WIDTH), `note on ${String(line[2])}`]);
  await byHand((sheet) => {
    sheet.getRange(`${NOTE}${HEAD}`).values = [["My note"]];
    const table = sheet.tables.getItemAt(0);
    table.resize(`A${HEAD}:${NOTE}${HEAD + ACCOUNTS}`);
    sheet.getRange(`A${HEAD + 1}:${NOTE}${HEAD + ACCOUNTS}`).values = moved(turned);
    sheet.getRange(`${HEAD + 2}:${HEAD + 3}`).rowHidden = true;
    sheet.getRange(`C${HEAD + 5}`).format.fill.color = "#FFFF00";
    sheet.getRange(`B${HEAD + ACCOUNTS + 2}`).values = [["below the table"]];
    sheet.getRange("A:A").format.columnWidth = 111;
  }, name);
  return turned;
}

async function closedOnce(bytes: Uint8Array): Promise<Opened & { sheet: string; last: number }> {
  const pair = await opened(bytes);
  const { flow } = pair;
  const last = flow.snapshot().sources?.found?.asOf ?? 0;
  done(await flow.useSettings(endingOn(flow.snapshot().settings, last - 180)));
  done(await flow.read({}));
  const { sheet } = done(await flow.closePeriod());
  return { ...pair, sheet, last };
}

async function readAt({ flow }: Opened, last: number): Promise<void> {
  done(await flow.useSettings(endingOn(flow.snapshot().settings, last)));
  done(await flow.read({}));
}

describe("closing a period", () => {
  it("adds rows below and loses nothing of the user's: columns, order, filter, formats, cells below", async () => {
    const pair = await closedOnce(await smallWorkbook());
    const { flow, host, sheet, last } = pair;
    const mine = await arranged(host, sheet);
    await readAt(pair, last);
    expect(flow.snapshot().sheetTrouble).toEqual([]);
    expect(done(await flow.closePeriod())).toEqual({ sheet, rows: ACCOUNTS });

    const cells = host.values(sheet);
    expect(cells.slice(HEAD, HEAD + ACCOUNTS).map((line) => line.slice(0, WIDTH + 1))).toEqual(mine);
    const added = cells.slice(HEAD + ACCOUNTS, HEAD + 2 * ACCOUNTS);
    expect(new Set(added.map((line) => line[0]))).toEqual(new Set([last]));
    expect(new Set(added.map((line) => line[1])).size).toBe(ACCOUNTS);
    expect(new Set(added.map((line) => line[WIDTH]))).toEqual(new Set([""]));
    expect(cells[HEAD + 2 * ACCOUNTS + 1][1]).toBe("below the table");
    expect(String(cells[0][0])).toBe("2 closed periods, 14 accounts");

    const seen = await inExcel({ pause: () => Promise.resolve() }, (session) =>
      session.request(({ workbook }) => {
        const worksheet = workbook.worksheets.getItem(sheet);
        return {
          table: worksheet.tables.getItemAt(0).getRange().load("address"),
          hidden: worksheet.getRange(`A${HEAD + 2}:A${HEAD + 3}`).load("rowHidden"),
          fill: worksheet.getRange(`C${HEAD + 5}`).format.fill.load("color"),
          width: worksheet.getRange("A1").format.load("columnWidth"),
          date: worksheet.getRange(`A${HEAD + 2 * ACCOUNTS}`).load("numberFormat"),
          firstDate: worksheet.getRange(`A${HEAD + 1}`).load("numberFormat"),
          print: worksheet.pageLayout.getPrintAreaOrNullObject().load("address"),
        };
      }),
    );
    const end = String(HEAD + 2 * ACCOUNTS);
    expect(seen.table.address).toMatch(new RegExp(`A${HEAD}:${NOTE}${end}$`, "u"));
    expect(seen.hidden.rowHidden).toBe(true);
    expect(seen.fill.color).toBe("#FFFF00");
    expect(seen.width.columnWidth).toBeCloseTo(111, 0);
    expect(seen.date.numberFormat).toEqual(seen.firstDate.numberFormat);
    expect(seen.print.address.replaceAll("$", "")).toMatch(new RegExp(`A1:[A-Z]+${end}$`, "u"));
    expect(sheetNames(host).filter((name) => name.startsWith("~KAM"))).toEqual([]);

    done(await flow.read({}));
    expect(flow.snapshot().sheetTrouble).toEqual([]);
    expect(await flow.closePeriod()).toMatchObject({ status: "failed", error: { code: "already-closed" } });
    host.dispose();
  });

  it("finds the columns where the user moved them, and adds the new rows in his order", async () => {
    const pair = await closedOnce(await smallWorkbook());
    const { flow, host, sheet, last } = pair;
    const turned = host
      .values(sheet)
      .slice(HEAD - 1, HEAD + ACCOUNTS)
      .map((line) => line.slice(0, WIDTH).reverse());
    await byHand((worksheet) => {
      worksheet.getRange(`A${HEAD}:${columnLetters(WIDTH - 1)}${HEAD + ACCOUNTS}`).values = moved(turned);
    }, sheet);
    await readAt(pair, last);
    expect(flow.snapshot().sheetTrouble).toEqual([]);
    done(await flow.closePeriod());
    const added = host.values(sheet).slice(HEAD + ACCOUNTS, HEAD + 2 * ACCOUNTS);
    expect(new Set(added.map((line) => line[WIDTH - 1]))).toEqual(new Set([last]));
    expect(new Set(added.map((line) => line[WIDTH - 2])).size).toBe(ACCOUNTS);
    host.dispose();
  });

  it("leaves the sheet as the user had it when any of its requests fails midway", async () => {
    const pair = await closedOnce(await smallWorkbook());
    const { flow, host, sheet, last } = pair;
    await arranged(host, sheet);
    await readAt(pair, last);
    let failures = 0;
    for (let nth = 1; nth < 40; nth += 1) {
      const before = fingerprints(host);
      const takeAway = failMidway(host, nth, 0.6);
      const outcome = await flow.closePeriod();
      takeAway();
      // What fails after the rows are in only remembers that they are.
      if (outcome.status !== "failed" || outcome.error.changed !== "nothing") break;
      failures += 1;
      expect(JSON.stringify(fingerprints(host)) === JSON.stringify(before)).toBe(true);
      expect(sheetNames(host).filter((name) => name.startsWith("~KAM"))).toEqual([]);
    }
    expect(failures).toBeGreaterThan(4);
    expect(host.values(sheet).filter((line) => line[0] === last)).toHaveLength(ACCOUNTS);
    host.dispose();
  });
});
