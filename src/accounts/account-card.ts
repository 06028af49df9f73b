/**
 * The account card as facts: everything the printed card shows, in numbers and codes, without words.
 * Blocks follow card-and-summary §5a. Null prints as a dash; a block whose table is missing is null.
 */
import type { NextBestAction, RiskPoint, ScoredAccount } from "./scored-account";

/** One figure over up to three 12-month periods, newest first. */
export interface ThreePeriods {
  readonly now: number | null;
  readonly before: number | null;
  readonly earlier: number | null;
}

/** Change of sales split exactly: ordersEffect + sizeEffect = now - before. */
export interface ChangeSplit {
  readonly ordersEffect: number;
  readonly sizeEffect: number;
}

/** All facts of one account card. */
export interface AccountCard {
  readonly scored: ScoredAccount;
  /** Five ticks of the key-account standard; null = not known. Leader, share of target, expansion, stable, time spent. */
  readonly standards: readonly (boolean | null)[];
  /** Filled over expected fields, 0 to 1, and days since the record was last updated. */
  readonly completeness: number;
  readonly daysSinceUpdate: number | null;
  readonly tiles: {
    readonly annualSales: number;
    readonly annualSalesChange: number | null;
    readonly totalRevenue: number;
    readonly contactCost: number | null;
    readonly contactCostChange: number | null;
    readonly netProfit: number | null;
    readonly netProfitChange: number | null;
    readonly years: number | null;
    readonly firstDeal: number | null;
  };
  readonly profile: {
    readonly medianGapDays: number | null;
    readonly gapVariation: number | null;
    /** Months 1-12 with the most sales, strongest first, at most two; empty when none stands out. */
    readonly peakMonths: readonly number[];
    readonly mainChannel: string | null;
    readonly channelCount: number | null;
    readonly productCount: number | null;
    readonly mainProduct: string | null;
    readonly mainProductShare: number | null;
    readonly meanDaysLate: number | null;
    readonly paymentTrend: "better" | "same" | "worse" | null;
  };
  readonly performance: {
    /** End of the newest period and whether the earliest one is incomplete. */
    readonly earliestIncomplete: boolean;
    readonly sales: ThreePeriods;
    readonly margin: ThreePeriods;
    readonly attainment: ThreePeriods;
    readonly shareOfCompany: ThreePeriods;
    readonly rank: ThreePeriods;
    readonly rankInTier: number | null;
    readonly orders: ThreePeriods;
    readonly change: ChangeSplit | null;
    /** Product lines peers buy and this account does not, with a yearly value; null without a product column. */
    readonly whitespace: readonly { readonly product: string; readonly value: number }[] | null;
  };
  /** Sales by month, oldest first; `yearEarlier` is the same month a year before, null before the history starts. */
  readonly months: readonly {
    readonly month: number;
    readonly sales: number;
    readonly yearEarlier: number | null;
  }[];
  /** Order days for the rhythm strip, oldest first, the last 24 at most. */
  readonly orderDates: readonly number[];
  readonly dealings: {
    readonly daysSinceLast: number | null;
    /** Expected sales of the next three months with P10-P90. */
    readonly need3Months: { readonly mean: number; readonly p10: number; readonly p90: number } | null;
    readonly creditUsed: number | null;
    readonly daysSalesOutstanding: number | null;
    /** Overdue by more than 30 days; null without receivables. */
    readonly overdueOver30: number | null;
    readonly creditGrade: "A" | "B" | "C" | "D" | null;
    readonly openComplaints: number | null;
    readonly worstOpenSeverity: "minor" | "middle" | "severe" | null;
    readonly oldestOpenDays: number | null;
    readonly openActions: number | null;
  };
  readonly shareOfWallet: {
    readonly now: number | null;
    readonly yearAgo: number | null;
    readonly target: number | null;
  };
  readonly satisfaction: {
    readonly latest: number | null;
    readonly latestDate: number | null;
    readonly surveyCount: number;
    /** Oldest first, at most six. */
    readonly surveys: readonly { readonly date: number; readonly score: number }[];
    readonly complaints12: number | null;
    readonly onTimeShare: number | null;
    readonly mainReasons: readonly string[];
    readonly visits90: number | null;
    readonly visitsStandard90: number | null;
  };
  readonly reasons: readonly RiskPoint[];
  readonly actions: readonly NextBestAction[];
}
