/** The settings sheet: its cells are what the user set, and the pane shows what the sheet says. */
import type { SettingCell } from "../../accounts/settings-cells";
import { oldVersion } from "../../excel/old-version";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/** Field of the settings sheet's value column; see `NotesLayout`. */
const VALUE_FIELD = "value";

/**
 * Reads the settings sheet.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns One cell a key; null when there is no settings sheet.
 */
export async function readSettingCells(
  session: Session,
  outline: WorkbookOutline,
): Promise<readonly SettingCell[] | null> {
  const sheet = outline.sheets.find((candidate) => candidate.own === "settings");
  if (sheet === undefined) return null;
  const { notes } = await oldVersion(session, sheet);
  return Object.entries(notes).flatMap(([key, fields]): SettingCell[] =>
    Object.hasOwn(fields, VALUE_FIELD) ? [{ key, value: fields[VALUE_FIELD] }] : [],
  );
}

/** Writes the settings sheet. */
export function writeSettings(_core: FlowCore, _writer: SheetWriter): Promise<BuiltSheet> {
  return Promise.reject(new FlowStop("nothing-to-write"));
}
