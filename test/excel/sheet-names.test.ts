import { freeSheetName, workingKind, workingName } from "../../src/excel/sheet-names";
import type { SheetOutline } from "../../src/excel/workbook-outline";

function named(...names: string[]): { readonly sheets: readonly SheetOutline[] } {
  return {
    sheets: names.map((name) => ({
      name,
      worksheetId: name,
      visible: true,
      isProtected: false,
      own: null,
      used: null,
      tables: [],
    })),
  };
}

describe("sheet names", () => {
  it("keep a free name", () => {
    expect(freeSheetName("KAM Cards", named("Orders"))).toBe("KAM Cards");
  });

  it("count on when the name is taken, whatever its case", () => {
    expect(freeSheetName("KAM Cards", named("kam cards", "KAM Cards (2)"))).toBe("KAM Cards (3)");
  });

  it("never pass Excel's 31 characters", () => {
    const long = "x".repeat(40);
    expect(freeSheetName(long, named())).toHaveLength(31);
    expect(freeSheetName(long, named("x".repeat(31)))).toBe(`${"x".repeat(27)} (2)`);
  });

  it("tell unfinished sheets from ordinary ones", () => {
    expect(workingKind(workingName("building", "live-card"))).toBe("building");
    expect(workingKind(workingName("before", "scores"))).toBe("before");
    expect(workingKind("KAM Cards")).toBeNull();
    expect(workingName("building", "visit-plan").length).toBeLessThanOrEqual(31);
  });
});
