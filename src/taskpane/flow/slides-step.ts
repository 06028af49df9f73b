/** The same results as a deck, with the slide library loaded on demand. */
import type { FlowCore, JobTools } from "./flow-core";
import { summaryOf } from "./summary-step";
import type { MadeFile } from "./views";

/**
 * Makes the deck.
 *
 * @param core - Shared state after reading.
 * @param tools - Tools of the running job.
 * @returns File name and content of a .pptx file.
 */
export async function makeSlides(core: FlowCore, tools: JobTools): Promise<MadeFile> {
  const { scored } = core.needScored();
  await tools.report("making-slides", 0, 1);
  const { tierReviewDeck } = await import("../../slides/tier-review-deck");
  const deck = await tierReviewDeck(summaryOf(core), scored, core.language);
  await tools.report("making-slides", 1, 1);
  return deck;
}
