/** What the blocks of an account card work on, and the fields they are made of. */
import type { AccountCard } from "../../accounts/account-card";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import { cardWords } from "../../language/card";
import type { CardWords } from "../../language/card-words";
import { formats, type Formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { SheetDraft } from "../sheet-draft";
import type { Cell, CellStyle } from "../sheet-layout";
import { indented, ruled, type } from "../type-styles";

/** Rows of one card. */
export const CARD_ROWS = 58;

/**
 * How the card's graphics are drawn: a book of up to twelve cards has all charts; one of up to fifty has two
 * a card and the rest in cells; a larger one has cells only.
 */
export type CardGraphics = "all-charts" | "two-charts" | "cells";

/** A card being drawn, with all a block needs. */
export interface CardPage {
  readonly draft: SheetDraft;
  readonly card: AccountCard;
  readonly scored: ScoredPortfolio;
  readonly settings: Settings;
  readonly language: Language;
  readonly words: CardWords;
  readonly formats: Formats;
  readonly graphics: CardGraphics;
  /** Order rows read, for the line of sources; null when not known. */
  readonly orderRows: number | null;
}

/** What every card of a book shares. */
export interface CardContext {
  readonly scored: ScoredPortfolio;
  readonly settings: Settings;
  readonly orderRows?: number;
}

/**
 * A card to fill.
 *
 * @param card - The facts.
 * @param place - Which card of the book it is, from 0.
 * @param context - What every card shares.
 * @param language - Language of the card.
 * @param graphics - How graphics are drawn.
 * @returns A draft that begins at the card's first row.
 */
export function cardPage(
  card: AccountCard,
  place: number,
  context: CardContext,
  language: Language,
  graphics: CardGraphics,
): CardPage {
  return {
    draft: new SheetDraft(place * CARD_ROWS),
    card,
    scored: context.scored,
    settings: context.settings,
    language,
    words: cardWords[language],
    formats: formats[language],
    graphics,
    orderRows: context.orderRows ?? null,
  };
}

/** Printed for what is not known. */
export const DASH = "—";

/** Style of a state beside a value; ◆ and ◇ get their colour by rule. */
const stateStyle: CellStyle = { fontSize: 7.5, color: "#4E5B69", horizontal: "Right" };

const columns = {
  left: { label: "A:B", value: "C:F", narrow: "C:E", state: "F" },
  right: { label: "G:H", value: "I:L", narrow: "I:K", state: "L" },
} as const;

const spread = (letters: string, row: number): string =>
  letters
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

/**
 * Puts one field: label, value, and a state where the field can have one.
 *
 * @param page - The card.
 * @param side - Left or right half.
 * @param row - Row of the card, from 1.
 * @param label - The label.
 * @param value - The value.
 * @param options - `state`: text of the state, "" for none, left out when the field never has one; `last`: no
 * hair line below.
 */
export function field(
  page: CardPage,
  side: "left" | "right",
  row: number,
  label: string,
  value: Cell,
  options: { readonly state?: string; readonly last?: boolean } = {},
): void {
  const { draft } = page;
  const at = columns[side];
  const line = (style: CellStyle): CellStyle => (options.last === true ? style : ruled(style));
  const labelStyle = side === "left" ? type.secondary : indented(type.secondary);
  draft.put(spread(at.label, row), label, line({ ...labelStyle, shrink: true }));
  const valueStyle: CellStyle = { ...type.value, horizontal: "Left", shrink: true };
  if (options.state === undefined) {
    draft.put(spread(at.value, row), value, line(valueStyle));
    return;
  }
  draft.put(spread(at.narrow, row), value, line(valueStyle));
  draft.put(spread(at.state, row), options.state, line({ ...stateStyle, shrink: true }));
}

/**
 * Puts a section's title and the note at its right end.
 *
 * @param page - The card.
 * @param row - Row of the card, from 1.
 * @param title - Columns and text of the title.
 * @param note - Columns and text of the note.
 */
export function section(
  page: CardPage,
  row: number,
  title: readonly [columns: string, text: string],
  note: readonly [columns: string, text: string],
): void {
  const { draft } = page;
  const style = title[0].startsWith("G") ? indented(type.sectionTitle) : type.sectionTitle;
  draft.put(spread(title[0], row), title[1], style);
  draft.put(spread(note[0], row), note[1], { ...type.sectionNote, shrink: true });
}

/**
 * Joins what is known; "—" when nothing is.
 *
 * @param page - The card.
 * @param parts - Texts; null and empty ones are left out.
 * @returns One text.
 */
export function joined(page: CardPage, parts: readonly (string | null)[]): string {
  const known = parts.filter((part): part is string => part !== null && part !== "");
  return known.length === 0 ? DASH : page.formats.join(known);
}

/**
 * Joins two fields of one row so that a missing one shows as "—".
 *
 * @param page - The card.
 * @param parts - Texts; null = not known.
 * @returns One text; a single "—" when nothing is known.
 */
export function paired(page: CardPage, parts: readonly (string | null)[]): string {
  if (parts.every((part) => part === null || part === "")) return DASH;
  return page.formats.join(parts.map((part) => (part === null || part === "" ? DASH : part)));
}
