/** Question and answer of the allocation: who may own what, who owns what in the end, and why. */
import type { ServiceClass } from "../accounts/scored-account";

/** One account (or family) to be owned. */
export interface AllocationAccount {
  readonly id: string;
  readonly name: string;
  readonly tierLabel: string | null;
  readonly tierRank: number | null;
  readonly serviceClass: ServiceClass;
  readonly value: number;
  readonly hours: number;
  readonly region: string | null;
  readonly industry: string | null;
  readonly language: string | null;
  readonly presentOwner: string | null;
  readonly tenureYears: number | null;
  readonly parentId: string | null;
  readonly openDeal: boolean;
  /** High churn risk with a probability behind it (basis P or P0): not moved unless forced. */
  readonly highRisk: boolean;
  readonly isNew: boolean;
}

/** One manager who may own accounts. */
export interface AllocationManager {
  readonly name: string;
  readonly level: number | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly secondaryRegion: string | null;
  readonly industry: string | null;
  readonly language: string | null;
  readonly hours: number | null;
  readonly accountLimit: number | null;
  readonly strategicLimit: number | null;
  readonly valueTarget: number | null;
}

/** The rules the pane offers, and what the user did to single accounts. */
export interface AllocationRules {
  readonly sameRegion: "must" | "prefer" | "off";
  readonly sameLanguage: "must" | "prefer" | "off";
  readonly levelFitsTier: "must" | "prefer" | "off";
  readonly noMoveAtHighRisk: boolean;
  readonly keepPresentOwners: number;
  readonly balanceLoad: number;
  /** Largest number of voluntary moves; null = no limit. */
  readonly moveLimit: number | null;
  /** Account id -> manager it is fixed to ("" = its present owner). */
  readonly fixed: Readonly<Record<string, string>>;
  /** Account id -> managers it must not go to. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

/** Everything the allocation decides from. */
export interface AllocationQuestion {
  readonly accounts: readonly AllocationAccount[];
  readonly managers: readonly AllocationManager[];
  readonly rules: AllocationRules;
  readonly seed: number;
}

/** Why an account ends with its owner; each has a sentence in both languages. */
export type AllocationReasonCode =
  | "FIXED"
  | "ONLY_ELIGIBLE"
  | "KEPT_BEST"
  | "KEPT_CONTINUITY"
  | "MOVED_FIT"
  | "MOVED_CAPACITY"
  | "MOVED_BALANCE"
  | "MOVED_FORCED"
  | "NEW"
  | "UNASSIGNED";

/** The answer for one account. */
export interface AllocationRow {
  readonly accountId: string;
  readonly presentOwner: string | null;
  /** Null = unassigned. */
  readonly owner: string | null;
  readonly moved: boolean;
  readonly reason: AllocationReasonCode;
  /** Figures of the sentence: for example { manager: "Shu Ito", loadWithout: 2.26 }. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly fit: number;
  readonly fitPresent: number | null;
  readonly locked: boolean;
}

/** One manager before and after. */
export interface ManagerLoad {
  readonly manager: string;
  readonly region: string | null;
  readonly accountsBefore: number;
  readonly accountsAfter: number;
  readonly hoursBefore: number;
  readonly hoursAfter: number;
  /** Hours over capacity, or over the mean when there is no hours column. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
  readonly capacity: number;
  readonly strategicBefore: number;
  readonly strategicAfter: number;
}

/** One point of the moves curve: the best allocation with at most so many moves. */
export interface MovesPoint {
  readonly moveLimit: number | null;
  readonly moves: number;
  /** max |load / mean - 1| over managers who can take accounts. */
  readonly imbalance: number;
  readonly rows: readonly AllocationRow[];
  readonly loads: readonly ManagerLoad[];
  readonly objective: number;
  readonly bound: number;
  /** (objective - bound) / max(|bound|, 1). */
  readonly gap: number;
}

/** Something that can't be met, in the order it should be said. */
export interface Unmet {
  readonly code: "no-eligible-manager" | "fixed-hours" | "short-hours" | "count-limit" | "no-managers";
  readonly accounts: readonly string[];
  readonly manager: string | null;
  readonly hours: number | null;
  /** Managers each filter removed, by rule name. */
  readonly removed: Readonly<Record<string, number>>;
}

/** The whole answer: the moves curve, what could not be met, and how capacity was found. */
export interface AllocationResult {
  readonly status: "proven" | "within-gap" | "infeasible";
  /** Points of the curve by rising number of moves. */
  readonly points: readonly MovesPoint[];
  /** Index of the point chosen at first: the fewest moves that bring everyone within 20 %, else all. */
  readonly chosen: number;
  readonly unmet: readonly Unmet[];
  /** Whether capacity came from an hours column or is total need / managers. */
  readonly capacityFrom: "hours-column" | "equal-share";
  readonly hoursNeeded: number;
  readonly hoursAvailable: number | null;
  /** Full-time people the standards would need at `hoursPerPerson`. */
  readonly peopleNeeded: number;
  readonly hoursPerPerson: number;
  /** Managers left out and why (no territory, inactive). */
  readonly leftOut: readonly {
    readonly manager: string;
    readonly reason: "no-territory" | "inactive" | "duplicate";
  }[];
}
