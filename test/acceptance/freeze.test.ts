import { openFlow } from "../host/headless";
import type { FunctionsMetadata } from "../host/model/custom-functions";
import { done, fingerprints, sheetNames } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "value", type: "number" }] }],
};

/** Whether a cell holds something else than it shows; texts such as "=1+1" show what they hold. */
function isFormula(cell: string): boolean {
  const [, json] = /^[A-Z]+\d+ (\[.*)$/s.exec(cell) ?? [];
  if (json === undefined) return false;
  const [held, shown] = JSON.parse(json) as readonly unknown[];
  return typeof held === "string" && held.startsWith("=") && held !== shown;
}

describe("freezing to values", () => {
  it("leaves no formula in the copies: our page's and the user's sheets with formulas of the add-in", async () => {
    const { flow, host } = await openFlow(await smallWorkbook(), "en-US");
    CustomFunctions.associate("TWICE", (value: number) => 2 * value);
    host.functions.register(metadata, "KAM");
    const column = host.values("Accounts")[0].length;
    host.type("Accounts", 0, column, [["Twice"], ["=KAM.TWICE(21)"], ["=1+1"]]);
    await host.settled();
    done(await flow.boot());
    done(await flow.read({}));
    const page = done(await flow.buildSummary()).sheet;
    const before = fingerprints(host);
    expect(before[page].filter(isFormula).length).toBeGreaterThan(20);

    const { sheet, others } = done(await flow.freezeCopy("summary"));
    expect(others).toEqual(["Accounts (2)"]);
    for (const name of [sheet, ...others]) {
      const formulas = host.fingerprint(name).filter(isFormula);
      expect(formulas).toEqual([]);
    }
    const [copy] = others;
    expect([1, 2].map((row) => host.values(copy)[row][column])).toEqual([42, 2]);
    expect(host.values(sheet).slice(4, 10)).toEqual(host.values(page).slice(4, 10));
    // The originals stay as they were.
    for (const name of Object.keys(before)) expect(host.fingerprint(name)).toEqual(before[name]);
    expect(sheetNames(host)).not.toContain("Orders (2)");
    host.dispose();
  });
});
