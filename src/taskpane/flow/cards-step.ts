/** Account cards: one live card, or a book of them. */
import { cardFacts } from "../../accounts/card-facts";
import { cardBookLayout, MOST_CHARTED_CARDS } from "../../sheets/card/card-book-layout";
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import { pickRows } from "./pick-rows";
import type { CardsBuilt, CardsChoice } from "./views";
import type { SheetWriter } from "./write-own";

/** Cards of a book beyond which charts are drawn in cells. */
export const MOST_CARDS_WITH_CHARTS = MOST_CHARTED_CARDS;

/** Tables without which blocks of every card stay empty. */
const CARD_TABLES: readonly string[] = ["visits", "complaints", "surveys", "receivables"];

/**
 * Writes the cards asked for.
 *
 * @param core - Shared state after reading.
 * @param writer - Writes own sheets.
 * @param choice - A live card, or which accounts the book holds.
 * @returns What was written.
 */
export async function buildCards(
  core: FlowCore,
  writer: SheetWriter,
  choice: CardsChoice,
): Promise<CardsBuilt> {
  const { scored, portfolio, settings } = core.needScored();
  core.memory.cardOf ??= cardFacts(portfolio, scored, settings);
  const { cardOf } = core.memory;
  const wanted = new Set(choice.mode === "book" ? choice.accountIds : []);
  const ids = pickRows(core)
    .map((row) => row.id)
    .filter((id) => wanted.has(id));
  if (ids.length === 0) throw new FlowStop("nothing-to-write");
  const cards = ids.map((id) => cardOf(id));
  const layout = cardBookLayout(cards, core.language, {
    scored,
    settings,
    orderRows: portfolio.orders.length,
  });
  const built = await writer.write(layout, "writing-cards", ids.length);
  const missing = core.snapshot().sources?.found?.missing ?? [];
  return {
    sheet: built.sheet,
    cards: ids.length,
    charts: built.charts > 0,
    notesKeptOnCards: built.notesKept,
    emptyFor: missing.filter((kind) => CARD_TABLES.includes(kind)),
  };
}
