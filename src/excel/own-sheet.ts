/** Which sheet of a workbook is the add-in's own of a kind. */
import type { OwnSheetId } from "../sheets/sheet-layout";
import type { SheetOutline, WorkbookOutline } from "./workbook-outline";

/**
 * An own sheet. There are two of a kind after the user chose a new sheet beside one that Excel would not let be
 * written: then the newer one, which stands further back, counts, unless it is protected and the older one not.
 *
 * @param outline - The workbook.
 * @param id - Which of our sheets.
 * @returns The sheet; null when the workbook has none.
 */
export function ownSheet(outline: Pick<WorkbookOutline, "sheets">, id: OwnSheetId): SheetOutline | null {
  const own = outline.sheets.filter((sheet) => sheet.own === id);
  return own.filter((sheet) => !sheet.isProtected).at(-1) ?? own.at(-1) ?? null;
}
