/** Tiers as the pane's table shows them, and who moves between two states. */
import type { ScoredAccount, ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import type { TierLine, TierMove, TiersView } from "./views";

/**
 * Tiers under the saved settings; moves are against the year before.
 *
 * @param scored - The scored portfolio.
 * @param settings - The saved settings.
 * @returns The view.
 */
export function savedTiers(scored: ScoredPortfolio, settings: Settings): TiersView {
  const moves = scored.accounts
    .filter(
      ({ tier }) => tier.yearAgoLabel !== null && tier.label !== null && tier.label !== tier.yearAgoLabel,
    )
    .map((account): TierMove => ({ account, from: account.tier.yearAgoLabel, to: account.tier.label }));
  return viewOf(scored, scored, settings, moves);
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
  return viewOf(trial, saved, settings, moves);
}

function viewOf(
  now: ScoredPortfolio,
  saved: ScoredPortfolio,
  settings: Settings,
  moves: readonly TierMove[],
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
