import { countsFrom1904 } from "../../src/intake/date-system";

describe("the date system", () => {
  it.each([
    ["2025-01-01", true],
    ["1/1/2025", true],
    ["1-Jan-25", true],
    ["2025年1月1日", true],
    ["31-Dec-20", false],
    ["2020-12-31", false],
    ["Jan", false],
  ])("counts from 1904 where the serial of 2020-12-31 shows %s: %s", (text, expected) => {
    expect(countsFrom1904([{ value: 44_196, text }])).toBe(expected);
  });

  it("is the usual one where any cell shows that", () => {
    const shown = [
      { value: 44_196, text: "2025-01-01" },
      { value: 44_196, text: "2020-12-31" },
    ];
    expect(countsFrom1904(shown)).toBe(false);
  });

  it("is the usual one without any date", () => {
    expect(countsFrom1904([{ value: "", text: "" }])).toBe(false);
  });
});
