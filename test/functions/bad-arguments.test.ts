import { itExplains, oneAccount, replaced, sample, type BadInput } from "./explained";
import { column } from "./worksheet-call";

const [accounts, dates, amounts] = sample;

const argumentCases: readonly BadInput[] = [
  [
    "a margin rate above 100 %",
    "CLV",
    [oneAccount, ...sample, "130%"],
    "#VALUE! margin must be a rate from -1 to 1 such as 0.3 or 30 %; money margins go in a column, found 130%",
    "#VALUE! margin 须在 -1 到 1 之间（比率，如 0.3 或 30 %；毛利额请给一整列），现为 130%",
  ],
  [
    "money margins above their amounts",
    "CLV",
    [oneAccount, ...sample, amounts.map(([amount], at) => [at % 10 === 0 ? 2 * (amount as number) : 5])],
    "#VALUE! 53 of 527 order rows (10.1 %) cannot be used: margin: rows 1, 11, 21, 31, 41 and 48 more are above the amount of the order (over 100 %)",
    "#VALUE! 527 行订单中有 53 行（10.1 %）不可用：毛利列：第 1、11、21、31、41 行等 53 行高于订单金额（超过 100 %）",
  ],
  [
    "a margin column of words",
    "CLV",
    [oneAccount, ...sample, amounts.map((_, at) => [at % 10 === 0 ? "good" : 5])],
    "#VALUE! 53 of 527 order rows (10.1 %) cannot be used: margin: rows 1, 11, 21, 31, 41 and 48 more are text",
    "#VALUE! 527 行订单中有 53 行（10.1 %）不可用：毛利列：第 1、11、21、31、41 行等 53 行是文本，不是金额",
  ],
  [
    "a margin column of blanks",
    "CLV",
    [oneAccount, ...sample, amounts.map(() => [""])],
    "#VALUE! margin: the column holds no number",
    "#VALUE! 毛利列中没有数字",
  ],
  [
    "a margin column of rates",
    "CLV",
    [oneAccount, ...sample, amounts.map(() => [0.3])],
    "#VALUE! margin: the column seems to hold rates (row 1: 0.3); give money per order, or one rate for all",
    "#VALUE! 毛利列看来是比率（第 1 行为 0.3）；请给每笔订单的毛利额，或只给一个毛利率",
  ],
  [
    "margins in another currency than the orders",
    "CLV",
    [
      oneAccount,
      accounts,
      dates,
      replaced(amounts, 0, "$100"),
      replaced(
        amounts.map(() => [5]),
        2,
        "€7",
      ),
    ],
    "#VALUE! margin is in another currency: row 3 is in EUR, order_amounts row 1 in $",
    "#VALUE! margin 与 order_amounts 币种不同：第 3 行为 EUR，order_amounts 第 1 行为 $",
  ],
  [
    "no months ahead",
    "CLV",
    [oneAccount, ...sample, 0.3, 0],
    "#VALUE! months must be above 0 and at most 1200, found 0",
    "#VALUE! months 须大于 0 且不超过 1200，现为 0",
  ],
  [
    "a discount typed as hundredths",
    "CLV",
    [oneAccount, ...sample, 0.3, 12, 12],
    "#VALUE! discount must be above -1 and at most 10 (0.1 is 10 %), found 12",
    "#VALUE! discount 须大于 -1 且不超过 10（0.1 即 10 %），现为 12",
  ],
  [
    "a word where a number belongs",
    "CHURN_RISK",
    [oneAccount, ...sample, "a quarter"],
    '#VALUE! horizon_days must be a number, found "a quarter"',
    "#VALUE! horizon_days 须为数字，现为“a quarter”",
  ],
  [
    "an as_of that can be read in two ways",
    "LIFECYCLE",
    [oneAccount, ...sample, "03/04/25"],
    '#VALUE! as_of: "03/04/25" can be read in more than one way; write 2025-03-05',
    "#VALUE! as_of：“03/04/25”有多种读法，请写成 2025-03-05",
  ],
  [
    "bins that are no whole number",
    "RFM",
    [oneAccount, ...sample, null, 4.5],
    "#VALUE! bins must be a whole number from 2 to 9, found 4.5",
    "#VALUE! bins 须为整数且在 2 到 9 之间，现为 4.5",
  ],
  [
    "a block that FIT did not return",
    "CLV",
    [oneAccount, ...sample, 0.3, 12, 0.1, null, null, [["model", "MBG/NBD"]]],
    '#VALUE! model must be the whole block that FIT returns: "form" is missing or wrong',
    "#VALUE! model 须为 FIT 返回的整块区域：“form”缺失或有误",
  ],
  [
    "drivers under titles nobody knows",
    "CHURN_RISK",
    [
      oneAccount,
      ...sample,
      90,
      [
        ["客户", "心情"],
        ["A1", 3],
      ],
    ],
    "#VALUE! drivers: no driver name in the header row (客户, 心情); known are satisfaction, complaints, late payment, share, contact gap, contract end, manual flag, switching cost",
    "#VALUE! drivers 首行（客户、心情）没有可识别的因素：满意度、投诉、回款、份额、联系缺口、合同到期、人工预警、转换成本",
  ],
  [
    "several accounts where one is explained",
    "CHURN_RISK.WHY",
    [column("A1", "A2"), ...sample],
    "#VALUE! account must be one account, found 2 rows and 1 column",
    "#VALUE! account 只能是一个客户，现有 2 行 1 列",
  ],
  [
    "a renewal rate above 1",
    "CLV.RETENTION",
    [[[100]], [[1.2]]],
    "#VALUE! retention_rate must be from 0 to 1, found 1.2",
    "#VALUE! retention_rate 须在 0 到 1 之间，现为 1.2",
  ],
];

describe("bad margins, numbers, words and drivers", () => {
  itExplains(argumentCases);
});
