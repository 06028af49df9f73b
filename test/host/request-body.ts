/** Requests and answers of office.js, as they cross the wire. */

/** Arguments, and which of them are objects. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
/** How an object is reached. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
/** What is loaded. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
/** One step of a request. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

/** A request body of office.js. */
export interface RequestBody {
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

/** The answer to a request body. */
export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

const encoder = new TextEncoder();

/**
 * Size of a text on the wire.
 * @param text - The text.
 * @returns Bytes.
 */
function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/**
 * Bytes of a response on the wire.
 * @param response - A response body.
 * @returns Its length in UTF-8; Infinity for one longer than a text can be.
 */
export function responseBytes(response: ResponseBody): number {
  try {
    return byteLength(JSON.stringify(response));
  } catch (error) {
    if (error instanceof RangeError) return Infinity;
    throw error;
  }
}
