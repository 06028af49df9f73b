/** The version of an own sheet that is about to be replaced: what was typed on it, and how it is cleared. */
import type { Session } from "./session";
import { readTypedNotes, type TypedNotes } from "./typed-notes";
import type { SheetOutline } from "./workbook-outline";

/** What has to be known of the old version. */
export interface OldVersion {
  readonly notes: TypedNotes;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/**
 * Reads the old version.
 *
 * @param session - An open conversation.
 * @param target - The sheet.
 * @returns Typed notes and the names of what stands on the sheet.
 */
export async function oldVersion(session: Session, target: SheetOutline): Promise<OldVersion> {
  const found = await session.request(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(target.worksheetId);
    return {
      charts: sheet.charts.load("items/name"),
      tables: sheet.tables.load("items/name"),
      names: sheet.names.load("items/name,items/formula"),
    };
  });
  const names = found.names.items.map((item) => ({ name: item.name, formula: String(item.formula) }));
  const rows = target.used === null ? 0 : target.used.firstRow + target.used.rows;
  return {
    notes: await readTypedNotes(session, target.worksheetId, names, rows),
    charts: found.charts.items.map((chart) => chart.name),
    tables: found.tables.items.map((table) => table.name),
    names: names
      .map(({ name }) => name.slice(name.lastIndexOf("!") + 1))
      .filter((name) => name.startsWith("_KAM_")),
  };
}

/**
 * Queues the clearing of a sheet.
 *
 * @param sheet - The sheet.
 * @param old - What stands on it.
 */
export function clearSheet(sheet: Excel.Worksheet, old: OldVersion): void {
  for (const _ of old.charts) sheet.charts.getItemAt(0).delete();
  for (const name of old.tables) sheet.tables.getItem(name).convertToRange();
  for (const name of old.names) sheet.names.getItem(name).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear("All");
  all.columnHidden = false;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}
