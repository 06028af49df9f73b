/**
 * Chinese labels of the block FIT returns, for the rows a reader looks at; the rows that only the program
 * reads keep their symbols. Each label stands for exactly one row, so that the block can be read back.
 */
export const chineseModelLabels: Readonly<Record<string, string>> = {
  model: "模型",
  form: "格式",
  "as of": "截至日",
  accounts: "客户数",
  "accounts with repeats": "复购客户数",
  "repeat orders": "复购订单数",
  "span days": "跨度（天）",
  "log-likelihood": "对数似然",
  bic: "BIC",
  converged: "已收敛",
  regularity: "规律度",
  "season clock": "按淡旺季计时",
  "alpha (weeks)": "alpha（周）",
  "beta (weeks)": "beta（周）",
  "share of one-time buyers": "一次性客户占比",
  "spend method": "单笔金额：方法",
  "spend pool mean": "单笔金额：全体均值",
  "spend pool weight": "单笔金额：全体均值的权重",
  "spend correlation": "单笔金额：与频次的相关",
  "margin method": "单笔毛利：方法",
  "margin pool mean": "单笔毛利：全体均值",
  "margin pool weight": "单笔毛利：全体均值的权重",
  "margin correlation": "单笔毛利：与频次的相关",
  "risk score": "风险评分",
  "risk horizon (weeks)": "风险期限（周）",
  "past cut dates": "回看截止日数",
  "account-periods": "客户期数",
  events: "未下单次数",
  brier: "Brier 分数",
  "brier of the base rate": "平均流失率的 Brier 分数",
  "calibration gap": "校准偏差",
};

/** Chinese for the answers in the block that are words of a language and no symbols. */
export const chineseModelAnswers: Readonly<Record<string, string>> = { yes: "是", no: "否" };
