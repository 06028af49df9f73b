/** How far a risk may be called a probability: P calibrated, P0 model not yet validated, R rule index. */
import type { OrderModel } from "./order-model";
import type { RiskEvidence } from "./risk-score";
import type { RiskBand, RiskBasis } from "./scored-account";

/** Accounts and history below which only an index is given. */
const LEAST_ACCOUNTS = 10;
const LEAST_SPAN_DAYS = 360;

/**
 * Whether past cut dates have shown the probabilities to hold.
 * @param evidence - Out-of-sample evidence of the chosen score.
 * @returns True from 3 cut dates, 30 events and 100 account-periods on, when the Brier score beats the base rate
 *   and the calibration gap is at most 5 points (10 below 300 account-periods).
 */
function isCalibrated(evidence: RiskEvidence): boolean {
  const widestGap = evidence.accountPeriods < 300 ? 0.1 : 0.05;
  return (
    evidence.cuts >= 3 &&
    evidence.events >= 30 &&
    evidence.accountPeriods >= 100 &&
    evidence.brier < evidence.baseRateBrier &&
    evidence.calibrationGap <= widestGap
  );
}

/**
 * Basis of the numbers of one account.
 * @param model - The fitted portfolio.
 * @param orders - Distinct order days of the account.
 * @param unprovenDrivers - Whether drivers that have not beaten the rhythm on the past take part; default no.
 * @returns P, P0 or R by the rules of the basis table.
 */
export function riskBasis(model: OrderModel, orders: number, unprovenDrivers = false): RiskBasis {
  if (model.accounts < LEAST_ACCOUNTS || model.spanDays < LEAST_SPAN_DAYS) return "R";
  if (!unprovenDrivers && isCalibrated(model.riskScore.evidence)) return "P";
  return model.accountsWithRepeats >= 30 && model.repeatOrders >= 150 && orders >= 3 ? "P0" : "R";
}

/**
 * Basis of the portfolio as a whole: that of an account with a history of its own.
 * @param model - The fitted portfolio.
 * @returns P, P0 or R.
 */
export function portfolioBasis(model: OrderModel): RiskBasis {
  return riskBasis(model, 3);
}

/**
 * Band of a probability.
 * @param risk - 0 to 1.
 * @returns low below 15 %, watch below 35 %, high below 60 %, else urgent.
 */
export function riskBand(risk: number): RiskBand {
  if (risk < 0.15) return "low";
  if (risk < 0.35) return "watch";
  return risk < 0.6 ? "high" : "urgent";
}
