/** A part of a layout as queued actions with their size, so that parts can share a request or get their own. */
import { REQUEST_BYTES } from "./payload";

/** One part: about how large it is, and how it is queued on the sheet. */
export interface LayoutPiece {
  readonly bytes: number;
  /** Row from 0 the part begins at, for progress and messages. */
  readonly row: number;
  readonly queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
}

/**
 * Pieces that travel together.
 *
 * @param pieces - All of a layout, in order.
 * @returns Requests of at most the size Excel takes; at least one, also of nothing.
 */
export function inRequests(pieces: readonly LayoutPiece[]): readonly (readonly LayoutPiece[])[] {
  const groups: LayoutPiece[][] = [[]];
  let bytes = 0;
  for (const piece of pieces) {
    if (bytes > 0 && bytes + piece.bytes > REQUEST_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1].push(piece);
    bytes += piece.bytes;
  }
  return groups;
}
