/** The history sheet: one row an account for every closed period, as an Excel table. */
import { historyCells, historyColumns, type HistoryRow } from "../accounts/history";
import { formats, type Formats } from "../language/formats";
import type { Language } from "../language/language";
import { listWords } from "../language/lists";
import { summaryWords } from "../language/summary";
import { listSheetLayout, type ListColumn } from "./list-sheet";
import type { CellStyle, SheetLayout } from "./sheet-layout";
import { type } from "./type-styles";

/** Name of the Excel table. */
const HISTORY_TABLE = "KAM_History";

function columnStyle(column: keyof HistoryRow, f: Formats): CellStyle {
  const right = type.valueRight;
  switch (column) {
    case "periodEnd":
      return { ...type.value, horizontal: "Left", indent: 1, numberFormat: f.date };
    case "sales":
    case "clv":
      return { ...right, numberFormat: f.moneyFull };
    case "risk":
      return { ...right, numberFormat: f.percent };
    case "score":
      return { ...right, numberFormat: "0.0" };
    case "rank":
    case "streak":
      return { ...right, numberFormat: "0" };
    case "accountId":
      return { ...type.value, horizontal: "Left", numberFormat: "@" };
    // They follow columns of numbers that end at their edge.
    case "modelLabel":
    case "scheme":
      return { ...type.value, horizontal: "Left", indent: 1, shrink: true };
    default:
      return { ...type.value, horizontal: "Left", shrink: true };
  }
}

const widths: Readonly<Record<keyof HistoryRow, number>> = {
  periodEnd: 70,
  accountId: 75,
  name: 150,
  label: 65,
  rank: 50,
  modelLabel: 70,
  score: 45,
  sales: 70,
  clv: 70,
  risk: 45,
  streak: 55,
  scheme: 110,
};

/**
 * Title of the history sheet.
 *
 * @param rows - All rows.
 * @param language - Language of the title.
 * @returns How many periods of how many accounts are closed.
 */
export function historyTitle(rows: readonly HistoryRow[], language: Language): string {
  const periods = new Set(rows.map((row) => row.periodEnd)).size;
  const accounts = new Set(rows.map((row) => row.accountId)).size;
  return listWords[language].history.title(periods, accounts);
}

/**
 * Lays out the history.
 *
 * @param rows - All rows, the oldest period first.
 * @param language - Language of the headers; labels stay as they were.
 * @param asOf - Day the data reach to, for the footer.
 * @returns One sheet with one Excel table in the order of `historyColumns`.
 */
export function historySheetLayout(
  rows: readonly HistoryRow[],
  language: Language,
  asOf: number,
): SheetLayout {
  const words = listWords[language].history;
  const f = formats[language];
  return listSheetLayout({
    id: "history",
    name: words.sheetName,
    language,
    orientation: "landscape",
    title: historyTitle(rows, language),
    subtitle: words.subtitle,
    columns: historyColumns.map((column): ListColumn => ({
      head: words.heads[column] ?? column,
      width: widths[column],
      style: columnStyle(column, f),
    })),
    printed: historyColumns.length,
    rows: rows.map((row) => historyCells(row)),
    table: HISTORY_TABLE,
    none: "",
    footer: summaryWords[language].dataTo(f.dateText(asOf)),
  });
}
