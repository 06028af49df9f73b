/** How many things of the data check want a look. */
import type { FoundView } from "./flow/views";

/**
 * Counts rejected rows by place and reason, and findings that are not handled already.
 *
 * @param found - What was found in the workbook.
 * @returns The number that stands in the row and in the heading of the data check.
 */
export function thingsToLookAt(found: FoundView): number {
  const reasons = new Set(found.rejected.map((row) => `${row.sheet} ${row.reason}`));
  return reasons.size + found.findings.filter((finding) => finding.group !== "handled").length;
}
