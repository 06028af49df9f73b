/** The one shape of trouble the pane and the headless command show. */
import type { QuestionProblem } from "../../allocation/allocation";
import type { FailureCode } from "../../excel/failure";
import type { OwnSheetId } from "../../sheets/sheet-layout";

/** Codes of everything that can stop a job; sentences are in `language/errors.ts`. */
export type FlowErrorCode =
  | FailureCode
  | QuestionProblem["code"]
  | "busy"
  | "not-read"
  | "nothing-found"
  | "source-refused"
  | "no-managers"
  | "no-accounts-table"
  | "no-owner-column"
  | "not-solved"
  | "nothing-to-write"
  | "source-changed"
  | "account-row-lost"
  | "mapping-unknown-sheet"
  | "mapping-unknown-column"
  | "mapping-unknown-field"
  | "settings-invalid"
  | "already-closed"
  | "later-period-closed"
  | "history-unreadable"
  | "slides-failed"
  | "part-missing"
  | "unexpected";

/** Trouble that stopped a job, with the place, what was changed and the folded details for support. */
export interface FlowError {
  readonly code: FlowErrorCode;
  readonly sheet: string | null;
  /** Row as Excel shows it, from 1. */
  readonly row: number | null;
  /** Column letter. */
  readonly column: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** "nothing": the workbook is as before; else the own sheets that are new and complete. */
  readonly changed: "nothing" | readonly string[];
  /** The own sheet beside which a new one would be a way round; null when that would not help. */
  readonly newSheet: OwnSheetId | null;
  /** Technical details (error class, code, statement kind) without any of the user's data. */
  readonly details: string;
}

/** Thrown by the flow itself when a job can't go on; becomes a {@link FlowError}. */
export class FlowStop extends Error {
  /** @param code - What went wrong. @param at - Where, and the figures of the sentence. */
  constructor(
    readonly code: FlowErrorCode,
    readonly at: {
      readonly sheet?: string;
      readonly row?: number;
      readonly column?: string;
      readonly parameters?: Readonly<Record<string, string | number>>;
    } = {},
  ) {
    super(code);
    this.name = "FlowStop";
  }
}
