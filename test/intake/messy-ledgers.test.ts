/** Ledgers as people and systems write them, each with the total and the accounts a reader would come to. */
import type { CellValue, Finding, Reading } from "../../src/intake/reading";
import { readPortfolio } from "../../src/intake/read-portfolio";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { grid } from "./grids";

type Rows = readonly (readonly CellValue[])[];

const CUSTOMERS = ["Alpha Ltd", "Beta GmbH", "Gamma SA", "Delta Inc"];
const FIRST_DAY = 45_660;
/** Twenty-four orders of four customers. */
const ORDERS = Array.from({ length: 24 }, (_, index) => ({
  id: `SO${String(1000 + index)}`,
  customer: CUSTOMERS[index % 4],
  day: FIRST_DAY + 13 * index,
  amount: 1000 + 37 * index,
}));
const TOTAL = ORDERS.reduce((sum, { amount }) => sum + amount, 0);
const HEAD = ["Order No", "Customer", "Order Date", "Amount"];

function read(sheets: Readonly<Record<string, Rows>>): Reading {
  const grids = Object.entries(sheets).map(([name, rows]) => {
    const one = grid(name, rows);
    const isDay = (cell: CellValue): boolean => typeof cell === "number" && cell > 45_000 && cell < 46_500;
    return {
      ...one,
      numberFormats: one.values.map((cells) => cells.map((cell) => (isDay(cell) ? "yyyy-mm-dd" : "General"))),
    };
  });
  return readPortfolio(recogniseSources(grids), grids, { today: FIRST_DAY + 400 });
}

function outcome(reading: Reading): readonly (number | string)[] {
  return reading.status === "read"
    ? [Math.round(reading.ledgerTotal * 100) / 100, reading.portfolio.accounts.length]
    : [reading.status];
}

function finding(reading: Reading, code: Finding["code"]): Finding | undefined {
  return reading.status === "read" ? reading.findings.find((one) => one.code === code) : undefined;
}

const plain = (write: (amount: number) => CellValue = (amount) => amount): Rows => [
  HEAD,
  ...ORDERS.map(({ id, customer, day, amount }) => [id, customer, day, write(amount)]),
];
const group = (amount: number, decimals: number, locale: string): string =>
  amount.toLocaleString(locale, { minimumFractionDigits: decimals });

describe("a ledger", () => {
  it.each<[string, Rows]>([
    ["with a total above its rows", [HEAD, ["Total", "", "", TOTAL], ...plain().slice(1)]],
    ["with a grand total in the customer's column", [...plain(), ["", "Grand Total", "", TOTAL]]],
    [
      "with subtotals of each customer",
      [
        HEAD,
        ...CUSTOMERS.flatMap((name) => {
          const own = plain().filter(([, customer]) => customer === name);
          return [...own, ["", `${name} Total`, "", own.reduce((sum, row) => sum + Number(row[3]), 0)]];
        }),
      ],
    ],
    ["with amounts such as 1.234,50", plain((amount) => group(amount, 2, "de-DE"))],
    ["with amounts such as ¥1,234", plain((amount) => `¥${group(amount, 0, "en-US")}`)],
    [
      "with amounts in full-width digits",
      plain((amount) => `${String(amount)}元`.replace(/\d/gu, fullWidth)),
    ],
    ["with amounts such as 0.1万", plain((amount) => `${String(amount / 10_000)}万`)],
    [
      "with headers in two languages",
      [["订单号 Order No", "客户 Customer", "日期/Date", "金额(Amount)"], ...plain().slice(1)],
    ],
    ["below titles", [["ACME"], ["Printed 2025-12-31"], [], ...plain()]],
    ["beside a list of something else", plain().map((row, at) => [...row, "", at < 3 ? "Ann" : "", ""])],
    ["with a second column called Amount", plain().map((row, at) => [...row, at === 0 ? "Amount" : 5])],
  ])("%s is added up rightly", (_, rows) => {
    expect(outcome(read({ Sales: rows }))).toEqual([TOTAL, 4]);
  });

  it("with three decimals after a comma follows what the column's other amounts show", () => {
    const eighths = plain((amount) => String(amount / 8).replace(".", ","));
    expect(outcome(read({ Sales: eighths }))).toEqual([TOTAL / 8, 4]);
  });

  it("with thousands after a comma is not misled by one slip", () => {
    const rows = plain((amount) => (amount === 1037 ? "12,5" : group(amount, 0, "en-US")));
    const reading = read({ Sales: rows });
    expect(outcome(reading)).toEqual([TOTAL - 1037, 4]);
    expect(reading.status === "read" && reading.rejected.map(({ reason, row }) => [reason, row])).toEqual([
      ["text-amount", 3],
    ]);
  });
});

describe("a ledger with one date mistyped", () => {
  it.each([
    ["2205 for 2025", 111_462],
    ["2052 for 2025", 55_580],
  ])("as %s does not move the day of the figures", (_, typed) => {
    const rows = plain().map((row, at) => (at === 3 ? [row[0], row[1], typed, row[3]] : row));
    const reading = read({ Sales: rows });
    expect(outcome(reading)).toEqual([TOTAL - ORDERS[2].amount, 4]);
    expect(reading.status === "read" && [reading.portfolio.asOf, reading.rejected[0]]).toMatchObject([
      ORDERS[23].day,
      { reason: "future-date", row: 4, column: "C" },
    ]);
  });
});

describe("order lines that repeat the order's total", () => {
  const lines = (write: (order: (typeof ORDERS)[number], part: number) => readonly CellValue[]): Rows =>
    ORDERS.flatMap((order) => [write(order, 1), write(order, 3)]);

  it("are counted once an order, by quantity and price", () => {
    const reading = read({
      Invoices: [
        ["Order No", "Order Date", "Customer", "Item", "Quantity", "Price", "Total"],
        ...lines(({ id, day, customer, amount }, part) => [
          id,
          day,
          customer,
          `P${String(part)}`,
          part,
          amount / 4,
          amount,
        ]),
      ],
    });
    expect(outcome(reading)).toEqual([TOTAL, 4]);
    expect(finding(reading, "repeated-totals")).toMatchObject({ count: 24, parameters: { column: "Total" } });
    const parts = reading.status === "read" ? reading.portfolio.orders[0].lines : [];
    expect(parts?.map(({ amount }) => amount)).toEqual([250, 750]);
  });

  it("are counted once an order where only the header says so", () => {
    const reading = read({
      Orders: [
        ["Order No", "Order Date", "Customer", "Item", "Order Total"],
        ...lines(({ id, day, customer, amount }, part) => [id, day, customer, `P${String(part)}`, amount]),
      ],
    });
    expect(outcome(reading)).toEqual([TOTAL, 4]);
  });

  it("are not taken for such when every line costs the same", () => {
    const reading = read({
      Orders: [
        ["Order No", "Order Date", "Customer", "Item", "Quantity", "Unit Price", "Amount"],
        ...lines(({ id, day, customer, amount }, part) => [
          id,
          day,
          customer,
          `P${String(part)}`,
          1,
          amount,
          amount,
        ]),
      ],
    });
    expect(outcome(reading)).toEqual([2 * TOTAL, 4]);
    expect(finding(reading, "repeated-totals")).toBeUndefined();
  });
});

describe("a ledger with a column for the kind of entry", () => {
  it.each([
    ["Type", "Sale", "Return"],
    ["Document Type", "Invoice", "Credit Memo"],
    ["单据类型", "销售出库", "销售退货"],
  ])("%s takes %s from %s", (header, sale, back) => {
    const rows = plain().map((row, at) => [...row, at === 0 ? header : sale]);
    const reading = read({ Sales: [...rows, ["R1", "Alpha Ltd", FIRST_DAY + 300, 500, back]] });
    expect(outcome(reading)).toEqual([TOTAL - 500, 4]);
    expect(finding(reading, "returns-in-orders")).toMatchObject({ count: 1, parameters: { amount: 500 } });
  });

  it("leaves negative amounts of returns as they are, and payments out", () => {
    const rows = plain().map((row, at) => [...row, at === 0 ? "Transaction Type" : "Invoice"]);
    const more = [
      ["R1", "Alpha Ltd", FIRST_DAY + 300, -500, "Credit Memo"],
      ["P1", "Alpha Ltd", FIRST_DAY + 301, 9000, "Payment"],
    ];
    const reading = read({ Sales: [...rows, ...more] });
    expect(outcome(reading)).toEqual([TOTAL - 500, 4]);
    expect(finding(reading, "not-won")?.count).toBe(1);
  });
});

describe("sheets by month", () => {
  it("are one ledger, and a summary beside them is not counted", () => {
    const sheets: Record<string, Rows> = {};
    for (const month of [1, 2, 3])
      sheets[`${String(month)}月`] = [HEAD, ...plain().slice(1 + 8 * (month - 1), 1 + 8 * month)];
    const summary = CUSTOMERS.map((name) => [
      name,
      ORDERS.filter(({ customer }) => customer === name).reduce((sum, { amount }) => sum + amount, 0),
    ]);
    expect(outcome(read({ ...sheets, 汇总: [["客户名称", "销售额"], ...summary] }))).toEqual([TOTAL, 4]);
  });

  it("without dates are refused", () => {
    const rows = [["客户名称", "金额"], ...CUSTOMERS.map((name) => [name, 100])];
    expect(read({ "1月": rows, "2月": rows }).status).not.toBe("read");
  });
});

describe("a table without amounts", () => {
  it("does not take barcodes for them", () => {
    const rows = ORDERS.map(({ id, customer, day }, at) => [id, customer, day, 630_996_510_285 + at, 2]);
    const reading = read({ Lines: [["Order No", "Customer", "Order Date", "Barcode", "Position"], ...rows] });
    expect(reading).toMatchObject({ status: "nothing-found", nearest: { fields: ["orderAmount"] } });
  });

  it("is not asked about where nothing speaks of customers", () => {
    const rows = ORDERS.map(({ customer, day }, at) => [
      day,
      customer,
      CUSTOMERS[(at + 1) % 4],
      at % 3,
      "Rest",
    ]);
    const reading = read({ Teams: [["Date", "Team 1", "Team 2", "Goals", "Stage"], ...rows] });
    expect(reading).toMatchObject({ status: "nothing-found", nearest: null });
  });
});

describe("customers by months", () => {
  const months = [
    ["客户名称", "1月", "2月", "3月", "合计"],
    ...CUSTOMERS.map((name) => [name, 10, 20, 30, 60]),
  ];

  it("of a year named above are added up, without their own sums", () => {
    const reading = read({ 销售: [["2025年销售统计"], ...months, ["合计", 40, 80, 120, 240]] });
    expect(outcome(reading)).toEqual([240, 4]);
  });

  it("of a year nobody names are refused for that reason", () => {
    expect(read({ 销售: months })).toMatchObject({ status: "nothing-found", nearest: { lacksYear: true } });
  });
});

describe("a table without a date that can be read", () => {
  it("is named with the column it lacks", () => {
    const rows = ORDERS.map(({ customer, amount }, at) => [customer, 2025, 1 + (at % 12), amount]);
    const reading = read({ Sales: [["Customer", "Year", "Month", "Sales"], ...rows] });
    expect(reading).toMatchObject({ status: "nothing-found", nearest: { fields: ["orderDate"], row: 1 } });
  });
});

function fullWidth(digit: string): string {
  return String.fromCharCode(0xff10 + Number(digit));
}
