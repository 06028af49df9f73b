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
