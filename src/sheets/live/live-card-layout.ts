/**
 * The live card: a drop-down of accounts, every figure a native formula over the user's tables, model figures
 * looked up from the scored list. It recalculates by itself and works without the add-in.
 */
import type { AccountCard } from "../../accounts/account-card";
import { formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";
import { cardColumnWidths, cardRowHeights, cardRules } from "../card/card-book-layout";
import type { CardContext } from "../card/card-page";
import { drawCard } from "../card/drawn-card";
import { pageSetup } from "../page-setup";
import { palette, textOnTier, tierFill } from "../palette";
import type { CellStyle, ChartLayout, ConditionalFormatLayout, SheetLayout } from "../sheet-layout";
import { sheetFont, type } from "../type-styles";
import { latestScore, liveChartCells } from "./live-chart-values";
import { lowerLiveCells } from "./live-lower-values";
import { live, quotedSheet, score, scoreColumn, type LiveSources } from "./live-sources";
import { formulaCell, upperLiveCells } from "./live-values";

/** Name of the range the drop-down lists: inline lists stop at 255 characters. */
const ACCOUNT_LIST_NAME = "KAM_AccountList";
/** First column of the list of accounts, outside the print area. */
const LIST_COLUMN = "Z";

/** Row of the risk itself, below the three parts. */
const LIVE_TOTAL_ROW = 50;

/** An account to choose. */
export interface LiveAccount {
  readonly id: string;
  readonly name: string;
}

/** Axes that must find their own ends, since the account changes under them. */
function freeAxes(chart: ChartLayout): ChartLayout {
  if (!chart.name.startsWith("months") && !chart.name.startsWith("rhythm")) return chart;
  const { minimum: _from, maximum: _to, majorUnit: _step, ...category } = chart.categoryAxis;
  if (chart.name.startsWith("rhythm")) return { ...chart, categoryAxis: category };
  const { maximum: _top, majorUnit: _unit, ...value } = chart.valueAxis;
  return { ...chart, valueAxis: value };
}

/**
 * Lays out the live card.
 *
 * @param card - The account shown first; it also gives the page its labels and styles.
 * @param accounts - All accounts in the order of the drop-down.
 * @param sources - Where the user's tables and the scored list stand.
 * @param language - Language of the card.
 * @param context - The scored portfolio and the settings.
 * @param sheetName - Name of the sheet.
 * @returns One sheet of one A4 page with a list of accounts beside it.
 * @throws RangeError when there is no account.
 */
export function liveCardLayout(
  card: AccountCard,
  accounts: readonly LiveAccount[],
  sources: LiveSources,
  language: Language,
  context: CardContext,
  sheetName: string,
): SheetLayout {
  if (accounts.length === 0) throw new RangeError("accounts must hold at least one account, got none");
  const { page, own, charts } = drawCard(fullCard(card, context), 0, context, language, "all-charts");
  const { draft } = page;
  const entry = ({ id, name }: LiveAccount): string => `${name} · ${id}`;
  const chosen = accounts.find((account) => account.id === card.scored.account.id) ?? accounts[0];
  draft.row("A1", [chosen === undefined ? "" : entry(chosen)]);
  draft.block(
    `${LIST_COLUMN}2`,
    accounts.map((account) => [entry(account), account.id]),
  );
  const { tierLabels } = context.scored;
  draft.block(
    "AB2",
    tierLabels.map((label) => [label]),
  );
  const last = String(1 + accounts.length);
  const list = `$Z$2:$Z$${last}`;
  const accountColumn = sources.accounts?.account;
  const helpers: readonly (readonly [string, string])[] = [
    [live.place, `MATCH($A$1,${list},0)`],
    [live.id, `INDEX($AA$2:$AA$${last},${live.place})`],
    [live.scoreRow, `MATCH(${live.id},${scoreColumn(sources, "id")},0)`],
    [live.accountRow, accountColumn === undefined ? "NA()" : `MATCH(${live.id},${accountColumn},0)`],
    [live.yearAgo, `EDATE(${live.asOf},-12)`],
    [live.twoYearsAgo, `EDATE(${live.asOf},-24)`],
    [live.threeYearsAgo, `EDATE(${live.asOf},-36)`],
    [live.latestScore, latestScore(sources)],
    [
      live.tierRank,
      `IFERROR(MATCH(${score(sources, "tier")},$AB$2:$AB$${String(1 + tierLabels.length)},0),0)`,
    ],
  ];
  draft.row(live.asOf.replaceAll("$", ""), [context.scored.asOf]);
  for (const [address, expression] of [
    ...helpers,
    ...upperLiveCells(page, sources),
    ...lowerLiveCells(page, sources),
    ...liveChartCells(page, sources),
  ]) {
    draft.row(address.replaceAll("$", ""), [formulaCell(expression)]);
  }
  const input: CellStyle = { fill: palette.input };
  draft.style("A1:H1", input);
  draft.style(`Z1:AB${last}`, type.chartData);
  const f = formats[language];
  const common = summaryWords[language];
  const { conditionalFormats: _none, ...parts } = draft.finish([0, 12, 24]);
  return {
    id: "live-card",
    name: sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths: [...cardColumnWidths, 12, 150, 80, 60],
    rowHeights: cardRowHeights.map(([row, rows, points]) => ({ row: row - 1, rows, points })),
    ...parts,
    stylesAfterCopies: [
      ...own,
      ...["A6:B7", "C6:D7", "G6:H7", "K6:L7"].map((address) => ({
        range: draft.range(address),
        style: { numberFormat: f.moneyCompact },
      })),
      { range: draft.range("R31:R34"), style: { numberFormat: f.date } },
    ],
    conditionalFormats: [
      ...tierLabels.map((_, rank): ConditionalFormatLayout => {
        const fill = tierFill(rank, tierLabels.length);
        return {
          kind: "formula",
          range: draft.range("K1:L1"),
          formula: `=${live.tierRank}=${String(rank + 1)}`,
          fill,
          color: textOnTier(fill),
        };
      }),
      ...cardRules([LIVE_TOTAL_ROW], "all-charts"),
    ],
    charts: charts.map(freeAxes),
    validations: [{ range: draft.range("A1:H1"), source: `=${ACCOUNT_LIST_NAME}` }],
    names: [{ name: ACCOUNT_LIST_NAME, refersTo: draft.range(`${LIST_COLUMN}2:${LIST_COLUMN}${last}`) }],
    page: pageSetup({
      orientation: "portrait",
      printArea: draft.range("A1:L58"),
      zoom: { fitWidth: 1, fitHeight: 1 },
      bottom: 12,
      footer: {
        left: common.confidential,
        center: common.dataTo(f.dateText(context.scored.asOf)),
        right: common.page,
      },
    }),
    tabColor: palette.primary,
  };
}

/**
 * A card whose charts have all their data rows, so that every account's figures have a place: 24 months, 24
 * orders and a window. The figures themselves are replaced by formulas.
 */
function fullCard(card: AccountCard, { scored }: CardContext): AccountCard {
  const days = Array.from({ length: 24 }, (_, index) => scored.asOf - 30 * (24 - index));
  const risk = card.scored.risk ?? scored.accounts.find((account) => account.risk !== null)?.risk ?? null;
  return {
    ...card,
    months: days.map((month, index) => ({ month, sales: 1, yearEarlier: index < 12 ? null : 1 })),
    orderDates: days,
    satisfaction: {
      ...card.satisfaction,
      surveys: days.slice(0, 6).map((date) => ({ date, score: 50 })),
    },
    actions: [],
    scored: {
      ...card.scored,
      risk,
      nextOrder: {
        expected: scored.asOf,
        windowStart: scored.asOf,
        windowEnd: scored.asOf,
        overdueFactor: 1,
        expectedGapDays: 30,
      },
    },
  };
}

/**
 * Reference to a column of a plain sheet.
 *
 * @param sheet - Name of the sheet.
 * @param letters - Column letters.
 * @param firstRow - First data row, as Excel shows it.
 * @param lastRow - Last data row.
 * @returns An absolute reference for {@link LiveSources}.
 */
export function columnReference(sheet: string, letters: string, firstRow: number, lastRow: number): string {
  return `${quotedSheet(sheet)}!$${letters}$${String(firstRow)}:$${letters}$${String(lastRow)}`;
}
