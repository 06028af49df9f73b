/** Writes own sheets one after another and keeps the picture of the workbook up to date between them. */
import { appendRows, type AddedRows } from "../../excel/append-rows";
import { ownSheet } from "../../excel/own-sheet";
import { freeSheetName } from "../../excel/sheet-names";
import type { TypedNotes } from "../../excel/typed-notes";
import type { SheetOutline, TableOutline, WorkbookOutline } from "../../excel/workbook-outline";
import { remember } from "../../excel/workbook-settings";
import { writeSheet, type WrittenSheet } from "../../excel/write-sheet";
import type { OwnSheetId, SheetLayout } from "../../sheets/sheet-layout";
import { datesIn1904 } from "../../sheets/dates-in-1904";
import type { FlowCore, JobTools } from "./flow-core";
import type { Phase } from "./job";
import { keptAllocationText } from "./kept-allocation";
import { UNFINISHED_KEY } from "./unfinished";
import type { BuiltSheet } from "./views";

/** The workbook while own sheets are being written. */
export class SheetWriter {
  private readonly done = new Map<OwnSheetId, BuiltSheet>();

  /**
   * @param core - Shared state.
   * @param tools - Tools of the running job.
   * @param outline - The workbook as it is now.
   */
  constructor(
    private readonly core: FlowCore,
    private readonly tools: JobTools,
    private outline: WorkbookOutline,
  ) {}

  /**
   * Writes a sheet.
   *
   * @param layout - The sheet.
   * @param phase - What the pane says meanwhile.
   * @param of - Number of things the sheet shows (accounts, cards), for progress.
   * @param options - How to write.
   * @param options.replaceTyped - What the user typed is already part of the layout.
   * @returns What was written.
   */
  async write(
    layout: SheetLayout,
    phase: Phase,
    of: number,
    { replaceTyped = false }: { readonly replaceTyped?: boolean } = {},
  ): Promise<BuiltSheet> {
    const started = this.core.options.seconds();
    const { beside } = this.core.memory;
    const isBeside = beside.has(layout.id);
    const old = isBeside ? null : ownSheet(this.outline, layout.id);
    const present = old?.name ?? freeSheetName(layout.name, this.outline);
    await this.tools.touching(present, ownSheet(this.outline, layout.id) === null ? null : layout.id);
    await this.tools.report(phase, 0, of, present);
    const dated = this.core.memory.date1904 ? datesIn1904(layout) : layout;
    const written = await writeSheet(this.tools.session, this.outline, dated, {
      notesAside: this.notesAside(layout),
      replaceTyped,
      beside: isBeside,
      // From its first sheet on a workbook has the labels it was begun with.
      remember: { ...this.tools.mark.after([present]), labels: JSON.stringify(this.core.labels) },
      onShare: async (share) => {
        await this.tools.report(phase, Math.floor(share * of), of, present);
      },
    });
    this.tools.completed(written.sheet);
    beside.delete(layout.id);
    this.note(layout, written, old);
    return this.built({
      id: layout.id,
      sheet: written.sheet,
      cells: written.cells,
      charts: written.charts,
      notesKept: written.notesKept,
      seconds: this.core.options.seconds() - started,
    });
  }

  /**
   * Adds rows below the list of a sheet that is there, and leaves the rest of it as it is.
   *
   * @param target - The sheet.
   * @param table - Its table.
   * @param added - The rows.
   * @param phase - What the pane says meanwhile.
   * @returns What was written.
   */
  async append(
    target: SheetOutline,
    table: TableOutline,
    added: AddedRows,
    phase: Phase,
  ): Promise<BuiltSheet> {
    const started = this.core.options.seconds();
    const { name: sheet } = target;
    const of = added.rows.length;
    await this.tools.touching(sheet);
    await this.tools.report(phase, 0, of, sheet);
    const remembered = { ...added, remember: this.tools.mark.after([sheet]) };
    await appendRows(this.tools.session, this.outline, target, table, remembered, async (share) => {
      await this.tools.report(phase, Math.floor(share * of), of, sheet);
    });
    this.tools.completed(sheet);
    const cells = added.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
    const seconds = this.core.options.seconds() - started;
    return this.built({ id: added.id, sheet, cells, charts: 0, notesKept: 0, seconds });
  }

  /**
   * An own sheet as it was when the job began.
   *
   * @param id - Which of our sheets.
   * @returns Its outline; null when the workbook has none.
   */
  present(id: OwnSheetId): SheetOutline | null {
    return ownSheet(this.outline, id);
  }

  /**
   * A sheet this job has already written.
   *
   * @param id - Which of our sheets.
   * @returns What was written; null when this job has not written it.
   */
  wrote(id: OwnSheetId): BuiltSheet | null {
    return this.done.get(id) ?? null;
  }

  /** Remembers when and from what was built, and the notes that found no row. */
  async finish(): Promise<void> {
    const { core, tools } = this;
    const builtAt = core.options.now();
    const kept = keptAllocationText(core.memory.keptAllocation);
    const entries: Record<string, string> = {
      ...(kept === null ? {} : { allocation: kept }),
      builtAt: JSON.stringify(builtAt),
      labels: JSON.stringify(core.labels),
      sources: JSON.stringify(core.memory.hashes),
      notes: JSON.stringify(core.memory.notesAside),
    };
    await remember(tools.session, { ...entries, [UNFINISHED_KEY]: null });
    tools.mark.taken();
    core.memory.remembered = { ...core.memory.remembered, ...entries };
    core.update({ freshness: { status: "fresh", builtAt } });
  }

  private built(built: BuiltSheet): BuiltSheet {
    const others = this.core.snapshot().built.filter(({ id }) => id !== built.id);
    this.core.update({ built: [...others, built] });
    this.done.set(built.id, built);
    return built;
  }

  private notesAside(layout: SheetLayout): TypedNotes {
    const { notesAside } = this.core.memory;
    return Object.hasOwn(notesAside, layout.id) ? notesAside[layout.id] : {};
  }

  private note(layout: SheetLayout, written: WrittenSheet, old: SheetOutline | null): void {
    const { memory } = this.core;
    memory.changes.wrote(written.worksheetId, layout.id);
    memory.notesAside = { ...memory.notesAside, [layout.id]: written.notesAside };
    const added = {
      name: written.sheet,
      worksheetId: written.worksheetId,
      visible: true,
      isProtected: false,
      own: layout.id,
      used: null,
      tables: [],
    };
    const sheets =
      old === null
        ? [...this.outline.sheets, added]
        : this.outline.sheets.map((sheet) =>
            sheet === old ? { ...sheet, worksheetId: written.worksheetId } : sheet,
          );
    const names = [...new Set([...this.outline.names, ...(layout.names ?? []).map(({ name }) => name)])];
    this.outline = { ...this.outline, sheets, names };
  }
}
