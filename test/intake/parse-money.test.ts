import fc from "fast-check";
import { currencyNamedIn, parseMoney, sameCurrency } from "../../src/intake/parse-money";

const amount = (value: number, currency: string | null = null): unknown => ({
  status: "value",
  value,
  currency,
});

describe("an amount of money read from a cell", () => {
  it.each([
    [1200, amount(1200)],
    ["1,200", amount(1200)],
    ["¥1,200", amount(1200, "¥")],
    ["￥１，２００．５０", amount(1200.5, "¥")],
    ["12.5万", amount(125000)],
    ["12.5万元", amount(125000, "CNY")],
    ["3亿", amount(3e8)],
    ["2百万", amount(2e6)],
    ["5千万", amount(5e7)],
    ["1,2000,0000", amount(1.2e8)],
    ["(1,200.50)", amount(-1200.5)],
    ["（1,200）", amount(-1200)],
    ["1,200-", amount(-1200)],
    ["−1,200", amount(-1200)],
    ["-¥5", amount(-5, "¥")],
    ["¥-5", amount(-5, "¥")],
    ["▲1,200", amount(-1200)],
    ["HK$ 300", amount(300, "HKD")],
    ["300 USD", amount(300, "USD")],
    ["人民币 300 元", amount(300, "CNY")],
    ["1.234,56", amount(1234.56)],
    ["1 234.50", amount(1234.5)],
    ["12,34,567.00", amount(1234567)],
    ["1.2E+05", amount(120000)],
    ["  1 200 ", amount(1200)],
    ["4k", amount(4000)],
  ])("is understood when it is written %p", (written, expected) => {
    expect(parseMoney(written)).toEqual(expected);
  });

  it("is refused as ambiguous when a comma may be a decimal point or a slip", () => {
    expect(parseMoney("12,5")).toEqual({ status: "ambiguous" });
  });

  it.each(["abc", "12 apples", "1.2.3", "(-5)", true, "1,23,4"])("is not found in %p", (written) => {
    expect(parseMoney(written)).toEqual({ status: "not-recognised" });
  });

  it("is missing from blanks and bookkeepers' dashes, and told apart from an error cell", () => {
    expect(parseMoney(" ")).toEqual({ status: "blank" });
    expect(parseMoney("-")).toEqual({ status: "blank" });
    expect(parseMoney("#DIV/0!")).toEqual({ status: "error-cell" });
  });

  it("comes back the same from text with separators, sign and currency", () => {
    const written = fc.record({
      cents: fc.integer({ min: -1e12, max: 1e12 }),
      sign: fc.constantFrom("", "¥", "$", "€"),
    });
    fc.assert(
      fc.property(written, ({ cents, sign }) => {
        const digits = (Math.abs(cents) / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
        const text = cents < 0 ? `(${sign}${digits})` : `${sign}${digits}`;
        expect(parseMoney(text)).toMatchObject({ status: "value", value: cents / 100 });
      }),
    );
  });

  it("never throws and is always finite", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (cell) => {
        const parsed = parseMoney(cell);
        if (parsed.status === "value") expect(Number.isFinite(parsed.value)).toBe(true);
      }),
    );
  });
});

describe("the currency of a column", () => {
  it.each([
    ["金额（元）", "CNY"],
    ["Amount (USD)", "USD"],
    ["[$€-407] #,##0", "EUR"],
    ["[$¥-804]#,##0.00", "¥"],
    ["m/d/yy;[$-409]@", null],
    ["Customer", null],
  ])("of %p is %p", (text, currency) => {
    expect(currencyNamedIn(text)).toBe(currency);
  });

  it("joins a bare sign with the currencies it stands for, and no others", () => {
    expect(sameCurrency("¥", "CNY")).toBe(true);
    expect(sameCurrency("USD", "$")).toBe(true);
    expect(sameCurrency("¥", "USD")).toBe(false);
    expect(sameCurrency("CNY", "JPY")).toBe(false);
  });
});
