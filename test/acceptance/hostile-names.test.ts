import { done, opened, USER_SHEETS, userFingerprints, type Fingerprints, type Opened } from "./opened-flow";
import { HOSTILE_NAMES, smallWorkbook } from "./small-workbook";

const WHOLE = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

jest.setTimeout(60_000);

describe("account names that look like formulas, numbers or dates", () => {
  let workbook: Opened;
  let before: Fingerprints;

  beforeAll(async () => {
    workbook = await opened(await smallWorkbook());
    before = userFingerprints(workbook.host);
    done(await workbook.flow.buildAll());
    done(await workbook.flow.buildAll({ parts: ["live-card", "standards", "visit-plan"] }));
  }, 60_000);

  afterAll(() => {
    workbook.host.dispose();
  });

  it("stay text, letter by letter, in the scored list", () => {
    const { host, flow } = workbook;
    const names = flow.snapshot().scored?.accounts.map(({ account }) => account.name) ?? [];
    const written = host.values("KAM Scores").flat();
    for (const name of names) expect(written).toContain(name);
  });

  it("become no formula on any sheet of ours", () => {
    const { host, flow } = workbook;
    const starts = HOSTILE_NAMES.map((name) => name.trim().slice(0, 6));
    for (const { sheet } of flow.snapshot().built) {
      host.sheet(sheet).eachCell(WHOLE, (cell) => {
        if (cell.formula !== undefined) expect(starts).not.toContain(`=${cell.formula}`.slice(0, 6));
      });
    }
  });

  it("show no error value where a name should stand", () => {
    const { host, flow } = workbook;
    for (const { id, sheet } of flow.snapshot().built)
      expect(
        host
          .values(sheet)
          // Beside the live card, #N/A leaves a gap in a chart.
          .flatMap((cells) => (id === "live-card" ? cells.slice(0, 12) : cells))
          .filter((cell) => typeof cell === "string" && cell.startsWith("#N")),
      ).toEqual([]);
  });

  it("leave the user's sheets as they were", () => {
    expect(userFingerprints(workbook.host)).toEqual(before);
    expect(Object.keys(before)).toEqual(USER_SHEETS);
  });
});
