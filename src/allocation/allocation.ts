/** Question and answer of the allocation: who may own what, who owns what in the end, and why. */
import type { Place } from "../accounts/records";
import type { ServiceClass } from "../accounts/scored-account";

/** One account (or family) to be owned. */
export interface AllocationAccount {
  readonly id: string;
  readonly name: string;
  readonly tierLabel: string | null;
  readonly tierRank: number | null;
  readonly serviceClass: ServiceClass;
  /** Weight of the account in the objective, from its service class. */
  readonly importance: number;
  /** Lowest manager level its class asks for, 1 to 3; null when the account is not rated. */
  readonly levelNeeded: number | null;
  /** Sales of the last 12 months. */
  readonly value: number;
  /** Service hours a month by its standard, and the least it may be cut to. */
  readonly hours: number;
  readonly hoursFloor: number;
  readonly region: string | null;
  readonly industry: string | null;
  readonly language: string | null;
  readonly presentOwner: string | null;
  readonly coOwner: string | null;
  /** Who shares the account, and how; absent = the owner has all of it. */
  readonly split?: OwnerSplit;
  readonly tenureYears: number | null;
  readonly parentId: string | null;
  readonly openDeal: boolean;
  /** High churn risk with a probability behind it (basis P or P0): not moved unless forced. */
  readonly highRisk: boolean;
  readonly isNew: boolean;
  readonly place: Place;
}

/** How the hours of an account are shared. */
export interface OwnerSplit {
  /** Share of the main owner, 0 to 1. */
  readonly owner: number;
  /** The co-owners there are now, in the order of their roles; a name of null = the role is open. */
  readonly coOwners: readonly { readonly name: string | null; readonly share: number }[];
  /** Sum of all shares as written; anything but 1 stops the allocation. */
  readonly total: number;
  /** The cell as written. */
  readonly text: string;
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
  /** Gets no accounts: left, or marked inactive. */
  readonly inactive: boolean;
  readonly place: Place;
}

/** The rules the pane offers, and what the user did to single accounts. */
export interface AllocationRules {
  /** "must": no account goes to someone outside its territory. */
  readonly sameRegion: "must" | "prefer" | "off";
  /** Present owners outside the territory may keep what they have; else the rule moves those accounts. */
  readonly ownersKeepOutsideRegion: boolean;
  readonly sameLanguage: "must" | "prefer" | "off";
  readonly levelFitsTier: "must" | "prefer" | "off";
  readonly noMoveAtHighRisk: boolean;
  /** An open deal freezes the owner. */
  readonly noMoveAtOpenDeal: boolean;
  /** An owner keeps an account at least so long, in years; null = no such rule. */
  readonly leastTenureYears: number | null;
  /** Parent and subsidiaries go to one manager. */
  readonly familiesTogether: boolean;
  readonly sameIndustry: "prefer" | "off";
  /** New accounts to people who win, old ones to people who keep. */
  readonly roleFitsStage: "prefer" | "off";
  /** Locks of the table and single accounts fixed by hand hold. */
  readonly lockedStay: boolean;
  /** Managers without a territory stay out while the territory must match. */
  readonly leaveOutWithoutTerritory: boolean;
  /** Weight of continuity: 1 = medium, 0.5 = low, 2 = high, 0 = none. */
  readonly keepPresentOwners: number;
  /** Weight of balance and overload: 1 = medium, 0.5 = low, 2 = high, 0 = none. */
  readonly balanceLoad: number;
  /** Hours above capacity that may be asked for, as a share of capacity. */
  readonly overtimeShare: number;
  /** Band around a manager's value target without cost, as a share of the target. */
  readonly valueBand: number;
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
  /** Client hours a month of one person, for saying how many people the standards need. */
  readonly hoursPerPerson: number;
  /** The last allocation that was kept, for saying what changed; null = none. */
  readonly previous: PreviousAllocation | null;
}

/** An allocation kept from before: account id -> owner, and the hours and tier it was decided on. */
export interface PreviousAllocation {
  readonly date: number;
  readonly owners: Readonly<Record<string, string>>;
  readonly hours: Readonly<Record<string, number>>;
  readonly tiers: Readonly<Record<string, string>>;
}

/** Something in the question that can't be used as it stands, with the place to look at. */
export interface QuestionProblem {
  readonly code:
    | "hours-blank"
    | "hours-not-positive"
    | "account-hours-negative"
    | "duplicate-manager"
    | "locked-to-unknown"
    | "locked-to-excluded"
    | "family-locks-differ"
    | "shares-not-whole"
    | "account-above-target"
    | "owner-unknown";
  /** True: nothing may be written until it is put right. False: worth knowing. */
  readonly stops: boolean;
  readonly place: Place | null;
  /** Column letter of the figure; absent where the workbook's columns are not known. */
  readonly column?: string;
  /** Which figure of the row is meant; "lock" stands on the allocation sheet. */
  readonly field:
    "managerName" | "managerHours" | "managerValueTarget" | "serviceHours" | "owner" | "ownerSplit" | "lock";
  readonly parameters: Readonly<Record<string, string | number>>;
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
  /** Co-owners by role; absent when the owner has all of the account. */
  readonly coOwners?: readonly CoOwnerRow[];
}

/** The answer for one role beside the main owner. */
export interface CoOwnerRow {
  readonly present: string | null;
  /** Null = no one can take the role. */
  readonly owner: string | null;
  /** Share of the account's hours, 0 to 1. */
  readonly share: number;
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
  /** Accounts that change their owner. */
  readonly moves: number;
  /** Those that could have stayed; the limit counts only these. */
  readonly voluntaryMoves: number;
  /** max |load / mean - 1| over managers who can take accounts. */
  readonly imbalance: number;
  readonly rows: readonly AllocationRow[];
  readonly loads: readonly ManagerLoad[];
  readonly objective: number;
  readonly bound: number;
  /** (objective - bound) / max(|bound|, 1). */
  readonly gap: number;
  /** Price of one more hour of each manager, in points of the objective; absent managers have none. */
  readonly hourPrices: Readonly<Record<string, number>>;
}

/** Something that can't be met, in the order it should be said. */
export interface Unmet {
  readonly code:
    | "no-managers"
    | "no-eligible-manager"
    | "fixed-hours"
    | "short-hours"
    | "count-limit"
    | "strategic-limit"
    | "move-limit";
  readonly accounts: readonly string[];
  readonly manager: string | null;
  /** Hours a month that are missing; for limits the number by which the limit is too low. */
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
  /** What is proven about reaching 20 %; absent when the curve was not sought. */
  readonly balance?: BalanceReached;
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
  readonly problems: readonly QuestionProblem[];
  /** Share of its standard each service class keeps when hours are short; 1 = not cut. */
  readonly hoursKept: Readonly<Record<ServiceClass, number>>;
  /** Against the allocation kept before; null without one. */
  readonly changes: AllocationChanges | null;
  /** The solve was stopped before it was done; the points are the best so far. */
  readonly stopped: boolean;
}

/** Whether everyone can be brought within 20 % of the mean load, and with how few moves. */
export interface BalanceReached {
  /** "impossible" = proven that no allocation within the rules does it; "not-found" = none was found. */
  readonly state: "reached" | "impossible" | "not-found";
  /** Moves of the allocation found, those that can't be avoided included; null when none was. */
  readonly moves: number | null;
  /** Moves below which it is proven impossible; null when nothing is proven. */
  readonly leastMoves: number | null;
}

/** What changed since the allocation kept before, and why. */
export interface AllocationChanges {
  readonly since: number;
  readonly rows: readonly {
    readonly accountId: string;
    readonly before: string | null;
    readonly now: string | null;
    readonly why:
      "new-account" | "owner-gone" | "owner-changed-by-hand" | "tier-changed" | "hours-changed" | "balance";
    readonly parameters: Readonly<Record<string, string | number>>;
  }[];
}
