import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { LANGUAGES } from "../../src/language/language";
import { tierSummaryLayout } from "../../src/sheets/summary/tier-summary-layout";
import { cellAt } from "../sheets/layout-laws";
import { madeUpSummary } from "../sheets/made-up-summary";
import { zipParts } from "./zip-parts";

/** The library loads parts of itself by dynamic import, which the test runner does not allow. */
function writtenDeck(...options: readonly string[]): {
  readonly name: string;
  readonly parts: ReadonlyMap<string, string>;
} {
  const script = join(__dirname, "write-deck.ts");
  const text = execFileSync(process.execPath, ["--import", "tsx", script, ...options], {
    encoding: "utf8",
    maxBuffer: 64e6,
  });
  const { name, bytes } = JSON.parse(text) as { name: string; bytes: string };
  return { name, parts: zipParts(Buffer.from(bytes, "base64")) };
}

const slides = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts.entries()].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);

describe("the tier review deck", () => {
  test.each(LANGUAGES)("says on its slides what the summary page says in %s", (language) => {
    const { name, parts } = writtenDeck(language);
    const facts = madeUpSummary(language);
    const page = tierSummaryLayout(facts, language);
    const text = slides(parts).join(" ");
    expect(name).toMatch(/ 2013-10-31\.pptx$/);
    expect(slides(parts).length).toBe(7);
    expect(text).toContain(cellAt(page, 0, 0));
    for (let row = 5; row < 10; row += 1) expect(text).toContain(cellAt(page, row, 8));
    for (const tier of facts.tiers) expect(text).toContain(`>${String(tier.accounts)}<`);
  });

  test("draws native charts and native tables", () => {
    const { parts } = writtenDeck("en-US");
    expect([...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(6);
    expect(slides(parts).filter((xml) => xml.includes("<a:tbl>")).length).toBeGreaterThanOrEqual(6);
  });

  test("leaves out what there are no facts for", () => {
    const { parts } = writtenDeck("en-US", "bare");
    expect(slides(parts).length).toBe(3);
  });
});
