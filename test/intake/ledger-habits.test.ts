/** Habits of people who keep their own ledgers: what must still be added up rightly, and what must be refused. */
import { readPortfolio } from "../../src/intake/read-portfolio";
import type { CellValue, Reading } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { grid } from "./grids";

type Rows = readonly (readonly CellValue[])[];

const DAY = 45_658;
const FIRMS = ["上海晨光贸易有限公司", "苏州恒力机械有限公司", "杭州安达电子", "宁波港城物流"];
/** Twelve orders of four firms. */
const ORDERS = Array.from({ length: 12 }, (_, index) => ({
  firm: FIRMS[index % 4],
  day: DAY + 13 * index,
  amount: 1000 + 37 * index,
  quantity: 1 + (index % 5),
}));
const TOTAL = ORDERS.reduce((sum, { amount }) => sum + amount, 0);
const HEAD = ["客户名称", "日期", "金额"];
const ROWS = ORDERS.map(({ firm, day, amount }) => [firm, day, amount]);

function read(rows: Rows, sheet = "销售"): Reading {
  const grids = [grid(sheet, rows)];
  return readPortfolio(recogniseSources(grids), grids, { today: DAY + 400 });
}

/** Accounts and total; or how it ended. */
function outcome(reading: Reading): readonly (number | string)[] {
  return reading.status === "read"
    ? [reading.portfolio.accounts.length, Math.round(reading.ledgerTotal * 100) / 100]
    : [reading.status];
}

const blocks = (subtotal: readonly CellValue[]): Rows => [
  ["客户名称", "日期", "产品", "金额"],
  ...FIRMS.flatMap((firm) => [
    ...ORDERS.filter((order) => order.firm === firm).map(({ day, amount }, at) => [
      at === 0 ? firm : "",
      day,
      "P",
      amount,
    ]),
    subtotal,
  ]),
];

describe("blocks of merged names", () => {
  it.each<[string, Rows]>([
    ["below each other", blocks(["", "", "", ""])],
    ["with a subtotal in the column of names", blocks(["小计", "", "", 7])],
    ["with a subtotal beside the names", blocks(["", "小计", "", 7])],
    ["with a spaced subtotal", blocks(["小  计", "", "", 7])],
  ])("%s are read down", (_, rows) => {
    expect(outcome(read(rows))).toEqual([4, TOTAL]);
  });

  it("do not lend their name to the subtotals of regions", () => {
    const rows = [
      ["2025年"],
      ["区域", "客户名称", "1月", "2月", "3月", "合计"],
      ["华东", FIRMS[0], 1, 2, 3, 6],
      ["", FIRMS[1], 1, 2, 3, 6],
      ["华东小计", "", 2, 4, 6, 12],
      ["华南", FIRMS[2], 1, 2, 3, 6],
      ["", FIRMS[3], 1, 2, 3, 6],
      ["华南小计", "", 2, 4, 6, 12],
      ["总计", "", 4, 8, 12, 24],
    ];
    expect(outcome(read(rows))).toEqual([4, 24]);
  });

  it.each(["同上", "〃", '"'])("may be written as %s", (mark) => {
    const rows = [...ROWS].sort((a, b) => FIRMS.indexOf(String(a[0])) - FIRMS.indexOf(String(b[0])));
    const marked = rows.map((row, at) =>
      at > 0 && rows[at - 1][0] === row[0] ? [mark, row[1], row[2]] : row,
    );
    const reading = read([HEAD, ...marked]);
    expect(outcome(reading)).toEqual([4, TOTAL]);
    expect(reading.status === "read" && reading.findings.map(({ code }) => code)).toContain("merged-cells");
  });
});

describe("the unit of all amounts", () => {
  it.each(["2025年销售台账（单位：万元）", "销售台账【单位:万元】", "单位：人民币万元", "(单位：万元)"])(
    "is named by the title %s",
    (title) => {
      expect(outcome(read([[title], HEAD, ...ROWS]))).toEqual([4, TOTAL * 10_000]);
    },
  );

  it.each(["2025年销售台账（单位：元）", "百万客户工程 2025 销售台账"])("is one by the title %s", (title) => {
    expect(outcome(read([[title], HEAD, ...ROWS]))).toEqual([4, TOTAL]);
  });
});

describe("amounts worked out from quantity and price", () => {
  const sheet = (
    heads: readonly string[],
    write: (order: (typeof ORDERS)[number], price: number) => readonly CellValue[],
  ): Rows => [
    ["客户", "日期", ...heads],
    ...ORDERS.map((order) => [order.firm, order.day, ...write(order, order.amount / order.quantity)]),
  ];

  it.each<[string, Rows, number]>([
    [
      "of a quantity with its unit",
      sheet(["数量", "单价"], ({ quantity: q }, p) => [`${String(q)}件`, p]),
      1,
    ],
    [
      "of a price for 1,000 pieces",
      sheet(["数量", "单价（元/千只）"], ({ quantity: q }, p) => [q * 1000, p]),
      1,
    ],
    [
      "of a price per thousand",
      sheet(["Qty", "Price per thousand"], ({ quantity: q }, p) => [q * 1000, p]),
      1,
    ],
    ["of a price per kilogram", sheet(["数量", "单价（元/千克）"], ({ quantity: q }, p) => [q, p]), 1],
    ["less 9折", sheet(["数量", "单价", "折扣"], ({ quantity: q }, p) => [q, p, "9折"]), 0.9],
    [
      "where 0.9 of the price is paid",
      sheet(["数量", "单价", "折扣"], ({ quantity: q }, p) => [q, p, 0.9]),
      0.9,
    ],
    ["less a tenth", sheet(["数量", "单价", "折扣率"], ({ quantity: q }, p) => [q, p, 0.1]), 0.9],
    ["less 10 %", sheet(["数量", "单价", "折扣率%"], ({ quantity: q }, p) => [q, p, 10]), 0.9],
    [
      "less an amount of money",
      sheet(["数量", "单价", "折扣"], ({ quantity: q, amount }, p) => [q, p, amount / 2]),
      0.5,
    ],
  ])("%s are right", (_, rows, share) => {
    const reading = read(rows);
    expect(outcome(reading)).toEqual([4, Math.round(TOTAL * share * 100) / 100]);
    expect(reading.status === "read" && reading.findings.map(({ code }) => code)).toContain(
      "computed-amounts",
    );
  });

  it("are refused where the quantity cannot be read, not taken for the price of one", () => {
    const reading = read(sheet(["数量", "单价"], (_, price) => ["若干", price]));
    expect(reading).toMatchObject({ status: "refused", rejected: { length: ORDERS.length } });
  });
});

describe("a currency that few rows name", () => {
  const head = [...HEAD, "币种"];
  const rows = (write: (at: number) => CellValue): Rows => [
    head,
    ...ROWS.map((row, at) => [...row, write(at)]),
  ];

  it.each<[string, Rows]>([
    ["in its column", rows((at) => (at === 3 ? "USD" : ""))],
    [
      "in the amount",
      [HEAD, ...ROWS.map((row, at) => (at === 3 ? [row[0], row[1], `$${String(row[2])}`] : row))],
    ],
  ])("%s is another than that of the others", (_, table) => {
    expect(read(table)).toMatchObject({
      status: "refused",
      rejected: [{ row: 5, reason: "currency-conflict" }],
    });
  });

  it.each<[string, Rows]>([
    ["few name yuan", rows((at) => (at === 3 ? "人民币" : ""))],
    ["most name dollars", rows((at) => (at === 3 ? "" : "USD"))],
    ["all name yuan in some way", rows((at) => ["人民币", "RMB", "CNY", "¥", "元"][at % 5])],
  ])("is theirs where %s", (_, table) => {
    expect(outcome(read(table))).toEqual([4, TOTAL]);
  });
});

describe("a list of names", () => {
  const names = [
    ["Name", "State"],
    ["Ted", "Indiana"],
    ["Andy", "Texas"],
  ];
  it("is no list of customers where nothing says so", () => {
    expect(read(names, "Home").status).toBe("nothing-found");
    expect(
      read(
        [
          ["group", "name", "value"],
          ["j", "x", 1],
          ["k", "y", 2],
          ["l", "z", 3],
        ],
        "Sheet1",
      ).status,
    ).toBe("nothing-found");
  });

  it.each<[string, Rows]>([
    ["客户", names],
    ["Home", [["Customer", "City", "Phone"], ...names.slice(1)]],
    ["Home", [["Name", "State", "Industry"], ...names.slice(1)]],
  ])("is one where sheet or header say so (%#)", (sheet, rows) => {
    expect(outcome(read(rows, sheet))).toEqual([2, 0]);
  });

  it("of countries, or of yes and no, is no column of customers", () => {
    const rows = ORDERS.map(({ day, amount }, at) => [at, amount, at % 2 === 0 ? "France" : "Spain", day]);
    const head = ["Order ID", "Amount", "Country", "Date"];
    expect(read([head, ...rows], "Sheet1").status).toBe("nothing-found");
    const marked = rows.map((row, at) => [...row, at % 3 === 0]);
    expect(read([[...head, "Bool field"], ...marked], "Sheet1").status).toBe("nothing-found");
  });
});

describe("rows that are no sales", () => {
  const full = ROWS.map((row) => [...row, 1, "王"]);
  const head = [...HEAD, "数量", "业务员"];

  it.each<[string, CellValue[]]>([
    ["a subtotal of one customer", [`${FIRMS[0]} 小计`, DAY + 300, 999, 6, "王"]],
    ["a total for one customer", [`Total for ${FIRMS[1]}`, DAY + 300, 999, 6, "王"]],
    ["an opening balance", [FIRMS[0], DAY, 500, "期初余额", "王"]],
    ["what stood on the page before", ["", DAY, 500, "承前页", ""]],
    ["who drew the list up", ["制表人：", "张", 12, "审核：", DAY]],
  ])("such as %s are passed over", (_, row) => {
    expect(outcome(read([head, ...full, row]))).toEqual([4, TOTAL]);
  });

  it("are not seen in a firm called Total", () => {
    expect(outcome(read([head, ...full, ["Acme Total", DAY, 6, 1, "王"]]))).toEqual([5, TOTAL + 6]);
  });

  it("may fill a sheet of their own", () => {
    const grids = [grid("Income", [HEAD, ...ROWS]), grid("Expenses", [HEAD, ["房东", DAY, 5]])];
    const reading = readPortfolio(recogniseSources(grids), grids);
    expect(outcome(reading)).toEqual([4, TOTAL]);
    expect(reading.status === "read" && reading.findings.map(({ code }) => code)).toContain("unused-table");
  });

  it.each(["2025年销量（台）", "2025年客户提货量", "2025 单位：吨"])(
    "are goods under the title %s",
    (title) => {
      const months = ["客户", "1月", "2月", "3月", "合计"];
      expect(read([[title], months, ...FIRMS.map((firm) => [firm, 5, 6, 7, 18])]).status).toBe(
        "nothing-found",
      );
    },
  );

  it("are sales where a title counts goods and headers money", () => {
    const months = ["客户", "1月金额", "2月金额", "3月金额"];
    expect(outcome(read([["2025年客户销量"], months, ...FIRMS.map((firm) => [firm, 5, 6, 7])]))).toEqual([
      4, 72,
    ]);
  });
});

describe("ids and amounts", () => {
  it("with and without leading zeros are one customer", () => {
    const rows = ORDERS.map(({ day, amount }, at) => [
      at < 4 ? `000${String(1 + (at % 4))}` : 1 + (at % 4),
      day,
      amount,
    ]);
    expect(outcome(read([["客户编号", "日期", "金额"], ...rows]))).toEqual([4, TOTAL]);
  });

  it("written as the Swiss do are no negative ones", () => {
    expect(
      outcome(read([HEAD, ...ROWS.map(([firm, day, amount]) => [firm, day, `${String(amount)}.-`])])),
    ).toEqual([4, TOTAL]);
  });
});

describe("dates of a hand-kept ledger", () => {
  const written = (write: (year: string, month: number, day: number) => CellValue): Rows => [
    HEAD,
    ...ORDERS.map(({ firm, amount }, at) => [firm, write(at < 6 ? "24" : "25", 1 + at, 2 + 2 * at), amount]),
  ];
  const two = (number: number): string => String(number).padStart(2, "0");

  it.each<[string, Rows]>([
    ["24.3.5", written((year, month, day) => `${year}.${String(month)}.${String(day)}`)],
    ["24/03/05", written((year, month, day) => `${year}/${two(month)}/${two(day)}`)],
    ["240305", written((year, month, day) => Number(`${year}${two(month)}${two(day)}`))],
    ["the text 240305", written((year, month, day) => `${year}${two(month)}${two(day)}`)],
  ])("such as %s have the year first where the column shows it", (_, rows) => {
    const reading = read(rows);
    expect(outcome(reading)).toEqual([4, TOTAL]);
    const orders = reading.status === "read" ? reading.portfolio.orders : [];
    // 2024-01-02 and 2025-12-24.
    expect([orders[0].date, orders[orders.length - 1].date]).toEqual([45_293, 46_015]);
  });

  it("without a century stay refused where nothing shows the order", () => {
    const rows = [HEAD, [FIRMS[0], "03/04/25", 1], [FIRMS[1], "05/06/25", 2], [FIRMS[2], "07/08/25", 3]];
    expect(read(rows).status).toBe("refused");
  });
});

describe("a remark", () => {
  it("that goods came back is pointed out where the amount has no sign", () => {
    const reading = read([[...HEAD, "备注"], ...ROWS.map((row, at) => [...row, at === 2 ? "退货" : ""])]);
    expect(outcome(reading)).toEqual([4, TOTAL]);
    const found = reading.status === "read" ? reading.findings : [];
    expect(found.find(({ code }) => code === "remarked-returns")).toMatchObject({
      group: "your-call",
      count: 1,
      places: ["C4"],
      parameters: { amount: ORDERS[2].amount },
    });
  });
});

describe("tables by periods", () => {
  it.each<[string, Rows]>([
    [
      "rows of targets",
      FIRMS.flatMap((firm) => [
        [firm, "目标", 9, 9, 9],
        [firm, "实际", 1, 2, 3],
      ]),
    ],
    [
      "rows of quantities",
      FIRMS.flatMap((firm) => [
        [firm, "数量", 9, 9, 9],
        ["", "金额", 1, 2, 3],
      ]),
    ],
    [
      "rows of last year",
      FIRMS.flatMap((firm) => [
        [firm, "本期", 1, 2, 3],
        [firm, "去年同期", 1, 1, 1],
      ]),
    ],
  ])("are added up without their %s", (_, rows) => {
    const reading = read([["2025年"], ["客户", "项目", "1月", "2月", "3月"], ...rows]);
    expect(outcome(reading)).toEqual([4, 24]);
    expect(reading.status === "read" && reading.findings.map(({ code }) => code)).toContain("other-measures");
  });

  it("may write their years with two digits", () => {
    const months = ["客户", "25年1月", "25年2月", "25年3月"];
    expect(outcome(read([months, ...FIRMS.map((firm) => [firm, 1, 2, 3])]))).toEqual([4, 24]);
  });
});

describe("a second table right beside the first", () => {
  it("is read as well", () => {
    const beside = ROWS.slice(0, 6).map((row, at) => [...row, ...ROWS[at + 6]]);
    expect(outcome(read([["2024年", "", "", "2025年"], [...HEAD, ...HEAD], ...beside]))).toEqual([4, TOTAL]);
  });
});

describe("a column of units", () => {
  it("holds row by row, whatever the title says", () => {
    const rows = ROWS.map(([firm, day, amount], at) =>
      at % 2 === 0 ? [firm, day, Number(amount) / 10_000, "万元"] : [firm, day, amount, "元"],
    );
    expect(outcome(read([[...HEAD, "单位"], ...rows]))).toEqual([4, TOTAL]);
    expect(outcome(read([["单位：万元"], [...HEAD, "单位"], ...rows]))).toEqual([4, TOTAL]);
  });
});
