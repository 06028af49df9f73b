/** Account cards: one A4 page each, alone or stacked as a book with a page break every 58 rows. */
import type { AccountCard } from "../../accounts/account-card";
import type { Language } from "../../language/language";
import { actionWords } from "../../language/actions";
import { cardWords } from "../../language/card";
import { formats } from "../../language/formats";
import { summaryWords } from "../../language/summary";
import { negativeMoneyRules } from "../negative-money";
import { pageSetup } from "../page-setup";
import { palette } from "../palette";
import { SheetDraft } from "../sheet-draft";
import type { CellBlock, ConditionalFormatLayout, GridRange, SheetLayout } from "../sheet-layout";
import { sheetFont } from "../type-styles";
import { PLAN_TITLE_ROW, planKey } from "./card-outlook";
import { CARD_ROWS, type CardContext, type CardGraphics } from "./card-page";
import { drawCard } from "./drawn-card";

/** Cards up to which a book has native charts. */
export const MOST_CHARTED_CARDS = 50;
/** Cards up to which a book has all four charts a card; more would make the book slow to write. */
const MOST_FULLY_CHARTED_CARDS = 12;

/** Row of the first part of the risk. */
const FIRST_PART_ROW = 47;

/** What a book of cards needs besides the cards. */
export interface CardBookOptions extends CardContext {
  /** Name of the sheet; by default the language's own. */
  readonly sheetName?: string;
}

/** Heights of the card's rows in whole pixels, here in points, as [first row, rows, points] with rows from 1. */
export const cardRowHeights: readonly (readonly [number, number, number])[] = [
  [1, 1, 26.25],
  [2, 1, 12.75],
  [3, 1, 12],
  [4, 1, 17.25],
  [5, 1, 13.5],
  [6, 2, 11.25],
  [8, 1, 14.25],
  [9, 1, 15.75],
  [10, 8, 12],
  [18, 1, 15.75],
  [19, 9, 12],
  [28, 1, 15.75],
  [29, 9, 12],
  [38, 1, 15.75],
  [39, 6, 12],
  [45, 1, 15.75],
  [46, 5, 15],
  [51, 1, 15.75],
  [52, 5, 12],
  [57, 1, 20.25],
  [58, 1, 18],
];

/**
 * Twelve equal columns, a narrow one with the plan rows' keys, and the chart data.
 *
 * A book is fitted to the page's width and not to its height, since a breadth that the spreadsheet measures
 * with another font would else push columns onto pages of their own. The columns are chosen so that neither
 * spreadsheet leaves much of the page empty: Excel prints 495 by 770 points unscaled on 538 by 783, LibreOffice
 * without Calibri takes columns a fifth wider and scales to nine tenths. A page holds one card and never the
 * first row of the next, also where manual breaks are ignored.
 */
export const cardColumnWidths = [
  ...Array.from({ length: 12 }, () => 41.25),
  12,
  ...Array.from({ length: 11 }, () => 41.25),
];

function graphicsFor(cards: number): CardGraphics {
  if (cards <= MOST_FULLY_CHARTED_CARDS) return "all-charts";
  return cards <= MOST_CHARTED_CARDS ? "two-charts" : "cells";
}

function shifted(range: GridRange, cards: number): readonly GridRange[] {
  return Array.from({ length: cards - 1 }, (_, index) => ({
    ...range,
    row: range.row + (index + 1) * CARD_ROWS,
  }));
}

/**
 * Rules that hold on every card: colours of states, directions, missing values, and the bars.
 *
 * @param totalRiskRows - One entry a card of the sheet: its row in which the parts of the risk add up.
 * @param graphics - How graphics are drawn.
 * @param language - Language of the cards.
 * @returns Conditional formats, one a rule for all cards.
 */
export function cardRules(
  totalRiskRows: readonly number[],
  graphics: CardGraphics,
  language: Language,
): readonly ConditionalFormatLayout[] {
  const cards = totalRiskRows.length;
  const first = new SheetDraft();
  const joined = (ranges: readonly GridRange[]): { range: GridRange; more?: readonly GridRange[] } => {
    const [range = first.range("A1"), ...more] = ranges;
    return more.length === 0 ? { range } : { range, more };
  };
  const areas = (addresses: readonly string[]): { range: GridRange; more?: readonly GridRange[] } =>
    joined(
      addresses.flatMap((address) => {
        const range = first.range(address);
        return [range, ...shifted(range, cards)];
      }),
    );
  const onCard = (place: number, address: string): GridRange => {
    const range = first.range(address);
    return { ...range, row: range.row + place * CARD_ROWS };
  };
  const parts = totalRiskRows.flatMap((row, place) =>
    row <= FIRST_PART_ROW ? [] : [onCard(place, `J${String(FIRST_PART_ROW)}:K${String(row - 1)}`)],
  );
  const totals = totalRiskRows.map((row, place) => onCard(place, `J${String(row)}:K${String(row)}`));
  const whole = { range: { row: 0, column: 0, rows: CARD_ROWS * cards, columns: 12 } };
  const money = areas([
    "A6:D6",
    "G6",
    "K6",
    "C20:E21",
    ...(graphics === "cells" ? ["I20:I25", "L20:L25"] : []),
  ]);
  const changes = areas(["A8:D8", "G8:H8", "F20:F25"]);
  const bars = (
    where: { range: GridRange; more?: readonly GridRange[] },
    color: string,
  ): ConditionalFormatLayout => ({
    kind: "dataBar",
    ...where,
    color,
    minimum: 0,
    maximum: 1,
    barOnly: true,
  });
  const bar = (addresses: readonly string[], color: string): ConditionalFormatLayout =>
    bars(areas(addresses), color);
  return [
    { kind: "beginsWith", ...whole, text: "◆", color: palette.alert, bold: true },
    { kind: "beginsWith", ...whole, text: "◇", color: palette.warn, bold: true },
    { kind: "beginsWith", ...whole, text: "—", color: palette.ink3, bold: false },
    { kind: "beginsWith", ...areas(["I1:J1", "A46:F46"]), text: "R ", color: palette.ink3 },
    { kind: "beginsWith", ...changes, text: "▼", color: palette.alert },
    { kind: "beginsWith", ...changes, text: "▲", color: palette.primary },
    ...negativeMoneyRules(money.range, language, money.more),
    bar(["I34:K34"], palette.primary),
    bar(["I35:K35"], palette.py),
    bar(["I36:K36"], palette.pale),
    bar(["J46:K46"], palette.py),
    ...(parts.length === 0 ? [] : [bars(joined(parts), palette.mid)]),
    bars(joined(totals), palette.bandUrgent),
    ...(graphics === "all-charts" ? [] : [bar(["I39:K44"], palette.primary)]),
    ...(graphics === "cells"
      ? [bar(["H20:H25", "K20:K25"], palette.primary), bar(["A47:F47"], palette.bandUrgent)]
      : []),
  ];
}

/**
 * Lays out account cards: all six graphics in a book of up to twelve cards, two charts a card up to fifty,
 * bars and sentences in cells above.
 *
 * @param cards - At least one card, in the order of the book.
 * @param language - Language of the cards; tier labels stay as the scheme has them.
 * @param options - The scored portfolio and the settings the cards were made with.
 * @returns One sheet, one A4 portrait page a card.
 * @throws RangeError when there is no card.
 */
export function cardBookLayout(
  cards: readonly AccountCard[],
  language: Language,
  options: CardBookOptions,
): SheetLayout {
  if (cards.length === 0) throw new RangeError("cards must hold at least one card, got none");
  const graphics = graphicsFor(cards.length);
  const words = cardWords[language];
  const drawn = cards.map((card, place) => drawCard(card, place, options, language, graphics));
  const parts = drawn.map(({ page }) => page.draft.finish([0, 12], CARD_ROWS));
  const [first] = parts;
  const cells: readonly CellBlock[] = parts.flatMap((part) => part.cells);
  const rows = CARD_ROWS * cards.length;
  const template: GridRange = { row: 0, column: 0, rows: CARD_ROWS, columns: 24 };
  const common = summaryWords[language];
  return {
    id: "cards",
    name: options.sheetName ?? words.sheetName,
    font: sheetFont(language),
    fontSize: 8.5,
    color: palette.ink,
    columnWidths: cardColumnWidths,
    rowHeights: cardRowHeights.map(([row, count, points]) => ({ row: row - 1, rows: count, points })),
    cells,
    styles: first?.styles ?? [],
    merges: first?.merges ?? [],
    ...(cards.length === 1 ? {} : { copies: [{ from: template, to: shifted(template, cards.length) }] }),
    stylesAfterCopies: drawn.flatMap(({ own }) => own),
    conditionalFormats: cardRules(
      drawn.map(({ totalRiskRow }) => totalRiskRow),
      graphics,
      language,
    ),
    charts: drawn.flatMap(({ charts }) => charts),
    page: pageSetup({
      orientation: "portrait",
      printArea: { row: 0, column: 0, rows, columns: 12 },
      zoom: cards.length === 1 ? { fitWidth: 1, fitHeight: 1 } : { fitWidth: 1 },
      bottom: 12,
      breaksBefore: cards.slice(1).map((_, index) => (index + 1) * CARD_ROWS),
      footer: {
        left: common.confidential,
        center: common.dataTo(formats[language].dateText(options.scored.asOf)),
        right: common.page,
      },
    }),
    tabColor: palette.primary,
    notes: {
      keyColumn: 12,
      fields: [
        { field: "tick", column: 0, writtenColumn: 13 },
        { field: "action", column: 1, writtenColumn: 14 },
        { field: "reason", column: 5, writtenColumn: 15 },
        { field: "owner", column: 8, writtenColumn: 16 },
        { field: "due", column: 10, writtenColumn: 17 },
        { field: "cap", column: 11, writtenColumn: 18 },
      ],
      wholeRows: true,
      replaced: cards.map(({ scored, actions }, place) => ({
        keys: [1, 2, 3, 4].map((row) => planKey(scored.account.id, row)),
        field: "action",
        row: place * CARD_ROWS + PLAN_TITLE_ROW - 1,
        column: 4,
        text: words.planKept(
          actions.map(({ action }) => actionWords[language].actions[action]?.short ?? action),
        ),
      })),
    },
  };
}
