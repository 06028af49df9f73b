/** Turns what office.js rejects with into the add-in's own failure, without any text of the user's. */
import { Cancelled } from "./cancelled";
import { ExcelFailure, type FailureCode, type FailurePlace } from "./failure";

const CODES: Readonly<Record<string, FailureCode>> = {
  AccessDenied: "sheet-protected",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  ItemAlreadyExists: "sheet-name-taken",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  OperationCellsExceedLimit: "too-many-cells",
  RangeExceedsLimit: "too-many-cells",
  ApiNotFound: "api-missing",
  InvalidSelection: "selection-refused",
  ActivityLimitReached: "excel-busy",
  RequestAborted: "excel-busy",
};

/** An office.js error as far as it is used here. */
interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/**
 * Reads the error code office.js put on a rejection.
 *
 * @param error - Anything that was thrown.
 * @returns The code, or null when it is not an office.js error.
 */
export function officeErrorCode(error: unknown): string | null {
  return isOfficeError(error) ? error.code : null;
}

/**
 * Translates a rejection of office.js.
 *
 * @param error - Anything that was thrown.
 * @param place - What was being worked on.
 * @returns An {@link ExcelFailure}; failures and cancellations that are already ours stay as they are,
 * anything else (a fault in the add-in) is returned unchanged.
 */
export function translateError(error: unknown, place: FailurePlace): unknown {
  if (error instanceof ExcelFailure || error instanceof Cancelled || !isOfficeError(error)) return error;
  const parameters = { officeCode: error.code, location: error.debugInfo?.errorLocation ?? "" };
  return new ExcelFailure(CODES[error.code] ?? "excel-refused", place, parameters, { cause: error });
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "debugInfo" in error;
}
