/** Scores the accounts in memory: on a thread of its own where the host has one, else here. */
import type { Portfolio } from "../../accounts/records";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import type { FlowCore } from "./flow-core";
import { closedBefore } from "./history-sheet";

/**
 * Scores with the last closed period, which holds tiers by hysteresis.
 *
 * @param core - Shared state after reading.
 * @param portfolio - What was read.
 * @param settings - Settings to score under.
 * @returns Every account with tier, value and risk.
 */
export async function scoreAgainstHistory(
  core: FlowCore,
  portfolio: Portfolio,
  settings: Settings,
): Promise<ScoredPortfolio> {
  const closed = closedBefore(core.memory.history, portfolio.asOf);
  const options = closed === null ? {} : { closed: closed.tiers };
  const elsewhere = await core.options.score?.(portfolio, settings, options);
  if (elsewhere !== null && elsewhere !== undefined) return elsewhere;
  const { scorePortfolio } = await import(/* webpackChunkName: "models" */ "../../accounts/score-portfolio");
  return scorePortfolio(portfolio, settings, options);
}

/** Scores the portfolio in memory again under other settings. */
export async function rescore(core: FlowCore, settings: Settings): Promise<void> {
  const { portfolio } = core.needScored();
  const scored = await scoreAgainstHistory(core, portfolio, settings);
  core.memory.cardOf = null;
  core.memory.candidates = null;
  core.memory.question = null;
  const closed = closedBefore(core.memory.history, portfolio.asOf);
  const { savedTiers } = await import(/* webpackChunkName: "scores" */ "./tiers-view");
  const tiers = savedTiers(portfolio, scored, settings, closed);
  core.update({ settings, scored, tiers, solved: null, preview: null });
}
