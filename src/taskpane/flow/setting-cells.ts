/** The cells of the settings sheet as the user left them. */
import type { SettingCell } from "../../accounts/settings-cells";
import { oldVersion } from "../../excel/old-version";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { SETTING_VALUE_FIELD } from "../../sheets/read-back-places";

/**
 * Reads the settings sheet.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns The cells that differ from the starting values; null when there is no settings sheet.
 */
export async function readSettingCells(
  session: Session,
  outline: WorkbookOutline,
): Promise<readonly SettingCell[] | null> {
  const sheet = outline.sheets.find((candidate) => candidate.own === "settings");
  if (sheet === undefined) return null;
  const { notes } = await oldVersion(session, sheet);
  return Object.entries(notes).flatMap(([key, fields]): SettingCell[] =>
    Object.hasOwn(fields, SETTING_VALUE_FIELD) ? [{ key, value: fields[SETTING_VALUE_FIELD] }] : [],
  );
}
