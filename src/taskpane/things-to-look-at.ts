/** What of the data check wants a look: rows left out, by reason, and findings that are the user's call. */
import type { Finding, Rejection } from "../intake/reading";
import type { FoundView } from "./flow/views";

/** Rows of one sheet left out for one reason. */
export interface LeftOutGroup {
  readonly sheet: string;
  /** What they come to, where that was counted. */
  readonly finding: Finding | null;
  /** The rows themselves, those that are known one by one. */
  readonly rows: readonly Rejection[];
}

const known = new WeakMap<FoundView, readonly LeftOutGroup[]>();

/**
 * Rows left out, each reason of a sheet once; worked out once for what was found, as every drawing asks for them.
 *
 * @param found - What was found in the workbook.
 * @returns The groups: counted ones first, then rows of reasons nothing was counted for.
 */
export function leftOutGroups(found: FoundView): readonly LeftOutGroup[] {
  const groups = known.get(found) ?? groupsOf(found);
  known.set(found, groups);
  return groups;
}

function groupsOf(found: FoundView): readonly LeftOutGroup[] {
  const key = (sheet: string, reason: string): string => `${sheet}\u0000${reason}`;
  const rows = new Map<string, Rejection[]>();
  for (const row of found.rejected) {
    const place = key(row.sheet, row.reason);
    const same = rows.get(place);
    if (same === undefined) rows.set(place, [row]);
    else same.push(row);
  }
  const counted = found.findings
    .filter((finding) => finding.group === "left-out")
    .map((finding) => {
      const place = key(finding.sheet, finding.code);
      const own = rows.get(place) ?? [];
      rows.delete(place);
      return { sheet: finding.sheet, finding, rows: own };
    });
  const others = [...rows.values()].map((own) => ({ sheet: own[0]?.sheet ?? "", finding: null, rows: own }));
  return [...counted, ...others];
}

/**
 * Counts reasons for leaving rows out, and findings that are not handled already.
 *
 * @param found - What was found in the workbook.
 * @returns The number that stands in the row and in the heading of the data check.
 */
export function thingsToLookAt(found: FoundView): number {
  return (
    leftOutGroups(found).length + found.findings.filter((finding) => finding.group === "your-call").length
  );
}
