import { asCellText, asObjectName, looksLikeFormula } from "../../src/excel/text-safety";

describe("text safety", () => {
  it.each([
    "=HYPERLINK(1)",
    "+cmd",
    "@SUM(A1)",
    "-1+1",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "\u200b=1",
  ])("takes %j for what could become a formula", (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(["Acme", "A=B", "x+y", "北京公司", "a@b.c", "", "O'Neill"])("leaves %j alone", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
    expect(asCellText(text)).toBe(text);
  });

  it.each(["00123", "2024-01-01", "May 2011", "3月5日", "1e5", "TRUE", "false", "#N/A", "'quoted", "12%"])(
    "prefixes %j, which Excel would convert",
    (text) => {
      expect(asCellText(text)).toBe(`'${text}`);
    },
  );

  it("never gives a chart a name that begins with an equals sign", () => {
    expect(asObjectName("=Sheet1!$A$1").startsWith("=")).toBe(false);
    expect(asObjectName("Sales")).toBe("Sales");
  });
});
