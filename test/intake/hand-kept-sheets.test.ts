/** Sheets as people keep them: every one must give the total a person would add up, or nothing. */
import { readPortfolio } from "../../src/intake/read-portfolio";
import type { CellValue, Reading, SheetGrid } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { grid } from "./grids";

const DAY = 45658; // 2025-01-01
const HEADERS = ["Order No", "Order Date", "Customer", "Amount"];
/** Twelve orders of four firms, 7,800 in all. */
const ORDERS: readonly (readonly CellValue[])[] = Array.from({ length: 12 }, (_, index) => [
  `SO${String(index + 1)}`,
  DAY + index * 20,
  `Firm ${String.fromCharCode(65 + (index % 4))}`,
  100 * (index + 1),
]);
const short = ORDERS.map(([, day, firm, amount]) => [firm, day, amount]);
const THREE = ["Customer", "Date", "Amount"];
const threeLines = [
  ["A", DAY, 1.2],
  ["B", DAY + 1, 2],
  ["A", DAY + 3, 3],
];

function read(grids: readonly SheetGrid[], today?: number): Reading {
  return readPortfolio(recogniseSources(grids), grids, today === undefined ? {} : { today });
}

/** Accounts, orders and total, as "4/12/7800"; or the outcome. */
function outcome(...grids: SheetGrid[]): string {
  const reading = read(grids);
  if (reading.status !== "read") return reading.status;
  const { accounts, orders } = reading.portfolio;
  return [accounts.length, orders.length, Math.round(reading.ledgerTotal * 100) / 100].join("/");
}

const findings = (reading: Reading): readonly string[] =>
  reading.status === "read" ? reading.findings.map(({ code }) => code) : [];

describe("the ledger is read right", () => {
  it.each<readonly [name: string, rows: readonly (readonly CellValue[])[], expected: string]>([
    [
      "below titles and beside a blank column",
      [["Sales ledger 2025"], ["printed by X"], [], ["", ...HEADERS], ...ORDERS.map((row) => ["", ...row])],
      "4/12/7800",
    ],
    [
      "with subtotals and a grand total",
      [
        HEADERS,
        ...ORDERS.slice(0, 4),
        ["Subtotal", "", "", 1000],
        ...ORDERS.slice(4),
        ["", "", "Total", 7800],
      ],
      "4/12/7800",
    ],
    [
      "under a header of two lines",
      [
        ["订单信息", "", "", "客户信息", "", "金额信息", ""],
        ["订单编号", "日期", "业务员", "编号", "名称", "金额", "毛利"],
        ...ORDERS.map(([id, day, firm, amount]) => [id, day, "张", `C${String(firm)}`, firm, amount, 10]),
      ],
      "4/12/7800",
    ],
    [
      "with blank rows and columns",
      [
        ["Customer", "", "Date", "", "Amount"],
        ...short.flatMap(([firm, day, amount]) => [[firm, "", day, "", amount], []]),
      ],
      "4/12/7800",
    ],
    [
      "with remarks below it",
      [THREE, ...short, [], ["注：含税"], ["制表：张三", "", "审核：李四"]],
      "4/12/7800",
    ],
    [
      "where only the first line of an order names it",
      [
        ["单据编号", "单据日期", "客户", "物料名称", "数量", "价税合计"],
        ["X1", DAY, "A", "p1", 1, 100],
        ["", "", "", "p2", 1, 50],
        ["X2", DAY + 1, "B", "p1", 1, 70],
        ["X3", DAY + 2, "A", "p1", 1, 30],
        ["", "", "", "p3", 1, 20],
        ["", "", "", "p4", 1, 10],
      ],
      "2/3/280",
    ],
    [
      "where a second table with the same headers stands beside it",
      [
        ["Customer", "Date", "Amount", "", "Customer", "Date", "Amount"],
        ["A", DAY, 1, "", "C", DAY, 10],
        ["B", DAY, 2, "", "D", DAY, 20],
      ],
      "4/4/33",
    ],
    [
      "where a second table with its columns in another order stands below it",
      [
        ["January"],
        THREE,
        ["A", DAY, 1],
        ["B", DAY, 2],
        ["Total", "", 3],
        [],
        ["February"],
        ["Date", "Customer", "Amount"],
        [DAY + 40, "A", 10],
        [DAY + 41, "B", 20],
        ["Total", "", 30],
      ],
      "2/4/33",
    ],
    ["in 万元 by a remark above it", [["", "", "单位：万元"], THREE, ...threeLines], "2/3/62000"],
    ["in thousands by its title", [["All amounts in USD thousands"], THREE, ...threeLines], "2/3/6200"],
    ["in $000 by its header", [["Customer", "Date", "Amount ($000)"], ...threeLines], "2/3/6200"],
    ["in $'000 by its header", [["Customer", "Date", "Revenue $'000"], ...threeLines], "2/3/6200"],
    [
      "where a cell names its own unit under a header that does, too",
      [
        ["客户", "日期", "金额（万元）"],
        ["A", DAY, "1.5万"],
        ["B", DAY, 2],
        ["A", DAY, 1],
      ],
      "2/3/45000",
    ],
    [
      "with decimal commas",
      [
        THREE,
        ["A", "31.01.2025", "1.234,50"],
        ["B", "28.02.2025", "1.000,00"],
        ["A", "15.03.2025", "12,50"],
        ["B", "16.03.2025", "7,25"],
      ],
      "2/4/2254.25",
    ],
    [
      "with the columns planned and actual",
      [
        ["客户", "日期", "计划金额", "实际金额"],
        ["A", DAY, 9, 1],
        ["B", DAY, 9, 2],
        ["A", DAY + 4, 9, 2],
      ],
      "2/3/5",
    ],
    [
      "in the short words of a hand-kept book",
      [
        ["Cust.", "Inv Dt", "Inv #", "Amt"],
        ["A", DAY, 1, 10],
        ["B", DAY, 2, 20],
        ["A", DAY + 2, 3, 30],
      ],
      "2/3/60",
    ],
  ])("%s", (_, rows, expected) => {
    expect(outcome(grid("Sheet1", rows))).toBe(expected);
  });
});

describe("a table by periods is read right", () => {
  const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`);
  it.each<readonly [name: string, sheet: string, rows: readonly (readonly CellValue[])[], expected: string]>([
    [
      "with the year in the title and a total",
      "Sheet1",
      [
        ["2025年销售台账（万元）"],
        ["客户名称", "区域", ...months, "全年合计"],
        ["A", "华东", ...months.map(() => 1.5), 18],
        ["B", "华东", ...months.map(() => 1), 12],
      ],
      "2/24/300000",
    ],
    [
      "with the measure in each header",
      "2025销售",
      [
        ["客户名称", ...months.map((month) => `${month}销售额`)],
        ["A", ...months.map(() => 1)],
      ],
      "1/12/12",
    ],
    [
      "with English months",
      "Sales 2025",
      [
        ["Customer", "Jan Sales", "Feb Sales", "Mar Sales"],
        ["A", 1, 2, 3],
      ],
      "1/3/6",
    ],
    [
      "with the year in the month",
      "S",
      [
        ["Customer", "Jan-25", "Feb-25", "Mar-25", "Total"],
        ["A", 1, 2, 3, 6],
      ],
      "1/3/6",
    ],
    [
      "with years above months",
      "S",
      [
        ["客户", "2024年", "", "", "2025年", "", ""],
        ["", "1月", "2月", "3月", "1月", "2月", "3月"],
        ["A", 1, 2, 3, 4, 5, 6],
        ["B", 1, 2, 3, 4, 5, 6],
      ],
      "2/12/42",
    ],
    [
      "with quantities beside amounts",
      "2025年",
      [
        ["客户", "1月", "", "2月", "", "3月", ""],
        ["", "数量", "金额", "数量", "金额", "数量", "金额"],
        ["A", 10, 100, 10, 100, 10, 100],
        ["B", 10, 100, 10, 100, 10, 100],
      ],
      "2/6/600",
    ],
    [
      "with earlier years beside the months of this one",
      "Sales 2025",
      [
        ["Customer", "2023", "2024", "Jan", "Feb", "Mar", "Q1 2025"],
        ["A", 10, 20, 1, 2, 3, 6],
      ],
      "1/5/36",
    ],
    [
      "with plan and actual of each month",
      "2025",
      [
        ["客户", "1月计划", "1月实际", "2月计划", "2月实际", "3月计划", "3月实际"],
        ["A", 9, 1, 9, 2, 9, 3],
      ],
      "1/3/6",
    ],
  ])("%s", (_, sheet, rows, expected) => {
    expect(outcome(grid(sheet, rows))).toBe(expected);
  });

  it("is not guessed at without a year, and the reason is given", () => {
    const reading = read([
      grid("Sheet1", [
        ["客户", "1月", "2月", "3月"],
        ["A", 1, 2, 3],
        ["B", 1, 2, 3],
      ]),
    ]);
    expect(reading).toMatchObject({ status: "nothing-found", nearest: { kind: "orders", lacksYear: true } });
  });
});

describe("accounts with sales a year and no orders", () => {
  const accounts = grid("客户", [
    ["客户编号", "客户名称", "年销售额（万元）", "去年销售额（万元）", "客户经理"],
    ["1", "甲", 12, 10, "张三"],
    ["2", "乙", 5, 0, "李四"],
    ["3", "丙", "", 3, "李四"],
  ]);

  it("are ranked by them, as sales of the last 12 months and the 12 before", () => {
    const reading = read([accounts], DAY);
    if (reading.status !== "read") throw new Error(reading.status);
    const { orders, yearlyTotals, asOf } = reading.portfolio;
    expect([yearlyTotals, asOf, reading.ledgerTotal]).toEqual([true, DAY, 300_000]);
    expect(orders.map(({ accountId, date, amount }) => [accountId, DAY - date, amount])).toEqual([
      ["1", 365, 100_000],
      ["3", 365, 30_000],
      ["1", 0, 120_000],
      ["2", 0, 50_000],
    ]);
    expect(findings(reading)).toContain("yearly-sales");
  });

  it.each<readonly [header: string, expected: string]>([
    ["Annual Sales", "2/2/300"],
    ["Sales YTD", "2/2/300"],
    ["Annual Revenue", "2/0/0"],
  ])("%s is our sales or the customer's own size", (header, expected) => {
    const rows = [
      ["Account Name", "Owner", header, "Industry"],
      ["A", "x", 100, "i"],
      ["B", "y", 200, "i"],
    ];
    expect(outcome(grid("Accounts", rows))).toBe(expected);
  });

  it("may have a column for each year", () => {
    const rows = [
      ["Customer", "Region", "Sales 2023", "Sales 2024", "Sales 2025"],
      ["A", "N", 1, 2, 3],
      ["B", "S", 1, 2, 3],
    ];
    const reading = read([grid("Customers", rows)]);
    expect(reading).toMatchObject({ status: "read", ledgerTotal: 12, portfolio: { yearlyTotals: true } });
  });

  it("may be a bare list of customers with what each brought", () => {
    expect(
      outcome(
        grid("Sales by customer", [
          ["Customer", "Sales"],
          ["A", 1],
          ["B", 2],
          ["C", 3],
        ]),
      ),
    ).toBe("3/3/6");
  });

  it("are not made of a list that names customers several times without a date", () => {
    const reading = read([
      grid("S", [
        ["客户", "金额"],
        ["A", 1],
        ["B", 2],
        ["A", 3],
      ]),
    ]);
    expect(reading.status).toBe("nothing-found");
  });
});

describe("what stands on several sheets", () => {
  it.each<readonly [name: string, grids: readonly SheetGrid[], expected: string]>([
    [
      "counts together where one has a column more",
      [
        grid("2024", [THREE, ["A", DAY, 1], ["B", DAY, 2]]),
        grid("2025", [
          [...THREE, "Remark"],
          ["A", DAY + 9, 10, "x"],
        ]),
      ],
      "2/3/13",
    ],
    [
      "counts once where one is a copy",
      [grid("Orders", [THREE, ...short]), grid("Orders 2", [THREE, ...short])],
      "4/12/7800",
    ],
    [
      "counts once where a quarter stands before its year",
      [grid("Q1", [HEADERS, ...ORDERS.slice(0, 3)]), grid("Year", [HEADERS, ...ORDERS])],
      "4/12/7800",
    ],
    [
      "counts once where two halves overlap",
      [grid("H1", [HEADERS, ...ORDERS.slice(0, 7)]), grid("H2", [HEADERS, ...ORDERS.slice(6)])],
      "4/12/7800",
    ],
    [
      "leaves plans out",
      [grid("Orders", [HEADERS, ...ORDERS]), grid("Budget", [HEADERS, ["B1", DAY, "Firm A", 9999]])],
      "4/12/7800",
    ],
    [
      "leaves out what is hidden where the same is visible",
      [
        grid("Orders", [HEADERS, ...ORDERS]),
        { ...grid("Old", [HEADERS, ["X1", DAY, "Firm A", 9999]]), hidden: true },
      ],
      "4/12/7800",
    ],
  ])("%s", (_, grids, expected) => {
    expect(outcome(...grids)).toBe(expected);
  });

  it("says so of a table it leaves aside", () => {
    const other = grid("Web shop", [
      ["Client", "Purchase date", "Net amount"],
      ["Z", DAY, 5],
      ["Y", DAY, 6],
    ]);
    const reading = read([grid("Orders", [HEADERS, ...ORDERS]), other]);
    if (reading.status !== "read") throw new Error(reading.status);
    expect(reading.findings.find(({ code }) => code === "unused-table")).toMatchObject({
      sheet: "Web shop",
      count: 2,
    });
  });
});

describe("rows that cannot be used", () => {
  it("are left out one by one with their reason", () => {
    const reading = read([
      grid("S", [
        THREE,
        ["A", DAY, 1],
        ["B", DAY, "#REF!"],
        ["A", "#N/A", 3],
        ["#N/A", DAY, 3],
        ["B", DAY, 5],
      ]),
    ]);
    if (reading.status !== "read") throw new Error(reading.status);
    expect([
      reading.ledgerTotal,
      reading.rejected.map(({ row, reason }) => `${String(row)} ${reason}`),
    ]).toEqual([6, ["3 error-cell", "4 error-cell", "5 error-cell"]]);
  });

  it.each<readonly [name: string, rows: readonly (readonly CellValue[])[], reason: string]>([
    [
      "two currencies",
      [
        [...THREE, "Currency"],
        ["A", DAY, 1, "USD"],
        ["B", DAY, 2, "EUR"],
      ],
      "currency-conflict",
    ],
    [
      "dates that can be read in two ways",
      [THREE, ["A", "03/04/25", 1], ["B", "05/06/25", 2]],
      "ambiguous-date",
    ],
  ])("%s refuse the whole", (_, rows, reason) => {
    const reading = read([grid("S", rows)]);
    expect(reading.status).toBe("refused");
    expect(reading).toHaveProperty("rejected[0].reason", reason);
  });

  it("open and lost deals are no sales, even where none is won", () => {
    const rows = [
      [...THREE, "Stage"],
      ["A", DAY, 1, "Proposal/Price Quote"],
      ["B", DAY, 2, "Closed Won"],
      ["A", DAY, 3, "Closed Lost"],
    ];
    expect(outcome(grid("Opportunities", rows))).toBe("1/1/2");
    const open = [
      [...THREE, "商机阶段"],
      ["A", DAY, 1, "商务谈判"],
      ["B", DAY, 2, "方案报价"],
    ];
    expect(outcome(grid("商机", open))).toBe("nothing-found");
  });
});

describe("ids", () => {
  it("join where Excel has dropped leading zeros", () => {
    const accounts = grid("Accounts", [
      ["Customer No", "Customer Name"],
      ["00101", "A"],
      ["00102", "B"],
    ]);
    const orders = grid("Orders", [
      ["Order No", "Order Date", "Customer No", "Amount"],
      ["1", DAY, 101, 5],
      ["2", DAY, 102, 6],
    ]);
    const reading = read([accounts, orders]);
    if (reading.status !== "read") throw new Error(reading.status);
    expect(reading.portfolio.orders.map(({ accountId }) => accountId)).toEqual(["00101", "00102"]);
  });

  it("are those the orders name, where the accounts have two", () => {
    const ids = ["x1", "x2", "x3", "x4"];
    const accounts = grid("Accounts", [
      ["Id", "AccountNumber", "Name"],
      ...ids.map((id, index) => [id, 900 + index, `Firm ${id}`]),
    ]);
    const orders = grid("Orders", [
      ["Order Number", "Order Date", "Account ID", "Amount"],
      ...ids.map((id, index) => [index, DAY, id, 10]),
    ]);
    const reading = read([accounts, orders]);
    if (reading.status !== "read") throw new Error(reading.status);
    expect(reading.portfolio.accounts.map(({ id }) => id)).toEqual(ids);
    expect(reading.portfolio.orders).toHaveLength(4);
  });
});
