/** What reading one cell can come to: a value, or the reason why there is none. Never an exception. */

/** Why a cell gave no value. */
export type ParseFailure =
  | { readonly status: "blank" }
  | { readonly status: "error-cell" }
  /** Can be read in more than one way, as 03/04/25 can. */
  | { readonly status: "ambiguous" }
  | { readonly status: "not-recognised" };

/** A number read from a cell. */
export type ParsedNumber = { readonly status: "value"; readonly value: number } | ParseFailure;

/** A day read from a cell. */
export type ParsedDate =
  | {
      readonly status: "value";
      /** Serial day number of the 1900 system, a whole number. */
      readonly value: number;
      /** "month" when only year and month are written; the value is then the month's first day. */
      readonly precision: "day" | "month";
    }
  | ParseFailure;

/** An amount of money read from a cell. */
export type ParsedMoney =
  | {
      readonly status: "value";
      readonly value: number;
      /** ISO code, or the bare sign "¥" or "$" where it could be several; null when none is written. */
      readonly currency: string | null;
    }
  | ParseFailure;
