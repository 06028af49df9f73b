import { answerDelay } from "../../src/intake/answer-delay";
import type { CellValue } from "../../src/intake/reading";

const DAY = 45_000;
const delay = (opened: CellValue, answered: CellValue, days = 0) =>
  answerDelay({ day: DAY, cell: opened }, { day: DAY + days, cell: answered });

describe("hours to the first answer of a complaint", () => {
  it("are exact where both cells have a time of day, in numbers or in words", () => {
    expect(delay(DAY + 10 / 24, DAY + 11 / 24)).toEqual({ least: 1, most: 1 });
    expect(delay("2023-03-15 22:30", "2023-03-16 01:00", 1)).toEqual({ least: 2.5, most: 2.5 });
    expect(delay("3/15/2023 11:00 AM", "3/15/2023 1:15 PM")).toEqual({ least: 2.25, most: 2.25 });
    expect(delay("2023年3月15日 9时30分", "2023年3月15日 10时00分")).toEqual({ least: 0.5, most: 0.5 });
  });

  it("are a range where one has only a day", () => {
    expect(delay(DAY, DAY)).toEqual({ least: 0, most: 24 });
    expect(delay("2023-03-15", "2023-03-16", 1)).toEqual({ least: 0, most: 48 });
    expect(delay(DAY + 0.5, DAY + 2, 2)).toEqual({ least: 36, most: 60 });
  });

  it("are none before the opening", () => {
    expect(delay(DAY + 0.5, DAY + 0.25)).toBeUndefined();
    expect(delay(DAY, DAY - 3, -3)).toBeUndefined();
  });
});
