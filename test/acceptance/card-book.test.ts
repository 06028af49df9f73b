/** A book of fifty cards: how it is sent to Excel, and that stopping it leaves the workbook as it was. */
import { inExcel } from "../../src/excel/session";
import { openFlow } from "../host/headless";
import { done, fingerprints, sheetNames, type Opened } from "./opened-flow";

const MOST_SYNCS = 12;
const MOST_BYTES = 5_000_000;

jest.setTimeout(60_000);

describe("a book of fifty cards", () => {
  let workbook: Opened;
  let ids: readonly string[] = [];

  beforeAll(async () => {
    workbook = await openFlow(null, "en-US");
    const { flow } = workbook;
    done(await flow.boot());
    done(await flow.insertSample({}));
    done(await flow.read({}));
    ids = flow.pickList().map(({ id }) => id);
    done(await flow.buildCards({ mode: "book", accountIds: ids.slice(0, 2) }));
  });
  afterAll(() => {
    workbook.host.dispose();
  });

  it("leaves the old book, its notes and no half-written sheet when it is stopped between two requests", async () => {
    const { flow, host } = workbook;
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request((context) => {
        context.workbook.worksheets.getItem("KAM Cards").getRange("B54").values = [["a note"]];
      });
    });
    const before = fingerprints(host);
    const stop = new AbortController();
    const written: number[] = [];
    const outcome = await flow.buildCards(
      { mode: "book", accountIds: ids.slice(0, 50) },
      {
        signal: stop.signal,
        onProgress: ({ phase, done: cards }) => {
          if (phase !== "writing-cards") return;
          written.push(cards);
          if (cards > 0) stop.abort();
        },
      },
    );
    expect(written.at(-1)).toBeGreaterThan(0);
    expect(written.at(-1)).toBeLessThan(50);
    expect(outcome).toMatchObject({
      status: "cancelled",
      sheets: [{ sheet: "KAM Cards", state: "as-before" }],
    });
    expect(sheetNames(host)).toEqual(Object.keys(before));
    expect(fingerprints(host)).toEqual(before);
  });

  it("gives every card its rules where Excel separates areas by a semicolon", async () => {
    const { flow, host } = workbook;
    const rules = async (address: string): Promise<number> =>
      inExcel({ pause: () => Promise.resolve() }, async (session) => {
        const { count } = await session.request((context) => ({
          count: context.workbook.worksheets
            .getItem("KAM Cards")
            .getRange(address)
            .conditionalFormats.getCount(),
        }));
        return count.value;
      });
    const before = await rules("A8:D8");
    host.workbook.listSeparator = ";";
    done(await flow.buildCards({ mode: "book", accountIds: ids.slice(0, 2) }));
    host.workbook.listSeparator = ",";
    expect(before).toBeGreaterThan(0);
    expect(await rules("A8:D8")).toBe(before);
    expect(await rules("A66:D66")).toBe(before);
  });

  it("takes at most 12 round trips, none above 5 MB", async () => {
    const { flow, host } = workbook;
    const before = host.counters.syncs;
    const built = done(await flow.buildCards({ mode: "book", accountIds: ids.slice(0, 50) }));
    expect(built).toMatchObject({ cards: 50, charts: true, notesKeptOnCards: 1 });
    expect(host.counters.syncs - before).toBeLessThanOrEqual(MOST_SYNCS);
    expect(host.counters.largestRequest).toBeLessThanOrEqual(MOST_BYTES);
  });
});
