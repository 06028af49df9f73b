/** What the flow knows, in the shapes the pane shows; everything here is already computed and in memory. */
import type { MoveCause } from "../../accounts/tier-migration";
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import type { ScoredAccount, ScoredPortfolio, ServiceClass } from "../../accounts/scored-account";
import type { AllocationResult, AllocationRules, MovesPoint } from "../../allocation/allocation";
import type {
  CellValue,
  Finding,
  MappingOverride,
  NearMiss,
  Recognition,
  Rejection,
  SheetGrid,
  SourceKind,
} from "../../intake/reading";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import type { Settings } from "../../accounts/settings";

/** The tables found and what was read from them. */
export interface SourcesView {
  readonly recognition: Recognition;
  /** Header and first rows of every table looked at. */
  readonly samples: readonly SheetGrid[];
  readonly sheetsLookedAt: number;
  readonly mapping: readonly MappingOverride[];
  /** Null when nothing was found or the data were refused. */
  readonly found: FoundView | null;
  readonly refused: readonly Rejection[];
  /** Where nothing was found: the table that comes nearest, and what it lacks. */
  readonly nearest: NearMiss | null;
}

/** Counts of what was read. */
export interface FoundView {
  readonly accounts: number;
  readonly orders: number;
  readonly managers: number | null;
  /** First and last order day as serials; null without orders. */
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  readonly asOf: number;
  readonly currency: string | null;
  /** Sum of all usable order amounts. */
  readonly ledgerTotal: number;
  readonly missing: readonly SourceKind[];
  readonly rejected: readonly Rejection[];
  readonly findings: readonly Finding[];
  /** Time of reading as a serial with fraction. */
  readonly readAt: number;
}

/** One line of the tiers table. `before` fields are those of the saved settings. */
export interface TierLine {
  readonly label: string;
  readonly serviceClass: ServiceClass;
  readonly accounts: number;
  readonly accountsBefore: number;
  readonly sales: number;
  /** Share of all sales of the 12 months, 0 to 1. */
  readonly share: number;
  readonly hours: number;
  readonly hoursBefore: number;
}

/** An account whose tier differs, sorted by sales. */
export interface TierMove {
  readonly account: ScoredAccount;
  readonly from: string | null;
  readonly to: string | null;
  /** Why, where two periods are compared. */
  readonly cause?: MoveCause;
}

/** How many accounts changed tier since the period before, and why; the parts are all that changed. */
export interface TiersSince {
  /** End of the closed period; null = the twelve months before. */
  readonly closedOn: number | null;
  readonly real: number;
  readonly byRule: number;
  readonly both: number;
}

/** Tiers under some settings, compared with another state. */
export interface TiersView {
  readonly settings: Settings;
  readonly lines: readonly TierLine[];
  readonly prospects: TierLine;
  readonly unrated: number;
  readonly total: TierLine;
  /** Against the saved settings for a trial; against the last closed period or a year before for the saved state. */
  readonly moves: readonly TierMove[];
  /** What the saved state is compared with; null for a trial. */
  readonly since: TiersSince | null;
  readonly transitions: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** One account to pick for a card. */
export interface PickRow {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  readonly tierRank: number | null;
  readonly owner: string | null;
  readonly sales12: number;
  readonly expectedLoss: number | null;
}

/** Which cards to build. */
export type CardsChoice =
  | { readonly mode: "live"; readonly accountId: string | null }
  | { readonly mode: "book"; readonly accountIds: readonly string[] };

/** What the card step wrote. */
export interface CardsBuilt {
  readonly sheet: string;
  readonly cards: number;
  readonly charts: boolean;
  readonly notesKeptOnCards: number;
  /** Source tables that are missing and leave blocks empty on every card. */
  readonly emptyFor: readonly SourceKind[];
}

/** What one rule does now. */
export interface RuleEffect {
  readonly rule: "same-region" | "same-language" | "level-fits-tier" | "no-move-at-high-risk" | "fixed";
  /** Fewest and most managers an account is left with. */
  readonly fewestManagers: number;
  readonly mostManagers: number;
  /** Accounts the rule would leave with no one. */
  readonly withoutManager: number;
  /** Accounts held where they are. */
  readonly held: number;
  readonly applies: boolean;
}

/** The allocation step before solving. */
export interface AllocationView {
  readonly managers: number;
  readonly leftOut: readonly string[];
  readonly accounts: number;
  readonly hoursNeeded: number;
  readonly hoursAvailable: number | null;
  readonly hoursColumn: string | null;
  readonly peopleNeeded: number;
  readonly hoursPerPerson: number;
  readonly rules: AllocationRules;
  readonly effects: readonly RuleEffect[];
}

/** A solved allocation and the point of its curve in view. */
export interface SolvedView {
  readonly result: AllocationResult;
  readonly chosen: number;
  readonly point: MovesPoint;
}

/** One cell of the user's that would change. */
export interface CellChange {
  /** A1 address without sheet. */
  readonly address: string;
  /** Excel row, from 1. */
  readonly row: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly before: string;
  readonly after: string;
}

/** What Apply would write, with the checks that were really made. */
export interface ApplyPreview {
  readonly sheet: string;
  /** Column letter and header of the owner column. */
  readonly column: string;
  readonly header: string;
  /** Excel rows of the table's data, from 1. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cells: readonly CellChange[];
  readonly readAt: number;
  readonly unchangedSinceRead: boolean;
  readonly hasFormulas: boolean;
}

/** What Apply did. */
export type ApplyResult =
  | {
      readonly status: "applied";
      readonly sheet: string;
      readonly column: string;
      readonly cells: number;
      readonly at: number;
    }
  | {
      readonly status: "refused";
      readonly reason: "changed" | "formulas" | "protected";
      readonly sheet: string;
      /** Addresses of the cells that differ or hold formulas. */
      readonly cells: readonly string[];
      /** What these cells held when they were previewed, and what they hold now, in the same order. */
      readonly before: readonly string[];
      readonly now: readonly string[];
    };

/** What Revert did. */
export type RevertResult =
  | { readonly status: "reverted"; readonly sheet: string; readonly cells: number; readonly kept: number }
  | {
      readonly status: "edited-since";
      readonly sheet: string;
      readonly edited: readonly string[];
      readonly cells: number;
    };

/** A write that can still be taken back. */
export interface RevertView {
  readonly sheet: string;
  readonly column: string;
  readonly cells: number;
  readonly at: number;
}

/** Whether the built sheets still show what the sources say. */
export type Freshness =
  | { readonly status: "never" }
  | { readonly status: "fresh"; readonly builtAt: number }
  | {
      readonly status: "stale";
      readonly builtAt: number;
      readonly noticedAt: number;
      /** Sources that changed, with rows added (negative: removed). */
      readonly changed: readonly {
        readonly kind: SourceKind;
        readonly sheet: string;
        readonly rowsAdded: number;
      }[];
    };

/** A sheet the add-in wrote. */
export interface BuiltSheet {
  readonly id: OwnSheetId;
  readonly sheet: string;
  readonly cells: number;
  readonly charts: number;
  readonly notesKept: number;
  readonly seconds: number;
}

/** What "Build all" (or a part of it) wrote. */
export interface BuildReport {
  readonly sheets: readonly BuiltSheet[];
  readonly accounts: number;
  readonly orders: number;
  readonly cards: number;
  readonly seconds: number;
  readonly secondsByStep: Readonly<Record<string, number>>;
  readonly allocation: AllocationResult | null;
  /** Parts that could not be built because their data are missing, by code. */
  readonly skipped: readonly { readonly part: BuildPart; readonly reason: "no-managers" }[];
}

/** Parts of a build, in the order they are written. */
export type BuildPart =
  "scores" | "cards" | "live-card" | "allocation" | "summary" | "standards" | "visit-plan" | "settings";

/** A file made in memory. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** First three values of a recognised column, as shown in mapping. */
export interface ColumnSample {
  readonly header: string;
  /** Column from 0 counted from the sheet's column A. */
  readonly column: number;
  readonly values: readonly CellValue[];
}

/** Everything the pane may show; a new object after each change. */
export interface FlowSnapshot {
  readonly firstRun: boolean;
  readonly sources: SourcesView | null;
  readonly settings: Settings;
  readonly scored: ScoredPortfolio | null;
  /** Tiers of the saved settings. */
  readonly tiers: TiersView | null;
  readonly allocation: AllocationView | null;
  readonly solved: SolvedView | null;
  readonly preview: ApplyPreview | null;
  readonly revert: RevertView | null;
  readonly freshness: Freshness;
  readonly built: readonly BuiltSheet[];
  /** Cells of the settings and history sheets that could not be used when they were last read. */
  readonly sheetTrouble: readonly OwnSheetTrouble[];
  /** How often a source was edited since the workbook was opened; whether it differs is for the fingerprints. */
  readonly touched: number;
}
