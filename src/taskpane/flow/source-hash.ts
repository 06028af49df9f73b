/** A short fingerprint of each source, to notice that it changed since the last build. */
import type { CellValue, SheetGrid, SourceKind } from "../../intake/reading";

/** Fingerprint of one source. */
export interface SourceHash {
  readonly kind: SourceKind;
  readonly sheet: string;
  readonly rows: number;
  readonly hash: string;
}

/**
 * Fingerprint of a grid's values (FNV-1a over two halves, 64 bits together).
 *
 * Source: Fowler, Noll & Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC draft, http://www.isthe.com/chongo/tech/comp/fnv/
 *
 * @param kind - Which source it is.
 * @param grid - All its values.
 * @returns The fingerprint; equal values give equal fingerprints wherever they stand.
 */
export function sourceHash(kind: SourceKind, grid: SheetGrid): SourceHash {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (const row of grid.values) {
    for (const cell of row) {
      const text = textOf(cell);
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        low = Math.imul(low ^ code, 0x01000193);
        high = Math.imul(high ^ (code + index), 0x01000193);
      }
      low = Math.imul(low ^ 31, 0x01000193);
    }
    high = Math.imul(high ^ 30, 0x01000193);
  }
  const hash = [low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  return { kind, sheet: grid.sheet, rows: grid.totalRows, hash };
}

function textOf(cell: CellValue): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : `${typeof cell === "number" ? "n" : "b"}${String(cell)}`;
}
