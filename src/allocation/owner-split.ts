/** The split of an account among its owners, read from the text of its cell. */
import type { OwnerSplit } from "./allocation";

/** Shares this close to 100 % are taken for it: thirds are written 33/33/34 and 33.3/33.3/33.3. */
const ROUNDING = 0.002;

/**
 * Reads a split such as "70/30", "70%; 30%", "0.7/0.3" or "7:3"; a single figure is the owner's share, the rest
 * is the only co-owner's.
 * @param text - The cell; null or blank = no split.
 * @param coOwners - Names in the co-owner column, in the order of the shares.
 * @returns The split; null when there is none.
 */
export function ownerSplit(text: string | null, coOwners: string | null): OwnerSplit | null {
  const written = (text ?? "").normalize("NFKC").trim();
  if (written === "") return null;
  const names = (coOwners ?? "")
    .split(/[;,/|、，；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const figures = [...written.matchAll(/-?\d+(?:\.\d+)?/gu)].map((match) => Number(match[0]));
  const scaled = inShares(figures, written);
  if (scaled.length === 1 && names.length === 1) scaled.push(1 - (scaled[0] ?? 0));
  const sum = scaled.reduce((total, share) => total + share, 0);
  const sound = scaled.length > 0 && scaled.every((share) => share >= 0) && scaled.length >= names.length;
  const total = sound ? sum : Number.NaN;
  return {
    owner: scaled[0] ?? 0,
    coOwners: scaled.slice(1).map((share, k) => ({ name: names[k] ?? null, share })),
    total: Math.abs(total - 1) <= ROUNDING ? 1 : total,
    text: written,
  };
}

/** Percent unless all are at most 1; a ratio such as 7:3 is of its own sum. */
function inShares(figures: readonly number[], written: string): number[] {
  const sum = figures.reduce((total, figure) => total + figure, 0);
  if (written.includes(":") && sum > 0) return figures.map((figure) => figure / sum);
  const fractions = !written.includes("%") && figures.every((figure) => figure <= 1);
  return figures.map((figure) => (fractions ? figure : figure / 100));
}
