/** Everything the pane shows that the flow does not know: the screen of each step, the running job, trials. */
import type { Settings } from "../accounts/settings";
import type { AllocationRules } from "../allocation/allocation";
import type { SourceKind } from "../intake/reading";
import type { Language } from "../language/language";
import type { Words } from "../language/pane-words";
import type { FlowError } from "./flow/flow-error";
import type { Progress, SheetState } from "./flow/job";
import type { Unfinished } from "./flow/unfinished";
import type {
  ApplyPreview,
  ApplyResult,
  BuildReport,
  BuiltSheet,
  CardsBuilt,
  FlowSnapshot,
  RevertResult,
} from "./flow/views";

/** The five steps, which are the tabs. */
export type Step = "data" | "tiers" | "cards" | "allocation" | "summary";
/** All steps in their order. */
export const STEPS: readonly Step[] = ["data", "tiers", "cards", "allocation", "summary"];

/** Jobs by the name their words go under. */
export type JobName = keyof Words["running"]["headings"];

/** What a step shows. Each step keeps its own, so a change of tab loses nothing. */
export type Screen =
  | { readonly name: "first-run" }
  | { readonly name: "found" }
  | { readonly name: "map"; readonly kind: SourceKind; readonly draft: MapDraft }
  | { readonly name: "check" }
  | { readonly name: "missing" }
  | { readonly name: "empty" }
  | { readonly name: "help"; readonly kept: readonly { readonly key: string; readonly value: string }[] }
  | { readonly name: "cancelled"; readonly sheets: readonly SheetState[] }
  | { readonly name: "interrupted"; readonly unfinished: Unfinished }
  | { readonly name: "build-done"; readonly report: BuildReport }
  | { readonly name: "tiers" }
  | { readonly name: "tier-moves" }
  | { readonly name: "cards" }
  | { readonly name: "cards-done"; readonly built: CardsBuilt; readonly live: boolean }
  | { readonly name: "rules" }
  | { readonly name: "solved" }
  | { readonly name: "managers" }
  | { readonly name: "moves" }
  | { readonly name: "preview"; readonly preview: ApplyPreview; readonly all: boolean }
  | { readonly name: "applied"; readonly result: Extract<ApplyResult, { status: "applied" }> }
  | { readonly name: "refused"; readonly result: Extract<ApplyResult, { status: "refused" }> }
  | {
      readonly name: "reverted";
      readonly result: Extract<RevertResult, { status: "reverted" }>;
      readonly at: number;
      readonly column: string;
    }
  | { readonly name: "edited-since"; readonly result: Extract<RevertResult, { status: "edited-since" }> }
  | { readonly name: "summary" }
  | {
      readonly name: "summary-done";
      readonly built: BuiltSheet;
      /** In whatever language the pane speaks by then. */
      readonly note: ((words: Words) => string) | null;
    }
  | {
      readonly name: "error";
      readonly job: JobName;
      readonly error: FlowError;
      readonly again: () => void;
      readonly behind: Screen;
    };

/** The table and columns chosen so far on the mapping screen. */
export interface MapDraft {
  /** "" = the workbook has no such table. */
  readonly sheet: string;
  readonly table: string | null;
  /** Row of the header from 0. */
  readonly headerRow: number;
  /** Field -> column from 0, or null for "not there". */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Recognised fields whose column is being changed. */
  readonly changing: readonly string[];
}

/** The one running job. */
export interface RunningJob {
  readonly name: JobName;
  readonly progress: Progress | null;
  readonly startedAt: number;
  /** Seconds since the start at the last progress. */
  readonly seconds: number;
  /** Progress is shown from one second on; before 300 ms nothing changes. */
  readonly visible: boolean;
  readonly stopping: boolean;
  /** Gaps so far, while solving. */
  readonly gaps: readonly { readonly seconds: number; readonly gap: number }[];
  readonly phasesDone: readonly Progress["phase"][];
}

/** What the cards step has chosen. */
export interface CardsState {
  readonly mode: "live" | "book";
  readonly liveAccountId: string | null;
  readonly find: string;
  readonly tier: string | null;
  readonly owner: string | null;
  readonly picked: ReadonlySet<string> | null;
}

/** The whole state of the pane. */
export interface PaneState {
  readonly language: Language;
  readonly step: Step;
  readonly screens: Readonly<Record<Step, Screen>>;
  readonly job: RunningJob | null;
  readonly trial: Settings | null;
  readonly rules: AllocationRules | null;
  readonly cards: CardsState;
  readonly stoppedAt: number | null;
  /** An address Excel refused to select, shown to copy. */
  readonly address: string | null;
  /** What the live region says. */
  readonly say: string;
  readonly snapshot: FlowSnapshot;
}
