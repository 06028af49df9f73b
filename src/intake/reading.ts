/**
 * What intake makes of a workbook: which table is which, which column is which, the records, and
 * every row it could not use. Sheets are handed in as plain grids; nothing here knows Excel.
 */
import type { Portfolio } from "../accounts/records";

/** A cell as office.js returns it in `values`: errors arrive as text such as "#N/A", blanks as "". */
export type CellValue = string | number | boolean | null;

/** The used part of one sheet, or of one table on it. */
export interface SheetGrid {
  readonly sheet: string;
  /** Name of the Excel table the grid is, if it is one. */
  readonly table: string | null;
  /** Row and column of the first cell, from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the same shape, or of the first rows only; dates are told from numbers by them. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Rows of the whole sheet or table when `values` holds a sample only. */
  readonly totalRows: number;
  /** The sheet is hidden: what is on it comes after what the user sees. */
  readonly hidden?: boolean;
  /** Rows that are hidden or filtered out, as on the sheet, from 0. */
  readonly hiddenRows?: readonly number[];
}

/** The tables the add-in looks for. */
export type SourceKind =
  "accounts" | "orders" | "returns" | "managers" | "visits" | "complaints" | "surveys" | "receivables";

/** A column of the user's, recognised as a field of ours. */
export interface ColumnChoice {
  /** Our field, for example "orderDate". See the field lists in `intake/fields.ts`. */
  readonly field: string;
  /** Header as the user wrote it. */
  readonly header: string;
  /** Column from 0, counted from the sheet's column A. */
  readonly column: number;
  /** 0 to 1; at and above 0.8 the pane does not ask. */
  readonly confidence: number;
  /** Other columns that would fit, best first. */
  readonly alternatives: readonly { readonly header: string; readonly column: number }[];
}

/** One table of the user's, recognised. */
export interface SourceChoice {
  readonly kind: SourceKind;
  readonly sheet: string;
  readonly table: string | null;
  /** Row of the (last) header row, from 0. */
  readonly headerRow: number;
  readonly columns: readonly ColumnChoice[];
  /** Data rows below the header. */
  readonly rowCount: number;
  readonly confidence: number;
  /** Period columns of a table of customers by months, quarters or years, which has no date or amount column. */
  readonly months?: number;
  /** Those columns from 0, counted from the sheet's column A. */
  readonly periodColumns?: readonly number[];
}

/** The user's changes to what was recognised; also the shape of the headless command's --map file. */
export interface MappingOverride {
  readonly kind: SourceKind;
  /** "" = the workbook has no such table, whatever was recognised. */
  readonly sheet: string;
  /** Excel row of the header, from 1; recognised when left out. */
  readonly headerRow?: number;
  /** Field -> header text or column letter; null = "not there". */
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** A row that could not be used. `column` is a letter, or null when the whole row is meant. */
export interface Rejection {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  /** A code; its sentence is in `language/data-check.ts`. */
  readonly reason: RejectionReason;
  /** The text found there, cut to 40 characters. */
  readonly found: string;
}

/** Why a row could not be used. */
export type RejectionReason =
  | "missing-account"
  | "unknown-account"
  | "missing-date"
  | "text-date"
  | "ambiguous-date"
  | "missing-amount"
  | "text-amount"
  | "error-cell"
  | "duplicate-account"
  | "future-date"
  | "currency-conflict"
  | "missing-name"
  | "totals-row";

/** What a finding is about; the sentences are in `language/data-check.ts`. */
export type FindingCode =
  | RejectionReason
  | "accounts-from-orders"
  | "accounts-not-joined"
  | "accounts-without-orders"
  | "amount-choice"
  | "blank-rows"
  | "computed-amounts"
  | "date-order-from-column"
  | "discounted-amounts"
  | "duplicate-managers"
  | "duplicate-names"
  | "duplicate-orders"
  | "hidden-rows"
  | "joined-lines"
  | "managers-without-region"
  | "merged-cells"
  | "no-owner"
  | "no-owner-written"
  | "not-won"
  | "note-rows"
  | "owner-from-latest-order"
  | "owner-from-region"
  | "other-measures"
  | "remarked-returns"
  | "repeated-headers"
  | "repeated-lines"
  | "repeated-tables"
  | "repeated-totals"
  | "returned-orders"
  | "returns-in-orders"
  | "returns-unclear"
  | "returns-unmatched"
  | "scaled-amounts"
  | "similar-names"
  | "stale-accounts"
  | "text-dates"
  | "text-numbers"
  | "trimmed-names"
  | "unit-slips"
  | "unused-table"
  | "yearly-sales"
  | "unknown-owners"
  | "unreadable-cells";

/** Something worth a look that does not stop the build. */
export interface Finding {
  readonly code: FindingCode;
  readonly group: "left-out" | "your-call" | "handled";
  readonly count: number;
  readonly sheet: string;
  /** The first places, as A1 addresses on that sheet. */
  readonly places: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A table that looks like another of a kind that was found, and is left aside. */
export interface UnusedTable {
  readonly kind: SourceKind;
  readonly sheet: string;
  readonly table: string | null;
  /** Row of the header, from 0. */
  readonly headerRow: number;
  readonly rowCount: number;
}

/** A table that would do if something were not missing. */
export interface NearMiss {
  readonly kind: SourceKind;
  readonly sheet: string;
  /** Row of the header as Excel shows it, from 1. */
  readonly row: number;
  /** Required fields no column was found for; the first of each group. */
  readonly fields: readonly string[];
  /** It has a column for each month, but no year. */
  readonly lacksYear: boolean;
}

/** The recognised tables, before all rows are read. */
export interface Recognition {
  readonly sources: readonly SourceChoice[];
  readonly missing: readonly SourceKind[];
  /** Choices the user should confirm, most important first. */
  readonly doubts: readonly { readonly kind: SourceKind; readonly field: string }[];
  /** Tables of orders or accounts that were left aside, where there are any. */
  readonly unused?: readonly UnusedTable[];
  /** A table of people on the accounts' side; it fills the contacts of the accounts and is no source of its own. */
  readonly people?: Omit<SourceChoice, "kind"> & { readonly kind: "people" };
}

/** Outcome of reading everything. */
export type Reading =
  | {
      readonly status: "read";
      readonly portfolio: Portfolio;
      readonly sources: readonly SourceChoice[];
      readonly missing: readonly SourceKind[];
      readonly rejected: readonly Rejection[];
      readonly findings: readonly Finding[];
      /** Sum of all usable order amounts: what every total must tie to. */
      readonly ledgerTotal: number;
    }
  | {
      readonly status: "nothing-found";
      readonly sheetsLookedAt: number;
      /** The table that comes nearest, and what it lacks; null when none is near. */
      readonly nearest: NearMiss | null;
    }
  | { readonly status: "refused"; readonly rejected: readonly Rejection[] };
