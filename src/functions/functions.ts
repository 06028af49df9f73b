/** Entry of the worksheet functions: hands each function to Excel under its id. */
import { backtest } from "./backtest";
import { churnRisk } from "./churn-risk";
import { churnRiskWhy } from "./churn-risk-why";
import { clv } from "./clv";
import { clvRetention } from "./clv-retention";
import { fit } from "./fit";
import { lifecycle } from "./lifecycle";
import { nextOrder } from "./next-order";
import { rfm } from "./rfm";
import { tier } from "./tier";
import { tierWhy } from "./tier-why";
import { worksheetFunction, type Calculation } from "./worksheet-function";

/** Every function under the id its metadata has; ids never change. */
const functions: Readonly<Record<string, Calculation>> = {
  TIER: tier,
  CLV: clv,
  CHURN_RISK: churnRisk,
  "CLV.RETENTION": clvRetention,
  "TIER.WHY": tierWhy,
  "CHURN_RISK.WHY": churnRiskWhy,
  NEXT_ORDER: nextOrder,
  LIFECYCLE: lifecycle,
  RFM: rfm,
  FIT: fit,
  BACKTEST: backtest,
};

for (const [id, calculation] of Object.entries(functions)) {
  CustomFunctions.associate(id, worksheetFunction(calculation));
}
