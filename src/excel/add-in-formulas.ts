/** Finds the user's sheets that hold formulas of the add-in: a colleague without it would see #NAME? there. */
import type { Session } from "./session";
import type { SheetOutline, WorkbookOutline } from "./workbook-outline";

/** A call of one of our worksheet functions, whatever stands around it. */
const OUR_FUNCTION = /(?:^=|[^\w.])KAM\.[A-Z]/iu;
/** Cells read at a time. */
const CELLS_A_REQUEST = 50_000;

async function holdsOurs(session: Session, { worksheetId, used }: SheetOutline): Promise<boolean> {
  if (used === null) return false;
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / used.columns));
  for (let row = 0; row < used.rows; row += step) {
    const rows = Math.min(step, used.rows - row);
    const range = await session.request(({ workbook }) =>
      workbook.worksheets
        .getItem(worksheetId)
        .getRangeByIndexes(used.firstRow + row, used.firstColumn, rows, used.columns)
        .load("formulas"),
    );
    const found = (range.formulas as readonly (readonly unknown[])[]).some((line) =>
      line.some((cell) => typeof cell === "string" && cell.startsWith("=") && OUR_FUNCTION.test(cell)),
    );
    if (found) return true;
  }
  return false;
}

/**
 * The user's visible sheets with formulas of the add-in.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns Their names, in workbook order. The add-in's own sheets hold native formulas only.
 */
export async function sheetsWithOurFormulas(
  session: Session,
  outline: WorkbookOutline,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const sheet of outline.sheets) {
    if (sheet.own !== null || !sheet.visible) continue;
    session.at({ sheet: sheet.name });
    if (await holdsOurs(session, sheet)) found.push(sheet.name);
  }
  return found;
}
