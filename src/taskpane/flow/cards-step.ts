/** Account cards: one live card, or a book of them. */
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { CardsBuilt, CardsChoice } from "./views";
import type { SheetWriter } from "./write-own";

/** Cards of a book beyond which charts are drawn in cells. */
export const MOST_CARDS_WITH_CHARTS = 50;

/** Writes the cards asked for. */
export function buildCards(_core: FlowCore, _writer: SheetWriter, _choice: CardsChoice): Promise<CardsBuilt> {
  return Promise.reject(new FlowStop("nothing-to-write"));
}
