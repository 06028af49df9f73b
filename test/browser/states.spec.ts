/**
 * Every state of the pane, reached as a user reaches it, held against axe (WCAG 2.2 A and AA, best practice)
 * in three themes, and against its measures at 320 and 350 px, in both languages.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { sampleWordsEn } from "../../src/sample/sample-words-en";
import { sampleWordsZh } from "../../src/sample/sample-words-zh";
import { expect, test } from "./lone-test";
import { Look } from "./look";
import { otherStates, statesOfDesign, statesOfScreens } from "./pane-states";
import {
  tourOfAllocation,
  tourOfBuilds,
  tourOfCards,
  tourOfData,
  tourOfTiers,
  type Tour,
} from "./pane-tours";
import { tourOfChanges, tourOfQuestions, tourWithoutOffice, tourWithoutParts } from "./trouble-tours";

const languages = [
  { language: "en-US", words: paneInEnglish, sample: sampleWordsEn },
  { language: "zh-CN", words: paneInChinese, sample: sampleWordsZh },
] as const;

const named = [...Object.values(statesOfScreens).flat(), ...otherStates];
const DESIGN = path.join(__dirname, "../../../shared/design/pane/pane.md");

test.use({ actionTimeout: 30_000 });

/** First cells of the tables that list states: what stands before ":" or "→" in each. */
function statesInDesign(): string[] {
  const text = readFileSync(DESIGN, "utf8");
  const tables = [
    "| State | Event → next |",
    "| Screen | English | 中文 |",
    "| When | Disabled | Not disabled |",
  ];
  return tables.flatMap((head) => {
    const [, below = ""] = text.split(head);
    const [table = ""] = below.trimStart().split("\n\n");
    return table
      .split("\n")
      .slice(1)
      .filter((line) => line.startsWith("|"))
      .map((line) => (line.split("|")[1] ?? "").trim());
  });
}

test("every state the design names is among those looked at", () => {
  for (const [row, states] of Object.entries(statesOfDesign))
    for (const state of states) expect(named, `${row} is seen as ${state}`).toContain(state);
  test.skip(!existsSync(DESIGN), "The design is not on this machine.");
  const rows = statesInDesign();
  expect(rows.length).toBeGreaterThan(50);
  expect([...new Set(rows)].filter((row) => !Object.hasOwn(statesOfDesign, row))).toEqual([]);
});

for (const { language, words, sample } of languages) {
  test(`every state is accessible and fits 350 and 320 px in ${language}`, async ({ newBench }) => {
    const seen: string[] = [];
    const trouble: string[] = [];
    const bench = await newBench();
    await bench.open(language);
    const tour: Tour = { bench, words, sample, look: new Look(bench, language, seen) };
    await tourOfData(tour);
    await tourOfTiers(tour);
    await tourOfCards(tour);
    await tourOfAllocation(tour);
    await tourOfBuilds(tour);
    await tourOfChanges(tour);
    await tourOfQuestions(tour);
    expect(bench.errors).toEqual([]);
    trouble.push(...tour.look.trouble);
    for (const walk of [tourWithoutParts, tourWithoutOffice]) {
      const other = await newBench();
      const look = new Look(other, language, seen);
      await walk({ bench: other, words, look });
      trouble.push(...look.trouble);
    }
    console.log(`${language}: ${String(seen.length)} states seen`);
    expect([...seen].sort()).toEqual([...named].sort());
    expect(trouble).toEqual([]);
  });
}
