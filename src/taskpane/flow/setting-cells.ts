/** The cells of the settings sheet as the user left them. */
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import type { SettingCell, SettingProblem } from "../../accounts/settings-cells";
import { oldVersion } from "../../excel/old-version";
import { ownSheet } from "../../excel/own-sheet";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { SETTING_VALUE_FIELD } from "../../sheets/read-back-places";

/** What the user typed on the settings sheet. */
export interface TypedSettings {
  /** The cells that differ from the starting values. */
  readonly cells: readonly SettingCell[];
  /** A problem with one of them, with its address. */
  readonly troubleOf: (problem: SettingProblem) => OwnSheetTrouble;
}

/**
 * Reads the settings sheet.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns What was typed; null when there is no settings sheet.
 */
export async function readSettingCells(
  session: Session,
  outline: WorkbookOutline,
): Promise<TypedSettings | null> {
  const sheet = ownSheet(outline, "settings");
  if (sheet === null) return null;
  const places = new Map<string, string>();
  const { notes } = await oldVersion(session, sheet, places);
  const addressOf = (key: string): string => places.get(`${key} ${SETTING_VALUE_FIELD}`) ?? "A1";
  const rowOf = (key: string): number => Number(/\d+$/.exec(addressOf(key))?.[0] ?? 0);
  // The first row with a key is the header, wherever the user moved it.
  const head = Math.min(...Object.keys(notes).map(rowOf));
  const cells = Object.entries(notes).flatMap(([key, fields]): SettingCell[] =>
    Object.hasOwn(fields, SETTING_VALUE_FIELD) && rowOf(key) > head
      ? [{ key, value: fields[SETTING_VALUE_FIELD] }]
      : [],
  );
  return {
    cells,
    troubleOf: ({ key, code, value }) => ({
      kind: "setting",
      sheet: sheet.name,
      address: addressOf(key),
      code,
      value: value === null ? "" : String(value),
    }),
  };
}
