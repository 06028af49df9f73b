/** CHURN_RISK: the probability that an account places no order in the days ahead. */
import type { DriverReading } from "../accounts/drivers";
import { resultWords } from "../language/functions";
import { answerByAccount } from "./arguments/account-argument";
import { accountKey } from "./arguments/account-keys";
import { cellsOf, withoutTrailingBlanks } from "./arguments/cells";
import type { DriverBlock } from "./arguments/driver-block";
import type { OrderBook } from "./arguments/order-book";
import { riskQuestion } from "./arguments/risk-arguments";
import { languageArgument, wordArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

const COLUMNS = { value: 1, range: 4, full: 7 };

/**
 * Probability that each account places no order in the next days: not 1 - P(alive), a living slow buyer counts too.
 *
 * @customfunction CHURN_RISK
 * @helpurl help/churn-risk
 * @param account - One account, or a column of accounts.
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order; amounts of 0 or less are returns, not orders.
 * @param horizonDays - Days ahead, the same for every account. Default per account: twice its usual gap, 90 to 365.
 * @param drivers - A block with a header row naming drivers (satisfaction, complaints, late payment, share, contact gap, contract end, manual flag, switching cost) and an account column.
 * @param asOf - The day to look from; by default the last order date.
 * @param output - "value" (default), "range" for value, low, high and horizon, or "full".
 * @param model - A block returned by FIT, to hold an earlier fit still.
 * @param language - "en" (default) or "zh", for the words of "full".
 * @returns One row per account.
 */
export function churnRisk(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts?: unknown[][],
  horizonDays?: number,
  drivers?: unknown[][],
  asOf?: unknown,
  output?: string,
  model?: unknown[][],
  language?: string,
): unknown[][] {
  const form = wordArgument(output, "output", ["value", "range", "full"]);
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
  const readingsOf = readingsByIndex(account, question.book, question.drivers);
  return answerByAccount(account, question.book, COLUMNS[form], (index) => {
    const risk = question.riskOf(index, readingsOf(index));
    if (form === "value") return [risk.value];
    const range = [risk.value, risk.low, risk.high, risk.horizonDays];
    if (form === "range") return range;
    const [first] = risk.points;
    return [
      ...range,
      risk.band === null ? "" : words.bands[risk.band],
      risk.basis,
      words.reason(first.driver, first.value, first.points),
    ];
  });
}

const none: readonly DriverReading[] = [];

/** Readings of an account, by its name or, without an account column, by its row in the first argument. */
function readingsByIndex(
  account: unknown,
  book: OrderBook,
  drivers: DriverBlock | null,
): (index: number) => readonly DriverReading[] {
  if (drivers === null) return () => none;
  const { byAccount, byRow } = drivers;
  if (byAccount !== null) return (index) => byAccount.get(book.histories.ids[index]) ?? none;
  const rows = withoutTrailingBlanks(cellsOf(account) ?? [[]]).map(([cell]) => accountKey(cell));
  if (rows.length !== byRow.length) {
    throw invalidArgument({ code: "drivers-height", rows: byRow.length, accounts: rows.length });
  }
  const byPosition = new Map(rows.map((key, at) => [key, byRow[at]]));
  return (index) => byPosition.get(book.histories.ids[index]) ?? none;
}
