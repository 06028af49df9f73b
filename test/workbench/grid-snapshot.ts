/** The workbook as data for the grid. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/presets";
import { ValueType, type Cell } from "@cj-tech-master/excelts";
import type { Host } from "../host/host";
import { MAX_COLUMNS, MAX_ROWS } from "../host/model/a1";
import { cellText, cellValue } from "../host/model/cell-content";
import { wireColor, type CellStyle } from "../host/model/cell-style";
import type { SheetModel } from "../host/model/sheet-model";
import { gridRules, RULES_RESOURCE } from "./grid-rules";

const PIXELS_PER_POINT = 96 / 72;
const EVERYTHING = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, centerContinuous: 2 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  thick: 13,
};
const OVERFLOW = 1;
const WRAP = 3;

const styles = new WeakMap<CellStyle, IStyleData>();

function rgb(color: string | undefined): { rgb: string } | undefined {
  return color === undefined ? undefined : { rgb: color };
}

/**
 * A cell's style for the grid; equal styles give the same object.
 * @param sheet - The cell's sheet.
 * @param style - The cell's style.
 * @returns The grid's style.
 */
export function gridStyle(sheet: SheetModel, style: CellStyle): IStyleData {
  let known = styles.get(style);
  if (!known) {
    known = makeStyle(sheet, style);
    styles.set(style, known);
  }
  return known;
}

function makeStyle(sheet: SheetModel, style: CellStyle): IStyleData {
  const font = sheet.book.styles.fontOf(style);
  const fill =
    style.fill?.type === "pattern" && style.fill.pattern !== "none"
      ? wireColor(style.fill.fgColor)
      : undefined;
  const border = Object.entries(style.border ?? {}).flatMap(([side, edge]) => {
    const line = edge?.style === undefined ? undefined : LINES[edge.style];
    const name = { top: "t", right: "r", bottom: "b", left: "l" }[side];
    return line === undefined || name === undefined
      ? []
      : [[name, { s: line, cl: { rgb: wireColor(edge?.color) ?? "#000000" } }]];
  });
  const { horizontal, vertical, wrapText, indent } = style.alignment ?? {};
  const format = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
  const data = {
    ff: font.name,
    fs: font.size,
    bl: font.bold === true ? 1 : 0,
    it: font.italic === true ? 1 : 0,
    cl: rgb(wireColor(font.color)),
    bg: rgb(fill),
    ht: horizontal === undefined ? undefined : HORIZONTAL[horizontal],
    vt: vertical === undefined ? 3 : VERTICAL[vertical],
    tb: wrapText === true ? WRAP : OVERFLOW,
    ...(border.length > 0 ? { bd: Object.fromEntries(border) as IStyleData["bd"] } : {}),
    ...(indent === undefined ? {} : { pd: { l: 4 + indent * 9 } }),
    ...(format === undefined || format === "General" ? {} : { n: { pattern: format } }),
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** What the grid shows in one cell. */
export interface GridCell {
  readonly v: string | number | boolean | null;
  readonly f: string | null;
  readonly s: IStyleData;
}

/**
 * A cell for the grid.
 * @param sheet - Its sheet.
 * @param cell - The engine's cell.
 * @returns Value, formula and style.
 */
export function gridCell(sheet: SheetModel, cell: Cell): GridCell {
  const value = cellValue(cell, sheet.book.date1904);
  const formula = cell.type === ValueType.Formula && cell.formula !== undefined ? `=${cell.formula}` : null;
  const style = gridStyle(sheet, cell.style);
  const shrunk = cell.style.alignment?.shrinkToFit === true ? fittedStyle(sheet, cell, style) : style;
  return { v: value === "" ? null : value, f: formula, s: shrunk };
}

const smaller = new Map<IStyleData, Map<number, IStyleData>>();

/** The grid can't shrink a text to its cell, so the size is chosen here from an estimate of its width. */
function fittedStyle(sheet: SheetModel, cell: Cell, style: IStyleData): IStyleData {
  const text = cellText(cell, sheet.book.date1904);
  const size = style.fs ?? 11;
  const place = { row: cell.row - 1, column: cell.col - 1, rows: 1, columns: 1 };
  const [area = place] = sheet.merged.areas(place);
  let room = -6;
  for (let column = area.column; column < area.column + area.columns; column += 1)
    room += sheet.columnPoints(column);
  const wanted = textWidth(text) * size * (style.bl === BooleanNumber.TRUE ? 0.6 : 0.55);
  if (wanted <= room) return style;
  const fitting = Math.max(5, Math.floor((size * room * 2) / wanted) / 2);
  const known = smaller.get(style) ?? new Map<number, IStyleData>();
  smaller.set(style, known);
  const fitted = known.get(fitting) ?? { ...style, fs: fitting };
  known.set(fitting, fitted);
  return fitted;
}

/** Characters of a text; Chinese ones count as nearly two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2E80-\uFFEF]/u.test(character) ? 1.8 : 1;
  return width;
}

/**
 * A grid cell as the grid takes it.
 * @param cell - The cell.
 * @returns Data with the value's type, so that texts that look like numbers stay texts.
 */
export function cellData({ v, f, s }: GridCell): ICellData {
  const text = numberFormatIsText(s) ? CellValueType.FORCE_STRING : CellValueType.STRING;
  const type =
    typeof v === "number" ? CellValueType.NUMBER : typeof v === "boolean" ? CellValueType.BOOLEAN : text;
  return { v: typeof v === "boolean" ? Number(v) : v, f, s, t: v === null ? null : type };
}

function numberFormatIsText(style: IStyleData): boolean {
  return style.n?.pattern === "@";
}

/**
 * Everything about a sheet but its cells, as text: when it changes, the grid is built anew.
 * @param sheet - The sheet.
 * @returns Text to compare.
 */
export function sheetFrame(sheet: SheetModel): string {
  return JSON.stringify([frameOf(sheet), gridRules(sheet)]);
}

function frameOf(sheet: SheetModel): Partial<IWorksheetData> {
  const { sheet: engine } = sheet;
  const view = engine.views[0];
  const used = sheet.usedArea(EVERYTHING, false);
  const rows = (used?.row ?? 0) + (used?.rows ?? 0);
  const columns = (used?.column ?? 0) + (used?.columns ?? 0);
  const columnCount = Math.max(26, columns + 8, engine.columns.length);
  const columnData = Object.fromEntries(
    Array.from({ length: Math.min(columnCount, 400) }, (_, column) => [
      column,
      {
        w: Math.round(sheet.columnPoints(column) * PIXELS_PER_POINT),
        hd: column < engine.columns.length && engine.getColumn(column + 1).hidden ? 1 : 0,
      },
    ]),
  );
  const rowData: Record<number, { h: number; hd: number }> = {};
  engine.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined || row.hidden) {
      rowData[number - 1] = { h: Math.round((row.height ?? 15) * PIXELS_PER_POINT), hd: row.hidden ? 1 : 0 };
    }
  });
  const frozen = view?.state === "frozen" ? { x: view.xSplit ?? 0, y: view.ySplit ?? 0 } : { x: 0, y: 0 };
  return {
    id: sheet.id,
    name: engine.name,
    tabColor: wireColor(engine.properties.tabColor) ?? "",
    hidden: engine.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(100, rows + 40),
    columnCount,
    mergeData: sheet.merged.areas().map(({ row, column, rows: height, columns: width }) => ({
      startRow: row,
      endRow: row + height - 1,
      startColumn: column,
      endColumn: column + width - 1,
    })),
    columnData,
    rowData,
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: frozen.x,
      ySplit: frozen.y,
      startRow: frozen.y === 0 ? -1 : frozen.y,
      startColumn: frozen.x === 0 ? -1 : frozen.x,
    },
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
  };
}

/**
 * The whole workbook for the grid.
 * @param host - The open workbook.
 * @param unitId - The grid's id for it.
 * @param shown - Filled with what each sheet's cells show, by sheet id and "row,column".
 * @returns A snapshot to open.
 */
export function bookSnapshot(
  host: Host,
  unitId: string,
  shown: Map<string, Map<string, GridCell>>,
): Partial<IWorkbookData> {
  host.book.calculate();
  const sheets = host.book.sheets();
  return {
    id: unitId,
    name: host.workbook.fileName,
    resources: [
      {
        name: RULES_RESOURCE,
        data: JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet.id, gridRules(sheet)]))),
      },
    ],
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      sheets.map((sheet) => {
        const cells: Record<number, Record<number, ICellData>> = {};
        const own = new Map<string, GridCell>();
        shown.set(sheet.id, own);
        sheet.eachCell(EVERYTHING, (cell, row, column) => {
          const data = gridCell(sheet, cell);
          own.set(`${String(row)},${String(column)}`, data);
          (cells[row] ??= {})[column] = cellData(data);
        });
        return [sheet.id, { ...frameOf(sheet), cellData: cells }];
      }),
    ),
  };
}
