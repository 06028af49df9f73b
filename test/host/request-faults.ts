/** Faults that tests ask for, and requests that the client makes on its own. */
import type { RequestBody, ResponseBody } from "./request-body";

/** Faults that a test asks for. */
export interface HostFaults {
  /** Fail the n-th request from now (1 = the next) with an error code of Excel's. */
  failRequest?: { readonly n: number; readonly code: string; readonly message?: string };
  /** Every request fails as it does while the user types in a cell, unless it asked to be delayed. */
  cellEditMode: boolean;
  /** Largest body in either direction, in bytes; Excel on the web has 5 MB. */
  payloadLimit: number;
}

/** A request as the transports carry it. */
export interface HostRequest {
  readonly body: RequestBody;
  readonly flags: number;
}

/** Largest body that Excel on the web takes or gives. */
export const FIVE_MEGABYTES = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

/**
 * The fault that a request meets, if any; counts down to the n-th request.
 * @param faults - What was asked for.
 * @param request - The request.
 * @returns The failing answer, or undefined.
 */
export function faultOf(faults: HostFaults, request: HostRequest): ResponseBody | undefined {
  if (faults.cellEditMode && (request.flags & DELAY_FOR_CELL_EDIT) === 0) {
    return failure(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode first.",
    );
  }
  if (!faults.failRequest) return undefined;
  const { n, code, message } = faults.failRequest;
  if (n > 1) {
    faults.failRequest = { ...faults.failRequest, n: n - 1 };
    return undefined;
  }
  delete faults.failRequest;
  return failure(code, message ?? "The host was told to fail this request.");
}

/**
 * Whether the client made a request on its own: to clean up references or to hand over function results.
 * @param body - The request.
 * @returns True for these.
 */
export function isOfTheClient({ Actions: actions = [], ObjectPaths: paths = {} }: RequestBody): boolean {
  if (Object.values(paths).some(({ Name }) => Name.startsWith("Microsoft."))) return true;
  const calls = actions.filter(({ ActionType }) => ActionType !== 1);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

/**
 * An answer that fails as a whole.
 * @param code - Excel's error code.
 * @param message - Text for the developer.
 * @returns The answer.
 */
export function failure(code: string, message: string): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: -1 },
  };
}
