/** The allocation written last, kept in the workbook so that the next one can say what changed and why. */
import type { PreviousAllocation } from "../../allocation/allocation";
import { parsedJson } from "./parsed-json";

/** Longer texts would weigh down the workbook's settings. */
const MOST_CHARACTERS = 1_000_000;

/**
 * The text that is kept.
 *
 * @param kept - The allocation; null = none was written.
 * @returns JSON text; null when there is none, or when it is too long to be kept.
 */
export function keptAllocationText(kept: PreviousAllocation | null): string | null {
  const text = kept === null ? null : JSON.stringify(kept);
  return text !== null && text.length <= MOST_CHARACTERS ? text : null;
}

/**
 * Reads the kept text.
 *
 * @param text - From {@link keptAllocationText}; undefined = none.
 * @returns The allocation; null when there is none.
 */
export function keptAllocationOf(text: string | undefined): PreviousAllocation | null {
  const value = parsedJson(text);
  return isKept(value) ? value : null;
}

function isKept(value: unknown): value is PreviousAllocation {
  if (typeof value !== "object" || value === null) return false;
  const { date, owners, hours, tiers } = value as Partial<Record<string, unknown>>;
  return (
    typeof date === "number" &&
    [owners, hours, tiers].every((part) => typeof part === "object" && part !== null)
  );
}
