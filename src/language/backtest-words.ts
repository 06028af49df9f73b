/** Words of the BACKTEST block. BACKTEST has no language argument, so its block is in English. */
import type { Backtest, RiskRule, ValueRule } from "../accounts/backtest";

/** Labels of the block. */
export const backtestWords = {
  title: "backtest",
  cut: "known up to",
  holdoutMonths: "months hidden",
  accounts: "accounts",
  silent: "accounts without an order in the hidden time",
  model: "model",
  riskScore: "risk score",
  verdict: "verdict",
  modelStands: "no simple rule is better on this workbook",
  ruleIsBetter: (rule: string) => `a simple rule is better on this workbook: ${rule}`,
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
  } satisfies Record<RiskRule, string>,
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
  } satisfies Record<Backtest["scoreName"], string>,
  valueRules: {
    model: "model",
    "last-year-repeated": "last year repeated",
    "portfolio-mean": "mean of all",
  } satisfies Record<ValueRule, string>,
} as const;
