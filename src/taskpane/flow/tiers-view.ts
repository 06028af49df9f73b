/** Tiers as the pane's table shows them, and who moves between two states. */
import { movedAccounts, periodMoves, type ClosedPeriod } from "../../accounts/period-moves";
import type { Portfolio } from "../../accounts/records";
import type { ScoredAccount, ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import { tierMigration } from "../../accounts/tier-migration";
import type { TierLine, TierMove, TiersSince, TiersView } from "./views";

/**
 * Tiers under the saved settings; moves are against the last closed period, else against the year before.
 *
 * @param portfolio - The portfolio as read.
 * @param scored - The same portfolio scored.
 * @param settings - The saved settings.
 * @param closed - The last closed period; null when none was closed.
 * @returns The view.
 */
export function savedTiers(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  settings: Settings,
  closed: ClosedPeriod | null,
): TiersView {
  const compared = periodMoves(portfolio, scored, settings, closed ?? undefined);
  const { real, byRule, both } = tierMigration(compared, scored.tierLabels.length);
  const moves = movedAccounts(compared, scored).map(({ scored: account, from, to, cause }): TierMove => ({
    account,
    from,
    to,
    cause,
  }));
  const since = { closedOn: closed?.periodEnd ?? null, real, byRule, both };
  return viewOf(scored, scored, settings, moves, since);
}

/**
 * Tiers under trial settings; moves are against the saved ones.
 *
 * @param trial - Scored under the trial settings.
 * @param saved - Scored under the saved settings, same accounts in the same order.
 * @param settings - The trial settings.
 * @returns The view.
 */
export function trialTiers(trial: ScoredPortfolio, saved: ScoredPortfolio, settings: Settings): TiersView {
  const moves = trial.accounts.flatMap((account, index): TierMove[] => {
    const from = saved.accounts[index].tier.label;
    return from === account.tier.label ? [] : [{ account, from, to: account.tier.label }];
  });
  return viewOf(trial, saved, settings, moves, null);
}

function viewOf(
  now: ScoredPortfolio,
  saved: ScoredPortfolio,
  settings: Settings,
  moves: readonly TierMove[],
  since: TiersSince | null,
): TiersView {
  const line = (
    label: string,
    serviceClass: TierLine["serviceClass"],
    belongs: (account: ScoredAccount) => boolean,
  ): TierLine => {
    const present = now.accounts.filter(belongs);
    const before = saved.accounts.filter(belongs);
    const sales = sum(present, (account) => account.sales12);
    return {
      label,
      serviceClass,
      accounts: present.length,
      accountsBefore: before.length,
      sales,
      share: now.sales12 > 0 ? sales / now.sales12 : 0,
      hours: sum(present, (account) => account.serviceHours),
      hoursBefore: sum(before, (account) => account.serviceHours),
    };
  };
  const isProspect = (account: ScoredAccount): boolean => account.stage === "prospect";
  return {
    settings,
    lines: now.tierLabels.map((label, rank) =>
      line(label, now.tierClasses[rank], (account) => !isProspect(account) && account.tier.label === label),
    ),
    prospects: line("", "floor", isProspect),
    unrated: now.accounts.filter((account) => account.tier.label === null && !isProspect(account)).length,
    total: line("", "general", () => true),
    moves: [...moves].sort((a, b) => b.account.sales12 - a.account.sales12),
    since,
    transitions: transitionsOf(moves),
  };
}

function transitionsOf(moves: readonly TierMove[]): TiersView["transitions"] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { from, to } of moves) {
    const key = `${from ?? ""}\u0001${to ?? ""}`;
    const entry = counts.get(key) ?? { from: from ?? "", to: to ?? "", count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function sum(accounts: readonly ScoredAccount[], pick: (account: ScoredAccount) => number): number {
  return accounts.reduce((total, account) => total + pick(account), 0);
}
