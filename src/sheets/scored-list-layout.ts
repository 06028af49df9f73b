/** The scored list: one row an account with everything known after scoring, as an Excel table. */
import type { ScoredAccount, ScoredPortfolio } from "../accounts/scored-account";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { scoredListColumns, scoredListWords, type ScoredListColumn } from "../language/scored-list";
import { summaryWords } from "../language/summary";
import { columnLetters } from "./a1-range";
import { negativeMoneyRules } from "./negative-money";
import { pageSetup } from "./page-setup";
import { OVERRIDE_FIELDS } from "./read-back-places";
import { palette } from "./palette";
import { SheetDraft, thinLine } from "./sheet-draft";
import type { CellStyle, SheetLayout } from "./sheet-layout";
import { scoredListColumnStyle, scoredListWidths } from "./scored-list-columns";
import { byExpectedLoss, scoredListRows } from "./scored-list-rows";
import { sheetFont, type } from "./type-styles";

/** Name of the Excel table. */
const SCORED_LIST_TABLE = "KAM_Scores";
/** Row of the table's header, as Excel shows it. */
export const SCORED_LIST_HEAD_ROW = 4;
const DASH = "—";
/** Columns that print: few enough to be read on paper. */
const PRINTED = scoredListColumns.indexOf("due") + 1;
/** Columns written like those that print; the others are small and grey. */
const SHOWN = scoredListColumns.indexOf("hours") + 1;

function drawTitle(draft: SheetDraft, scored: ScoredPortfolio, language: Language, lastColumn: string): void {
  const words = scoredListWords[language];
  const f = formats[language];
  const withBasis = (basis: "P" | "P0"): number =>
    scored.accounts.filter((account) => account.risk?.basis === basis).length;
  const losses = scored.accounts.flatMap((account) =>
    account.expectedLoss === null ? [] : [account.expectedLoss],
  );
  const loss = losses.reduce((sum, value) => sum + value, 0);
  const currency = f.currencyName(scored.currency);
  draft.put(
    `A1:${lastColumn}1`,
    words.title(
      scored.accounts.length,
      withBasis("P"),
      withBasis("P0"),
      losses.length === 0 ? null : f.money(loss),
    ),
    { fontSize: 14, bold: true, color: palette.ink, shrink: true },
  );
  const parts = [
    ...(currency === "" ? [] : [currency]),
    words.subtitle.asOf(f.dateText(scored.asOf)),
    words.subtitle.model(scored.modelName, scored.horizonDays),
    words.subtitle.margin[scored.marginSource],
    words.subtitle.order,
  ];
  draft.put(`A2:${lastColumn}2`, f.join(parts), { ...type.subtitle, shrink: true });
}

function styleRows(draft: SheetDraft, accounts: readonly ScoredAccount[], language: Language): void {
  const f = formats[language];
  const first = SCORED_LIST_HEAD_ROW + 1;
  const last = SCORED_LIST_HEAD_ROW + Math.max(1, accounts.length);
  const down = (key: ScoredListColumn, from = first, to = last): string => {
    const letters = columnLetters(scoredListColumns.indexOf(key));
    return `${letters}${String(from)}:${letters}${String(to)}`;
  };
  for (const key of scoredListColumns) {
    const shown = scoredListColumns.indexOf(key) < SHOWN;
    const style: CellStyle = scoredListColumnStyle(key, f);
    draft.style(down(key), shown ? style : { ...style, ...type.chartData });
  }
  draft.style(`A${String(first)}:${columnLetters(SHOWN - 1)}${String(last)}`, {
    borders: [thinLine("insideHorizontal", palette.hair), thinLine("bottom", palette.hair)],
  });
  const ruleIndexed = accounts.flatMap((account, index) =>
    account.risk?.basis === "R" ? [first + index] : [],
  );
  const [top] = ruleIndexed;
  const bottom = ruleIndexed[ruleIndexed.length - 1];
  if (top !== undefined && bottom !== undefined) {
    for (const key of ["risk", "riskLow", "riskHigh"] as const) {
      draft.style(down(key, top, bottom), { numberFormat: f.index, color: palette.ink3, bold: false });
    }
  }
  const largest = Math.max(0, ...accounts.map((account) => account.expectedLoss ?? 0));
  if (largest > 0) {
    draft.conditional({
      kind: "dataBar",
      range: draft.range(down("expectedLoss")),
      color: palette.light,
      minimum: 0,
      maximum: largest * 1.02,
      barOnly: false,
    });
  }
  const shown = draft.range(`A${String(first)}:${columnLetters(SHOWN - 1)}${String(last)}`);
  draft.conditional({ kind: "beginsWith", range: shown, text: DASH, color: palette.ink3, bold: false });
  const state = draft.range(down("state"));
  draft.conditional({ kind: "beginsWith", range: state, text: "◆", color: palette.alert, bold: true });
  draft.conditional({ kind: "beginsWith", range: state, text: "◇", color: palette.warn, bold: true });
  const change = columnLetters(scoredListColumns.indexOf("change"));
  draft.conditional({
    kind: "formula",
    range: draft.range(down("change")),
    formula: `=AND(ISNUMBER(${change}${String(first)}),${change}${String(first)}<0)`,
    color: palette.alert,
  });
  const [money, ...others] = scoredListColumns.flatMap((key) =>
    scoredListColumnStyle(key, f).numberFormat === f.moneyCompact ? [draft.range(down(key))] : [],
  );
  if (money !== undefined)
    negativeMoneyRules(money, language, others).forEach((rule) => {
      draft.conditional(rule);
    });
}

/**
 * Lays out the scored list.
 *
 * @param scored - The scored portfolio.
 * @param language - Language of headers, stages and actions; tier labels stay as the scheme has them.
 * @returns One sheet with one Excel table, sorted by expected loss.
 */
export function scoredListLayout(scored: ScoredPortfolio, language: Language): SheetLayout {
  const words = scoredListWords[language];
  const f = formats[language];
  const draft = new SheetDraft();
  const accounts = byExpectedLoss(scored.accounts);
  const head = SCORED_LIST_HEAD_ROW;
  const last = head + Math.max(1, accounts.length);
  const lastPrinted = columnLetters(PRINTED - 1);
  const lastColumn = columnLetters(scoredListColumns.length - 1);
  draft.style(`A1:${lastColumn}${String(last)}`, { vertical: "Center" });
  drawTitle(draft, scored, language, lastPrinted);
  draft.row(
    `A${String(head)}`,
    scoredListColumns.map((key) => words.heads[key]),
  );
  draft.style(`A${String(head)}:${columnLetters(SHOWN - 1)}${String(head)}`, {
    fontSize: 7.5,
    bold: true,
    color: palette.ink,
    fill: palette.tint,
    wrap: true,
    vertical: "Bottom",
    borders: [thinLine("bottom", palette.rule)],
  });
  draft.style(`${columnLetters(SHOWN)}${String(head)}:${lastColumn}${String(head)}`, {
    ...type.chartData,
    wrap: true,
    vertical: "Bottom",
  });
  for (const key of scoredListColumns) {
    const { horizontal = "Left", indent = 0 } = scoredListColumnStyle(key, f);
    draft.style(`${columnLetters(scoredListColumns.indexOf(key))}${String(head)}`, { horizontal, indent });
  }
  draft.block(`A${String(head + 1)}`, scoredListRows(accounts, language, head + 1));
  if (accounts.length === 0) draft.row(`A${String(head + 1)}`, ["", words.none]);
  styleRows(draft, accounts, language);
  const footer = summaryWords[language];
  const span = (row: number, rows: number, points: number) => ({ row: row - 1, rows, points });
  return {
    id: "scores",
    name: words.sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths: scoredListColumns.map((key) => scoredListWidths[key]),
    rowHeights: [
      span(1, 1, 24),
      span(2, 1, 13),
      span(3, 1, 5),
      span(head, 1, 26),
      span(head + 1, last - head, 13.2),
    ],
    ...draft.finish(),
    tables: [
      {
        name: SCORED_LIST_TABLE,
        range: draft.range(`A${String(head)}:${lastColumn}${String(last)}`),
        filterButtons: true,
      },
    ],
    freeze: { rows: head, columns: 2 },
    page: pageSetup({
      orientation: "landscape",
      printArea: draft.range(`A1:${lastPrinted}${String(last)}`),
      zoom: { fitWidth: 1 },
      bottom: 12,
      titleRows: { row: head - 1, rows: 1 },
      footer: {
        left: footer.confidential,
        center: footer.dataTo(f.dateText(scored.asOf)),
        right: footer.page,
      },
    }),
    tabColor: palette.light,
    notes: {
      keyColumn: scoredListColumns.indexOf("id"),
      fields: Object.values(OVERRIDE_FIELDS).map((field) => ({
        field,
        column: scoredListColumns.indexOf(field),
        writtenColumn: null,
      })),
    },
  };
}
