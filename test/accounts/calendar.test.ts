import * as fc from "fast-check";
import { addMonths, monthOfDay, monthStart, serialDay } from "../../src/accounts/calendar";

describe("calendar steps on serial days", () => {
  it("count days as Excel does", () => {
    expect([serialDay(1970, 1, 1), serialDay(2013, 10, 31), serialDay(2024, 2, 29)]).toEqual([
      25569, 41578, 45351,
    ]);
  });

  it("keep a month end a month end", () => {
    expect(addMonths(serialDay(2013, 2, 28), -12)).toBe(serialDay(2012, 2, 29));
  });

  it("take the last day where the day is missing", () => {
    expect(addMonths(serialDay(2024, 3, 30), -1)).toBe(serialDay(2024, 2, 29));
  });

  it("begin a month with its first day, across years too", () => {
    expect(monthStart(serialDay(2024, 1, 31), -2)).toBe(serialDay(2023, 11, 1));
  });

  it("land in the month asked for, whatever the day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 60_000 }),
        fc.integer({ min: -60, max: 60 }),
        (day, months) => {
          const from = monthOfDay(day);
          const to = monthOfDay(addMonths(day, months));
          expect(12 * to.year + to.month).toBe(12 * from.year + from.month + months);
        },
      ),
    );
  });
});
