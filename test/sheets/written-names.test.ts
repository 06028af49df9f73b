import { cutName, shortPerson, textWidth } from "../../src/sheets/written-names";
import { calendarDay, directed, formats, signedText } from "../../src/language/formats";

describe("written names", () => {
  test("are cut with an ellipsis, wide characters counting two", () => {
    expect(cutName("Bicycle Merchandise Warehouse", 26)).toBe("Bicycle Merchandise Wareho…");
    expect(cutName("锦川恒暖暖通设备有限公司", 10)).toBe("锦川恒暖暖…");
    expect(textWidth("锦川AB")).toBe(6);
  });

  test("shorten people to an initial, but not names in Chinese characters", () => {
    expect(shortPerson("José Saraiva")).toBe("J. Saraiva");
    expect(shortPerson("陈佳")).toBe("陈佳");
  });
});

describe("written figures", () => {
  test("carry the arrow of their direction and none for zero", () => {
    expect(directed(-0.24, "−24%")).toBe("▼ −24%");
    expect(directed(-0.0044, "−0.44 pts")).toBe("▼ −0.44 pts");
    expect(directed(0.001, "+0%")).toBe("■ 0%");
    expect(signedText(-0.2)).toBe("0");
  });

  test("write money compactly in both languages", () => {
    expect([999, 1400, 186044, 32219977, -154000].map(formats["en-US"].money)).toEqual([
      "999",
      "1.4k",
      "186k",
      "32.22m",
      "−154k",
    ]);
    expect([6521, 186044, 3574700, 123456789].map(formats["zh-CN"].money)).toEqual([
      "6,521",
      "18.6万",
      "357.5万",
      "1.23亿",
    ]);
    expect(formats["zh-CN"].moneyRange(410000, 1220000)).toBe("41–122万");
    expect(formats["en-US"].moneyRange(6000, 39000)).toBe("6k–39k");
  });

  test("read Excel's days", () => {
    expect(calendarDay(41578)).toEqual({ year: 2013, month: 10, day: 31 });
    expect(formats["en-US"].dateText(41578)).toBe("31 Oct 2013");
    expect(formats["zh-CN"].dateText(41578)).toBe("2013-10-31");
  });
});
