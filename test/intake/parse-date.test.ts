import fc from "fast-check";
import { endOfMonth, parseDate, serialOfDay } from "../../src/intake/parse-date";

const MARCH_5 = { status: "value", value: 45721, precision: "day" };

describe("a day read from a cell", () => {
  it.each([
    45721,
    45721.75,
    20250305,
    "2025-03-05",
    "2025/3/5",
    "2025.3.5",
    "20250305",
    "2025年3月5日",
    "２０２５年３月５日",
    "　2025年 3月 5日 ",
    "25年3月5日",
    "2025/3/5 星期三",
    "2025-03-05 14:30",
    "2025-03-05T14:30:00Z",
    "5 Mar 2025",
    "5-Mar-25",
    "March 5th, 2025",
    "Wed, 5 March 2025",
    "45721",
  ])("is 5 March 2025 when it is written %p", (written) => {
    expect(parseDate(written)).toEqual(MARCH_5);
  });

  it.each(["03/04/25", "03/04/2025", "13/04/25", "1/2/2025 3:04 PM", "3.4.2025"])(
    "is refused as ambiguous when it is written %p",
    (written) => {
      expect(parseDate(written)).toEqual({ status: "ambiguous" });
    },
  );

  it.each([
    ["13/04/2025", 45760],
    ["04/13/2025", 45760],
    ["3/3/2025", 45719],
  ])("is taken from %p, which can be read in one way only", (written, serial) => {
    expect(parseDate(written)).toEqual({ status: "value", value: serial, precision: "day" });
  });

  it("is read in the order the column has shown", () => {
    expect(parseDate("03/04/2025", { order: "day-first" })).toMatchObject({ value: serialOfDay(2025, 4, 3) });
    expect(parseDate("03/04/2025", { order: "month-first" })).toMatchObject({
      value: serialOfDay(2025, 3, 4),
    });
  });

  it.each(["2025年3月", "2025-03", "Mar 2025"])("is the first of the month for %p", (written) => {
    expect(parseDate(written)).toEqual({ status: "value", value: 45717, precision: "month" });
  });

  it.each(["31/02/2025", "2025-13-01", "2025-02-29", "hello", 0.4, -3, 1e9, true])(
    "is not found in %p",
    (written) => {
      expect(parseDate(written)).toEqual({ status: "not-recognised" });
    },
  );

  it("is missing from a blank cell and told apart from an error cell", () => {
    expect(parseDate("  ")).toEqual({ status: "blank" });
    expect(parseDate(null)).toEqual({ status: "blank" });
    expect(parseDate("#N/A")).toEqual({ status: "error-cell" });
  });

  it("is four years and a day later in a workbook that counts from 1904", () => {
    expect(parseDate(45721 - 1462, { date1904: true })).toEqual(MARCH_5);
  });

  it("knows Excel's 29 February 1900, which never was", () => {
    expect(serialOfDay(1900, 2, 28)).toBe(59);
    expect(serialOfDay(1900, 3, 1)).toBe(61);
  });

  it("comes back the same from every way of writing it year first", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2400 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom("-", "/", "."),
        (year, month, day, separator) => {
          const serial = serialOfDay(year, month, day);
          const expected = { status: "value", value: serial, precision: "day" };
          const two = (part: number): string => String(part).padStart(2, "0");
          expect(parseDate([year, month, day].join(separator))).toEqual(expected);
          expect(parseDate(`${String(year)}年${String(month)}月${String(day)}日`)).toEqual(expected);
          expect(parseDate(`${String(year)}${two(month)}${two(day)}`)).toEqual(expected);
          expect(parseDate(serial)).toEqual(expected);
        },
      ),
    );
  });

  it("never throws and never leaves the calendar, whatever is in the cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (cell) => {
        const parsed = parseDate(cell);
        if (parsed.status !== "value") return;
        expect(Number.isInteger(parsed.value)).toBe(true);
        expect(parsed.value).toBeGreaterThanOrEqual(1);
        expect(parsed.value).toBeLessThanOrEqual(2958465);
      }),
    );
  });
});

describe("the end of a month", () => {
  it("is the 29th in a leap February", () => {
    expect(endOfMonth(serialOfDay(2024, 2, 1) ?? 0)).toBe(serialOfDay(2024, 2, 29));
  });
});
