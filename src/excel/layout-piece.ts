/** A part of a layout as queued actions with their size, so that parts can share a request or get their own. */

/** One part: about how large it is, and how it is queued on the sheet. */
export interface LayoutPiece {
  readonly bytes: number;
  /** Row from 0 the part begins at, for progress and messages. */
  readonly row: number;
  readonly queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
}
