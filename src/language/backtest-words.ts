/** Words of the BACKTEST block. They stay in the file, so they follow the language argument. */
import type { Backtest, RiskRule, ValueRule } from "../accounts/backtest";
import type { InBothLanguages } from "./language";

/** Labels of the block in one language. */
interface BacktestWords {
  readonly verdict: string;
  readonly modelStands: string;
  readonly ruleIsBetter: (rule: string) => string;
  readonly cut: string;
  readonly holdoutMonths: string;
  readonly accounts: string;
  readonly silent: string;
  readonly model: string;
  readonly seasonal: string;
  readonly byClock: string;
  readonly riskScore: string;
  readonly riskScores: Readonly<Record<Backtest["scoreName"], string>>;
  readonly riskHeader: readonly string[];
  readonly valueHeader: readonly string[];
  readonly ordersHeader: readonly string[];
  readonly calibrationHeader: readonly string[];
  readonly missedHeader: readonly string[];
  readonly falseAlarmHeader: readonly string[];
  readonly pastRate: string;
  readonly riskRules: Readonly<Record<RiskRule, string>>;
  readonly valueRules: Readonly<Record<ValueRule, string>>;
}

/** Labels of the block. */
export const backtestWords: InBothLanguages<BacktestWords> = {
  "en-US": {
    verdict: "verdict",
    modelStands: "no simple rule is better on this workbook",
    ruleIsBetter: (rule) => `a simple rule is better on this workbook: ${rule}`,
    cut: "known up to",
    holdoutMonths: "months hidden",
    accounts: "accounts",
    silent: "accounts without an order in the hidden time",
    model: "model",
    seasonal: "seasons",
    byClock: "time runs by a clock of the busy and quiet months",
    riskScore: "risk score",
    riskScores: {
      blend: "mean of the model and four scores learnt from the past",
      model: "the model as it is",
      calibrated: "the model, recalibrated on the past",
      logistic: "silence and number of orders",
      stack: "silence, number of orders and the model",
      wide: "silence, number of orders, the model and the simple rules",
      recency: "silence alone",
      "base-rate": "base rate",
      "ninety-days": "90-day rule",
      overdue: "overdue factor",
      rfm: "RFM sum",
    },
    riskHeader: ["who goes silent", "Brier", "log-loss", "AUC", "calibration gap", "top-10 hit rate"],
    valueHeader: ["how much money comes", "MAE", "rank correlation", "top-fifth capture", "P10-P90 coverage"],
    ordersHeader: ["how many orders come", "MAE"],
    calibrationHeader: ["calibration, safest tenth first", "predicted", "seen", "accounts"],
    missedHeader: ["missed: went silent though thought safe", "account", "risk"],
    falseAlarmHeader: ["false alarm: ordered though thought lost", "account", "risk"],
    pastRate: "past rate going on",
    riskRules: {
      model: "model",
      "base-rate": "base rate",
      "ninety-days": "90-day rule",
      overdue: "overdue factor",
      rfm: "RFM sum",
    },
    valueRules: {
      model: "model",
      "last-year-repeated": "last year repeated",
      "portfolio-mean": "mean of all",
    },
  },
  "zh-CN": {
    verdict: "结论",
    modelStands: "在本工作簿中，没有更好的简单规则",
    ruleIsBetter: (rule) => `在本工作簿中，简单规则更好：${rule}`,
    cut: "已知数据截至",
    holdoutMonths: "隐藏月数",
    accounts: "客户数",
    silent: "隐藏期内没有下单的客户数",
    model: "模型",
    seasonal: "季节",
    byClock: "按旺季、淡季调整后的时间计算",
    riskScore: "风险评分",
    riskScores: {
      blend: "模型与四个由历史学得的评分的平均",
      model: "模型本身",
      calibrated: "按历史校准后的模型",
      logistic: "沉默时长与订单数",
      stack: "沉默时长、订单数与模型",
      wide: "沉默时长、订单数、模型与简单规则",
      recency: "只看沉默时长",
      "base-rate": "平均流失率",
      "ninety-days": "90 天规则",
      overdue: "逾期倍数",
      rfm: "RFM 总分",
    },
    riskHeader: ["谁会停止下单", "Brier 分数", "对数损失", "AUC", "校准偏差", "前 10 名命中率"],
    valueHeader: ["会有多少金额", "平均绝对误差", "排序相关", "前 20 % 捕获率", "P10-P90 覆盖率"],
    ordersHeader: ["会有多少订单", "平均绝对误差"],
    calibrationHeader: ["校准（从最安全的十分之一起）", "预测", "实际", "客户数"],
    missedHeader: ["漏报：以为安全却停止下单", "客户", "风险"],
    falseAlarmHeader: ["误报：以为流失却又下单", "客户", "风险"],
    pastRate: "按过去频率推算",
    riskRules: {
      model: "模型",
      "base-rate": "平均流失率",
      "ninety-days": "90 天规则",
      overdue: "逾期倍数",
      rfm: "RFM 总分",
    },
    valueRules: {
      model: "模型",
      "last-year-repeated": "照搬去年",
      "portfolio-mean": "全体均值",
    },
  },
};
