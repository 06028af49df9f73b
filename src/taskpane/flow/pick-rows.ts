/** Accounts to pick for cards. */
import type { ScoredAccount } from "../../accounts/scored-account";
import type { FlowCore } from "./flow-core";
import type { PickRow } from "./views";

/**
 * Accounts to pick for cards: best tier first, then the largest expected loss, then sales.
 *
 * @param core - Shared state.
 * @returns One row an account; empty before reading.
 */
export function pickRows(core: FlowCore): readonly PickRow[] {
  const { scored } = core.snapshot();
  return [...(scored?.accounts ?? [])]
    .sort(byTierAndLoss)
    .map(({ account, tier, owner, sales12, expectedLoss }) => ({
      id: account.id,
      name: account.name,
      tier: tier.label,
      tierRank: tier.rank,
      owner,
      sales12,
      expectedLoss,
    }));
}

function byTierAndLoss(a: ScoredAccount, b: ScoredAccount): number {
  const rank = (account: ScoredAccount): number => account.tier.rank ?? Number.MAX_SAFE_INTEGER;
  return rank(a) - rank(b) || (b.expectedLoss ?? 0) - (a.expectedLoss ?? 0) || b.sales12 - a.sales12;
}
