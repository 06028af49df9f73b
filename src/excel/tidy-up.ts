/** Removes what a pane that was closed midway left behind, so that each own sheet is whole again. */
import { OWN_MARK, ownMark } from "./own-mark";
import { ownSheet } from "./own-sheet";
import { workingKind } from "./sheet-names";
import { enterAgain, readReferrers, type Referrers } from "./referrers";
import type { Session } from "./session";
import type { SheetOutline, WorkbookOutline } from "./workbook-outline";
import type { OwnSheetId } from "../sheets/sheet-layout";

/**
 * Removes unfinished sheets, and puts a copy of an old version back where its sheet was half rewritten.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns True when something was tidied and the outline has to be read again.
 */
export async function tidyUp(session: Session, outline: WorkbookOutline): Promise<boolean> {
  const left = outline.sheets.filter((sheet) => !sheet.visible && workingKind(sheet.name) !== null);
  if (left.length === 0 || outline.structureProtected) return false;
  session.at({ sheet: left[0].name });
  const halves = left.map((sheet) =>
    workingKind(sheet.name) === "before" ? rewritten(outline, sheet) : null,
  );
  const referrers: Referrers[] = [];
  for (const half of halves) if (half !== null) referrers.push(await readReferrers(session, half));
  await session.request(({ workbook }) => {
    for (const [index, sheet] of left.entries()) {
      const worksheet = workbook.worksheets.getItem(sheet.worksheetId);
      const half = halves[index];
      if (half === null) {
        worksheet.delete();
        continue;
      }
      workbook.worksheets.getItem(half.worksheetId).delete();
      worksheet.name = half.name;
      worksheet.position = outline.sheets.findIndex(({ worksheetId }) => worksheetId === half.worksheetId);
      worksheet.visibility = "Visible";
      worksheet.names.getItemOrNullObject(OWN_MARK).delete();
      worksheet.names.add(OWN_MARK, ownMark(half.own, sheet.worksheetId)).visible = false;
    }
  });
  for (const one of referrers) await enterAgain(session, one);
  return true;
}

/** The sheet whose old version a working sheet keeps. */
function rewritten(
  outline: WorkbookOutline,
  copy: SheetOutline,
): (SheetOutline & { readonly own: OwnSheetId }) | null {
  for (const { own } of outline.sheets) {
    const sheet = own !== null && copy.name.endsWith(` ${own}`) ? ownSheet(outline, own) : null;
    if (own !== null && sheet !== null) return { ...sheet, own };
  }
  return null;
}
