/**
 * Writes one of the add-in's own sheets so that at every moment the workbook holds either the old version
 * whole or the new one.
 *
 * A new sheet is written hidden under a working name and shown by a last small request. An old one is
 * rewritten in place, so that formulas of the user's that point at it live on; a hidden copy of it is kept and
 * takes its place again when anything fails.
 */
import { a1Address } from "../sheets/a1-range";
import type { GridRange, SheetLayout } from "../sheets/sheet-layout";
import { areaSeparator } from "./area-separator";
import { ExcelFailure } from "./failure";
import { freeSheetName, freeTableName, workingName } from "./sheet-names";
import { inRequests, type LayoutPiece } from "./layout-piece";
import { OWN_MARK, ownMark } from "./own-mark";
import { ownSheet } from "./own-sheet";
import { putBack, queueCopy } from "./kept-copy";
import { clearSheet, oldVersion, type OldVersion } from "./old-version";
import type { Session } from "./session";
import { quotedSheet } from "../sheets/live/live-sources";
import { placeNotes, queueNoteNames, type TypedNotes } from "./typed-notes";
import type { SheetOutline, WorkbookOutline } from "./workbook-outline";
import { queueEntries, type Entries } from "./workbook-settings";
import { cellPieces, filledCells, riskyCells, type RiskyCell } from "./write-cells";
import { featurePieces } from "./write-features";
import { formatPieces } from "./write-styles";

/** A sheet that was written. */
export interface WrittenSheet {
  readonly sheet: string;
  readonly worksheetId: string;
  readonly cells: number;
  readonly charts: number;
  /** Rows whose typed notes were kept. */
  readonly notesKept: number;
  /** Typed notes whose rows are not in the new version; to be kept for a later one. */
  readonly notesAside: TypedNotes;
}

/** What a write needs besides the layout. */
export interface WriteOptions {
  /** Notes set aside by earlier builds. */
  readonly notesAside?: TypedNotes;
  /** What was typed is part of the layout already and is not to be kept. */
  readonly replaceTyped?: boolean;
  /** Into a new sheet, although there is one of this kind, which stays as it is. */
  readonly beside?: boolean;
  /** Remembered in the request that makes the sheet complete. */
  readonly remember?: Entries;
  /** Called with the share written, 0 to 1. */
  readonly onShare?: (share: number) => Promise<void>;
}

/**
 * Writes a sheet.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @param wanted - The sheet.
 * @param options - Notes and progress.
 * @returns What was written.
 * @throws {@link ExcelFailure} before anything is changed when the workbook or the sheet is protected, and
 * after putting the old version back when Excel refused something.
 */
export async function writeSheet(
  session: Session,
  outline: WorkbookOutline,
  wanted: SheetLayout,
  options: WriteOptions = {},
): Promise<WrittenSheet> {
  const present = ownSheet(outline, wanted.id);
  const target = options.beside === true ? null : present;
  const layout = withFreeTableNames(wanted, outline, target);
  refuseProtected(outline, layout, target);
  session.at({ sheet: target?.name ?? layout.name });
  const old = present === null ? null : await oldVersion(session, present);
  const typed: TypedNotes = options.replaceTyped === true ? {} : { ...options.notesAside, ...old?.notes };
  const kept =
    layout.notes === undefined ? { cells: [], placed: [] } : placeNotes(layout.cells, layout.notes, typed);
  const blocks = [...layout.cells, ...kept.cells];
  const risky = riskyCells(blocks);
  const extent = extentOf(layout);
  const separator = await areaSeparator(session, layout);
  const requests = inRequests([
    ...formatPieces(layout, extent),
    ...cellPieces(blocks),
    ...featurePieces(layout, separator),
  ]);
  const job: WriteJob = { session, outline, layout, extent, requests, risky, options };
  const written =
    target === null || old === null ? await writeNew(job) : await writeInPlace(job, target, old);
  return {
    ...written,
    cells: filledCells(blocks),
    charts: layout.charts?.length ?? 0,
    notesKept: kept.placed.length,
    notesAside: without(typed, kept.placed),
  };
}

interface WriteJob {
  readonly session: Session;
  readonly outline: WorkbookOutline;
  readonly layout: SheetLayout;
  readonly extent: GridRange;
  readonly requests: readonly (readonly LayoutPiece[])[];
  readonly risky: readonly RiskyCell[];
  readonly options: WriteOptions;
}

/** Risky cells on their way back. */
type ReadBack = readonly { readonly cell: RiskyCell; readonly range: Excel.Range }[];
type Place = Pick<WrittenSheet, "sheet" | "worksheetId">;

/** Queues all of a sheet, request by request, and reads the risky cells back with the last one. */
async function writeAll(
  { session, requests, risky, options }: WriteJob,
  begin: (context: Excel.RequestContext) => Excel.Worksheet,
  goOn: (context: Excel.RequestContext) => Excel.Worksheet,
): Promise<{ readonly sheet: Excel.Worksheet; readonly check: ReadBack }> {
  const [first, ...rest] = requests;
  const begun = await session.request((context) => {
    const sheet = begin(context);
    queue(first, sheet, context);
    return { sheet, check: rest.length === 0 ? queueReadBack(sheet, risky) : [] };
  });
  await options.onShare?.(1 / requests.length);
  let { check } = begun;
  for (const [index, pieces] of rest.entries()) {
    const isLast = index === rest.length - 1;
    check = await session.request((context) => {
      const sheet = goOn(context);
      queue(pieces, sheet, context);
      return isLast ? queueReadBack(sheet, risky) : [];
    });
    await options.onShare?.((index + 2) / requests.length);
  }
  return { sheet: begun.sheet, check };
}

async function writeNew(job: WriteJob): Promise<Place> {
  const { session, outline, layout } = job;
  const working = workingName("building", layout.id);
  const name = freeSheetName(layout.name, outline);
  let worksheetId = working;
  try {
    const { sheet: added, check } = await writeAll(
      job,
      ({ workbook }) => {
        workbook.worksheets.getItemOrNullObject(working).delete();
        const sheet = workbook.worksheets.add(working).load("id");
        sheet.visibility = "Hidden";
        return sheet;
      },
      ({ workbook }) => workbook.worksheets.getItem(working),
    );
    verify(name, check);
    worksheetId = added.id;
    await session.request((context) => {
      const sheet = context.workbook.worksheets.getItem(working);
      sheet.name = name;
      sheet.visibility = "Visible";
      queueMarks(context, sheet, job, name, worksheetId);
      queueEntries(context, job.options.remember ?? {});
    });
    return { sheet: name, worksheetId };
  } catch (error) {
    // By its id, too: the last request may have got as far as giving it its name.
    await session.tidy(({ workbook }) => {
      workbook.worksheets.getItemOrNullObject(working).delete();
      if (worksheetId !== working) workbook.worksheets.getItemOrNullObject(worksheetId).delete();
    });
    throw error;
  }
}

async function writeInPlace(job: WriteJob, target: SheetOutline, old: OldVersion): Promise<Place> {
  const { session, outline, layout } = job;
  const backup = workingName("before", layout.id);
  const present = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
    workbook.worksheets.getItem(target.worksheetId);
  try {
    const { check } = await writeAll(
      job,
      (context) => {
        const sheet = present(context);
        queueCopy(context, sheet, layout.id);
        clearSheet(sheet, old);
        return sheet;
      },
      present,
    );
    verify(target.name, check);
    await session.request((context) => {
      queueMarks(context, present(context), job, target.name, target.worksheetId);
      context.workbook.worksheets.getItem(backup).delete();
      queueEntries(context, job.options.remember ?? {});
    });
    return { sheet: target.name, worksheetId: target.worksheetId };
  } catch (error) {
    await putBack(session, outline, layout.id, target, old);
    throw error;
  }
}

function queue(pieces: readonly LayoutPiece[], sheet: Excel.Worksheet, context: Excel.RequestContext): void {
  for (const piece of pieces) piece.queue(sheet, context);
}

/** The own mark, the table names, the workbook's names and the names of note columns. */
function queueMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { layout, outline, extent }: WriteJob,
  name: string,
  worksheetId: string,
): void {
  sheet.names.getItemOrNullObject(OWN_MARK).delete();
  sheet.names.add(OWN_MARK, ownMark(layout.id, worksheetId)).visible = false;
  (layout.tables ?? []).forEach((table, index) => {
    sheet.tables.getItemAt(index).name = table.name;
  });
  if (layout.notes !== undefined) queueNoteNames(sheet, layout.notes, extent.row + extent.rows);
  for (const { name: defined, refersTo } of layout.names ?? []) {
    const address = a1Address(refersTo).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
    const formula = `=${quotedSheet(name)}!${address}`;
    if (outline.names.includes(defined)) context.workbook.names.getItem(defined).formula = formula;
    else context.workbook.names.add(defined, sheet.getRange(a1Address(refersTo)));
  }
}

function queueReadBack(sheet: Excel.Worksheet, risky: readonly RiskyCell[]): ReadBack {
  return risky.map((cell) => ({
    cell,
    range: sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load("values"),
  }));
}

function verify(sheet: string, check: ReadBack): void {
  for (const { cell, range } of check) {
    const value: unknown = (range.values as unknown[][])[0][0];
    if (value !== cell.text)
      throw new ExcelFailure("text-became-formula", { sheet, row: cell.row + 1, column: null });
  }
}

function refuseProtected(outline: WorkbookOutline, layout: SheetLayout, target: SheetOutline | null): void {
  const at = { sheet: target?.name ?? layout.name, row: null, column: null };
  // Also a rebuild needs another sheet for a moment: the copy that makes it safe.
  if (outline.structureProtected) throw new ExcelFailure("structure-protected", at);
  if (target?.isProtected === true) throw new ExcelFailure("sheet-protected", at);
}

function withFreeTableNames(
  layout: SheetLayout,
  outline: WorkbookOutline,
  target: SheetOutline | null,
): SheetLayout {
  if (layout.tables === undefined) return layout;
  const others = outline.sheets.filter((sheet) => sheet !== target);
  return {
    ...layout,
    tables: layout.tables.map((table) => ({ ...table, name: freeTableName(table.name, others) })),
  };
}

function extentOf(layout: SheetLayout): GridRange {
  const ranges: GridRange[] = [
    layout.page.printArea,
    ...layout.styles.map((style) => style.range),
    ...(layout.copies ?? []).flatMap((copy) => copy.to),
    ...layout.cells.map((block) => ({
      row: block.row,
      column: block.column,
      rows: block.values.length,
      columns: Math.max(0, ...block.values.map((line) => line.length)),
    })),
  ];
  const rows = ranges.reduce((most, range) => Math.max(most, range.row + range.rows), 1);
  const columns = ranges.reduce((most, range) => Math.max(most, range.column + range.columns), 1);
  return { row: 0, column: 0, rows, columns };
}

function without(notes: TypedNotes, keys: readonly string[]): TypedNotes {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(notes).filter(([key]) => !gone.has(key)));
}
