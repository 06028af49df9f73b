/** What is known of one account after scoring: tier, value, risk, rhythm. The row of the scored list. */
import type { HeldOrderModel } from "./order-model";
import type { Account } from "./records";

/** How much service a tier buys; every scheme's labels map to one of these (tiering-and-allocation §1). */
export type ServiceClass = "strategic" | "key" | "general" | "floor";

/** Where an account stands in its life with us (functions design, "Lifecycle"). */
export type LifecycleStage =
  "prospect" | "new" | "growing" | "mature" | "declining" | "dormant" | "lost" | "won-back";

/** P: calibrated probability; P0: model probability not yet validated; R: rule index, no probability at all. */
export type RiskBasis = "P" | "P0" | "R";
/** Bands of churn risk; their bounds are cells of the settings sheet. */
export type RiskBand = "low" | "watch" | "high" | "urgent";

/** What can raise or lower a churn risk beside the order rhythm. */
export type DriverName =
  | "decline"
  | "manual-flag"
  | "complaints"
  | "contract-end"
  | "satisfaction"
  | "late-payment"
  | "contact-gap"
  | "switching-cost";

/** What the past has taught about the churn drivers. */
export interface LearntDrivers {
  readonly weights: Readonly<Record<DriverName, number>>;
  /** Share of each weight that comes from the data, 0 (the table) to 1. */
  readonly dataShare: Readonly<Record<DriverName, number>>;
  /** Accounts that fell silent in the periods looked at. */
  readonly events: number;
  /** Whether drivers foresaw silence better than the rhythm alone. */
  readonly proven: boolean;
}

/** One part of the way from the pool's mean risk to this account's. All parts add up exactly. */
export interface RiskPoint {
  readonly driver: "rhythm" | DriverName;
  /** The driver's own figure: overdue factor, satisfaction score, days left ... */
  readonly value: number | null;
  /** Share of 1: 0.12 is 12 points. */
  readonly points: number;
}

/** Churn risk of one account, with range, footing and reasons. */
export interface Risk {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly horizonDays: number;
  readonly basis: RiskBasis;
  /** Null for a rule index. */
  readonly band: RiskBand | null;
  /** Mean risk of all accounts, the base the points start from. */
  readonly poolMean: number;
  /** Largest effect first, rhythm included. */
  readonly points: readonly RiskPoint[];
}

/** The tier of one account and how it came about. */
export interface TierAssignment {
  /** Label shown; null = not rated (blank value or not enough known). */
  readonly label: string | null;
  /** 0 is the top tier. Null when not rated. */
  readonly rank: number | null;
  readonly serviceClass: ServiceClass;
  /** What the rule alone says, when an override or a floor changed it. */
  readonly modelLabel: string | null;
  readonly overridden: boolean;
  /** Score 0-100 of weighted schemes, else null. */
  readonly score: number | null;
  /** The value that was tiered (sales, score ...). */
  readonly value: number | null;
  /** Tier by the same rule a year before; null = no sales then. */
  readonly yearAgoLabel: string | null;
  readonly yearAgoRank: number | null;
  /** Value needed for the next better tier; null at the top or for not rated. */
  readonly nextTierAt: number | null;
  readonly nextTierLabel: string | null;
  /**
   * Periods in a row, this one included, that the rule alone points up (above 0) or below the widened cut
   * (below 0) of the tier last closed; left out without history.
   */
  readonly streak?: number;
  readonly notes: readonly (
    "negative" | "not-rated-yet" | "strategic-floor" | "confirm-demotion" | "prospect" | "held-by-hysteresis"
  )[];
}

/** Expected margin over the coming months, with the range it may fall into. */
export interface LifetimeValueEstimate {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly months: number;
  readonly probabilityAlive: number;
  readonly expectedOrders: number;
  readonly basis: RiskBasis;
}

/** When the next order is expected. */
export interface NextOrderEstimate {
  readonly expected: number;
  readonly windowStart: number;
  readonly windowEnd: number;
  /** Days since the last order / expected gap. */
  readonly overdueFactor: number;
  readonly expectedGapDays: number;
}

/** One account with everything computed for it. */
export interface ScoredAccount {
  readonly account: Account;
  readonly owner: string | null;
  /** Set when the owner was not written in the accounts table. */
  readonly ownerFrom: "accounts" | "region" | "latest-order" | null;
  readonly tier: TierAssignment;
  readonly stage: LifecycleStage;
  /** Sales of the 12 months to the as-of day, of the 12 before, and of all time. */
  readonly sales12: number;
  readonly sales12Before: number;
  readonly salesTotal: number;
  readonly orders12: number;
  readonly orders12Before: number;
  readonly ordersTotal: number;
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  /** Gross margin of the last 12 months; null when the workbook has no margin. */
  readonly margin12: number | null;
  /** Margin less rebates, contact, service and capital cost; null without margin. */
  readonly netProfit12: number | null;
  /** Null for prospects. */
  readonly clv: LifetimeValueEstimate | null;
  readonly risk: Risk | null;
  readonly nextOrder: NextOrderEstimate | null;
  /** Profit of the next 12 months if the account stays; risk times this is the expected loss. Null for basis R. */
  readonly profitIfKept: number | null;
  readonly expectedLoss: number | null;
  /** Latest satisfaction, 0-100. */
  readonly satisfaction: number | null;
  /** Contacts done / standard in the last 90 days; null without a visits table. */
  readonly visitsDone: number | null;
  readonly visitsStandard: number | null;
  readonly openComplaints: number | null;
  readonly serviceHours: number;
  readonly recommended: NextBestAction | null;
  /** Sales of the last six months are below the set share of the same six months a year before; reported apart from churn. */
  readonly shrinking?: boolean;
}

/** Actions of the editable library. */
export type ActionCode =
  | "build-trust"
  | "first-order-follow-up"
  | "present-solution"
  | "deepen-cooperation"
  | "executive-review"
  | "recover-share"
  | "close-complaint"
  | "visit-dissatisfied"
  | "reconcile-payment"
  | "catch-up-visit"
  | "start-renewal"
  | "reintroduce-decider"
  | "visit-recovery-plan"
  | "win-back"
  | "automate-contact"
  | "reduce-cost-to-serve";

/** One recommended action, with its reason and its limits. */
export interface NextBestAction {
  readonly action: ActionCode;
  /** What it rests on: a driver, a stage or a card figure. */
  readonly reason: string;
  readonly reasonValue: number | null;
  /** Role that does it: owner, service, head, executive, quality, finance, legal, pooled; several joined by "+". */
  readonly by: string;
  readonly due: number;
  /** Most it may cost; null when no cap can be stated (basis R) or it costs nothing. */
  readonly costCap: number | null;
}

/** The whole portfolio, scored. Order of `accounts` is that of the accounts table. */
export interface ScoredPortfolio {
  readonly accounts: readonly ScoredAccount[];
  readonly asOf: number;
  readonly currency: string | null;
  readonly schemeName: string;
  /** Labels from the top tier down. */
  readonly tierLabels: readonly string[];
  readonly tierClasses: readonly ServiceClass[];
  readonly horizonDays: number;
  /** Model used for orders ("MBG/NBD" ...) and how good its footing is. */
  readonly modelName: string;
  readonly basis: RiskBasis;
  /** The model, so that cards need not fit it again; null without orders, and where too few accounts came back. */
  readonly orderModel?: HeldOrderModel | null;
  /** Weights of the churn drivers in use, and how much of each the past has taught; null when the past knows none. */
  readonly learntDrivers?: LearntDrivers | null;
  /** Margin as a share of sales over the last 12 months; null when unknown. */
  readonly marginRate: number | null;
  readonly marginSource: "column" | "rate" | "none";
  readonly salesTotal: number;
  readonly sales12: number;
  readonly sales12Before: number;
}
