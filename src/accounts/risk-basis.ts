/** How far a risk may be called a probability: P calibrated, P0 model not yet validated, R rule index. */
import type { OrderModel } from "./order-model";
import type { RiskBand, RiskBasis } from "./scored-account";

/**
 * Basis of the numbers of one account.
 * @param model - The fitted portfolio.
 * @param orders - Distinct order days of the account.
 * @returns P, P0 or R by the rules of the basis table.
 */
export function riskBasis(model: OrderModel, orders: number): RiskBasis {
  if (model.accounts < 10 || model.spanDays < 365) return "R";
  if (model.calibrated) return "P";
  return model.accountsWithRepeats >= 30 && model.repeatOrders >= 150 && orders >= 3 ? "P0" : "R";
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
