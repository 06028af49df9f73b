/** What the workbook consists of, read in two requests without any cell: sheets, used parts, tables, own marks. */
import type { OwnSheetId } from "../sheets/sheet-layout";
import { OWN_MARK, readOwnMark } from "./own-mark";
import type { Session } from "./session";

/** A rectangle with content. Rows and columns from 0. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

/** An Excel table, header row included, totals row left out. */
export interface TableOutline extends Area {
  readonly name: string;
}

/** One worksheet. */
export interface SheetOutline {
  readonly name: string;
  readonly worksheetId: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** What the sheet is when the add-in wrote it; null = the user's. */
  readonly own: OwnSheetId | null;
  /** The used part; null when the sheet is empty. */
  readonly used: Area | null;
  readonly tables: readonly TableOutline[];
}

/** The whole workbook. */
export interface WorkbookOutline {
  /** File name, with its extension once it was saved. */
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  /** Names of the workbook's defined names. */
  readonly names: readonly string[];
  /** Sheets can't be added, renamed or removed. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
}

const AREA = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * Reads the outline.
 *
 * @param session - An open conversation.
 * @returns Sheets in workbook order, with their used parts and tables.
 */
export async function workbookOutline(session: Session): Promise<WorkbookOutline> {
  const top = await session.request(({ workbook }) => {
    const sheets = workbook.worksheets.load("items/name,items/id,items/visibility");
    const tables = workbook.tables.load("items/name,items/id,items/showTotals,items/showHeaders");
    const names = workbook.names.load("items/name");
    const protection = workbook.protection.load("protected");
    workbook.load("name,readOnly");
    return { sheets, tables, names, protection, workbook };
  });
  const detail = await session.request(({ workbook }) => ({
    sheets: top.sheets.items.map((item) => {
      const sheet = workbook.worksheets.getItem(item.id);
      const used = sheet.getUsedRangeOrNullObject(true).load(AREA);
      const mark = sheet.names.getItemOrNullObject(OWN_MARK).load("formula");
      const protection = sheet.protection.load("protected");
      return { item, used, mark, protection };
    }),
    tables: top.tables.items.map((item) => {
      const table = workbook.tables.getItem(item.id);
      const range = table.getRange().load(AREA);
      const sheet = table.worksheet.load("id");
      return { item, range, sheet };
    }),
  }));
  return {
    name: top.workbook.name,
    sheets: detail.sheets.map(({ item, used, mark, protection }) => ({
      name: item.name,
      worksheetId: item.id,
      visible: item.visibility === "Visible",
      isProtected: protection.protected,
      own: mark.isNullObject ? null : readOwnMark(String(mark.formula), item.id),
      used: used.isNullObject ? null : areaOf(used),
      tables: detail.tables
        .filter((table) => table.sheet.id === item.id && table.item.showHeaders)
        .map((table) => {
          const area = areaOf(table.range);
          return { ...area, name: table.item.name, rows: area.rows - (table.item.showTotals ? 1 : 0) };
        }),
    })),
    names: top.names.items.map((item) => item.name),
    structureProtected: top.protection.protected,
    readOnly: top.workbook.readOnly,
  };
}

function areaOf(range: Excel.Range): Area {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
