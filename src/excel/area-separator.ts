/**
 * What stands between the areas of one address.
 *
 * The documentation says a comma; Excel on a desktop whose list separator is a semicolon wants that one
 * instead. Source: office-js issues 1167 and 1985.
 */
import type { SheetLayout } from "../sheets/sheet-layout";
import type { Session } from "./session";
import { officeErrorCode } from "./translate-error";

/** A separator of areas. */
export type AreaSeparator = "," | ";";

/**
 * Finds the separator by trying; nothing is changed. Asks only for layouts that need it.
 *
 * @param session - An open conversation.
 * @param layout - The sheet that is going to be written.
 * @returns The separator this Excel takes.
 */
export async function areaSeparator(session: Session, layout: SheetLayout): Promise<AreaSeparator> {
  const hasAreas = (layout.conditionalFormats ?? []).some(
    ({ more }) => more !== undefined && more.length > 0,
  );
  if (!hasAreas) return ",";
  try {
    await session.request(({ workbook }) =>
      workbook.worksheets.getFirst().getRanges("A1,B2").load("areaCount"),
    );
    return ",";
  } catch (error) {
    if (officeErrorCode(error) !== "InvalidArgument") throw error;
    return ";";
  }
}
