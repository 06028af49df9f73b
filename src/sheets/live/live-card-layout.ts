/**
 * The live card: a drop-down of accounts, every figure a native formula over the user's tables, model figures
 * looked up from the scored list and the facts beside the card. It recalculates by itself and works without
 * the add-in.
 */
import type { AccountCard } from "../../accounts/account-card";
import type { Account } from "../../accounts/records";
import { formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";
import { columnLetters } from "../a1-range";
import { cardColumnWidths, cardRowHeights, cardRules } from "../card/card-book-layout";
import type { CardContext } from "../card/card-page";
import { drawCard } from "../card/drawn-card";
import { pageSetup } from "../page-setup";
import { palette, textOnTier, tierFill } from "../palette";
import type { SheetDraft } from "../sheet-draft";
import type { ChartLayout, ConditionalFormatLayout, SheetLayout } from "../sheet-layout";
import { sheetFont, type } from "../type-styles";
import { liveChartCells } from "./live-chart-values";
import { LiveFacts } from "./live-facts";
import { helperCells, type LiveLists } from "./live-helpers";
import { lowerLiveCells } from "./live-lower-values";
import { live, quotedSheet, type LiveContactKind, type LiveSources } from "./live-sources";
import { formulaCell, type LiveCell } from "./live-text";
import type { LiveContext } from "./live-context";
import { upperLiveCells } from "./live-upper-values";

/** Name of the range the drop-down lists: inline lists stop at 255 characters. */
const ACCOUNT_LIST_NAME = "KAM_AccountList";
/** First column of the list of accounts, outside the print area; ids and names follow, then the short lists. */
const LIST_COLUMN = "Z";
/** Column from 0 where the facts of the accounts begin: AK. */
const FACTS_COLUMN = 36;

/** Row of the risk itself, below the three parts. */
const LIVE_TOTAL_ROW = 50;

/** Cells of the printed card that differ from account to account, but for the drop-down itself. */
const VALUE_CELLS: readonly string[] = [
  "A2 I1 I2 K1 K2 A4 C4 E4 G4 I4 K4 A6 C6 E6 G6 I6 K6 A8 C8 E8 G8 I8 K8",
  "C10 C11 C12 C13 C14 C15 C16 C17 F17 I10 I11 I12 I13 I14 I15 I16 I17 L17",
  ...["20", "21", "22", "23", "24", "25"].map((row) => `C${row} D${row} E${row} F${row}`),
  "C26 C27 C29 C30 F30 C31 F31 C32 C33 F33 C34 F34 C35 C36 F36 C37 F37",
  "I34 L34 I35 L35 I36 L36 J33 G37 C39 F39 C40 C41 F41 C42 C43 F43 C44",
  "D45 A46 C49 C50",
  ...["53", "54", "55", "56"].map((row) => `A${row} B${row} F${row} I${row} K${row} L${row}`),
].flatMap((line) => line.split(" "));

/** Axes that must find their own ends, since the account changes under them. */
function freeAxes(chart: ChartLayout): ChartLayout {
  if (!chart.name.startsWith("months") && !chart.name.startsWith("rhythm")) return chart;
  const { minimum: _from, maximum: _to, majorUnit: _step, ...category } = chart.categoryAxis;
  if (chart.name.startsWith("rhythm")) return { ...chart, categoryAxis: category };
  const { maximum: _top, majorUnit: _unit, ...value } = chart.valueAxis;
  return { ...chart, valueAxis: value };
}

/** Writes the lists beside the card and says where they stand. */
function drawLists(
  draft: SheetDraft,
  cards: readonly AccountCard[],
  tierLabels: readonly string[],
  kinds: readonly LiveContactKind[],
): LiveLists {
  const column = (letters: string, rows: number): string =>
    `$${letters}$2:$${letters}$${String(1 + Math.max(1, rows))}`;
  draft.block(
    `${LIST_COLUMN}2`,
    cards.map(({ scored: { account } }) => [entryOf(account), account.id, account.name]),
  );
  draft.block(
    "AC2",
    tierLabels.map((label) => [label]),
  );
  // "=" means "is exactly", also for a text that begins with a comparison, and alone means blank.
  draft.block(
    "AD2",
    kinds.map(({ text, cost, inPerson }) => [
      `=${(text ?? "").replace(/[~*?]/g, "~$&")}`,
      cost,
      inPerson ? 1 : 0,
    ]),
  );
  return {
    entries: column(LIST_COLUMN, cards.length),
    ids: column("AA", cards.length),
    names: column("AB", cards.length),
    tierLabels: column("AC", tierLabels.length),
    kinds:
      kinds.length === 0
        ? null
        : {
            costs: column("AE", kinds.length),
            visits: column("AF", kinds.length),
            unpriced: column("AG", kinds.length),
            unpricedBefore: column("AH", kinds.length),
            recent: column("AI", kinds.length),
          },
    companyEarlier: cards.reduce((sum, { performance }) => sum + (performance.sales.earlier ?? 0), 0),
  };
}

function entryOf({ id, name }: Account): string {
  return `${name} · ${id}`;
}

/** Every cell of the card as a formula: over the user's tables where they allow it, else a fact looked up. */
function liveCells(context: LiveContext): readonly LiveCell[] {
  const { page, sources, lists, facts } = context;
  const formulas = new Map<string, string>();
  for (const [address, expression] of [...upperLiveCells(context), ...lowerLiveCells(context)]) {
    if (expression !== null) formulas.set(address, expression);
  }
  for (const address of VALUE_CELLS) {
    if (!formulas.has(address)) formulas.set(address, facts.of(address));
  }
  return [
    [live.asOf, String(page.scored.asOf)],
    ...helperCells(sources, lists, facts),
    ...liveChartCells(context),
    ...formulas,
  ];
}

/**
 * Lays out the live card.
 *
 * @param cards - Cards of all accounts in the order of the drop-down.
 * @param chosenId - The account shown first.
 * @param sources - Where the user's tables and the scored list stand.
 * @param language - Language of the card.
 * @param context - The scored portfolio and the settings.
 * @param sheetName - Name of the sheet.
 * @returns One sheet of one A4 page with the list of accounts and their facts beside it.
 * @throws RangeError when there is no card.
 */
export function liveCardLayout(
  cards: readonly AccountCard[],
  chosenId: string,
  sources: LiveSources,
  language: Language,
  context: CardContext,
  sheetName: string,
): SheetLayout {
  const card = cards.find(({ scored }) => scored.account.id === chosenId) ?? cards.at(0);
  if (card === undefined) throw new RangeError("cards must hold at least one card, got none");
  const { page, own, charts } = drawCard(fullCard(card, context), 0, context, language, "all-charts");
  const { draft } = page;
  draft.row("A1", [entryOf(card.scored.account)]);
  const { tierLabels } = context.scored;
  const lists = drawLists(draft, cards, tierLabels, sources.contactKinds);
  const facts = new LiveFacts(FACTS_COLUMN, cards.length);
  for (const [address, expression] of liveCells({ page, sources, lists, facts })) {
    draft.row(address.replaceAll("$", ""), [formulaCell(expression)]);
  }
  const first = columnLetters(FACTS_COLUMN);
  draft.row(`${first}1`, facts.heads);
  draft.block(
    `${first}2`,
    cards.map((one) => facts.row(drawCard(one, 0, context, language, "cells").page)),
  );
  draft.style("A1:H1", { fill: palette.input });
  const last = String(1 + cards.length);
  draft.style(`Z1:${columnLetters(FACTS_COLUMN + facts.columns - 1)}${last}`, type.chartData);
  const f = formats[language];
  const common = summaryWords[language];
  const { conditionalFormats: _none, ...parts } = draft.finish([0, 12, 24]);
  const listed = draft.range(`${LIST_COLUMN}2:${LIST_COLUMN}${last}`);
  return {
    id: "live-card",
    name: sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths: [...cardColumnWidths, 12, 150, 80, 120, 60, 60, 40, 40, 40, 40, 40, 12],
    rowHeights: cardRowHeights.map(([row, rows, points]) => ({ row: row - 1, rows, points })),
    ...parts,
    stylesAfterCopies: [
      ...own,
      // Without a tier; the tiers' fills are rules.
      {
        range: draft.range("K1:L1"),
        style: { fill: tierFill(null, tierLabels.length), color: palette.ink },
      },
      ...["A6:B7", "C6:D7", "G6:H7", "K6:L7"].map((address) => ({
        range: draft.range(address),
        style: { numberFormat: f.moneyCompact },
      })),
      ...["R31:R34", "V30:V32", "V38"].map((address) => ({
        range: draft.range(address),
        style: { numberFormat: f.date },
      })),
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
      {
        kind: "formula",
        range: draft.range("K4:L4"),
        formula: '=ISNUMBER(SEARCH("◇",$K$4))',
        color: palette.warn,
      },
      ...cardRules([LIVE_TOTAL_ROW], "all-charts", language),
    ],
    charts: charts.map(freeAxes),
    validations: [{ range: draft.range("A1:H1"), source: `=${ACCOUNT_LIST_NAME}` }],
    names: [{ name: ACCOUNT_LIST_NAME, refersTo: listed }],
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
    // Three lines of reasons, so that the total stands, and is drawn, in its last row for every account.
    reasons: Array.from({ length: LIVE_TOTAL_ROW - 47 }, () => ({ driver: "rhythm", value: 1, points: 0.1 })),
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
