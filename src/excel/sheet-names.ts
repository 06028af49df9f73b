/** Names of sheets: free ones for the add-in's results, working ones for what is not finished. */
import type { OwnSheetId } from "../sheets/sheet-layout";
import type { WorkbookOutline } from "./workbook-outline";

const LONGEST = 31;
const WORKING_PREFIX = "~KAM";

/**
 * A name no sheet has yet.
 *
 * @param wanted - The name wanted.
 * @param outline - The workbook as it is now.
 * @returns The name, with " (2)", " (3)" ... when it is taken; at most 31 characters.
 */
export function freeSheetName(wanted: string, outline: Pick<WorkbookOutline, "sheets">): string {
  const taken = new Set(outline.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * A name no table has yet.
 *
 * @param wanted - The name wanted.
 * @param sheets - The sheets whose tables stay.
 * @returns The name, with "_2", "_3" ... when it is taken.
 */
export function freeTableName(wanted: string, sheets: WorkbookOutline["sheets"]): string {
  const taken = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * The working name of a sheet while it is written.
 *
 * @param kind - "building" for the new version, "before" for the copy of the old one.
 * @param id - Which of our sheets, or which sheet of the sample.
 * @returns A name no user would give.
 */
export function workingName(kind: "building" | "before", id: OwnSheetId | `sample-${number}`): string {
  return `${WORKING_PREFIX} ${kind} ${id}`;
}

/**
 * What a working name says, to tidy up after a pane that was closed midway.
 *
 * @param sheet - Name of a sheet.
 * @returns The kind, or null for an ordinary name.
 */
export function workingKind(sheet: string): "building" | "before" | null {
  if (sheet.startsWith(`${WORKING_PREFIX} building `)) return "building";
  return sheet.startsWith(`${WORKING_PREFIX} before `) ? "before" : null;
}
