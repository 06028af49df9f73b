import fc from "fast-check";
import type { CellValue, SheetGrid, SourceKind } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { grid } from "./grids";

const ORDERS: CellValue[][] = [
  ["Order number", "Order date", "Customer ID", "Customer", "Net amount", "Sales person"],
  ["SO1", 45658, "C1", "Alpha", 120.5, "Kim"],
  ["SO2", 45659, "C2", "Beta", 80, "Lee"],
  ["SO3", 45660, "C1", "Alpha", 45.25, "Kim"],
];

function columnsOf(grids: readonly SheetGrid[], kind: SourceKind): Record<string, string> {
  const source = recogniseSources(grids).sources.find((candidate) => candidate.kind === kind);
  return Object.fromEntries((source?.columns ?? []).map(({ field, header }) => [field, header]));
}

describe("recognising tables", () => {
  it("finds orders by their headers in English", () => {
    expect(columnsOf([grid("Sheet1", ORDERS)], "orders")).toEqual({
      orderId: "Order number",
      orderDate: "Order date",
      orderAccountId: "Customer ID",
      orderAccountName: "Customer",
      orderAmount: "Net amount",
      orderSalesperson: "Sales person",
    });
  });

  it("finds orders by their headers in Chinese", () => {
    const sheet = grid("Sheet1", [
      ["单据编号", "单据日期", "客户", "业务员", "金额（万元）"],
      ["XS001", "2025年3月5日", "甲公司", "王五", 12.5],
    ]);
    expect(columnsOf([sheet], "orders")).toMatchObject({
      orderDate: "单据日期",
      orderAccountName: "客户",
      orderAmount: "金额（万元）",
      orderSalesperson: "业务员",
    });
  });

  it("finds a header below titles and blank rows", () => {
    const { sources } = recogniseSources([
      grid("2025", [["Sales ledger 2025"], [], ["", "printed by K."], ...ORDERS]),
    ]);
    expect(sources.map(({ kind, headerRow, rowCount }) => [kind, headerRow, rowCount])).toEqual([
      ["orders", 3, 3],
    ]);
  });

  it("reads a header of two lines, the upper one merged", () => {
    const sheet = grid("台账", [
      ["客户", "", "订单", ""],
      ["编号", "名称", "日期", "金额"],
      ["C1", "甲公司", 45658, 100],
      ["C2", "乙公司", 45659, 200],
    ]);
    const columns = recogniseSources([sheet]).sources[0].columns;
    expect(Object.fromEntries(columns.map(({ field, column }) => [field, column]))).toMatchObject({
      orderAccountId: 0,
      orderAccountName: 1,
      orderDate: 2,
      orderAmount: 3,
    });
  });

  it("tells two tables side by side apart", () => {
    const sheet = grid("Data", [
      [...ORDERS[0], "", "Account manager", "Region", "Level"],
      [...ORDERS[1], "", "Kim", "North", 2],
      [...ORDERS[2], "", "Lee", "South", 3],
    ]);
    const { sources } = recogniseSources([sheet]);
    expect(sources.map(({ kind }) => kind)).toEqual(["orders", "managers"]);
    expect(sources[1].columns.every(({ column }) => column >= 7)).toBe(true);
  });

  it("tells two tables below each other apart and ends the first before the second", () => {
    const accounts = [
      ["Account ID", "Account name", "Industry", "Employees"],
      ["C1", "Alpha", "Retail", 40],
    ];
    const { sources } = recogniseSources([grid("Data", [...ORDERS, [], ["Accounts"], ...accounts])]);
    expect(sources.map(({ kind, headerRow, rowCount }) => [kind, headerRow, rowCount])).toEqual([
      ["accounts", 6, 1],
      ["orders", 0, 3],
    ]);
  });

  it("takes net before gross and asks", () => {
    const sheet = grid("Orders", [
      ["Customer", "Date", "Total Due", "SubTotal"],
      ["Alpha", 45658, 119, 100],
    ]);
    const { sources, doubts } = recogniseSources([sheet]);
    const amount = sources[0].columns.find(({ field }) => field === "orderAmount");
    expect(amount?.header).toBe("SubTotal");
    expect(amount?.alternatives.map(({ header }) => header)).toEqual(["Total Due"]);
    expect(doubts).toEqual([{ kind: "orders", field: "orderAmount" }]);
  });

  it("does not take an export of order lines without customers for returns or orders", () => {
    const sheet = grid("Order Details", [
      ["Order ID", "Product ID", "Unit Price", "Quantity"],
      [1, 2, 3.5, 4],
    ]);
    expect(recogniseSources([sheet]).sources).toEqual([]);
  });

  it("takes a sheet with order ids for returns when its name says so", () => {
    const sheet = grid("退货", [
      ["订单编号", "退回"],
      ["XS001", "是"],
    ]);
    expect(recogniseSources([sheet]).sources.map(({ kind }) => kind)).toEqual(["returns"]);
  });

  it("finds a table of customers by months", () => {
    const sheet = grid("2025年销售", [
      ["客户名称", "1月", "2月", "3月", "合计"],
      ["甲公司", 10, 20, 30, 60],
    ]);
    const [source] = recogniseSources([sheet]).sources;
    expect([source.kind, source.months]).toEqual(["orders", 3]);
    expect(recogniseSources([sheet]).doubts).toEqual([]);
  });

  it("asks which column is the amount of known accounts' orders where several could be", () => {
    const accounts = grid("Accounts", [
      ["Account ID", "Account name", "Region"],
      ["C1", "Alpha", "North"],
      ["C2", "Beta", "South"],
      ["C3", "Gamma", "South"],
    ]);
    const orders = (headers: readonly string[]): SheetGrid =>
      grid("Orders", [
        ["Order number", "Account ID", "Order date", ...headers],
        ["SO1", "C1", 45658, 1204.5, 990.25],
        ["SO2", "C2", 45659, 810, 700.5],
        ["SO3", "C3", 45660, 455.25, 401],
      ]);
    const open = recogniseSources([accounts, orders(["Figure 1", "Figure 2"])]);
    expect(open.doubts).toEqual([{ kind: "orders", field: "orderAmount" }]);
    expect(open.sources.map(({ kind, confidence }) => [kind, confidence < 0.7])).toEqual([
      ["accounts", false],
      ["orders", true],
    ]);
    // Sales that the accounts tell themselves need no orders; a table about others says nothing about them.
    const yearly = grid(
      "Accounts",
      accounts.values.map((row, at) => [...row, at === 0 ? "Sales 2024" : 900]),
    );
    expect(recogniseSources([yearly, orders(["Figure 1", "Figure 2"])]).doubts).toEqual([]);
    const others = grid(
      "Accounts",
      accounts.values.map(([id, ...row], at) => [at === 0 ? id : `X${String(at)}`, ...row]),
    );
    expect(recogniseSources([others, orders(["Figure 1", "Figure 2"])]).sources).toHaveLength(1);
  });

  it("finds the date and the amount of nameless columns by their content", () => {
    const rows = ORDERS.slice(1).map(([, date, id, name, amount]) => [name, id, date, amount]);
    const sheet = grid("Orders", [["Customer", "Customer ID", "When", "How much"], ...rows]);
    const [source] = recogniseSources([sheet]).sources;
    expect(source.columns.find(({ field }) => field === "orderDate")).toMatchObject({
      header: "When",
      confidence: 0.5,
    });
  });

  it("leaves out an absent required column to the user as a doubt", () => {
    const sheet = grid("订单", [
      ["客户名称", "订单编号", "业务员", "备注"],
      ["甲公司", "X1", "王五", "急"],
    ]);
    expect(recogniseSources([sheet]).doubts).toEqual([
      { kind: "orders", field: "orderDate" },
      { kind: "orders", field: "orderAmount" },
    ]);
  });

  it("joins sheets with the same headers, one a year", () => {
    const { sources } = recogniseSources([grid("2024", ORDERS), grid("2025", ORDERS)]);
    expect(sources.map(({ sheet }) => sheet)).toEqual(["2024", "2025"]);
  });

  it("finds nothing in a sheet of something else", () => {
    const sheet = grid("Budget", [
      ["Item", "Planned", "Actual"],
      ["Rent", 100, 120],
      ["Food", 50, 45],
    ]);
    expect(recogniseSources([sheet])).toMatchObject({ sources: [], doubts: [] });
  });
});

describe("the user's choices", () => {
  it("replace what was recognised, by header or by letter", () => {
    const { sources } = recogniseSources(
      [grid("Sheet1", ORDERS)],
      [
        {
          kind: "orders",
          sheet: "Sheet1",
          columns: { orderAccountName: "F", orderDate: "order DATE", orderSalesperson: null },
        },
      ],
    );
    const columns = Object.fromEntries(sources[0].columns.map(({ field, column }) => [field, column]));
    expect(columns).toEqual({
      orderId: 0,
      orderDate: 1,
      orderAccountId: 2,
      orderAccountName: 5,
      orderAmount: 4,
    });
  });

  it("name the header row as Excel counts it", () => {
    const sheet = grid("S", [["x"], ["Firma", "Tag", "Wert"], ["Alpha", 45658, 10]]);
    const [source] = recogniseSources(
      [sheet],
      [
        {
          kind: "orders",
          sheet: "S",
          headerRow: 2,
          columns: { orderAccountName: "Firma", orderDate: "Tag", orderAmount: "Wert" },
        },
      ],
    ).sources;
    expect([source.headerRow, source.rowCount, source.columns.length]).toEqual([1, 1, 3]);
  });

  it("of a sheet that is gone are passed over", () => {
    expect(recogniseSources([grid("A", ORDERS)], [{ kind: "accounts", sheet: "gone" }]).sources).toHaveLength(
      1,
    );
  });
});

describe("recognition as a whole", () => {
  it("does not depend on the order of the columns", () => {
    const [header] = ORDERS;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          header.map((_, index) => index),
          { minLength: header.length },
        ),
        (order) => {
          const shuffled = ORDERS.map((row) => order.map((index) => row[index]));
          expect(columnsOf([grid("Sheet1", shuffled)], "orders")).toEqual(
            columnsOf([grid("Sheet1", ORDERS)], "orders"),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it("never throws on cells of any kind", () => {
    const words = [
      "Customer",
      "客户",
      "Date",
      "金额",
      "Total",
      "合计",
      "1月",
      "#N/A",
      "=1+1",
      "Region",
      "Owner",
    ];
    const cell = fc.oneof(
      fc.constantFrom(...words),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(""),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (cells) => {
        const { sources, missing } = recogniseSources([grid("S", cells)]);
        expect(new Set([...sources.map(({ kind }) => kind), ...missing]).size).toBe(8);
      }),
      { numRuns: 300 },
    );
  });
});
