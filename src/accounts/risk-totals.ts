/** Churn risk in money over a portfolio: expected loss with its range, exposure, and who leads the list. */
import type { ScoredAccount, ScoredPortfolio } from "./scored-account";
import type { TierSummary } from "./tier-summary";

/** 10 % of a normal distribution lie beyond so many standard deviations on either side. */
const Z80 = 1.28;

/**
 * Risk in money. Lost accounts are out: their loss has happened. Rule-indexed accounts are counted apart.
 *
 * @param scored - The scored portfolio.
 * @returns Sum of risk x profit-if-kept with a range that assumes independent accounts, and the profit of
 *   accounts in the high and urgent bands; null when no account has a risk.
 */
export function riskTotals(scored: ScoredPortfolio): TierSummary["risk"] {
  let expectedLoss = 0;
  let variance = 0;
  let exposure = 0;
  let calibrated = 0;
  let ruleIndexed = 0;
  for (const account of scored.accounts) {
    const { risk, expectedLoss: loss, profitIfKept } = account;
    if (risk === null) continue;
    if (risk.basis === "R") ruleIndexed += 1;
    if (risk.basis === "R" || loss === null || profitIfKept === null) continue;
    calibrated += 1;
    const profit = Math.max(0, profitIfKept);
    expectedLoss += loss;
    variance += risk.value * (1 - risk.value) * profit * profit;
    if (isAtRisk(account)) exposure += profit;
  }
  if (calibrated + ruleIndexed === 0) return null;
  const margin = Z80 * Math.sqrt(variance);
  return {
    expectedLoss,
    low: Math.max(0, expectedLoss - margin),
    high: expectedLoss + margin,
    exposure,
    calibrated,
    ruleIndexed,
    basis: scored.basis,
  };
}

/**
 * Whether an account is in the high or urgent band.
 *
 * @param account - A scored account.
 * @returns False as well when it has no risk, or a rule index, which has no bands.
 */
export function isAtRisk({ risk }: ScoredAccount): boolean {
  return risk !== null && risk.basis !== "R" && (risk.band === "high" || risk.band === "urgent");
}

/**
 * The accounts most at risk: those in the high and urgent bands by expected loss, then the other calibrated
 * ones by expected loss, then rule-indexed ones by index x sales.
 *
 * @param scored - The scored portfolio.
 * @param count - Most rows.
 * @returns Accounts with their first action; lost ones have left the list.
 */
export function mostAtRisk(scored: ScoredPortfolio, count: number): TierSummary["atRisk"] {
  const rows = scored.accounts.filter(({ stage, risk }) => risk !== null && stage !== "lost");
  const lossOf = ({ expectedLoss }: ScoredAccount): number => expectedLoss ?? 0;
  const indexOf = ({ risk, sales12 }: ScoredAccount): number => (risk?.value ?? 0) * Math.max(0, sales12);
  const calibrated = rows
    .filter((row) => lossOf(row) > 0)
    .sort((a, b) => Number(isAtRisk(b)) - Number(isAtRisk(a)) || lossOf(b) - lossOf(a));
  const indexed = rows
    .filter((row) => row.risk?.basis === "R" && indexOf(row) > 0)
    .sort((a, b) => indexOf(b) - indexOf(a));
  return [...calibrated, ...indexed].slice(0, count).map((row) => ({ scored: row, action: row.recommended }));
}
