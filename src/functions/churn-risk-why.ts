/** CHURN_RISK.WHY: the way from the mean risk of all accounts to the risk of one, driver by driver. */
import { resultWords } from "../language/functions";
import { oneAccount } from "./arguments/account-argument";
import { riskQuestion } from "./arguments/risk-arguments";
import { languageArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

/**
 * Why the churn risk of one account is what it is: driver, its figure, its points and a sentence. The points add up to the risk less the mean risk of all accounts.
 *
 * @customfunction CHURN_RISK.WHY
 * @helpurl help/churn-risk-why
 * @param account - One account.
 * @param orderAccounts - Account of each order, as in CHURN_RISK.
 * @param orderDates - Date of each order, as in CHURN_RISK.
 * @param orderAmounts - Amount of each order, as in CHURN_RISK.
 * @param horizonDays - Days ahead, as in CHURN_RISK.
 * @param drivers - A block with a header row, as in CHURN_RISK.
 * @param asOf - The day to look from; by default the last order date.
 * @param model - A block returned by FIT, to hold an earlier fit still.
 * @param language - "en" (default) or "zh".
 * @returns One row per driver, the rhythm of orders first.
 */
export function churnRiskWhy(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts?: unknown[][],
  horizonDays?: number,
  drivers?: unknown[][],
  asOf?: unknown,
  model?: unknown[][],
  language?: string,
): unknown[][] {
  const words = resultWords[languageArgument(language)];
  const question = riskQuestion({
    accounts: orderAccounts,
    dates: orderDates,
    amounts: orderAmounts,
    horizonDays,
    drivers,
    asOf,
    model,
  });
  const { book } = question;
  const index = oneAccount(account, book);
  const block = question.drivers;
  const byPosition = block !== null && block.byAccount === null;
  if (byPosition && block.byRow.length !== 1) {
    throw invalidArgument({ code: "drivers-height", rows: block.byRow.length, accounts: 1 });
  }
  const readings = byPosition ? block.byRow[0] : block?.byAccount?.get(book.histories.ids[index]);
  const { points } = question.riskOf(index, readings ?? []);
  const rhythm = points.filter(({ driver }) => driver === "rhythm");
  const others = points.filter(({ driver }) => driver !== "rhythm");
  return [...rhythm, ...others].map((point) => [
    words.drivers[point.driver],
    point.value ?? "",
    point.points,
    words.reason(point.driver, point.value, point.points),
  ]);
}
