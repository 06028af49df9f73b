/** RFM: recency, frequency and money of each account as three digits and a segment. */
import type { OrderHistories } from "../accounts/order-histories";
import { rfmBounds, rfmScore, rfmSegments, type RfmBounds, type RfmValues } from "../accounts/rfm";
import { presetScheme } from "../accounts/tier-scheme";
import { answerByAccount } from "./arguments/account-argument";
import { orderBook } from "./arguments/order-book";
import { languageArgument, numberArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

/**
 * Recency, frequency and money of each account as three digits, 5 the best, and the name of the segment.
 *
 * @customfunction RFM
 * @helpurl help/rfm
 * @param account - One account, or a column of accounts.
 * @param orderAccounts - Account of each order (or the accounts of a monthly table or summary).
 * @param orderDates - Date of each order (or one row of months; or two columns first and last order).
 * @param orderAmounts - Amount of each order; amounts of 0 or less are returns: they lower money and are no orders.
 * @param asOf - The day to look from; by default the last order date.
 * @param bins - Number of classes of each digit, 2 to 9; 5 by default.
 * @param language - "en" (default) or "zh".
 * @returns Digits and segment in one cell per account, such as "555 Champions".
 */
export function rfm(
  account: unknown[][],
  orderAccounts: unknown[][],
  orderDates: unknown[][],
  orderAmounts: unknown[][],
  asOf?: unknown,
  bins?: number,
  language?: string,
): unknown[][] {
  const classes = numberArgument(bins, "bins", 5, {
    whole: true,
    atLeast: 2,
    atMost: 9,
  });
  const scheme = presetScheme("RFM", languageArgument(language) === "zh-CN" ? "zh" : "en");
  const book = orderBook({ accounts: orderAccounts, dates: orderDates, amounts: orderAmounts, asOf });
  if (!book.histories.hasAmounts)
    throw invalidArgument({ code: "argument-missing", argument: "order_amounts" });
  return answerByAccount(account, book, 1, (index) => {
    const bounds = boundsOf(book.histories, classes);
    const score = rfmScore(valuesOf(book.histories, index), bounds);
    const digits = `${String(score.recency)}${String(score.frequency)}${String(score.monetary)}`;
    return [`${digits} ${scheme.labels[rfmSegments.indexOf(score.segment)]}`];
  });
}

function valuesOf(histories: OrderHistories, index: number): RfmValues {
  return {
    recencyDays: histories.asOf - histories.lastDay[index],
    frequency: histories.orders[index],
    monetary: histories.total[index],
  };
}

const known = new WeakMap<OrderHistories, Map<number, RfmBounds>>();

function boundsOf(histories: OrderHistories, bins: number): RfmBounds {
  const byBins = known.get(histories) ?? new Map<number, RfmBounds>();
  known.set(histories, byBins);
  const found = byBins.get(bins);
  if (found !== undefined) return found;
  const bounds = rfmBounds(
    histories.ids.map((_, index) => valuesOf(histories, index)),
    bins,
  );
  byBins.set(bins, bounds);
  return bounds;
}
