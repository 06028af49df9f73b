/**
 * Every account's tier in the period before, as it was and as the present rule would have it, and now. The
 * period before is the last closed one, else the twelve months before under the present rule.
 */
import { portfolioFigures } from "./account-figures";
import { recordsOfAccounts } from "./account-records";
import type { Portfolio } from "./records";
import type { ScoredAccount, ScoredPortfolio } from "./scored-account";
import type { Settings } from "./settings";
import { schemeFingerprint } from "./scheme-fingerprint";
import { tierCandidates } from "./tier-candidates";
import { moveCause, type TierMove } from "./tier-migration";
import { tierRanking } from "./tier-ranking";
import { schemeIds } from "./tier-scheme";
import type { MovedAccount } from "./tier-summary";

/** One account as a period was closed. */
export interface ClosedAccount {
  readonly label: string | null;
  readonly rank: number | null;
  readonly sales: number;
  /** Lifetime value at the time; null where not known. */
  readonly clv?: number | null;
  /** Fingerprint of the rule; null where not known. */
  readonly fingerprint?: string | null;
}

/** A closed period to compare with. */
export interface ClosedPeriod {
  readonly periodEnd: number;
  /** Each account as it was closed; accounts without sales in that period have a null label. */
  readonly tiers: ReadonlyMap<string, ClosedAccount>;
}

/** Tiers of the closed period's data under the present rule, by position of the account. */
function restatedRanks(
  portfolio: Portfolio,
  settings: Settings,
  scored: ScoredPortfolio,
  closed: ClosedPeriod,
): readonly (number | null)[] {
  const then: Portfolio = { ...portfolio, asOf: closed.periodEnd };
  const figures = portfolioFigures(then, recordsOfAccounts(then), settings);
  // Models are not fitted to the past again: a lifetime value is the one that was closed.
  const clvs = portfolio.accounts.map(({ id }) => closed.tiers.get(id)?.clv ?? null);
  const candidates = tierCandidates(portfolio.accounts, figures, clvs);
  const scheme = schemeIds.find((id) => id === scored.schemeName) ?? "ABC";
  return tierRanking(candidates, "now", { ...settings.tiers, scheme }).tiers.map(
    (tier) => tier?.rank ?? null,
  );
}

/**
 * Prior, restated and present tier of every account.
 *
 * @param portfolio - Records of the workbook.
 * @param scored - The same portfolio scored with the same settings.
 * @param settings - All settings.
 * @param closed - The closed period to compare with; the twelve months before when left out.
 * @returns One entry an account, in the order of the accounts table. Under an unchanged rule the tier that
 *   was closed stands restated as it is, with whatever held it; a null tier means no sales or not rated.
 */
export function periodMoves(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  settings: Settings,
  closed: ClosedPeriod | undefined,
): readonly TierMove[] {
  const presentOf = ({ tier, sales12 }: ScoredAccount): number | null => (sales12 > 0 ? tier.rank : null);
  if (closed === undefined) {
    return scored.accounts.map((row) => {
      const prior = row.sales12Before > 0 ? row.tier.yearAgoRank : null;
      return { prior, restated: prior, present: presentOf(row) };
    });
  }
  const scheme = schemeIds.find((id) => id === scored.schemeName) ?? "ABC";
  const fingerprint = schemeFingerprint(scheme, settings.tiers);
  const sameRule = [...closed.tiers.values()].every((row) => row.fingerprint === fingerprint);
  const restated = sameRule ? null : restatedRanks(portfolio, settings, scored, closed);
  return scored.accounts.map((row, index) => {
    const then = closed.tiers.get(row.account.id);
    const known = then?.label == null || then.sales <= 0 ? -1 : scored.tierLabels.indexOf(then.label);
    // A label of another scheme keeps its place from the top.
    const place = Math.min(then?.rank ?? 0, scored.tierLabels.length - 1);
    const prior = then?.label == null || then.sales <= 0 ? null : known >= 0 ? known : place;
    return { prior, restated: restated === null ? prior : restated[index], present: presentOf(row) };
  });
}

/**
 * The accounts whose tier changed, with names.
 *
 * @param moves - One entry an account.
 * @param scored - The scored portfolio, in the same order.
 * @returns The largest sales first.
 */
export function movedAccounts(moves: readonly TierMove[], scored: ScoredPortfolio): readonly MovedAccount[] {
  return moves
    .flatMap((move, index): MovedAccount[] => {
      const cause = moveCause(move);
      const { prior, present } = move;
      if (cause === null || prior === null || present === null) return [];
      return [
        {
          scored: scored.accounts[index],
          from: scored.tierLabels[prior],
          to: scored.tierLabels[present],
          up: present < prior,
          cause,
        },
      ];
    })
    .sort((a, b) => b.scored.sales12 - a.scored.sales12);
}
