/** Writes the made-up deck to standard output; run in a process of its own, outside the test runner. */
import type { Language } from "../../src/language/language";
import { tierReviewDeck } from "../../src/slides/tier-review-deck";
import { madeUpPortfolio } from "../sheets/made-up-portfolio";
import { madeUpSummary } from "../sheets/made-up-summary";

async function writeDeck(language: Language, bare: boolean): Promise<void> {
  const summary = madeUpSummary(language);
  const facts = bare
    ? {
        ...summary,
        migration: null,
        risk: null,
        coverage: null,
        coverageTotal: null,
        loads: [],
        atRisk: [],
        moversUp: [],
        moversDown: [],
        concentrationBefore: null,
      }
    : summary;
  const deck = await tierReviewDeck(facts, madeUpPortfolio(language, bare ? 0 : 40), language);
  process.stdout.write(
    JSON.stringify({ name: deck.name, bytes: Buffer.from(deck.bytes).toString("base64") }),
  );
}

void writeDeck(process.argv[2] === "zh-CN" ? "zh-CN" : "en-US", process.argv[3] === "bare");
