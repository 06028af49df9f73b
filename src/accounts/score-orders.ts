/** Lifetime value, rhythm and model of every account with orders: the models applied to a portfolio. */
import type { AccountRecords } from "./account-records";
import { ownHorizonDays } from "./churn-risk";
import type { MarginRates } from "./margin-rates";
import { ledgerFit, type LedgerFit } from "./ledger-fit";
import { lifetimeValue } from "./lifetime-value";
import { nextOrder } from "./next-order";
import { accountHistory, type AccountHistory, type OrderHistories } from "./order-histories";
import type { OrderModel } from "./order-model";
import { ordersAhead, ownGapDays, stillThere } from "./own-rhythm";
import type { Portfolio } from "./records";
import type { LifetimeValueEstimate, NextOrderEstimate } from "./scored-account";
import type { Settings } from "./settings";
import { spendPerOrder } from "./spend-model";

/** What the models say of one account. */
export interface OrderScore {
  /** Position in the histories. */
  readonly index: number;
  readonly clv: LifetimeValueEstimate | null;
  /** Expected margin (or sales) of the next 12 months if the account stays, not discounted. */
  readonly yearIfKept: number | null;
  readonly nextOrder: NextOrderEstimate;
  /** Its own horizon, for the lifecycle. */
  readonly ownHorizonDays: number;
}

/** The models of a portfolio and what they say. */
export interface OrderScores {
  readonly histories: OrderHistories;
  readonly model: OrderModel;
  /** Horizon that all risks of this portfolio use. */
  readonly horizonDays: number;
  /** By account id; accounts without an order are not in it. */
  readonly byId: ReadonlyMap<string, OrderScore>;
}

const DAYS_A_YEAR = 365.25;

/** One horizon for the whole column: from the median gap, within the limits of the settings. */
function commonHorizon(histories: OrderHistories, model: OrderModel, settings: Settings): number {
  const { horizonDays, horizonGaps, horizonLeastDays, horizonMostDays } = settings.risk;
  if (horizonDays !== null) return horizonDays;
  const gaps = histories.ids.map((_, index) => ownGapDays(model, accountHistory(histories, index)));
  gaps.sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1];
  return Math.round(Math.min(horizonMostDays, Math.max(horizonLeastDays, horizonGaps * median)));
}

/** Expected margin of the next 12 months, or sales where the ledger has no margins; 0 without amounts. */
function yearMoney(model: OrderModel, history: AccountHistory): number {
  const orders = ordersAhead(model, history, DAYS_A_YEAR);
  if (model.marginSpend !== null && history.margin !== null)
    return orders * spendPerOrder(model.marginSpend, history.orders, history.margin);
  return model.spend === null ? 0 : orders * spendPerOrder(model.spend, history.orders, history.total);
}

/**
 * Reads and fits the orders of a portfolio; the same orders are fitted only once.
 *
 * @param portfolio - The portfolio.
 * @param records - Its records by account.
 * @param margins - Margins of the orders.
 * @returns Histories and model; null when no account has an order, or there are only totals of years.
 */
export function portfolioFit(
  portfolio: Portfolio,
  records: readonly AccountRecords[],
  margins: MarginRates,
): LedgerFit | null {
  // Totals of years say nothing of how often an account buys, so nothing can be said of when it will again.
  if (portfolio.yearlyTotals === true) return null;
  const rows = records.flatMap(({ account, orders }) => orders.map((order) => ({ account, order })));
  if (!rows.some(({ order }) => order.amount > 0)) return null;
  const ledger = {
    accounts: rows.map(({ order }) => order.accountId),
    dates: Float64Array.from(rows, ({ order }) => order.date),
    amounts: Float64Array.from(rows, ({ order }) => order.amount),
    margins:
      margins.source === "none"
        ? null
        : Float64Array.from(rows, ({ order, account }) => margins.marginOf(order, account) ?? Number.NaN),
  };
  return ledgerFit(ledger, portfolio.asOf);
}

/**
 * Fits the order model and applies it to every account.
 *
 * @param portfolio - The portfolio.
 * @param records - Its records by account.
 * @param margins - Margins of the orders.
 * @param settings - Months, discount, horizon.
 * @returns The scores; null when no account has an order, or only totals of years.
 */
export function orderScores(
  portfolio: Portfolio,
  records: readonly AccountRecords[],
  margins: MarginRates,
  settings: Settings,
): OrderScores | null {
  const fit = portfolioFit(portfolio, records, margins);
  if (fit === null) return null;
  const { histories, model } = fit;
  const { months, discountPerYear } = settings.value;
  const byId = new Map<string, OrderScore>();
  histories.ids.forEach((id, index) => {
    const history = accountHistory(histories, index);
    const clv = lifetimeValue(model, history, { months, discountRatePerYear: discountPerYear });
    const alive = stillThere(model, history);
    byId.set(id, {
      index,
      clv,
      yearIfKept: alive > 0 ? yearMoney(model, history) / alive : null,
      nextOrder: nextOrder(model, history, portfolio.asOf),
      ownHorizonDays: ownHorizonDays(model, history),
    });
  });
  return { histories, model, horizonDays: commonHorizon(histories, model, settings), byId };
}
