/** What can go wrong between the add-in and Excel, as one shape with a code and a place. */

/** Codes; their sentences are in `language/errors.ts`. */
export type FailureCode =
  | "structure-protected"
  | "sheet-protected"
  | "workbook-read-only"
  | "cell-edit-mode"
  | "sheet-missing"
  | "table-changed"
  | "sheet-name-taken"
  | "payload-too-large"
  | "text-became-formula"
  | "api-missing"
  | "excel-busy"
  | "excel-refused"
  | "selection-refused"
  | "too-many-cells";

/** Where it happened; null where no such place exists. Row and column as Excel shows them (row from 1, column letter). */
export interface FailurePlace {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

/** Thrown by this folder when Excel refused something or would have been damaged by it. */
export class ExcelFailure extends Error {
  /** @param code - What went wrong. @param place - Where. @param parameters - Figures of the sentence; never the user's data. */
  constructor(
    readonly code: FailureCode,
    readonly place: FailurePlace = { sheet: null, row: null, column: null },
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code}${place.sheet === null ? "" : ` (${place.sheet})`}`, options);
    this.name = "ExcelFailure";
  }
}
