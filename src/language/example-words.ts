/**
 * Chinese for the cells of the worked examples: names, titles, and those answers that are put together from
 * parts. Words that the functions themselves answer with are taken from where the functions take them.
 */
export const chineseExampleCells: Readonly<Record<string, string>> = {
  Acme: "远航机械",
  Birch: "白桦印务",
  Cedar: "雪松食品",
  Delta: "三角电子",
  Elm: "榆林包装",
  Fir: "冷杉建材",
  Account: "客户",
  Date: "日期",
  Amount: "金额",
  Sales: "销售额",
  Margin: "毛利率",
  "Days late": "逾期天数",
  Satisfaction: "满意度",
  Complaints: "投诉",
  "Margin a year": "年毛利",
  "Renewal rate": "续约率",
  STRATEGIC3: "战略3",
  Orders: "订单",
  "points: criterion 1": "得分贡献：指标 1",
  "points: criterion 2": "得分贡献：指标 2",
  "points: criterion 3": "得分贡献：指标 3",
  "+3.8 points to reach Key": "再增加 3.8 分即达重点",
  "last order 0.4 usual gaps ago: -16.4 points": "距上次下单 0.4 个平常间隔：-16.4 点",
  "2 recent complaints: +10.5 points": "近期投诉 2 起：+10.5 点",
  "satisfaction 55 of 100: +8.9 points": "满意度 55 分（满分 100）：+8.9 点",
};

/** Chinese for the accounts of a made-up ledger that are only numbered. */
export function chineseNumberedAccount(number: string): string {
  return `客户${number}`;
}
