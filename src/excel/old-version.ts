/** The version of an own sheet that is about to be replaced: what was typed on it, and how it is cleared. */
import { OWN_MARK } from "./own-mark";
import type { Session } from "./session";
import { readTypedNotes, type NotePlaces, type SheetName, type TypedNotes } from "./typed-notes";
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
 * @param places - Filled with the addresses of the typed notes.
 * @returns Typed notes and the names of what stands on the sheet.
 */
export async function oldVersion(
  session: Session,
  target: SheetOutline,
  places?: NotePlaces,
): Promise<OldVersion> {
  const found = await session.request(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(target.worksheetId);
    return {
      charts: sheet.charts.load("items/name"),
      tables: sheet.tables.load("items/name"),
      names: sheet.names.load("items/name,items/formula"),
    };
  });
  const names = namesOf(found.names);
  return {
    notes: await readTypedNotes(session, target.worksheetId, names, rowsOf(target), false, places),
    charts: found.charts.items.map((chart) => chart.name),
    tables: found.tables.items.map((table) => table.name),
    names: names
      .map(({ name }) => name.slice(name.lastIndexOf("!") + 1))
      // The mark stays: while a sheet is being rewritten it tells the add-in's half-written sheet from the user's.
      .filter((name) => name.startsWith("_KAM_") && name !== OWN_MARK),
  };
}

/**
 * Reads the cells the user may type into, whether he did or the add-in wrote them.
 *
 * @param session - An open conversation.
 * @param target - The sheet.
 * @param places - Filled with the address of each, by `key field`.
 * @returns What stands there by row key and field; blank cells that never held anything are left out.
 */
export async function typedColumns(
  session: Session,
  target: SheetOutline,
  places: NotePlaces = new Map<string, string>(),
): Promise<TypedNotes> {
  const { worksheetId } = target;
  const found = await session.request(({ workbook }) =>
    workbook.worksheets.getItem(worksheetId).names.load("items/name,items/formula"),
  );
  return readTypedNotes(session, worksheetId, namesOf(found), rowsOf(target), true, places);
}

function namesOf(names: Excel.NamedItemCollection): readonly SheetName[] {
  return names.items.map((item) => ({ name: item.name, formula: String(item.formula) }));
}

function rowsOf({ used }: SheetOutline): number {
  return used === null ? 0 : used.firstRow + used.rows;
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
