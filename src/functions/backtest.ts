/** BACKTEST: models and simple rules held against the user's own past. */
import { backtest as backtestOrders, type Backtest, type Misjudged } from "../accounts/backtest";
import { backtestWords } from "../language/backtest-words";
import type { Language } from "../language/language";
import { orderBook, type OrderBook } from "./arguments/order-book";
import { languageArgument, numberArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

const DAYS_A_MONTH = 30.4375;
const LEAST_ACCOUNTS = 10;
const LEAST_DAYS_BEFORE = 56;

/**
 * The models tested on your own past: the last months are hidden, forecast, and compared with what came and with simple rules.
 *
 * @customfunction BACKTEST
 * @helpurl help/backtest
 * @param orderAccounts - Account of each order (or the accounts of a monthly table).
 * @param orderDates - Date of each order (or one row of months).
 * @param orderAmounts - Amount of each order (or the block under the months).
 * @param holdoutMonths - Months to hide at the end; 6 by default.
 * @param language - "en" (default) or "zh".
 * @returns A block: verdict, then a table of risk, value and orders, calibration, and the accounts misjudged.
 */
export function backtest(
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts: unknown[][],
  holdoutMonths?: number,
  language?: string,
): unknown[][] {
  const months = numberArgument(holdoutMonths, "holdout_months", 6, {
    above: 0,
    atMost: 120,
  });
  const spoken = languageArgument(language);
  const book = orderBook({ accounts: orderAccounts, dates: orderDates, amounts: orderAmounts, asOf: null });
  if (!book.histories.hasDays) throw invalidArgument({ code: "needs-single-orders" });
  const tested = testOf(book, Math.max(1, Math.round(months * DAYS_A_MONTH)));
  if (tested === null) throw tooShort(book, months);
  return blockOf(tested, months, spoken);
}

const known = new WeakMap<OrderBook, Map<number, Backtest | null>>();

/** A backtest fits several models; cells over the same orders share it. */
function testOf(book: OrderBook, holdoutDays: number): Backtest | null {
  const byDays = known.get(book) ?? new Map<number, Backtest | null>();
  known.set(book, byDays);
  const found = byDays.get(holdoutDays);
  if (found !== undefined) return found;
  const tested = backtestOrders(book.histories, holdoutDays);
  byDays.set(holdoutDays, tested);
  return tested;
}

function tooShort({ histories, asOf }: OrderBook, months: number): Error {
  const firstDay = histories.firstDay.reduce((first, day) => Math.min(first, day), asOf);
  const neededDays = Math.ceil(months * DAYS_A_MONTH) + LEAST_DAYS_BEFORE;
  if (asOf - firstDay < neededDays) {
    return invalidArgument({ code: "history-too-short", days: asOf - firstDay, neededDays });
  }
  const cut = asOf - Math.round(months * DAYS_A_MONTH);
  const found = histories.firstDay.reduce((count, day) => count + (day <= cut ? 1 : 0), 0);
  return invalidArgument({ code: "too-few-accounts", needed: LEAST_ACCOUNTS, found });
}

function blockOf(tested: Backtest, months: number, language: Language): unknown[][] {
  const words = backtestWords[language];
  const { betterRule } = tested;
  const rows: unknown[][] = [
    [
      words.verdict,
      betterRule === null ? words.modelStands : words.ruleIsBetter(words.riskRules[betterRule]),
    ],
    [words.cut, tested.cut],
    [words.holdoutMonths, months],
    [words.accounts, tested.accounts],
    [words.silent, tested.events],
    [words.model, tested.modelName],
    ...(tested.seasonal ? [[words.seasonal, words.byClock]] : []),
    [words.riskScore, words.riskScores[tested.scoreName]],
    [...words.riskHeader],
    ...tested.risk.map(({ rule, brier, logLoss, auc, calibrationGap, topTenHitRate }) => [
      words.riskRules[rule],
      brier,
      logLoss,
      definedFigure(auc),
      calibrationGap,
      topTenHitRate,
    ]),
  ];
  if (tested.value !== null) {
    rows.push(
      [...words.valueHeader],
      ...tested.value.map(({ rule, meanAbsoluteError, rankCorrelation, topFifthCapture, coverage }) => [
        words.valueRules[rule],
        meanAbsoluteError,
        definedFigure(rankCorrelation),
        definedFigure(topFifthCapture),
        coverage ?? "",
      ]),
    );
  }
  rows.push(
    [...words.ordersHeader],
    [words.model, tested.ordersError.model],
    [words.pastRate, tested.ordersError.pastRate],
    [...words.calibrationHeader],
    ...tested.calibration.map(({ predicted, seen, accounts }, at) => [at + 1, predicted, seen, accounts]),
    ...misjudgedRows(words.missedHeader, tested.missed),
    ...misjudgedRows(words.falseAlarmHeader, tested.falseAlarms),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** A figure that may not be defined on these accounts; blank then, as in any empty cell of the block. */
function definedFigure(figure: number): number | "" {
  return Number.isFinite(figure) ? figure : "";
}

function misjudgedRows(header: readonly string[], misjudged: readonly Misjudged[]): unknown[][] {
  if (misjudged.length === 0) return [];
  return [[...header], ...misjudged.map(({ id, risk }, at) => [at + 1, id, risk])];
}
