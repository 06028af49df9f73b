/** Tiers under trial settings, recomputed from memory: the models are not fitted again. */
import { portfolioFigures } from "../../accounts/account-figures";
import { recordsOfAccounts } from "../../accounts/account-records";
import type { ScoredAccount } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import { assignTiers } from "../../accounts/tier-assignment";
import { tierCandidates } from "../../accounts/tier-candidates";
import type { FlowCore } from "./flow-core";
import { closedBefore } from "./history-sheet";
import { trialTiers } from "./tiers-view";
import type { TiersView } from "./views";

/**
 * What the trial would change.
 *
 * @param core - Shared state.
 * @param trial - Settings to try; only tiers, cuts, weights and standards may differ from the saved ones.
 * @returns Tiers and who moves; null before reading.
 */
export function whatIfTiers(core: FlowCore, trial: Settings): TiersView | null {
  const { memory } = core;
  const { scored, settings } = core.snapshot();
  if (memory.portfolio === null || scored === null) return null;
  memory.candidates ??= tierCandidates(
    memory.portfolio.accounts,
    portfolioFigures(memory.portfolio, recordsOfAccounts(memory.portfolio), settings),
    scored.accounts.map(({ clv }) => clv?.mean ?? null),
  );
  const closed = closedBefore(memory.history, scored.asOf);
  const { now, assignments } = assignTiers(memory.candidates, trial.tiers, {
    asOf: scored.asOf,
    ...(closed === null ? {} : { closed: closed.tiers }),
  });
  const accounts = scored.accounts.map((saved, index): ScoredAccount => {
    const tier = assignments[index];
    const { hoursPerMonth } = trial.standards[tier.serviceClass];
    return { ...saved, tier, serviceHours: saved.account.serviceHours ?? hoursPerMonth };
  });
  const tried = {
    ...scored,
    accounts,
    schemeName: now.schemeId,
    tierLabels: now.scheme.labels,
    tierClasses: now.scheme.classes,
  };
  return trialTiers(tried, scored, trial);
}
