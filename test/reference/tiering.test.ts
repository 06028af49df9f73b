/**
 * Published tier examples: ABC of Heizer & Render, "Operations Management" (Silicon Chips, example 12.1;
 * Houts Plastics, problem 12.1), and natural breaks of the PySAL test suite and of jenkspy.
 */
import { existsSync, readFileSync } from "node:fs";
import { naturalBreaks } from "../../src/numeric/natural-breaks";
import { tierOf } from "../../src/accounts/tier-rule";
import { shareScheme } from "../../src/accounts/tier-scheme";

const folder = "../shared/reference/tiering";
const present = existsSync(folder);

const labelsOf = (values: readonly number[], cuts: readonly number[]): string =>
  tierOf(
    values.map((value) => [value]),
    shareScheme(cuts),
  )
    .map((tier) => tier.label ?? "-")
    .join("");

describe("published ABC examples", () => {
  it("Silicon Chips: two A, three B, five C at 70 and 95 %", () => {
    const dollars = [90000, 77000, 26350, 15001, 12500, 8502, 1200, 850, 504, 150];
    expect(labelsOf(dollars, [0.7, 0.95])).toBe("AABBBCCCCC");
  });

  it("Houts Plastics: two A, four B, five C at 80 and 96 %", () => {
    const dollars = [1500, 1200, 300, 112.5, 105, 60, 24.6, 23, 18, 14.4, 14];
    expect(labelsOf(dollars, [0.8, 0.96])).toBe("AABBBBCCCCC");
  });
});

(present ? describe : describe.skip)("published natural breaks", () => {
  it("Californian employment density in five classes: 49, 3, 4, 1 and 1 counties", () => {
    const rows = readFileSync(`${folder}/calempdensity.csv`, "utf8").trim().split(/\r?\n/).slice(1);
    const values = Float64Array.from(rows, (row) => Number(row.slice(row.lastIndexOf(",") + 1))).sort();
    const starts = naturalBreaks(values, 5).map((start) => values.indexOf(start));
    const sizes = starts.map((start, index) => (starts[index + 1] ?? values.length) - start);
    expect(sizes).toEqual([49, 3, 4, 1, 1]);
    expect(starts.slice(1).map((start) => values[start - 1])).toEqual([75.29, 192.05, 370.5, 722.85]);
  });

  it("two thousand values of jenkspy in five classes", () => {
    const stored = JSON.parse(readFileSync(`${folder}/jenkspy/test.json`, "utf8")) as number[];
    const values = Float64Array.from(stored).sort();
    const starts = naturalBreaks(values, 5).map((start) => values.indexOf(start));
    const upperEnds = [...starts.slice(1).map((start) => values[start - 1]), values[values.length - 1]];
    const published = [2.0935481, 4.2054954, 6.1781483, 8.0917587, 9.997983];
    upperEnds.forEach((end, index) => {
      expect(end).toBeCloseTo(published[index], 6);
    });
  });
});
