/** Margin of orders where the workbook leaves it out: by the account's rate, the settings, or what is known. */
import type { Account, Order, Portfolio } from "./records";
import type { Settings } from "./settings";

/** How to find the margin of an order. */
export interface MarginRates {
  readonly source: Portfolio["marginSource"];
  /** Margin of an order in money; null only when the workbook knows no margin at all. */
  readonly marginOf: (order: Order, account: Account) => number | null;
}

function meanRate(portfolio: Portfolio): number | null {
  let margin = 0;
  let sales = 0;
  for (const order of portfolio.orders) {
    if (order.margin === null) continue;
    margin += order.margin;
    sales += order.amount;
  }
  if (sales > 0) return margin / sales;
  const rates = portfolio.accounts.map((account) => account.marginRate).filter((rate) => rate !== null);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/**
 * Margins of a portfolio.
 *
 * @param portfolio - The portfolio.
 * @param settings - May assume a rate where the workbook has none.
 * @returns Where margins come from and each order's margin. An order without one takes its account's rate,
 *   else the mean rate of what is known.
 */
export function marginRates(portfolio: Portfolio, settings: Settings): MarginRates {
  const source =
    portfolio.marginSource === "none" && settings.marginRate !== null ? "rate" : portfolio.marginSource;
  const fallback = source === "none" ? null : (meanRate(portfolio) ?? settings.marginRate);
  const known = source !== "none" && fallback !== null;
  return {
    source: known ? source : "none",
    marginOf: (order, account) => {
      if (!known) return null;
      return order.margin ?? order.amount * (account.marginRate ?? fallback);
    },
  };
}
