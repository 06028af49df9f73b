/** The settings sheet: its cells are what the user set, and the pane shows what the sheet says. */
import type { SettingCell } from "../../accounts/settings-cells";
import { settingsLabelled } from "../../accounts/settings";
import { oldVersion } from "../../excel/old-version";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { SETTING_VALUE_FIELD, settingsSheetLayout } from "../../sheets/settings-sheet-layout";
import type { FlowCore } from "./flow-core";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

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

/**
 * Writes the settings in use to their sheet; what stood there before is replaced.
 *
 * @param core - Shared state.
 * @param writer - Writes own sheets.
 * @returns What was written.
 */
export function writeSettings(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { settings, sources } = core.snapshot();
  const asOf = sources?.found?.asOf ?? Math.floor(core.options.now());
  const layout = settingsSheetLayout(settings, settingsLabelled(core.labels), core.language, asOf);
  return writer.write(layout, "writing-settings", 1, { replaceTyped: true });
}
