import { cutHours } from "../../src/allocation/hours-cut";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const question = tinyQuestion(
  [
    tinyAccount("S", { serviceClass: "strategic", hours: 16, hoursFloor: 8 }),
    tinyAccount("K", { serviceClass: "key", hours: 6, hoursFloor: 3 }),
    tinyAccount("G", { serviceClass: "general", hours: 2, hoursFloor: 1 }),
  ],
  [tinyManager("Ann")],
);

describe("cutting hours", () => {
  it("changes nothing when there is enough", () => {
    expect(cutHours(question, 24).hours).toEqual([16, 6, 2]);
  });

  it("takes from the lowest class first", () => {
    expect(cutHours(question, 23.5).hours).toEqual([16, 6, 1.5]);
  });

  it("goes on to the next class when the lowest is at its floor", () => {
    expect(cutHours(question, 21).hours).toEqual([16, 4, 1]);
  });

  it("stops at the floors", () => {
    expect(cutHours(question, 1).hours).toEqual([8, 3, 1]);
  });

  it("says what share of its standard each class keeps", () => {
    expect(cutHours(question, 21).kept.key).toBeCloseTo(4 / 6, 12);
  });
});
