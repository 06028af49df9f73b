import { itExplains, oneAccount, replaced, sample, type BadInput } from "./explained";
import { column } from "./worksheet-call";

const [accounts, dates, amounts] = sample;
const everyReplaced = (range: readonly unknown[][], every: number, cell: unknown): unknown[][] =>
  range.map((cells, at) => (at % every === 0 ? [cell] : cells));
const half = (range: readonly unknown[][]): unknown[][] => range.slice(0, 100);
const months = [["2025-01", "2025-02", "2025-03"]];

const orderCases: readonly BadInput[] = [
  [
    "one date that can be read in two ways",
    "CHURN_RISK",
    [oneAccount, accounts, replaced(dates, 91, "03/04/25"), amounts],
    "#VALUE! order dates: row 92 can be read in more than one way, such as 03/04/25; write 2025-03-05",
    "#VALUE! 订单日期列：第 92 行有多种读法（如 03/04/25），请写成 2025-03-05",
  ],
  [
    "dates that are words",
    "CLV",
    [oneAccount, half(accounts), everyReplaced(half(dates), 14, "soon"), half(amounts)],
    "#VALUE! 8 of 100 order rows (8.0 %) cannot be used: order dates: rows 1, 15, 29, 43, 57 and 3 more are text",
    "#VALUE! 100 行订单中有 8 行（8.0 %）不可用：订单日期列：第 1、15、29、43、57 行等 8 行是文本，不是日期",
  ],
  [
    "dates that are no days",
    "NEXT_ORDER",
    [oneAccount, half(accounts), everyReplaced(half(dates), 14, 99_999_999), half(amounts)],
    "#VALUE! 8 of 100 order rows (8.0 %) cannot be used: order dates: rows 1, 15, 29, 43, 57 and 3 more are no dates",
    "#VALUE! 100 行订单中有 8 行（8.0 %）不可用：订单日期列：第 1、15、29、43、57 行等 8 行不是日期",
  ],
  [
    "missing accounts, dates and errors together",
    "LIFECYCLE",
    [
      oneAccount,
      everyReplaced(half(accounts), 30, ""),
      everyReplaced(half(dates), 25, null),
      replaced(half(amounts), 7, "#REF!"),
    ],
    "#VALUE! 8 of 100 order rows (8.0 %) cannot be used: order accounts: rows 1, 31, 61, 91 are blank; row 8 holds an error; order dates: rows 26, 51, 76 are blank",
    "#VALUE! 100 行订单中有 8 行（8.0 %）不可用：订单客户列：第 1、31、61、91 行为空；第 8 行含错误值；订单日期列：第 26、51、76 行为空",
  ],
  [
    "currencies mixed in one ledger",
    "CLV",
    [oneAccount, accounts, dates, replaced(replaced(amounts, 4, "¥300"), 8, "US$20")],
    "#VALUE! order_amounts mixes currencies: row 5 is in ¥, row 9 in USD",
    "#VALUE! order_amounts 混用币种：第 5 行为 ¥，第 9 行为 USD",
  ],
  [
    "currencies mixed in a monthly table",
    "CLV",
    [
      column("A"),
      column("A", "B"),
      months,
      [
        ["¥5", 6, 7],
        [1, 2, "€3"],
      ],
    ],
    "#VALUE! order_amounts mixes currencies: row 1, column 1 is in ¥, row 2, column 3 in EUR",
    "#VALUE! order_amounts 混用币种：第 1 行第 1 列为 ¥，第 2 行第 3 列为 EUR",
  ],
  [
    "a month that is none",
    "CLV",
    [
      column("A"),
      column("A", "B"),
      [["2025-01", "Total", "2025-03"]],
      [
        [5, 6, 7],
        [1, 2, 3],
      ],
    ],
    '#VALUE! order_dates must be a date such as 2025-03-05, found "Total" in column 2',
    "#VALUE! order_dates 第 2 列须为日期（如 2025-03-05），现为“Total”",
  ],
  [
    "a month that can be read in two ways",
    "CLV",
    [
      column("A"),
      column("A", "B"),
      [["2025-01", "2025-02", "03/04/25"]],
      [
        [5, 6, 7],
        [1, 2, 3],
      ],
    ],
    '#VALUE! order_dates: "03/04/25" in column 3 can be read in more than one way; write 2025-03-05',
    "#VALUE! order_dates 第 3 列：“03/04/25”有多种读法，请写成 2025-03-05",
  ],
  [
    "a summary with the last order before the first",
    "CHURN_RISK",
    [column("A"), column("A"), [[45_100, 45_000]], [[2, 5]]],
    "#VALUE! 1 of 1 order row (100.0 %) cannot be used: order dates: row 1 has a last order before the first",
    "#VALUE! 1 行订单中有 1 行（100.0 %）不可用：订单日期列：第 1 行的末单早于首单",
  ],
  [
    "a summary that ends after as_of",
    "CHURN_RISK",
    [
      column("A"),
      column("A", "B"),
      [
        [45_000, 45_300],
        [45_000, 45_100],
      ],
      [
        [4, 5],
        [3, 9],
      ],
      null,
      null,
      45_200,
    ],
    "#N/A A: its last order, 2024-01-09, is after as_of 2023-10-01, and a summary does not say what came before; give single orders",
    "#N/A A：末单 2024-01-09 晚于截至日 2023-10-01，汇总表看不出此前的情况，请给订单明细",
  ],
  [
    "no order at all",
    "CLV",
    [oneAccount, column("", null), column("", null), column("", null)],
    "#VALUE! the order data hold no order",
    "#VALUE! 订单数据中没有订单",
  ],
  [
    "only returns",
    "CLV",
    [oneAccount, column("A1", "A1"), column(45_000, 45_010), column(-5, 0)],
    "#N/A no orders up to 2023-03-25",
    "#N/A 截至 2023-03-25 没有任何订单",
  ],
  [
    "an account whose orders all come after as_of",
    "RFM",
    [column("B"), column("A", "B"), column(45_000, 45_010), column(5, 6), 45_005],
    "#N/A B: no orders up to 2023-03-20",
    "#N/A B：截至 2023-03-20 没有订单",
  ],
  [
    "an account that is not in the data",
    "NEXT_ORDER",
    [[["Nobody"]], ...sample],
    "#N/A Nobody does not appear in the order data",
    "#N/A 订单数据中没有客户 Nobody",
  ],
  [
    "ranges of different height",
    "FIT",
    [accounts, dates.slice(1), amounts],
    `#VALUE! order_dates has ${String(dates.length - 1)} rows, order_accounts has ${String(dates.length)}: they must be equally tall`,
    `#VALUE! order_dates 有 ${String(dates.length - 1)} 行，order_accounts 有 ${String(dates.length)} 行：行数须相同`,
  ],
  [
    "too short a past for a backtest",
    "BACKTEST",
    [column("A", "B"), column(45_000, 45_030), column(5, 6)],
    "#VALUE! the orders span 30 days; hiding that much needs at least 239",
    "#VALUE! 订单只跨 30 天；隐藏这么长一段至少需要 239 天",
  ],
  [
    "too few accounts for a backtest",
    "BACKTEST",
    [column("A", "B"), column(45_000, 45_930), column(5, 6)],
    "#VALUE! at least 10 accounts with orders are needed, found 1",
    "#VALUE! 至少需要 10 个有订单的客户，现有 1 个",
  ],
];

describe("bad order data", () => {
  itExplains(orderCases);
});
