import { readPortfolio } from "../../src/intake/read-portfolio";
import type { Reading, SheetGrid } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";
import type { Language } from "../../src/language/language";
import { LANGUAGES } from "../../src/language/language";
import { sampleWorkbook } from "../../src/sample/sample-workbook";

function gridsOf(language: Language, seed: number): SheetGrid[] {
  return sampleWorkbook(language, seed).map(({ name, table, values, numberFormats }) => ({
    sheet: name,
    table,
    firstRow: 0,
    firstColumn: 0,
    values: values.map((row) => row.map((cell) => cell ?? "")),
    numberFormats: values.map(() => numberFormats.map((format) => format ?? "General")),
    totalRows: values.length,
  }));
}

function readingOf(language: Language): Extract<Reading, { status: "read" }> {
  const grids = gridsOf(language, 1);
  const reading = readPortfolio(recogniseSources(grids), grids);
  if (reading.status !== "read") throw new Error(`the sample was not read: ${reading.status}`);
  return reading;
}

describe("the sample workbook", () => {
  it("is the same for the same seed and another for another", () => {
    expect(sampleWorkbook("en-US", 7)).toEqual(sampleWorkbook("en-US", 7));
    expect(sampleWorkbook("en-US", 7)).not.toEqual(sampleWorkbook("en-US", 8));
  });

  it.each(LANGUAGES)("says on its first sheet that it is made up (%s)", (language) => {
    const [note] = sampleWorkbook(language, 1);
    expect(note.table).toBeNull();
    expect(JSON.stringify(note.values)).toMatch(/invented|虚构/u);
  });

  it.each(LANGUAGES)("has as many formats and widths as columns on every sheet (%s)", (language) => {
    for (const { values, numberFormats, columnWidths } of sampleWorkbook(language, 1)) {
      const columns = new Set(values.map((row) => row.length));
      expect([...columns]).toEqual([numberFormats.length]);
      expect(columnWidths).toHaveLength(numberFormats.length);
    }
  });

  it.each(LANGUAGES)("has every column recognised beyond doubt (%s)", (language) => {
    const grids = gridsOf(language, 1);
    const { sources, missing, doubts } = recogniseSources(grids);
    expect(missing).toEqual(["returns"]);
    expect(doubts).toEqual([]);
    for (const { sheet, columns } of sources) {
      const headers = grids.find((grid) => grid.sheet === sheet)?.values[0] ?? [];
      const recognised = columns
        .filter(({ confidence }) => confidence >= 0.8)
        .map(({ column }) => headers[column]);
      expect(new Set(recognised)).toEqual(new Set(headers));
    }
  });

  it.each(LANGUAGES)("has three slips on purpose and no other (%s)", (language) => {
    const { rejected, findings } = readingOf(language);
    expect(rejected.map(({ reason }) => reason).sort()).toEqual(["ambiguous-date", "unknown-account"]);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      "accounts-without-orders",
      "ambiguous-date",
      "stale-accounts",
      "unit-slips",
      "unknown-account",
    ]);
  });

  it("tells the same story in both languages", () => {
    const [english, chinese] = LANGUAGES.map((language) => readingOf(language).portfolio);
    expect(english.accounts).toHaveLength(60);
    expect(chinese.orders.map(({ date }) => date)).toEqual(english.orders.map(({ date }) => date));
    expect(new Set(english.accounts.map(({ name }) => name)).size).toBe(60);
    expect(new Set(chinese.accounts.map(({ name }) => name)).size).toBe(60);
  });

  it("sells most in summer, as its trade does", () => {
    const byMonth = new Array<number>(12).fill(0);
    for (const { date, amount } of readingOf("en-US").portfolio.orders) {
      byMonth[new Date(Date.UTC(1899, 11, 30) + date * 86_400_000).getUTCMonth()] += amount;
    }
    const [may, june, july] = byMonth.slice(4, 7);
    for (const winter of [byMonth[0], byMonth[1], byMonth[11]]) {
      expect(Math.min(may, june, july)).toBeGreaterThan(1.5 * winter);
    }
  });

  it("has a large account that everything speaks against", () => {
    const { portfolio } = readingOf("en-US");
    const troubled = portfolio.accounts.find(({ id }) => id === "KA-138");
    const surveys = (portfolio.surveys ?? []).filter(({ accountId }) => accountId === "KA-138");
    const open = (portfolio.complaints ?? []).filter(
      ({ accountId, closed }) => accountId === "KA-138" && closed === null,
    );
    expect(troubled?.contractEnd).toBe(portfolio.asOf + 62);
    expect(open.map(({ severity }) => severity)).toContain("severe");
    expect(surveys[surveys.length - 1].score).toBeLessThan(surveys[0].score - 10);
  });
});
