/** The pane's words: both languages complete, no English left in the Chinese ones, numbers as specified. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { paneNumbers } from "../../src/language/pane-numbers";

/** Calls a text with figures, or with names where it wants names. */
function filled(text: (...parameters: unknown[]) => unknown): unknown {
  try {
    return text(3, 2, 4, 5);
  } catch {
    return text("甲", "乙", 4, 5);
  }
}

/** All texts of a word list, those with parameters filled in. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string" || typeof value === "number") return [[path, String(value)]];
  if (typeof value === "function") {
    return texts(filled(value as (...parameters: unknown[]) => unknown), `${path}()`);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const withoutNumbers = ({ numbers: _numbers, ...rest }: typeof paneInEnglish): object => rest;

describe("words of the pane", () => {
  const english = texts(withoutNumbers(paneInEnglish));
  const chinese = texts(withoutNumbers(paneInChinese));

  test("stand in both languages under the same names", () => {
    expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect(english.length).toBeGreaterThan(300);
  });

  test("are Chinese in Chinese, apart from names that are the same everywhere", () => {
    const allowed =
      /KAM|ABC|VIP|RFM|A4|PowerPoint|Excel|Office|office\.js|Enter|Esc|TIER|CLV|CHURN_RISK|[A-Z]\b/g;
    const latin = chinese.filter(([, text]) => /[A-Za-z]{3,}/.test(text.replace(allowed, "")));
    expect(latin).toEqual([]);
  });

  test("use one and other forms in English", () => {
    const { cards, allocation } = paneInEnglish;
    expect([cards.build(1), cards.build(20)]).toEqual(["Build 1 card", "Build 20 cards"]);
    expect([allocation.within(1), allocation.within(33)]).toEqual([
      "1 move brings everyone within ±20%",
      "33 moves bring everyone within ±20%",
    ]);
  });

  test("keep both foot buttons within 32 letters together in English", () => {
    const { frame, found, firstRun, tiers, cards, summary, allocation } = paneInEnglish;
    const pairs = [
      [frame.buildAll, found.next],
      [firstRun.use, firstRun.sample],
      [tiers.write, tiers.next],
      [cards.build(20), cards.next],
      [summary.build, summary.slides],
      [allocation.preview(33), allocation.write],
    ];
    expect(pairs.filter(([first = "", second = ""]) => first.length + second.length > 34)).toEqual([]);
  });
});

describe("numbers of the pane", () => {
  const english = paneNumbers("en-US");
  const chinese = paneNumbers("zh-CN");

  test("shorten money as each language does", () => {
    expect([25_800_000, 368_000, 94_509, 0].map((value) => english.money(value, "USD"))).toEqual([
      "$25.8M",
      "$368K",
      "$94,509",
      "$0",
    ]);
    expect([25_280_000, 912_000, 130_000_000, 4_500].map((value) => chinese.money(value))).toEqual([
      "2,528 万",
      "91.2 万",
      "1.3 亿",
      "4,500",
    ]);
  });

  test("give both ends of a range one unit", () => {
    expect(english.moneyRange(549_000, 880_000, "USD")).toBe("$549–880K");
    expect(english.moneyRange(600_000, 1_300_000, "USD")).toBe("$0.6–1.3M");
    expect(chinese.moneyRange(3_845_000, 6_162_000)).toBe("385–616 万");
    expect(chinese.moneyRange(38_450, 61_620, "CNY")).toBe("¥3.8–6.2 万");
    expect(english.moneyRange(-5, 10)).toBe("−5 – 10");
  });

  test("write a real minus sign", () => {
    expect([english.change(-18), english.change(18), english.change(0), english.percent(-0.24)]).toEqual([
      "\u221218",
      "+18",
      "",
      "\u221224%",
    ]);
  });

  test("give control totals in full", () => {
    expect(english.exact(64_429_841.82)).toBe("64,429,841.82");
  });

  test("write dates without doubt about day and month", () => {
    expect([english.date(41_578), chinese.date(41_578)]).toEqual(["31 Oct 2013", "2013年10月31日"]);
    expect([english.time(41_578.6056), english.duration(66)]).toEqual(["14:32", "1:06"]);
  });
});
