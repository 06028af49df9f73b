/** The error an action answers with, as office.js reads it from a response. */

/** Excel's own error codes that this host answers. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** Stops a batch at the failing action. */
export class HostError extends Error {
  /**
   * @param code - One of Excel's error codes.
   * @param message - Text for the developer.
   * @param status - The HTTP status Excel on the web pairs with the code.
   */
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly status = code === "ItemNotFound" || code === "ApiNotFound" ? 404 : 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}
