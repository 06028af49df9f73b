/** Account cards: one live card, or a book of them. */
import { cardFacts } from "../../accounts/card-facts";
import type { Steps } from "../../intake/steps";
import { cardBookLayout, MOST_CHARTED_CARDS } from "../../sheets/card/card-book-layout";
import type { AccountCard } from "../../accounts/account-card";
import { liveCardLayout } from "../../sheets/live/live-card-layout";
import { liveCardWords } from "../../language/live-card";
import { liveSourcesOf } from "./live-sources-of";
import { buildScores } from "./scores-step";
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import { inSlices } from "./in-slices";
import { pickRows } from "./pick-rows";
import type { BuiltSheet, CardsBuilt, CardsChoice } from "./views";
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
  const cardOf = (core.memory.cardOf ??= cardFacts(portfolio, scored, settings));
  await core.options.pause(0);
  const cardsOf = async (ids: readonly string[]): Promise<readonly AccountCard[]> => {
    const cards = await inSlices(cardSteps(ids, cardOf), core.options);
    await core.options.pause(0);
    return cards;
  };
  const missing = core.snapshot().sources?.found?.missing ?? [];
  const emptyFor = missing.filter((kind) => CARD_TABLES.includes(kind));
  if (choice.mode === "live") {
    const first = choice.accountId ?? pickRows(core).at(0)?.id;
    if (first === undefined) throw new FlowStop("nothing-to-write");
    const built = await buildLiveCard(core, writer, first, cardsOf);
    return { sheet: built.sheet, cards: 1, charts: built.charts > 0, notesKeptOnCards: 0, emptyFor };
  }
  const wanted = new Set(choice.accountIds);
  const ids = pickRows(core)
    .map((row) => row.id)
    .filter((id) => wanted.has(id));
  if (ids.length === 0) throw new FlowStop("nothing-to-write");
  const layout = cardBookLayout(await cardsOf(ids), core.language, {
    scored,
    settings,
    orderRows: portfolio.orders.length,
  });
  const built = await writer.write(layout, "writing-cards", ids.length);
  return {
    sheet: built.sheet,
    cards: ids.length,
    charts: built.charts > 0,
    notesKeptOnCards: built.notesKept,
    emptyFor,
  };
}

function* cardSteps(
  ids: readonly string[],
  cardOf: (accountId: string) => AccountCard,
): Steps<readonly AccountCard[]> {
  const cards: AccountCard[] = [];
  for (const id of ids) {
    cards.push(cardOf(id));
    yield;
  }
  return cards;
}

/** The live card reads the scored list, which is written along with it. */
async function buildLiveCard(
  core: FlowCore,
  writer: SheetWriter,
  first: string,
  cardsOf: (ids: readonly string[]) => Promise<readonly AccountCard[]>,
): Promise<BuiltSheet> {
  const { scored, settings, portfolio } = core.needScored();
  const view = core.snapshot().sources;
  if (view === null) throw new FlowStop("nothing-to-write");
  const list = await buildScores(core, writer);
  const scores = { sheet: list.sheet, rows: scored.accounts.length };
  const layout = liveCardLayout(
    await cardsOf(pickRows(core).map(({ id }) => id)),
    first,
    liveSourcesOf({ view, portfolio, settings, scores }),
    core.language,
    { scored, settings, orderRows: portfolio.orders.length },
    liveCardWords[core.language].sheetName,
  );
  return writer.write(layout, "writing-live-card", 1);
}
