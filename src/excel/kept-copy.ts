/** A hidden copy of an own sheet that is kept while the sheet is changed, and takes its place when that fails. */
import type { OwnSheetId } from "../sheets/sheet-layout";
import type { OldVersion } from "./old-version";
import { OWN_MARK, ownMark } from "./own-mark";
import type { Session } from "./session";
import { enterAgain, readReferrers } from "./referrers";
import { workingName } from "./sheet-names";
import type { SheetOutline, WorkbookOutline } from "./workbook-outline";

/**
 * Queues the hidden copy, in the place of one that an earlier change left.
 *
 * @param context - The request.
 * @param sheet - The sheet that is going to be changed.
 * @param id - Which of our sheets it is.
 */
export function queueCopy(context: Excel.RequestContext, sheet: Excel.Worksheet, id: OwnSheetId): void {
  const backup = workingName("before", id);
  context.workbook.worksheets.getItemOrNullObject(backup).delete();
  const copy = sheet.copy("End");
  copy.name = backup;
  copy.visibility = "Hidden";
}

/**
 * Puts the hidden copy in the place of the sheet, when the failing request got as far as making it.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it was before the change.
 * @param id - Which of our sheets it is.
 * @param target - The sheet.
 * @param old - What stood on it.
 */
export async function putBack(
  session: Session,
  outline: WorkbookOutline,
  id: OwnSheetId,
  target: SheetOutline,
  old: Pick<OldVersion, "tables">,
): Promise<void> {
  const backup = workingName("before", id);
  const copy = await session.tidy(({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(backup).load("id"),
  );
  if (copy.isNullObject) return;
  const referrers = await readReferrers(session, target);
  await session.tidy(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(backup);
    workbook.worksheets.getItemOrNullObject(target.worksheetId).delete();
    sheet.name = target.name;
    sheet.position = outline.sheets.indexOf(target);
    sheet.visibility = target.visible ? "Visible" : "Hidden";
    old.tables.forEach((name, index) => {
      sheet.tables.getItemAt(index).name = name;
    });
    sheet.names.getItemOrNullObject(OWN_MARK).delete();
    sheet.names.add(OWN_MARK, ownMark(id, copy.id)).visible = false;
  });
  await enterAgain(session, referrers);
}
