import { flowErrorText } from "../../src/language/errors";

const nowhere = { sheet: null, row: null, column: null, parameters: {} };

describe("an error whose sheet Excel did not name", () => {
  it.each([
    ["sheet-protected", "en-US", "A sheet is protected."],
    ["sheet-protected", "zh-CN", "有工作表受保护。"],
    ["excel-refused", "en-US", "Excel refused the write on a sheet."],
    ["source-changed", "en-US", "A sheet was changed since it was read."],
    ["source-changed", "zh-CN", "某张工作表读取之后有改动。"],
  ] as const)("says %s in %s without an empty name", (code, language, what) => {
    expect(flowErrorText({ code, ...nowhere }, language).what).toBe(what);
  });

  it("names the sheet where it is known", () => {
    const { what } = flowErrorText({ code: "sheet-protected", ...nowhere, sheet: "KAM Cards" }, "en-US");
    expect(what).toBe("The sheet “KAM Cards” is protected.");
  });
});
