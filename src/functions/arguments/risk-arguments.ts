/** What CHURN_RISK and CHURN_RISK.WHY share: orders, model, horizon and drivers brought together. */
import { churnRisk } from "../../accounts/churn-risk";
import type { DriverReading } from "../../accounts/drivers";
import type { OrderModel } from "../../accounts/order-model";
import type { Risk } from "../../accounts/scored-account";
import { driversArgument, type DriverBlock } from "./driver-block";
import { orderBook, type OrderBook } from "./order-book";
import { orderModelOf } from "./order-model-of";
import { numberArgument } from "./value-arguments";

/** Arguments as Excel passes them. */
export interface RiskArguments {
  readonly accounts: unknown;
  readonly dates: unknown;
  readonly amounts: unknown;
  readonly horizonDays: unknown;
  readonly drivers: unknown;
  readonly asOf: unknown;
  readonly model: unknown;
}

/** Everything read, ready to answer. */
export interface RiskQuestion {
  readonly book: OrderBook;
  readonly model: OrderModel;
  readonly drivers: DriverBlock | null;
  /** Risk of the account at a position of the histories, with the drivers given. */
  readonly riskOf: (index: number, readings: readonly DriverReading[]) => Risk;
}

/**
 * Reads the arguments of a risk function.
 *
 * @param risk - The arguments.
 * @returns The question, ready to be asked for any account.
 * @throws WorksheetError when an argument cannot be used.
 */
export function riskQuestion(risk: RiskArguments): RiskQuestion {
  const horizonDays = numberArgument(risk.horizonDays, "horizon_days", null, {
    above: 0,
    atMost: 36_525,
  });
  const book = orderBook(risk);
  const model = orderModelOf(book, risk.model);
  const drivers = driversArgument(risk.drivers, book.asOf, book.histories.indexById);
  return {
    book,
    model,
    drivers,
    riskOf: (index, readings) => churnRisk(model, book.histories, index, horizonDays, readings),
  };
}
