/** The tier summary as facts (card-and-summary §5b): tables T1-T5, concentration, curves. No words. */
import type { MigrationCounts } from "./tier-migration";
import type { NextBestAction, RiskBasis, ScoredAccount, ServiceClass } from "./scored-account";

/** One row of the tier table (T1). */
export interface TierRow {
  readonly label: string;
  readonly serviceClass: ServiceClass;
  readonly accounts: number;
  readonly sales: number;
  readonly netProfit: number | null;
  readonly clv: { readonly mean: number; readonly p10: number; readonly p90: number } | null;
  /** Mean over calibrated accounts; null when there are none. */
  readonly meanRisk: number | null;
  readonly expectedLoss: number | null;
  readonly satisfaction: number | null;
  /** Share of accounts whose visits reach the standard. */
  readonly visitsOnStandard: number | null;
  readonly netChange: number | null;
  readonly hours: number;
}

/** Concentration of the last 12 months' sales. */
export interface Concentration {
  readonly top1: number;
  readonly top5: number;
  readonly top10: number;
  readonly top20: number;
  /** Accounts needed for 80 % of sales. */
  readonly accountsFor80: number;
  /** Herfindahl-Hirschman index, 0 to 10,000. */
  readonly hhi: number;
  readonly gini: number;
}

/** One account whose sales changed much, the change split exactly. */
export interface Mover {
  readonly scored: ScoredAccount;
  readonly change: number;
  readonly ordersEffect: number;
  readonly sizeEffect: number;
}

/** One account whose tier is another than in the period before. */
export interface MovedAccount {
  readonly scored: ScoredAccount;
  /** Labels of the present scheme. */
  readonly from: string;
  readonly to: string;
  readonly up: boolean;
  readonly cause: "real" | "rule" | "both";
}

/** Visits against standard, one row a tier. */
export interface CoverageRow {
  readonly label: string;
  readonly standard: number;
  readonly done: number;
  readonly onStandardShare: number | null;
  readonly overdue: number;
  readonly hours: number;
}

/** Load of one owner. */
export interface OwnerLoad {
  readonly owner: string;
  readonly accounts: number;
  readonly strategic: number;
  readonly onStandardShare: number | null;
  readonly hours: number;
  readonly capacity: number;
}

/** All facts of the one-page tier summary. */
export interface TierSummary {
  readonly periodEnd: number;
  readonly periodMonths: number;
  readonly comparedWith: "year-before" | "closed-period";
  readonly currency: string | null;
  readonly schemeName: string;
  readonly marginRate: number | null;
  readonly tiers: readonly TierRow[];
  readonly total: TierRow;
  readonly unrated: number;
  readonly prospects: number;
  readonly allTime: {
    readonly sales: number;
    readonly orders: number;
    readonly accounts: number;
    readonly since: number | null;
  };
  /** All-time sales less the ledger's own sum: 0 when they tie. */
  readonly ledgerDifference: number;
  readonly concentration: Concentration;
  readonly concentrationBefore: Concentration | null;
  /** Lorenz curves, at most 41 points from (0,0) to (1,1), accounts from the smallest. */
  readonly lorenz: readonly { readonly accounts: number; readonly sales: number }[];
  readonly lorenzBefore: readonly { readonly accounts: number; readonly sales: number }[] | null;
  /** Accounts from the largest: one entry an account up to 40, else twenty groups of 5 %. */
  readonly pareto: readonly { readonly share: number; readonly cumulative: number }[];
  readonly migration:
    | (MigrationCounts & {
        /** Accounts that went up or down, the largest sales first. */
        readonly moved: readonly MovedAccount[];
      })
    | null;
  readonly atRisk: readonly { readonly scored: ScoredAccount; readonly action: NextBestAction | null }[];
  readonly risk: {
    readonly expectedLoss: number;
    readonly low: number;
    readonly high: number;
    /** Profit of accounts whose band is high or urgent. */
    readonly exposure: number;
    readonly calibrated: number;
    readonly ruleIndexed: number;
    readonly basis: RiskBasis;
  } | null;
  readonly moversUp: readonly Mover[];
  readonly moversDown: readonly Mover[];
  readonly coverage: readonly CoverageRow[] | null;
  readonly coverageTotal: CoverageRow | null;
  readonly loads: readonly OwnerLoad[];
  readonly strategicDemotions: number;
  /** Share of sales of the top tier a period before; null or left out when not known. */
  readonly topTierShareBefore?: number | null;
}
