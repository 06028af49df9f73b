/**
 * The mark of a sheet the add-in wrote: a hidden sheet-scoped name that holds what the sheet is and the
 * worksheet's own id. A copy the user made carries the original's id, so it is told apart and is the user's.
 */
import type { OwnSheetId } from "../sheets/sheet-layout";

/** Name of the hidden name. */
export const OWN_MARK = "_KAM_sheet";

const OWN_SHEET_IDS: readonly OwnSheetId[] = [
  "scores",
  "cards",
  "live-card",
  "allocation",
  "summary",
  "settings",
  "history",
  "standards",
  "visit-plan",
  "backtest",
];

/**
 * The formula the mark holds.
 *
 * @param id - What the sheet is.
 * @param worksheetId - Excel's id of the worksheet.
 * @returns A formula that is one text constant.
 */
export function ownMark(id: OwnSheetId, worksheetId: string): string {
  return `="${id}|${worksheetId.replaceAll('"', "")}"`;
}

/**
 * Reads a mark.
 *
 * @param formula - Formula or value of the hidden name; null when the sheet has none.
 * @param worksheetId - Excel's id of the worksheet it was found on.
 * @returns What the sheet is, or null when it is the user's.
 */
export function readOwnMark(formula: string | null, worksheetId: string): OwnSheetId | null {
  const match = /^=?"?([a-z-]+)\|([^"]*)"?$/u.exec(formula ?? "");
  if (match === null || match[2] !== worksheetId.replaceAll('"', "")) return null;
  return OWN_SHEET_IDS.find((id) => id === match[1]) ?? null;
}
