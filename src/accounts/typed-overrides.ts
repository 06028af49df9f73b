/** Tiers set by hand on the scored list, put before those of the accounts table. */
import type { Portfolio } from "./records";

/** A tier set by hand. */
export interface TypedOverride {
  readonly accountId: string;
  /** Label of the scheme, or of the three service tiers. */
  readonly label: string;
  readonly reason: string | null;
  /** Who set it. */
  readonly by: string | null;
  /** Last day it holds; null = until it is cleared. */
  readonly until: number | null;
}

/**
 * The portfolio with tiers set by hand.
 *
 * @param portfolio - Records of the workbook.
 * @param overrides - What was typed; accounts that are not in the portfolio are passed over.
 * @returns The same records, the accounts with the typed tier, its reason with who set it, and its last day.
 */
export function withTypedOverrides(portfolio: Portfolio, overrides: readonly TypedOverride[]): Portfolio {
  if (overrides.length === 0) return portfolio;
  const byId = new Map(overrides.map((override) => [override.accountId, override]));
  return {
    ...portfolio,
    accounts: portfolio.accounts.map((account) => {
      const typed = byId.get(account.id);
      if (typed === undefined) return account;
      const reason = [typed.reason, typed.by].filter((part) => part !== null).join(", ");
      return {
        ...account,
        tierOverride: typed.label,
        tierOverrideReason: reason === "" ? null : reason,
        tierOverrideUntil: typed.until,
      };
    }),
  };
}
