/** The grid of the workbench: a view of the host's workbook that hands everything typed back to the host. */
import {
  CellValueType,
  createUniver,
  LocaleType,
  mergeLocales,
  type FUniver,
  type ICellData,
} from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import rulesWords from "@univerjs/presets/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/presets/preset-sheets-core";
import coreWords from "@univerjs/presets/preset-sheets-core/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/presets/preset-sheets-drawing";
import drawingWords from "@univerjs/presets/preset-sheets-drawing/locales/en-US";
import { MAX_COLUMNS, MAX_ROWS } from "../host/model/a1";
import type { Host } from "../host/host";
import { ChartLayer } from "./chart-layer";
import { bookSnapshot, cellData, gridCell, sheetFrame, type GridCell } from "./grid-snapshot";

const SET_VALUES = "sheet.mutation.set-range-values";
/** Commands of the grid that would change what only the host may change. */
const REFUSED =
  /^sheet\.command\.(?:insert-(?:row|col|sheet|range)|remove-(?:row|col|sheet)|delete-range|move-(?:rows|cols|range)|add-worksheet-merge|remove-worksheet-merge|set-worksheet-(?:name|order|hide|show)|copy-sheet|set-style|set-frozen|cancel-frozen)/;
const EVERYTHING = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

interface SetValues {
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
}

/** What a person typed, by cell. */
export interface TypedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** What the grid reports. */
export interface GridEvents {
  typed(cells: readonly TypedCell[]): void;
  activated(sheetId: string): void;
  selected(sheetId: string, row: number, column: number, rows: number, columns: number): void;
}

/** Shows one host at a time. */
export class Grid {
  readonly #api: FUniver;
  readonly #charts: ChartLayer;
  readonly #shown = new Map<string, Map<string, GridCell>>();
  readonly #frames = new Map<string, string>();
  #host: Host | undefined;
  #unit = "";
  #units = 0;
  #pushing = false;

  /**
   * @param container - Id of the element that holds the grid.
   * @param events - Receives what happens in the grid.
   */
  constructor(
    container: string,
    readonly events: GridEvents,
  ) {
    // A worker that does nothing keeps the grid's own calculation off.
    const idle = new Worker(URL.createObjectURL(new Blob(["onmessage=()=>{}"], { type: "text/javascript" })));
    const { univerAPI } = createUniver({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(coreWords, drawingWords, rulesWords) },
      presets: [
        UniverSheetsCorePreset({
          container,
          header: true,
          toolbar: false,
          contextMenu: false,
          disableTextFormatAlert: true,
          disableTextFormatMark: true,
          workerURL: idle,
        }),
        UniverSheetsDrawingPreset(),
        UniverSheetsConditionalFormattingPreset(),
      ],
    });
    this.#api = univerAPI;
    this.#charts = new ChartLayer(univerAPI);
    this.#listen();
  }

  #listen(): void {
    const { Event } = this.#api;
    this.#api.addEvent(Event.BeforeCommandExecute, (event) => {
      if (!this.#pushing && REFUSED.test(event.id)) event.cancel = true;
    });
    this.#api.addEvent(Event.CommandExecuted, (event) => {
      if (event.id !== SET_VALUES || this.#pushing) return;
      const options = event.options as { fromHost?: boolean } | undefined;
      if (options?.fromHost !== true) this.#typed(event.params as SetValues);
    });
    this.#api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (this.#pushing) return;
      this.events.activated(activeSheet.getSheetId());
      this.#drawCharts();
    });
    this.#api.addEvent(Event.SelectionChanged, ({ worksheet, selections }) => {
      const [first] = selections;
      if (this.#pushing || !first) return;
      const { startRow, startColumn, endRow, endColumn } = first;
      this.events.selected(
        worksheet.getSheetId(),
        startRow,
        startColumn,
        endRow - startRow + 1,
        endColumn - startColumn + 1,
      );
    });
  }

  #typed({ subUnitId, cellValue = {}, trigger }: SetValues): void {
    const cells: TypedCell[] = [];
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(line)) {
        const known = this.#shown.get(subUnitId)?.get(`${row},${column}`);
        // A change of style alone carries no content, and the grid's own follow-ups to formulas no trigger.
        const hasFormula = typeof cell?.f === "string" && cell.f !== "";
        if (cell && !("v" in cell) && !("p" in cell) && !hasFormula) continue;
        if (hasFormula && trigger === undefined) continue;
        const input = inputOf(cell);
        if (known && known.f === null && (known.v ?? "") === input) continue;
        cells.push({ sheetId: subUnitId, row: Number(row), column: Number(column), input });
      }
    }
    if (cells.length > 0) this.events.typed(cells);
  }

  /**
   * Shows a workbook.
   * @param host - The workbook.
   */
  show(host: Host): void {
    this.#host = host;
    this.#rebuild();
  }

  /** Brings the grid into line with the host. */
  update(): void {
    const host = this.#host;
    if (!host) return;
    host.book.calculate();
    const sheets = host.book.sheets();
    const same =
      sheets.length === this.#frames.size &&
      sheets.every((sheet) => this.#frames.get(sheet.id) === sheetFrame(sheet));
    if (!same) {
      this.#rebuild();
      return;
    }
    for (const { id } of sheets) this.#pushCells(id);
    this.#showActive();
    this.#drawCharts();
  }

  #rebuild(): void {
    const host = this.#host;
    if (!host) return;
    this.#quietly(() => {
      if (this.#unit !== "") this.#api.disposeUnit(this.#unit);
      this.#charts.forget();
      this.#units += 1;
      this.#unit = `book-${String(this.#units)}`;
      this.#shown.clear();
      this.#frames.clear();
      this.#api.createWorkbook(bookSnapshot(host, this.#unit, this.#shown));
      for (const sheet of host.book.sheets()) this.#frames.set(sheet.id, sheetFrame(sheet));
    });
    this.#showActive();
    this.#drawCharts();
  }

  #pushCells(sheetId: string): void {
    const sheet = this.#host?.book.findSheet(sheetId);
    const shown = this.#shown.get(sheetId);
    if (!sheet || !shown) return;
    const changes: Record<number, Record<number, ICellData | null>> = {};
    let count = 0;
    const seen = new Set<string>();
    sheet.eachCell(EVERYTHING, (cell, row, column) => {
      const key = `${String(row)},${String(column)}`;
      seen.add(key);
      const next = gridCell(sheet, cell);
      const before = shown.get(key);
      if (before && before.v === next.v && before.f === next.f && before.s === next.s) return;
      shown.set(key, next);
      (changes[row] ??= {})[column] = cellData(next);
      count += 1;
    });
    for (const key of shown.keys()) {
      if (seen.has(key)) continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      shown.delete(key);
      (changes[row] ??= {})[column] = { v: null, f: null, s: null };
      count += 1;
    }
    if (count === 0) return;
    this.#quietly(() => {
      this.#api.syncExecuteCommand(
        SET_VALUES,
        { unitId: this.#unit, subUnitId: sheetId, cellValue: changes },
        { onlyLocal: true, fromHost: true },
      );
    });
  }

  /** The grid keeps what it has been told to show, also where the person typed something else. */
  refuse(cells: readonly TypedCell[]): void {
    for (const { sheetId, row, column } of cells) {
      const known = this.#shown.get(sheetId);
      known?.set(`${String(row)},${String(column)}`, { v: NaN, f: null, s: {} });
    }
    this.update();
  }

  /**
   * Notes what the grid shows since a person typed it, so that the host's view of it is compared rightly.
   * @param cells - The cells.
   */
  note(cells: readonly TypedCell[]): void {
    for (const { sheetId, row, column } of cells) {
      this.#shown.get(sheetId)?.set(`${String(row)},${String(column)}`, { v: NaN, f: null, s: {} });
    }
  }

  #showActive(): void {
    const host = this.#host;
    const book = this.#api.getActiveWorkbook();
    if (!host || !book) return;
    const { id } = host.book.activeSheet;
    if (book.getActiveSheet().getSheetId() === id) return;
    this.#quietly(() => {
      const sheet = book.getSheetBySheetId(id);
      if (sheet) book.setActiveSheet(sheet);
    });
  }

  #drawCharts(): void {
    const host = this.#host;
    const book = this.#api.getActiveWorkbook();
    const sheet = host && book && host.book.findSheet(book.getActiveSheet().getSheetId());
    if (host && sheet)
      this.#quietly(() => {
        this.#charts.draw(host, sheet);
      });
  }

  #quietly(work: () => void): void {
    const before = this.#pushing;
    this.#pushing = true;
    try {
      work();
    } finally {
      this.#pushing = before;
    }
  }
}

function inputOf(cell: ICellData | null): string | number | boolean {
  if (!cell) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  return cell.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}
