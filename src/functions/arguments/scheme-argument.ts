/** The scheme argument of TIER and TIER.WHY: a keyword, labels with cuts, or shares. */
import {
  cutScheme,
  schemeNamed,
  schemeProblem,
  shareScheme,
  type SchemeProblem,
  type TierScheme,
} from "../../accounts/tier-scheme";
import { cellText } from "../../intake/cell-text";
import type { CellPlace } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, cellValue, errorIn, isMissing, shownCell, widthOf, type Cells } from "./cells";
import { criterionValue, isTitle } from "./criteria";

/** A scheme as read, and where in the argument a problem of it stands. */
interface ReadScheme {
  readonly scheme: TierScheme;
  readonly placeOf: (problem: SchemeProblem) => CellPlace | undefined;
}

/**
 * The scheme argument: a keyword, two columns label | cut, or a row of share cuts.
 *
 * @param argument - As Excel passes it; ABC when left out.
 * @returns A scheme that can be used.
 * @throws WorksheetError for an unknown keyword or cuts that break their rules.
 */
export function schemeArgument(argument: unknown): TierScheme {
  const cells = cellsOf(argument) ?? [["ABC"]];
  const read = schemeOf(cells);
  if (read === null) throw invalidArgument({ code: "scheme-unknown", found: shownCell(cells[0][0]) });
  const problem = schemeProblem(read.scheme);
  if (problem === null) return read.scheme;
  const place = read.placeOf(problem);
  throw invalidArgument({
    code: "scheme-unusable",
    reason: problem,
    ...(place === undefined ? {} : { place }),
  });
}

function schemeOf(cells: Cells): ReadScheme | null {
  for (const row of cells) {
    for (const cell of row) {
      const error = errorIn(cell);
      if (error !== null) throw error;
    }
  }
  const [[first]] = cells;
  if (cells.length === 1 && widthOf(cells) === 1 && typeof first !== "number") {
    const scheme = schemeNamed(String(cellValue(first) ?? ""));
    return scheme === null ? null : { scheme, placeOf: () => undefined };
  }
  // One row of two numbers is two shares; two numbers in each of several rows are labels 1, 2, 3 with cuts.
  if (widthOf(cells) === 2 && (cells.length > 1 || typeof first !== "number")) return labelledCuts(cells);
  if (cells.length === 1) return shareCuts(cells[0], (at) => ({ column: at + 1 }));
  return widthOf(cells) === 1
    ? shareCuts(
        cells.map(([cell]) => cell),
        (at) => ({ row: at + 1 }),
      )
    : null;
}

/** Place of the first entry that breaks a rule; `undefined` when none does. */
function placeOfFirst<Entry>(
  entries: readonly Entry[],
  breaks: (entry: Entry, at: number) => boolean,
  placeOf: (entry: Entry) => CellPlace,
): CellPlace | undefined {
  const found = entries.find(breaks);
  return found === undefined ? undefined : placeOf(found);
}

function shareCuts(line: readonly unknown[], placeAt: (at: number) => CellPlace): ReadScheme {
  const cuts = line
    .map((cell, at) => ({ at, isBlank: isMissing(cell), cut: criterionValue(cell) ?? Number.NaN }))
    .filter(({ isBlank }) => !isBlank);
  const broken: Partial<Record<SchemeProblem, (entry: (typeof cuts)[number], at: number) => boolean>> = {
    "cuts-not-numbers": ({ cut }) => Number.isNaN(cut),
    "cuts-not-rising": ({ cut }, at) => at > 0 && !(cut > cuts[at - 1].cut),
    "cuts-range": ({ cut }) => cut <= 0 || cut > 1,
  };
  return {
    scheme: shareScheme(cuts.map(({ cut }) => cut)),
    placeOf: (problem) => placeOfFirst(cuts, broken[problem] ?? (() => false), ({ at }) => placeAt(at)),
  };
}

function labelledCuts(cells: Cells): ReadScheme {
  const filled = cells.flatMap((row, at) => (row.every(isMissing) ? [] : [{ row, at }]));
  const isHeader = filled.length > 1 && isTitle(filled[0].row[1]);
  const lines = (isHeader ? filled.slice(1) : filled).map(({ row: [label, cut], at }) => ({
    at,
    label: cellText(cellValue(label)),
    cut: isMissing(cut) ? null : (criterionValue(cut) ?? Number.NaN),
  }));
  const scheme = cutScheme(
    lines.map(({ label }) => label),
    lines.map(({ cut }) => cut),
  );
  const worstFirst = scheme.labels[0] !== lines[0].label;
  const lowest = worstFirst ? 0 : lines.length - 1;
  const broken: Partial<Record<SchemeProblem, (line: (typeof lines)[number], at: number) => boolean>> = {
    "no-labels": ({ label }) => label === "",
    "labels-repeat": ({ label }, at) => lines.slice(0, at).some((before) => before.label === label),
    "cuts-not-numbers": ({ cut }, at) => (cut === null ? at !== lowest : Number.isNaN(cut)),
    "cuts-not-falling": ({ cut }, at) => {
      const before = at > 0 ? lines[at - 1].cut : null;
      if (cut === null || before === null) return false;
      return worstFirst ? cut <= before : cut >= before;
    },
  };
  return {
    scheme,
    placeOf: (problem) =>
      placeOfFirst(lines, broken[problem] ?? (() => false), ({ at }) => ({ row: at + 1 })),
  };
}
