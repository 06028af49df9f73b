/** A sheet that is one long list: title, subtitle, a header that repeats in print, rows. */
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { columnLetters } from "./a1-range";
import { pageSetup } from "./page-setup";
import { palette } from "./palette";
import { LIST_HEAD_ROW, LIST_ROW_POINTS } from "./read-back-places";
import { SheetDraft, thinLine } from "./sheet-draft";
import type { Cell, CellStyle, NotesLayout, OwnSheetId, SheetLayout } from "./sheet-layout";
import { sheetFont, type } from "./type-styles";

/** One column of a list. */
export interface ListColumn {
  readonly head: string;
  /** Width in points. */
  readonly width: number;
  readonly style: CellStyle;
}

/** What a list sheet is made of. */
export interface ListSheet {
  readonly id: OwnSheetId;
  readonly name: string;
  readonly language: Language;
  readonly orientation: "portrait" | "landscape";
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  /** Columns that print; further ones stand outside the print area in small grey type. */
  readonly printed: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows (from 0) that begin a group: bold, with a line above. */
  readonly groups?: readonly number[];
  /** Name of the Excel table; a list with groups is no table. */
  readonly table?: string;
  /** Shown when there are no rows. */
  readonly none: string;
  /** Written at the foot of every page in the middle. */
  readonly footer: string;
  readonly notes?: NotesLayout;
}

function styleColumns(draft: SheetDraft, list: ListSheet, last: number): void {
  const head = String(LIST_HEAD_ROW);
  const first = String(LIST_HEAD_ROW + 1);
  const end = columnLetters(list.printed - 1);
  list.columns.forEach((column, index) => {
    const letters = columnLetters(index);
    const printed = index < list.printed;
    draft.style(`${letters}${first}:${letters}${String(last)}`, {
      ...column.style,
      ...(printed ? {} : type.chartData),
    });
    const { horizontal = "Left", indent = 0 } = column.style;
    draft.style(
      `${letters}${head}`,
      printed
        ? {
            fontSize: 8,
            bold: true,
            color: palette.ink,
            fill: palette.tint,
            horizontal: horizontal === "General" ? "Left" : horizontal,
            indent,
            wrap: true,
            borders: [thinLine("bottom", palette.rule)],
          }
        : type.chartData,
    );
  });
  draft.style(`A${first}:${end}${String(last)}`, {
    borders: [thinLine("insideHorizontal", palette.hair), thinLine("bottom", palette.hair)],
  });
  for (const group of list.groups ?? []) {
    const row = String(LIST_HEAD_ROW + 1 + group);
    draft.style(`A${row}:${end}${row}`, {
      fontSize: 9,
      bold: true,
      color: palette.primary,
      fill: palette.white,
      borders: [thinLine("top", palette.primary)],
    });
  }
}

/**
 * Lays out a list sheet.
 *
 * @param list - What it is made of.
 * @returns The sheet, its header frozen and repeated on every printed page.
 */
export function listSheetLayout(list: ListSheet): SheetLayout {
  const draft = new SheetDraft();
  const end = columnLetters(list.printed - 1);
  const all = columnLetters(list.columns.length - 1);
  const last = LIST_HEAD_ROW + Math.max(1, list.rows.length);
  draft.style(`A1:${all}${String(last)}`, { vertical: "Center" });
  draft.put(`A1:${end}1`, list.title, { fontSize: 14, bold: true, color: palette.ink, shrink: true });
  draft.put(`A2:${end}2`, list.subtitle, { ...type.subtitle, shrink: true });
  draft.row(
    `A${String(LIST_HEAD_ROW)}`,
    list.columns.map((column) => column.head),
  );
  styleColumns(draft, list, last);
  if (list.rows.length === 0) draft.row(`A${String(LIST_HEAD_ROW + 1)}`, [list.none]);
  else draft.block(`A${String(LIST_HEAD_ROW + 1)}`, list.rows);
  // Only where there is one: over cells without any dash the rule stops LibreOffice's export to PDF.
  if (list.rows.some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith("—")))) {
    draft.conditional({
      kind: "beginsWith",
      range: draft.range(`A${String(LIST_HEAD_ROW + 1)}:${end}${String(last)}`),
      text: "—",
      color: palette.ink3,
    });
  }
  const common = summaryWords[list.language];
  return {
    id: list.id,
    name: list.name,
    font: sheetFont(list.language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths: list.columns.map((column) => column.width),
    rowHeights: [
      { row: 0, rows: 1, points: 24 },
      { row: 1, rows: 1, points: 13 },
      { row: 2, rows: 1, points: 5 },
      { row: 3, rows: 1, points: 24 },
      { row: 4, rows: last - LIST_HEAD_ROW, points: LIST_ROW_POINTS },
    ],
    ...draft.finish(),
    ...(list.table === undefined
      ? {}
      : {
          tables: [
            {
              name: list.table,
              range: draft.range(`A${String(LIST_HEAD_ROW)}:${all}${String(last)}`),
              filterButtons: true,
            },
          ],
        }),
    freeze: { rows: LIST_HEAD_ROW, columns: 0 },
    page: pageSetup({
      orientation: list.orientation,
      printArea: draft.range(`A1:${end}${String(last)}`),
      zoom: { fitWidth: 1 },
      bottom: 12,
      titleRows: { row: LIST_HEAD_ROW - 1, rows: 1 },
      footer: { left: common.confidential, center: list.footer, right: common.page },
    }),
    tabColor: palette.py,
    ...(list.notes === undefined ? {} : { notes: list.notes }),
  };
}
