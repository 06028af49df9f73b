import { readOrderData } from "../../../src/functions/arguments/order-data";
import type { OrdersByDay } from "../../../src/functions/arguments/order-forms";
import { problemSentence } from "../../../src/language/function-problems";
import { WorksheetError } from "../../../src/functions/worksheet-error";
import { column } from "../worksheet-call";

function ledger(accounts: unknown, dates: unknown, amounts: unknown = null): OrdersByDay {
  const data = readOrderData({ accounts, dates, amounts });
  if (data.form === "summary") throw new Error("read as a summary");
  return data;
}
function refusal(accounts: unknown, dates: unknown, amounts: unknown = null): string {
  try {
    readOrderData({ accounts, dates, amounts });
  } catch (error) {
    if (error instanceof WorksheetError && error.problem !== null) {
      return `${error.code} ${problemSentence(error.problem, "en-US")}`;
    }
    throw error;
  }
  throw new Error("was not refused");
}
const many = (cell: unknown, count: number): unknown[] => Array.from({ length: count }, () => cell);

describe("a ledger", () => {
  it("reads text dates in every unambiguous form as the same day", () => {
    const dates = column("2025-03-05", "2025/3/5", "2025年3月5日", "2025.3.5", "20250305", 45_721);
    const { orders } = ledger(column(...many("A", 6)), dates);
    expect(new Set(Array.from(orders.dates))).toEqual(new Set([45_721]));
  });
  it("refuses dates that can be read in two ways, naming the row, however few they are", () => {
    const dates = column(...many(45_000, 99), "03/04/25");
    expect(refusal(column(...many("A", 100)), dates)).toBe(
      "#VALUE! order dates: row 100 can be read in more than one way, such as 03/04/25; write 2025-03-05",
    );
  });
  it("leaves out up to 5 % unusable rows and counts them", () => {
    const accounts = column(...many("A", 95), null, "", "A", "A", "#N/A");
    const dates = column(...many(45_000, 97), "soon", null, 45_000);
    const { orders, leftOut } = ledger(accounts, dates);
    expect(orders.accounts).toHaveLength(95);
    expect(leftOut).toBe(5);
  });
  it("refuses more than 5 % and names the first rows by reason", () => {
    const accounts = column(...many("A", 18), "A", null);
    const dates = column(...many(45_000, 18), "soon", 45_000);
    expect(refusal(accounts, dates)).toBe(
      "#VALUE! 2 of 20 order rows (10.0 %) cannot be used: order dates: row 19 is text; order accounts: row 20 is blank",
    );
  });
  it("passes over blank rows in whatever form the host sends them, trailing or not", () => {
    const accounts = column("A", null, "B", "", undefined, 0);
    const dates = column(45_000, "", 45_001, null, undefined, 0);
    const amounts = column(10, null, 20, "", undefined, 0);
    const { orders, leftOut } = ledger(accounts, dates, amounts);
    expect([...orders.accounts]).toEqual(["A", "B"]);
    expect(leftOut).toBe(0);
  });
  it("skips a header row that came along", () => {
    const { orders } = ledger(column("客户", "A"), column("日期", 45_000), column("金额", 5));
    expect([...orders.accounts]).toEqual(["A"]);
  });
  it("reads money written as text", () => {
    const { orders } = ledger(column("A", "A"), column(45_000, 45_001), column("¥1,200", "12.5万"));
    expect(Array.from(orders.amounts ?? [])).toEqual([1200, 125_000]);
  });
  it("takes an amount that is no number for an unusable row", () => {
    expect(refusal(column("A", "A"), column(45_000, 45_001), column(5, NaN))).toMatch(
      /order amounts: row 2 is text/,
    );
  });
  it("refuses two currencies in one ledger", () => {
    expect(refusal(column("A", "A"), column(45_000, 45_001), column("$5", "€7"))).toBe(
      "#VALUE! order_amounts mixes currencies: row 1 is in $, row 2 in EUR",
    );
  });
  it("knows an account by number and by text, with stray spaces and full-width digits", () => {
    const { orders } = ledger(column(1001, "1001", " １００１ "), column(45_000, 45_001, 45_002));
    expect([...orders.accounts]).toEqual(["1001", "1001", "1001"]);
  });
  it("takes rich values by what they show", () => {
    const amount = { type: "FormattedNumber", basicValue: 12, numberFormat: "0.00" };
    const { orders } = ledger(column("A"), column(45_000), column(amount));
    expect(Array.from(orders.amounts ?? [])).toEqual([12]);
  });
  it.each([
    ["missing dates", column("A"), null, null, "#VALUE! order_dates is missing"],
    [
      "other heights",
      column("A", "B"),
      column(1, 2, 3),
      null,
      "#VALUE! order_dates has 3 rows, order_accounts has 2: they must be equally tall",
    ],
    [
      "two account columns",
      [
        ["A", "B"],
        ["C", "D"],
      ],
      column(1, 2),
      null,
      "#VALUE! order_accounts must be one column, it has 2",
    ],
    ["nothing but blanks", column("", null), column("", null), null, "#VALUE! the order data hold no order"],
    [
      "first and last without counts",
      column("A"),
      [[1, 2]],
      null,
      "#VALUE! with first | last order dates, order_amounts must be two columns: number of orders | total",
    ],
  ])("explains %s", (_, accounts, dates, amounts, message) => {
    expect(refusal(accounts, dates, amounts)).toBe(message);
  });
});

describe("a monthly table", () => {
  const months = [[45_658, 45_689, 45_717]];
  it("is one order a month with money, on the header's day, and known to its last month", () => {
    const data = ledger(column("A", "B"), months, [
      [100, 0, 50],
      [null, -20, ""],
    ]);
    expect(data.form).toBe("monthly");
    expect([...data.orders.accounts]).toEqual(["A", "A", "B"]);
    expect(Array.from(data.orders.dates)).toEqual([45_658, 45_717, 45_689]);
    expect(data.lastDay).toBe(45_717);
    expect(data.named).toEqual(new Set(["A", "B"]));
  });
  it("takes months as text", () => {
    const data = ledger(column("A"), [["2025-01", "2025年2月", "Mar 2025"]], [[1, 2, 3]]);
    expect(Array.from(data.orders.dates)).toEqual([45_658, 45_689, 45_717]);
  });
  it("names a header that is no month", () => {
    expect(refusal(column("A"), [[45_658, 45_689, "Total"]], [[1, 2, 3]])).toBe(
      '#VALUE! order_dates must be a date such as 2025-03-05, found "Total" in column 3',
    );
  });
});

describe("a summary", () => {
  it("is first | last with count | total, joined for an account on two lines", () => {
    const data = readOrderData({
      accounts: column("A", "B", "A", "C"),
      dates: [
        [45_000, 45_100],
        ["2024-01-01", "2024-01-01"],
        [44_900, 45_050],
        ["", ""],
      ],
      amounts: [
        [4, 400],
        [3, 90],
        [2, 100],
        [0, ""],
      ],
    });
    if (data.form !== "summary") throw new Error(data.form);
    expect(data.summaries).toEqual({
      accounts: ["A", "B"],
      firstDates: [44_900, 45_292],
      lastDates: [45_100, 45_292],
      orders: [6, 1],
      totals: [500, 90],
    });
    expect(data.named.has("C")).toBe(true);
  });
  it("refuses a last order before the first and counts that are none", () => {
    expect(refusal(column("A"), [[45_100, 45_000]], [[2, 5]])).toMatch(
      /order dates: row 1 has a last order before the first/,
    );
    expect(refusal(column("A"), [[45_000, 45_100]], [[1.5, 5]])).toMatch(/number of orders: row 1/);
  });
});
