/** Rebuilding a sheet too large for one request: it is rewritten in place, so the user's formulas live on. */
import { inExcel } from "../../src/excel/session";
import { done, fingerprints, opened, sheetNames } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

// Small requests stand for a large sheet.
jest.mock("../../src/excel/payload", () => ({
  ...jest.requireActual<Record<string, unknown>>("../../src/excel/payload"),
  REQUEST_BYTES: 20_000,
}));
jest.setTimeout(60_000);

it("keeps a sum of the user's over an own sheet through a rebuild of many requests", async () => {
  const { host, flow } = await opened(await smallWorkbook());
  try {
    done(await flow.buildAll({ parts: ["scores", "cards"] }));
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook }) => {
        workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [
          ["=SUM('KAM Scores'!G5:G18)"],
          ["='KAM Cards'!A1"],
        ];
      });
    });
    const [[sum], [title]] = host.values("Sheet1");
    expect(sum).toBeGreaterThan(0);
    const names = sheetNames(host);
    const before = fingerprints(host);
    const requests = host.counters.requests;
    done(await flow.buildAll({ parts: ["scores", "cards"] }));
    expect(host.counters.requests - requests).toBeGreaterThan(12);
    expect(
      host
        .values("Sheet1")
        .slice(0, 2)
        .map(([cell]) => cell),
    ).toEqual([sum, title]);
    expect(sheetNames(host)).toEqual(names);
    expect(fingerprints(host)).toEqual(before);
  } finally {
    host.dispose();
  }
});
