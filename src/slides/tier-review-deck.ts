/** The tier review as a PowerPoint deck: native tables and charts, 16:9, loaded on demand. */
import type { ScoredPortfolio } from "../accounts/scored-account";
import type { TierSummary } from "../accounts/tier-summary";
import { deckWords } from "../language/deck";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { joinLowerTiers } from "../sheets/summary/joined-tiers";
import { addConcentrationSlide } from "./concentration-slide";
import { emptyDeck, fileDay } from "./deck-frame";
import { addMigrationSlide } from "./migration-slide";
import { addMoversSlide } from "./movers-slide";
import { addBubbleSlide, addRiskSlide } from "./risk-slides";
import { addServiceSlide } from "./service-slide";
import { addTierSlide } from "./tier-slide";

/** A finished deck. */
export interface FinishedDeck {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the deck of a tier summary.
 *
 * @param summary - The facts of the summary page; slides and page show the same figures.
 * @param scored - The scored portfolio, for the annex.
 * @param language - Language of the deck.
 * @returns File name and content of a .pptx file.
 */
export async function tierReviewDeck(
  summary: TierSummary,
  scored: ScoredPortfolio,
  language: Language,
): Promise<FinishedDeck> {
  const { default: PptxGenJS } = await import("pptxgenjs");
  const words = summaryWords[language];
  const texts = deckWords[language];
  const facts = joinLowerTiers(summary, words.tiers.others);
  const foot = formats[language].join([
    words.confidential,
    words.dataTo(formats[language].dateText(summary.periodEnd)),
  ]);
  const deck = emptyDeck(() => new PptxGenJS(), language, texts.fileName.replace(/\.pptx$/, ""), foot);
  addTierSlide(deck, facts, language);
  addConcentrationSlide(deck, facts, language);
  addMigrationSlide(deck, facts, language);
  addRiskSlide(deck, facts, language);
  addMoversSlide(deck, facts, language);
  addServiceSlide(deck, facts, language);
  addBubbleSlide(deck, scored, language);
  const bytes = await deck.file.write({ outputType: "uint8array", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new RangeError("deck must be written as bytes, got another type");
  return { name: texts.fileName.replace(/\.pptx$/, ` ${fileDay(summary.periodEnd)}.pptx`), bytes };
}
