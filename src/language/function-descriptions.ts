/**
 * Chinese words of the function wizard: what each function does and what its parameters are. The English
 * ones are the JSDoc of `src/functions`; a test holds the two together.
 */

/** Words of one function, parameters by the name Excel shows. */
interface FunctionDescription {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const orders = {
  account: "一个客户，或一列客户。",
  order_accounts: "每笔订单的客户（或月度宽表、客户汇总表的客户列）。",
  order_dates: "每笔订单的日期（或一行月份；或首单、末单两列）。",
  order_amounts: "每笔订单的金额（或月份下的金额区域；或订单数、总额两列）。",
  as_of: "截至日；默认最后一个订单日。",
  model: "FIT 返回的区域，用来固定以前的拟合。",
  language: "“en”（默认）或“zh”。",
};
const amountsWithReturns = "每笔订单的金额；不大于 0 的是退货，不算订单。";

/** Chinese descriptions by function id. */
export const chineseDescriptions: Readonly<Record<string, FunctionDescription>> = {
  TIER: {
    description: "客户层级：按一项数值，或按多项指标加权得分。",
    parameters: {
      values: "一列数值，或每项指标一列，每个客户一行。",
      population: "用来比较的整列；values 只有一行时必填。默认为 values。",
      scheme:
        "“ABC”（默认）、“80/20”、“战略3”、“VIP”、“铂金”、“RFM”、“BREAKS 5”，或标签与分界两列，或一行占比如 {0.8,0.95}。",
      weights: "每项指标一个权重，默认相等；负数表示越低越好。",
    },
  },
  "TIER.WHY": {
    description: "一个客户的层级依据：层级、得分、各指标的贡献、距上一级还差多少。",
    parameters: {
      values_of_one_account: "该客户的一行，每项指标一列。",
      population: "用来比较的整列。",
      scheme: "同 TIER；默认“ABC”。",
      weights: "每项指标一个权重，同 TIER。",
      language: orders.language,
    },
  },
  CLV: {
    description: "未来若干个月每个客户的预期毛利（贴现后），币种同订单。",
    parameters: {
      ...orders,
      margin: "毛利率如 0.3，或订单旁的一列毛利额。默认 1：结果为销售额。",
      months: "未来月数；默认 36。",
      discount: "年贴现率；默认 0.1。",
      output: "“value”（默认）、“range”（均值、P10、P90）或“full”。",
      language: "“full”备注的语言：“en”（默认）或“zh”。",
    },
  },
  "CLV.RETENTION": {
    description: "合同客户的价值：每期毛利，按固定概率续约。",
    parameters: {
      margin_per_period: "每期毛利额；一个单元格或一列。",
      retention_rate: "每期续约概率，0 到 1；一个单元格或一列。",
      discount_per_period: "每期贴现率；默认 0。",
      periods: "付款次数，第一次为现在；默认无限期。",
    },
  },
  CHURN_RISK: {
    description: "客户在未来若干天内不下单的概率：不是 1 − P(活跃)，下单慢但仍在的客户也算在内。",
    parameters: {
      ...orders,
      order_amounts: amountsWithReturns,
      horizon_days: "未来天数，对所有客户相同。默认按客户：平常间隔的两倍，90 到 365 天。",
      drivers:
        "带标题行的区域，标题为风险因素（满意度、投诉、回款、份额、联系缺口、合同到期、人工预警、转换成本），另有一列客户。",
      output: "“value”（默认）、“range”（风险、下限、上限、天数）或“full”。",
      language: "“full”中文字的语言：“en”（默认）或“zh”。",
    },
  },
  "CHURN_RISK.WHY": {
    description: "一个客户的流失风险从何而来：因素、数值、点数、说明。各点数相加等于该风险减去全体平均风险。",
    parameters: {
      ...orders,
      account: "一个客户。",
      order_amounts: amountsWithReturns,
      horizon_days: "未来天数，同 CHURN_RISK。",
      drivers: "带标题行的区域，同 CHURN_RISK。",
    },
  },
  NEXT_ORDER: {
    description: "每个客户下一次下单的预计日期（日期序号，请把单元格设为日期格式）。",
    parameters: {
      ...orders,
      order_amounts: amountsWithReturns,
      output: "“value”（默认），或“range”（日期、最早、最晚、逾期倍数）。",
    },
  },
  LIFECYCLE: {
    description: "每个客户所处阶段：潜在、新客、成长、成熟、衰退、休眠、流失、挽回。",
    parameters: {
      ...orders,
      account: "一个客户，或一列客户；没有订单的是潜在客户。",
      order_amounts: "每笔订单的金额；不给金额时按订单数判断增长。",
    },
  },
  RFM: {
    description: "每个客户的最近、频次、金额三位数（5 最好）和所属客群。",
    parameters: {
      ...orders,
      order_amounts: "每笔订单的金额；不大于 0 的是退货，减少金额，不算订单。",
      bins: "每位数的等级数，2 到 9；默认 5。",
    },
  },
  FIT: {
    description:
      "对订单拟合出的模型，标签与数值两列；作为 model 传给 CLV、CHURN_RISK、NEXT_ORDER 可固定拟合。",
    parameters: { ...orders, language: "标签的语言：“en”（默认）或“zh”；两种都能读回。" },
  },
  BACKTEST: {
    description: "用自己过去的订单检验：隐藏最后几个月，重新拟合，与简单规则比较。",
    parameters: {
      ...orders,
      holdout_months: "隐藏的月数；默认 6。",
    },
  },
};
