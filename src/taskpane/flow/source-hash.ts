/** A short fingerprint of each source, to notice that it changed since the last build. */
import { ROWS_A_STEP, type Steps } from "../../intake/steps";
import type { CellValue, Recognition, SheetGrid, SourceChoice, SourceKind } from "../../intake/reading";

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
 * @returns Work that ends with the fingerprint; equal values give equal fingerprints wherever they stand.
 */
function* sourceHash(kind: SourceKind, grid: SheetGrid): Steps<SourceHash> {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  let rows = 0;
  for (const row of grid.values) {
    if (++rows % ROWS_A_STEP === 0) yield;
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

/** A recognised table as far as its fingerprint needs it. */
type HashedTable = Pick<SourceChoice, "sheet" | "table"> & { readonly kind: SourceKind | "people" };

/**
 * Fingerprints of all recognised tables, the people on the accounts' side among the accounts.
 *
 * @param recognition - The recognised tables.
 * @param grids - Their cells.
 * @returns Work that ends with one fingerprint a table.
 */
export function* sourceHashes(
  { sources, people }: Recognition,
  grids: readonly SheetGrid[],
): Steps<readonly SourceHash[]> {
  const tables: readonly HashedTable[] = people === undefined ? sources : [...sources, people];
  const hashes: SourceHash[] = [];
  for (const { kind, sheet, table } of tables) {
    const grid = grids.find((candidate) => candidate.sheet === sheet && candidate.table === table);
    if (grid === undefined) continue;
    hashes.push(yield* sourceHash(kind === "people" ? "accounts" : kind, grid));
  }
  return hashes;
}
