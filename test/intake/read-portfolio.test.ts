import fc from "fast-check";
import { readPortfolio } from "../../src/intake/read-portfolio";
import type { ReadingOptions } from "../../src/intake/read-portfolio";
import type { CellValue, Reading, SheetGrid } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { grid } from "./grids";

type Read = Extract<Reading, { status: "read" }>;

function reading(grids: readonly SheetGrid[], options: ReadingOptions = {}): Reading {
  return readPortfolio(recogniseSources(grids), grids, options);
}

function read(grids: readonly SheetGrid[], options: ReadingOptions = {}): Read {
  const result = reading(grids, options);
  if (result.status !== "read") throw new Error(`not read: ${JSON.stringify(result)}`);
  return result;
}

const reasons = ({ rejected }: Read): string[] =>
  rejected.map(({ reason, column, row }) => `${reason} ${column ?? ""}${String(row)}`);
const codes = ({ findings }: Read): string[] => findings.map(({ code }) => code);

const ACCOUNTS = grid("Accounts", [
  ["Account ID", "Account name", "Industry"],
  ["C1", "Alpha", "Retail"],
  ["C2", "Beta", "Hotels"],
  ["C3", "Gamma", "Hotels"],
]);
const HEADER = ["Order number", "Order date", "Account ID", "Amount"];
const orders = (...rows: CellValue[][]): SheetGrid => grid("Orders", [HEADER, ...rows]);

describe("reading a workbook", () => {
  it("gives accounts, orders oldest first, the sum and the last day", () => {
    const { portfolio, ledgerTotal } = read([
      ACCOUNTS,
      orders(["S2", 45700, "C2", 20], ["S1", 45658, "C1", 10.5]),
    ]);
    expect(portfolio.accounts.map(({ id, name }) => [id, name])).toEqual([
      ["C1", "Alpha"],
      ["C2", "Beta"],
      ["C3", "Gamma"],
    ]);
    expect(portfolio.orders.map(({ orderId, date, amount }) => [orderId, date, amount])).toEqual([
      ["S1", 45658, 10.5],
      ["S2", 45700, 20],
    ]);
    expect([ledgerTotal, portfolio.asOf]).toEqual([30.5, 45700]);
  });

  it("names every row it cannot use, with its column and reason", () => {
    const result = read([
      ACCOUNTS,
      orders(
        ["S1", 45658, "C1", 10],
        ["S2", "03/04/25", "C1", 10],
        ["S3", "soon", "C1", 10],
        ["S4", "", "C1", 10],
        ["S5", 45658, "C9", 10],
        ["S6", 45658, "", 10],
        ["S7", 45658, "C1", "many"],
        ["S8", 45658, "C1", ""],
        ["S9", 45658, "C1", "#N/A"],
        ["S10", 45658, "#REF!", 5],
        ["S11", 2024, "C1", 5],
      ),
    ]);
    expect(reasons(result).sort()).toEqual(
      [
        "ambiguous-date B3",
        "text-date B4",
        "missing-date B5",
        "unknown-account C6",
        "missing-account C7",
        "text-amount D8",
        "missing-amount D9",
        "error-cell D10",
        "error-cell C11",
        "text-date B12",
      ].sort(),
    );
    expect(result.ledgerTotal).toBe(10);
  });

  it("says how much money the rows left out hold", () => {
    const { findings } = read([
      ACCOUNTS,
      orders(["S1", 45658, "C1", 10], ["S2", 45658, "C9", 7], ["S3", 45658, "C8", 5]),
    ]);
    expect(findings.find(({ code }) => code === "unknown-account")).toMatchObject({
      group: "left-out",
      count: 2,
      places: ["C3", "C4"],
      parameters: { amount: 12 },
    });
  });

  it("skips blank rows, repeated headers and totals, and says so", () => {
    const result = read([
      ACCOUNTS,
      orders(
        ["S1", 45658, "C1", 10],
        ["", "", "", ""],
        HEADER,
        ["S2", 45660, "C2", 5],
        ["Total", "", "", 15],
      ),
    ]);
    expect(result.ledgerTotal).toBe(15);
    expect(reasons(result)).toEqual(["totals-row 6"]);
    expect(codes(result)).toEqual(expect.arrayContaining(["blank-rows", "repeated-headers", "totals-row"]));
  });

  it("reads text dates and text amounts of every usual form", () => {
    const sheet = grid("订单", [
      ["客户", "日期", "金额"],
      ["甲", "2025年3月5日", "¥1,200"],
      ["甲", "2025.3.6", "12.5万"],
      ["乙", "20250307", "（300）"],
      ["乙", "202503", "1，000"],
    ]);
    const { portfolio } = read([sheet]);
    expect(portfolio.orders.map(({ date, amount }) => [date, amount])).toEqual([
      [45721, 1200],
      [45722, 125000],
      [45723, -300],
      [45747, 1000],
    ]);
    expect(portfolio.currency).toBe("¥");
  });

  it("multiplies by the unit in the header", () => {
    const sheet = grid("订单", [
      ["客户", "日期", "金额（万元）"],
      ["甲", 45658, 12.5],
      ["甲", 45659, 3],
    ]);
    const { ledgerTotal, portfolio } = read([sheet]);
    expect([ledgerTotal, portfolio.currency]).toEqual([155000, "CNY"]);
  });

  it("reads a column of text dates in the order the column itself shows", () => {
    const days = ["13/04/2025", "25/04/2025", "30/04/2025", "03/05/2025"];
    const result = read([ACCOUNTS, orders(...days.map((day, index) => [`S${String(index)}`, day, "C1", 1]))]);
    expect(result.portfolio.orders.map(({ date }) => date)).toEqual([45760, 45772, 45777, 45780]);
    expect(codes(result)).toContain("date-order-from-column");
  });

  it("trusts no order of day and month when true dates stand among the texts", () => {
    const days = ["13/04/2025", "25/04/2025", "30/04/2025", "03/05/2025", 45658];
    const result = read([ACCOUNTS, orders(...days.map((day, index) => [`S${String(index)}`, day, "C1", 1]))]);
    expect(reasons(result)).toEqual(["ambiguous-date B5"]);
  });

  it("counts from 1904 where the workbook does", () => {
    const { portfolio } = read([ACCOUNTS, orders(["S1", 45658 - 1462, "C1", 1])], { date1904: true });
    expect(portfolio.asOf).toBe(45658);
  });
});

describe("orders", () => {
  it("of several lines are joined and keep what each product brought", () => {
    const sheet = grid("Orders", [
      ["Order number", "Order date", "Customer", "Product", "Amount"],
      ["S1", 45658, "Alpha", "Saw", 10],
      ["S1", 45658, "Alpha", "Axe", 30],
      ["S1", 45658, "Alpha", "Saw", 5],
      ["S1", 45659, "Alpha", "Saw", 7],
    ]);
    const { portfolio } = read([sheet]);
    expect(portfolio.orders.map(({ amount, product }) => [amount, product])).toEqual([
      [45, "Axe"],
      [7, "Saw"],
    ]);
    expect(portfolio.orders[0].lines).toEqual([
      { product: "Saw", amount: 15 },
      { product: "Axe", amount: 30 },
    ]);
  });

  it("are worth quantity times price less discount where there is no amount", () => {
    const sheet = grid("Sales", [
      ["Customer", "Date", "Quantity", "Unit price", "Discount"],
      ["Alpha", 45658, 10, 3, 0.1],
      ["Alpha", 45659, 2, 5, 0],
    ]);
    expect(read([sheet]).ledgerTotal).toBe(37);
  });

  it("named in a sheet of returns count as nothing", () => {
    const returns = grid("Returns", [
      ["Order number", "Returned"],
      ["S2", "Yes"],
      ["S9", "Yes"],
      ["S1", "No"],
    ]);
    const result = read([ACCOUNTS, orders(["S1", 45658, "C1", 10], ["S2", 45660, "C2", 5]), returns]);
    expect(result.portfolio.orders.map(({ orderId, amount }) => [orderId, amount])).toEqual([
      ["S1", 10],
      ["S2", 0],
    ]);
    expect(result.findings.find(({ code }) => code === "returned-orders")?.parameters).toEqual({ amount: 5 });
    expect(codes(result)).toContain("returns-unmatched");
  });

  it("are lowered by returns with an account, a date and an amount", () => {
    const returns = grid("Returns", [
      ["Account ID", "Return date", "Return amount"],
      ["C1", 45670, 4],
    ]);
    const { portfolio, ledgerTotal } = read([ACCOUNTS, orders(["S1", 45658, "C1", 10]), returns]);
    expect(portfolio.orders.map(({ amount }) => amount)).toEqual([10, -4]);
    expect(ledgerTotal).toBe(6);
  });

  it("of a pipeline count only when won", () => {
    const sheet = grid("Deals", [
      ["Deal ID", "Company", "Close date", "Amount", "Deal stage"],
      ["D1", "Alpha", 45658, 10, "Closed Won"],
      ["D2", "Alpha", 45659, 90, "Closed Lost"],
      ["D3", "Beta", 45660, 50, "Proposal"],
    ]);
    const result = read([sheet]);
    expect(result.ledgerTotal).toBe(10);
    expect(codes(result)).toContain("not-won");
  });

  it("of a table by months fall on the last day of each month", () => {
    const sheet = grid("2025年", [
      ["客户名称", "1月", "2月", "3月", "合计"],
      ["甲", 10, "", 30, 40],
      ["乙", "5", 0, "—", 5],
      ["合计", 15, 0, 30, 45],
    ]);
    const { portfolio, ledgerTotal } = read([sheet]);
    expect(portfolio.orders.map(({ accountId, date, amount }) => [accountId, date, amount])).toEqual([
      ["甲", 45688, 10],
      ["乙", 45688, 5],
      ["甲", 45747, 30],
    ]);
    expect(ledgerTotal).toBe(45);
  });

  it("after the as-of day of the settings are left out", () => {
    const result = read([ACCOUNTS, orders(["S1", 45658, "C1", 10], ["S2", 45700, "C1", 5])], { asOf: 45690 });
    expect([result.ledgerTotal, result.portfolio.asOf, ...reasons(result)]).toEqual([
      10,
      45690,
      "future-date B3",
    ]);
  });

  it("with a lone date years after all others are left out", () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`S${String(index)}`, 45000 + index, "C1", 1]);
    const result = read([ACCOUNTS, orders(...rows, ["S999", 52000, "C1", 1])]);
    expect([result.portfolio.asOf, ...reasons(result)]).toEqual([45299, "future-date B302"]);
  });

  it("in two currencies are refused, the rows named", () => {
    const result = reading([
      ACCOUNTS,
      orders(["S1", 45658, "C1", "¥10"], ["S2", 45659, "C1", "CNY 5"], ["S3", 45660, "C1", "$7"]),
    ]);
    expect(result.status).toBe("refused");
    if (result.status !== "refused") return;
    expect(result.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [4, "D", "currency-conflict"],
    ]);
  });

  it("already converted to the company's currency are taken whatever they were sold in", () => {
    const sheet = grid("出库", [
      ["客户", "日期", "结算币别", "金额", "金额_本位币"],
      ["甲", 45658, "美元", 100, 710],
      ["乙", 45659, "人民币", 50, 50],
    ]);
    expect(read([sheet]).ledgerTotal).toBe(760);
  });

  it("of merged customer cells belong to the customer above", () => {
    const sheet = grid("台账", [
      ["客户名称", "订单日期", "金额"],
      ["甲公司", 45658, 1],
      ["", 45659, 2],
      ["", 45660, 3],
      ["乙公司", 45661, 4],
      ["", 45662, 5],
      ["丙公司", 45663, 6],
      ["", 45664, 7],
    ]);
    const result = read([sheet]);
    const sums = new Map<string, number>();
    for (const { accountId, amount } of result.portfolio.orders)
      sums.set(accountId, (sums.get(accountId) ?? 0) + amount);
    expect([...sums]).toEqual([
      ["甲公司", 6],
      ["乙公司", 9],
      ["丙公司", 13],
    ]);
    expect(codes(result)).toContain("merged-cells");
  });

  it("found again on a second sheet are not counted twice", () => {
    const first = orders(["S1", 45658, "C1", 10], ["S2", 45660, "C2", 5]);
    const copy = { ...first, sheet: "Orders (2)" };
    const result = read([ACCOUNTS, first, copy]);
    expect(result.ledgerTotal).toBe(15);
    expect(codes(result)).toContain("repeated-tables");
  });

  it("of one sheet a year are added up", () => {
    const later = { ...orders(["S3", 46000, "C1", 2]), sheet: "2025" };
    const earlier = { ...orders(["S1", 45658, "C1", 10]), sheet: "2024" };
    expect(read([ACCOUNTS, earlier, later]).ledgerTotal).toBe(12);
  });
});

describe("accounts", () => {
  it("are the customers of the orders where there is no accounts table", () => {
    const sheet = grid("Sales", [
      ["Customer", "Date", "Amount"],
      ["Alpha ", 45658, 1],
      ["alpha", 45659, 2],
      ["Beta", 45660, 3],
    ]);
    const result = read([sheet]);
    expect(result.portfolio.accounts.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
    expect(codes(result)).toContain("accounts-from-orders");
  });

  it("are the customers of the orders where the accounts table is another list", () => {
    const others = grid("Accounts", [
      ["Account ID", "Account name"],
      ["X1", "Other"],
      ["X2", "Another"],
    ]);
    const result = read([others, orders(["S1", 45658, "C1", 1])]);
    expect(result.portfolio.accounts.map(({ id }) => id)).toEqual(["C1"]);
    expect(codes(result)).toContain("accounts-not-joined");
  });

  it("with the same id are kept once, the second row named", () => {
    const twice = grid("Accounts", [
      ["Account ID", "Account name"],
      ["C1", "Alpha"],
      ["C1", "Alpha again"],
      ["C2", "Beta"],
    ]);
    expect(reasons(read([twice, orders(["S1", 45658, "C1", 1])]))).toEqual(["duplicate-account A3"]);
  });

  it("with the same name are kept apart by their ids, and orders by name alone are refused", () => {
    const twins = grid("Accounts", [
      ["Account ID", "Account name"],
      ["C1", "Alpha"],
      ["C2", "Alpha"],
      ["C3", "Beta"],
    ]);
    const byName = grid("Orders", [
      ["Account name", "Order date", "Amount"],
      ["Alpha", 45658, 1],
      ["Beta", 45659, 2],
    ]);
    const result = read([twins, byName]);
    expect(result.portfolio.accounts).toHaveLength(3);
    expect(reasons(result)).toEqual(["duplicate-account A2"]);
    expect(codes(result)).toContain("duplicate-names");
  });

  it("get their owner from the manager of their region where no column says it", () => {
    const accounts = grid("Accounts", [
      ["Account name", "Region", "Industry"],
      ["Alpha", "North", "x"],
      ["Beta", "South", "y"],
    ]);
    const managers = grid("Managers", [
      ["Name", "Region", "Role"],
      ["Kim", "North", "Rep"],
      ["Lee", "South", "Rep"],
      ["Max", "", "Head"],
    ]);
    const sheet = grid("Orders", [
      ["Account name", "Order date", "Amount"],
      ["Alpha", 45658, 1],
    ]);
    const { portfolio } = read([accounts, managers, sheet]);
    expect(portfolio.ownerSource).toBe("region");
    expect(portfolio.accounts.map(({ owner }) => owner)).toEqual(["Kim", "Lee"]);
    expect(portfolio.managers).toHaveLength(3);
  });

  it("get their owner from the latest order where neither column nor region says it", () => {
    const sheet = grid("Orders", [
      ["Customer", "Order date", "Amount", "Sales person"],
      ["Alpha", 45659, 1, "Lee"],
      ["Alpha", 45658, 1, "Kim"],
    ]);
    const { portfolio } = read([sheet]);
    expect([portfolio.ownerSource, portfolio.accounts[0].owner]).toEqual(["latest-order", "Lee"]);
  });

  it("take their contacts from a sheet of people", () => {
    const people = grid("Contacts", [
      ["Account ID", "First name", "Last name", "Role", "Phone"],
      ["C1", "Ann", "Fox", "Finance manager", "1"],
      ["C1", "Bob", "Ray", "Managing director", "2"],
    ]);
    const { portfolio } = read([ACCOUNTS, orders(["S1", 45658, "C1", 1]), people]);
    const [alpha] = portfolio.accounts;
    expect([alpha.decider?.name, alpha.finance?.name]).toEqual(["Bob Ray", "Ann Fox"]);
  });
});

describe("other tables", () => {
  const base = [ACCOUNTS, orders(["S1", 45658, "C1", 1])];
  const surveyed = (...scores: number[]): number[] => {
    const rows = scores.map((score) => ["C1", 45600, score]);
    const { portfolio } = read([...base, grid("Surveys", [["Account ID", "Survey date", "Score"], ...rows])]);
    return (portfolio.surveys ?? []).map(({ score }) => score);
  };

  it("bring survey scores of every scale to 0-100", () => {
    expect(surveyed(1, 3, 5)).toEqual([0, 50, 100]);
    expect(surveyed(0, 7, 10)).toEqual([0, 70, 100]);
    expect(surveyed(45, 88)).toEqual([45, 88]);
  });

  it.each([
    ["Cases", ["Account No.", "Opened", "Closed", "First Response"]],
    ["投诉", ["客户编号", "受理日期", "结案日期", "首次响应时间"]],
  ])("read the first answer to a complaint with its time of day (%s)", (name, head) => {
    const opened = 45600 + 8 / 24;
    const rows = [45600 + 10 / 24, 45600 + 5 / 24, "", "soon"].map((answer) => ["C1", opened, 45602, answer]);
    const { portfolio } = read([...base, grid(name, [head, ...rows])]);
    expect(portfolio.complaints?.map(({ answer }) => answer)).toEqual([
      { least: 2, most: 2 },
      undefined,
      null,
      undefined,
    ]);
  });

  it("tell minor and severe complaints from the others, in both languages", () => {
    const rows = [
      ["C1", 45600, "", "严重"],
      ["C1", 45601, 45605, "Low"],
      ["C1", 45602, 45605, ""],
    ];
    const sheet = grid("投诉", [["客户编号", "受理日期", "结案日期", "严重程度"], ...rows]);
    const { portfolio } = read([...base, sheet]);
    expect(portfolio.complaints?.map(({ severity, closed }) => [severity, closed])).toEqual([
      ["severe", null],
      ["minor", 45605],
      ["middle", 45605],
    ]);
  });

  it("are null when they are not there", () => {
    const { portfolio, missing } = read(base);
    expect([portfolio.visits, portfolio.surveys, portfolio.managers]).toEqual([null, null, null]);
    expect(missing).toContain("visits");
  });

  it("reject rows of unknown accounts by name", () => {
    const visits = grid("Visits", [
      ["Account ID", "Visit date", "Visit type"],
      ["C1", 45600, "Call"],
      ["C9", 45600, "Call"],
    ]);
    expect(reasons(read([...base, visits]))).toEqual(["unknown-account A3"]);
  });
});

describe("a workbook without usable data", () => {
  it("is nothing found", () => {
    const sheet = grid("Budget", [
      ["Item", "Planned"],
      ["Rent", 100],
    ]);
    expect(reading([sheet, grid("Other", [["x"]])])).toEqual({
      status: "nothing-found",
      sheetsLookedAt: 2,
      nearest: null,
    });
  });

  it("is refused row by row when its orders were found but none can be used", () => {
    const sheet = grid("Orders", [
      ["Customer", "Order date", "Amount"],
      ["Alpha", "03/04/25", 1],
    ]);
    expect(reading([sheet])).toMatchObject({
      status: "refused",
      rejected: [{ row: 2, column: "B", reason: "ambiguous-date" }],
    });
  });
});

describe("the data check", () => {
  it("finds amounts in the wrong unit and orders entered twice", () => {
    const rows = Array.from({ length: 8 }, (_, index) => [
      `S${String(index)}`,
      45600 + 7 * index,
      "C1",
      1000 + index,
    ]);
    const result = read([ACCOUNTS, orders(...rows, ["S8", 45700, "C1", 1_004_000], ["", 45607, "C1", 1001])]);
    const places = (code: string): readonly string[] | undefined =>
      result.findings.find((finding) => finding.code === code)?.places;
    expect(places("unit-slips")).toEqual(["D10"]);
    expect(places("duplicate-orders")).toEqual(["D11"]);
  });
});

describe("reading as a whole", () => {
  it("does not depend on the order of the rows", () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      `S${String(index)}`,
      45600 + index,
      `C${String((index % 3) + 1)}`,
      index * 1.1,
    ]);
    const expected = read([ACCOUNTS, orders(...rows)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const result = read([ACCOUNTS, orders(...shuffled)]);
        expect(result.ledgerTotal).toBeCloseTo(expected.ledgerTotal, 9);
        expect(result.portfolio.orders.map(({ orderId }) => orderId)).toEqual(
          expected.portfolio.orders.map(({ orderId }) => orderId),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("loses no row silently: every filled row is an order, rejected, or named in a finding", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        "C1",
        "C2",
        "C9",
        "",
        "#N/A",
        "Total",
        "03/04/25",
        "2025-01-02",
        45658,
        12.5,
        "1,2",
        "abc",
        true,
      ),
      fc.double({ noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 15 }), (rows) => {
        const sound = Array.from({ length: 30 }, (_, index) => [
          `S${String(index)}`,
          45600 + index,
          "C1",
          1.5,
        ]);
        const sheet = orders(...sound, ...rows.map((row) => [...row]));
        const result = read([ACCOUNTS, sheet]);
        const used = result.portfolio.orders.length;
        const joined = result.findings.some(
          ({ code }) => code === "joined-lines" || code === "repeated-headers",
        );
        const blank = rows.filter((row) => row.every((value) => value === "")).length;
        if (!joined) expect(used + result.rejected.length + blank).toBe(rows.length + sound.length);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws, whatever is in the cells", () => {
    const words = [
      "Customer",
      "客户",
      "Date",
      "日期",
      "Amount",
      "金额",
      "Total",
      "Region",
      "1月",
      "2月",
      "3月",
      "#N/A",
      "C1",
      "退货",
    ];
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(...words),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(""),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 });
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const result = reading([grid("Orders", first), grid("Accounts", second)]);
        expect(["read", "nothing-found", "refused"]).toContain(result.status);
      }),
      { numRuns: 300 },
    );
  });
});
