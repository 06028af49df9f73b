/**
 * Every state of the pane, reached as a user reaches it, held against axe (WCAG 2.2 A and AA, best practice)
 * in three themes, and against sideways scrolling at 320 and 350 px, in both languages.
 */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { startWords } from "../../src/language/start-words";
import { sampleWordsEn } from "../../src/sample/sample-words-en";
import { sampleWordsZh } from "../../src/sample/sample-words-zh";
import { Look } from "./look";
import {
  tourOfAllocation,
  tourOfBuilds,
  tourOfCards,
  tourOfChanges,
  tourOfData,
  tourOfTiers,
  type Tour,
} from "./pane-tours";
import { expect, test } from "./workbench-test";

const languages = [
  { language: "en-US", words: paneInEnglish, sample: sampleWordsEn },
  { language: "zh-CN", words: paneInChinese, sample: sampleWordsZh },
] as const;

test.use({ actionTimeout: 30_000 });

for (const { language, words, sample } of languages) {
  test(`every state is accessible and fits 350 and 320 px in ${language}`, async ({ bench }) => {
    await bench.page.setViewportSize({ width: 1000, height: 760 });
    await bench.open(language);
    const tour: Tour = { bench, words, sample, look: new Look(bench, language) };
    await tourOfData(tour);
    await tourOfTiers(tour);
    await tourOfCards(tour);
    await tourOfAllocation(tour);
    await tourOfBuilds(tour);
    await tourOfChanges(tour);
    console.log(`${language}: ${String(tour.look.seen.length)} states seen`);
    expect(tour.look.trouble).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
}

for (const { language } of languages) {
  test(`without Office the pane says so in ${language}`, async ({ bench }) => {
    const { page } = bench;
    await page.addInitScript((spoken) => {
      Object.defineProperty(navigator, "language", { get: () => spoken });
    }, language);
    await page.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript" }));
    await bench.open(language);
    await bench.heading(startWords[language].noOffice.heading);
    const look = new Look(bench, language);
    await look.at("no Office");
    expect(look.trouble).toEqual([]);
  });
}
