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
};

/** Chinese for answers and names with figures in them. */
export const chineseExamplePatterns: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^Account (\d+)$/u, "客户$1"],
  [/^points: criterion (\d+)$/u, "得分贡献：指标 $1"],
  [/^\+([\d.]+) points to reach Key$/u, "再增加 $1 分即达重点"],
  [/^last order ([\d.]+) usual gaps ago: (\S+) points$/u, "距上次下单 $1 个平常间隔：$2 点"],
  [/^silent for ([\d.]+) times the usual gap: (\S+) points$/u, "已沉默 $1 个平常间隔：$2 点"],
  [/^(\d+) recent complaints: (\S+) points$/u, "近期投诉 $1 起：$2 点"],
  [/^satisfaction (\d+) of 100: (\S+) points$/u, "满意度 $1 分（满分 100）：$2 点"],
];
