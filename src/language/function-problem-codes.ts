/**
 * Reasons why a worksheet function has no answer, as codes with parameters; they become sentences only on
 * their way to Excel.
 */

/** Why a row of the order data cannot be used. */
export type RowTrouble =
  | "missing-account"
  | "missing-date"
  | "text-date"
  | "not-a-date"
  | "ambiguous-date"
  | "last-before-first"
  | "missing-amount"
  | "text-amount"
  | "missing-count"
  | "text-margin"
  | "margin-above-amount"
  | "error-cell";

/** Rows with one trouble: how many, and the first of them, counted from 1 at the top of the range. */
export interface TroubledRows {
  readonly trouble: RowTrouble;
  readonly count: number;
  readonly rows: readonly number[];
}

/** A cell inside a range, counted from 1 at its upper left; left out where the range is one cell wide or high. */
export interface CellPlace {
  readonly row?: number;
  readonly column?: number;
}

/** What a number must keep to. */
export interface NumberRule {
  readonly above?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly whole?: true;
  /** What else helps: how percentages are written, or where money margins go. */
  readonly hint?: "percent" | "margin";
}

/** Problems that need no parameter say so by a type without members of their own. */
type NoParameters = object;

/** Parameters of each problem. */
export interface ProblemParameters {
  "argument-missing": { readonly argument: string };
  "argument-shape": { readonly argument: string; readonly rows: number; readonly columns: number };
  "argument-one-column": { readonly argument: string; readonly columns: number };
  "heights-differ": {
    readonly argument: string;
    readonly rows: number;
    readonly other: string;
    readonly otherRows: number;
  };
  "shapes-differ": { readonly argument: string; readonly other: string };
  "not-a-number": { readonly argument: string; readonly found: string; readonly place?: CellPlace };
  "out-of-range": { readonly argument: string; readonly found: string; readonly rule: NumberRule };
  "one-account": { readonly rows: number; readonly columns: number };
  "not-a-date": { readonly argument: string; readonly found: string; readonly place?: CellPlace };
  "ambiguous-date": { readonly argument: string; readonly found: string; readonly place?: CellPlace };
  "unknown-word": { readonly argument: string; readonly found: string; readonly words: readonly string[] };
  "unusable-rows": {
    readonly unusable: number;
    readonly rows: number;
    readonly troubles: readonly TroubledRows[];
  };
  "ambiguous-rows": { readonly troubles: readonly TroubledRows[] };
  "currencies-mixed": {
    readonly argument: string;
    readonly place: CellPlace;
    readonly currency: string;
    readonly otherArgument: string;
    readonly otherPlace: CellPlace;
    readonly otherCurrency: string;
  };
  "no-orders": NoParameters;
  "no-orders-until": { readonly account: string; readonly day: string };
  "nobody-ordered-until": { readonly day: string };
  "account-unknown": { readonly account: string };
  "summary-needs-counts": NoParameters;
  "summary-after-as-of": { readonly account: string; readonly last: string; readonly day: string };
  "margin-height": { readonly rows: number; readonly ledgerRows: number };
  "margin-column-needs-ledger": NoParameters;
  "margin-empty": NoParameters;
  "margin-rates": { readonly row: number; readonly found: number };
  "model-without-money": NoParameters;
  "too-few-accounts": { readonly needed: number; readonly found: number };
  "no-drivers-found": { readonly headers: readonly string[] };
  "drivers-height": { readonly rows: number; readonly accounts: number };
  "model-block": { readonly label: string };
  "needs-single-orders": NoParameters;
  "history-too-short": { readonly days: number; readonly neededDays: number };
  "scheme-unknown": { readonly found: string };
  "scheme-unusable": { readonly reason: SchemeTrouble; readonly place?: CellPlace };
  "criteria-columns": { readonly argument: string; readonly columns: number; readonly expected: number };
  "weights-count": { readonly weights: number; readonly criteria: number };
  "weights-sum": NoParameters;
  "values-one-account": { readonly rows: number };
  "retention-diverges": { readonly retention: number; readonly discount: number };
}

/** What can be wrong with a tier scheme. */
export type SchemeTrouble =
  | "no-labels"
  | "labels-repeat"
  | "cuts-count"
  | "cuts-not-numbers"
  | "cuts-not-rising"
  | "cuts-not-falling"
  | "cuts-range"
  | "classes-count";

type ProblemCode = keyof ProblemParameters;

/** A reason why a worksheet function has no answer. */
export type FunctionProblem = {
  readonly [Code in ProblemCode]: { readonly code: Code } & ProblemParameters[Code];
}[ProblemCode];

/** A sentence for every problem, in one language. */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (parameters: ProblemParameters[Code]) => string;
};
