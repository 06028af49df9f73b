/** Moves the user's view: to a cell, or to one of the sheets. */
import { ExcelFailure } from "./failure";
import type { Session } from "./session";

/**
 * Selects a cell, or shows a sheet when there is no cell to select.
 *
 * @param session - An open conversation.
 * @param sheet - Name of the sheet.
 * @param address - A1 address; null = leave the selection.
 * @throws {@link ExcelFailure} "selection-refused" when another workbook is active or the sheet is gone.
 */
export async function goToCell(session: Session, sheet: string, address: string | null): Promise<void> {
  session.at({ sheet });
  try {
    await session.request(({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      target.activate();
      if (address !== null) target.getRange(address).select();
    });
  } catch (error) {
    throw new ExcelFailure(
      "selection-refused",
      { sheet, row: null, column: null },
      { address: address ?? "" },
      { cause: error },
    );
  }
}
