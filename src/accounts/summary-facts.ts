/** The tier summary of a portfolio: every figure of the meeting page, from the scored accounts. */
import { recordsOfAccounts } from "./account-records";
import { changeSplit } from "./change-split";
import { concentration, lorenzCurve, paretoCurve } from "./concentration";
import { onStandard } from "./contact-compliance";
import { coverageRow, onStandardShare, ownerLoads, type CoveredAccount } from "./coverage";
import { movedAccounts, periodMoves, type ClosedPeriod } from "./period-moves";
import type { Portfolio } from "./records";
import { mostAtRisk, riskTotals } from "./risk-totals";
import type { ScoredAccount, ScoredPortfolio, ServiceClass } from "./scored-account";
import type { Settings } from "./settings";
import { tierMigration } from "./tier-migration";
import type { Concentration, Mover, TierRow, TierSummary } from "./tier-summary";

/** What the summary takes besides the scores. */
export interface SummaryOptions {
  /** Sum of the ledger's amounts as read; the sum of the portfolio's orders by default. */
  readonly ledgerTotal?: number;
  /** Compare with a closed period instead of the 12 months before. */
  readonly closed?: ClosedPeriod;
}

const AT_RISK_ROWS = 10;
const MOVER_ROWS = 5;
/** Sums of money in different order differ by rounding only. */
const MONEY_TOLERANCE = 0.005;

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Sum of lifetime values; deviations of independent accounts add up in squares. */
function clvTotal(accounts: readonly ScoredAccount[]): TierRow["clv"] {
  const known = accounts.map(({ clv }) => clv).filter((clv) => clv !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, clv) => sum + clv.mean, 0);
  const below = Math.sqrt(known.reduce((sum, clv) => sum + Math.min(0, clv.p10 - clv.mean) ** 2, 0));
  const above = Math.sqrt(known.reduce((sum, clv) => sum + Math.max(0, clv.p90 - clv.mean) ** 2, 0));
  return { mean, p10: mean - below, p90: mean + above };
}

function tierRow(
  label: string,
  serviceClass: ServiceClass,
  covered: readonly CoveredAccount[],
  netChange: number | null,
): TierRow {
  const accounts = covered.map(({ scored }) => scored);
  return {
    label,
    serviceClass,
    accounts: accounts.length,
    sales: accounts.reduce((sum, { sales12 }) => sum + sales12, 0),
    netProfit: sumKnown(accounts.map(({ netProfit12 }) => netProfit12)),
    clv: clvTotal(accounts),
    meanRisk: meanOf(
      accounts.map(({ risk, stage }) =>
        risk === null || risk.basis === "R" || stage === "lost" ? null : risk.value,
      ),
    ),
    expectedLoss: sumKnown(accounts.map(({ expectedLoss }) => expectedLoss)),
    satisfaction: meanOf(accounts.map(({ satisfaction }) => satisfaction)),
    visitsOnStandard: onStandardShare(covered),
    netChange,
    hours: accounts.reduce((sum, { serviceHours }) => sum + serviceHours, 0),
  };
}

function moversOf(scored: ScoredPortfolio): { up: readonly Mover[]; down: readonly Mover[] } {
  const movers = scored.accounts
    .map((row): Mover => {
      const split = changeSplit(row.sales12, row.orders12, row.sales12Before, row.orders12Before);
      return { scored: row, change: row.sales12 - row.sales12Before, ...split };
    })
    .sort((a, b) => b.change - a.change);
  return {
    up: movers.slice(0, MOVER_ROWS).filter(({ change }) => change > 0),
    down: movers.slice(-MOVER_ROWS).filter(({ change }) => change < 0),
  };
}

const nothing: Concentration = { top1: 0, top5: 0, top10: 0, top20: 0, accountsFor80: 0, hhi: 0, gini: 0 };

/**
 * The tier summary.
 *
 * @param portfolio - Records of the workbook.
 * @param scored - The same portfolio scored with the same settings.
 * @param settings - All settings.
 * @param options - The ledger's own total, a closed period to compare with.
 * @returns Every figure of the page. The totals cover all accounts, rated or not, so that they tie to the source.
 */
export function tierSummary(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  settings: Settings,
  options: SummaryOptions = {},
): TierSummary {
  const { asOf } = portfolio;
  const records = recordsOfAccounts(portfolio);
  const covered = scored.accounts.map((row, index): CoveredAccount => {
    const { visits } = records[index];
    const standard = settings.standards[row.tier.serviceClass];
    return { scored: row, onStandard: visits === null ? null : onStandard(visits, standard, asOf) };
  });
  const { closed } = options;
  const beforeSales =
    closed === undefined
      ? scored.accounts.map(({ sales12Before }) => sales12Before)
      : scored.accounts.map(({ account }) => closed.tiers.get(account.id)?.sales ?? 0);
  const hasBefore = beforeSales.some((sales) => sales > 0);
  const moves = periodMoves(portfolio, scored, settings, closed);
  const tiers = scored.tierLabels.length;
  const migration =
    hasBefore && moves.some(({ prior }) => prior !== null)
      ? { ...tierMigration(moves, tiers), moved: movedAccounts(moves, scored) }
      : null;

  const inTier = (rank: number): readonly CoveredAccount[] =>
    covered.filter(({ scored: row }) => row.tier.rank === rank);
  const netChange = (rank: number | null): number | null => {
    if (migration === null) return null;
    const now = moves.filter(({ present }) => present !== null && (rank === null || present === rank)).length;
    const then = moves.filter(({ prior }) => prior !== null && (rank === null || prior === rank)).length;
    return now - then;
  };
  const isProspect = ({ tier }: ScoredAccount): boolean => tier.notes.includes("prospect");
  const customers = covered.filter(({ scored: row }) => !isProspect(row));
  const sales = scored.accounts.map(({ sales12 }) => sales12);
  const firsts = scored.accounts.map(({ firstOrder }) => firstOrder).filter((day) => day !== null);
  const ledgerTotal = options.ledgerTotal ?? portfolio.orders.reduce((sum, { amount }) => sum + amount, 0);
  const difference = scored.salesTotal - ledgerTotal;
  const movers = hasBefore ? moversOf(scored) : { up: [], down: [] };
  const topBefore = moves.reduce((sum, { prior }, index) => sum + (prior === 0 ? beforeSales[index] : 0), 0);
  const totalBefore = beforeSales.reduce((sum, value) => sum + Math.max(0, value), 0);
  return {
    periodEnd: asOf,
    periodMonths: 12,
    comparedWith: closed === undefined ? "year-before" : "closed-period",
    currency: scored.currency,
    schemeName: scored.schemeName,
    marginRate: scored.marginRate,
    tiers: scored.tierLabels.map((label, rank) =>
      tierRow(label, scored.tierClasses[rank], inTier(rank), netChange(rank)),
    ),
    total: tierRow("", "general", customers, netChange(null)),
    unrated: customers.filter(({ scored: row }) => row.tier.rank === null).length,
    prospects: covered.length - customers.length,
    allTime: {
      sales: scored.salesTotal,
      orders: scored.accounts.reduce((sum, { ordersTotal }) => sum + ordersTotal, 0),
      accounts: firsts.length,
      since: firsts.length === 0 ? null : firsts.reduce((first, day) => Math.min(first, day)),
    },
    ledgerDifference: Math.abs(difference) < MONEY_TOLERANCE ? 0 : difference,
    concentration: concentration(sales) ?? nothing,
    concentrationBefore: concentration(beforeSales),
    lorenz: lorenzCurve(sales),
    lorenzBefore: hasBefore ? lorenzCurve(beforeSales) : null,
    pareto: paretoCurve(sales),
    migration,
    atRisk: mostAtRisk(scored, AT_RISK_ROWS),
    risk: riskTotals(scored),
    moversUp: movers.up,
    moversDown: movers.down,
    coverage:
      portfolio.visits === null
        ? null
        : scored.tierLabels.map((label, rank) => coverageRow(label, inTier(rank))),
    coverageTotal: portfolio.visits === null ? null : coverageRow("", customers),
    loads: ownerLoads(scored, covered, portfolio.managers, settings),
    strategicDemotions: scored.accounts.filter(({ tier }) => tier.notes.includes("confirm-demotion")).length,
    topTierShareBefore: hasBefore && totalBefore > 0 ? topBefore / totalBefore : null,
  };
}
